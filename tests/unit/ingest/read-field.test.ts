/** One cell for one field: stored columns, unknown, or a reason; a blank is never a value. */
import { describe, expect, it } from "vitest";
import { civilDateOf } from "@/lib/base/civil";
import type { Cell } from "@/lib/ingest/decode/decoded";
import { type CellContext, filledColumns, readField } from "@/lib/ingest/read-field";
import { columnsOfField, type Field, type FieldKind } from "@/lib/records/field";

const context: CellContext = { moneyUnit: "yuan", dateSystem: 1900, baseDate: null, valueMapping: {} };

const KINDS: readonly FieldKind[] = [
	"key",
	"reference",
	"text",
	"category",
	"choice",
	"moment",
	"span_start",
	"money",
	"age",
	"integer",
	"flag",
	"id_number",
	"phone",
	"month",
	"year",
	"decimal",
];
const fieldOf = (kind: FieldKind): Field => ({ id: "f", label: "字段", kind, until: "g" });

function stored(kind: FieldKind, cell: Cell, more: Partial<CellContext> = {}) {
	const field = fieldOf(kind);
	const reading = readField(field, cell, { ...context, ...more });
	if (!reading.ok || reading.value === null) return reading.ok ? null : reading.reason;
	const entries = filledColumns(field).map((column, at) => [column, reading.value?.[at] ?? null] as const);
	return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

describe("readField", () => {
	it.each<[FieldKind, Cell, object | null]>([
		["key", " J 2026-001 ", { f: "J2026-001" }],
		["key", 20260511001, { f: "20260511001" }],
		["key", "JE5", { f: "JE5" }],
		["key", 3307010020260511, { f: "3307010020260511" }],
		["reference", "ＪＱ ００１", { f: "JQ001" }],
		["text", " 处警 单位 ", { f: "处警 单位" }],
		["category", "刷单返利", { f: "刷单返利" }],
		["choice", true, { f: "是" }],
		["moment", "2026年5月11日8时3分", { f: "2026-05-11 08:03:00", f_has_clock: true }],
		["moment", "2026-05-11", { f: "2026-05-11 00:00:00", f_has_clock: false }],
		[
			"span_start",
			"2026-05-11 11时至18时许",
			{ f: "2026-05-11 11:00:00", f_has_clock: true, g: "2026-05-11 18:00:00", g_has_clock: true },
		],
		["money", "3634元人民币", { f_fen: 363_400 }],
		["money", "1.5w", { f_fen: 1_500_000 }],
		["money", 0.1 + 0.2, { f_fen: 30 }],
		["money", 0, { f_fen: 0 }],
		["age", "40 - 49", { f_low: 40, f_high: 49 }],
		["age", 33, { f_low: 33, f_high: 33 }],
		["integer", "1,234", { f: 1234 }],
		["integer", 12, { f: 12 }],
		["integer", "约1.2万人次", { f: 12_000 }],
		["integer", "三百二十户", { f: 320 }],
		[
			"id_number",
			" 330799199001010014 ",
			{ f: "330799199001010014", f_whole: "330799199001010014", f_state: "valid18" },
		],
		[
			"id_number",
			"330799900101001",
			{ f: "330799900101001", f_whole: "330799199001010014", f_state: "legacy15" },
		],
		["id_number", "330799********0014", { f: "330799********0014", f_state: "masked" }],
		["id_number", "3.30799E+17", { f: "3.30799E+17", f_state: "damaged" }],
		["id_number", "E12345678", { f: "E12345678", f_state: "passport" }],
		["id_number", "H08123456", { f: "H08123456", f_state: "permit" }],
		[
			"phone",
			"+86 139-1234-5678 / 0579-87123456",
			{ f: "+86 139-1234-5678 / 0579-87123456", f_numbers: "13912345678 0579-87123456" },
		],
		["phone", "同上", { f: "同上" }],
		["phone", "138****5678", { f: "138****5678" }],
		["month", "2026年5月", { f: "2026-05" }],
		["year", "2025年末", { f: 2025 }],
		["decimal", "120°12′36″", { f: 120.21 }],
		["flag", "是", { f: true }],
		["flag", "否", { f: false }],
		["flag", true, { f: true }],
		["flag", false, { f: false }],
	])("%s reads %j", (kind, cell, values) => {
		expect(stored(kind, cell)).toEqual(values);
	});

	it("takes money without a unit as the column's heading says", () => {
		expect(stored("money", "1.2", { moneyUnit: "wan" })).toEqual({ f_fen: 1_200_000 });
		expect(stored("money", "1.2元", { moneyUnit: "wan" })).toEqual({ f_fen: 120 });
	});

	it("puts a bare clock on the day of the report", () => {
		const baseDate = civilDateOf("2026-05-10");
		expect(stored("span_start", "11时至18时许", { baseDate })).toMatchObject({ f: "2026-05-10 11:00:00" });
		expect(typeof stored("span_start", "11时至18时许")).toBe("string");
	});

	it.each(KINDS)("%s knows nothing of blanks and placeholders", (kind) => {
		for (const cell of [null, "", "  ", "--", "/", "暂无", "\u3000"]) expect(stored(kind, cell)).toBeNull();
	});

	it.each<[FieldKind, Cell]>([
		["key", "3.30701E+18"],
		["key", 3307010020260510],
		["key", 3307010020260511000],
		["reference", "3.30701e18"],
		["moment", "2026-02-30"],
		["moment", "昨天"],
		["money", "很多"],
		["age", "老人"],
		["integer", "十二点五"],
		["integer", "3000000000"],
		["integer", 1.5],
		["month", "5月"],
		["year", "25年"],
		["decimal", "东边"],
		["flag", "也许"],
		["flag", "constructor"],
		["age", "__proto__"],
	])("%s refuses %j and quotes it", (kind, cell) => {
		const reason = stored(kind, cell);
		expect(typeof reason).toBe("string");
		expect(reason).toContain(String(cell));
	});

	it("says why an ID or a phone cannot be matched, and keeps what was written", () => {
		const note = (kind: FieldKind, cell: Cell) => {
			const reading = readField(fieldOf(kind), cell, context);
			return reading.ok ? reading.note : null;
		};
		expect(note("id_number", "330799********0014")).toContain("脱敏");
		expect(note("id_number", "3.30799E+17")).toContain("设为文本");
		expect(note("id_number", "330799199001010014")).toBeUndefined();
		expect(note("phone", "同上")).toContain("没有电话号码");
		expect(note("phone", "13912345678，1391234")).toContain("位数不对");
		expect(note("integer", "约300人")).toContain("约数");
	});

	it("takes zeros for damage where the column as a whole shows it", () => {
		const isRewritten = true;
		expect(stored("key", "3307010020260510000")).toEqual({ f: "3307010020260510000" });
		expect(stored("key", "3307010020260510000", { isRewritten })).toContain("缺位");
		expect(stored("key", "JQ001", { isRewritten })).toEqual({ f: "JQ001" });
		expect(stored("id_number", "330799199001051000", { isRewritten })).toEqual({
			f: "330799199001051000",
			f_state: "damaged",
		});
		expect(stored("id_number", "330799199001010014", { isRewritten })).toMatchObject({ f_state: "valid18" });
	});

	it("reads dates that end with the year in the order the column proves", () => {
		expect(typeof stored("moment", "05/11/2026")).toBe("string");
		expect(stored("moment", "05/11/2026", { dateOrder: "month_first" })).toMatchObject({
			f: "2026-05-11 00:00:00",
		});
		expect(stored("span_start", "05/11/2026 8:00", { dateOrder: "day_first" })).toMatchObject({
			f: "2026-11-05 08:00:00",
		});
	});

	it("reads a month without a year in the year of the title, and lets a month with one speak for itself", () => {
		const titleYear = "2024";
		expect(stored("month", "5月")).toContain("缺少年份");
		expect(stored("month", "５ 月份", { titleYear })).toEqual({ f: "2024-05" });
		expect(stored("month", "2023年5月", { titleYear })).toEqual({ f: "2023-05" });
		expect(stored("month", "13月", { titleYear })).toContain("不是存在的月份");
		expect(stored("month", "1-5月", { titleYear })).toContain("不止一个月");
		expect(stored("month", 5, { titleYear })).not.toHaveProperty("f", "2024-05");
	});

	it.each<[string, string, boolean | string]>([
		["is_invalid", "误报", true],
		["is_confirmed", "误报", false],
		["is_confirmed", "有效", true],
		["is_invalid", "有效", false],
		["is_attempt", "未遂", true],
		["is_dissuaded", "劝阻成功", true],
		["is_dissuaded", "无效", false],
		["is_met", "已见面", true],
		["is_met", "未见面", false],
		["is_connected", "无人接听", false],
		["is_handled", "处理中", false],
		["has_app", "已激活", true],
		["has_app", "没装", false],
		["has_app", "已卸载", false],
		["has_shield", "已退出", false],
		["has_app_alert", "已关闭", false],
		["is_invalid", "已核实", "既不是"],
		["is_attempt", "已立案", "既不是"],
		["is_met", "也许", "既不是"],
	])("%s reads %s as %s: a word means what it means for its field", (id, cell, meaning) => {
		const reading = readField({ id, label: "字段", kind: "flag" }, cell, context);
		if (typeof meaning === "boolean") expect(reading).toEqual({ ok: true, value: [meaning] });
		else expect(!reading.ok && reading.reason).toContain(meaning);
	});

	it("lets the officer's words for a flag decide, also that a word says nothing", () => {
		const valueMapping = { 作废: "true", 有效: "false", 待定: "" };
		expect(stored("flag", "作废", { valueMapping })).toEqual({ f: true });
		expect(stored("flag", "有效", { valueMapping })).toEqual({ f: false });
		expect(stored("flag", "待定", { valueMapping })).toBeNull();
	});

	it.each(KINDS)("%s fills only columns of its field", (kind) => {
		const cells: readonly Cell[] = ["是", "2026-05-11 11时至18时许", "2026-05-11 08:00", "12", 7, "40-49"];
		const own = new Set([...columnsOfField(fieldOf(kind)).map((column) => column.id), "g", "g_has_clock"]);
		for (const cell of cells) {
			const values = stored(kind, cell);
			if (values === null || typeof values === "string") continue;
			for (const column of Object.keys(values)) expect(own).toContain(column);
		}
	});
});
