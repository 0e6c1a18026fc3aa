/** Does a receipt work: bands by day, person-time day by day, rates against people without one, and what is left unsaid. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { schemaScript } from "@/lib/ingest/schema";
import { askEffect } from "@/lib/screening/ask-effect";
import {
	byReceiptAge,
	effectOf,
	type ReceiptAge,
	receiptAgeOf,
	signedPersonDays,
	type VictimCounts,
} from "@/lib/screening/effect";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { compareRates } from "@/lib/statistics/rate-ratio";
import { forEachEngine } from "../../support/engines";
import { importInto } from "../../support/workspace";
import { csv } from "../ingest/tables";

describe("receiptAgeOf", () => {
	it.each<[number, ReceiptAge]>([
		[0, "d30"],
		[30, "d30"],
		[31, "d90"],
		[90, "d90"],
		[91, "d180"],
		[180, "d180"],
		[181, "d365"],
		[365, "d365"],
		[366, "older"],
		[5000, "older"],
	])("%i days are %s", (days, age) => {
		expect(receiptAgeOf(days)).toBe(age);
	});
});

describe("signedPersonDays", () => {
	const row = (person: number, day: number, village: string | null = null) => ({
		person,
		day,
		known_day: day,
		village,
		employer: null,
	});
	const isOutside = (village: string) => (village === "?" ? null : village === "外");
	const days = (rows: Parameters<typeof signedPersonDays>[0], from: number, end: number) =>
		signedPersonDays(rows, { from, end }, isOutside);

	it("begins with the day of signing, and begins anew with the next", () => {
		expect(days([row(1, 100)], 0, 500)).toEqual({ d30: 31, d90: 60, d180: 90, d365: 185, older: 34 });
		expect(days([row(1, 100), row(1, 110), row(1, 110)], 0, 120)).toEqual({
			d30: 20,
			d90: 0,
			d180: 0,
			d365: 0,
			older: 0,
		});
		expect(days([row(1, 500)], 0, 500)).toEqual(byReceiptAge(() => 0));
	});

	it("leaves out who lives outside, and keeps whom nobody can place", () => {
		const all = [row(1, 0, "外"), row(2, 0, "外"), row(2, 5, "甲村"), row(3, 0, "?"), row(4, 0)];
		expect(days(all, 0, 10).d30).toBe(30);
	});

	it("is what counting day by day gives", () => {
		const receipts = fc.array(fc.record({ person: fc.nat(3), day: fc.integer({ min: 0, max: 900 }) }), {
			maxLength: 12,
		});
		fc.assert(
			fc.property(receipts, fc.integer({ min: 0, max: 900 }), fc.nat(400), (told, from, length) => {
				const end = from + length;
				const sums = { d30: 0, d90: 0, d180: 0, d365: 0, older: 0 };
				for (let day = from; day < end; day++)
					for (const person of [0, 1, 2, 3]) {
						const own = told.filter((one) => one.person === person && one.day <= day).map((one) => one.day);
						if (own.length > 0) sums[receiptAgeOf(day - Math.max(...own))] += 1;
					}
				expect(
					days(
						told.map(({ person, day }) => row(person, day)),
						from,
						end,
					),
				).toEqual(sums);
			}),
			{ numRuns: 60 },
		);
	});
});

describe("effectOf", () => {
	const counts: VictimCounts = {
		unsigned: 60,
		signed: { d30: 5, d90: 0, d180: 10, d365: 15, older: 3 },
		unknown: 4,
		outside: 2,
	};
	const MONTH = 365.25 / 12;
	const personDays = {
		d30: 1000 * MONTH,
		d90: 2000 * MONTH,
		d180: 0,
		d365: 5000 * MONTH,
		older: 100 * MONTH,
	};

	it("divides by person-months, those without a receipt being the rest of the township", () => {
		const effect = effectOf(counts, personDays, { people: 2000, days: 10 * MONTH });
		expect(effect.absence).toBeNull();
		expect(effect.unsigned.personMonths).toBeCloseTo(11_900, 6);
		expect(effect.unsigned.per10kMonths).toBeCloseTo((60 / 11_900) * 10_000, 6);
		expect(effect.bands.d30).toMatchObject({ victims: 5 });
		expect(effect.bands.d30.per10kMonths).toBeCloseTo(50, 6);
		expect(effect.bands.d180).toMatchObject({ victims: 10, per10kMonths: null, compared: null });
		expect(effect.withinYear.victims).toBe(30);
		expect(effect.withinYear.personMonths).toBeCloseTo(8000, 6);
	});

	it("compares each with people without one, by the interval of two rates", () => {
		const { bands } = effectOf(counts, personDays, { people: 2000, days: 10 * MONTH });
		const expected = compareRates({
			base: { count: 60, days: 11_900 },
			now: { count: 15, days: 5000 },
			phi: 1.2,
		});
		expect(bands.d365.compared?.ratio).toBeCloseTo(expected.ratio ?? 0, 9);
		expect(bands.d365.compared?.low).toBeCloseTo(expected.low, 9);
		expect(bands.d365.compared?.verdict).toBe("within_noise");
		expect(bands.d90.compared).toMatchObject({ ratio: 0, low: 0, verdict: "clear_fall" });
	});

	it("says no rate of people without a receipt where nobody knows how many there are", () => {
		const effect = effectOf(counts, personDays, { people: null, days: 300 });
		expect(effect.absence).toBe("no_population");
		expect(effect.unsigned).toEqual({ victims: 60, personMonths: null, per10kMonths: null });
		expect(effect.bands.d30.compared).toBeNull();
		expect(effect.bands.d30.victims).toBe(5);
	});

	it("says so where more signed than the lists count", () => {
		const effect = effectOf(counts, personDays, { people: 10, days: 300 });
		expect(effect.absence).toBe("more_signers_than_people");
		expect(effect.withinYear.compared).toBeNull();
	});
});

const CALL_HEAD = "警情编号,报警时间,原始性质,受害人姓名,身份证号码,受害人电话,居住村居";
const RECEIPT_HEAD = "回执编号,签署时间,姓名,身份证号码,联系电话,村居";
const call = (no: string, at: string, phone: string, village = "甲村") =>
	`${no},${at},刷单返利,甲${phone.slice(-2)},,${phone},${village}`;
const receipt = (no: string, at: string, phone: string, village = "甲村") =>
	`${no},${at},甲${phone.slice(-2)},,${phone},${village}`;
const phone = (at: number) => `1540000${String(at).padStart(4, "0")}`;

forEachEngine("askEffect", (engine) => {
	const ask = (day: string) => askEffect(engine(), { day: day as CivilDate, settings: DEFAULT_SETTINGS });
	beforeAll(async () => {
		await engine().run(schemaScript());
		await importInto(
			engine(),
			[
				csv("村居.csv", "村居名称,年份,常住人口,网格", "甲村,2026,1000,", "乙村,2026,,第2网格"),
				csv(
					"警情.csv",
					CALL_HEAD,
					call("J1", "2026-04-01 10:00", phone(1)),
					call("J2", "2026-04-01 10:00", phone(2)),
					call("J3", "2026-04-01 10:00", phone(3)),
					call("J4", "2026-04-01 10:00", ""),
					call("J5", "2026-04-01 10:00", phone(5), "辖区外"),
					call("J6", "2026-04-01 10:00", phone(6)),
					// Before the first receipt, and on the day of reading.
					call("J7", "2025-12-31 10:00", phone(7)),
					call("J8", "2026-05-11 10:00", phone(8)),
				),
				csv(
					"回执.csv",
					RECEIPT_HEAD,
					receipt("R0", "2026-01-01 10:00", phone(90)),
					receipt("R1", "2026-03-20 10:00", phone(1)),
					receipt("R2", "2026-01-15 10:00", phone(1)),
					receipt("R3", "2026-02-01 10:00", phone(2)),
					// After the offence, and on its day without a clock.
					receipt("R4", "2026-04-20 10:00", phone(3)),
					receipt("R5", "2026-04-01", phone(6)),
					receipt("R6", "2026-05-03 10:00", phone(91), "辖区外"),
				),
			],
			DEFAULT_SETTINGS,
		);
	});

	it("tells each victim by what was signed last before the offence", async () => {
		const effect = await ask("2026-05-11");
		expect(JSON.parse(JSON.stringify(effect))).toEqual(effect);
		expect(effect.window).toEqual({ start: "2026-01-01", end: "2026-05-11" });
		expect(effect.counts).toEqual({
			unsigned: 1,
			signed: { d30: 1, d90: 1, d180: 0, d365: 0, older: 0 },
			unknown: 2,
			outside: 1,
		});
		expect(effect.population).toEqual({ people: 1000, villages: 1, missing: 1 });
		expect(effect.absence).toBeNull();
	});

	it("has the person-time of distinct signers of the township, and the rest of its people without one", async () => {
		const effect = await ask("2026-05-11");
		const months = (days: number) => days / (365.25 / 12);
		// 130 days from the first of January. In the order of the signers: 90, 1 (twice), 2, 3, 6.
		const d30 = 31 + (31 + 31) + 31 + 21 + 31;
		const d90 = 60 + (33 + 21) + 60 + 0 + 9;
		const d180 = 39 + 0 + 8 + 0 + 0;
		expect(effect.bands.d30.personMonths).toBeCloseTo(months(d30), 9);
		expect(effect.bands.d90.personMonths).toBeCloseTo(months(d90), 9);
		expect(effect.bands.d180.personMonths).toBeCloseTo(months(d180), 9);
		expect(effect.unsigned.personMonths).toBeCloseTo(months(1000 * 130 - d30 - d90 - d180), 9);
	});

	it("says why where receipts reach none of the year", async () => {
		expect(await ask("2026-01-01")).toMatchObject({ absence: "no_overlap", window: null, population: null });
		expect((await ask("2028-01-01")).absence).toBe("no_overlap");
	});
});
