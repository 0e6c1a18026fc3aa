/** The officer's choices for a sheet, and that the mapping made of them is found again. */
import { describe, expect, it } from "vitest";
import {
	draftOf,
	fieldOptions,
	isUnnamed,
	LEFT_OUT,
	type MappingDraft,
	mappingName,
	mappingOf,
	missingLabels,
	needsMoneyUnit,
	undecided,
	withSource,
} from "@/components/import/mapping-draft";
import { sampleOf } from "@/components/import/sample";
import { choiceOfSource } from "@/lib/ingest/recognise";
import { DEFAULT_SETTINGS, type HeaderMapping } from "@/lib/settings/settings";
import { readSettings, writeSettings } from "@/lib/settings/settings-file";
import { FOREIGN, readSheet } from "./waiting";

const foreign = readSheet(FOREIGN);
const { columns } = foreign.recognition;

/** The choices an officer would make for the foreign file. */
function chosen(): MappingDraft {
	const draft = withSource(draftOf(foreign), "incident", columns);
	const choices = {
		Ticket: "incident_no",
		Received: "report_time",
		Kind: "category_original",
		Lost: "loss",
		Person: "victim_name",
	};
	return { ...draft, choices: { ...draft.choices, ...choices } };
}

function mapped(draft: MappingDraft, name = "甲"): HeaderMapping {
	const mapping = mappingOf(draft, name);
	if (mapping === null) throw new Error("no mapping");
	return mapping;
}

describe("draftOf", () => {
	it("knows nothing of a foreign sheet and leaves the column without a heading out of it", () => {
		expect(draftOf(foreign)).toEqual({
			source: null,
			choices: {
				Ticket: null,
				Received: null,
				Kind: null,
				Gender: null,
				Lost: null,
				Person: null,
				Remark: null,
			},
			moneyUnit: "yuan",
		});
		expect(columns.filter(isUnnamed).map((column) => column.column)).toEqual([6]);
	});

	it("starts from what was recognised, numbering columns left out", () => {
		const sheet = readSheet([
			["序号", "警情编号", "报警时间", "怪列"],
			[1, "J1", "2026-05-10", "x"],
		]);
		expect(draftOf(sheet)).toEqual({
			source: "incident",
			choices: { 序号: LEFT_OUT, 警情编号: "incident_no", 报警时间: "report_time", 怪列: null },
			moneyUnit: "yuan",
		});
	});

	it("gives back the choices of a remembered mapping, its unit included", () => {
		const draft: MappingDraft = { ...chosen(), moneyUnit: "wan" };
		const again = draftOf(readSheet(FOREIGN, [mapped(draft)]));
		expect(again.moneyUnit).toBe("wan");
		expect(again.choices).toEqual({ ...draft.choices, Remark: LEFT_OUT });
	});
});

describe("withSource", () => {
	it("fills in what the alias file knows under the source and leaves the rest open", () => {
		const draft = withSource(draftOf(foreign), "incident", columns);
		expect(draft.source).toBe("incident");
		expect(draft.choices).toMatchObject({ Gender: "victim_gender", Ticket: null, Remark: null });
		expect(missingLabels(draft)).toEqual(["警情编号", "报警时间"]);
	});

	it("drops choices the new source does not know and keeps those it knows", () => {
		const draft = withSource(chosen(), "case_file", columns);
		expect(draft.choices).toMatchObject({
			Ticket: "incident_no",
			Received: null,
			Kind: "category_original",
			Lost: "loss",
		});
		expect(missingLabels(draft)).toEqual(["案件编号"]);
	});

	it("never gives a field twice: the officer's choice speaks before the alias", () => {
		const rows = readSheet([
			["性别", "怪列"],
			["女", "男"],
		]);
		const draft = draftOf(rows);
		const own = { ...draft, choices: { ...draft.choices, 怪列: "victim_gender" } };
		const next = withSource(own, "incident", rows.recognition.columns);
		expect(next.choices).toEqual({ 性别: null, 怪列: "victim_gender" });
	});
});

describe("fieldOptions", () => {
	it("offers nothing without a source, else leaving out first and needed fields next", () => {
		expect(fieldOptions(null)).toEqual([]);
		expect(fieldOptions("no_such_source")).toEqual([]);
		expect(
			fieldOptions("incident")
				.slice(0, 3)
				.map((option) => option.label),
		).toEqual(["不导入", "警情编号（必需）", "报警时间（必需）"]);
	});

	it("offers each field once", () => {
		for (const source of ["incident", "case_file", "receipt", "village", "zone", "enterprise"]) {
			const values = fieldOptions(source).map((option) => option.value);
			expect(new Set(values).size).toBe(values.length);
			expect(values.length).toBeGreaterThan(3);
		}
	});
});

describe("mappingOf", () => {
	it("is nothing while the source is open", () => {
		expect(mappingOf(draftOf(foreign), "甲")).toBeNull();
	});

	it("names every column: undecided ones are left out", () => {
		expect(undecided(chosen())).toEqual(["Remark"]);
		expect(mapped(chosen())).toEqual({
			name: "甲",
			source: "incident",
			headings: {
				Ticket: "incident_no",
				Received: "report_time",
				Kind: "category_original",
				Gender: "victim_gender",
				Lost: "loss",
				Person: "victim_name",
				Remark: null,
			},
			shape: expect.stringMatching(/^[0-9a-f]{16}$/),
		});
	});

	it("carries the unit only where a money column's heading is silent", () => {
		const wan: MappingDraft = { ...chosen(), moneyUnit: "wan" };
		expect(mapped(wan).moneyUnit).toBe("wan");
		const withoutMoney = { ...wan, choices: { ...wan.choices, Lost: LEFT_OUT } };
		expect(needsMoneyUnit(withoutMoney)).toBe(false);
		expect(mapped(withoutMoney)).not.toHaveProperty("moneyUnit");
		const said = readSheet([
			["警情编号", "报警时间", "损失金额(元)"],
			["J1", "2026-05-10", 5],
		]);
		expect(needsMoneyUnit(draftOf(said))).toBe(false);
	});

	it("is found again after the settings went through their file, and nothing is left to ask", () => {
		const settings = { ...DEFAULT_SETTINGS, headerMappings: [mapped({ ...chosen(), moneyUnit: "wan" })] };
		const remembered = readSettings(writeSettings(settings)).headerMappings;
		const sheet = readSheet(FOREIGN, remembered);
		expect(sheet.recognition).toMatchObject({ source: "incident", missing: [] });
		expect(sheet.recognition.columns.filter((column) => column.mappedBy === "unknown")).toEqual([]);
		expect(sheet.converted).toMatchObject({ read: 2, refusals: [] });
		// 1200 wan yuan in fen, and a loss of nothing.
		expect(sheet.converted?.rows.map((row) => row.values.loss_fen)).toEqual([1_200_000_000, 0]);
	});
});

describe("mappingName", () => {
	const place = { fileName: "五月.csv", sheet: "" };

	it("says what and whence", () => {
		expect(mappingName(chosen(), place, [])).toBe("警情 · 五月.csv");
		expect(mappingName(chosen(), { fileName: "五月.xlsx", sheet: "Sheet2" }, [])).toBe(
			"警情 · 五月.xlsx · Sheet2",
		);
		expect(mappingName(draftOf(foreign), place, [])).toBe("自定 · 五月.csv");
	});

	it("replaces the mapping of the same columns, whatever it was called", () => {
		const old = mapped({ ...chosen(), choices: { ...chosen().choices, Kind: "subtype" } }, "去年做的");
		expect(mappingName(chosen(), place, [old])).toBe("去年做的");
	});

	it("takes the place of the choice of a kind that was made for the same columns, and wins over it", () => {
		const choice = choiceOfSource("只选了类型", "case_file", columns);
		expect(mappingName(chosen(), place, [choice])).toBe("只选了类型");
		const explained = mapped(chosen(), "后来说明的");
		const { source, missing } = readSheet(FOREIGN, [explained, choice]).recognition;
		expect({ source, missing }).toEqual({ source: "incident", missing: [] });
	});

	it("leaves a mapping of other columns alone, even under the same file name", () => {
		const other: HeaderMapping = {
			name: "警情 · 五月.csv",
			source: "incident",
			headings: { No: "incident_no" },
		};
		expect(mappingName(chosen(), place, [other])).toBe("警情 · 五月.csv（2）");
		const second = { ...other, name: "警情 · 五月.csv（2）" };
		expect(mappingName(chosen(), place, [other, second])).toBe("警情 · 五月.csv（3）");
	});
});

describe("sampleOf", () => {
	const column = { column: 0, heading: "Remark" };
	const field = (kind: "text" | "moment", personal?: "name" | "phone" | "narrative") => ({
		id: "x",
		label: "x",
		kind,
		...(personal ? { personal } : {}),
	});

	it("shows up to three different values", () => {
		expect(sampleOf([["甲"], ["甲"], [null], [" "], [3], ["乙"], ["丙"]], column, null)).toBe("甲；3；乙");
		expect(sampleOf([[null], []], column, null)).toBe("");
	});

	it("masks what points at a person, known or not", () => {
		const id = "990101199001010012";
		expect(sampleOf([[id]], column, null)).not.toContain("19900101");
		expect(sampleOf([["13800001234"]], column, field("text", "phone"))).toBe("138****1234");
		expect(sampleOf([["王小明"]], column, field("text", "name"))).toBe("王**");
		expect(sampleOf([["王小明"]], { column: 0, heading: "事主名称" }, null)).toBe("王**");
		const narrative = `王小明报称${"被骗".repeat(30)}`;
		expect(sampleOf([[narrative]], column, field("text", "narrative"))).toBe("长文本（65字）");
		expect(sampleOf([[narrative]], column, null)).toBe("长文本（65字）");
	});

	it("leaves a moment readable even when it looks like a number", () => {
		expect(sampleOf([["20260511080300"]], column, field("moment"))).toBe("20260511080300");
	});
});
