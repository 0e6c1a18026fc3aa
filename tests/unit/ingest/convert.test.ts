/** Rows become records, refusals with a reason, or left-out lines; none vanishes. */
import { describe, expect, it } from "vitest";
import { convertSheet } from "@/lib/ingest/convert";
import type { Cell, DecodedSheet } from "@/lib/ingest/decode/decoded";
import { recognise } from "@/lib/ingest/recognise";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";

function convert(rows: readonly (readonly Cell[])[], settings: Settings = DEFAULT_SETTINGS) {
	const sheet: DecodedSheet = {
		name: "s",
		rows,
		hiddenRows: 0,
		rowNumbers: rows.map((_, index) => index + 1),
		dateSystem: 1900,
	};
	return convertSheet(sheet, recognise(sheet, settings.headerMappings), settings);
}

const HEAD = ["警情编号", "报警时间", "发案时间", "损失金额", "年龄", "是否无效", "受害人姓名"];

describe("convertSheet", () => {
	it("reads a row into stored columns and splits the victim off", () => {
		const { rows, read } = convert([
			HEAD,
			["J1", "2026-05-10 08:03", "7时至7时30分", "1.2万元", "40-49", "否", "王 小明"],
		]);
		expect(read).toBe(1);
		expect(rows[0]).toMatchObject({
			row: 2,
			values: {
				incident_no: "J1",
				report_time: "2026-05-10 08:03:00",
				report_time_has_clock: true,
				occur_from: "2026-05-10 07:00:00",
				occur_to: "2026-05-10 07:30:00",
				loss_fen: 1_200_000,
				is_invalid: false,
			},
			victim: {
				event_kind: "incident",
				event_no: "J1",
				person_key: "n:王小明",
				victim_age_low: 40,
				victim_age_high: 49,
			},
		});
	});

	it("takes no end for a beginning: an activity that only says when it ended is refused", () => {
		const head = ["活动编号", "活动时间", "结束时间", "活动形式", "覆盖人数"];
		const whole = ["XC1", "2026-05-10 09:00", "2026-05-10 10:00", "讲座", 30];
		const { rows, refusals } = convert([head, whole, ["XC2", "", "2026-05-10 10:00", "讲座", 30]]);
		expect(rows.map(({ row }) => row)).toEqual([2]);
		expect(refusals.map(({ row, column }) => [row, column])).toEqual([[3, "活动时间"]]);
	});

	it("knows a registration from its day on, and a month from no day", () => {
		const head = ["姓名", "身份证号", "是否安装反诈APP", "登记日期"];
		const { rows } = convert([
			head,
			["甲一", "330799199001010014", "是", "2026-05-10"],
			["乙二", "330799199003070029", "是", "2026年5月"],
			["丙三", "330799199104080033", "是", "2026-05-01"],
		]);
		expect(rows.map(({ values }) => [values.month, values.as_of_time ?? null])).toEqual([
			["2026-05", "2026-05-10 00:00:00"],
			["2026-05", null],
			["2026-05", null],
		]);
	});

	it("refuses a row whose needed cell is blank or unreadable, with row, column, value and reason", () => {
		const { rows, refusals, read } = convert([
			HEAD,
			["J1", "2026-02-30"],
			["", "2026-05-10"],
			["J3", "2026-05-10"],
		]);
		expect(read).toBe(3);
		expect(rows).toHaveLength(1);
		expect(refusals.map(({ row, column, value }) => [row, column, value])).toEqual([
			[2, "报警时间", "2026-02-30"],
			[3, "警情编号", ""],
		]);
		for (const refusal of refusals) expect(refusal.reason.length).toBeGreaterThan(8);
	});

	it("keeps a row whose other cell cannot be read, counts the cell as unknown and says why", () => {
		const { rows, warnings } = convert([HEAD, ["J1", "2026-05-10", null, "很多", null, "也许"]]);
		expect(rows[0]?.values).toMatchObject({ loss_fen: null, is_invalid: null });
		expect(warnings.map((warning) => warning.column).sort()).toEqual(["损失金额", "是否无效"].sort());
	});

	it("lists totals and repeated headers apart, and does not count blank rows", () => {
		const { read, leftOut } = convert([
			HEAD,
			["J1", "2026-05-10"],
			[null, " ", "--"],
			HEAD,
			["合计", null, null, "1200"],
		]);
		expect(read).toBe(1);
		expect(leftOut).toEqual([
			{ row: 4, reason: "重复的表头行" },
			{ row: 5, reason: "合计行" },
		]);
	});

	it.each<[string, readonly string[], readonly Cell[], readonly Cell[]]>([
		["the month", ["月份", "打掉团伙", "破案数", "追赃挽损"], ["2024年1月", 2, 7, 3.5], ["合计", 2, 7, 3.5]],
		["the month, of a year", ["月份", "打掉团伙", "破案数"], ["2024年1月", 2, 7], ["2024年合计", 2, 7]],
		["the month, of a quarter", ["月份", "打掉团伙", "破案数"], ["2024-01", 2, 7], ["第一季度小 计：", 2, 7]],
		[
			"the village of a month",
			["月份", "村居", "反诈APP注册人数", "金钟罩登记人数"],
			["2024年1月", "溪口村", 500, 320],
			["2024年1月", "总计", 500, 320],
		],
		[
			"the line number",
			["序号", "月份", "打掉团伙", "破案数", "追赃挽损"],
			[1, "2024年1月", 2, 7, 3.5],
			["合计", "2024年1月", 2, 7, 3.5],
		],
		[
			"a column that nobody knows",
			["辖区", "月份", "打掉团伙", "破案数", "追赃挽损"],
			["东片", "2024年1月", 2, 7, 3.5],
			["总计", "2024年1月", "2个", "7起", "3.5万元"],
		],
		[
			"a time, before words",
			["签署时间", "姓名", "身份证号", "村居"],
			["2026-05-10", "甲一", "330799199001010014", "溪口村"],
			["小计", "甲一", "1人", "溪口村"],
		],
	])("leaves a total out whose label stands instead of %s", (_what, head, record, total) => {
		const { rows, refusals, leftOut } = convert([head, record, total]);
		expect([...new Set(rows.map(({ row }) => row))]).toEqual([2]);
		expect([refusals, leftOut]).toEqual([[], [{ row: 3, reason: "合计行" }]]);
	});

	it("takes no record for a total because of a word in its text, or of words behind a label nobody knows", () => {
		const told = convert([
			["警情编号", "报警时间", "简要警情"],
			["J1", "2026-05-10", "合计"],
		]);
		expect([told.rows.length, told.leftOut]).toEqual([1, []]);
		const kind = convert([
			["种类", "月份", "派出所", "打掉团伙", "破案数", "追赃挽损"],
			["合计", "2024年1月", "溪口所", 2, 7, 3.5],
		]);
		expect([kind.rows.length, kind.leftOut]).toEqual([3, []]);
	});

	it("reads months without a year in the only year of the title, and refuses every figure of a row without one", () => {
		const rows = [
			["月份", "打掉团伙", "破案数"],
			["1月", 2, 7],
			["12月份", 1, 0],
		];
		const months = (title: string) => convert([[title], ...rows]).rows.map(({ values }) => values.month);
		expect(months("2024年1-12月打击战果")).toEqual(["2024-01", "2024-01", "2024-12", "2024-12"]);
		for (const title of ["打击战果", "2023年12月至2024年11月打击战果"]) {
			const { rows: kept, refusals } = convert([[title], ...rows]);
			expect([kept, refusals.map(({ row }) => row)]).toEqual([[], [3, 3, 4, 4]]);
			for (const { column, reason } of refusals)
				expect([column, reason]).toEqual(["月份", expect.stringContaining("缺少年份")]);
		}
	});

	it("refuses figures under months of which nobody says the year, instead of making a month up", () => {
		const { rows, refusals } = convert([
			["打击战果"],
			["战果项目", "单位", "12月", "1月"],
			["破案数", "起", 3, 5],
		]);
		expect([rows, refusals.map(({ row, column }) => [row, column])]).toEqual([
			[],
			[
				[3, null],
				[3, null],
			],
		]);
		for (const { reason } of refusals) expect(reason).toContain("月份");
	});

	it("never turns a blank loss into 0", () => {
		const { rows } = convert([
			HEAD,
			["J1", "2026-05-10", null, ""],
			["J2", "2026-05-10", null, "损失共计元"],
			["J3", "2026-05-10", null, 0],
		]);
		expect(rows.map((row) => row.values.loss_fen)).toEqual([null, null, 0]);
	});

	it("gives receipts without a number a key from their content: equal rows, equal keys", () => {
		const head = ["姓名", "身份证号", "签署时间", "村居"];
		const { rows } = convert([
			head,
			["甲", "", "2026-05-10 09:00", "一村"],
			["甲", "", "2026-05-10 09:00", "一村"],
			["乙", "", "2026-05-10 09:00", "一村"],
		]);
		const [first, second, third] = rows.map((row) => row.values.receipt_no);
		expect(first).toBe(second);
		expect(first).not.toBe(third);
	});

	it("lets the officer's value mapping decide a flag", () => {
		const settings = { ...DEFAULT_SETTINGS, valueMappings: { is_invalid: { 作废: "true" } } };
		expect(
			convert([HEAD, ["J1", "2026-05-10", null, null, null, "作废"]], settings).rows[0]?.values.is_invalid,
		).toBe(true);
	});
});
