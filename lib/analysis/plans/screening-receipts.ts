/** Receipts with all that tells who signed them and whom they name as relatives; what receipt screening looks at. */
import type { DateRange } from "@/lib/calendar/range";
import { id, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { momentInWindow } from "./conditions";

const COLUMNS = {
	receipt_no: "text",
	signed_time: "moment",
	signed_time_has_clock: "boolean",
	batch: "text",
	name: "text",
	id_no: "text",
	id_no_whole: "text",
	phone: "text",
	phone_numbers: "text",
	birth_date: "moment",
	village: "text",
	grid: "text",
	address: "text",
	household_no: "text",
	employer: "text",
	promoter: "text",
	was_defrauded: "boolean",
	relative_name: "text",
	relative_phone_numbers: "text",
	family_phone_numbers: "text",
	contact_name: "text",
	contact_phone_numbers: "text",
} as const;

/** One row a receipt signed within a window (null = ever), unmasked; by number. A statistical day begins at the day cut. */
export function screeningReceiptsPlan(window: DateRange | null, dayCutHour: number): Plan<typeof COLUMNS> {
	const signed =
		window === null ? sql`signed_time IS NOT NULL` : momentInWindow("signed_time", window, dayCutHour);
	return {
		name: "screening-receipts",
		columns: COLUMNS,
		sql: sql`SELECT ${Object.keys(COLUMNS).map((column) => id(column))}
FROM receipt
WHERE ${signed}
ORDER BY receipt_no`,
	};
}
