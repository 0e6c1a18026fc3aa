/** 待确认: both queues cleared by keyboard alone; every decision shows in the figures at once and outlives a reload. */
import type { Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { briefingShown, importOne } from "../support/desk-page";
import { expect, test } from "../support/page";
import { csvFile } from "../support/synthetic-files";

const MORNING = "/?asOf=2026-05-11";
const MONTH = `${MORNING}&period=month_to_date`;
const HEADINGS = ["警情编号", "报警时间", "原始性质", "受害人姓名", "居住村居", "损失金额(元)", "简要警情"];
const CALLS = csvFile("警情_待确认.csv", HEADINGS, [
	[
		"J2026051000901",
		"2026-05-10 09:10",
		"",
		"王小明",
		"和睦",
		1200,
		"王小明来所反映，钱付出去以后再也没有回音。",
	],
	[
		"J2026051000902",
		"2026-05-10 10:20",
		"",
		"李大伟",
		"和睦",
		800,
		"李大伟称有人说名下账户会影响信用，照着做以后钱没有了。",
	],
	["J2026051000903", "2026-05-10 11:30", "", "赵乙二", "", 300, "来电人称手机里的钱少了，请民警到场。"],
]);

/** Counts of the month's category table by name. */
async function categories(page: Page): Promise<Readonly<Record<string, number>>> {
	await page.goto(MONTH);
	await briefingShown(page);
	const names = await page
		.getByRole("table", { name: "诈骗类别" })
		.getByRole("button", { name: /^\S+ \d+，查看明细$/ })
		.evaluateAll((found) => found.map((one) => one.getAttribute("aria-label") ?? ""));
	return Object.fromEntries(
		names.flatMap((name) => {
			const parts = /^(\S+) (\d+)，/.exec(name);
			return parts === null ? [] : [[parts[1] ?? "", Number(parts[2])]];
		}),
	);
}

/** Whether 数据质量 lists a village as written under no name of the lists. */
async function isUnlisted(page: Page, written: string): Promise<boolean> {
	await page.getByRole("link", { name: "数据质量", exact: true }).click();
	await page
		.getByRole("grid", { name: "检查项目" })
		.getByText("名单外的村居、园区、企业", { exact: true })
		.click();
	const drawer = page.getByRole("dialog", { name: "名单外的村居、园区、企业" });
	await expect(drawer.getByText("查什么")).toBeVisible();
	const found = await drawer.getByText(written, { exact: true }).count();
	await page.keyboard.press("Escape");
	await expect(drawer).toBeHidden();
	return found > 0;
}

const toQueues = (page: Page) => page.getByRole("link", { name: "待确认", exact: true }).click();
const card = (page: Page, eventNo: string) =>
	page.getByRole("region", { name: `待确认类别：${eventNo}`, exact: true });

/** Esc and 3 before the browser has done anything else, as quick fingers on a busy machine. */
async function leaveAndChooseAgain(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const press = (key: string, keyCode: number) =>
			document.activeElement?.dispatchEvent(
				new KeyboardEvent("keydown", { key, keyCode, bubbles: true, cancelable: true }),
			);
		press("Escape", 27);
		await Promise.resolve();
		press("3", 51);
	});
}

async function filled(page: Page): Promise<void> {
	await page.goto(MORNING);
	await page.getByRole("button", { name: "载入演示数据" }).click();
	await briefingShown(page);
	await page.getByRole("button", { name: "以后再说" }).click();
	await importOne(page, CALLS);
}

test("both queues are cleared by keyboard, change the figures and stay cleared", async ({ page }) => {
	// Demonstration data is loaded once and opened twice more.
	test.slow();
	await filled(page);
	const before = await categories(page);
	expect(await isUnlisted(page, "和睦")).toBe(true);

	await toQueues(page);
	await expect(page.getByText(/^用本所已确认的\d+条标注自测：首选正确率/)).toBeVisible({ timeout: 60_000 });
	await expect(page.getByRole("heading", { name: "待确认的类别：3起" })).toBeVisible();
	await expect(card(page, "J2026051000903")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("?");
	await expect(page.getByRole("dialog", { name: "快捷键：类别" })).toContainText("非电信诈骗");
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog", { name: "快捷键：类别" })).toBeHidden();

	await page.keyboard.press("j");
	await expect(card(page, "J2026051000902")).toBeFocused();
	await expect(card(page, "J2026051000902")).toContainText("李**称有人说");
	await expect(page.locator("body")).not.toContainText("大伟");
	await expect(card(page, "J2026051000902").locator("mark").first()).toBeVisible();
	await page.keyboard.press("Enter");
	const drawer = page.getByRole("dialog", { name: "事件明细：J2026051000902" });
	await expect(drawer.getByRole("region", { name: "案情原文" })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(drawer).toBeHidden();

	await page.keyboard.press("1");
	await expect(page.getByRole("heading", { name: "待确认的类别：2起" })).toBeVisible();
	await expect(card(page, "J2026051000901")).toBeFocused();
	await page.keyboard.press("n");
	await expect(card(page, "J2026051000903")).toBeFocused();
	await page.keyboard.press("u");
	await expect(card(page, "J2026051000901")).toBeFocused();
	await page.keyboard.press("0");
	await expect(card(page, "J2026051000903")).toBeFocused();
	await page.keyboard.press("3");
	const choice = page.getByRole("combobox", { name: "选择其他类别" });
	await expect(choice).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(card(page, "J2026051000903")).toBeFocused();
	await page.keyboard.press("3");
	await expect(choice).toBeFocused();
	await leaveAndChooseAgain(page);
	await expect(choice).toBeFocused();
	await page.keyboard.type("婚恋");
	await page.keyboard.press("Enter");
	await expect(page.getByText("已全部确认，本次3起。")).toBeVisible();
	await expect(page.getByText(/正在保存/)).toHaveCount(0);

	await page.keyboard.press("t");
	await expect(page).toHaveURL(/queue=places/);
	const place = page.getByRole("region", { name: "待确认地点：和睦" });
	await expect(place).toContainText("2人这样写");
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("x");
	await page.keyboard.press("u");
	await expect(place).toBeFocused();
	await page.keyboard.press("s");
	await page.keyboard.type("和睦社区");
	await page.keyboard.press("Enter");
	await expect(page.getByText("“和睦”→和睦社区（记为别名）")).toBeVisible();
	await expect(page.getByText("将改变2条记录的村居或园区")).toBeVisible();
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText(/^没有待确认的地点/)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);

	expect(await isUnlisted(page, "和睦")).toBe(false);
	const after = await categories(page);
	expect(after).toMatchObject({
		虚假征信: (before.虚假征信 ?? 0) + 1,
		网络婚恋交友: (before.网络婚恋交友 ?? 0) + 1,
	});
	expect((before.不详 ?? 0) - (after.不详 ?? 0)).toBe(2);

	// The page was loaded anew for the figures: what the screen asks now comes from what was kept.
	await toQueues(page);
	await expect(page.getByText(/^没有待确认的类别/)).toBeVisible({ timeout: 60_000 });
	await page.keyboard.press("t");
	await expect(page.getByText(/^没有待确认的地点/)).toBeVisible();
});

test("an empty workspace says so, and a reading tab says why it decides nothing", async ({
	page,
	context,
}) => {
	await page.goto("/confirm/");
	await expect(page.getByText("还没有数据")).toBeVisible({ timeout: 60_000 });
	expect(await faultsOf(page)).toEqual([]);
	await page.goto("/");
	await importOne(page, CALLS);
	await toQueues(page);
	await expect(page.getByText(/^本所还没有已确认类别的案情可供学习/)).toBeVisible({ timeout: 60_000 });
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("t");
	await expect(page.getByText(/^还没有村居、园区、企业名单/)).toBeVisible();
	const second = await context.newPage();
	await second.goto("/confirm/");
	await expect(second.getByText(/此页只读：另一个标签页正在使用本工作区/)).toBeVisible({ timeout: 60_000 });
	await expect(second.getByRole("button", { name: /不详/ })).toBeDisabled();
	await second.keyboard.press("0");
	await expect(second.getByRole("heading", { name: "待确认的类别：3起" })).toBeVisible();
});
