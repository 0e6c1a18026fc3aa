/** Exports beside what they must become: a folder with files and `expected.json` is a test; `vitest -u` writes the latter anew. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { StoredValues } from "@/lib/ingest/read-field";
import { type ReadSheet, readFile } from "@/lib/ingest/read-file";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";

const HOME = join(process.cwd(), "tests/golden/ingest");
const cases = readdirSync(HOME, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name);

const AMONG = new Set(["expected.json", "settings.json"]);

function settingsOf(folder: string) {
	const path = join(folder, "settings.json");
	return existsSync(path) ? readSettings(readFileSync(path, "utf8")) : DEFAULT_SETTINGS;
}

const filled = (values: StoredValues) =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** What a person checks of a sheet: which columns, which rows, and what became of every other line. */
function told({ sheet, recognition, hiddenRows, rowCount, converted }: ReadSheet) {
	const { source, headerStart, headerEnd, missing, columns } = recognition;
	return {
		sheet,
		source,
		header: [headerStart + 1, headerEnd + 1],
		missing,
		columns: columns.map(({ heading, field, mappedBy }) => `${heading} → ${field ?? "-"} (${mappedBy})`),
		rowCount,
		hiddenRows,
		read: converted?.read ?? null,
		rows:
			converted?.rows.map(({ row, values, victim }) => ({
				row,
				values: filled(values),
				victim: victim && filled(victim),
			})) ?? [],
		refusals: converted?.refusals.map(({ row, column, value, reason }) => [row, column, value, reason]) ?? [],
		warnings: converted?.warnings.map(({ row, column, value, reason }) => [row, column, value, reason]) ?? [],
		leftOut: converted?.leftOut.map(({ row, reason }) => [row, reason]) ?? [],
	};
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
		const settings = settingsOf(folder);
		const files = [];
		for (const fileName of readdirSync(folder).sort()) {
			if (AMONG.has(fileName)) continue;
			const bytes = new Uint8Array(readFileSync(join(folder, fileName)));
			const read = await readFile(fileName, bytes, { settings });
			for (const { converted } of read.sheets)
				if (converted) expect(converted.read).toBe(converted.rows.length + converted.refusals.length);
			const { format, encoding, notes, problem, sheets } = read;
			files.push({ fileName, format, encoding, notes, problem, sheets: sheets.map(told) });
		}
		expect(files.length).toBeGreaterThan(0);
		await expect(`${lined(files)}\n`).toMatchFileSnapshot(join(folder, "expected.json"));
	});

	it("are there", () => {
		expect(cases.length).toBeGreaterThan(5);
	});
});
