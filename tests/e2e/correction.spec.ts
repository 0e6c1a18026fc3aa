/** Corrections on the page: a value opens its evidence, is corrected, changes the briefing at once, stays, and is taken back. */
import type { Locator, Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { briefingShown, importFiles, toScreen } from "../support/desk-page";
import { expect, test } from "../support/page";
import { csvFile, fileAt } from "../support/synthetic-files";

const MORNING = "/?asOf=2026-05-11";
const MONTH = `${MORNING}&period=month`;
const DEMO_CALLS = "data/demo/警情_2026年1月-5月.xlsx";
const HEADINGS = ["警情编号", "报警时间", "原始性质", "受害人姓名", "报警人", "简要警情"];
const CALL = csvFile("警情_补录.csv", HEADINGS, [
	[
		"J2026051000999",
		"2026-05-10 09:30",
		"刷单返利",
		"王小明",
		"李大伟",
		"受害人：王小明（女，32岁，电话15400000001）由李大伟陪同报警，称通过微信添加好友后刷单被骗。",
	],
]);

const eventDrawer = (page: Page) => page.getByRole("dialog", { name: /^事件明细/ });
const countsOf = (page: Page) =>
	page.getByRole("table", { name: "诈骗类别" }).getByRole("button", { name: /^\S+ \d+，查看明细$/ });

/** Counts of the category table by name. */
async function categories(page: Page): Promise<Readonly<Record<string, number>>> {
	await briefingShown(page);
	const names = await countsOf(page).evaluateAll((found) =>
		found.map((one) => one.getAttribute("aria-label") ?? ""),
	);
	return Object.fromEntries(
		names.flatMap((name) => {
			const parts = /^(\S+) (\d+)，/.exec(name);
			return parts === null ? [] : [[parts[1] ?? "", Number(parts[2])]];
		}),
	);
}

const valueRow = (drawer: Locator, dimension: string) =>
	drawer.getByRole("row").filter({ has: drawer.page().getByRole("rowheader", { name: dimension }) });

/** The drawer of the one call, from an import on. */
async function openedCall(page: Page): Promise<Locator> {
	await page.goto(MORNING);
	await importFiles(page, [CALL]);
	await page.goto(MORNING);
	await briefingShown(page);
	await page
		.getByRole("button", { name: /刷单/ })
		.and(page.getByRole("button", { name: "查看明细" }))
		.click();
	return eventDrawer(page);
}

async function close(page: Page, drawer: Locator): Promise<void> {
	await page.keyboard.press("Escape");
	await expect(drawer).toBeHidden();
}

test("a corrected category changes the briefing at once, outlives import and reload, and is taken back", async ({
	page,
}) => {
	test.slow();
	await page.goto(MONTH);
	await page.getByRole("button", { name: "载入演示数据" }).click();
	const before = await categories(page);
	const [[from, count], [to]] = Object.entries(before).filter(([name]) => name !== "不详") as [
		[string, number],
		[string, number],
	];
	const after = { [from]: count - 1, [to]: (before[to] ?? 0) + 1 };

	await countsOf(page)
		.filter({ hasText: new RegExp(`^${count}$`) })
		.first()
		.click();
	const rows = page.getByRole("dialog", { name: /^明细/ });
	const opener = rows.getByRole("button", { name: /，查看事件明细$/ }).first();
	const eventNo = (await opener.innerText()).trim();
	await opener.click();
	const drawer = eventDrawer(page);
	await expect(drawer.getByRole("region", { name: "案情原文" })).toBeVisible();
	const row = valueRow(drawer, "诈骗类别");
	await expect(row).toContainText(from);
	await expect(row).toContainText("来自列");
	expect(await faultsOf(page)).toEqual([]);

	await row.getByRole("button", { name: "更正诈骗类别" }).press("Enter");
	const choice = drawer.getByRole("combobox", { name: "诈骗类别的取值" });
	await expect(choice).toBeFocused();
	await choice.press("Escape");
	await expect(row.getByRole("button", { name: "更正诈骗类别" })).toBeFocused();
	await expect(drawer).toBeVisible();
	await page.keyboard.press("Enter");
	await choice.fill(to);
	await page.keyboard.press("Enter");
	await drawer.getByRole("button", { name: "保存" }).press("Enter");
	await expect(page.getByText(`诈骗类别已改为“${to}”`)).toBeVisible();
	await expect(row).toContainText("人工更正");
	await expect(row).toContainText(`原读数：${from}（来自列）`);
	await expect(row.getByRole("button", { name: "更正诈骗类别" })).toBeFocused();
	expect(await faultsOf(page)).toEqual([]);
	await close(page, drawer);
	await expect(rows.getByText(`明细 ${count - 1} 条`)).toBeVisible();
	await close(page, rows);
	await expect(async () => expect(await categories(page)).toMatchObject(after)).toPass();

	// Loaded anew, the page holds no account of an earlier import that could be taken for this one's.
	await page.goto("/import/");
	await importFiles(page, [fileAt(DEMO_CALLS)]);
	await page.goto(MONTH);
	expect(await categories(page)).toMatchObject(after);

	await toScreen(page, "设置");
	const panel = page.getByRole("region", { name: "人工更正" });
	await expect(panel.getByRole("row").filter({ hasText: eventNo })).toContainText(to);
	expect(await faultsOf(page)).toEqual([]);
	await panel.getByRole("button", { name: `恢复${eventNo}的诈骗类别` }).click();
	await expect(panel.getByText(/还没有人工更正/)).toBeVisible();
	await page.goto(MONTH);
	expect(await categories(page)).toEqual(before);
});

test("numbers are corrected in their unit, refused with a reason, and restored in the row", async ({
	page,
}) => {
	const drawer = await openedCall(page);
	await expect(drawer).toContainText("王**");
	expect(await drawer.innerText()).not.toMatch(/小明|大伟|15400000001/);
	const row = valueRow(drawer, "损失金额段");
	await row.getByRole("button", { name: "更正损失金额段" }).click();
	const field = drawer.getByRole("spinbutton", { name: "损失金额段，单位为元" });
	await field.fill("-5");
	await field.press("Enter");
	await expect(drawer.getByRole("alert")).toHaveText("须为不小于0的数。");
	await field.fill("36340");
	await field.press("Enter");
	await expect(row).toContainText("1–5万");
	await expect(row).toContainText("原读数：不详");
	await row.getByRole("button", { name: "恢复损失金额段为原读数“不详”" }).click();
	await expect(row.getByRole("button", { name: /^恢复/ })).toHaveCount(0);
	await expect(row).not.toContainText("人工更正");
});

test("the words that decided a value are marked under the mask, and one click confirms it", async ({
	page,
}) => {
	const drawer = await openedCall(page);
	const row = valueRow(drawer, "年龄段");
	await expect(row).toContainText("案情提取");
	await expect(row).toContainText("待确认");
	const mark = drawer.getByRole("link", { name: /32岁/ });
	await expect(mark).toBeVisible();
	await row.hover();
	await expect(mark).toHaveCSS("color", "rgb(255, 255, 255)");
	await mark.click();
	await expect(row.getByRole("button", { name: "更正年龄段" })).toBeFocused();
	await row.getByRole("button", { name: /^确认年龄段/ }).click();
	await expect(row).toContainText("人工更正");
	await expect(row).not.toContainText("待确认");
	// The briefing behind the drawer is pale while it is asked anew.
	await expect.poll(() => faultsOf(page), { timeout: 60_000 }).toEqual([]);
});
