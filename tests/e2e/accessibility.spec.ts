/** No screen has a serious accessibility fault: empty, filled, with its drawer open, importing and setting. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/page";

test("every screen is free of serious accessibility faults", async ({ page }) => {
	test.slow();
	await page.goto("/");
	await expect(page.getByRole("button", { name: "载入演示数据" })).toBeEnabled();
	expect(await faultsOf(page)).toEqual([]);
	const chooser = page.waitForEvent("filechooser");
	await page.getByRole("button", { name: "选择文件", exact: true }).click();
	await (await chooser).setFiles(readdirSync("data/demo").map((name) => join("data/demo", name)));
	await expect(page.getByRole("heading", { name: /总体情况/ })).toBeVisible({ timeout: 90_000 });
	await page.getByLabel("统计时段", { exact: true }).getByText("月", { exact: true }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("月报");
	expect(await faultsOf(page)).toEqual([]);
	await page
		.getByRole("button", { name: /^接报警情/ })
		.first()
		.click();
	await expect(page.getByRole("dialog").getByText(/明细 \d+ 条/)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await page.getByRole("link", { name: "数据导入" }).click();
	await expect(page.getByRole("region", { name: "导入账目" })).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("link", { name: "设置" }).click();
	await expect(page.getByRole("region", { name: "分段" }).first()).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
});
