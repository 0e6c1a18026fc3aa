/** The plans of stop-payments on both engines: which event an item is of, whose report time it has, which losses are special. */
import { beforeAll, describe, expect, it } from "vitest";
import { responseStopsPlan } from "@/lib/analysis/plans/response-stops";
import { responseStopsSpecialPlan } from "@/lib/analysis/plans/response-stops-special";
import { labelRecords } from "@/lib/ingest/relabel";
import { schemaScript } from "@/lib/ingest/schema";
import { takeIn } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { forEachEngine } from "../../support/engines";
import { IMPORT_TIME, packedFiles, textFile } from "../../support/workspace";
import { range } from "./windows";

const FILES = [
	textFile(
		"警情.csv",
		[
			"警情编号,报警时间,确认性质,受害人姓名,损失金额,重复警情编号",
			"J1,2026-05-01 08:00:00,刷单返利,甲一,199999,",
			"J2,2026-05-02 08:00:00,刷单返利,甲二,200000,",
			"J3,2026-05-03 08:00:00,刷单返利,甲三,,",
			"J4,2026-05-04 08:00:00,刷单返利,甲四,900000,J2",
			"J5,2026-06-01 08:00:00,刷单返利,甲五,500000,",
		].join("\n"),
	),
	textFile(
		"案件.csv",
		[
			"案件编号,警情编号,立案时间,案件类别,涉案金额",
			"A1,J1,2026-05-05 08:00:00,刷单返利,",
			"A2,J1,2026-05-06 08:00:00,刷单返利,300000",
			"A3,,2026-05-07 08:00:00,刷单返利,250000",
		].join("\n"),
	),
	textFile(
		"止付.csv",
		[
			"止付单号,明细号,警情编号,案件编号,报警时间,涉案账号,申请时间,申请止付金额,止付时间,止付金额,止付结果",
			"Z1,1,J1,,2026-05-01 08:10:00,6222020000000001,2026-05-01 08:20:00,100,2026-05-01 08:30:00,100,成功",
			"Z1,2,J1,,,6222020000000002,2026-05-01 08:20:00,100,2026-05-01,0,失败",
			"Z2,1,,A1,,6222020000000003,2026-05-01 08:20:00,100,,,",
			"Z3,1,,A2,,6222020000000004,2026-05-01 08:20:00,100,,,",
			"Z4,1,J9,A3,,6222020000000005,2026-05-01 08:20:00,100,,,",
			"Z5,1,J9,,,6222020000000006,2026-05-01 08:20:00,100,,,",
			"Z6,1,J4,,,6222020000000007,2026-05-01 08:20:00,100,,,",
		].join("\n"),
	),
];

forEachEngine("the plans of stop-payments", (engine) => {
	beforeAll(async () => {
		await engine().run(schemaScript());
		await takeIn(engine(), await packedFiles(FILES), {
			settings: DEFAULT_SETTINGS,
			now: IMPORT_TIME,
			demoHashes: new Set(),
			label: labelRecords,
		});
	});

	it("give each item once, with the event of its call, else of its case, and the report time of its own, else of that call", async () => {
		const rows = await engine().query(responseStopsPlan());
		expect(
			rows.map((row) => [row.order_no, row.item_no, row.event_no, row.report_time, row.loss_fen]),
		).toEqual([
			["Z1", "1", "J1", "2026-05-01 08:10:00", 19_999_900],
			["Z1", "2", "J1", "2026-05-01 08:00:00", 19_999_900],
			["Z2", "1", "J1", "2026-05-01 08:00:00", 19_999_900],
			["Z3", "1", "案件A2", "2026-05-01 08:00:00", 30_000_000],
			["Z4", "1", "案件A3", null, 25_000_000],
			["Z5", "1", null, null, null],
			["Z6", "1", "J4", "2026-05-04 08:00:00", null],
		]);
		const [first, second] = rows;
		expect([first?.report_time_has_clock, second?.report_time_has_clock]).toEqual([true, true]);
		expect([first?.executed_time_has_clock, second?.executed_time_has_clock]).toEqual([true, false]);
		expect([first?.executed_amount_fen, second?.executed_amount_fen]).toEqual([10_000, 0]);
	});

	describe("of special cases", () => {
		const may = range("2026-05-01", "2026-05-31");
		const ask = async (windows: Parameters<typeof responseStopsSpecialPlan>[0], yuan: number) =>
			(await engine().query(responseStopsSpecialPlan(windows, yuan * 100))).map(
				({ event_no, loss_fen }) => `${event_no} ${loss_fen}`,
			);

		it("take a loss of 200 000 and not of 199 999, leave repeated calls out, and name what nobody wrote down", async () => {
			expect(await ask([may], 200_000)).toEqual([
				"案件A2 30000000",
				"案件A3 25000000",
				"J2 20000000",
				"J3 null",
			]);
			expect(await ask([may], 199_999)).toContain("J1 19999900");
		});

		it("take the events of any of the windows", async () => {
			const june = range("2026-06-01", "2026-06-30");
			expect(await ask([june], 200_000)).toEqual(["J5 50000000"]);
			expect(await ask([june, may], 300_000)).toEqual(["J5 50000000", "案件A2 30000000", "J3 null"]);
		});
	});
});
