/** The parts of the settings screen as plain data: cut points, mappings, words, and what counts as unsaved. */
import { describe, expect, it } from "vitest";
import {
	BAND_ROWS,
	type BandRow,
	bandLines,
	cutsOf,
	entriesOf,
	hourlyCuts,
	settled,
	withEmpty,
} from "@/components/settings/band-rows";
import { DAY_CUTS, dayCutExample, WEEK_STARTS } from "@/components/settings/counting-words";
import { mappingRow } from "@/components/settings/header-rows";
import { isStandard, parameterRow } from "@/components/settings/parameter-rows";
import { regionWords } from "@/components/settings/region-words";
import { changedParts, checkedSettings, draftProblems, patched } from "@/components/settings/settings-draft";
import {
	isFlagTarget,
	TARGET_GROUPS,
	takesAnyName,
	valueChoices,
	valueRows,
	withMapping,
	withoutMapping,
} from "@/components/settings/value-rows";
import { AppError } from "@/lib/base/errors";
import { DIMENSION_LIST, dimensionOf } from "@/lib/dimensions";
import { FOCUS_PARAMETERS } from "@/lib/settings/focus-parameters";
import type { Parameter } from "@/lib/settings/parameter";
import { PREVENTION_PARAMETERS } from "@/lib/settings/prevention-parameters";
import { REWARD_DEEDS } from "@/lib/settings/reward-tariff";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";
import { event } from "../dimensions/sample";

const CONTEXT = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };

function row(id: BandRow["id"]): BandRow {
	const found = BAND_ROWS.find((one) => one.id === id);
	if (found === undefined) throw new Error(id);
	return found;
}

describe("cut points", () => {
	it("has a row for every list of bands", () => {
		expect(BAND_ROWS.map((one) => one.id).sort()).toEqual(Object.keys(DEFAULT_SETTINGS.bands).sort());
	});

	it.each(BAND_ROWS)(
		"$id accepts from end to end what the settings file accepts, and nothing beyond",
		(one) => {
			const ends = [one.lowest, one.highest];
			expect(cutsOf(entriesOf(ends), one)).toEqual(ends);
			expect(readSettings(JSON.stringify({ bands: { [one.id]: ends } })).bands[one.id]).toEqual(ends);
			const beyond = [one.lowest - 1, one.highest + 1];
			expect(cutsOf(entriesOf(beyond), one)).toEqual([]);
			for (const cut of beyond) {
				expect(() => readSettings(JSON.stringify({ bands: { [one.id]: [cut] } }))).toThrow(AppError);
			}
		},
	);

	it("waits for what is being typed and brings the rest in order", () => {
		const typed = [
			{ id: 4, value: 25 },
			{ id: 5, value: null },
			{ id: 6, value: 18 },
			{ id: 7, value: 25 },
			{ id: 8, value: 6.5 },
		];
		expect(cutsOf(typed, row("age"))).toEqual([18, 25]);
		expect(settled(typed, row("age"))).toEqual([
			{ id: 6, value: 18 },
			{ id: 4, value: 25 },
		]);
		expect(withEmpty(typed).at(-1)).toEqual({ id: 9, value: null });
		expect(withEmpty([])).toEqual([{ id: 0, value: null }]);
	});

	// The default bands of the domain contract §2, with 不详 always shown.
	it.each<[BandRow["id"], readonly string[]]>([
		["age", ["<18岁", "18–24岁", "25–30岁", "31–40岁", "41–50岁", "51–60岁", "≥61岁", "不详"]],
		["lossYuan", ["未遂(0元)", "<3千", "3千–1万", "1–5万", "5–10万", "10–20万", "20–50万", "≥50万", "不详"]],
		["hour", ["0–6时", "6–9时", "9–12时", "12–14时", "14–18时", "18–21时", "21–24时", "不详"]],
		["reportDelayMinutes", ["≤5分", "≤30分", "≤2时", "≤24时", "≤72时", ">72时", "不详"]],
		["transferCount", ["0笔", "1笔", "2–3笔", "4–9笔", "≥10笔", "不详"]],
	])("%s shows the bands that will be used", (id, labels) => {
		expect(bandLines(row(id), DEFAULT_SETTINGS.bands, null).map(({ label }) => label)).toEqual(labels);
	});

	it("shows bands of the draft, not of what is saved", () => {
		const draft: Settings = { ...DEFAULT_SETTINGS, bands: { ...DEFAULT_SETTINGS.bands, age: [16] } };
		const counts = new Map([
			["2:1", 3],
			["2:0", 5],
			["18:2", 9],
		]);
		expect(bandLines(row("age"), draft.bands, counts)).toEqual([
			{ label: "<16岁", events: 3 },
			{ label: "≥16岁", events: 0 },
			{ label: "不详", events: 5 },
		]);
	});

	it("cuts the day into equal parts", () => {
		expect(hourlyCuts(6)).toEqual([6, 12, 18]);
		expect(hourlyCuts(4)).toEqual([4, 8, 12, 16, 20]);
		expect(hourlyCuts(1)).toHaveLength(23);
	});
});

describe("counting words", () => {
	it("offers 24 day cuts and says by example what one means", () => {
		expect(DAY_CUTS.map((cut) => cut.value)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
		expect(DAY_CUTS[8]?.label).toBe("08:00（至次日08:00）");
		expect(dayCutExample(0)).toBe("5月11日00:00至24:00的警情计入5月11日。");
		expect(dayCutExample(8)).toContain("5月11日08:00至5月12日08:00的警情计入5月11日");
	});

	it("names weeks by first and last day", () => {
		expect(WEEK_STARTS.map(({ value, label }) => `${value} ${label}`)).toEqual([
			"1 周一至周日（自然周）",
			"2 周二至周一",
			"3 周三至周二",
			"4 周四至周三",
			"5 周五至周四（业务周）",
			"6 周六至周五",
			"7 周日至周六",
		]);
	});
});

describe("regionWords", () => {
	it("says where a code lies, as far as it is known", () => {
		expect(regionWords("110105").hint).toMatch(/^北京市朝阳区。/);
		expect(regionWords("330799").hint).toMatch(/^浙江省金华市。/);
		expect([regionWords(""), regionWords("330799")].map(({ problem }) => problem)).toEqual([null, null]);
	});

	it.each(["33078", "33078x", "990101"])("%s has a problem", (code) => {
		expect(regionWords(code).problem).not.toBeNull();
	});
});

describe("mappingRow", () => {
	it("puts fields in words, mapped columns first", () => {
		const headings = { Note: null, No: "incident_no", Lost: "loss", Age: "victim_age" };
		expect(mappingRow({ name: "甲", source: "incident", headings, moneyUnit: "wan" })).toEqual({
			name: "甲",
			source: "警情",
			headings: [
				{ heading: "No", field: "警情编号" },
				{ heading: "Lost", field: "损失金额" },
				{ heading: "Age", field: "年龄" },
				{ heading: "Note", field: null },
			],
			summary: "对应3列，不导入1列，金额单位万元",
		});
	});

	it("shows ids of a later version as they stand", () => {
		const mapping = { name: "乙", source: "drone_flight", headings: { No: "flight_no" } };
		expect(mappingRow(mapping)).toMatchObject({
			source: "drone_flight",
			headings: [{ heading: "No", field: "flight_no" }],
			summary: "对应1列",
		});
	});
});

describe("value mappings", () => {
	it("can be about each of the 23 dimensions and each yes/no column, each offered once", () => {
		const targets = TARGET_GROUPS.flatMap(({ options }) => options.map((option) => option.value));
		expect(new Set(targets).size).toBe(targets.length);
		expect(targets.slice(0, 23)).toEqual(DIMENSION_LIST.map((dimension) => dimension.id));
		expect(targets.slice(23)).toEqual(
			expect.arrayContaining(["is_attempt", "is_invalid", "is_revoked", "has_app", "has_shield"]),
		);
		expect(targets.slice(23).every(isFlagTarget)).toBe(true);
		expect(targets.slice(0, 23).some(isFlagTarget)).toBe(false);
	});

	it("offers a dimension's values and 不详, for the category also what is no fraud", () => {
		expect(valueChoices("victim_gender", CONTEXT).map((choice) => choice.label)).toEqual([
			"男",
			"女",
			"不详",
		]);
		const categories = valueChoices("fraud_category", CONTEXT).map((choice) => choice.value);
		expect(categories.slice(-2)).toEqual(["not_fraud", "不详"]);
		expect(valueChoices("is_attempt", CONTEXT).map((choice) => choice.label)).toEqual(["是", "否", "不详"]);
		expect(valueChoices("shoe_size", CONTEXT)).toEqual([]);
		expect([
			takesAnyName("victim_village"),
			takesAnyName("victim_gender"),
			takesAnyName("is_attempt"),
		]).toEqual([true, false, false]);
	});

	it("does what it says: a mapped wording is labelled with the value that was chosen", () => {
		for (const choice of valueChoices("victim_gender", CONTEXT)) {
			const valueMappings = withMapping({}, { target: "victim_gender", raw: "甲类", value: choice.value });
			const settings = { ...DEFAULT_SETTINGS, valueMappings };
			const label = dimensionOf("victim_gender")?.read(
				{ ...event(), gender: "甲类" },
				{ settings, places: settings.places },
			);
			expect(label?.value).toBe(choice.label === "不详" ? null : choice.value);
		}
	});

	it("lists mappings in the order of the dimensions with their values in words", () => {
		const mappings = {
			shoe_size: { big: "46" },
			is_attempt: { Other: "", Attempt: "true" },
			fraud_category: { 打架: "not_fraud" },
			victim_gender: { F: "female" },
			victim_village: { 上溪村委: "上溪村" },
		};
		const words = valueRows(mappings, CONTEXT).map(
			(one) => `${one.targetLabel} ${one.raw} ${one.valueLabel}`,
		);
		expect(words).toEqual([
			"性别 F 女",
			"居住村居 上溪村委 上溪村",
			"诈骗类别 打架 非电信网络诈骗（不计入）",
			"是否未遂 Other 不详",
			"是否未遂 Attempt 是",
			"shoe_size big 46",
		]);
	});

	it("adds, maps anew and takes away without touching the others", () => {
		const one = withMapping({}, { target: "victim_gender", raw: "F", value: "male" });
		const two = withMapping(one, { target: "victim_gender", raw: "M", value: "male" });
		const anew = withMapping(two, { target: "victim_gender", raw: "F", value: "female" });
		expect(anew).toEqual({ victim_gender: { F: "female", M: "male" } });
		expect(withoutMapping(anew, { target: "victim_gender", raw: "F" })).toEqual({
			victim_gender: { M: "male" },
		});
		expect(withoutMapping(one, { target: "victim_gender", raw: "F" })).toEqual({});
		expect(withoutMapping(one, { target: "victim_village", raw: "F" })).toEqual(one);
	});
});

const GROUPS: Readonly<Record<"focus" | "prevention" | "rewards", Readonly<Record<string, Parameter>>>> = {
	focus: FOCUS_PARAMETERS,
	prevention: PREVENTION_PARAMETERS,
	rewards: REWARD_DEEDS,
};
const PARAMETERS = Object.entries(GROUPS).flatMap(([part, group]) =>
	Object.entries(group).map(([id, parameter]) => [part as keyof typeof GROUPS, id, parameter] as const),
);

describe("numbers that may be set", () => {
	it("say under their field what they mean, the standard value and how far they may go", () => {
		expect(parameterRow(FOCUS_PARAMETERS.coolDownWeeks).hint).toBe(
			"走访后多少周之内不再选为重点。标准值8周，可设0–52周。",
		);
		expect(parameterRow(FOCUS_PARAMETERS.repeatGrowth).hint).toMatch(/标准值0\.034，可设0–0\.5。$/);
		for (const [, , parameter] of PARAMETERS) {
			const { label, meaning, hint } = parameterRow(parameter);
			expect(label.length).toBeGreaterThan(1);
			expect(hint).toMatch(/^.{4,}。标准值[\d.]+[^，。]*，可设[\d.]+–[\d.]+[^，。]*。$/u);
			expect(meaning).toMatch(/。$/);
		}
	});

	it.each(PARAMETERS)(
		"%s.%s takes from end to end what the settings file takes, and no more",
		(part, id, parameter) => {
			const { lowest, highest, step, standard, isWhole } = parameterRow(parameter);
			const read = (value: number): Readonly<Record<string, number>> =>
				readSettings(JSON.stringify({ [part]: { [id]: value } }))[part];
			for (const value of [lowest, highest, standard]) {
				expect(read(value)).toEqual({ ...DEFAULT_SETTINGS[part], [id]: value });
			}
			for (const value of [lowest - step, highest + step]) expect(() => read(value)).toThrow(AppError);
			const between = Math.floor((lowest + highest) / 2) + 0.25;
			if (isWhole) expect(() => read(between)).toThrow(`${part}.${id}`);
			else expect(read(between / 2 + lowest / 2)[id]).toBe(between / 2 + lowest / 2);
		},
	);

	it("know when all stand at the standard", () => {
		for (const [part, id, { highest }] of PARAMETERS) {
			const standard: Readonly<Record<string, number>> = DEFAULT_SETTINGS[part];
			expect(isStandard(GROUPS[part], standard)).toBe(true);
			expect(isStandard(GROUPS[part], { ...standard, [id]: highest })).toBe(false);
		}
	});
});

describe("unsaved settings", () => {
	it("names the parts that differ, and none that was put back", () => {
		expect(changedParts(DEFAULT_SETTINGS, {})).toEqual([]);
		expect(changedParts(DEFAULT_SETTINGS, { dayCutHour: 0, fonts: { ...DEFAULT_SETTINGS.fonts } })).toEqual(
			[],
		);
		expect(
			changedParts(DEFAULT_SETTINGS, {
				weekStart: 5,
				station: { ...DEFAULT_SETTINGS.station, name: "示例派出所" },
				valueMappings: { victim_gender: { F: "female" } },
			}),
		).toEqual(["单位", "统计周", "取值对应"]);
	});

	it("leaves alone what was saved elsewhere meanwhile", () => {
		const mapping = { name: "甲", source: "incident", headings: { No: "incident_no" } };
		const saved: Settings = { ...DEFAULT_SETTINGS, headerMappings: [mapping] };
		expect(patched(saved, { dayCutHour: 8 })).toEqual({ ...saved, dayCutHour: 8 });
	});

	it("says in words what must be mended, and nothing of what the file would take", () => {
		expect(draftProblems(DEFAULT_SETTINGS)).toEqual([]);
		const { station, fonts } = DEFAULT_SETTINGS;
		const wrong: Settings = {
			...DEFAULT_SETTINGS,
			station: { ...station, name: " ", regionCode: "33" },
			fonts: { ...fonts, body: "" },
		};
		expect(draftProblems(wrong)).toEqual([
			"单位名称还没有填写",
			"行政区划代码应为6位数字，或留空",
			"文书字体还没有填全",
		]);
	});

	it("is checked before it is saved: what cannot be read back is refused with its path", () => {
		expect(checkedSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
		const wrong: Settings = {
			...DEFAULT_SETTINGS,
			station: { ...DEFAULT_SETTINGS.station, regionCode: "33" },
		};
		expect(() => checkedSettings(wrong)).toThrow(/station\.regionCode/);
	});

	it("knows every part of the settings by name", () => {
		const all: Settings = {
			version: 1,
			station: { name: "甲", township: "乙", regionCode: "330799" },
			dayCutHour: 8,
			weekStart: 5,
			holidayNotices: [{ year: 2027, papers: [], entries: [] }],
			bands: { ...DEFAULT_SETTINGS.bands, age: [18] },
			headerMappings: [{ name: "甲", source: "incident", headings: {} }],
			valueMappings: { victim_gender: {} },
			subtypes: [{ id: "own_1", name: "甲法", fraudClass: "other", aliases: [] }],
			places: { ...DEFAULT_SETTINGS.places, zones: [{ name: "一期", aliases: [] }] },
			focus: { ...DEFAULT_SETTINGS.focus, coolDownWeeks: 4 },
			prevention: { ...DEFAULT_SETTINGS.prevention, doorMinutes: 15 },
			rewards: { ...DEFAULT_SETTINGS.rewards, lead: 3 },
			trends: { ...DEFAULT_SETTINGS.trends, rotationSeconds: 30 },
			fonts: { ...DEFAULT_SETTINGS.fonts, body: "仿宋" },
		};
		// All but the version, which nobody sets.
		expect(changedParts(DEFAULT_SETTINGS, all)).toHaveLength(Object.keys(all).length - 1);
	});
});
