/** The week's briefing of the demonstration township as it was when a person last read it: one line a block. `vitest -u` writes it anew. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { ReportDocument } from "@/lib/report/document";
import { readSettings } from "@/lib/settings/settings-file";
import truth from "../../support/demo-truth.json";
import { briefOf, demoFiles, loaded } from "../../support/workspace";

/** The document with every block, figure and row on a line of its own, so that a change is read at a glance. */
function lined({ sections, blocks, figures, breakdowns, ...rest }: ReportDocument): string {
	const list = (items: readonly unknown[]) => items.map((item) => `\t\t${JSON.stringify(item)}`).join(",\n");
	const parts = [
		...Object.entries(rest).map(([name, value]) => `\t"${name}": ${JSON.stringify(value)}`),
		`\t"figures": [\n${list(figures)}\n\t]`,
		`\t"breakdowns": [\n${list(breakdowns)}\n\t]`,
		...sections.map(({ id, heading, blocks: own }) => `\t"section ${id}: ${heading}": [\n${list(own)}\n\t]`),
		`\t"blocks": ${blocks.length}`,
	];
	return `{\n${parts.join(",\n")}\n}\n`;
}

it("reads as it did when it was last looked at", async () => {
	const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
	const workspace = await loaded(demoFiles(truth.importOrder), settings);
	const report = await briefOf(workspace, { asOf: "2026-05-11", period: "week" });
	await workspace.engine.close();
	await expect(lined(report)).toMatchFileSnapshot("demo-week.json");
}, 60_000);
