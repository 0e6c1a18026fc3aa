/** The settings file: what it leaves out, what it gives back, and what it says about each wrong entry. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLIDAY_YEARS, type HolidayYear } from "@/data/holidays";
import { AppError } from "@/lib/base/errors";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { readSettings, writeSettings } from "@/lib/settings/settings-file";

type Json = Record<string, unknown>;

/** An invented arrangement. */
const NOTICE: HolidayYear = {
	year: 2027,
	papers: [],
	entries: [
		{ festivals: ["new_year"], off: "2027-01-01..2027-01-03", makeup: "" },
		{
			festivals: ["spring_festival"],
			off: "2027-02-05..2027-02-11",
			makeup: "2027-02-14 2027-02-20",
		},
		{ festivals: ["qingming"], off: "2027-04-03..2027-04-05", makeup: "" },
		{ festivals: ["labour_day"], off: "2027-05-01..2027-05-05", makeup: "2027-04-25 2027-05-08" },
		{ festivals: ["dragon_boat"], off: "2027-06-09", makeup: "" },
		{ festivals: ["mid_autumn"], off: "2027-09-15..2027-09-17", makeup: "2027-09-12" },
		{ festivals: ["national_day"], off: "2027-10-01..2027-10-07", makeup: "2027-09-26 2027-10-09" },
	],
};

/** A file in which nothing is as by default; every person, place and code is invented. */
const FULL = {
	version: 1,
	station: { name: "示例派出所", township: "示例镇", regionCode: "990101" },
	dayCutHour: 8,
	weekStart: 5,
	holidayNotices: [NOTICE],
	bands: {
		age: [14, 18, 60],
		lossYuan: [5000, 200000],
		hour: [8, 20],
		reportDelayMinutes: [10, 60],
		transferCount: [1, 5],
	},
	headerMappings: [
		{ name: "外省导出", source: "incident", headings: { No: "incident_no", Remark: null }, moneyUnit: "wan" },
	],
	valueMappings: { victim_gender: { F: "female" }, is_attempt: { Other: "" } },
	subtypes: [{ id: "rebate_tasks", name: "做任务刷单", fraudClass: "rebate_orders", aliases: ["任务单"] }],
	places: {
		villages: [{ name: "上溪村", aliases: ["上溪", "溪上"] }],
		zones: [{ name: "一期", aliases: [] }],
		enterprises: [{ name: "甲厂", aliases: ["甲"], zone: "一期" }],
	},
	focus: {
		levelHalfLifeWeeks: 26,
		recentHalfLifeWeeks: 2,
		historyWeeks: 104,
		recencyPrior: 20,
		seasonPrior: 5,
		coverageEffect: 0.25,
		repeatGrowth: 0.05,
		repeatCap: 2.5,
		rotationWeight: 0,
		coolDownWeeks: 4,
	},
	prevention: {
		noonHour: 13,
		hitVisitDays: 2,
		hitLookBackDays: 45,
		doorMinutes: 15,
		feedbackHours: 12,
		goldenMinutes: 10,
		freezeHours: 36,
		returnMonths: 2,
		specialYuan: 100_000,
		quietMonths: 3,
	},
	rewards: { dissuaded: 30, lead: 5, activity: 8, receipt: 2 },
	trends: {
		targets: [
			{ by: "06-30", metric: "calls", fallPercent: 20 },
			{ by: "02-29", metric: "loss", fallPercent: 12.5 },
		],
		annotations: [{ date: "2026-03-01", words: "春季行动" }],
		peerGroups: [{ name: "山区", villages: ["上溪村", "溪口村"] }],
		rotationSeconds: 30,
	},
	fonts: { title: "华文中宋", body: "仿宋", heading1: "微软雅黑", heading2: "楷体" },
};

/** Defaults of the domain contract §2, §3 and §9 and of the statistics contract's focus pick, written down again by hand. */
const DEFAULTS: readonly (readonly [path: string, value: unknown])[] = [
	["version", 1],
	["station", { name: "派出所", township: "", regionCode: "" }],
	["station.name", "派出所"],
	["station.township", ""],
	["station.regionCode", ""],
	["dayCutHour", 0],
	["weekStart", 1],
	["holidayNotices", []],
	["bands.age", [18, 25, 31, 41, 51, 61]],
	["bands.lossYuan", [3000, 10000, 50000, 100000, 200000, 500000]],
	["bands.hour", [6, 9, 12, 14, 18, 21]],
	["bands.reportDelayMinutes", [5, 30, 120, 1440, 4320]],
	["bands.transferCount", [1, 2, 4, 10]],
	["headerMappings", []],
	["valueMappings", {}],
	["subtypes", []],
	["places", { villages: [], zones: [], enterprises: [] }],
	["places.villages", []],
	["places.zones", []],
	["places.enterprises", []],
	["places.villages.0.aliases", []],
	["places.enterprises.0.aliases", []],
	["places.enterprises.0.zone", null],
	["focus.levelHalfLifeWeeks", 52],
	["focus.recentHalfLifeWeeks", 4],
	["focus.historyWeeks", 208],
	["focus.recencyPrior", 12],
	["focus.seasonPrior", 10],
	["focus.coverageEffect", 0.5],
	["focus.repeatGrowth", 0.034],
	["focus.repeatCap", 1.5],
	["focus.rotationWeight", 1],
	["focus.coolDownWeeks", 8],
	["prevention.noonHour", 12],
	["prevention.hitVisitDays", 3],
	["prevention.hitLookBackDays", 30],
	["prevention.doorMinutes", 10],
	["prevention.feedbackHours", 24],
	["prevention.goldenMinutes", 5],
	["prevention.freezeHours", 48],
	["prevention.returnMonths", 3],
	["prevention.specialYuan", 200_000],
	["prevention.quietMonths", 6],
	["rewards.dissuaded", 20],
	["rewards.lead", 10],
	["rewards.activity", 5],
	["rewards.receipt", 1],
	["trends.targets", []],
	["trends.annotations", []],
	["trends.peerGroups", []],
	["trends.peerGroups.0.villages", []],
	["trends.rotationSeconds", 15],
	["fonts.title", "方正小标宋简体"],
	["fonts.body", "仿宋_GB2312"],
	["fonts.heading1", "黑体"],
	["fonts.heading2", "楷体_GB2312"],
];

function at(value: unknown, path: string): unknown {
	return path.split(".").reduce<unknown>((inner, key) => (inner as Json)[key], value);
}

/** A copy of the full file with one entry set, or taken out when the value is undefined. */
function changed(path: string, value: unknown): string {
	const copy = structuredClone(FULL) as Json;
	const keys = path.split(".");
	const last = keys.pop() ?? "";
	const holder = keys.length === 0 ? copy : (at(copy, keys.join(".")) as Json);
	if (value === undefined) delete holder[last];
	else holder[last] = value;
	return JSON.stringify(copy);
}

function refusal(text: string): AppError {
	try {
		readSettings(text);
	} catch (error) {
		if (error instanceof AppError) return error;
		throw error;
	}
	throw new Error(`read without complaint: ${text}`);
}

describe("what a file leaves out", () => {
	it("is wholly as by default in an empty file", () => {
		expect(readSettings("{}")).toEqual(DEFAULT_SETTINGS);
	});

	it.each(DEFAULTS)("%s keeps its default", (path, value) => {
		const read = readSettings(changed(path, undefined));
		expect(at(read, path)).toEqual(value);
		// Nothing else of the file is lost with it.
		const top = path.split(".")[0] ?? "";
		const others = Object.keys(FULL).filter((key) => key !== top);
		expect(others.map((key) => at(read, key))).toEqual(others.map((key) => at(FULL, key)));
	});

	it.each(["bands", "places", "focus", "prevention", "rewards", "trends", "fonts"])(
		"%s as an empty object is filled in",
		(part) => {
			expect(at(readSettings(JSON.stringify({ [part]: {} })), part)).toEqual(at(DEFAULT_SETTINGS, part));
		},
	);

	it("a mapping without a money unit has none, not yuan by name", () => {
		const read = readSettings(changed("headerMappings.0.moneyUnit", undefined));
		expect(read.headerMappings[0]).not.toHaveProperty("moneyUnit");
	});
});

describe("there and back", () => {
	it("reads the full file as it stands", () => {
		expect(readSettings(JSON.stringify(FULL))).toEqual(FULL);
	});

	const cuts = (lowest: number, highest: number) =>
		fc
			.uniqueArray(fc.integer({ min: lowest, max: highest }), { maxLength: 8 })
			.map((found) => [...found].sort((one, other) => one - other));
	const text = fc.string({ unit: "grapheme" });
	const name = fc.string({ unit: "grapheme", minLength: 1 });
	const place = fc.record({ name, aliases: fc.array(text, { maxLength: 3 }) });
	/** `__proto__` is the one key the file does not carry: see below. */
	const key = text.filter((one) => one !== "__proto__");
	const words = fc.dictionary(key, text, { maxKeys: 4, noNullPrototype: true });
	const whole = (min: number, max: number) => fc.integer({ min, max });
	const fraction = (min: number, max: number) => fc.double({ min, max, noNaN: true });
	const focusParameters = fc
		.record({
			levelHalfLifeWeeks: whole(4, 520),
			recentHalfLifeWeeks: whole(1, 26),
			historyWeeks: whole(8, 520),
			recencyPrior: whole(1, 100),
			seasonPrior: whole(1, 100),
			coverageEffect: fraction(0, 0.95),
			repeatGrowth: fraction(0, 0.5),
			repeatCap: fraction(1, 5),
			rotationWeight: fraction(0, 5),
			coolDownWeeks: whole(0, 52),
		})
		// A text of numbers knows no negative zero.
		.map((focus) => JSON.parse(JSON.stringify(focus)) as typeof focus);
	const settings: fc.Arbitrary<Settings> = fc.record({
		version: fc.constant(1 as const),
		station: fc.record({
			name,
			township: text,
			regionCode: fc.oneof(
				fc.constant(""),
				fc.integer({ min: 0, max: 999999 }).map((code) => String(code).padStart(6, "0")),
			),
		}),
		dayCutHour: fc.integer({ min: 0, max: 23 }),
		weekStart: fc.integer({ min: 1, max: 7 }),
		holidayNotices: fc.subarray([
			...HOLIDAY_YEARS.filter(({ year }) => year !== 2015 && year !== 2020),
			NOTICE,
		]),
		bands: fc.record({
			age: cuts(1, 120),
			lossYuan: cuts(1, 1e10),
			hour: cuts(1, 23),
			reportDelayMinutes: cuts(1, 1e7),
			transferCount: cuts(1, 1e5),
		}),
		subtypes: fc.uniqueArray(
			fc.record({
				id: name,
				name: name.filter((one) => one.length <= 30),
				fraudClass: name,
				aliases: fc.array(text),
			}),
			{ selector: ({ id }) => id, maxLength: 3 },
		),
		headerMappings: fc.array(
			fc
				.record({
					name: text,
					source: text,
					headings: fc.dictionary(key, fc.option(text), { maxKeys: 4, noNullPrototype: true }),
					moneyUnit: fc.constantFrom("yuan" as const, "wan" as const, null),
				})
				.map(({ moneyUnit, ...mapping }) => (moneyUnit === null ? mapping : { ...mapping, moneyUnit })),
			{ maxLength: 2 },
		),
		valueMappings: fc.dictionary(key, words, { maxKeys: 3, noNullPrototype: true }),
		places: fc.record({
			villages: fc.array(place, { maxLength: 3 }),
			zones: fc.array(place, { maxLength: 3 }),
			enterprises: fc.array(
				fc.record({ name, aliases: fc.array(text, { maxLength: 2 }), zone: fc.option(text) }),
				{ maxLength: 3 },
			),
		}),
		focus: focusParameters,
		prevention: fc.record({
			noonHour: whole(10, 16),
			hitVisitDays: whole(1, 30),
			hitLookBackDays: whole(1, 365),
			doorMinutes: whole(1, 240),
			feedbackHours: whole(1, 168),
			goldenMinutes: whole(1, 120),
			freezeHours: whole(1, 168),
			returnMonths: whole(1, 24),
			specialYuan: whole(10_000, 10_000_000),
			quietMonths: whole(1, 24),
		}),
		rewards: fc.record({
			dissuaded: whole(0, 1000),
			lead: whole(0, 1000),
			activity: whole(0, 1000),
			receipt: whole(0, 1000),
		}),
		trends: fc.record({
			targets: fc.uniqueArray(
				fc.record({
					by: fc.constantFrom("01-31", "02-29", "06-30", "12-31"),
					metric: fc.constantFrom("calls" as const, "cases" as const, "loss" as const),
					fallPercent: fraction(0.1, 100),
				}),
				{ selector: ({ by, metric }) => `${by} ${metric}`, maxLength: 4 },
			),
			annotations: fc.array(
				fc.record({
					date: whole(0, 40_000).map(dateOfDayNumber),
					words: name.filter((one) => one.length <= 30),
				}),
				{ maxLength: 3 },
			),
			peerGroups: fc
				.uniqueArray(
					name.filter((one) => one.length <= 25),
					{ maxLength: 4 },
				)
				.map((names) => names.map((one, index) => ({ name: one, villages: [`${index}`, `${index}村`] }))),
			rotationSeconds: whole(5, 120),
		}),
		fonts: fc.record({ title: name, body: name, heading1: name, heading2: name }),
	});

	it("gives back whatever was written", () => {
		fc.assert(
			fc.property(settings, (one) => {
				expect(readSettings(writeSettings(one))).toEqual(one);
			}),
			{ numRuns: 300 },
		);
	});

	it("drops a key that would reach into every object, and nothing else", () => {
		const read = readSettings(
			'{"valueMappings": {"__proto__": {"F": "female"}, "victim_gender": {"F": "female"}}}',
		);
		expect(read.valueMappings).toEqual({ victim_gender: { F: "female" } });
		expect({}).not.toHaveProperty("F");
	});

	it("writes a file that a person can read and that ends with a line", () => {
		const written = writeSettings(DEFAULT_SETTINGS);
		expect(written.endsWith("}\n")).toBe(true);
		expect(written).toContain('\n\t"dayCutHour": 0,\n');
	});
});

/** A wrong value for every entry, and the path the message must name. */
const WRONG: [path: string, value: unknown, named?: string][] = [
	["version", 2],
	["station", "示例派出所"],
	["station.name", ""],
	["station.name", 5],
	["station.township", null],
	["station.regionCode", "33078"],
	["station.regionCode", "33078x"],
	["station.regionCode", 330784],
	["station.chief", "张三", "station"],
	["dayCutHour", -1],
	["dayCutHour", 24],
	["dayCutHour", 7.5],
	["dayCutHour", "8"],
	["weekStart", 0],
	["weekStart", 8],
	["holidayNotices", {}],
	["holidayNotices.0.year", 1999],
	["holidayNotices.0.year", 2028, "holidayNotices.0"],
	["holidayNotices.0.entries", [], "holidayNotices.0"],
	["holidayNotices.0.entries.1.festivals", ["moon"], "holidayNotices.0.entries.1.festivals.0"],
	["holidayNotices.0.entries.1.festivals", []],
	["holidayNotices.0.entries.1.off", "2027-02-30", "holidayNotices.0"],
	["holidayNotices.0.entries.1.makeup", "2027-02-16", "holidayNotices.0"],
	["holidayNotices.1", NOTICE, "holidayNotices"],
	["bands.age", [18, 18]],
	["bands.age", [25, 18]],
	["bands.age", [0, 18], "bands.age.0"],
	["bands.age", [18, 121], "bands.age.1"],
	["bands.age", ["18"], "bands.age.0"],
	["bands.lossYuan", [0], "bands.lossYuan.0"],
	["bands.lossYuan", 3000],
	["bands.hour", [24], "bands.hour.0"],
	["bands.hour", [0], "bands.hour.0"],
	["bands.reportDelayMinutes", [null], "bands.reportDelayMinutes.0"],
	["bands.transferCount", [4, 2]],
	["bands.weight", [1], "bands"],
	["headerMappings", {}],
	["headerMappings.0.name", null],
	["headerMappings.0.source", 1],
	["headerMappings.0.headings", ["No"]],
	["headerMappings.0.headings", { No: 1 }, "headerMappings.0.headings.No"],
	["headerMappings.0.moneyUnit", "fen"],
	["headerMappings.0.columns", 3, "headerMappings.0"],
	["valueMappings", []],
	["valueMappings.victim_gender", "F"],
	["valueMappings.victim_gender", { F: null }, "valueMappings.victim_gender.F"],
	["places.villages", "上溪村"],
	["places.villages.0.name", ""],
	["places.villages.0.aliases", "上溪"],
	["places.zones.0.name", null],
	["places.enterprises.0.zone", 1],
	["places.enterprises.0.name", ""],
	["places.schools", [], "places"],
	["focus", null],
	["focus.levelHalfLifeWeeks", 3],
	["focus.levelHalfLifeWeeks", 52.5],
	["focus.recentHalfLifeWeeks", 0],
	["focus.recentHalfLifeWeeks", 27],
	["focus.historyWeeks", 7],
	["focus.historyWeeks", 521],
	["focus.recencyPrior", 0],
	["focus.seasonPrior", 101],
	["focus.coverageEffect", -0.01],
	["focus.coverageEffect", 0.96],
	["focus.repeatGrowth", "0.034"],
	["focus.repeatGrowth", 0.501],
	["focus.repeatCap", 0.9],
	["focus.repeatCap", 5.1],
	["focus.rotationWeight", null],
	["focus.rotationWeight", 5.01],
	["focus.coolDownWeeks", 53],
	["focus.coolDownWeeks", -1],
	["focus.luck", 1, "focus"],
	["prevention.hitLookBackDays", 0],
	["prevention.hitLookBackDays", 366],
	["prevention.hitLookBackDays", 7.5],
	["prevention.specialYuan", 9_999],
	["prevention.specialYuan", 10_000_001],
	["trends.targets.0.by", "13-01"],
	["trends.targets.0.by", "6-30"],
	["trends.targets.0.by", "02-30"],
	["trends.targets.0.metric", "solved"],
	["trends.targets.0.fallPercent", 0],
	["trends.targets.0.fallPercent", 100.5],
	["trends.targets.1", { by: "06-30", metric: "calls", fallPercent: 30 }, "trends.targets"],
	["trends.annotations.0.date", "2026-02-29"],
	["trends.annotations.0.date", "2026年3月1日"],
	["trends.annotations.0.words", ""],
	["trends.annotations.0.words", "长".repeat(31)],
	["trends.peerGroups.0.name", ""],
	["trends.peerGroups.0.villages", ["上溪村", "上溪村"], "trends.peerGroups"],
	["trends.peerGroups.1", { name: "山区", villages: [] }, "trends.peerGroups"],
	["trends.rotationSeconds", 4],
	["trends.rotationSeconds", 121],
	["trends.rotationSeconds", 7.5],
	["trends.music", true, "trends"],
	["fonts.title", ""],
	["fonts.body", null],
	["fonts.heading1", 3],
	["fonts.heading2", ""],
	["fonts.footer", "宋体", "fonts"],
];

describe("what is wrong", () => {
	it.each(WRONG)("%s = %j is named", (path, value, named) => {
		const error = refusal(changed(path, value));
		expect(error.code).toBe("settings_invalid");
		expect(error.message).toContain(`${named ?? path}：`);
	});

	it("an entry nobody knows is refused, not dropped", () => {
		expect(refusal('{"dayCut": 8}').message).toContain("dayCut");
	});

	it("names every wrong entry at once", () => {
		const { message } = refusal('{"dayCutHour": 30, "weekStart": 0, "fonts": {"body": ""}}');
		expect(["dayCutHour：", "weekStart：", "fonts.body："].filter((path) => !message.includes(path))).toEqual(
			[],
		);
	});

	it.each(["", "{", "研判台设置", "dayCutHour: 8"])("%j is no JSON and says so", (text) => {
		const error = refusal(text);
		expect(error.code).toBe("settings_invalid");
		expect(error.message).toContain("JSON");
		expect(error.cause).toBeInstanceOf(SyntaxError);
	});

	it.each(["null", "[]", "8", '"text"'])("%s is JSON but no settings file", (text) => {
		expect(refusal(text).message).toContain("（整个文件）：");
	});
});
