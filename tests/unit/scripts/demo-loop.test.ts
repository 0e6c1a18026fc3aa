/** The truths of the prevention loop hold in the files: counted from the committed bytes by plain lines. */
import { describe, expect, it } from "vitest";
import { type DemoRow, demoRows, demoTime } from "../../support/demo-tables";
import truth from "../../support/demo-truth.json";
import { tally } from "../../support/plain-csv";

const callNumbers = new Set(
	["警情_2025.csv", "警情_2026年1月-5月.xlsx"].flatMap(demoRows).map((row) => String(row.警情编号)),
);

describe("truths of the prevention loop", () => {
	it("are told of the register of firms as its rows say", () => {
		const { firms } = truth.loop;
		const rows = demoRows("企业名册.xlsx");
		const sum = (heading: string) => rows.reduce((total, row) => total + Number(row[heading] ?? 0), 0);
		const blank = (heading: string) => rows.filter((row) => row[heading] === null).length;
		expect([blank("安全顾问"), blank("责任民警"), rows.length - blank("包干书签订日期")]).toEqual([
			firms.withoutAdviser,
			firms.withoutOfficer,
			firms.pledged,
		]);
		expect(["职工人数", "反诈APP激活数", "政务网站激活数", "境外来电拦截开通数"].map(sum)).toEqual([
			firms.workers,
			firms.appActivated,
			firms.siteActivated,
			firms.callBlockActivated,
		]);
		const boasters = rows.filter((row) => Number(row.反诈APP激活数 ?? 0) > Number(row.职工人数));
		expect(boasters.map((row) => row.企业名称)).toEqual(firms.moreThanWorkers);
		const days = rows.flatMap((row) => {
			const [year, month, day] = String(row.包干书签订日期 ?? "").match(/\d+/g) ?? [];
			return day === undefined ? [] : [`${year}-${month?.padStart(2, "0")}-${day.padStart(2, "0")}`];
		});
		expect([days.filter((day) => day >= "2025-11-11").length, days.sort().at(-1)]).toEqual([
			firms.pledgedSince20251111,
			firms.lastPledge,
		]);
	});

	it("are told of leads, results and protection by village as their rows say", () => {
		const { leads, campaign, villageShields } = truth.loop;
		const told = demoRows("网格线索.csv");
		expect(tally(told, (row) => String(row.线索类型))).toEqual(leads.byKind);
		expect(told.filter((row) => row.是否办结 === "否").map((row) => row.线索编号)).toEqual(leads.open);
		const became = told.filter((row) => row.警情编号 !== null);
		expect(became.map((row) => row.警情编号)).toEqual(leads.becameCalls.map((one) => one.incidentNo));
		expect(became.every((row) => callNumbers.has(String(row.警情编号)))).toBe(true);
		const ledger = demoRows("打击战果.xlsx");
		for (const [year, amounts] of Object.entries<Record<string, number>>(campaign)) {
			const own = ledger.filter((row) => String(row.月份 ?? "").startsWith(year));
			const inColumns = (item: string) =>
				own.reduce((total, row) => {
					const heading = Object.keys(row).find((one) => one.startsWith(item));
					return total + Number(heading === undefined ? 0 : (row[heading] ?? 0));
				}, 0);
			const inRows = (item: string) =>
				own.reduce((total, row) => total + (row.战果项目 === item ? Number(row.数量) : 0), 0);
			for (const [item, amount] of Object.entries(amounts))
				expect([year, item, inColumns(item) + inRows(item)]).toEqual([year, item, expect.closeTo(amount, 6)]);
		}
		const lines = demoRows("防护登记_村居.xlsx");
		const [, last] = villageShields.months;
		const first = lines.slice(0, -2).filter((row) => row.月份 === last);
		const sum = (heading: string) => first.reduce((total, row) => total + Number(row[heading] ?? 0), 0);
		expect([first.length, sum("反诈APP注册人数"), sum("金钟罩登记人数"), sum("家属登记人数")]).toEqual([
			villageShields.villagesInLastMonth,
			...Object.values(villageShields.firstSaidInLastMonth),
		]);
		expect(
			lines.slice(-2).map((row) => [row.村居, row.月份, row.反诈APP注册人数, row.金钟罩登记人数]),
		).toEqual(villageShields.disagreeing.map((one) => [one.written, one.month, one.app[1], one.shield[1]]));
	});

	it("are told of what waits on the last morning as the rows say", () => {
		const { alerts, stops, trainings } = truth.waiting;
		const tickets = demoRows("预警指令.xlsx").filter((row) => demoTime(row.下发时间 ?? null) !== null);
		const issued = (row: DemoRow) => demoTime(row.下发时间 ?? null) ?? "";
		const open = tickets.filter((row) => row.反馈时间 === null);
		const numbers = (rows: readonly DemoRow[]) => rows.map((row) => row.预警编号);
		expect(open).toHaveLength(alerts.withoutFeedback);
		expect(numbers(open.filter((row) => issued(row) >= "2026-05-10 08:00"))).toEqual(
			alerts.withoutFeedbackWithin24Hours,
		);
		const isOlder = (row: DemoRow) => issued(row) < "2026-05-10 08:00" && issued(row) >= "2026-05-04 08:00";
		expect(numbers(open.filter(isOlder))).toEqual(alerts.withoutFeedbackWithin7DaysOver24Hours);
		const due = tickets.filter((row) => row.回访期限 !== null && row.回访时间 === null);
		expect(numbers(due.filter((row) => row.回访期限 === "2026-05-11"))).toEqual(alerts.visitDueThatDay);
		expect(due.filter((row) => String(row.回访期限) < "2026-05-11")).toHaveLength(alerts.visitOverdue);
		const isBeforeIssue = (row: DemoRow) =>
			row.反馈时间 !== null && String(row.反馈时间) < issued(row).slice(0, 16);
		expect(numbers(tickets.filter(isBeforeIssue))).toEqual(alerts.fedBackBeforeIssue);

		const items = demoRows("止付.csv");
		const named = (rows: readonly DemoRow[]) => rows.map((row) => `${row.止付单号}/${row.明细号}`);
		const dayIn = (cell: string | number | null | undefined) => (demoTime(cell ?? null) ?? "").slice(0, 10);
		const unfrozen = items.filter((row) => row.止付到期时间 !== null && row.冻结时间 === null);
		expect(named(unfrozen.filter((row) => dayIn(row.止付到期时间) === "2026-05-11"))).toEqual(
			stops.stopRunsOutThatDay,
		);
		expect(unfrozen.filter((row) => dayIn(row.止付到期时间) < "2026-05-11")).toHaveLength(
			stops.stopRanOutUnfrozen,
		);
		const kept = items.filter((row) => row.冻结时间 !== null && row.返还时间 === null);
		const frozen = (from: string, to: string) =>
			named(kept.filter((row) => dayIn(row.冻结时间) >= from && dayIn(row.冻结时间) <= to));
		expect(frozen("2026-02-09", "2026-02-12")).toEqual(stops.frozenBetween9And12February2026);
		expect(frozen("2025-11-30", "2025-11-30")).toEqual(stops.frozenOnLastOfNovember2025);

		const held = demoRows("宣防活动.xlsx").filter((row) => row.活动形式 === "培训");
		expect([held.length, held.reduce((sum, row) => sum + Number(row.覆盖人数), 0)]).toEqual([
			trainings.held,
			trainings.families,
		]);
		expect(tally(held, (row) => String(row.宣传队伍))).toEqual(trainings.byTeam);
	});
});
