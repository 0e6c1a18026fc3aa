/** Receipts of any time that hold one of some numbers or doors: who else is known under a phone, and how many live at an address. */
import { id, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";

const COLUMNS = {
	receipt_no: "text",
	signed_time: "moment",
	signed_time_has_clock: "boolean",
	name: "text",
	id_no_whole: "text",
	phone_numbers: "text",
	household_no: "text",
	address: "text",
} as const;

/** What neighbours are looked up by. */
export interface NeighbourKeys {
	/** Personal numbers. */
	readonly phones: ReadonlySet<string>;
	/** The digits of addresses in their order, in half width: `3组12号` is `312`. */
	readonly doors: ReadonlySet<string>;
}

const WIDE = "０１２３４５６７８９";
const NARROW = "0123456789";

const among = (column: Sql, values: ReadonlySet<string>): Sql =>
	values.size === 0 ? lit(false) : sql`${column} IN (${[...values].map((value) => lit(value))})`;

/** One row a receipt, by number. Equal addresses have equal digits; the reverse does not hold, and the asker looks again. */
export function screeningNeighboursPlan({ phones, doors }: NeighbourKeys): Plan<typeof COLUMNS> {
	const digits = sql`regexp_replace(translate(t.address, ${lit(WIDE)}, ${lit(NARROW)}), '[^0-9]', '', 'g')`;
	return {
		name: "screening-neighbours",
		columns: COLUMNS,
		sql: sql`SELECT ${Object.keys(COLUMNS).map((column) => id("t", column))}
FROM receipt AS t
WHERE ${among(digits, doors)} OR t.receipt_no IN (SELECT n.receipt_no FROM (
	SELECT receipt_no, unnest(string_split(phone_numbers, ' ')) AS number FROM receipt) AS n
	WHERE ${among(sql`n.number`, phones)})
ORDER BY receipt_no`,
	};
}
