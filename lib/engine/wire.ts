/** How the kinds of the contract travel to an engine: shared by what appends now and what is packed for later. */
import { isCivilDate, isCivilMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { type Sql, sql } from "@/lib/sql/fragment";
import { secondsOf } from "./civil-units";
import type { PlainValue, WireColumn } from "./driver";
import type { ColumnData } from "./engine";

/**
 * How each kind travels: its type in the staging table, and its value on the wire, undefined when it does not fit.
 * An `integer` goes as a DOUBLE, exact while it is safe; a date as its day number, a moment as seconds since 1970.
 */
export const WIRE: Readonly<Record<ColumnData["kind"], Wire>> = {
	text: {
		kind: "text",
		type: sql`VARCHAR`,
		carry: (value) => (typeof value === "string" ? value : undefined),
	},
	integer: {
		kind: "number",
		type: sql`DOUBLE`,
		carry: (value) => numberIf(Number.isSafeInteger(value), value),
	},
	number: { kind: "number", type: sql`DOUBLE`, carry: (value) => numberIf(Number.isFinite(value), value) },
	code: {
		kind: "code",
		type: sql`SMALLINT`,
		carry: (value) => numberIf(Number.isInteger(value) && isSmall(Number(value)), value),
	},
	boolean: {
		kind: "boolean",
		type: sql`BOOLEAN`,
		carry: (value) => (typeof value === "boolean" ? value : undefined),
	},
	date: {
		kind: "date",
		type: sql`DATE`,
		carry: (value) => (typeof value === "string" && isCivilDate(value) ? dayNumber(value) : undefined),
	},
	moment: {
		kind: "moment",
		type: sql`TIMESTAMP`,
		carry: (value) => (typeof value === "string" && isCivilMoment(value) ? secondsOf(value) : undefined),
	},
};

interface Wire {
	readonly kind: WireColumn["kind"];
	readonly type: Sql;
	readonly carry: (value: PlainValue) => PlainValue | undefined;
}

/** The values as they travel; typed arrays are checked and kept, to spare the memory of boxed numbers. */
export function carried(
	{ name, kind, values }: ColumnData,
	refuse: (officer: string) => Error,
): WireColumn["values"] {
	const { carry } = WIRE[kind];
	const wire: PlainValue[] = [];
	const isKept = ArrayBuffer.isView(values) || TRAVELS_AS_IT_IS.has(kind);
	for (let row = 0; row < values.length; row++) {
		const value = values[row];
		const travelling = value === null || value === undefined ? null : carry(value);
		if (travelling === undefined) throw refuse(`列“${name}”第 ${row + 1} 行的值不是 ${kind}`);
		if (!isKept) wire.push(travelling);
	}
	return isKept ? values : wire;
}

/** Kinds whose values are the same on the wire: a second list of a hundred thousand texts is spared. */
const TRAVELS_AS_IT_IS: ReadonlySet<ColumnData["kind"]> = new Set([
	"text",
	"integer",
	"number",
	"boolean",
	"code",
]);

function numberIf(fits: boolean, value: PlainValue): PlainValue | undefined {
	return fits ? value : undefined;
}

function isSmall(value: number): boolean {
	return value >= -32_768 && value <= 32_767;
}
