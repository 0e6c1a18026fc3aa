/** Event rows as masked lines and tables: nobody is named, nothing is guessed, and every row says where it came from. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCivilMoment } from "@/lib/base/civil";
import { type EventRow, linesBlock, maskedLine, maskedNarrative, rowsTable } from "@/lib/blocks/from-rows";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { dictionaryOf } from "@/lib/dimensions/dictionary";
import { WEEK } from "../analysis/windows";
import { LABELS } from "./answers";

const dictionary = dictionaryOf(DIMENSION_LIST, LABELS);
const context = { dictionary, labels: LABELS };
const code = (dimension: Parameters<typeof dictionary.encode>[0], value: string) =>
	dictionary.encode(dimension, value);
const moment = (written: string) => (isCivilMoment(written) ? written : null);

const ROW: EventRow = {
	event_no: "J1",
	ordinal: 1,
	incident_no: "J1",
	case_no: null,
	report_time: moment("2026-05-10 08:03:00"),
	filed_time: null,
	category: code("fraud_category", "romance"),
	subtype: code("fraud_subtype", "杀猪盘"),
	gender: code("victim_gender", "female"),
	age: code("victim_age_band", "25_30"),
	occupation: code("victim_occupation", "某厂会计"),
	village: code("victim_village", "枫桥一村"),
	channel: 0,
	loss_fen: 3_634_000,
	victim_name: "欧阳小明",
	event_names: "欧阳小明\n王二妹",
	caller_name: "李三",
	unit: "一队",
	narrative:
		"事主欧阳小明（女，20岁）与王二妹一同报警，电话15400000001，身份证330799199003070029，报警人李三。",
	file_name: "警情.xlsx",
	sheet: "五月",
	row_number: 17,
	sources: "",
};
const UNKNOWN: EventRow = {
	...ROW,
	event_no: "J2",
	report_time: null,
	category: 0,
	subtype: 0,
	gender: 0,
	age: 0,
	occupation: 0,
	village: 0,
	loss_fen: null,
	victim_name: null,
	event_names: null,
	caller_name: null,
	narrative: null,
	file_name: null,
	sheet: null,
	row_number: null,
};
const line = (more: Partial<EventRow> = {}) => maskedLine({ ...ROW, ...more }, context);

describe("maskedLine", () => {
	it("says time, category, person in bands, village and loss", () => {
		expect(line()).toBe(
			"5月10日 08:03　网络婚恋交友，杀猪盘，女，25–30岁，某厂会计，住枫桥一村，损失3.63万元",
		);
	});

	it("leaves out what nobody knows, and says that the category is unknown", () => {
		expect(maskedLine(UNKNOWN, context)).toBe("时间不详　类别不详");
	});

	it("tells an attempt from a loss nobody wrote down", () => {
		expect(line({ loss_fen: 0 })).toMatch(/，未遂$/);
		expect(line({ loss_fen: null })).toMatch(/住枫桥一村$/);
		expect(line({ loss_fen: 50 })).toMatch(/，损失0\.5元$/);
	});

	it("tells a case without a call by its filing", () => {
		expect(line({ report_time: null, filed_time: moment("2026-05-12 00:00:00") })).toMatch(/^5月12日 /);
	});

	it("holds no name, number or narrative of the row", () => {
		for (const secret of ["欧阳", "小明", "王二妹", "李三", "154", "3307", "报警"])
			expect(line()).not.toContain(secret);
	});
});

describe("linesBlock", () => {
	const link = { metric: "calls" as const, window: WEEK.current, filters: [] };
	const block = (rows: readonly EventRow[], total: number) =>
		linesBlock(rows, { link, total, emptyText: "没有。" }, context);

	it("keeps the order given and leads each line to its own victim of its own event", () => {
		const { items } = block([ROW, { ...UNKNOWN, ordinal: 2 }], 2);
		expect(items.map((item) => item.rows)).toEqual([
			{ ...link, event: { eventNo: "J1", ordinal: 1 } },
			{ ...link, event: { eventNo: "J2", ordinal: 2 } },
		]);
		expect(items[0]?.text).toContain("08:03");
		expect(items[1]?.text).toContain("时间不详");
	});

	it("counts those that are not listed, and leads from there to all", () => {
		const { items } = block([ROW, UNKNOWN], 45);
		expect(items).toHaveLength(3);
		expect(items[2]).toEqual({ text: "另有43起，见明细。", rows: link });
	});

	it("says the empty text of nothing", () => {
		expect(block([], 0)).toMatchObject({ items: [], emptyText: "没有。" });
	});
});

describe("rowsTable", () => {
	const { rows, columns } = rowsTable([ROW, UNKNOWN], "明细", context);
	const cell = (row: number, id: string) =>
		rows[row]?.cells[columns.findIndex((column) => column.id === id)]?.text;

	it("masks the victim and says file, sheet and row", () => {
		expect(cell(0, "victim")).toBe("欧阳**");
		expect(cell(0, "origin")).toBe("警情.xlsx · 五月 · 第17行");
		expect(rows[0]?.id).toBe("J1#1");
		expect(cell(0, "loss")).toBe("36340");
	});

	it("says 不详 where nobody knows, never 0", () => {
		for (const id of ["category", "victim", "gender", "age", "village", "loss"])
			expect([id, cell(1, id)]).toEqual([id, "不详"]);
		expect(cell(1, "narrative")).toBe("—");
		expect(cell(1, "origin")).toBe("—");
	});

	it("leaves the sheet out for text files, which have none", () => {
		const [text] = rowsTable([{ ...ROW, sheet: "" }], "明细", context).rows;
		expect(text?.cells.at(-1)?.text).toBe("警情.xlsx · 第17行");
	});
});

describe("maskedNarrative", () => {
	it("masks every person of the event, the caller and numbers", () => {
		expect(maskedNarrative(ROW)).toBe(
			"事主欧阳**（女，20岁）与王**一同报警，电话154****0001，身份证330***********0029，报警人李*。",
		);
	});

	it("masks whom the text itself introduces", () => {
		const unnamed = { ...ROW, victim_name: null, event_names: null, caller_name: null };
		expect(
			maskedNarrative({ ...unnamed, narrative: "受害人：张四丰，男；报案人赵五称被骗，赵五已报警。" }),
		).toBe("受害人：张**，男；报案人赵*称被骗，赵*已报警。");
	});

	const SURNAMES = [..."赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张", "欧阳", "诸葛"];
	const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛超明霞秀兰刚平辉玲桂英"];
	const person = fc
		.tuple(fc.constantFrom(...SURNAMES), fc.array(fc.constantFrom(...GIVEN), { minLength: 1, maxLength: 2 }))
		.map(([surname, given]) => surname + given.join(""));
	const digits = (length: number) =>
		fc
			.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
			.map((all) => all.join(""));
	const id = fc
		.tuple(digits(14), digits(3), fc.constantFrom(..."0123456789X"))
		.map(([head, tail, check]) => `330${head.slice(3)}${tail}${check}`);
	const phone = digits(8).map((rest) => `154${rest}`);
	const filler = fc.constantFrom(
		"，后转账至",
		"。经查，",
		"通过微信联系",
		"　",
		"（女，20岁）",
		"称其被骗3634元，",
	);

	it("leaks no name, ID number or phone of the event, wherever it stands in the text", () => {
		const texts = fc.tuple(
			fc.array(person, { minLength: 1, maxLength: 3 }),
			person,
			id,
			phone,
			fc.array(filler, { minLength: 6, maxLength: 12 }),
			fc.integer(),
		);
		fc.assert(
			fc.property(texts, ([victims, caller, idNo, tel, fillers, seed]) => {
				const secrets = [...victims, caller, idNo, tel];
				const narrative = fillers
					.map((text, at) => text + (secrets[Math.abs(seed + at * 7) % secrets.length] ?? ""))
					.join("");
				const shown = maskedNarrative({
					...ROW,
					victim_name: victims[0] ?? null,
					event_names: victims.join("\n"),
					caller_name: caller,
					narrative,
				});
				for (const secret of secrets) expect(shown).not.toContain(secret);
			}),
			{ numRuns: 400 },
		);
	});
});
