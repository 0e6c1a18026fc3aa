/** 时段分析, clock and drill: every cell of hour and weekday leads to as many rows, and a path goes down to single lines and back up. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { ExplorationFile } from "@/lib/analysis/exploration-file";
import { faultsOf } from "../support/axe";
import { briefingShown, chooseFiles } from "../support/desk-page";
import { expect, test } from "../support/page";
import { deskExplore } from "./desk";

const FILES = readdirSync("data/demo").map((name) => join("data/demo", name));
const YEAR = "/explore/?asOf=2026-05-11&period=custom%3A2025-05-01..2026-04-30";
const DESK = ["data/demo", "--period", "custom:2025-05-01..2026-04-30", "--as-of", "2026-05-11"] as const;

async function filled(page: Page): Promise<void> {
	await page.goto("/");
	await chooseFiles(page, FILES);
	await briefingShown(page);
}

const numberIn = (text: string | null) => Number((text ?? "").replaceAll(",", ""));

/** The texts of a table's rows, cell by cell. */
const textsOf = (table: Locator) =>
	table
		.getByRole("row")
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").replace(/[↕↑↓]$/, "")),
			),
		);

const files = new Map<string, ExplorationFile>();

/** Value → count as the desk counts a dimension under a filter; each filter is asked once. */
function deskCounts(dimension: string, filter?: string): ReadonlyMap<string, number> {
	const key = filter ?? "";
	const file = files.get(key) ?? deskExplore(...DESK, ...(filter === undefined ? [] : ["--filter", filter]));
	files.set(key, file);
	const values = file.dimensions.find(({ id }) => id === dimension)?.values ?? [];
	return new Map(values.filter(({ count }) => count > 0).map(({ label, count }) => [label, count]));
}

test("the clock of hours and weekdays counts what its cells list", async ({ page }) => {
	// The desk is asked on the command line between the steps.
	test.slow();
	await filled(page);
	await page.goto(YEAR);
	const clock = page.getByRole("region", { name: "时段分布钟" });
	const table = clock.getByRole("table");
	await expect(table).toBeVisible({ timeout: 90_000 });
	const rows = await textsOf(table);
	expect(rows.map(([name]) => name)).toEqual([
		"发案星期",
		"周一",
		"周二",
		"周三",
		"周四",
		"周五",
		"周六",
		"周日",
		"合计",
	]);

	// The hours of a band are the desk's own count of it, and both edges make the whole.
	const edge = (rows.at(-1) ?? []).slice(1).map(numberIn);
	const total = edge.at(-1) ?? 0;
	const bands = deskCounts("occur_hour_band");
	for (const [label, count] of bands) {
		const [low = 0, high = 0] = (/^(\d+)–(\d+)时$/.exec(label) ?? []).slice(1).map(Number);
		const sum = edge.slice(low, high).reduce((all, one) => all + one, 0);
		expect(label === "不详" ? edge[24] : sum, label).toBe(count);
	}
	expect([...bands.values()].reduce((sum, one) => sum + one, 0)).toBe(total);
	const days = rows.slice(1, -1).map((row) => numberIn(row.at(-1) ?? ""));
	expect(days.reduce((sum, one) => sum + one, 0)).toBe(total);
	await expect(clock.getByText(/^本期发案最集中的3小时.*起/)).toBeVisible();

	// A cell, the total of a day and the total of an hour: as many rows as they say.
	const drawer = page.getByRole("dialog");
	const opened = async (button: Locator, count: number, condition: string) => {
		await button.click();
		await expect(drawer.getByText(`明细 ${count} 条`)).toBeVisible();
		await expect(drawer.getByText(condition)).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(drawer).toBeHidden();
	};
	const saturday = table.getByRole("row").nth(6);
	const most = Math.max(...(rows[6] ?? []).slice(1, 25).map(numberIn));
	const hour = (rows[6] ?? []).slice(1).findIndex((text) => numberIn(text) === most);
	expect(most).toBeGreaterThan(1);
	const cell = saturday.getByRole("cell").nth(hour + 1);
	await opened(cell.getByRole("button"), most, `发案钟点：${hour}时；发案星期：周六`);
	await opened(saturday.getByRole("button").last(), days[5] ?? 0, "发案星期：周六");
	await opened(
		table.getByRole("row").last().getByRole("cell").nth(13).getByRole("button"),
		edge[12] ?? 0,
		"发案钟点：12时",
	);

	// Shares, the other window, and turned round; a filter narrows the clock as it does the panels.
	await clock.getByText("占本行", { exact: true }).click();
	await expect(saturday.getByRole("cell").last()).toHaveText("100.0%");
	await clock.getByText("数量", { exact: true }).click();
	await clock.getByText("去年同期", { exact: true }).click();
	await expect(clock.getByRole("table", { name: /去年同期/ })).toBeVisible();
	await clock.getByRole("button", { name: "时段分布钟：行列互换" }).click();
	await expect(clock.getByRole("row")).toHaveCount(1 + 24 + 1 + 1);
	await clock.getByText("本期", { exact: true }).click();
	expect(await faultsOf(page)).toEqual([]);
	const sex = page.getByRole("region", { name: "性别", exact: true });
	await sex.getByRole("button", { name: /^女/ }).first().click();
	const women = deskCounts("occur_hour_band", "victim_gender=female");
	const due = [...women.values()].reduce((sum, one) => sum + one, 0);
	expect(due).toBeLessThan(total);
	await expect(clock.getByRole("row").last().getByRole("cell").last()).toHaveText(String(due));
});

test("a path goes down to single cases and people, and back up", async ({ page }) => {
	// The desk is asked on the command line between the steps.
	test.slow();
	await filled(page);
	await page.goto(YEAR);
	const panel = page.getByRole("region", { name: "诈骗类别", exact: true });
	await expect(panel).toBeVisible({ timeout: 90_000 });
	const pane = page.getByRole("region", { name: "逐级下钻" });
	const way = pane.getByRole("navigation", { name: "下钻路径" });
	const table = pane.getByRole("table");
	const countsShown = async () =>
		new Map(
			(await textsOf(table)).slice(1).flatMap(([name = "", count = ""]): [string, number][] => {
				return numberIn(count) > 0 ? [[name.trim(), numberIn(count)]] : [];
			}),
		);

	// From the panel into the path: the first level is the panel's own.
	await panel.getByRole("button", { name: "诈骗类别：逐级下钻" }).click();
	await expect(page).toHaveURL(/drill=category$/);
	const categories = deskCounts("fraud_category");
	await expect.poll(countsShown).toEqual(categories);

	// By keyboard one level down; its subtypes with 不详 make the category.
	const [label = "", count = 0] = [...categories][0] ?? [];
	const down = table.getByRole("button", { name: `${label}，下钻` });
	await down.focus();
	await page.keyboard.press("Enter");
	await expect(way.getByText(label)).toBeFocused();
	await expect(pane.getByRole("button", { name: `下钻此处${count}起，查看明细` })).toBeVisible();
	const [, category = ""] = /drill=category%3A([^&]+)/.exec(page.url()) ?? [];
	const subtypes = deskCounts("fraud_subtype", `fraud_category=${category}`);
	expect(subtypes.size).toBeGreaterThan(1);
	await expect.poll(countsShown).toEqual(subtypes);
	expect([...subtypes.values()].reduce((sum, one) => sum + one, 0)).toBe(count);
	await expect(table.getByRole("columnheader", { name: "研判" })).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);

	// Down to the lines, as many as were counted, each its own row.
	const [subtype = "", cases = 0] = [...subtypes].at(-1) ?? [];
	await table.getByRole("button", { name: `${subtype}，下钻` }).click();
	const lines = pane.getByRole("listitem").filter({ has: page.getByRole("button", { name: /月\d+日/ }) });
	await expect(lines).toHaveCount(cases);
	await lines.first().getByRole("button").click();
	const drawer = page.getByRole("dialog");
	await expect(drawer.getByText("明细 1 条")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(drawer).toBeHidden();

	// The address brings the place back, and going back goes up.
	await page.reload();
	await expect(lines).toHaveCount(cases, { timeout: 90_000 });
	await page.goBack();
	await expect.poll(countsShown).toEqual(subtypes);
	await page.goBack();
	await expect.poll(countsShown).toEqual(categories);
	await down.click();
	await way.getByRole("button", { name: "全部类别" }).click();
	await expect.poll(countsShown).toEqual(categories);

	// Villages to people: one masked line a victim.
	await pane.getByRole("button", { name: "镇→村→人" }).click();
	const villages = deskCounts("victim_village");
	await expect.poll(countsShown).toEqual(villages);
	const [village = "", persons = 0] = [...villages][0] ?? [];
	await table.getByRole("button", { name: `${village}，下钻` }).click();
	await expect(way.getByText(village)).toBeVisible();
	await expect(lines).toHaveCount(persons);
	for (const text of await lines.allInnerTexts()) expect(text).toMatch(/^(\p{Script=Han}{1,2}\*+|姓名不详)/u);
	expect(await faultsOf(page)).toEqual([]);
	await pane.getByRole("button", { name: "收起下钻" }).click();
	await expect(page).not.toHaveURL(/drill=/);
	await expect(table).toHaveCount(0);
});
