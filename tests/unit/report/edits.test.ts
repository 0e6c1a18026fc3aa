/** The officer's wording over generated sentences. */
import { describe, expect, it } from "vitest";
import { editedReport } from "@/lib/report/edits";
import { dailyReport } from "../../support/report-fixture";

describe("editedReport", () => {
	const report = dailyReport();
	const block = report.blocks.find((one) => one.kind === "text");
	if (block?.kind !== "text") throw new Error("the fixture has no text");

	it("lays an edit over the sentence it was made of, in blocks and sections alike", () => {
		const edited = editedReport(report, { [block.id]: { of: block.text, text: "昨日平稳。" } });
		const texts = [edited.blocks, edited.sections.flatMap((section) => section.blocks)].map((blocks) =>
			blocks.flatMap((one) => (one.id === block.id && one.kind === "text" ? [one.text] : [])),
		);
		expect(texts).toEqual([["昨日平稳。"], ["昨日平稳。"]]);
	});

	it("leaves a sentence alone whose figures changed since the edit", () => {
		const edited = editedReport(report, { [block.id]: { of: "旧的句子", text: "昨日平稳。" } });
		expect(edited.blocks).toEqual(report.blocks);
	});

	it("cannot touch a figure", () => {
		const figure = report.blocks.find((one) => one.kind === "figure");
		const edits = { [figure?.id ?? ""]: { of: "", text: "0" } };
		expect(editedReport(report, edits).blocks).toEqual(report.blocks);
	});
});
