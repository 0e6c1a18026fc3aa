/**
 * Exports beside what they must become: a folder with files and `expected.json` is a test; `vitest -u` writes the latter
 * anew. Files of a folder whose name begins with `alike-` must all become the same; `note.txt` says what a folder proves.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ReadFile, type ReadSheet, readFile } from "@/lib/ingest/read-file";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";
import { GOLDEN_FILES } from "../../support/golden-files";

const HOME = join(process.cwd(), "tests/golden/ingest");
const cases = readdirSync(HOME, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name);

const AMONG = new Set(["expected.json", "settings.json", "note.txt"]);
const filesOf = (folder: string) =>
	readdirSync(folder)
		.filter((name) => !AMONG.has(name))
		.sort();

function settingsOf(folder: string) {
	const path = join(folder, "settings.json");
	return existsSync(path) ? readSettings(readFileSync(path, "utf8")) : DEFAULT_SETTINGS;
}

async function filesRead(folder: string): Promise<readonly ReadFile[]> {
	const settings = settingsOf(folder);
	const files: ReadFile[] = [];
	for (const name of filesOf(folder))
		files.push(await readFile(name, new Uint8Array(readFileSync(join(folder, name))), { settings }));
	return files;
}

/** What a row says; what it does not say is null and left out here. */
function known(values: Readonly<Record<string, unknown>> | null) {
	return values && Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** What a person checks of a sheet: which columns, which rows, and what became of every other line. */
function told({ sheet, recognition, hiddenRows, statedAt, rowCount, converted }: ReadSheet) {
	const { source, headerStart, headerEnd, missing, columns } = recognition;
	return {
		sheet,
		source,
		header: [headerStart + 1, headerEnd + 1],
		...(statedAt === null ? {} : { statedAt }),
		missing,
		columns: columns.map(({ heading, field, mappedBy }) => `${heading} → ${field ?? "-"} (${mappedBy})`),
		rowCount,
		hiddenRows,
		read: converted?.read ?? null,
		rows:
			converted?.rows.map(({ row, values, victim }) => ({
				row,
				values: known(values),
				victim: known(victim),
			})) ?? [],
		refusals: converted?.refusals.map(({ row, column, value, reason }) => [row, column, value, reason]) ?? [],
		warnings: converted?.warnings.map(({ row, column, value, reason }) => [row, column, value, reason]) ?? [],
		leftOut: converted?.leftOut.map(({ row, reason }) => [row, reason]) ?? [],
	};
}

/** The same without names and row numbers, which differ between containers: a text counts the lines inside its cells. */
function alike(sheet: ReadSheet) {
	const { sheet: _, rows, refusals, warnings, leftOut, ...shape } = told(sheet);
	return {
		...shape,
		rows: rows.map(({ values, victim }) => ({ values, victim })),
		refusals: refusals.map((one) => one.slice(1)),
		warnings: warnings.map((one) => one.slice(1)),
		leftOut: leftOut.map((one) => one.slice(1)),
	};
}

function identity({ fileName, format, encoding, savedAt, notes, problem }: ReadFile) {
	return { fileName, format, encoding, ...(savedAt === null ? {} : { savedAt }), notes, problem };
}

/** JSON with short lists and objects on one line. */
function lined(value: unknown, depth = 0): string {
	const flat = JSON.stringify(value);
	if (typeof value !== "object" || value === null || flat.length <= 100 - depth * 4) return flat;
	const tabs = "\t".repeat(depth + 1);
	const parts = Array.isArray(value)
		? value.map((item) => `${tabs}${lined(item, depth + 1)}`)
		: Object.entries(value).map(
				([name, item]) => `${tabs}${JSON.stringify(name)}: ${lined(item, depth + 1)}`,
			);
	const [open, close] = Array.isArray(value) ? "[]" : "{}";
	return `${open}\n${parts.join(",\n")}\n${"\t".repeat(depth)}${close}`;
}

describe("exports as stations write them", () => {
	it.each(cases)("%s", async (name) => {
		const folder = join(HOME, name);
		const files = await filesRead(folder);
		expect(files.length).toBeGreaterThan(0);
		for (const { converted } of files.flatMap(({ sheets }) => sheets))
			if (converted) expect(converted.read).toBe(converted.rows.length + converted.refusals.length);
		const isAlike = name.startsWith("alike-");
		const sheets = files[0]?.sheets.map(alike);
		const expected = isAlike
			? { files: files.map(identity), sheets }
			: files.map((file) => ({ ...identity(file), sheets: file.sheets.map(told) }));
		for (const file of isAlike ? files : [])
			expect([file.fileName, file.sheets.map(alike)]).toEqual([file.fileName, sheets]);
		await expect(`${lined(expected)}\n`).toMatchFileSnapshot(join(folder, "expected.json"));
	});

	it("are there in number, and each folder says what it proves", () => {
		const files = cases.flatMap((name) => filesOf(join(HOME, name)));
		expect(files.length).toBeGreaterThanOrEqual(60);
		expect(cases.filter((name) => !existsSync(join(HOME, name, "note.txt")))).toEqual([]);
	});

	it.each(GOLDEN_FILES.map(({ path, bytes }) => [path, bytes] as const))(
		"are what their maker makes: %s",
		async (path, bytes) => {
			expect(Buffer.from(readFileSync(join(HOME, path))).equals(Buffer.from(await bytes()))).toBe(true);
		},
	);
});
