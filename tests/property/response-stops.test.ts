/** Stop-payments whatever they say: parts add up to the whole, no order of rows matters, no minute is negative. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { leftText } from "@/lib/blocks/from-stops-words";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { summariseFreezing } from "@/lib/response/stops/freezing";
import { failureReasons, GROUP_IDS, groupOf, groupsBy } from "@/lib/response/stops/groups";
import { lapseList } from "@/lib/response/stops/lapses";
import { summariseReturns } from "@/lib/response/stops/returning";
import { lossSum, stageShares, stageSums } from "@/lib/response/stops/stages";
import { STAGE_IDS, type StopRow, stopsOf } from "@/lib/response/stops/stop";
import { reportToStop } from "@/lib/response/stops/windows";
import { STANDARD_PREVENTION_PARAMETERS as STANDARD } from "@/lib/settings/prevention-parameters";
import { date, moment, stopRow } from "../unit/response/stops/stop-rows";

const AT = moment("2026-05-11 08:00:00");
const TODAY = date("2026-05-11");
const two = (number: number) => String(number).padStart(2, "0");

const time = fc
	.tuple(fc.integer({ min: 20_400, max: 20_600 }), fc.option(fc.tuple(fc.nat(23), fc.nat(59))))
	.map(([day, clock]) => {
		const written = dateOfDayNumber(day);
		return clock === null ? written : (`${written} ${two(clock[0])}:${two(clock[1])}:00` as CivilMoment);
	});
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const money = maybe(fc.oneof(fc.constant(0), fc.nat(5_000_000)));

const said = fc
	.record({
		order: fc.nat(12),
		event: fc.option(fc.nat(6)),
		bank: maybe(fc.constantFrom("甲行", "乙行", "丙行")),
		account_level: maybe(fc.constantFrom("一级", "二级")),
		payment_channel: maybe(fc.constantFrom("微信", "支付宝")),
		result: maybe(fc.constantFrom("成功", "部分成功", "失败", "未成功")),
		failure_reason: maybe(fc.constantFrom("已取现", "余额不足")),
		amount_out_fen: money,
		requested_amount_fen: money,
		executed_amount_fen: money,
		frozen_amount_fen: money,
		returned_amount_fen: money,
		report_time: maybe(time),
		executed_time: maybe(time),
		stop_until: maybe(time),
		frozen_time: maybe(time),
		frozen_until: maybe(time),
		returned_time: maybe(time),
		status: maybe(fc.constantFrom("已止付", "已冻结", "已返还", "已解除", "办理中")),
	})
	.map(({ order, event, ...rest }) => {
		const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
		const own =
			event === null ? {} : { event_no: `J${event}`, call_day: 20_500, loss_fen: (event - 1) * 100_000 };
		return { ...known, ...own, ...(event === 0 ? { loss_fen: null } : {}), order_no: `Z${two(order)}` };
	});

const rowsOf = (list: readonly object[]): readonly StopRow[] =>
	list.map((one, at) => stopRow({ ...one, item_no: String(at) }));
const someRows = fc.array(said, { maxLength: 40 }).map(rowsOf);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe("stop-payments", () => {
	it("by bank, channel and level add up to all of them, stage by stage and bucket by bucket", () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const stops = stopsOf(rows, 0);
				const whole = groupOf(null, stops);
				for (const id of GROUP_IDS) {
					const groups = groupsBy(stops, id);
					for (const part of ["items", "stopped", "failed", "pending"] as const)
						expect(sum(groups.map((group) => group[part]))).toBe(whole[part]);
					for (const stage of STAGE_IDS)
						for (const part of ["fen", "known", "none", "unknown"] as const)
							expect(sum(groups.map(({ stages }) => stages[stage][part]))).toBe(whole.stages[stage][part]);
				}
				expect(sum(failureReasons(stops).map(({ items }) => items))).toBe(whole.failed);
			}),
		);
	});

	it("stand in exactly one bucket of every stage, one state of freezing and one of returning", () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const stops = stopsOf(rows, 0);
				for (const { known, none, unknown } of Object.values(stageSums(stops)))
					expect(known + none + unknown).toBe(stops.length);
				const { stopped, ...freezing } = summariseFreezing(stops, AT, STANDARD.freezeHours);
				expect(sum(Object.values(freezing))).toBe(stopped);
				const { frozen, returnedPartly, returnedLate, ...returning } = summariseReturns(
					stops,
					TODAY,
					STANDARD.returnMonths,
				);
				expect(sum(Object.values(returning))).toBe(frozen);
				expect(Math.max(returnedPartly, returnedLate)).toBeLessThanOrEqual(returning.returned);
			}),
		);
	});

	it("say the same in whatever order their rows come", () => {
		fc.assert(
			fc.property(
				someRows.chain((rows) =>
					fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
				),
				([rows, shuffled]) => {
					const told = (list: readonly StopRow[]) => {
						const stops = stopsOf(list, 0);
						return {
							lapses: lapseList(stops, AT, STANDARD),
							groups: GROUP_IDS.map((id) => groupsBy(stops, id)),
							loss: lossSum(stops),
							shares: stageShares(stops),
							minutes: reportToStop(stops, STANDARD.goldenMinutes),
						};
					};
					expect(told(shuffled)).toEqual(told(rows));
				},
			),
		);
	});

	it("never take negative minutes, never more of a stage than its whole, and count a loss once an event", () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const stops = stopsOf(rows, 0);
				const minutes = reportToStop(stops, STANDARD.goldenMinutes);
				expect(minutes.medianMinutes ?? 0).toBeGreaterThanOrEqual(0);
				expect(minutes.inTime).toBeLessThanOrEqual(minutes.known);
				for (const { partFen, wholeFen } of Object.values(stageShares(stops)))
					expect(partFen).toBeLessThanOrEqual(wholeFen);
				const losses = new Map(
					stops.flatMap(({ event }) => (event === null ? [] : [[event.eventNo, event.lossFen]])),
				);
				expect(lossSum(stops).fen).toBe(sum([...losses.values()].map((fen) => fen ?? 0)));
			}),
		);
	});

	it("are listed with what is left, running ones before those that are over", () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const { lapses, counts } = lapseList(stopsOf(rows, 0), AT, STANDARD);
				const words = lapses.map(leftText);
				const over = words.findIndex((text) => text.startsWith("已超期"));
				const running = over < 0 ? words : words.slice(0, over);
				for (const text of running) expect(text).toMatch(/^剩余[\d天小时分钟日]+$|^今日到期$/);
				for (const text of words.slice(running.length))
					expect(text).toMatch(/^已超期\d+(?:日|小时\d+分|分钟)$/);
				expect(sum(Object.values(counts).flatMap((byUrgency) => Object.values(byUrgency)))).toBe(
					lapses.length,
				);
			}),
		);
	});
});
