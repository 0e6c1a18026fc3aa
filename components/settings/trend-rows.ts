/** The parts of the leadership wall as the settings screen edits them: what each row says, and what a change makes of the settings. */
import { daysInMonth } from "@/lib/base/civil";
import type { PeerVillages, TrendAnnotation, TrendTarget } from "@/lib/settings/trends-settings";
import { percentText } from "@/lib/wording/numbers";

/** What has a target, in words. */
export const TARGET_WORDS: Readonly<Record<TrendTarget["metric"], string>> = {
	calls: "接报警情",
	cases: "立案",
	loss: "损失",
};

const LEAP_YEAR = 2024;
const PER_CENT = 100;

/** Month and day as the settings carry them, such as 06-30; null for a day that no year has. */
export function monthDayOf(month: number, day: number): string | null {
	const isDay = Number.isInteger(month) && Number.isInteger(day) && month >= 1 && month <= 12 && day >= 1;
	if (!isDay || day > daysInMonth(LEAP_YEAR, month)) return null;
	return `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Such as 到6月30日，接报警情同比下降至少20.0%. */
export function targetText({ by, metric, fallPercent }: TrendTarget): string {
	const [month, day] = by.split("-").map(Number);
	return `到${month}月${day}日，${TARGET_WORDS[metric]}同比下降至少${percentText(fallPercent / PER_CENT)}`;
}

/** The ladder with one more step, by day; null where the figure has a step of that day already. */
export function withTarget(
	targets: readonly TrendTarget[],
	added: TrendTarget,
): readonly TrendTarget[] | null {
	if (targets.some(({ by, metric }) => by === added.by && metric === added.metric)) return null;
	return [...targets, added].toSorted((one, other) => (one.by < other.by ? -1 : Number(one.by > other.by)));
}

/** The notes with one more, by date. */
export function withAnnotation(
	annotations: readonly TrendAnnotation[],
	added: TrendAnnotation,
): readonly TrendAnnotation[] {
	return [...annotations, added].toSorted((one, other) =>
		one.date < other.date ? -1 : Number(one.date > other.date),
	);
}

/** The groups with an empty one more; null where the name is blank or taken. */
export function withGroup(groups: readonly PeerVillages[], name: string): readonly PeerVillages[] | null {
	const written = name.trim();
	if (written === "" || groups.some((group) => group.name === written)) return null;
	return [...groups, { name: written, villages: [] }];
}

/** The groups with the villages of one as chosen; a village leaves the group it stood in. */
export function withVillages(
	groups: readonly PeerVillages[],
	name: string,
	villages: readonly string[],
): readonly PeerVillages[] {
	const chosen = [...new Set(villages.map((village) => village.trim()).filter((village) => village !== ""))];
	return groups.map((group) =>
		group.name === name
			? { name, villages: chosen }
			: { ...group, villages: group.villages.filter((village) => !chosen.includes(village)) },
	);
}
