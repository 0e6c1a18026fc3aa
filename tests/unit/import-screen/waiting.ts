/** Sheets as reading hands them to the review, made from plain rows through the real recognition and conversion. */
import { convertSheet } from "@/lib/ingest/convert";
import type { Cell, DecodedSheet } from "@/lib/ingest/decode/decoded";
import type { SheetFacts } from "@/lib/ingest/pack";
import type { ReadSheet } from "@/lib/ingest/read-file";
import { recognise } from "@/lib/ingest/recognise";
import { DEFAULT_SETTINGS, type HeaderMapping } from "@/lib/settings/settings";

export type Rows = readonly (readonly Cell[])[];

function decoded(rows: Rows, name: string): DecodedSheet {
	return {
		name,
		rows,
		hiddenRows: 0,
		rowNumbers: rows.map((_, index) => index + 1),
		dateSystem: 1900,
	};
}

/** A sheet as read under remembered mappings. */
export function readSheet(
	rows: Rows,
	mappings: readonly HeaderMapping[] = [],
	name = "表",
): ReadSheet & SheetFacts {
	const sheet = decoded(rows, name);
	const recognition = recognise(sheet, mappings);
	const isReadable = recognition.source !== null && recognition.missing.length === 0;
	const body = rows.slice(recognition.headerEnd + 1);
	const converted = isReadable ? convertSheet(sheet, recognition, DEFAULT_SETTINGS) : null;
	return {
		sheet: name,
		recognition,
		sample: body,
		hiddenRows: 0,
		dateSystem: 1900,
		titles: [],
		statedAt: null,
		rowCount: body.length,
		converted: converted && { ...converted, refused: converted.refusals.length, unlisted: 0 },
	};
}

/** An export in foreign words; persons are invented, the ID number stands in an unassigned region. */
export const FOREIGN: Rows = [
	["Ticket", "Received", "Kind", "Gender", "Lost", "Person", "", "Remark"],
	["T1", "2026-05-10 08:00", "Job scam", "Female", "1200", "Jane Roe", 5, "990101199001010012"],
	["T2", "2026-05-11", "Job scam", "Male", "0", "John Doe", 6, ""],
];
