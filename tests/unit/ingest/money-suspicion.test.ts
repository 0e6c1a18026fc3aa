/** 元 and 万元 told apart by the size of the figures: false alarms and hits are counted on columns drawn like real losses. */
import { describe, expect, it } from "vitest";
import { historyOf, type MoneyColumn, moneySuspicion } from "@/lib/ingest/money-suspicion";
import { fileOf, sharedPath } from "../../support/workspace";

/** A small generator of its own (mulberry32), so that the counts below are the same on every machine. */
function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

function normal(random: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Losses of one file: its own median between 3 000 and 40 000 yuan, its own scatter, one in ten an attempt. */
function losses(random: () => number, count: number): readonly number[] {
	const median = Math.exp(Math.log(3_000) + random() * Math.log(40_000 / 3_000));
	const scatter = 1.2 + random();
	return Array.from({ length: count }, () => {
		if (random() < 0.1) return 0;
		const amount = median * Math.exp(scatter * normal(random));
		return random() < 0.7 ? Math.round(amount / 100) * 100 : Math.round(amount * 100) / 100;
	});
}

const column = (yuan: readonly number[], unit: "yuan" | "wan"): MoneyColumn => ({
	heading: "损失金额",
	unit,
	isNamed: false,
	yuan,
});
/** Officers write 万元 with at most four decimals; read as yuan these are the figures themselves. */
const asWan = (yuan: readonly number[]) => yuan.map((amount) => Math.round(amount) / 10_000);
const asYuanReadAsWan = (yuan: readonly number[]) => yuan.map((amount) => amount * 10_000);

const SIZES = [3, 5, 10, 30, 200, 1_000];
const COLUMNS = 1_000;

function rate(size: number, judge: (yuan: readonly number[]) => string | null): number {
	const random = dice(size);
	let told = 0;
	for (let at = 0; at < COLUMNS; at++) told += judge(losses(random, size)) === null ? 0 : 1;
	return told / COLUMNS;
}

describe("moneySuspicion", () => {
	it.each(SIZES)(
		"rings falsely for fewer than two of a thousand sound columns of %d amounts in yuan",
		(size) => {
			expect(rate(size, (yuan) => moneySuspicion(column(yuan, "yuan")))).toBeLessThan(0.002);
		},
	);

	it.each([3, 5, 10, 30])(
		"and seldom for sound columns of %d amounts in 万元, where it asks about ten millions",
		(size) => {
			expect(rate(size, (yuan) => moneySuspicion(column(yuan, "wan")))).toBeLessThan(0.01);
		},
	);

	it.each([
		[3, 0.8],
		[5, 0.97],
		[10, 0.99],
		[30, 0.999],
		[200, 0.999],
		[1_000, 0.999],
	])("finds columns of %d amounts in 万元 that were read as yuan, at least %d of them", (size, least) => {
		expect(rate(size, (yuan) => moneySuspicion(column(asWan(yuan), "yuan")))).toBeGreaterThanOrEqual(least);
	});

	it.each([
		[3, 0.9],
		[10, 0.99],
		[200, 0.999],
	])("finds columns of %d amounts in yuan that were read as 万元, at least %d of them", (size, least) => {
		expect(rate(size, (yuan) => moneySuspicion(column(asYuanReadAsWan(yuan), "wan")))).toBeGreaterThanOrEqual(
			least,
		);
	});

	it("says which column, in which unit it was read, what it found and what to do", () => {
		const said = moneySuspicion(column([1.2, 0.35, 3, 12.5, 0.8], "yuan"));
		for (const part of ["损失金额", "按元读入", "1.2元", "万元", "列对应"]) expect(said).toContain(part);
		const other = moneySuspicion(
			column(
				[12_000, 3_500, 30_000].map((amount) => amount * 10_000),
				"wan",
			),
		);
		for (const part of ["按万元读入", "12,000万元", "以元为单位"]) expect(other).toContain(part);
	});

	it("sends the officer to the heading where that names the unit", () => {
		const named = { ...column([1.2, 0.35, 3, 12.5, 0.8], "yuan"), isNamed: true };
		expect(moneySuspicion(named)).toContain("表头的单位");
		expect(moneySuspicion(named)).not.toContain("列对应");
	});

	it("says nothing of a column without amounts, of attempts alone, or of one odd figure", () => {
		for (const yuan of [[], [0, 0, 0], [1.2], [12_000]])
			expect(moneySuspicion(column(yuan, "yuan"))).toBeNull();
	});

	it("points at single cells in 万 within a column of yuan, but not at a few small losses", () => {
		const sound = [3_000, 5_000, 8_000, 12_000, 20_000, 36_000, 50_000, 2_400, 9_800, 15_000];
		expect(moneySuspicion(column(sound, "yuan"))).toBeNull();
		expect(moneySuspicion(column([...sound, 9.9], "yuan"))).toBeNull();
		const said = moneySuspicion(column([...sound, 1.5, 3.6, 0.8], "yuan"));
		expect(said).toContain("3个金额不到100元且带小数");
		expect(said).toContain("按万元填写");
	});

	it("points at single cells in yuan within a column of 万元", () => {
		const yuan = [1.2, 0.5, 3, 2.6, 36_340].map((wan) => wan * 10_000);
		expect(moneySuspicion(column(yuan, "wan"))).toContain("1个金额达到1000万元以上");
	});

	it("knows a station by its own history: what is small elsewhere may be usual here", () => {
		const small = Array.from({ length: 12 }, (_, at) => 12 + at);
		expect(moneySuspicion(column(small, "yuan"))).toContain("疑似该列实际以万元为单位");
		const history = historyOf(Array.from({ length: 200 }, (_, at) => 5 + (at % 40)));
		expect(history?.count).toBe(200);
		expect(moneySuspicion(column(small, "yuan"), history)).toBeNull();
	});

	it("passes over a history of too few amounts", () => {
		const small = Array.from({ length: 12 }, (_, at) => 12 + at);
		expect(moneySuspicion(column(small, "yuan"), historyOf([10, 20, 30]))).not.toBeNull();
	});
});

describe("historyOf", () => {
	it("is the median and the scatter of the logarithms of what is above zero", () => {
		expect(historyOf([0, 1, Math.E ** 2, 0])).toMatchObject({ count: 2 });
		const summary = historyOf([1, Math.E, Math.E ** 2]);
		expect(summary?.medianYuan).toBeCloseTo(Math.E, 12);
		expect(summary?.logSd).toBeCloseTo(1, 12);
		expect(historyOf([0, 0])).toBeNull();
	});
});

const path = sharedPath("reports", "national_fraud_reports_20k.csv.gz");

describe.skipIf(path === null)("on real losses", () => {
	/** Amounts of the national reports, in dollars, seven yuan each. */
	function realLosses(): readonly number[] {
		const text = new TextDecoder().decode(fileOf(path ?? "").bytes);
		return [...text.matchAll(/"?\$([\d,]+\.\d{2})"?/g)].map(
			(match) => Number(match[1]?.replaceAll(",", "")) * 7,
		);
	}

	it("rings for no file of fifty in yuan, and for all when they are read in the wrong unit", () => {
		const all = realLosses();
		const files = Array.from({ length: 100 }, (_, at) => all.slice(at * 50, at * 50 + 50));
		const rings = (judge: (yuan: readonly number[]) => string | null) =>
			files.filter((yuan) => yuan.some((amount) => amount > 0) && judge(yuan) !== null).length;
		expect(all.length).toBeGreaterThan(10_000);
		expect(rings((yuan) => moneySuspicion(column(yuan, "yuan")))).toBe(0);
		const filled = files.filter((yuan) => yuan.some((amount) => amount > 0)).length;
		expect(rings((yuan) => moneySuspicion(column(asWan(yuan), "yuan")))).toBeGreaterThanOrEqual(0.9 * filled);
	});
});
