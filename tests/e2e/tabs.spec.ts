/** Several tabs of one desk: one writes, the others read along, and nobody's work is lost when they change places. */
import type { Page } from "@playwright/test";
import { briefingShown, chooseFiles, importFiles, reportOf, toScreen } from "../support/desk-page";
import { expect, test } from "../support/page";
import { askToWipe, offer } from "../support/safety-page";
import { callsFile, receiptsFile } from "../support/synthetic-files";

const FIRST = callsFile("一月.csv", 40, { prefix: "A" });
const SECOND = callsFile("二月.csv", 60, { prefix: "B" });
const LONG = receiptsFile("回执_两万.csv", 20_000);
const VIEW = "/?asOf=2026-05-11&period=year_to_date";

const readOnly = (page: Page) => page.getByText(/此页只读：可以查看和导出/);
const imported = (page: Page, name: string) => page.getByRole("button", { name: `撤销导入“${name}”` });

/** A first tab that holds something. */
async function firstTab(page: Page): Promise<void> {
	await page.goto("/");
	await page.getByRole("button", { name: "以后再说" }).click();
	await importFiles(page, [FIRST]);
	await expect(imported(page, FIRST.name)).toBeVisible();
}

test("a second tab reads along, takes over, and a stale write is refused without losing its words", async ({
	page,
	context,
}) => {
	await firstTab(page);
	const second = await context.newPage();
	await second.goto(VIEW);
	await briefingShown(second);
	await expect(readOnly(second)).toBeVisible();
	await expect(second.getByRole("button", { name: /^修改：文字/ })).toHaveCount(0);
	await toScreen(second, "数据导入");
	await expect(imported(second, FIRST.name)).toBeDisabled();
	await expect(second.getByRole("button", { name: "选择文件", exact: true })).toBeDisabled();

	await importFiles(page, [SECOND]);
	await expect(imported(second, SECOND.name)).toBeVisible();
	// One after the other: of two tabs that begin in the same moment, chance decides which one writes.
	await page.goto(VIEW);
	await briefingShown(page);
	await second.goto(VIEW);
	await briefingShown(second);
	const report = await reportOf(page);
	expect(report.figures[0]).toMatchObject({ id: "calls", value: 100 });
	expect(await reportOf(second)).toEqual(report);

	await page
		.getByRole("button", { name: /^修改：文字/ })
		.first()
		.click();
	await page.getByRole("textbox", { name: /^文字/ }).fill("第一个标签页写到一半的话。");
	await expect(readOnly(second)).toBeVisible();
	await second.getByRole("button", { name: "在此页继续" }).click();
	await expect(readOnly(second)).toBeHidden();
	await expect(readOnly(page)).toBeVisible();
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText("这处修改没有保存")).toBeVisible();
	await expect(page.getByText(/您写的是：“第一个标签页写到一半的话。”/)).toBeVisible();
	expect(await reportOf(page)).toEqual(report);
	await second
		.getByRole("button", { name: /^修改：文字/ })
		.first()
		.click();
	await second.getByRole("textbox", { name: /^文字/ }).fill("第二个标签页写的话。");
	await second.keyboard.press("Control+Enter");
	await expect(second.getByText("第二个标签页写的话。")).toBeVisible();
	await second.reload();
	await briefingShown(second);
	await expect(second.getByText("第二个标签页写的话。")).toBeVisible();
});

test("a tab that opens while another imports reads, and has everything once it is in", async ({
	page,
	context,
}) => {
	await firstTab(page);
	await chooseFiles(page, [LONG, SECOND]);
	await expect(page.getByText(/^(读取|解码|识别与转换|载入) /).first()).toBeAttached();
	const second = await context.newPage();
	await second.goto("/import/");
	await expect(readOnly(second)).toBeVisible({ timeout: 60_000 });
	for (const tab of [page, second])
		for (const file of [FIRST, LONG, SECOND])
			await expect(imported(tab, file.name)).toBeVisible({ timeout: 90_000 });
	await expect(readOnly(page)).toBeHidden();
});

test("a tab that takes over while another imports ends that import whole: in or out, and said so", async ({
	page,
	context,
}) => {
	await firstTab(page);
	const second = await context.newPage();
	await second.goto("/import/");
	await expect(readOnly(second)).toBeVisible({ timeout: 60_000 });
	await chooseFiles(page, [LONG, SECOND]);
	await expect(page.getByText(/^(读取|解码|识别与转换|载入) /).first()).toBeAttached();
	await second.getByRole("button", { name: "在此页继续" }).click();
	await expect(readOnly(second)).toBeHidden();
	await expect(readOnly(page)).toBeVisible();
	await expect(page.getByText("本次导入没有完成，原有数据未变")).toBeVisible({ timeout: 60_000 });
	await expect(imported(second, FIRST.name)).toBeVisible();
	for (const tab of [page, second])
		for (const file of [LONG, SECOND]) await expect(imported(tab, file.name)).toHaveCount(0);
	await importFiles(second, [SECOND]);
	await expect(imported(second, SECOND.name)).toBeEnabled();
	await expect(imported(page, SECOND.name)).toBeVisible();
});

test("what is wiped in one tab is gone in all, and one of them begins anew", async ({ page, context }) => {
	await firstTab(page);
	const second = await context.newPage();
	await second.goto(VIEW);
	await briefingShown(second);
	await askToWipe(page);
	// Both begin anew in the same moment: whichever goes first makes the new workspace and offers the passcode.
	const offers = async () => (await Promise.all([page, second].map((tab) => offer(tab).count()))).sort();
	await expect.poll(offers, { message: "one tab begins anew", timeout: 60_000 }).toEqual([0, 1]);
	for (const tab of [page, second]) {
		await expect(tab.getByRole("heading", { level: 1 })).toBeVisible();
		await expect(tab.getByRole("heading", { name: /总体情况/ })).toBeHidden();
	}
	await toScreen(second, "晨报");
	await expect(second.getByRole("heading", { name: "数据放在哪里" })).toBeVisible({ timeout: 60_000 });
	const reading = async () => (await Promise.all([page, second].map((tab) => readOnly(tab).count()))).sort();
	await expect.poll(reading, "one tab writes, the other reads").toEqual([0, 1]);
	const [writer, reader] = (await readOnly(page).count()) === 0 ? [page, second] : [second, page];
	await importFiles(writer, [SECOND]);
	await toScreen(reader, "数据导入");
	await expect(imported(reader, SECOND.name)).toBeVisible();
	await expect(imported(reader, FIRST.name)).toHaveCount(0);
});
