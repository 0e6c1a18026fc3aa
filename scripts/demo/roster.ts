/** Makes the list of victims that the station checked against the population register: kind of resident, household, contact. */
import type { Call } from "./call";
import { DAY, midnight } from "./clock";
import { Dice, type Weighted } from "./dice";
import type { People, Person } from "./person";
import { isShared } from "./plants";
import type { FilePlan } from "./sheet";
import { idShown, phoneShown } from "./shown";
import { type Cells, tableFile } from "./table-file";
import { hasColumn } from "./tally";
import { STATION } from "./township";

/** Values of dimension 6. */
export type Residency = "户籍常住" | "非户籍常住" | "流动" | "过境";

/** One line of the list. */
export interface RosterLine {
	readonly call: Call;
	/** What the register said; null = nothing was found. */
	readonly residency: Residency | null;
	readonly contact: { readonly name: string; readonly phone: string; readonly relation: string } | null;
}

const CHECKED_FROM = midnight("2024-01-01");
const CHECKED = 0.5;
const NOT_FOUND = 0.08;
const CONTACTS = 0.3;
/** Contacts who were victims themselves, earlier. */
const VICTIM_CONTACTS = 8;

const WRITTEN: Readonly<Record<Residency, readonly string[]>> = {
	户籍常住: ["户籍常住", "户籍人口", "常住户籍"],
	非户籍常住: ["非户籍常住", "外来常住人口"],
	流动: ["流动人口", "暂住人口", "流动"],
	过境: ["过境", "过境人员"],
};
const NEWCOMERS: readonly Weighted<Residency>[] = [
	["流动", 62],
	["非户籍常住", 38],
];
const AWAY: readonly Weighted<Residency>[] = [
	["过境", 70],
	["流动", 30],
];

function residencyOf(dice: Dice, { region, home }: Person): Residency | null {
	if (dice.chance(NOT_FOUND)) return null;
	if (home.village === null) return dice.weighted(AWAY);
	return region.origin === "本镇" ? "户籍常住" : dice.weighted(NEWCOMERS);
}

/** Earlier victims, each for one later call, whom the call names as its emergency contact. */
function victimContacts(dice: Dice, calls: readonly Call[]): ReadonlyMap<Call, Person> {
	const known = calls.filter((call) => phoneShown(call) !== null && idShown(call) !== null);
	const pool = dice.sample(known, 3 * VICTIM_CONTACTS);
	const earlier = pool.slice(0, VICTIM_CONTACTS);
	const later = pool.slice(-VICTIM_CONTACTS);
	return new Map(
		later.flatMap((call, position) => {
			const contact = earlier[position];
			const isFar = contact !== undefined && call.reportAt - contact.reportAt > DAY;
			return isFar && contact.victim !== call.victim ? [[call, contact.victim] as const] : [];
		}),
	);
}

function contactOf(dice: Dice, people: People, victim: Person | undefined): RosterLine["contact"] {
	const relation = dice.pick(["配偶", "父母", "子女", "朋友"]);
	if (victim !== undefined) return { name: victim.name, phone: victim.phone, relation };
	if (!dice.chance(CONTACTS)) return null;
	return { name: people.nextName(dice.pick(["男", "女"])), phone: people.nextPhone(), relation };
}

/** The list, in order of the calls; it knows only victims whom the call names. */
export function makeRoster(people: People, calls: readonly Call[]): readonly RosterLine[] {
	const dice = new Dice("roster");
	const named = calls.filter(
		(call) =>
			call.exclusion === null &&
			!isShared(call) &&
			call.reportAt >= CHECKED_FROM &&
			hasColumn("victim_name", call) &&
			dice.chance(CHECKED),
	);
	const contacts = victimContacts(dice, named);
	return named.map((call) => ({
		call,
		residency: residencyOf(dice, call.victim),
		contact: contactOf(dice, people, contacts.get(call)),
	}));
}

function cellsOf({ call, residency, contact }: RosterLine): Cells {
	const dice = new Dice(`roster/${call.incidentNo}`);
	return {
		警情编号: call.incidentNo,
		受害人姓名: call.victim.name,
		人口属性: residency === null ? dice.pick([null, "暂无", "未登记"]) : dice.pick(WRITTEN[residency]),
		紧急联系人: contact?.name ?? null,
		紧急联系人电话: contact?.phone ?? null,
		紧急联系人关系: contact?.relation ?? null,
	};
}

/** Lines of victims whom the call's own row keys by name too change that record; the others are new ones. */
function accountOf(lines: readonly RosterLine[]) {
	const same = lines.filter(({ call }) => idShown(call) === null);
	const updated = same.filter(({ residency, contact }) => residency !== null || contact !== null).length;
	return { kept: lines.length - same.length, updated, unchanged: same.length - updated };
}

/** The file of the list. */
export function rosterFile(lines: readonly RosterLine[]): FilePlan {
	return tableFile({
		name: "受害人名册.xlsx",
		source: "victim",
		format: "xlsx",
		sheet: "受害人名册",
		title: `${STATION}受害人人口信息核对名册`,
		headings: ["警情编号", "受害人姓名", "人口属性", "紧急联系人", "紧急联系人电话", "紧急联系人关系"],
		rows: lines.map(cellsOf),
		account: accountOf(lines),
	});
}
