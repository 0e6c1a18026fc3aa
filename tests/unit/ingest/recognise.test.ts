/** Header rows, sources and columns of sheets as stations write them. */
import { describe, expect, it } from "vitest";
import type { Cell, DecodedSheet } from "@/lib/ingest/decode/decoded";
import { choiceOfSource, recognise, recogniseAs } from "@/lib/ingest/recognise";

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

	it.each<[string, readonly (readonly Cell[])[]]>([
		[
			"a month of a year",
			[
				["月份", "打掉团伙", "抓获嫌疑人"],
				["2024年1月", "2", "7"],
			],
		],
		[
			"a bare month",
			[
				["月份", "打掉团伙", "抓获嫌疑人"],
				["1月", 2, 7],
			],
		],
		[
			"a month alone in a row not filled in yet",
			[
				["月份", "打掉团伙", "破案数"],
				["2024年1月", null, null],
			],
		],
		[
			"a month beside words",
			[
				["统计月份", "战果项目", "数量"],
				["2024年1月", "破案", "3起"],
			],
		],
		[
			"a month in the last column",
			[
				["打掉团伙", "破案数", "月份"],
				[null, null, "1月"],
			],
		],
		[
			"figures with marks under headings of items",
			[
				["时段", "月份", "打掉团伙", "破案数"],
				[null, null, "1,200", "12.5%"],
			],
		],
		[
			"the year of villages",
			[
				["村居", "年份", "户籍人口"],
				["溪口村", "2024年", null],
			],
		],
		[
			"the month of a register",
			[
				["月份", "村居", "反诈APP注册人数"],
				["2024年1月", "溪口村", 500],
			],
		],
	])("reads as data, not as a second header row: %s", (_what, [head = [], ...data]) => {
		const found = recognise(sheetOf([head, ...data]), []);
		expect([found.headerStart, found.headerEnd]).toEqual([0, 0]);
		expect(found.columns.map(({ heading }) => heading)).toEqual(head);
		expect(found.missing).toEqual([]);
	});

	it.each<[string, readonly Cell[], readonly Cell[], readonly string[]]>([
		[
			"under one year",
			["战果项目", "单位", "2026年", null, null],
			[null, null, "1月", "2月", "3月"],
			["2026年1月", "2026年2月", "2026年3月"],
		],
		[
			"under 月份",
			["战果项目", "单位", "月份", null],
			[null, null, "2026年1月", "2026年2月"],
			["2026年1月", "2026年2月"],
		],
		[
			"under a heading that is repeated instead of merged",
			["战果项目", "单位", "月份", "月份"],
			[null, null, "2026年1月", "2026年2月"],
			["2026年1月", "2026年2月"],
		],
		["a single one under its year", ["战果项目", "2026年"], [null, "1月"], ["2026年1月"]],
	])("keeps months over columns as headings: %s", (_what, upper, lower, months) => {
		const row = ["破案数", ...upper.slice(1).map((_, at) => at)];
		const found = recognise({ ...sheetOf([["2026年打击战果"], upper, lower, row]), name: "战果" }, []);
		expect([found.headerStart, found.headerEnd]).toEqual([1, 2]);
		expect(found.columns.flatMap(({ part }) => part?.given.month ?? [])).toEqual(months);
	});

	it("keeps years over columns as headings, written as numbers too", () => {
		const found = recognise(
			sheetOf([
				["村居", "户籍人口", null, "常住人口"],
				[null, 2024, 2025, 2025],
				["溪口村", 100, 110, 90],
			]),
			[],
		);
		expect([found.source, found.headerEnd]).toEqual(["population", 1]);
		expect(found.columns.map(({ part }) => part?.given.population_year ?? null)).toEqual([
			null,
			"2024",
			"2025",
			"2025",
		]);
	});

	it("takes no row of data for the header of a table whose headings nobody knows", () => {
		const rows = [
			["月份", "怪列"],
			["2024年1月", 5],
			["2024年2月", 6],
		];
		expect(recognise(sheetOf(rows), [])).toMatchObject({ source: null, headerStart: 0, headerEnd: 0 });
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

	it("keeps the caller's and the suspect's columns from the victim", () => {
		const rows = sheetOf([
			["警情编号", "报警时间", "报警人", null, null, "嫌疑人", null, "受害人", null, null],
			[null, null, "姓名", "性别", "身份证号", "姓名", "性别", "姓名", "性别", "身份证号"],
			["J1", "2026-05-10", "甲", "女", "1", "乙", "男", "丙", "女", "2"],
		]);
		const found = recognise(rows, []);
		expect(found.columns.map(({ heading, field }) => [heading, field])).toEqual([
			["警情编号", "incident_no"],
			["报警时间", "report_time"],
			["报警人姓名", "caller_name"],
			["报警人性别", null],
			["报警人身份证号", null],
			["嫌疑人姓名", null],
			["嫌疑人性别", null],
			["受害人姓名", "victim_name"],
			["受害人性别", "victim_gender"],
			["受害人身份证号", "victim_id_no"],
		]);
	});

	it("reads 受害人信息 over 姓名 as 受害人姓名, and a lower heading that names its own role as it stands", () => {
		const rows = sheetOf([
			["警情基本信息", null, "报警人信息", null, "受害人信息", null],
			["警情编号", "报警时间", "报警人姓名", "电话", "姓名", "性别"],
			["J1", "2026-05-10", "甲", "1", "乙", "女"],
		]);
		expect(recognise(rows, []).columns.map(({ heading, field }) => [heading, field])).toEqual([
			["警情编号", "incident_no"],
			["报警时间", "report_time"],
			["报警人姓名", "caller_name"],
			["报警人电话", "caller_phone"],
			["姓名", "victim_name"],
			["性别", "victim_gender"],
		]);
	});

	it("names sources that fit nearly as well, and none where nothing comes near", () => {
		const close = sheetOf([
			["案件编号", "受害人", "年龄", "性别", "职业", "损失金额"],
			["A1", "甲", 30, "女", "工人", 5],
		]);
		expect(recognise(close, [])).toMatchObject({ source: "case_file", rivals: ["victim"] });
		const clear = sheetOf([
			["回执编号", "签署时间", "姓名", "宣传民警"],
			["H1", "2026-05-10", "甲", "乙"],
		]);
		expect(recognise(clear, [])).not.toHaveProperty("rivals");
	});

	it("lets a title decide between kinds that the headings leave open", () => {
		const rows = [
			["姓名", "身份证号", "联系电话", "登记时间"],
			["甲", "1", "2", "2026-05-10"],
		];
		expect(recognise(sheetOf(rows), []).source).toBeNull();
		expect(recognise(sheetOf([["反诈回执登记表"], ...rows]), []).source).toBe("receipt");
		expect(recognise({ ...sheetOf(rows), name: "五月回执" }, []).source).toBe("receipt");
	});

	it("does not take the data under a header for a title", () => {
		const rows = sheetOf([
			["姓名", "身份证号", "联系电话", "登记时间"],
			["反诈回执", null, null, null],
			["甲", "1", "2", "2026-05-10"],
		]);
		expect(recognise(rows, []).source).toBeNull();
	});
});

describe("recogniseAs", () => {
	const OPEN = [
		["某某村"],
		["序号", "姓名", "联系电话", "登记时间", "怪列"],
		[1, "甲", "139", "2026-05-10", "x"],
	];

	it("maps by the aliases of the chosen source and finds its header", () => {
		const found = recogniseAs(sheetOf(OPEN), "receipt");
		expect(found).toMatchObject({ source: "receipt", headerStart: 1, headerEnd: 1, missing: [] });
		expect(found.columns.map(({ field }) => field)).toEqual([null, "name", "phone", "signed_time", null]);
		expect(found.confidence).toBe(0.75);
	});

	it("says what is missing under a source that does not fit, and never refuses", () => {
		expect(recogniseAs(sheetOf(OPEN), "incident")).toMatchObject({
			source: "incident",
			missing: ["incident_no", "report_time"],
		});
		const strange = recogniseAs(
			sheetOf([
				["x", "y"],
				["1", "2"],
			]),
			"zone",
		);
		expect(strange).toMatchObject({ source: "zone", confidence: 0, missing: ["zone_name"] });
		expect(strange.columns.map(({ mappedBy }) => mappedBy)).toEqual(["unknown", "unknown"]);
	});

	it("names of a group in which one is enough the first only", () => {
		const found = recogniseAs(
			sheetOf([
				["受害人姓名", "性别"],
				["甲", "女"],
			]),
			"victim",
		);
		expect(found.missing).toEqual(["case_no"]);
		const either = recogniseAs(
			sheetOf([
				["受害人姓名", "警情编号"],
				["甲", "J1"],
			]),
			"victim",
		);
		expect(either.missing).toEqual([]);
	});
});

describe("a remembered choice of the source", () => {
	const HEAD = ["姓名", "联系电话", "登记时间"];
	const file = sheetOf([["某某村"], HEAD, ["甲", "139", "2026-05-10"]]);
	const choice = choiceOfSource("村里的表", "receipt", recognise(file, []).columns);

	it("speaks for files of the same headings in any order, and for no other", () => {
		expect(recognise(file, [choice])).toMatchObject({
			source: "receipt",
			confidence: 1,
			headerStart: 1,
			missing: [],
		});
		const moved = sheetOf([
			["登记时间", "联系电话", " 姓名 "],
			["2026-05-10", "139", "甲"],
		]);
		expect(recognise(moved, [choice]).source).toBe("receipt");
		for (const head of [
			["姓名", "联系电话"],
			[...HEAD, "备注"],
		])
			expect(recognise(sheetOf([head, head.map(() => "x")]), [choice]).source).toBeNull();
	});

	it("overrules a wrong guess", () => {
		const guess = sheetOf([
			["回执编号", "姓名", "签署时间", "村居"],
			["1", "甲", "2026-05-10", "溪口村"],
		]);
		expect(recognise(guess, []).source).toBe("receipt");
		const right = choiceOfSource("其实是线索", "lead", recognise(guess, []).columns);
		expect(recognise(guess, [right])).toMatchObject({ source: "lead", confidence: 1 });
	});

	it("gives way to a mapping made for this very shape, which may name columns too", () => {
		const exact = { ...choice, headings: { 联系电话: null }, name: "精确" };
		const loose = { name: "宽", source: "lead", headings: { 姓名: "person_name" } };
		const found = recognise(file, [loose, exact]);
		expect(found.source).toBe("receipt");
		expect(found.columns.find(({ heading }) => heading === "联系电话")?.mappedBy).toBe("left_out");
	});

	it("without a shape or headings applies to nothing", () => {
		expect(recognise(file, [{ name: "空", source: "receipt", headings: {} }]).source).toBeNull();
	});

	it("lets officers call new columns items of a ledger", () => {
		const ledger = sheetOf([
			["月份", "派出所", "打掉窝点", "查处GOIP（台）"],
			["2026-05", "溪口所", 1, 3],
		]);
		const mapping = { name: "战果", source: "campaign_result", headings: { "查处GOIP（台）": "amount" } };
		const found = recognise(ledger, [mapping]);
		expect(found.columns.map(({ part }) => part?.given ?? null)).toEqual([
			null,
			null,
			{ item: "捣毁窝点" },
			{ item: "查处GOIP", measure: "台" },
		]);
	});
});
