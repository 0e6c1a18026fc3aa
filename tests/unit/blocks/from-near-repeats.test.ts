/** The list of revisits as the page shows it: masked words, what is urgent until when, and the way to the event. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { revisitList } from "@/lib/blocks/from-near-repeats";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { HitEvent, HitVictim } from "@/lib/focus/hit-keys";
import { revisitsOf } from "@/lib/focus/revisits";
import { type RecordedVisit, withVisit } from "@/lib/visits/visit";
import { AS_OF, firmOf, hitEvents, RESIDENCES } from "../focus/hit-sample";
import { LABELS } from "./answers";

const DAY = "2026-05-11" as CivilDate;
const MORNING = dayNumber(DAY);
const NOBODY: HitVictim = { residence: null, employer: null, household: null, idNo: null, phones: null };

function hit(
	eventNo: string,
	before: number,
	victims: readonly Partial<HitVictim>[],
	more: Partial<HitEvent> = {},
): HitEvent {
	return {
		eventNo,
		day: MORNING - before,
		knownDay: MORNING - before,
		village: "枫桥一村",
		zone: null,
		victims: victims.map((victim) => ({ ...NOBODY, ...victim })),
		...more,
	};
}

const listOf = (visits: readonly RecordedVisit[], ...events: readonly HitEvent[]) =>
	revisitList(revisitsOf(events, { asOf: DAY, firmOf, visits }), { labels: LABELS, asOf: DAY });
const tableOf = (...events: readonly HitEvent[]) => listOf([], ...events).table;
const wordsOf = (...events: readonly HitEvent[]) =>
	tableOf(...events).rows.map(({ cells }) => cells.map(({ text }) => text));

describe("revisitList", () => {
	it("says what was hit, where, when, how often, how urgent it is and until when to go", () => {
		const events = [
			hit("J1", 3, [{ residence: "溪口村3组12号", idNo: "330799199003072316" }]),
			hit("J2", 40, [{ residence: "溪口村3组12号", idNo: "330799199003072316" }]),
			hit("J3", 8, [{ employer: "甲厂二车间" }], { zone: "一期园区" }),
		];
		expect(tableOf(...events).caption).toBe("近期受害回访清单");
		expect(tableOf(...events).columns.map(({ label }) => label)).toEqual([
			"对象",
			"村居或园区",
			"最近一次",
			"一年内次数",
			"紧迫程度",
			"回访期限",
			"办理情况",
		]);
		expect(wordsOf(...events)).toEqual([
			[
				"住址 溪口村**；家庭 证件330***********2316",
				"枫桥一村",
				"5月8日 周五",
				"2",
				"7日内：再次受害的可能约为平常3倍",
				"5月15日 周五",
				"待回访",
			],
			["单位 甲厂", "一期园区", "5月3日 周日", "1", "28日内：约1.4倍", "5月31日 周日", "待回访"],
		]);
	});

	it("leads to the last event of each: on its day, counted as what it is", () => {
		const table = tableOf(
			hit("J1", 3, [{ household: "H0000001" }]),
			hit("案件A2", 9, [{ household: "H0000002" }], { basis: "cases" }),
		);
		expect(table.rows.map(({ cells }) => cells[0]?.rows)).toEqual([
			{
				metric: "calls",
				window: { start: "2026-05-08", end: "2026-05-09" },
				filters: [],
				event: { eventNo: "J1", ordinal: 1 },
			},
			{
				metric: "cases",
				window: { start: "2026-05-02", end: "2026-05-03" },
				filters: [],
				event: { eventNo: "案件A2", ordinal: 1 },
			},
		]);
		// A count of several events must not lead to one.
		expect(table.rows.map(({ cells }) => cells[3]?.rows)).toEqual([undefined, undefined]);
		expect(new Set(table.rows.map(({ id }) => id)).size).toBe(2);
	});

	it.each([
		["溪口村3组12号", "溪口村**"],
		["阳光花园3-502", "阳光花园**"],
		["5号村2组7号", "5号村**"],
		["青澜镇人民路８８号３幢１０２室", "青澜镇人民路**"],
		["88号3幢2室", "**"],
	])("of the address %s shows %s", (residence, shown) => {
		expect(wordsOf(hit("J1", 1, [{ residence }]))[0]?.[0]).toBe(`住址 ${shown}`);
	});

	it("tells a family by the best sign there is, and counts what is too much to list", () => {
		const object = (...victims: readonly Partial<HitVictim>[]) => wordsOf(hit("J1", 1, victims))[0]?.[0];
		expect(object({ phones: "13812345678", household: "H0000001" })).toBe("家庭 电话138****5678");
		expect(object({ household: "H0000001" })).toBe("家庭 户号H*****01");
		expect(
			object(
				{ idNo: "330799199003072316" },
				{ idNo: "330799196501010020" },
				{ idNo: "330799200112120031", employer: "甲厂" },
			),
		).toBe("单位 甲厂；家庭 证件330***********0020、证件330***********2316等3人");
	});

	it("says that a place is not known, in a table that is empty too", () => {
		expect(wordsOf(hit("J1", 1, [{ idNo: "330799199003072316" }], { village: null }))[0]?.[1]).toBe("不详");
		expect(tableOf()).toMatchObject({ rows: [], emptyText: "近28日内没有需要回访的住址、单位或家庭" });
	});

	it("keeps what was done in sight: how it ended, until when to go again, and the way to tick it off", () => {
		const at = "2026-05-09 10:00:00" as CivilMoment;
		const visit = (id: string, more: Partial<RecordedVisit>) =>
			withVisit(
				[],
				{ subject: { kind: "revisit", id }, result: "met", note: null, next: null, by: null, ...more },
				at,
			);
		const events = [
			hit("J1", 3, [{ household: "H0000001" }]),
			hit("J2", 4, [{ household: "H0000002" }]),
			hit("J3", 5, [{ household: "H0000003" }]),
			hit("J4", 6, [{ household: "H0000004" }]),
		];
		const visits = [
			...visit("J1", { note: "家中三人", by: "民警甲" }),
			...visit("J2", { result: "not_met", next: "2026-05-10" as CivilDate }),
			...visit("J3", { next: "2026-05-20" as CivilDate }),
		];
		const { table, tasks } = listOf(visits, ...events);
		expect(table.rows.map(({ cells }) => cells.slice(5).map(({ text }) => text))).toEqual([
			["5月10日 周日", "约定5月10日再访，上次未见到（5月9日），已逾期1天"],
			["5月20日 周三", "约定5月20日再访，上次已见面（5月9日）"],
			["5月12日 周二", "待回访"],
			["—", "已办结：已见面（5月9日）"],
		]);
		expect(table.rows.map(({ cells }) => cells[6]?.tone)).toEqual(["worse", "none", "none", "better"]);
		expect(table.rows[3]?.cells[6]?.hint).toBe("登记人：民警甲；家中三人");
		expect(tasks.map(({ rowId }) => rowId)).toEqual(table.rows.map(({ id }) => id));
		expect(tasks.map(({ subject, title, standing }) => [subject.id, title, standing.status])).toEqual([
			["J2", "家庭 户号H*****02", "again"],
			["J3", "家庭 户号H*****03", "again"],
			["J4", "家庭 户号H*****04", "open"],
			["J1", "家庭 户号H*****01", "done"],
		]);
	});

	it("shows no address, ID number, phone or household number in clear, whatever the records", () => {
		let count = 0;
		fc.assert(
			fc.property(hitEvents, (events) => {
				const asOf = dateOfDayNumber(AS_OF);
				const revisits = revisitsOf(events, { asOf, firmOf, visits: [] });
				const list = revisitList(revisits, { labels: LABELS, asOf });
				const { rows } = list.table;
				count += rows.length;
				const page = JSON.stringify(list);
				const victims = events.flatMap((event) => event.victims);
				const homes = RESIDENCES.filter(({ means }) => means !== null).map(({ written }) => written);
				const clear = [
					...homes,
					...victims.flatMap(({ household, idNo, phones }) => [
						household,
						idNo,
						...(phones?.split(" ") ?? []),
					]),
				];
				expect(clear.filter((text) => text && page.includes(text))).toEqual([]);
				// No door and no long number of any writing; sort values and dates are no texts.
				const texts = rows.flatMap(({ cells }) => cells.slice(0, 2).map(({ text }) => text));
				expect(texts.filter((text) => /[0-9０-９]{5,}|[0-9０-９]+\s*[号室组幢-]/.test(text))).toEqual([]);
			}),
			{ numRuns: 300 },
		);
		expect(count).toBeGreaterThan(300);
	});
});
