/** 假期分析: a holiday in the address, its figures with their rows, keys to its neighbours, and prompts for the next one. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { faultsOf } from "../support/axe";
import { briefingShown, chooseFiles } from "../support/desk-page";
import { expect, test } from "../support/page";

const FILES = readdirSync("data/demo").map((name) => join("data/demo", name));

test("a holiday stands beside its earlier years and prompts the next one", async ({ page }) => {
	await page.goto("/");
	await chooseFiles(page, FILES);
	await briefingShown(page);
	await page.getByRole("link", { name: "假期分析", exact: true }).click();
	const title = page.getByRole("heading", { level: 1, name: "假期分析" });
	await expect(title).toBeVisible();

	// 劳动节 2026, read on 11 May: five of the seven days after it are over.
	await page.goto("/holiday/?asOf=2026-05-11&period=holiday:labour_day:2026");
	const prompts = page.getByRole("region", { name: "下一假期节前提示" });
	await expect(prompts).toBeVisible({ timeout: 90_000 });
	await expect(
		page.getByText(/2026年5月1日（周五）至5月5日（周二），共5天；.*补班：5月9日 周六。/),
	).toBeVisible();
	const windows = page.getByRole("table", { name: "对照时段" });
	await expect(windows.getByText("已过5天，按已过的天数比较")).toBeVisible();
	await expect(prompts.getByText(/^下一个假期：2026年端午节假期（3天）/)).toBeVisible();
	await expect(prompts.getByText("依据2025、2024、2023年同节记录。")).toBeVisible();
	await expect(prompts.getByText(/没有一项超出平常的波动/)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);

	// A count leads to exactly as many rows, and none is unmasked.
	const phases = page.getByRole("table", { name: /^比上年同节/ });
	const count = phases.getByRole("button", { name: /^放假期间 接报警情 \d+起，查看明细$/ }).first();
	const said = Number(/(\d+)起/.exec((await count.getAttribute("aria-label")) ?? "")?.[1]);
	expect(said).toBeGreaterThan(0);
	await count.click();
	const drawer = page.getByRole("dialog");
	await expect(drawer.getByText(`明细 ${said} 条，身份信息已遮盖`)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(drawer).toBeHidden();

	// Keys: the holiday before, then two before that; the same festival a year earlier; back through the history.
	await page.keyboard.press("ArrowLeft");
	await expect(page).toHaveURL(/holiday%3Aqingming%3A2026/);
	await expect(page.getByText(/^2026年清明节假期（3天）$/)).toBeVisible();
	await page.keyboard.press("ArrowLeft");
	await expect(page).toHaveURL(/holiday%3Aspring_festival%3A2026/);
	await expect(page.getByText(/^2026年春节假期（9天）$/)).toBeVisible();

	// 春节 2026: aligned by 初一 and by the days off, the warning and January and February together.
	await expect(page.getByText(/春节错位：本期正月初一为2026年2月17日，对比期为2025年1月29日/)).toBeVisible();
	const years = page.getByRole("table", { name: "历年放假期间" });
	await expect(years.getByText("2025年1月28日至2月4日")).toBeVisible();
	await expect(page.getByRole("table", { name: /^比上年假期/ })).toBeVisible();
	await expect(
		page.getByRole("table", { name: "1月、2月合计" }).getByText("2024年1月1日至2月29日"),
	).toBeVisible();
	await expect(page.getByRole("row", { name: /^除夕/ })).toContainText("休");
	await expect(page.getByText("2023年没有记录，未列入。")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);

	await page.keyboard.press("[");
	await expect(page).toHaveURL(/holiday%3Aspring_festival%3A2025/);
	await expect(page.getByText(/^2025年春节假期（8天）$/)).toBeVisible();
	await page.goBack();
	await expect(page.getByText(/^2026年春节假期（9天）$/)).toBeVisible();
	await page.keyboard.press("ArrowRight");
	await expect(page.getByText(/^2026年清明节假期（3天）$/)).toBeVisible();

	// The picker writes the address, which brings the same screen back.
	await page.getByRole("combobox", { name: "节日" }).click();
	await page.getByTitle("国庆节", { exact: true }).click();
	await page.getByRole("combobox", { name: "年份" }).click();
	await page.getByTitle("2025年", { exact: true }).click();
	await expect(page.getByText(/^2025年国庆节、中秋节假期（8天）$/)).toBeVisible();
	await page.reload();
	await expect(page.getByText(/^2025年国庆节、中秋节假期（8天）$/)).toBeVisible({ timeout: 90_000 });
	await expect(page.getByText(/本期含中秋节假期8天而对比期没有/)).toBeVisible();
});

test("a holiday without an arrangement is an error in words, and the picker leads out of it", async ({
	page,
}) => {
	await page.goto("/");
	await chooseFiles(page, FILES);
	await briefingShown(page);
	await page.goto("/holiday/?asOf=2026-05-11&period=holiday:victory_day:2024");
	await expect(page.getByText(/没有2024年抗战胜利纪念日的放假安排，请另选假期/)).toBeVisible({
		timeout: 90_000,
	});
	await page.getByRole("combobox", { name: "节日" }).click();
	await page.getByTitle("国庆节", { exact: true }).click();
	await expect(page.getByText(/^2024年国庆节假期（7天）$/)).toBeVisible();
});
