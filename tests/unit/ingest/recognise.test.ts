/** Header rows, sources and columns of sheets as stations write them. */
import { describe, expect, it } from "vitest";
import type { Cell, DecodedSheet } from "@/lib/ingest/decode/decoded";
import { recognise } from "@/lib/ingest/recognise";

function sheetOf(rows: readonly (readonly Cell[])[]): DecodedSheet {
	return {
		name: "Sheet1",
		rows,
		hiddenRows: 0,
		rowNumbers: rows.map((_, index) => index + 1),
		dateSystem: 1900,
	};
}

const fieldsOf = (sheet: DecodedSheet) => recognise(sheet, []).columns.map((column) => column.field);

describe("recognise", () => {
	it("finds the header under title rows and leaves the sequence column out", () => {
		const found = recognise(
			sheetOf([
				["某某派出所警情导出", null, null, null],
				["导出时间：2026年5月11日", null, null, null],
				["序号", "接警号", "报警时间", "简要警情"],
				[1, "J1", "2026-05-10 08:00", "…"],
			]),
			[],
		);
		expect(found).toMatchObject({
			source: "incident",
			headerStart: 2,
			headerEnd: 2,
			confidence: 1,
			missing: [],
		});
		expect(found.columns.map((column) => column.field)).toEqual([
			null,
			"incident_no",
			"report_time",
			"narrative",
		]);
		expect(found.columns[0]?.mappedBy).toBe("sequence");
	});

	it("reads a header of two rows under merged cells", () => {
		const sheet = sheetOf([
			["警情信息", null, "受害人", null],
			["警情编号", "报警时间", "受害人姓名", "性别"],
			["J1", "2026-05-10", "甲", "女"],
		]);
		expect(fieldsOf(sheet)).toEqual(["incident_no", "report_time", "victim_name", "victim_gender"]);
		const upperNames = sheetOf([
			["警情编号", "报警时间", "损失金额", null],
			[null, null, "(元)", "备注"],
			["J1", "2026-05-10", 5, null],
		]);
		expect(fieldsOf(upperNames).slice(0, 2)).toEqual(["incident_no", "report_time"]);
	});

	it("ignores width, spaces, stars and bracketed remarks, and reads the unit from the heading", () => {
		const found = recognise(
			sheetOf([
				["＊警情 编号", "报警时间（必填）", "损失金额（万元）"],
				["J1", "2026-05-10", "1"],
			]),
			[],
		);
		expect(found.columns.map((column) => [column.field, column.moneyUnit])).toEqual([
			["incident_no", "yuan"],
			["report_time", "yuan"],
			["loss", "wan"],
		]);
	});

	it("tells cases from calls although both carry a call number", () => {
		const cases = sheetOf([
			["案件编号", "警情编号", "立案时间", "案件状态"],
			["A1", "J1", "2026-05-10", "立案"],
		]);
		expect(recognise(cases, []).source).toBe("case_file");
		const receipts = sheetOf([
			["姓名", "身份证号", "签署时间", "村居"],
			["甲", "", "2026-05-10", "一村"],
		]);
		expect(recognise(receipts, []).source).toBe("receipt");
	});

	it("names what a source still needs instead of guessing", () => {
		const found = recognise(
			sheetOf([
				["警情编号", "简要警情"],
				["J1", "…"],
			]),
			[],
		);
		expect(found).toMatchObject({ source: "incident", missing: ["report_time"] });
	});

	it("says null for a table nobody knows and shows its widest text row as headings", () => {
		const found = recognise(sheetOf([["x"], ["Numero", "Date", "Loss"], ["1", "2", "3"]]), []);
		expect(found).toMatchObject({ source: null, confidence: 0, headerStart: 1 });
		expect(found.columns.every((column) => column.mappedBy === "unknown")).toBe(true);
	});

	it("lets the officer's mapping speak first, also to leave a column out", () => {
		const rows = sheetOf([
			["Number", "Date", "Sex", "备注"],
			["1", "2026-05-10", "F", "x"],
		]);
		const headings = { Number: "incident_no", Date: "report_time", Sex: "victim_gender", 备注: null };
		const found = recognise(rows, [{ name: "foreign", source: "incident", headings }]);
		expect(found).toMatchObject({ source: "incident", confidence: 1, missing: [] });
		expect(found.columns.map((column) => column.mappedBy)).toEqual([
			"officer",
			"officer",
			"officer",
			"left_out",
		]);
	});

	it("does not apply a mapping whose headings are not all there", () => {
		const rows = sheetOf([
			["Number", "Date"],
			["1", "2026-05-10"],
		]);
		const headings = { Number: "incident_no", Date: "report_time", Sex: "victim_gender" };
		expect(recognise(rows, [{ name: "foreign", source: "incident", headings }]).source).toBeNull();
	});

	it("takes no person's row for headings because one heading is blank", () => {
		const rows = [
			["Ticket", "Received", "Lost", null, "Person"],
			["T1", "2026-05-10 08:00", "12", "x", "John Smith"],
		];
		const found = recognise(sheetOf(rows), []);
		expect([found.headerStart, found.columns.map((column) => column.heading)]).toEqual([
			0,
			["Ticket", "Received", "Lost", "第4列", "Person"],
		]);
	});

	it("finds a remembered mapping under a header of two rows", () => {
		const rows = sheetOf([
			["Call", null, "Victim"],
			[null, "When", "Sex"],
			["1", "2026-05-10", "F"],
		]);
		const headings = { Call: "incident_no", When: "report_time", Sex: "victim_gender" };
		const found = recognise(rows, [{ name: "two rows", source: "incident", headings }]);
		expect(found).toMatchObject({ source: "incident", headerStart: 0, headerEnd: 1, missing: [] });
	});
});
