/** Dimension 11: how long before the offence prevention had last reached the victim, by what the victim signed. */
import type { EventMoment, JoinedValue } from "@/lib/dimensions/dimension";
import type { AssembledEvent } from "../events";
import type { StoredValues } from "../read-field";
import { isCovered, type JoinRecords } from "./join-records";
import { isSearchable, type Tie } from "./person";
import { plainWords } from "./plain-words";
import type { ReceiptIndex, SignedReceipt } from "./receipts";
import { dayOf, isBefore, momentIn, momentWords, numberWords, push, textOf } from "./row-values";

/** Full days since the last receipt up to which each band reaches; domain contract §2. */
const BANDS = [
	{ value: "within_30", most: 30 },
	{ value: "within_90", most: 90 },
] as const;
const BEYOND = "over_90";

/** Ways of signing that gather the workers of a firm. */
const AT_ENTERPRISE = /企业|厂|公司|园区/;

const isAtEnterprise = ({ row }: SignedReceipt): boolean => AT_ENTERPRISE.test(textOf(row.way) ?? "");

interface Talk {
	readonly row: StoredValues;
	readonly at: EventMoment;
}

function receiptWords({ row, at, tie }: SignedReceipt & { readonly tie: Tie }): string {
	return `回执${numberWords(textOf(row.receipt_no))}，${momentWords(at)}签署（${tie}）`;
}

/** The moment the offence began, else that of the report; null when neither is known. */
export const offenceOf = ({ source }: AssembledEvent): EventMoment | null =>
	source.occurFrom ?? source.reportTime;

/**
 * Answers for every event of a workspace.
 *
 * A receipt reaches the person who signed it. Activities name no persons: one in a village reached nobody for certain and
 * counts for nothing; one at the victim's employer gathered its workers, which is what 仅企业集中 means, but its day is no
 * day on which this worker was reached, so that it never makes a band.
 */
export class PreventionReaches {
	private readonly talks = new Map<string, Talk[]>();

	constructor(
		{ activities, coverage }: Pick<JoinRecords, "activities" | "coverage">,
		private readonly receipts: ReceiptIndex,
		private readonly reach = coverage.receipts,
	) {
		for (const row of activities) {
			const [firm, at] = [plainWords(textOf(row.enterprise)), momentIn(row, "held_time")];
			if (firm !== null && at !== null) push(this.talks, firm, { row, at });
		}
	}

	/**
	 * Null where the offence has no time, where a receipt was signed on its day and no clock tells which came first, and
	 * where nothing was found but the person cannot be searched for or the receipts of the workspace do not reach that time.
	 */
	of(event: AssembledEvent): JoinedValue | null {
		const offence = offenceOf(event);
		if (offence === null) return null;
		const { before, isUnsure } = this.receipts.before(event, offence);
		if (isUnsure) return null;
		const talk = this.lastTalk(event, offence);
		const [last] = before;
		if (last === undefined) return this.withoutReceipt(event, offence, talk);
		const days = dayOf(offence) - dayOf(last.at);
		const evidence = `${receiptWords(last)}，距发案${days}天`;
		if (before.every(isAtEnterprise))
			return { value: "enterprise_only", evidence: `${evidence}，企业集中宣传` };
		return { value: BANDS.find(({ most }) => days <= most)?.value ?? BEYOND, evidence };
	}

	private withoutReceipt(event: AssembledEvent, offence: EventMoment, talk: Talk | null): JoinedValue | null {
		const person = this.receipts.signerOf(event);
		if (!isSearchable(person) || !this.isOnRecord(offence)) return null;
		const by = [person.id && "证件号码", person.phones.length > 0 && "电话"].filter(Boolean).join("、");
		if (talk !== null) {
			const held = `活动${numberWords(textOf(talk.row.activity_no))}，${momentWords(talk.at)}在其工作单位举办`;
			return { value: "enterprise_only", evidence: `${held}；按${by}未见发案前的回执` };
		}
		return { value: "never", evidence: `按${by}未见发案前的回执` };
	}

	/** Whether receipts were signed on an earlier day, and any in the month of the offence or later. */
	private isOnRecord(offence: EventMoment): boolean {
		if (this.reach === null || !isCovered(offence, this.reach)) return false;
		return isBefore({ moment: this.reach.from, hasClock: false }, offence) === true;
	}

	private lastTalk(event: AssembledEvent, offence: EventMoment): Talk | null {
		const firm = plainWords(event.source.employer);
		const held = firm === null ? [] : (this.talks.get(firm) ?? []);
		return held
			.filter(({ at }) => isBefore(at, offence) === true)
			.reduce<Talk | null>((last, one) => (last === null || isLater(one, last) ? one : last), null);
	}
}

const isLater = (one: Talk, other: Talk): boolean =>
	one.at.moment === other.at.moment
		? String(one.row.activity_no) > String(other.row.activity_no)
		: one.at.moment > other.at.moment;
