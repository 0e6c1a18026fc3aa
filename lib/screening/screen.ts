/** Receipts against earlier frauds: who signed and was defrauded before, or is related to somebody who was. */
import { flagOf } from "@/lib/ingest/joins/row-values";
import { isEarlier } from "./earlier";
import type { Hit, HitEvidence, HitKind, Screening, SignedPerson } from "./hit";
import { byStrength, type Match, Matcher } from "./match";
import type { VictimIndex } from "./match-index";
import { personCount, type ReceiptReading, type Signer, signedPerson, villageIn } from "./signer";

/** What a screening is made of. */
export interface ScreeningRecords {
	/** The receipts to be screened. */
	readonly signers: readonly Signer[];
	/** Earlier victims and their relations. */
	readonly index: VictimIndex;
	/** Receipts of any time that hold the phones and homes in question; they tell which of these are shared by many. */
	readonly neighbours: readonly Signer[];
}

function evidenceOf({ earlier, side, how, words, strength }: Match): HitEvidence {
	return { side, how, words, strength, event: earlier.event };
}

/** The strongest first, the signer before relatives, the latest event first. */
function inOrder(one: HitEvidence, other: HitEvidence): number {
	const [at, otherAt] = [one.event.at, other.event.at];
	return (
		byStrength(one.strength, other.strength) ||
		(one.side === other.side ? 0 : one.side === "self" ? -1 : 1) ||
		(at === otherAt ? 0 : at > otherAt ? -1 : 1) ||
		textOrder(one, other)
	);
}

const nameOf = ({ event, how }: HitEvidence): string =>
	`${event.eventNo}\u0000${String(event.ordinal).padStart(6, "0")}\u0000${how}`;

const textOrder = (one: HitEvidence, other: HitEvidence): number => (nameOf(one) < nameOf(other) ? -1 : 1);

function kindOf(evidence: readonly HitEvidence[]): HitKind {
	const [isSelf, isRelation] = (["self", "relation"] as const).map((wanted) =>
		evidence.some(({ side }) => side === wanted),
	);
	if (isSelf) return isRelation ? "both" : "self";
	return "relation";
}

const byTime = (one: SignedPerson, other: SignedPerson): number => {
	if (one.signedAt !== other.signedAt) return one.signedAt > other.signedAt ? -1 : 1;
	return one.receiptNo < other.receiptNo ? -1 : 1;
};

/**
 * Screens receipts; the order of neither receipts nor records matters.
 *
 * An event counts where its offence or its report surely came before the signing. Where both are of the day of signing and a
 * clock is missing nobody can say: without another event the receipt is neither a hit nor unmatched, but stands in
 * `undecided`.
 */
export function screen({ signers, index, neighbours }: ScreeningRecords, reading: ReceiptReading): Screening {
	const matcher = new Matcher(index, neighbours);
	const hits: Hit[] = [];
	const selfReported: SignedPerson[] = [];
	const undecided: SignedPerson[] = [];
	for (const signer of signers) {
		const matches = matcher.matchesOf(signer, () => villageIn(signer, reading));
		const orders = matches.map((match) => ({ match, isEarlier: isEarlier(match.earlier, signer.at) }));
		const [first, ...others] = orders
			.flatMap(({ match, isEarlier: isSure }) => (isSure === true ? [evidenceOf(match)] : []))
			.sort(inOrder);
		if (first !== undefined) {
			const evidence = [first, ...others];
			const { strength } = first;
			hits.push({ signer: signedPerson(signer, reading), kind: kindOf(evidence), strength, evidence });
		} else if (orders.some(({ isEarlier: isSure }) => isSure === null))
			undecided.push(signedPerson(signer, reading));
		else if (flagOf(signer.row.was_defrauded) === true) selfReported.push(signedPerson(signer, reading));
	}
	return {
		screened: signers.length,
		persons: personCount(signers),
		hits: hits.sort((one, other) => byTime(one.signer, other.signer)),
		selfReported: selfReported.sort(byTime),
		undecided: undecided.sort(byTime),
	};
}
