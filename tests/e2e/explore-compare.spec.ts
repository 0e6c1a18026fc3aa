/** 时段分析 against any window: own days in the place of 同比, what made the change, and a stretch of the line as the next window. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { briefingShown, chooseFiles } from "../support/desk-page";
import { expect, test } from "../support/page";
import { deskExplore } from "./desk";

const FILES = readdirSync("data/demo").map((name) => join("data/demo", name));
const MONTH = "/explore/?asOf=2026-05-11&period=month";
const OWN = "custom:2024-03-01..2024-04-15";

/** Name of a value → the cells of its row. */
async function rowsOf(table: Locator): Promise<ReadonlyMap<string, readonly string[]>> {
	const rows = await table
		.getByRole("row")
		.evaluateAll((all) =>
			all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")),
		);
	return new Map(rows.filter((cells) => cells.length > 0).map(([name = "", ...cells]) => [name, cells]));
}

const numberIn = (text = "") => Number(text.replace("−", "-").replace(/[起+,]/g, ""));

test("any window stands in the place of 同比, is explained value by value, and a stretch becomes the window", async ({
	page,
}) => {
	test.slow();
	await page.goto("/");
	await chooseFiles(page, FILES);
	await briefingShown(page);
	await page.goto(`${MONTH}&cmp=${OWN}`);
	await expect(page.getByText(/自选对比期2024年3月1日至4月15日（46天）/)).toBeVisible({ timeout: 90_000 });
	await expect(page.getByText(/^比较时请注意：/)).toContainText("本期30天，对比期46天，未折算");

	// Every value of both windows is what the desk counts, and the parts make the whole.
	const desk = deskExplore("data/demo", "--period", "month", "--as-of", "2026-05-11", "--compare", OWN);
	const due = desk.dimensions.find(({ id }) => id === "fraud_category")?.values ?? [];
	const why = page.getByRole("region", { name: "变化构成" });
	const parts = await rowsOf(why.getByRole("table"));
	const told = due.filter(({ count, lastYear }) => count > 0 || (lastYear ?? 0) > 0);
	expect(told.length).toBeGreaterThan(5);
	for (const { label, count, lastYear } of told) {
		const [base, now, contribution] = (parts.get(label) ?? []).map(numberIn);
		expect([label, base, now, contribution]).toEqual([label, lastYear, count, count - (lastYear ?? 0)]);
	}
	const total = (pick: (one: (typeof told)[number]) => number) =>
		told.reduce((sum, one) => sum + pick(one), 0);
	const [before, after] = [total(({ lastYear }) => lastYear ?? 0), total(({ count }) => count)];
	await expect(why).toContainText(`${before}起→${after}起`);
	await expect(page.getByText(new RegExp(`较自选对比期.*（${before}起→${after}起`)).first()).toBeVisible();

	// Chosen from the list, the address keeps it.
	await page.getByRole("combobox", { name: "对比对象" }).click();
	await page.getByText("同比（同星期）", { exact: true }).last().click();
	await expect(page).toHaveURL(/cmp=same_weekdays/);
	await expect(page.getByText(/同比（同星期）2025年4月2日至5月1日（30天）/)).toBeVisible();

	// The line by weeks: two handles by keyboard, and the stretch is the window.
	const trend = page.getByRole("region", { name: "走势" });
	await trend.getByText("按周", { exact: true }).click();
	const handle = trend.getByRole("slider", { name: "所选时段从哪一点起" });
	await expect(handle).toHaveAttribute("aria-valuetext", "4月17日");
	await handle.focus();
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("ArrowLeft");
	await trend.getByRole("button", { name: "分析所选时段：2026年4月3日至4月30日（28天）" }).click();
	await expect(page).toHaveURL(/period=custom%3A2026-04-03..2026-04-30/);
	await expect(page.getByText(/本期2026年4月3日至4月30日（28天）/)).toBeVisible();
	expect(page.url()).not.toContain("cmp=");
});
