/** 时段分析: values picked in one panel narrow the others, the address keeps it, and every count leads to as many rows. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { ExplorationFile } from "@/lib/analysis/exploration-file";
import { faultsOf } from "../support/axe";
import { briefingShown, chooseFiles } from "../support/desk-page";
import { expect, test } from "../support/page";
import { deskExplore } from "./desk";

const FILES = readdirSync("data/demo").map((name) => join("data/demo", name));
const MONTH = "/explore/?asOf=2026-05-11&period=month";

const panelOf = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

/** Label → count of the values a panel shows. */
async function countsOf(panel: Locator): Promise<Readonly<Record<string, number>>> {
	const names = await panel
		.getByRole("button", { name: /，查看明细$/ })
		.evaluateAll((found) => found.map((one) => one.getAttribute("aria-label") ?? ""));
	return Object.fromEntries(
		names.flatMap((name) => {
			const parts = /：(.+) ([\d,]+)[起人]，/.exec(name);
			return parts === null ? [] : [[parts[1] ?? "", Number((parts[2] ?? "").replaceAll(",", ""))]];
		}),
	);
}

/** What the desk counts by label, without values nobody has. */
function deskCounts(file: ExplorationFile, dimension: string): Readonly<Record<string, number>> {
	const found = file.dimensions.find(({ id }) => id === dimension);
	const values = (found?.values ?? []).filter(({ count }) => count > 0);
	return Object.fromEntries(values.map(({ label, count }) => [label, count]));
}

test("panels filter each other as the desk does", async ({ page }) => {
	await page.goto("/");
	await chooseFiles(page, FILES);
	await briefingShown(page);
	await page.goto(MONTH);
	const category = panelOf(page, "诈骗类别");
	await expect(category).toBeVisible({ timeout: 90_000 });
	await expect(page.getByText(/本期2026年4月1日至4月30日（30天）；环比.*；同比/)).toBeVisible();
	await expect(page.locator("section[aria-labelledby^=panel-]")).toHaveCount(23);

	// One value, then a second of the same panel: they add up in the others.
	const sex = panelOf(page, "性别");
	const all = await countsOf(sex);
	await sex.getByRole("button", { name: /^女/ }).first().click();
	await expect(page).toHaveURL(/f=victim_gender%3Afemale/);
	await expect(page.getByRole("group", { name: "筛选条件" })).toContainText("性别：女");
	const women = deskExplore(
		"data/demo",
		"--period",
		"month",
		"--as-of",
		"2026-05-11",
		"--filter",
		"victim_gender=female",
	);
	for (const [name, id] of [
		["诈骗类别", "fraud_category"],
		["年龄段", "victim_age_band"],
	] as const) {
		const panel = panelOf(page, name);
		const more = panel.getByRole("button", { name: /：全部\d+项$/ });
		if (await more.isVisible()) await more.click();
		const due = deskCounts(women, id);
		expect(Object.keys(due).length).toBeGreaterThan(2);
		await expect.poll(async () => countsOf(panel)).toEqual(expect.objectContaining(due));
	}
	// The panel of the filter itself still shows what could be picked with it.
	expect(await countsOf(sex)).toEqual(all);

	// A count leads to exactly as many rows.
	const age = panelOf(page, "年龄段");
	const [label, count] = Object.entries(await countsOf(age)).find(([, one]) => one > 1) ?? ["", 0];
	await age.getByRole("button", { name: `年龄段：${label} ${count}人，查看明细` }).click();
	const drawer = page.getByRole("dialog");
	await expect(drawer.getByText(`明细 ${count} 条`)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(drawer).toBeHidden();

	// Left out instead of asked for, by the panel's own button; back and forward go through the steps.
	await sex.getByRole("button", { name: "排除：女" }).click();
	await expect(page).toHaveURL(/f=-victim_gender%3Afemale/);
	await expect(page.getByRole("group", { name: "筛选条件" })).toContainText("排除性别：女");
	await page.goBack();
	await expect(page).toHaveURL(/f=victim_gender%3Afemale/);
	await page.goForward();
	await sex.getByRole("button", { name: "取消排除：女" }).click();
	await expect(page.getByRole("group", { name: "筛选条件" })).toHaveCount(0);
	expect(await faultsOf(page)).toEqual([]);

	// A pair of dimensions: its edges are the panel's own counts.
	await page.getByRole("button", { name: "诈骗类别×年龄段" }).click();
	await expect(page).toHaveURL(/cross=fraud_category%2Cvictim_age_band/);
	const table = page.getByRole("table", { name: /^诈骗类别 × 年龄段/ });
	const edge = table.getByRole("row").last();
	const ages = await countsOf(age);
	for (const [band, persons] of Object.entries(ages))
		if (persons > 0)
			await expect(edge.getByText(String(persons), { exact: true }).first(), band).toBeVisible();
	const total = Object.values(ages).reduce((sum, one) => sum + one, 0);
	await expect(edge.getByRole("button", { name: `合计 ${total}，查看明细` }).last()).toBeVisible();
	await page.reload();
	await expect(page.getByRole("table", { name: /^诈骗类别 × 年龄段/ })).toBeVisible({ timeout: 90_000 });
	expect(await faultsOf(page)).toEqual([]);
});
