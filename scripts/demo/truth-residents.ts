/** What is true of a victim by the register of residents and by earlier frauds: dimensions 6 and 10, decided on what was planted. */
import type { Aftermath } from "./aftermath";
import type { Call } from "./call";
import type { RosterLine } from "./roster";
import { idShown, isSearchable, phoneShown } from "./shown";
import { hasColumn, tells } from "./tally";
import { type TieSides, tiesOf } from "./ties";

/** True when a reader learns where the victim lives, and that is a village of the township. */
function isSeenLivingHere(call: Call): boolean {
	const isTold =
		hasColumn("victim_village", call) || hasColumn("victim_residence", call) || tells(call, "village");
	return call.victim.home.village !== null && isTold;
}

/** The list's word; else registered in the township and living in it is 户籍常住. */
function residencyOf(call: Call, line: RosterLine | undefined): string | null {
	if (line !== undefined && line.residency !== null) return line.residency;
	const isLocal = hasColumn("victim_hukou", call) && call.victim.region.origin === "本镇";
	return isLocal && isSeenLivingHere(call) ? "户籍常住" : null;
}

/** The same person, seen by the ID number or the phone of both calls. */
function isSamePerson(one: Call, other: Call): boolean {
	if (one.victim !== other.victim) return false;
	const bothShow = (shown: (call: Call) => string | null) => shown(one) !== null && shown(other) !== null;
	return bothShow(idShown) || bothShow(phoneShown);
}

/** One home, written in both calls; a dormitory room is nobody's family. */
function isSameHome(one: Call, other: Call): boolean {
	const { address } = one.victim.home;
	if (address !== other.victim.home.address || address.includes("宿舍")) return false;
	return hasColumn("victim_residence", one) && hasColumn("victim_residence", other);
}

/** Answers dimensions 6 and 10 for every countable call. */
export class Residents {
	private readonly lines: ReadonlyMap<Call, RosterLine>;
	private readonly sides = new Map<Call, readonly TieSides[]>();

	constructor(
		private readonly calls: readonly Call[],
		private readonly aftermath: Aftermath,
	) {
		this.lines = new Map(aftermath.roster.map((line) => [line.call, line]));
	}

	residency(call: Call): string | null {
		return residencyOf(call, this.lines.get(call));
	}

	/** Null where nobody can be looked for and nothing was found. */
	priorHistory(call: Call): string | null {
		const earlier = this.calls.filter(({ reportAt }) => reportAt < call.reportAt);
		const isSelf = earlier.some((other) => isSamePerson(call, other));
		const isRelation = earlier.some((other) => other.victim !== call.victim && this.isRelated(call, other));
		if (isSelf) return isRelation ? "两者" : "本人曾被骗";
		if (isRelation) return "关系人曾被骗";
		return isSearchable(call) ? "首次" : null;
	}

	private isRelated(one: Call, other: Call): boolean {
		if (isSameHome(one, other) || this.hasContact(one, other) || this.hasContact(other, one)) return true;
		const others = this.sidesOf(other);
		return this.sidesOf(one).some(({ tie, isOne, isOther }) =>
			others.some((side) => side.tie === tie && ((isOne && side.isOther) || (isOther && side.isOne))),
		);
	}

	private sidesOf(call: Call): readonly TieSides[] {
		const known = this.sides.get(call) ?? tiesOf(call, this.aftermath.ties);
		this.sides.set(call, known);
		return known;
	}

	/** The list names the other victim's phone as the emergency contact. */
	private hasContact(call: Call, other: Call): boolean {
		const phone = this.lines.get(call)?.contact?.phone;
		return phone !== undefined && phone === phoneShown(other);
	}
}
