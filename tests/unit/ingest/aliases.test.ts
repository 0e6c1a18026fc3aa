/** The alias file: every heading leads to a field that exists, and the parts of a row are told by their headings. */
import { describe, expect, it } from "vitest";
import { HEADER_ALIASES, VAGUE_HEADINGS } from "@/data/header-aliases";
import { isVague, targetsByAlias } from "@/lib/ingest/aliases";
import {
	bareHeading,
	cleanHeading,
	headingForms,
	measureOf,
	monthOf,
	ordinalOf,
	yearOf,
} from "@/lib/ingest/heading";
import { fieldsOfSource } from "@/lib/ingest/recognise";
import { SOURCE_LIST, SOURCES } from "@/lib/ingest/sources";
import type { SourceId } from "@/lib/ingest/sources/source";

const entries = SOURCE_LIST.flatMap(({ id }) =>
	Object.entries(HEADER_ALIASES[id] ?? {}).map(([key, headings]) => [id, key, headings] as const),
);

const fed = (id: SourceId, ...headings: readonly string[]) =>
	targetsByAlias(
		headings.map((heading) => [heading]),
		SOURCES[id],
	);

describe("the alias file", () => {
	it("has headings for every source, and for no other", () => {
		expect(Object.keys(HEADER_ALIASES).sort()).toEqual(SOURCE_LIST.map(({ id }) => id).sort());
	});

	it.each(entries)("%s %s feeds a field of its source and lists no heading twice", (id, key, headings) => {
		const [field = "", part] = key.split("@");
		expect(fieldsOfSource(SOURCES[id]).map((one) => one.id)).toContain(field);
		if (part !== undefined) expect(SOURCES[id].parts?.fields).toContain(field);
		const clean = headings.map(cleanHeading);
		expect(clean.filter((heading, at) => clean.indexOf(heading) !== at)).toEqual([]);
		expect(clean.every((heading) => heading !== "")).toBe(true);
	});

	it("offers every needed and identifying field a heading", () => {
		for (const { id, needed, neededAny = [], identifying } of SOURCE_LIST) {
			const fields = new Set(Object.keys(HEADER_ALIASES[id] ?? {}).map((key) => key.split("@")[0]));
			for (const field of [...needed, ...neededAny.flat(), ...identifying])
				expect([id, field, fields.has(field)]).toEqual([id, field, true]);
		}
	});

	it("feeds each field of every table from somewhere, but for the keys nobody writes", () => {
		const derived = ["event_kind", "event_no", "person_key", "other_key", "subject_key"];
		for (const source of SOURCE_LIST) {
			if (source.id === "population") continue;
			const fields = new Set(Object.keys(HEADER_ALIASES[source.id] ?? {}).map((key) => key.split("@")[0]));
			const silent = source.table.fields
				.map(({ id }) => id)
				.filter((id) => !fields.has(id) && !derived.includes(id));
			expect([source.id, silent]).toEqual([source.id, []]);
		}
	});

	it("knows its vague headings from some source, else they would be no danger", () => {
		const all = new Set(entries.flatMap(([, , headings]) => headings.map(cleanHeading)));
		const idle = VAGUE_HEADINGS.filter((heading) => !all.has(cleanHeading(heading)));
		expect(idle).toEqual(expect.not.arrayContaining(["姓名", "登记时间", "时间", "Name"]));
		expect(isVague("登记时间")).toBe(true);
		expect(isVague("签署时间")).toBe(false);
	});
});

describe("targetsByAlias", () => {
	it("gives a field to the first column and the next of the same name to the next field that bears it", () => {
		expect(fed("incident", "报警人", "报警人姓名").map((one) => one?.field ?? null)).toEqual([
			"caller_name",
			null,
		]);
		expect(fed("lead", "处理结果", "处置结果").map((one) => one?.field ?? null)).toEqual(["result", null]);
	});

	it("lets the finer of two classes feed the category, in whatever order they stand", () => {
		const field = (...headings: readonly string[]) =>
			fed("incident", ...headings).map((one) => one?.field ?? null);
		expect(field("警情类别", "警情细类")).toEqual([null, "category_original"]);
		expect(field("警情细类", "警情类别")).toEqual(["category_original", null]);
		expect(field("报警人姓名", "报警人")).toEqual([null, "caller_name"]);
	});

	it("forgives units, marks and brackets", () => {
		for (const heading of [
			"止付金额",
			"止付金额（万元）",
			"止付金额-元",
			"止付_金额",
			"* 止付金额：",
			"止付金额/万元",
		])
			expect(fed("stop_payment", heading)[0]?.field).toBe("executed_amount");
	});

	it("tells years, kinds, numbers and months of parts", () => {
		expect(fed("population", "2024年户籍人口", "户籍人口（2025年）", "户籍人口")).toEqual([
			{ field: "registered_population", part: { key: "2024", given: { population_year: "2024" } } },
			{ field: "registered_population", part: { key: "2025", given: { population_year: "2025" } } },
			{ field: "registered_population" },
		]);
		expect(fed("relation", "亲情号1", "亲情号2", "亲属姓名")).toEqual([
			{
				field: "relative_phone",
				part: { key: "family_number#1", given: { relation_kind: "family_number" } },
			},
			{
				field: "relative_phone",
				part: { key: "family_number#2", given: { relation_kind: "family_number" } },
			},
			{ field: "relative_name" },
		]);
		expect(fed("campaign_result", "抓获嫌疑人（人）", "2026年5月", "6月份")).toEqual([
			{ field: "amount", part: { key: "抓获嫌疑人#", given: { item: "抓获嫌疑人", measure: "人" } } },
			{ field: "amount", part: { key: "2026年5月", given: { month: "2026年5月" } } },
			{ field: "amount", part: { key: "6月份", given: { month: "6月" } } },
		]);
	});

	it("takes a number off a heading for parts only: 地址2 is no address", () => {
		expect(fed("relation", "地址2")).toEqual([null]);
		expect(fed("receipt", "手机号2")).toEqual([null]);
	});
});

describe("headings", () => {
	it.each([
		["村/社区", "村社区"],
		["incident_no", "incidentno"],
		["Incident No.", "incidentno"],
		["姓·名", "姓名"],
	])("%j is compared as %j", (written, clean) => {
		expect(cleanHeading(written)).toBe(clean);
	});

	it("have forms from the most telling to the barest", () => {
		expect(headingForms("损失金额（元）")).toEqual(["损失金额(元)", "损失金额"]);
		expect(headingForms("止付金额万元")).toEqual(["止付金额万元", "止付金额"]);
		expect(headingForms("")).toEqual([]);
		expect(bareHeading("【必填】姓名〔旧〕")).toBe("姓名");
	});

	it("name years, months, numbers and measures", () => {
		expect(yearOf("2024年末户籍人口")).toEqual({ year: "2024", rest: "户籍人口" });
		expect(yearOf("户籍人口")).toBeNull();
		expect([monthOf("5月"), monthOf("2026年12月份"), monthOf("13月"), monthOf("5月战果情况")]).toEqual([
			"5月",
			"2026年12月份",
			null,
			null,
		]);
		expect(ordinalOf("亲属2姓名")).toEqual({ ordinal: "2", rest: "亲属姓名" });
		expect([measureOf("移诉（人）"), measureOf("缴获设备(单位：台)"), measureOf("破案")]).toEqual([
			"人",
			"台",
			null,
		]);
	});
});
