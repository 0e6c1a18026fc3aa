/** The outline of the daily Word document, style by style, as a person would read it down the page. */
import { expect, it } from "vitest";
import { writeDocx } from "@/lib/export/docx";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { dailyReport } from "../../support/report-fixture";
import { cellsOf, paragraphsOf, partsOf, rowsOf, tablesOf } from "../../support/word";

it("reads as it did when it was last looked at", async () => {
	const body = partsOf(await writeDocx(dailyReport(), DEFAULT_SETTINGS.fonts))["word/document.xml"] ?? "";
	const tables = tablesOf(body).map((table) =>
		rowsOf(table)
			.map((row) => `| ${cellsOf(row).join(" | ")} |`)
			.join("\n"),
	);
	const shown = new Set<number>();
	const lines = paragraphsOf(body).flatMap(({ style, text, table }) => {
		if (table === null) return [`[${style}] ${text}`];
		if (shown.has(table)) return [];
		shown.add(table);
		return [tables[table] ?? ""];
	});
	await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("daily-docx.txt");
});
