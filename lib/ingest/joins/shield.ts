/** Dimension 12: what was installed on the victim's phone, by the register of protection, else by the last receipt. */
import type { EventMoment, JoinedValue } from "@/lib/dimensions/dimension";
import type { AssembledEvent } from "../events";
import type { StoredValues } from "../read-field";
import type { JoinRecords } from "./join-records";
import { type JoinPerson, PERSON_COLUMNS, PersonIndex, personIn, type Tie, tieOf, victimIn } from "./person";
import { offenceOf } from "./prevention";
import type { ReceiptIndex } from "./receipts";
import { flagOf, isBefore, momentIn, momentWords, numberWords, textOf } from "./row-values";

interface Registered {
	readonly row: StoredValues;
	readonly month: string;
	readonly person: JoinPerson;
}

interface Told {
	readonly entry: Registered;
	readonly tie: Tie;
}

/** What a record tells of a phone; null where it is silent. */
interface Installed {
	readonly app: boolean | null;
	readonly shield: boolean | null;
	readonly alerts: boolean | null;
	readonly evidence: string;
}

const WORDS = new Map<boolean | null, string>([
	[true, "是"],
	[false, "否"],
]);

function flagWords({ app, shield, alerts }: Omit<Installed, "evidence">): string {
	const said = [
		["反诈APP", app],
		["来电预警", alerts],
		["金钟罩", shield],
	] as const;
	return said.flatMap(([what, flag]) => (flag === null ? [] : [`${what}：${WORDS.get(flag)}`])).join("，");
}

function stateOf({ app, shield, alerts }: Omit<Installed, "evidence">): string | null {
	if (app === true && alerts === false) return "alerts_off";
	if (app === null || shield === null) return null;
	if (app) return shield ? "both" : "app_only";
	return shield ? "shield_only" : "none";
}

/** Answers for every event of a workspace. */
export class ShieldStates {
	private readonly register = new PersonIndex<Registered>();

	constructor(
		{ shields }: Pick<JoinRecords, "shields">,
		private readonly receipts: ReceiptIndex,
	) {
		for (const row of shields) {
			const month = textOf(row.month);
			const person = personIn(row, PERSON_COLUMNS.register);
			if (month !== null) this.register.add(person, { row, month, person });
		}
	}

	/** Null where no record tells of both the app and the shield, or the offence has no time. */
	of(event: AssembledEvent): JoinedValue | null {
		const offence = offenceOf(event);
		if (offence === null) return null;
		for (const installed of [this.registered(event, offence), this.signed(event, offence)]) {
			const value = installed && stateOf(installed);
			if (installed && value) return { value, evidence: `${installed.evidence}：${flagWords(installed)}` };
		}
		return null;
	}

	/**
	 * Of each of the two the latest word up to the offence: the app and 金钟罩 have registers of their own, each with its
	 * own days. In the month of the offence only what the register knew before it.
	 */
	private registered(event: AssembledEvent, offence: EventMoment): Installed | null {
		const person = victimIn(event.victim);
		const known: Told[] = [];
		for (const entry of this.register.candidates(person)) {
			const tie = tieOf(person, entry.person);
			if (tie !== null && isKnownBy(entry, offence)) known.push({ entry, tie });
		}
		known.sort((one, other) => (orderOf(one.entry) > orderOf(other.entry) ? -1 : 1));
		const [app, shield] = (["has_app", "has_shield"] as const).map((flag) =>
			known.find(({ entry }) => flagOf(entry.row[flag]) !== null),
		);
		if (app === undefined && shield === undefined) return null;
		const said = [...new Set([app, shield])].filter((one) => one !== undefined);
		return {
			app: app === undefined ? null : flagOf(app.entry.row.has_app),
			shield: shield === undefined ? null : flagOf(shield.entry.row.has_shield),
			alerts: null,
			evidence: `防护登记 ${said.map(({ entry, tie }) => `${entry.month}（${tie}）`).join("、")}`,
		};
	}

	private signed(event: AssembledEvent, offence: EventMoment): Installed | null {
		const { before, isUnsure } = this.receipts.before(event, offence);
		const [last] = before;
		if (last === undefined || isUnsure) return null;
		const { row, at, tie } = last;
		return {
			app: flagOf(row.has_app),
			shield: flagOf(row.has_shield),
			alerts: flagOf(row.has_app_alert),
			evidence: `回执${numberWords(textOf(row.receipt_no))}，${momentWords(at)}签署（${tie}）`,
		};
	}
}

function isKnownBy({ row, month }: Registered, offence: EventMoment): boolean {
	const ofOffence = offence.moment.slice(0, 7);
	if (month !== ofOffence) return month < ofOffence;
	const asOf = momentIn(row, "as_of_time");
	return asOf === null || isBefore(asOf, offence) === true;
}

const orderOf = ({ row, month }: Registered): string =>
	`${month} ${textOf(row.as_of_time) ?? ""} ${textOf(row.subject_key)}`;
