/** What one cell cannot prove and a column can: numbers rewritten with zeros, dates of one order, remarks told once. */
import { describe, expect, it } from "vitest";
import { evidenceOf } from "@/lib/ingest/column-evidence";
import { columnNotes } from "@/lib/ingest/column-notes";
import type { Cell } from "@/lib/ingest/decode/decoded";
import { isRewrittenIdColumn, judgeNumbers } from "@/lib/ingest/rewritten-numbers";
import { checkDigitOf } from "@/lib/text/identity";
import { convert } from "./sheets";

describe("judgeNumbers", () => {
	it.each<[string, readonly Cell[], string]>([
		[
			"two 19-digit numbers that end in four zeros",
			["3307010020260510000", "3307010020260520000"],
			"rewritten",
		],
		["one number of 21 digits", ["330701002026051000000"], "rewritten"],
		[
			"six 16-digit numbers that end in 0",
			[1, 2, 3, 4, 5, 6].map((at) => `33070100202605${at}0`),
			"rewritten",
		],
		["wrapped as text", ["'3307010020260510000", '="3307010020260520000"'], "rewritten"],
		["one number that kept its end", ["3307010020260510000", "3307010020260510123"], "sound"],
		["one 19-digit number alone", ["3307010020260510000"], "doubtful"],
		["the same number twice, of two victims", ["3307010020260510000", "3307010020260510000"], "doubtful"],
		["one 16-digit number", ["3307010020260510"], "sound"],
		["short numbers", ["20260510000", "20260511000", "J2026051000000000"], "sound"],
		["nothing", [null, "", true], "sound"],
	])("%s", (_what, cells, verdict) => {
		expect(judgeNumbers(cells)).toBe(verdict);
	});
});

describe("rewritten keys", () => {
	const HEAD = ["警情编号", "报警时间"];

	it("are refused, because two calls would become one", () => {
		const { rows, refusals } = convert([
			HEAD,
			["3307010020260510000", "2026-05-10 08:00"],
			["3307010020260520000", "2026-05-11 09:00"],
		]);
		expect(rows).toEqual([]);
		expect(refusals.map(({ row, column, value }) => [row, column, value])).toEqual([
			[2, "警情编号", "3307010020260510000"],
			[3, "警情编号", "3307010020260520000"],
		]);
		expect(refusals[0]?.reason).toContain("设为文本后重新导出");
	});

	it("are kept where the column proves that digits survived", () => {
		const { rows, refusals } = convert([
			HEAD,
			["3307010020260510000", "2026-05-10 08:00"],
			["3307010020260510123", "2026-05-11 09:00"],
		]);
		expect([rows.length, refusals.length]).toEqual([2, 0]);
	});

	it("that meet in such a column are refused: pasted rows lost their ends", () => {
		const { rows, refusals, read } = convert([
			HEAD,
			["3307010020260510123", "2026-05-09 08:00"],
			["3307010020260510000", "2026-05-10 08:00"],
			["3307010020260510000", "2026-05-11 09:00"],
		]);
		expect([read, rows.map(({ row }) => row), refusals.map(({ row }) => row)]).toEqual([3, [2], [3, 4]]);
		expect(refusals[0]?.reason).toContain("时间不同");
	});

	it("of one call with two victims are one call", () => {
		const { rows, refusals } = convert([
			[...HEAD, "受害人姓名"],
			["3307010020260510123", "2026-05-09 08:00", "甲一"],
			["3307010020260510000", "2026-05-10 08:00", "乙二"],
			["3307010020260510000", "2026-05-10 08:00", "丙三"],
		]);
		expect([rows.length, refusals.length]).toEqual([3, 0]);
	});

	it("that may be chance are kept with a remark", () => {
		const { rows, warnings } = convert([HEAD, ["3307010020260510000", "2026-05-10 08:00"]]);
		expect(rows).toHaveLength(1);
		expect(warnings).toMatchObject([{ column: "警情编号", isRemark: true }]);
	});
});

/** 17 digits with their check digit; county 330799 was never assigned. */
const whole = (digits17: string) => `${digits17}${checkDigitOf(digits17)}`;

describe("rewritten ID numbers", () => {
	const genuine = whole("33079919900105100");
	const sound = Array.from({ length: 50 }, (_, at) =>
		whole(`330799199001${10 + (at % 19)}${String(11 + at)}3`),
	);
	const damaged = ["330799199001013000", "330799199002013000"];

	it("are told by those whose check digit contradicts the zeros", () => {
		expect(genuine).toBe("330799199001051000");
		expect(isRewrittenIdColumn([...damaged, genuine])).toBe(true);
		expect(isRewrittenIdColumn([genuine, ...sound])).toBe(false);
		expect(isRewrittenIdColumn([...sound, ...sound, ...sound, damaged[0] ?? ""])).toBe(false);
		expect(isRewrittenIdColumn([])).toBe(false);
	});

	it("never match, although one in eleven passes its check digit", () => {
		const head = ["姓名", "身份证号", "签署时间"];
		const rows = [...damaged, genuine].map((id, at) => [`甲${at}`, id, "2026-05-10 08:00"]);
		const states = convert([head, ...rows]).rows.map(({ values }) => [
			values.id_no_state,
			values.id_no_whole,
		]);
		expect(states).toEqual([
			["damaged", null],
			["damaged", null],
			["damaged", null],
		]);
		const alone = convert([head, ["甲", genuine, "2026-05-10 08:00"]]).rows[0]?.values;
		expect([alone?.id_no_state, alone?.id_no_whole]).toEqual(["valid18", genuine]);
	});
});

describe("the order of dates", () => {
	const HEAD = ["警情编号", "报警时间"];
	const report = (cells: readonly string[]) => {
		const { rows, refusals, warnings } = convert([HEAD, ...cells.map((cell, at) => [`J${at}`, cell])]);
		return { times: rows.map(({ values }) => values.report_time), refused: refusals.length, warnings };
	};

	it("is that of the dates which prove it", () => {
		expect(report(["5/11/2026 8:03", "5/13/2026 9:00"]).times).toEqual([
			"2026-05-11 08:03:00",
			"2026-05-13 09:00:00",
		]);
		expect(report(["5/11/2026 8:03", "13/5/2026 9:00"]).times).toEqual([
			"2026-11-05 08:03:00",
			"2026-05-13 09:00:00",
		]);
		const { warnings } = report(["5/11/2026", "5/12/2026", "5/13/2026"]);
		expect(warnings).toMatchObject([{ row: 2, column: "报警时间", isRemark: true }]);
		expect(warnings[0]?.reason).toContain("月/日/年");
		expect(warnings[0]?.reason).toContain("共2格");
	});

	it("stays open where nothing proves it, or two dates contradict each other", () => {
		expect(report(["5/11/2026", "5/12/2026"])).toMatchObject({ times: [], refused: 2 });
		const { times, refused, warnings } = report(["5/11/2026", "5/13/2026", "13/5/2026"]);
		expect([times.length, refused]).toEqual([2, 1]);
		expect(warnings.some(({ reason }) => reason.includes("既有"))).toBe(true);
	});

	it("asks nothing of kinds whose cells speak for themselves", () => {
		expect(evidenceOf("text", ["5/13/2026"])).toEqual({ isRewritten: false, dateOrder: null, remark: null });
		expect(evidenceOf("moment", ["5/13/2026"]).dateOrder).toBe("month_first");
	});
});

describe("columnNotes", () => {
	it("tells a remark once a column, with its first row and how many there are", () => {
		const notes = columnNotes();
		notes.add("电话", 2, "a", "13912345、1391234位数不对，未读入");
		notes.add("电话", 5, "b", "1391位数不对，未读入");
		notes.add("电话", 6, "c", "已略去占位号码");
		notes.add("身份证号", 7, "d", "已略去占位号码");
		expect(notes.warnings().map(({ column, row, value }) => [column, row, value])).toEqual([
			["电话", 2, "a"],
			["电话", 6, "c"],
			["身份证号", 7, "d"],
		]);
		expect(notes.warnings()[0]?.reason).toBe(
			"13912345、1391234位数不对，未读入（该列共2格如此，这是第一格）",
		);
		notes.add("电话", 9, "e", "已略去占位号码");
		expect(notes.warnings()[1]).toMatchObject({
			row: 6,
			value: "c",
			reason: expect.stringContaining("共2格"),
		});
	});

	it("keeps a column of masked numbers to one line of the account", () => {
		const rows = Array.from({ length: 500 }, (_, at) => [
			`甲${at}`,
			"330799********0014",
			"2026-05-10 08:00",
		]);
		const { warnings } = convert([["姓名", "身份证号", "签署时间"], ...rows]);
		expect(warnings).toHaveLength(1);
		expect(warnings[0]).toMatchObject({ row: 2, column: "身份证号", isRemark: true });
		expect(warnings[0]?.reason).toContain("共500格");
	});
});

describe("money in the wrong unit", () => {
	const HEAD = ["警情编号", "报警时间", "损失金额"];
	const rows = (cells: readonly Cell[]) => cells.map((cell, at) => [`J${at}`, "2026-05-10", cell]);

	it("is told at the first row of the column, and changes no value", () => {
		const { warnings, rows: read } = convert([HEAD, ...rows(["1.2", 0.35, "3", "12.5", "0.8"])]);
		expect(warnings).toMatchObject([{ row: 2, column: "损失金额", value: null, isRemark: true }]);
		expect(warnings[0]?.reason).toContain("疑似该列实际以万元为单位");
		expect(read[0]?.values.loss_fen).toBe(120);
	});

	it("is not suspected of cells that name their unit", () => {
		expect(convert([HEAD, ...rows(["1.2元", "0.35元", "3元", "12.5元"])]).warnings).toEqual([]);
		expect(convert([HEAD, ...rows(["1.2万", "0.35万", "3万元", "12.5w"])]).warnings).toEqual([]);
	});

	it("is judged by the station's own history where that is known", () => {
		const small = rows([12, 5, 8, 2, 9, 10]);
		expect(convert([HEAD, ...small]).warnings).toHaveLength(1);
		const known = { loss: { count: 500, medianYuan: 10, logSd: 1 } };
		expect(convert([HEAD, ...small], { known }).warnings).toEqual([]);
	});
});
