/** The briefing screen by keyboard, mouse and paper: the address keeps the view, every figure equals its rows. */
import type { Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/page";

const MORNING = "/?asOf=2026-05-11";

async function openDemo(page: Page, address = MORNING) {
	await page.goto(address);
	await page.getByRole("button", { name: "载入演示数据" }).click();
	await expect(page.getByRole("heading", { name: "一、总体情况" })).toBeVisible({ timeout: 90_000 });
}

const pick = (page: Page, group: string, label: string) =>
	page.getByRole("radiogroup", { name: group }).getByText(label, { exact: true }).click();
const viewOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const answered = (page: Page, window: string) => expect(page.getByText(`已统计：${window}`)).toBeAttached();

test("an empty desk says where data stay, and shows itself on demonstration data", async ({ page }) => {
	await page.goto(MORNING);
	await expect(page.getByRole("button", { name: "选择文件", exact: true })).toBeEnabled();
	await expect(page.getByText(/关闭网页或重新开机后接着用/)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("button", { name: "载入演示数据" }).click();
	await expect(page.getByRole("heading", { name: /、23维分析$/ })).toBeVisible({ timeout: 90_000 });
	await expect(page.getByRole("banner").getByText("演示数据")).toBeVisible();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(/反诈研判晨报$/);
	expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|Infinity|Invalid/);
	expect(await faultsOf(page)).toEqual([]);
});

test("keys and controls move the view, and the address keeps it", async ({ page }) => {
	await openDemo(page);
	await page.keyboard.press("ArrowLeft");
	await answered(page, "2026年5月9日");
	expect(viewOf(page)).toEqual({ asOf: "2026-05-10" });
	await page.keyboard.press("ArrowRight");
	await answered(page, "2026年5月10日");

	await page.keyboard.press("?");
	const help = page.getByRole("dialog", { name: "快捷键" });
	await expect(help).toBeVisible();
	await page.keyboard.press("ArrowLeft");
	expect(viewOf(page)).toEqual({ asOf: "2026-05-11" });
	await page.keyboard.press("Escape");
	await expect(help).toBeHidden();
	// A closing dialog hands the focus back a moment after it is gone.
	await expect(async () => {
		await page.keyboard.press("/");
		await expect(page.getByRole("textbox", { name: "研判日" })).toBeFocused({ timeout: 500 });
	}).toPass();
	await page.getByRole("heading", { level: 1 }).click();

	await pick(page, "统计时段", "月");
	await answered(page, "2026年4月1日至4月30日");
	await page.getByRole("button", { name: "筛选：女" }).click();
	await expect(page.getByRole("group", { name: "筛选条件" })).toContainText("性别：女");
	await expect(page.getByRole("button", { name: "女 100.0%" })).toHaveCount(0);
	expect(viewOf(page)).toMatchObject({ period: "month", f: expect.stringContaining("victim_gender:") });
	await pick(page, "统计口径", "按案件");
	await expect(page.getByText("按案件（立案时间）统计").first()).toBeVisible();
	expect(viewOf(page)).toMatchObject({ basis: "cases" });
	await page.getByRole("button", { name: "去掉筛选：性别：女" }).click();
	await expect(page.getByRole("group", { name: "筛选条件" })).toBeHidden();

	await pick(page, "统计时段", "自定义");
	await expect(page.getByRole("textbox", { name: "截止日" })).toHaveValue(/2026年4月30日/);
	await page.keyboard.press("Escape");
	await page.goBack();
	await answered(page, "2026年4月1日至4月30日");
	expect(viewOf(page)).toEqual({ asOf: "2026-05-11", period: "month", basis: "cases" });
});

test("every count of the headline and of a dimension equals its rows", async ({ page }) => {
	await openDemo(page, `${MORNING}&period=quarter`);
	const drawer = page.getByRole("dialog");
	const followed = async (count: number) => {
		await expect(drawer.getByText(`明细 ${count} 条`)).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(drawer).toBeHidden();
	};
	for (const label of ["接报警情", "立案", "受害人", "20万元以上", "破案"]) {
		// The card comes before the tables, whose figures are named alike.
		const card = page.getByRole("button", { name: new RegExp(`^${label}\\s*\\d+[起人]`) }).first();
		const count = Number(/\d+(?=[起人])/.exec((await card.innerText()).replace(/^\D*20万元以上/, ""))?.[0]);
		await card.click();
		await followed(count);
	}
	const table = page.getByRole("table", { name: "诈骗类别" });
	const counts = table.getByRole("row").getByRole("button", { name: /^\S+ \d+，查看明细$/ });
	const names = await counts.evaluateAll((found) => found.map((one) => one.getAttribute("aria-label") ?? ""));
	expect(names.length).toBeGreaterThan(3);
	for (const name of names.slice(0, 4)) {
		await table.getByRole("button", { name, exact: true }).click();
		await followed(Number(/ (\d+)，/.exec(name)?.[1]));
	}
	expect(await faultsOf(page)).toEqual([]);
});

test("a corrected sentence is kept and can be taken back", async ({ page }) => {
	await openDemo(page);
	const original = await page.getByText(/^5月10日（周日），接报/).innerText();
	await page.getByRole("button", { name: /^修改：文字“5月10日/ }).click();
	const field = page.getByRole("textbox", { name: /^文字“5月10日/ });
	await field.fill("昨日平稳。");
	await field.press("ArrowLeft");
	expect(viewOf(page)).toEqual({ asOf: "2026-05-11" });
	await field.press("Control+Enter");
	await expect(page.getByText("昨日平稳。")).toBeVisible();
	await page.keyboard.press("ArrowLeft");
	await answered(page, "2026年5月9日");
	await expect(page.getByText("昨日平稳。")).toBeHidden();
	await page.keyboard.press("ArrowRight");
	await expect(page.getByText("昨日平稳。")).toBeVisible();
	await page.getByRole("button", { name: /^恢复原文/ }).click();
	await expect(page.getByText(original)).toBeVisible();
});

test("what is printed is what was seen, without the controls", async ({ page }) => {
	await openDemo(page, `${MORNING}&period=year`);
	await page.getByRole("button", { name: "以后再说" }).click();
	const rows = await page.getByRole("row").count();
	const texts = await page.locator("main p:visible").allInnerTexts();
	await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("button", { name: "导出 Word" })).toBeHidden();
	await expect(page.getByRole("radiogroup").first()).toBeHidden();
	expect(await page.getByRole("row").count()).toBeGreaterThanOrEqual(rows);
	expect(await page.locator("main p:visible").allInnerTexts()).toEqual(expect.arrayContaining(texts));
	const cut = await page
		.locator("main section")
		.evaluateAll(
			(sections) =>
				sections.filter(
					(one) => one.scrollHeight > one.clientHeight + 2 && getComputedStyle(one).overflow !== "visible",
				).length,
		);
	expect(cut).toBe(0);
});
