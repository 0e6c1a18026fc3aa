import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "@/lib/dimensions";
import type { Dimension, EventSource } from "@/lib/dimensions/dimension";
import type { Bands } from "@/lib/settings/settings";
import { context, event, moment } from "./sample";

const UNKNOWN = { value: null, source: "none", evidence: null };

function withBands(bands: Partial<Bands>) {
	const base = context();
	return { ...base, settings: { ...base.settings, bands: { ...base.settings.bands, ...bands } } };
}

const read = (dimension: Dimension, known: Partial<EventSource>, bands: Partial<Bands> = {}) =>
	dimension.read(event(known), withBands(bands));
const domain = (dimension: Dimension, bands: Partial<Bands> = {}) =>
	dimension.domain(withBands(bands)).map(({ id, label }) => `${id} ${label.zh}`);

describe("损失金额段", () => {
	const loss = DIMENSIONS.loss_band;

	it.each([
		[0, "attempted", "0"],
		[1, "lt3000", "0.01"],
		[299_999, "lt3000", "2999.99"],
		[300_000, "3000_10000", "3000"],
		[363_400, "3000_10000", "3634"],
		[999_999, "3000_10000", "9999.99"],
		[1_000_000, "10000_50000", "10000"],
		[4_999_999, "10000_50000", "49999.99"],
		[5_000_000, "50000_100000", "50000"],
		[10_000_000, "100000_200000", "100000"],
		[19_999_999, "100000_200000", "199999.99"],
		[20_000_000, "200000_500000", "200000"],
		[50_000_000, "ge500000", "500000"],
		[123_456_789_012, "ge500000", "1234567890.12"],
	])("puts %i fen into %s", (lossFen, value, yuan) => {
		expect(read(loss, { lossFen })).toEqual({ value, source: "column", evidence: `损失金额：${yuan}元` });
	});

	it("keeps a blank apart from 0", () => {
		expect(read(loss, {})).toEqual(UNKNOWN);
		expect(read(loss, { lossFen: -100 })).toEqual(UNKNOWN);
	});

	it("names its bands from the cut points", () => {
		expect(domain(loss)).toEqual([
			"attempted 未遂(0元)",
			"lt3000 <3千",
			"3000_10000 3千–1万",
			"10000_50000 1–5万",
			"50000_100000 5–10万",
			"100000_200000 10–20万",
			"200000_500000 20–50万",
			"ge500000 ≥50万",
		]);
		expect(domain(loss, { lossYuan: [500, 1500, 2000, 15_000] })).toEqual([
			"attempted 未遂(0元)",
			"lt500 <500元",
			"500_1500 500–1500元",
			"1500_2000 1500元–2千",
			"2000_15000 2千–1.5万",
			"ge15000 ≥1.5万",
		]);
		expect(domain(loss, { lossYuan: [] })).toEqual(["attempted 未遂(0元)", "gt0 >0元"]);
		expect(read(loss, { lossFen: 1 }, { lossYuan: [] }).value).toBe("gt0");
	});
});

describe("转账笔数", () => {
	const transfers = DIMENSIONS.transfer_count_band;

	it.each([
		[0, "0"],
		[1, "1"],
		[2, "2_3"],
		[3, "2_3"],
		[4, "4_9"],
		[9, "4_9"],
		[10, "ge10"],
		[57, "ge10"],
	])("puts %i into %s", (transferCount, value) => {
		expect(read(transfers, { transferCount })).toEqual({
			value,
			source: "column",
			evidence: `转账笔数：${transferCount}`,
		});
	});

	it("is 不详 when blank or impossible", () => {
		expect(read(transfers, {})).toEqual(UNKNOWN);
		expect(read(transfers, { transferCount: -1 })).toEqual(UNKNOWN);
	});

	it("names its bands", () => {
		expect(domain(transfers)).toEqual(["0 0笔", "1 1笔", "2_3 2–3笔", "4_9 4–9笔", "ge10 ≥10笔"]);
	});
});

describe("发案时段", () => {
	const hour = DIMENSIONS.occur_hour_band;
	const report = moment("2026-05-11 20:15:00");

	it.each([
		["00:00:00", "0_6"],
		["05:59:59", "0_6"],
		["06:00:00", "6_9"],
		["09:00:00", "9_12"],
		["13:43:00", "12_14"],
		["14:00:00", "14_18"],
		["18:00:00", "18_21"],
		["21:00:00", "21_24"],
		["23:59:59", "21_24"],
	])("puts %s into %s", (clock, value) => {
		expect(read(hour, { occurFrom: moment(`2026-05-10 ${clock}`), reportTime: report })).toEqual({
			value,
			source: "date",
			evidence: `发案时间：${clock.slice(0, 5)}`,
		});
	});

	it("takes the report's clock where the offence has none, and says so", () => {
		expect(read(hour, { reportTime: report })).toEqual({
			value: "18_21",
			source: "date",
			evidence: "报警时间（无发案时间）：20:15",
		});
		expect(read(hour, { occurFrom: moment("2026-05-10"), reportTime: report })).toEqual({
			value: "18_21",
			source: "date",
			evidence: "报警时间（发案时间无时分）：20:15",
		});
	});

	it("never takes a bare date for midnight", () => {
		expect(read(hour, { occurFrom: moment("2026-05-10"), reportTime: moment("2026-05-11") })).toEqual(
			UNKNOWN,
		);
		expect(read(hour, {})).toEqual(UNKNOWN);
	});

	it("is cut anew by the settings", () => {
		expect(domain(hour)).toEqual([
			"0_6 0–6时",
			"6_9 6–9时",
			"9_12 9–12时",
			"12_14 12–14时",
			"14_18 14–18时",
			"18_21 18–21时",
			"21_24 21–24时",
		]);
		expect(domain(hour, { hour: [8, 16, 24, 0] })).toEqual(["0_8 0–8时", "8_16 8–16时", "16_24 16–24时"]);
		expect(domain(hour, { hour: [] })).toEqual(["0_24 0–24时"]);
	});
});

describe("日期类型", () => {
	const day = DIMENSIONS.day_type;

	it.each([
		["2026-05-11", "workday"],
		["2026-05-16", "weekend"],
		["2026-05-01", "holiday"],
		["2026-04-30", "pre_holiday"],
		["2026-05-07", "post_holiday"],
		["2026-05-09", "makeup_workday"],
	])("calls %s %s", (date, value) => {
		expect(read(day, { occurFrom: moment(date), reportTime: moment("2026-05-20 08:00:00") })).toEqual({
			value,
			source: "date",
			evidence: `发案时间：${date}`,
		});
	});

	it("takes the day of the report where the offence has none, whatever the day cut", () => {
		const base = context({ dayCutHour: 8 });
		expect(day.read(event({ reportTime: moment("2026-05-16 00:30:00") }), base)).toEqual({
			value: "weekend",
			source: "date",
			evidence: "报警时间（无发案时间）：2026-05-16",
		});
	});

	it("is 不详 in years without a notice and without a date", () => {
		expect(read(day, { occurFrom: moment("2049-05-11") })).toEqual(UNKNOWN);
		expect(read(day, {})).toEqual(UNKNOWN);
	});

	it("prints its six values", () => {
		expect(domain(day)).toEqual([
			"workday 工作日",
			"weekend 周末",
			"holiday 法定假日",
			"makeup_workday 补班日",
			"pre_holiday 节前3日",
			"post_holiday 节后3日",
		]);
	});
});

describe("报案时延", () => {
	const delay = DIMENSIONS.report_delay_band;
	const after = (report: string) =>
		read(delay, { lastTransferTime: moment("2026-02-28 23:58:00"), reportTime: moment(report) });

	it.each([
		["2026-02-28 23:58:00", "le5"],
		["2026-03-01 00:03:00", "le5"],
		["2026-03-01 00:03:01", "le30"],
		["2026-03-01 00:28:00", "le30"],
		["2026-03-01 00:28:01", "le120"],
		["2026-03-01 01:58:00", "le120"],
		["2026-03-01 01:58:01", "le1440"],
		["2026-03-01 23:58:00", "le1440"],
		["2026-03-01 23:58:01", "le4320"],
		["2026-03-03 23:58:00", "le4320"],
		["2026-03-03 23:58:01", "gt4320"],
		["2027-03-03 23:58:01", "gt4320"],
	])("puts a report at %s into %s", (report, value) => {
		expect(after(report)).toEqual({
			value,
			source: "date",
			evidence: `最后转账时间：2026-02-28 23:58:00；报警时间：${report}`,
		});
	});

	it("counts from the last transfer, else the end, else the beginning", () => {
		const reportTime = moment("2026-05-11 12:00:00");
		const occurFrom = moment("2026-05-01 12:00:00");
		const occurTo = moment("2026-05-11 10:30:00");
		const lastTransferTime = moment("2026-05-11 11:56:00");
		expect(read(delay, { reportTime, occurFrom, occurTo, lastTransferTime }).value).toBe("le5");
		expect(read(delay, { reportTime, occurFrom, occurTo }).value).toBe("le120");
		expect(read(delay, { reportTime, occurFrom }).value).toBe("gt4320");
		expect(
			read(delay, { reportTime, occurFrom, occurTo, lastTransferTime: moment("2026-05-11") }).value,
		).toBe("le120");
	});

	it("is 不详 before the offence and without a clock on both sides", () => {
		const known = { lastTransferTime: moment("2026-05-11 12:00:00") };
		expect(read(delay, { ...known, reportTime: moment("2026-05-11 11:59:59") })).toEqual(UNKNOWN);
		expect(read(delay, { ...known, reportTime: moment("2026-05-12") })).toEqual(UNKNOWN);
		expect(read(delay, known)).toEqual(UNKNOWN);
		expect(
			read(delay, { reportTime: moment("2026-05-12 08:00:00"), occurFrom: moment("2026-05-11") }),
		).toEqual(UNKNOWN);
	});

	it("names its bands by minutes or hours", () => {
		expect(domain(delay)).toEqual([
			"le5 ≤5分",
			"le30 ≤30分",
			"le120 ≤2时",
			"le1440 ≤24时",
			"le4320 ≤72时",
			"gt4320 >72时",
		]);
		expect(domain(delay, { reportDelayMinutes: [90] })).toEqual(["le90 ≤90分", "gt90 >90分"]);
		expect(domain(delay, { reportDelayMinutes: [] })).toEqual(["ge0 ≥0分"]);
	});
});
