/** Whether losses of both windows may be compared: a sum of what is known falls by itself where less is known, which is no merit. */
import { comparableReaches } from "@/lib/analysis/comparable";
import type { AssessmentInput, CountedEvent, MeasurePair } from "./input";

/** Calls of one window that count, and those of them whose loss is known. */
interface Known {
	readonly known: number;
	readonly all: number;
}

type KnownPair = Readonly<Record<keyof MeasurePair, Known>>;

/** Of the whole township, calls of no village among them, and of each village with calls. */
interface KnownLosses {
	readonly town: KnownPair;
	readonly villages: ReadonlyMap<string, KnownPair>;
}

const NONE: KnownPair = { now: { known: 0, all: 0 }, base: { known: 0, all: 0 } };
/** Every clause of every village asks the same of the same events. */
const told = new WeakMap<readonly CountedEvent[], KnownLosses>();

function counting(pair: KnownPair, { window, lossFen }: CountedEvent): KnownPair {
	const { known, all } = pair[window];
	return { ...pair, [window]: { known: known + (lossFen === null ? 0 : 1), all: all + 1 } };
}

function knownLosses(events: readonly CountedEvent[]): KnownLosses {
	const before = told.get(events);
	if (before !== undefined) return before;
	const villages = new Map<string, KnownPair>();
	let town = NONE;
	for (const event of events) {
		const { village, leftOut, callDay } = event;
		if (leftOut !== null || callDay === null) continue;
		town = counting(town, event);
		if (village !== null) villages.set(village, counting(villages.get(village) ?? NONE, event));
	}
	const found = { town, villages };
	told.set(events, found);
	return found;
}

const shareOf = ({ known, all }: Known): number | null => (all === 0 ? null : known / all);

/** The house's rule for windows of which not everything is known. */
function areAlike({ now, base }: KnownPair): boolean {
	const judged = comparableReaches({ current: "whole", previous: "none", lastYear: "whole" }, (name) =>
		shareOf(name === "current" ? now : base),
	);
	return judged.current === "whole" && judged.lastYear === "whole";
}

function gapText(whose: string, { now, base }: KnownPair): string {
	const words = ({ known, all }: Known) => `${all}起中已知${known}起`;
	return `${whose}损失金额本期${words(now)}、去年同期${words(base)}，已知比例过低或相差过大，不能同比`;
}

/** Why losses of the township cannot be compared, with the numbers of calls; null = they can, as they can without any event. */
export function townLossGap({ events }: Pick<AssessmentInput, "events">): string | null {
	const { town } = knownLosses(events);
	return areAlike(town) ? null : gapText("全镇", town);
}

/** Why those of one village cannot, because of the township or of its own calls; null = they can. */
export function lossGap(input: Pick<AssessmentInput, "events">, village: string): string | null {
	const own = knownLosses(input.events).villages.get(village) ?? NONE;
	return townLossGap(input) ?? (areAlike(own) ? null : gapText("", own));
}
