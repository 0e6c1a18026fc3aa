/** Sheets made in a test, and what recognition and conversion make of them. */
import { convertSheet, type KnownMoney } from "@/lib/ingest/convert";
import type { Cell, DecodedSheet } from "@/lib/ingest/decode/decoded";
import type { StoredValues } from "@/lib/ingest/read-field";
import { recognise, recogniseAs } from "@/lib/ingest/recognise";
import type { SourceId } from "@/lib/ingest/sources/source";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";

export type Rows = readonly (readonly Cell[])[];

export function sheetOf(rows: Rows, name = "Sheet1"): DecodedSheet {
	return { name, rows, hiddenRows: 0, rowNumbers: rows.map((_, at) => at + 1), dateSystem: 1900 };
}

/** Recognises and converts, as reading a file does. */
export function convert(
	rows: Rows,
	change: { settings?: Settings; sheet?: string; known?: KnownMoney } = {},
) {
	const { settings = DEFAULT_SETTINGS, sheet: name, known } = change;
	const sheet = sheetOf(rows, name);
	return convertSheet(sheet, recognise(sheet, settings.headerMappings), settings, known ? { known } : {});
}

/** The same under a source the officer chose. */
export function convertAs(source: SourceId, rows: Rows) {
	const sheet = sheetOf(rows);
	return convertSheet(sheet, recogniseAs(sheet, source), DEFAULT_SETTINGS);
}

const filled = (values: StoredValues): StoredValues =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** The values of every row that are not unknown. */
export const valuesOf = (converted: ReturnType<typeof convert>) =>
	converted.rows.map(({ values }) => filled(values));
