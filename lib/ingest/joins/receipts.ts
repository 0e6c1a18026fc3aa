/** Receipts 反诈回执 by signer: who signed what before an offence, domain contract §7. */
import type { EventMoment } from "@/lib/dimensions/dimension";
import { oncePer } from "@/lib/dimensions/once-per";
import type { AssembledEvent } from "../events";
import type { StoredValues } from "../read-field";
import {
	idsContradict,
	isMaskedName,
	type JoinPerson,
	PERSON_COLUMNS,
	PersonIndex,
	personIn,
	type Tie,
	tieOf,
	victimIn,
} from "./person";
import { plainWords } from "./plain-words";
import { isBefore, momentIn, push, textOf } from "./row-values";

/** A receipt with its signer. */
export interface SignedReceipt {
	readonly row: StoredValues;
	readonly at: EventMoment;
	readonly signer: JoinPerson;
	/** Name, birth date and village in one; null when any is unknown or masked. */
	readonly born: string | null;
}

/** What a person had signed before an offence. */
export interface SignedBefore {
	/** The latest first. */
	readonly before: readonly (SignedReceipt & { readonly tie: Tie })[];
	/** One of the day of the offence, and no clock tells which came first. */
	readonly isUnsure: boolean;
}

/** The birth date of a column, else of the whole ID number. */
function birthOf(date: string | null, id: string | null): string | null {
	if (date !== null) return date.slice(0, 10);
	return id === null ? null : `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
}

/** Name, birth date (of its own column, else of the whole ID number) and village in one; null when any is unknown or masked. */
export function bornKey(
	person: Pick<JoinPerson, "id" | "name">,
	birthDate: string | null,
	village: string | null,
): string | null {
	const [birth, place] = [birthOf(birthDate, person.id), plainWords(village)];
	if (person.name === null || isMaskedName(person.name) || birth === null || place === null) return null;
	return `${person.name}\u0000${birth}\u0000${place}`;
}

function signedReceipt(row: StoredValues): SignedReceipt | null {
	const at = momentIn(row, "signed_time");
	if (at === null) return null;
	const signer = personIn(row, PERSON_COLUMNS.register);
	return { row, at, signer, born: bornKey(signer, textOf(row.birth_date), textOf(row.village)) };
}

/** Of two receipts of one moment that of the smaller number stands first, so that no order of import matters. */
function laterFirst(one: SignedReceipt, other: SignedReceipt): number {
	if (one.at.moment !== other.at.moment) return one.at.moment > other.at.moment ? -1 : 1;
	return String(one.row.receipt_no) < String(other.row.receipt_no) ? -1 : 1;
}

/** The receipts of a workspace, made findable. */
export class ReceiptIndex {
	private readonly bySigner = new PersonIndex<SignedReceipt>();
	private readonly byBirth = new Map<string, SignedReceipt[]>();

	constructor(receipts: readonly StoredValues[]) {
		for (const row of receipts) {
			const receipt = signedReceipt(row);
			if (receipt === null) continue;
			this.bySigner.add(receipt.signer, receipt);
			if (receipt.born !== null) push(this.byBirth, receipt.born, receipt);
		}
	}

	/** The victim as a signer would be known. */
	signerOf({ victim }: AssembledEvent): JoinPerson {
		return victimIn(victim);
	}

	/** What the victim of an event had signed before the offence. */
	before(event: AssembledEvent, offence: EventMoment): SignedBefore {
		const signed = this.of(event);
		const order = signed.map((receipt) => ({ receipt, isEarlier: isBefore(receipt.at, offence) }));
		return {
			before: order.flatMap(({ receipt, isEarlier }) => (isEarlier === true ? [receipt] : [])),
			isUnsure: order.some(({ isEarlier }) => isEarlier === null),
		};
	}

	private readonly of = oncePer(
		(event: AssembledEvent): readonly (SignedReceipt & { readonly tie: Tie })[] => {
			const person = this.signerOf(event);
			const found = new Map<SignedReceipt, Tie>();
			for (const receipt of this.bySigner.candidates(person)) {
				const tie = tieOf(person, receipt.signer);
				if (tie !== null) found.set(receipt, tie);
			}
			const born = bornKey(person, textOf(event.victim.victim_birth_date), event.source.village);
			for (const receipt of born === null ? [] : (this.byBirth.get(born) ?? []))
				if (!found.has(receipt) && !idsContradict(person, receipt.signer))
					found.set(receipt, "姓名、出生日期和村居相同");
			return [...found].map(([receipt, tie]) => ({ ...receipt, tie })).sort(laterFirst);
		},
	);
}
