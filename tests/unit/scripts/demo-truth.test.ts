/** The truths hold in the files: counted from the committed bytes by a few lines that know neither generator nor product. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type DemoRow, demoRows, demoTime } from "../../support/demo-tables";

const truth = JSON.parse(readFileSync(resolve(process.cwd(), "tests/support/demo-truth.json"), "utf8"));

const CALL_FILES = ["警情_2023-2024.xls", "警情_2025.csv", "警情_2026年1月-5月.xlsx"];
const CASE_FILES = ["案件.xlsx", "案件补充_20260511.csv"];

const callNo = (row: DemoRow) => row.警情编号 ?? row.接警号 ?? null;
const label = (row: DemoRow) => row.确认性质 ?? row.原始性质 ?? row.警情类别;

/** Loss in 1/100 yuan, null = not stated. */
function lossFen(row: DemoRow): number | null {
	const wan = row["损失金额（万元）"];
	if (wan !== undefined) return wan === null ? null : Math.round(Number(wan) * 1_000_000);
	const yuan = row["损失金额(元)"] ?? null;
	return yuan === null ? null : Math.round(Number(String(yuan).replaceAll(/[,元]/g, "")) * 100);
}

interface Latest {
	readonly rows: ReadonlyMap<string, DemoRow>;
	readonly accounts: Readonly<
		Record<string, readonly [read: number, kept: number, changed: number, refused: number]>
	>;
}

/** Upserts files in order; a row is refused without key or without a real time where one is needed. */
function takeIn(
	files: readonly string[],
	key: (row: DemoRow) => unknown,
	timeHeading: string | null,
): Latest {
	const rows = new Map<string, DemoRow>();
	const accounts: Record<string, readonly [number, number, number, number]> = {};
	for (const file of files) {
		const count = { read: 0, kept: 0, again: 0, refused: 0 };
		for (const row of demoRows(file)) {
			count.read += 1;
			const id = key(row);
			if (typeof id !== "string" || (timeHeading && !demoTime(row[timeHeading] ?? null))) count.refused += 1;
			else {
				count[rows.has(id) ? "again" : "kept"] += 1;
				rows.set(id, row);
			}
		}
		accounts[file] = [count.read, count.kept, count.again, count.refused];
	}
	return { rows, accounts };
}

const calls = takeIn(CALL_FILES, callNo, "报警时间");
const cases = takeIn(CASE_FILES, (row) => row.案件编号, null);

const NOT_FRAUD = new Set<unknown>(truth.vocabulary.notFraud);
const counted = [...calls.rows.values()].filter(
	(row) => row.是否无效 !== "是" && row.重复警情编号 === null && !NOT_FRAUD.has(label(row)),
);
const filed = [...cases.rows.values()].filter(
	(row) => row.立案时间 !== null && row.撤案 === "否" && row.并案编号 === null && row.案件状态 !== "移送管辖",
);

const within = (time: string | null, { start, end }: { start: string; end: string }): boolean =>
	time !== null && time >= start && time < end;
const callTime = (row: DemoRow) => demoTime(row.报警时间 ?? null);
const filedTime = (row: DemoRow) => demoTime(row.立案时间 ?? null);

function tally(values: readonly unknown[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of values) counts[String(value ?? "不详")] = (counts[String(value ?? "不详")] ?? 0) + 1;
	return counts;
}

describe("planted figures", () => {
	const of = (name: string) => {
		const window = truth.windows[name];
		return [
			counted.filter((row) => within(callTime(row), window)).length,
			filed.filter((row) => within(filedTime(row), window)).length,
		];
	};

	it("fall from 67 to 44 calls and from 46 to 24 cases as of 04-05", () => {
		expect(of("yearToDate2025")).toEqual([67, 46]);
		expect(of("yearToDate2026")).toEqual([44, 24]);
	});

	it("read the same as of 04-03, 04-04 and 04-05: nothing is reported or filed on those two days", () => {
		const quiet = ["2025-04-04", "2025-04-05", "2026-04-04", "2026-04-05"];
		const days = [...[...calls.rows.values()].map(callTime), ...[...cases.rows.values()].map(filedTime)];
		expect(days.filter((time) => time !== null && quiet.includes(time.slice(0, 10)))).toEqual([]);
	});

	it("make an interesting morning: 2–4 calls yesterday, 5–8 in the last week, comparable a year before", () => {
		expect(of("yesterday")[0]).toBeGreaterThanOrEqual(2);
		expect(of("yesterday")[0]).toBeLessThanOrEqual(4);
		expect(of("lastWeek")[0]).toBeGreaterThanOrEqual(5);
		expect(of("lastWeek")[0]).toBeLessThanOrEqual(8);
		expect(of("yesterdayLastYear")[0]).toBeGreaterThanOrEqual(1);
		expect(of("lastWeekLastYear")[0]).toBeGreaterThanOrEqual(5);
		expect(of("today")[0]).toBeGreaterThanOrEqual(1);
	});

	it("bulge at 国庆 2025 and 春节 2026 against the same festival a year before", () => {
		expect(of("nationalDay2025")[0]).toBeGreaterThanOrEqual(2 * (of("nationalDay2024")[0] ?? 0));
		expect(of("springFestival2026")[0]).toBeGreaterThanOrEqual(2 * (of("springFestival2025")[0] ?? 0));
	});

	it("surge in one zone: as many workers of it in eight weeks as in the year before", () => {
		const zone = truth.plants.surge.zone;
		const names = new Set<unknown>(
			demoRows("企业名册.xlsx").flatMap((row) => (row.所属园区 === zone ? [row.企业名称, row.简称] : [])),
		);
		const hit = counted.filter((row) => names.has(row.工作单位));
		const inSurge = hit.filter((row) => within(callTime(row), truth.windows.surge));
		const before = hit.filter((row) => within(callTime(row), { start: "2025-05-12", end: "2026-03-16" }));
		expect(inSurge.map(callNo).sort()).toEqual([...truth.plants.surge.incidentNos].sort());
		expect(inSurge.length).toBeGreaterThanOrEqual(before.length);
	});
});

describe("truth file", () => {
	it("has the accounts that a plain reading of the files gives", () => {
		for (const file of truth.files) {
			const found = calls.accounts[file.name] ?? cases.accounts[file.name];
			if (found === undefined) continue;
			const { read, kept, updated, unchanged, refused } = file.account;
			expect([read, kept, updated + unchanged, refused], file.name).toEqual(found);
			expect(read, file.name).toBe(kept + updated + unchanged + refused);
		}
		const refusals = (isOf: (source: string) => boolean) =>
			truth.files
				.filter(({ source }: { source: string }) => isOf(source))
				.flatMap((file: { account: { refusals: unknown[] } }) => file.account.refusals);
		const first = ["incident", "case_file", "receipt"];
		expect(refusals((source) => first.includes(source))).toHaveLength(10);
		expect(refusals((source) => source === "alert")).toHaveLength(2);
		expect(refusals((source) => source === "activity")).toHaveLength(1);
		expect(refusals(() => true)).toHaveLength(13);
	});

	it("counts alerts and sums stop-payments as the files do", () => {
		const { alerts, stopPayments } = truth.aftermath;
		const tickets = demoRows("预警指令.xlsx").filter((row) => demoTime(row.下发时间 ?? null) !== null);
		const filled = (heading: string) => tickets.filter((row) => row[heading] !== null).length;
		expect(tally(tickets.map((row) => row.预警等级))).toEqual(alerts.byLevel);
		expect(tally(tickets.map((row) => demoTime(row.下发时间 ?? null)?.slice(0, 7)))).toEqual(alerts.byMonth);
		expect([filled("首次联系时间"), filled("见面时间"), filled("反馈时间"), filled("回访时间")]).toEqual([
			alerts.firstCalled,
			alerts.met,
			alerts.fedBack,
			alerts.visitedAgain,
		]);
		const items = demoRows("止付.csv");
		const fen = (heading: string) =>
			items.reduce(
				(sum, row) => sum + Math.round(Number(String(row[heading] ?? 0).replaceAll(",", "")) * 100),
				0,
			);
		expect([new Set(items.map((row) => row.止付单号)).size, items.length]).toEqual([
			stopPayments.orders,
			stopPayments.items,
		]);
		expect(["转账", "止付", "冻结", "返还"].map((stage) => fen(`${stage}金额(元)`))).toEqual([
			stopPayments.amountOutFen,
			stopPayments.heldFen,
			stopPayments.frozenFen,
			stopPayments.returnedFen,
		]);
	});

	it("counts calls as the files do: by month, sex, village and class", () => {
		const { labels, villages } = vocabulary();
		expect(calls.rows.size).toBe(truth.calls.distinct);
		expect(counted.length).toBe(truth.calls.countable);
		expect(tally(counted.map((row) => callTime(row)?.slice(0, 7)))).toEqual(truth.calls.byMonth);
		expect(tally(counted.map((row) => row.性别?.toString().slice(0, 1)))).toEqual(
			truth.calls.byGenderInColumn,
		);
		expect(tally(counted.map((row) => villages.get(row.居住村居)))).toEqual(truth.calls.byVillageInColumn);
		expect(tally(counted.map((row) => labels.get(label(row))))).toEqual(truth.calls.byCategoryInLabels);
	});

	it("sums losses as the files do", () => {
		const known = counted.map(lossFen).filter((fen) => fen !== null);
		expect(known.length).toBe(truth.calls.lossFen.callsWithColumn);
		expect(known.filter((fen) => fen === 0).length).toBe(truth.calls.lossFen.attemptsInColumn);
		expect(known.reduce((sum, fen) => sum + fen, 0)).toBe(truth.calls.lossFen.inColumn);
	});

	it("counts cases as the files do", () => {
		expect(cases.rows.size).toBe(truth.cases.distinct);
		expect(tally(filed.map((row) => filedTime(row)?.slice(0, 7)))).toEqual(truth.cases.byMonthFiled);
		expect(filed.filter((row) => row.破案时间 !== null).length).toBe(truth.cases.solved);
	});

	it("names the two rows that moved between exports", () => {
		for (const move of truth.plants.stateMoves) {
			const heading = move.field === "is_invalid" ? "是否无效" : "确认性质";
			const earlier = demoRows(move.earlierFile).find((row) => callNo(row) === move.incidentNo);
			expect([earlier?.[heading], calls.rows.get(move.incidentNo)?.[heading]]).toEqual([
				move.earlier,
				move.later,
			]);
		}
	});
});

function vocabulary() {
	const labels = new Map<unknown, string>(
		Object.entries<string[]>(truth.vocabulary.category).flatMap(([name, words]) =>
			words.map((word) => [word, name] as const),
		),
	);
	const villages = new Map<unknown, unknown>();
	for (const row of demoRows("村居名册.xlsx")) {
		villages.set(row.村居名称, row.村居名称);
		for (const alias of String(row.别名 ?? "").split("、")) villages.set(alias, row.村居名称);
	}
	return { labels, villages };
}
