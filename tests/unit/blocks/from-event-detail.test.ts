/** The sheet of an event: what decided a value is marked under the mask, what is proposed says so, what was corrected says over what. */
import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/base/civil";
import { eventSheet, type SheetRow } from "@/lib/blocks/from-event-detail";
import { DIMENSIONS } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { NOT_FRAUD } from "@/lib/dimensions/label-of";
import type { EventDetail } from "@/lib/ingest/event-detail";
import { context, event, moment } from "../dimensions/sample";
import { LABELS } from "./answers";
import { detail, quoteOf, told } from "./event-detail-sample";

const TEXT = "事主欧阳小明（女，32岁，电话15400000001）报警，住青澜一村3组67号，经微信添加好友后被骗。";

function rowIn(of: EventDetail, id: DimensionId): SheetRow {
	const rows = eventSheet(of, LABELS).groups.flatMap((group) => group.rows);
	const row = rows.find(({ dimension }) => dimension === id);
	if (row === undefined) throw new Error(id);
	return row;
}

function markedIn(of: EventDetail): Readonly<Record<string, string>> {
	const pieces = eventSheet(of, LABELS).narratives.flatMap((narrative) => narrative.pieces);
	const found: Record<string, string> = {};
	for (const { text, dimensions } of pieces)
		for (const id of dimensions) found[id] = (found[id] ?? "") + text;
	return found;
}

const rule = (words: string, value: string, text = TEXT) => ({
	value,
	source: "rule" as const,
	evidence: `简要警情：${words}`,
	quote: quoteOf(text, words),
});

describe("the narrative of a sheet", () => {
	it("is the masked text whole, with the deciding words marked behind a mask that changed lengths", () => {
		const of = detail(
			{
				victim_gender: { label: rule("女，32岁", "female") },
				victim_age_band: { label: rule("32岁", "31_40") },
				contact_channel: { label: rule("经微信添加好友", "wechat") },
			},
			{ narratives: [told(TEXT)] },
		);
		const [narrative] = eventSheet(of, LABELS).narratives;
		expect(narrative?.label).toBe("简要警情");
		expect(narrative?.pieces.map(({ text }) => text).join("")).toBe(
			"事主欧阳**（女，32岁，电话154****0001）报警，住青澜一村**组**号，经微信添加好友后被骗。",
		);
		expect(markedIn(of)).toEqual({
			victim_gender: "女，32岁",
			victim_age_band: "32岁",
			contact_channel: "经微信添加好友",
		});
		expect(narrative?.pieces.find(({ text }) => text === "32岁")?.dimensions).toEqual([
			"victim_age_band",
			"victim_gender",
		]);
	});

	it("never shows more for a mark: words cut out of a name or number stay masked, in text and evidence", () => {
		const parts = { victim_gender: "小明", victim_village: "0000001", contact_channel: "电话154000" };
		const known = Object.fromEntries(
			Object.entries(parts).map(([id, words]) => [id, { label: rule(words, "x") }]),
		);
		const of = detail(known, { narratives: [told(TEXT)] });
		const shown = JSON.stringify(eventSheet(of, LABELS));
		for (const secret of ["小明", "15400000001", "0000001", "154000"]) expect(shown).not.toContain(secret);
		for (const id of Object.keys(parts)) {
			const { evidence } = rowIn(of, id as DimensionId);
			expect(evidence).toMatch(/\*|已遮盖/);
		}
	});

	it("marks nothing where the words can no longer be told, and never marks another record's text", () => {
		const other = {
			...rule("女", "female"),
			quote: { ...quoteOf(TEXT, "女"), record: "case_file" as const },
		};
		expect(markedIn(detail({ victim_gender: { label: other } }, { narratives: [told(TEXT)] }))).toEqual({});
		const beyond = { ...rule("女", "female"), quote: { record: "incident" as const, start: 900, end: 910 } };
		expect(markedIn(detail({ victim_gender: { label: beyond } }, { narratives: [told(TEXT)] }))).toEqual({});
	});

	it("masks whom only the text introduces", () => {
		const of = detail({}, { names: [], narratives: [told("受害人：张四丰，男，报称被骗。")] });
		expect(JSON.stringify(eventSheet(of, LABELS))).not.toContain("四丰");
	});
});

describe("the values of a sheet", () => {
	it("stand in two groups, in the order of the dimensions", () => {
		const { groups } = eventSheet(detail({}), LABELS);
		expect(groups.map(({ label, rows }) => [label, rows.length])).toEqual([
			["受害人", 12],
			["案件", 11],
		]);
		expect(groups[0]?.rows[0]?.label).toBe("性别");
		expect(groups[1]?.rows[0]?.label).toBe("诈骗类别");
	});

	it("say 不详 without evidence where nobody knows", () => {
		expect(rowIn(detail({}), "victim_gender")).toMatchObject({
			value: "不详",
			isUnknown: true,
			source: "不详",
			isProposed: false,
			evidence: null,
			confirmed: null,
			start: null,
		});
	});

	it("are to be confirmed where a text or an ID number proposed them, and not where a column said so", () => {
		const of = detail(
			{
				victim_gender: { label: { value: "female", source: "identity", evidence: "证件号码第17位" } },
				victim_education: { label: { value: "college", source: "column", evidence: "文化程度：大专" } },
			},
			{ narratives: [told(TEXT)] },
		);
		expect(rowIn(of, "victim_gender")).toMatchObject({
			source: "证件推定",
			isProposed: true,
			confirmed: "female",
		});
		expect(rowIn(of, "victim_education")).toMatchObject({
			source: "来自列",
			isProposed: false,
			confirmed: null,
		});
	});

	it("are confirmed by their number where they are bands, and not at all where there is no one number", () => {
		const label = { value: "30min", source: "rule" as const, evidence: "报案" };
		const measure = { low: 5400, high: 5400, source: "rule" as const, evidence: "报案" };
		const delay = detail({ report_delay_band: { label, measure } });
		expect(rowIn(delay, "report_delay_band")).toMatchObject({ confirmed: "90", start: "90" });
		const range = { low: 30, high: 34, source: "rule" as const, evidence: "三十多岁" };
		const age = detail({ victim_age_band: { label, measure: range } });
		expect(rowIn(age, "victim_age_band")).toMatchObject({ isProposed: true, confirmed: null, start: null });
	});

	it("say over what they were corrected, also to 不详 and to no fraud at all", () => {
		const column = { value: "romance", source: "column" as const, evidence: "确认性质：杀猪盘" };
		const manual = { value: NOT_FRAUD, source: "manual" as const, evidence: "人工更正" };
		expect(
			rowIn(detail({ fraud_category: { label: manual, original: column } }), "fraud_category"),
		).toMatchObject({
			value: "非电信诈骗（不计入）",
			source: "人工更正",
			original: "网络婚恋交友（来自列）",
			evidence: null,
			confirmed: null,
		});
		const unknown = { value: null, source: "none" as const, evidence: "人工更正：不详" };
		expect(
			rowIn(detail({ fraud_category: { label: unknown, original: column } }), "fraud_category"),
		).toMatchObject({
			value: "不详",
			isUnknown: true,
			source: "人工更正",
		});
	});

	it("show the year of a birth date, not its day", () => {
		const label = {
			value: "25_30",
			source: "identity" as const,
			evidence: "证件号码出生日期：1999-03-07；发案日：2026-05-01；满27周岁",
		};
		expect(rowIn(detail({ victim_age_band: { label } }), "victim_age_band").evidence).toBe(
			"证件号码出生日期：1999-**-**；发案日：2026-05-01；满27周岁",
		);
	});

	it("show the birth-date column as the source of an age, by its year", () => {
		const born = event({ birthDate: civilDate(1985, 5, 12), occurFrom: moment("2026-05-11") });
		const label = DIMENSIONS.victim_age_band.read(born, context());
		expect(rowIn(detail({ victim_age_band: { label } }), "victim_age_band")).toMatchObject({
			source: "来自列",
			isProposed: false,
			evidence: "出生日期：1985-**-**；发案时间：2026-05-11；满40周岁",
		});
	});
});

describe("the victims of a sheet", () => {
	it("are masked, and only listed where there are several", () => {
		expect(eventSheet(detail({}), LABELS)).toMatchObject({ victim: "欧阳**", victims: [] });
		const two = detail(
			{},
			{
				victims: [
					{ ordinal: 1, name: "欧阳小明" },
					{ ordinal: 2, name: null },
				],
			},
		);
		expect(eventSheet(two, LABELS).victims).toEqual([
			{ ordinal: 1, label: "欧阳**" },
			{ ordinal: 2, label: "姓名不详" },
		]);
	});

	it("lead to the history of the call and of the case", () => {
		const tables = eventSheet(detail({}, { caseNo: "A1" }), LABELS).record.records.map(({ table }) => table);
		expect(tables).toEqual(["incident", "victim", "case_file", "victim"]);
	});
});
