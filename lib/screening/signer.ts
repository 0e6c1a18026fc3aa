/** A receipt as it is matched, and as a worklist tells of its signer. */
import type { CivilMoment } from "@/lib/base/civil";
import type { EventMoment } from "@/lib/dimensions/dimension";
import { hourOf } from "@/lib/dimensions/offence-time";
import { groupsOfRelation } from "@/lib/ingest/joins/groups";
import { type JoinPerson, PERSON_COLUMNS, personIn } from "@/lib/ingest/joins/person";
import { momentIn, textOf } from "@/lib/ingest/joins/row-values";
import type { StoredValues } from "@/lib/ingest/read-field";
import type { SignedPerson } from "./hit";

/** A receipt with what its signer is known by. */
export interface Signer {
	/** The row of the plan `screening-receipts`, or of neighbours. */
	readonly row: StoredValues;
	readonly at: EventMoment;
	readonly person: JoinPerson;
	/** Keys of the household and the home that the receipt names. */
	readonly groups: readonly string[];
}

/** The signers of receipts, in order; a receipt without a time is none. */
export function signersOf(receipts: readonly StoredValues[]): readonly Signer[] {
	const signers: Signer[] = [];
	for (const row of receipts) {
		const at = momentIn(row, "signed_time");
		if (at === null) continue;
		signers.push({ row, at, person: personIn(row, PERSON_COLUMNS.register), groups: groupsOfRelation(row) });
	}
	return signers;
}

/** What it takes to read a receipt. */
export interface ReceiptReading {
	/** Receipts of which only the clock tells the batch belong to the morning before this hour. */
	readonly noonHour: number;
	/** The village of the list that a text means; null where none does. */
	readonly villageOf: (written: string) => string | null;
}

const MORNING = /上|早|午前|第?一批|\bam\b|a\.m\./i;
const AFTERNOON = /下|晚|午后|第?二批|\bpm\b|p\.m\./i;

/** The batch by its words (上午批, 下午, PM …), else by the clock; null where neither tells. */
export function batchOf(written: string | null, at: EventMoment, noonHour: number): SignedPerson["batch"] {
	const [isMorning, isAfternoon] = [MORNING.test(written ?? ""), AFTERNOON.test(written ?? "")];
	if (isMorning !== isAfternoon) return isMorning ? "morning" : "afternoon";
	if (!at.hasClock) return null;
	return hourOf(at) < noonHour ? "morning" : "afternoon";
}

/** The village of the list that a receipt means; null where it is not written or on no list. */
export function villageIn({ row }: Signer, { villageOf }: ReceiptReading): string | null {
	const written = textOf(row.village);
	return written === null ? null : villageOf(written);
}

/** One for every person: by whole ID number, else by phones, else by name and village, else by the receipt; as coverage counts. */
export function personKeyOf({ row }: Signer): string {
	const [id, phones, name] = [textOf(row.id_no_whole), textOf(row.phone_numbers), textOf(row.name)];
	if (id !== null) return `i${id}`;
	if (phones !== null) return `p${phones}`;
	return name === null ? `r${row.receipt_no}` : `n${name}/${textOf(row.village) ?? ""}`;
}

/** How many different people signed, as {@link personKeyOf} tells them apart, without making a key for each. */
export function personCount(signers: readonly Signer[]): number {
	const [ids, phones, names] = [new Set<string>(), new Set<string>(), new Set<string>()];
	let unknown = 0;
	for (const signer of signers) {
		const [id, numbers] = [textOf(signer.row.id_no_whole), textOf(signer.row.phone_numbers)];
		if (id !== null) ids.add(id);
		else if (numbers !== null) phones.add(numbers);
		else if (textOf(signer.row.name) !== null) names.add(personKeyOf(signer));
		else unknown++;
	}
	return ids.size + phones.size + names.size + unknown;
}

/** The signer as a worklist tells of it, unmasked; the village as the list has it, else as written. */
export function signedPerson(signer: Signer, reading: ReceiptReading): SignedPerson {
	const { row, at } = signer;
	return {
		receiptNo: String(row.receipt_no),
		signedAt: at.moment as CivilMoment,
		hasClock: at.hasClock,
		batch: batchOf(textOf(row.batch), at, reading.noonHour),
		name: textOf(row.name),
		phone: textOf(row.phone),
		idNo: textOf(row.id_no),
		village: villageIn(signer, reading) ?? textOf(row.village),
		grid: textOf(row.grid),
		employer: textOf(row.employer),
		promoter: textOf(row.promoter),
		personKey: personKeyOf(signer),
	};
}
