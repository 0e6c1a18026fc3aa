/** One victim and one receipt, each with what a test says of them, screened against each other. */
import { type DictionaryEntry, storedDictionary } from "@/lib/dimensions/dictionary";
import type { Stored, StoredValues } from "@/lib/ingest/read-field";
import { earlierVictims } from "@/lib/screening/earlier";
import type { Screening } from "@/lib/screening/hit";
import { VictimIndex } from "@/lib/screening/match-index";
import { screen } from "@/lib/screening/screen";
import { signersOf } from "@/lib/screening/signer";

export type Row = Readonly<Record<string, Stored>>;

export const ID1 = "330799199003070029";
export const ID2 = "330799198501010035";
export const PHONE = "13912345678";
export const OTHER_PHONE = "13887654321";
export const HOME = "霁溪镇溪口村3组12号";

export const at = (field: string, moment: string): Row => ({
	[field]: moment.length === 10 ? `${moment} 00:00:00` : `${moment}:00`,
	[`${field}_has_clock`]: moment.length > 10,
});

const ENTRIES: readonly DictionaryEntry[] = [
	{ dimension: "victim_village", code: 1, value: "溪口村" },
	{ dimension: "victim_village", code: 2, value: "outside" },
	{ dimension: "fraud_category", code: 1, value: "rebate_orders" },
];

export interface ToldVictim {
	readonly no?: string;
	/** Blank = no report time. */
	readonly report?: string;
	readonly occur?: string;
	readonly village?: number;
	readonly ordinal?: number;
	readonly row: Row;
}

/** The columns by which a victim is known. */
export const victimRow = (id: string | null, phone: string | null, name: string | null): Row => ({
	victim_id_no_whole: id,
	victim_phone_numbers: phone,
	victim_name: name,
});

/** A receipt signed on 1 May 2026 at ten. */
export const receiptRow = (
	id: string | null,
	phone: string | null,
	name: string | null,
	more: Row = {},
): StoredValues => ({
	receipt_no: "R1",
	...at("signed_time", "2026-05-01 10:00"),
	id_no_whole: id,
	phone_numbers: phone,
	name,
	...more,
});

export interface Told {
	readonly victims: readonly ToldVictim[];
	readonly receipts: readonly StoredValues[];
	readonly relations?: readonly StoredValues[];
	/** Receipts beside those that are screened. */
	readonly others?: readonly StoredValues[];
}

const villageOf = (written: string): string | null => {
	if (written.includes("溪口")) return "溪口村";
	return written === "outside" ? written : null;
};

/** What is screened, as rows of the plans. */
export function screened({ victims, receipts, relations = [], others = [] }: Told): Screening {
	const events = victims.map(
		({ no = "J1", report = "2026-03-01 10:00", occur, village = 0, ordinal = 1 }) => ({
			event_no: no,
			ordinal,
			incident_no: no,
			case_no: null,
			occur_from: null,
			occur_from_has_clock: null,
			report_time: null,
			report_time_has_clock: null,
			...(occur === undefined ? {} : at("occur_from", occur)),
			...(report === "" ? {} : at("report_time", report)),
			category: 1,
			village,
			loss_fen: 500_000,
		}),
	);
	const rows = victims.map(
		({ no = "J1", row }, place): StoredValues => ({
			event_kind: "incident",
			event_no: no,
			person_key: `n:${row.victim_name ?? place}`,
			...row,
		}),
	);
	const earlier = earlierVictims(events as never, rows, storedDictionary(ENTRIES));
	const signers = signersOf(receipts);
	return screen(
		{
			signers,
			index: new VictimIndex(earlier, { relations, residents: rows }),
			neighbours: [...signers, ...signersOf(others)],
		},
		{ noonHour: 12, villageOf },
	);
}

/** The evidence of the only receipt as `side how strength`, or what it is instead. */
export function verdictOf(told: Told): string {
	const { hits, undecided, selfReported } = screened(told);
	if (undecided.length > 0) return "undecided";
	if (selfReported.length > 0) return "self-reported";
	const [hit] = hits;
	if (hit === undefined) return "nothing";
	return hit.evidence.map(({ side, how, strength }) => `${side} ${how} ${strength}`).join("; ");
}
