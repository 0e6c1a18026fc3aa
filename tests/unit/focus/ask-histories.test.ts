/** The past of a small township in a real engine, every number counted by hand: what happened where, when, and since when it is known. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CivilDate, type CivilMoment, civilDateOf } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { askGroupHistories, askHitEvents } from "@/lib/focus/ask-histories";
import { askMorning } from "@/lib/focus/ask-morning";
import type { AreaGroup } from "@/lib/focus/features";
import { type Dated, featuresOn, type GroupHistory } from "@/lib/focus/history";
import { nextFileNo } from "@/lib/ingest/load";
import { labelRecords } from "@/lib/ingest/relabel";
import { takeIn } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import { idNumber } from "../../support/synthetic-files";
import { type NamedBytes, packedFiles } from "../../support/workspace";
import { csv, startAfresh } from "../ingest/tables";

const [ID1, ID2, ID3] = [idNumber(1), idNumber(2), idNumber(3)];
const PLACES = [
	csv(
		"村居.csv",
		"村居名称,村居编码,年份,别名,常住人口,户籍人口,流动人口,纬度,经度",
		"甲村,02,2025,甲家村,1000,900,300,29.1,120.2",
		"甲村,02,2026,,1100,,,,",
		"乙村,01,2025,,,800,50,,",
		"乙村,01,2026,,0,,,,",
		"丙村,03,2026,,0,0,,,",
		"丁村,04,2026,,,,,,",
	),
	csv("园区.csv", "园区名称,别名,职工人数", "一区,一期,300", "二区,二号区,", "三区,,0"),
	csv(
		"企业.csv",
		"企业名称,所属园区,别名,职工人数",
		"金星厂,一区,金星,120",
		"银河厂,二区,,40",
		"木器厂,二号区,,60",
		"散户厂,,,9",
	),
];
const CALL_HEADINGS =
	"警情编号,报警时间,原始性质,是否无效,重复警情编号,居住村居,现住址,工作单位,受害人姓名,身份证号码,受害人电话";
/** Imported before all else, on 26 February 2026. */
const RECEIPTS = csv(
	"回执一.csv",
	"回执编号,签署时间,姓名,身份证号,联系电话,村居,工作单位",
	`R1,2025-07-01 09:00,甲一,${ID1},,甲村,金星厂`,
	`R2,2026-01-05 09:00,甲一,${ID1},,甲家村,`,
	"R3,2026-01-06 09:00,乙二,,15400000009,甲村,银河厂",
	"R4,2026-01-07 09:00,乙二,,,甲村,",
	"R5,2026-01-08 09:00,丙三,,,乙村,",
	"R6,2026-01-08 10:00,丙三,,,甲村,",
);
/** Imported on 2 March. */
const FIRST = [
	csv(
		"警情一.csv",
		CALL_HEADINGS,
		`J1,2025-06-02 10:00,刷单返利,,,甲村,溪口路1组12号,金星厂,甲一,${ID1},15400000001`,
		"J2,2026-02-03 10:00,刷单返利,,,甲家村,,金星,乙二,,",
		"J3,2026-02-10 10:00,刷单返利,,,乙村,,银河厂,丙三,,15400000003",
		"J4,2026-02-10 11:00,刷单返利,是,,甲村,,,丁四,,",
		"J5,2026-02-11 10:00,刷单返利,,J3,乙村,,,丙三,,",
		"J6,2026-02-12 10:00,盗窃,,,甲村,,,戊五,,",
		`J7,2026-02-24 09:00,刷单返利,,,甲村,,,己六,${ID3},`,
		"J8,2026-02-20 10:00,刷单返利,,,辖区外,溪口路1组12号,散户厂,庚七,,",
		"J9,2026-02-21 10:00,刷单返利,,,戊村,,,辛八,,",
		"J10,2026-02-22 10:00,刷单返利,,,,,,壬九,,",
	),
	csv("受害人.csv", "警情编号,受害人姓名,受害人电话,现住址", "J7,癸十,15400000003,乙村"),
	csv(
		"案件一.csv",
		"案件编号,警情编号,立案时间,诈骗类型,案件状态,受害人姓名,居住村居,工作单位",
		"A1,J1,2025-06-05 10:00,刷单返利,立案,甲一,甲村,",
		"A2,,2026-01-15 10:00,刷单返利,立案,子甲,乙村,木器厂",
		"A3,J4,2026-02-13 10:00,刷单返利,立案,丁四,甲村,",
		"A4,,2026-01-20 10:00,刷单返利,撤案,丑乙,乙村,",
		"A5,J3,2026-02-15 10:00,刷单返利,立案,丙三,乙村,",
		"A6,J3,2026-02-17 10:00,刷单返利,立案,寅丙,乙村,",
		"A7,J14,2026-02-26 10:00,刷单返利,立案,卯丁,甲村,",
	),
];
/** Imported on 16 March: what came meanwhile, what is entered late, and what was known already. */
const SECOND = [
	csv(
		"警情二.csv",
		CALL_HEADINGS,
		"J2,2026-02-03 10:00,刷单返利,,,甲家村,,金星,乙二,,15400000022",
		"J11,2026-02-25 10:00,刷单返利,,,乙村,,银河厂,辰戊,,",
		"J12,2026-03-10 10:00,刷单返利,,,甲村,溪口路1组12号,,巳己,,",
		"J13,2024-12-01 10:00,刷单返利,,,丁村,,,午庚,,15400000001",
		"J14,2026-02-25 12:00,刷单返利,,,甲村,,,卯丁,,",
	),
	csv("案件二.csv", "案件编号,警情编号,立案时间,诈骗类型,受害人姓名", "A8,J7,2026-03-12 10:00,刷单返利,己六"),
	csv(
		"回执二.csv",
		"回执编号,签署时间,姓名,身份证号,联系电话,村居,工作单位",
		`R7,2026-02-01 09:00,甲一,${ID1},,甲村,`,
		`R8,2026-02-02 09:00,未辛,${ID2},,乙村,木器厂`,
	),
];

function day(text: string): number {
	const date = civilDateOf(text);
	if (date === null) throw new Error(text);
	return dayNumber(date);
}
const told = (dated: readonly Dated[] | undefined) =>
	(dated ?? [])
		.map(({ day: on, knownDay, count }) =>
			[dateOfDayNumber(on), dateOfDayNumber(knownDay).slice(5), count].join(" "),
		)
		.sort();

describe("askGroupHistories", () => {
	let engine: Engine;
	let histories: Readonly<Record<AreaGroup, GroupHistory>>;
	async function importOn(date: string, files: readonly NamedBytes[]) {
		const now = `${date} 08:00:00` as CivilMoment;
		const packed = await packedFiles(files, settings, await nextFileNo(engine));
		const { totals } = await takeIn(engine, packed, {
			...{ settings, now, demoHashes: new Set<string>() },
			label: labelRecords,
		});
		expect(totals.refused).toBe(0);
	}
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
		await startAfresh(engine);
		await importOn("2026-02-26", [RECEIPTS]);
		await importOn("2026-03-02", [...PLACES, ...FIRST]);
		await importOn("2026-03-16", SECOND);
		histories = await askGroupHistories(engine, settings);
	});
	afterAll(() => engine.close());
	const area = (group: AreaGroup, name: string) => histories[group].areas.find((one) => one.area === name);

	it("has the areas of the lists, with their codes, people by year and places", () => {
		const seen = (group: AreaGroup) =>
			histories[group].areas.map((one) => [one.area, one.code, Object.fromEntries(one.people), one.point]);
		expect(seen("village").sort()).toEqual([
			["丁村", "04", {}, undefined],
			["丙村", "03", { 0: 0 }, undefined],
			// The list of 2026 writes 0 for 乙村, which the one of 2025 knows better.
			["乙村", "01", { 2025: 850 }, undefined],
			["甲村", "02", { 2025: 1000, 2026: 1100 }, { latitude: 29.1, longitude: 120.2 }],
		]);
		expect(seen("zone").sort()).toEqual([
			["一区", "一区", { 0: 300 }, undefined],
			["三区", "三区", { 0: 0 }, undefined],
			// Its own workers are not written: 40 of 银河厂 and 60 of 木器厂.
			["二区", "二区", { 0: 100 }, undefined],
		]);
	});

	it("counts calls by report, cases without a counting call by filing, each once, known from the first of its records", () => {
		expect(told(area("village", "甲村")?.incidents)).toEqual([
			"2025-06-02 03-02 1", // J1; its case A1 is no second incident
			"2026-02-03 03-02 1", // J2, by an alias; told again on 16 March
			"2026-02-13 03-02 1", // A3: its call J4 is invalid, the case counts
			"2026-02-24 03-02 1", // J7 with its two victims; its case A8 is of 16 March
			"2026-02-25 03-02 1", // J14, which its case told of before
			"2026-03-10 03-16 1", // J12
		]);
		expect(told(area("village", "乙村")?.incidents)).toEqual([
			"2026-01-15 03-02 1", // A2
			"2026-02-10 03-02 1", // J3 with A5; J5 repeats it
			"2026-02-17 03-02 1", // A6, a second case of J3: an event of its own
			"2026-02-25 03-16 1", // J11
		]);
		expect(told(area("village", "丙村")?.incidents)).toEqual([]);
		expect(told(area("village", "丁村")?.incidents)).toEqual(["2024-12-01 03-16 1"]);
	});

	it("counts zones by the employer, through names and aliases of enterprises and zones", () => {
		expect(told(area("zone", "一区")?.incidents)).toEqual(["2025-06-02 03-02 1", "2026-02-03 03-02 1"]);
		expect(told(area("zone", "二区")?.incidents)).toEqual([
			"2026-01-15 03-02 1",
			"2026-02-10 03-02 1",
			"2026-02-25 03-16 1",
		]);
	});

	it("counts an incident as a repeat from the day on which both hits are known", () => {
		expect(told(area("village", "甲村")?.repeats)).toEqual([
			"2025-06-02 03-16 1", // J1: the phone of J13, which is entered late
			"2026-02-03 03-02 1", // J2: the firm of J1
			"2026-02-24 03-02 1", // J7: its second victim has the phone of J3
			"2026-03-10 03-16 1", // J12: the address of J1, and of J8 outside
		]);
		expect(told(area("village", "乙村")?.repeats)).toEqual(["2026-02-25 03-16 1"]);
		expect(told(area("zone", "一区")?.repeats)).toEqual(["2025-06-02 03-16 1", "2026-02-03 03-02 1"]);
		expect(told(area("zone", "二区")?.repeats)).toEqual(["2026-02-25 03-16 1"]);
	});

	it("begins with the first record, and was opened with the first import", () => {
		for (const { firstDay, openedDay } of Object.values(histories))
			expect([firstDay, openedDay]).toEqual([day("2024-12-01"), day("2026-02-26")]);
	});

	it.each([
		// Before the workspace nobody knows what was on record: the days alone decide.
		["2026-02-23", 64, { 甲村: [3, 4, 1], 乙村: [3, 2, 0], 一区: [2, 1, 1], 二区: [2, 2, 0] }],
		// J11, J12, J13, R7 and R8 are not imported yet: the first record known is J1.
		["2026-03-02", 39, { 甲村: [5, 4, 2], 乙村: [3, 1, 0], 一区: [2, 1, 1], 二区: [2, 1, 0] }],
		// J1 lies in the days before the 40 complete weeks.
		["2026-03-15", 40, { 甲村: [4, 4, 2], 乙村: [3, 1, 0], 一区: [1, 1, 1], 二区: [2, 1, 0] }],
		["2026-03-16", 67, { 甲村: [6, 4, 3], 乙村: [4, 2, 1], 一区: [2, 1, 1], 二区: [3, 2, 1] }],
		// A year later only R7, R4 and R6 of 甲村 and R5 and R8 of 乙村 are young enough.
		["2027-01-07", 109, { 甲村: [6, 3, 0], 乙村: [4, 2, 0], 一区: [2, 0, 0], 二区: [3, 1, 0] }],
	] as const)(
		"shows the morning of %s %d weeks: incidents, people reached and repeats of 26 weeks",
		(morning, weeks, expected) => {
			const on = { day: day(morning), year: 2026, historyWeeks: 208, lastVisit: () => null };
			const features = Object.values(histories).flatMap((history) => featuresOn(history, on));
			const seen = Object.keys(expected).map((name) => {
				const one = features.find((candidate) => candidate.area === name);
				return [name, [one?.weekly.reduce((sum, count) => sum + count, 0), one?.reached, one?.repeats]];
			});
			expect(Object.fromEntries(seen)).toEqual(expected);
			expect(new Set(features.map(({ weekly }) => weekly.length))).toEqual(new Set([weeks]));
		},
	);

	it("tells of each event once, with all its victims and whose day it is", async () => {
		const events = await askHitEvents(engine);
		const numbers = ["J1", "J2", "J3", "J7", "J8", "J9", "J10", "J11", "J12", "J13", "J14"];
		expect(events.map(({ eventNo }) => eventNo).sort()).toEqual(
			[...numbers, "J4", "案件A2", "案件A6"].sort(),
		);
		const basis = (eventNo: string) => events.find((event) => event.eventNo === eventNo)?.basis;
		expect(["J1", "J4", "案件A2", "案件A6"].map(basis)).toEqual(["calls", "cases", "cases", "cases"]);
		const phones = events.find(({ eventNo }) => eventNo === "J7")?.victims.map((victim) => victim.phones);
		expect(phones?.sort()).toEqual(["15400000003", null, null]);
	});

	it("proposes nothing and freezes nothing of an empty workspace", async () => {
		const empty = await openNativeEngine({ threads: 1 });
		await startAfresh(empty);
		const morning = await askMorning(empty, { settings, week: "2026-05-11" as CivilDate, picks: [] });
		await empty.close();
		for (const { proposed, inputs, score } of Object.values(morning)) {
			expect(proposed).toBeNull();
			expect(inputs).toMatchObject({ weeks: 0, season: 1, recordsUntil: null, candidates: [] });
			expect(score.areas).toEqual([]);
		}
	});
});
