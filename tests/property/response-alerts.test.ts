/** However alerts are written: parts add up to the whole in every split, stages stay within their base, no time is negative. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import type { AlertRow } from "@/lib/response/alerts/alert-facts";
import { alertClocks, clocksByActor, impossibleSteps } from "@/lib/response/alerts/clocks";
import { openAlerts } from "@/lib/response/alerts/open-alerts";
import { firstDissuasions } from "@/lib/response/alerts/saved-people";
import { alertSplits } from "@/lib/response/alerts/splits";
import { type AlertTotals, alertTotals } from "@/lib/response/alerts/totals";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { alertOf } from "../unit/response/alert-rows";

const NOW = "2026-05-11 08:00:00" as CivilMoment;
const labels = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const word = orNull(
	fc.constantFrom("高", "中", "刷单返利", "电信诈骗", "民警", "妇联", "省级", "市级", "__proto__", "上门"),
);
const flag = orNull(fc.boolean());
const two = (value: number) => String(value).padStart(2, "0");
const time = fc
	.record({
		day: fc.integer({ min: 1, max: 14 }),
		hour: fc.nat(23),
		minute: fc.nat(59),
		isBare: fc.boolean(),
	})
	.map(
		({ day, hour, minute, isBare }) => `2026-05-${two(day)}${isBare ? "" : ` ${two(hour)}:${two(minute)}`}`,
	);

const alerts: fc.Arbitrary<readonly AlertRow[]> = fc
	.array(
		fc.record({
			issued_time: time,
			level: word,
			suspected_type: word,
			source: word,
			layer: word,
			actor: word,
			way: word,
			target_id_no_whole: orNull(fc.constantFrom("330784199001011234", "33078419900101124X")),
			target_phone_numbers: orNull(fc.constantFrom("13800000001", "13800000002 13800000003", "057987654321")),
			target_name: orNull(fc.constantFrom("王小明", "李*", "王**")),
			is_connected: flag,
			is_met: flag,
			is_confirmed: flag,
			is_dissuaded: flag,
			door_time: orNull(time),
			met_time: orNull(time),
			stopped_time: orNull(time),
			feedback_time: orNull(time),
			follow_up_due: orNull(time),
			follow_up_time: orNull(time),
			loss_avoided_fen: orNull(fc.nat(1_000_000)),
		}),
		{ maxLength: 40 },
	)
	.map((rows) => rows.map((given, at) => alertOf({ ...given, ticket_no: `Y${at}` })));

/** Every number of the totals by its place in them; an unknown amount adds nothing. */
function numbersOf(totals: AlertTotals): ReadonlyMap<string, number> {
	return new Map(
		Object.entries(totals).flatMap(([name, value]): (readonly [string, number])[] =>
			value !== null && typeof value === "object"
				? Object.entries(value as Record<string, number>).map(([part, number]) => [`${name}.${part}`, number])
				: [[name, (value as number | null) ?? 0]],
		),
	);
}

describe("alerts in parts", () => {
	it("add up to the whole in every split and every number", () => {
		fc.assert(
			fc.property(alerts, (rows) => {
				const counting = { firsts: firstDissuasions(rows), now: NOW };
				const whole = numbersOf(alertTotals(rows, counting));
				const splits = alertSplits(rows, counting, labels);
				expect(splits).toHaveLength(6);
				for (const { parts } of splits) {
					expect(new Set(parts.map(({ value }) => value)).size).toBe(parts.length);
					for (const [name, number] of whole) {
						const sum = parts.reduce((all, part) => all + (numbersOf(part.totals).get(name) ?? 0), 0);
						expect(sum, name).toBe(number);
					}
				}
			}),
		);
	});

	it("stay within their bases, and every alert is in part, whole or unknown", () => {
		fc.assert(
			fc.property(alerts, (rows) => {
				const totals = alertTotals(rows, { firsts: firstDissuasions(rows), now: NOW });
				const { contacted, met, confirmed, dissuaded, followedUp, followUpsWaiting, issued } = totals;
				for (const { count, whole } of [contacted, met, confirmed, dissuaded, followedUp])
					expect(count).toBeLessThanOrEqual(whole);
				for (const { whole, unknown } of [contacted, met, confirmed]) expect(whole + unknown).toBe(issued);
				expect(dissuaded.whole + dissuaded.unknown).toBe(confirmed.count);
				expect(followedUp.whole + followedUp.unknown + followUpsWaiting).toBe(dissuaded.count);
				expect(totals.savedPeople).toBeLessThanOrEqual(dissuaded.count);
				expect(met.count).toBeLessThanOrEqual(contacted.count);
			}),
		);
	});

	it("have no negative minute, and every reversed time is a finding", () => {
		fc.assert(
			fc.property(alerts, (rows) => {
				const clocks = alertClocks(rows, 10);
				for (const { minutes } of clocks) {
					expect(minutes.known + minutes.missing + minutes.reversed).toBe(rows.length);
					expect(minutes.inTime).toBeLessThanOrEqual(minutes.known);
					expect(minutes.medianMinutes ?? 0).toBeGreaterThanOrEqual(0);
					expect(minutes.p90Minutes ?? 0).toBeGreaterThanOrEqual(minutes.medianMinutes ?? 0);
				}
				const reversed = clocks.reduce((sum, { minutes }) => sum + minutes.reversed, 0);
				const found = impossibleSteps(rows).filter(
					({ step }) => step !== "feedback_time" && step !== "follow_up_time",
				);
				expect(found).toHaveLength(reversed);
				const known = clocksByActor(rows, 10).flatMap((actor) =>
					actor.clocks.map(({ minutes }) => minutes.known),
				);
				expect(known.reduce((sum, one) => sum + one, 0)).toBe(
					clocks.reduce((sum, { minutes }) => sum + minutes.known, 0),
				);
			}),
		);
	});

	it("are never on a list before they were issued, and counts are those of the lists", () => {
		fc.assert(
			fc.property(alerts, (rows) => {
				const { counts, open, followUps } = openAlerts(rows, NOW, { feedbackHours: 24 });
				for (const { issuedTime } of [...open, ...followUps]) expect(issuedTime! <= NOW).toBe(true);
				expect(counts.open).toBe(open.length);
				expect(counts.overdue).toBeLessThanOrEqual(counts.open);
				expect(counts.followUpsDueToday + counts.followUpsOverdue).toBe(followUps.length);
			}),
		);
	});
});
