/** All tables of a workspace as plain rows, so that a test can say that nothing changed. */
import type { CivilMoment } from "@/lib/base/civil";
import type { ColumnKind, Engine } from "@/lib/engine/engine";
import { nextFileNo } from "@/lib/ingest/load";
import { labelRecords, relabel } from "@/lib/ingest/relabel";
import { eventColumns, rowTable, schemaScript } from "@/lib/ingest/schema";
import { TABLES } from "@/lib/records";
import { columnsOf } from "@/lib/records/field";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { id, sql } from "@/lib/sql/fragment";
import { importInto, type NamedBytes, textFile } from "../../support/workspace";

type Columns = Readonly<Record<string, ColumnKind>>;

const BATCH: Columns = {
	batch_id: "integer",
	file_name: "text",
	file_hash: "text",
	sheet: "text",
	source: "text",
	imported_at: "moment",
	as_of: "moment",
	modified_at: "moment",
	is_demo: "boolean",
	read_rows: "integer",
	kept_rows: "integer",
	updated_rows: "integer",
	unchanged_rows: "integer",
	refused_rows: "integer",
};

const SOURCE_ROW: Columns = {
	batch_id: "integer",
	row_number: "integer",
	reason: "text",
	fault: "text",
	mends: "text",
	raw: "text",
};

/** Columns of every table by its name. */
const COLUMNS: Readonly<Record<string, Columns>> = {
	batch: BATCH,
	source_row: SOURCE_ROW,
	dimension_value: { dimension: "text", code: "integer", value: "text" },
	event: Object.fromEntries(
		eventColumns().map(({ id: name, kind }) => [name, kind === "code" ? "integer" : kind]),
	),
	...Object.fromEntries(
		Object.values(TABLES).flatMap((table) => {
			const columns: Columns = {
				batch_id: "integer",
				row_number: "integer",
				...Object.fromEntries(columnsOf(table).map((one) => [one.id, one.kind])),
			};
			return [
				[table.id, columns],
				[rowTable(table), columns],
			];
		}),
	),
};

/** Every row of one table, in the order of its first column and then of the whole row. */
export async function rowsOfTable(
	engine: Engine,
	table: string,
): Promise<readonly Record<string, unknown>[]> {
	const columns = COLUMNS[table] ?? {};
	const names = Object.keys(columns).map((name) => id(name));
	return engine.query({ sql: sql`SELECT ${names} FROM ${id(table)} ORDER BY ${names}`, columns });
}

/** Every row of every table. */
export async function everything(engine: Engine): Promise<Readonly<Record<string, readonly unknown[]>>> {
	const found: Record<string, readonly unknown[]> = {};
	for (const table of Object.keys(COLUMNS)) found[table] = await rowsOfTable(engine, table);
	return found;
}

/** Empties a workspace as a new one is opened, labels included, so that one engine serves many tests. */
export async function startAfresh(engine: Engine): Promise<void> {
	for (const table of Object.keys(COLUMNS)) await engine.run(sql`DROP TABLE IF EXISTS ${id(table)}`);
	await engine.run(schemaScript());
	await engine.transaction((tx) => relabel(tx, { settings: DEFAULT_SETTINGS, label: labelRecords }));
}

/** A file as its lines. */
export const csv = (name: string, ...lines: readonly string[]): NamedBytes =>
	textFile(name, `${lines.join("\n")}\n`);

/** Takes files in one after the other, each written after the one before; the totals of each import. */
export async function importEach(
	engine: Engine,
	files: readonly NamedBytes[],
	settings: Settings = DEFAULT_SETTINGS,
) {
	const totals = [];
	for (const file of files) {
		const minute = String(await nextFileNo(engine)).padStart(2, "0");
		const modifiedAt = `2026-05-11 07:${minute}:00` as CivilMoment;
		totals.push((await importInto(engine, [{ modifiedAt, ...file }], settings)).totals);
	}
	return totals;
}
