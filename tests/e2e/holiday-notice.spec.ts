/** Next year's notice: pasted, looked through, saved, used by the calendar, exported, and taken back. */
import type { Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { downloadBy, importFiles, toScreen } from "../support/desk-page";
import { expect, test } from "../support/page";
import { csvFile } from "../support/synthetic-files";

/** An invented arrangement in the wording of the published ones. */
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`;
const CALL = csvFile(
	"警情_节假日.csv",
	["警情编号", "报警时间", "原始性质", "受害人姓名", "损失金额(元)"],
	[["J2026051000901", "2026-05-10 09:10", "刷单返利", "王小明", 1200]],
);
const SPRING = "/explore/?asOf=2027-02-20&period=holiday";

async function springWindow(page: Page): Promise<string> {
	await page.goto(SPRING);
	const text = page.getByText(/^本期2027年/);
	await expect(text).toBeVisible({ timeout: 60_000 });
	return (await text.textContent()) ?? "";
}

async function paste(page: Page, text: string): Promise<void> {
	await page.getByRole("button", { name: "导入放假通知" }).click();
	await page.getByRole("textbox", { name: "放假通知" }).fill(text);
}

async function save(page: Page): Promise<void> {
	await page.getByRole("button", { name: "保存", exact: true }).click();
	await expect(page.getByText("✓ 已保存")).toBeVisible({ timeout: 60_000 });
}

const year2027 = (page: Page) => page.getByRole("button", { name: /^2027年/ });

test("the notice of next year decides its holidays until it is taken back", async ({ page, context }) => {
	await page.goto("/");
	await importFiles(page, [CALL]);
	const byLaw = await springWindow(page);
	expect(byLaw).not.toContain("2027年2月5日至2月11日");

	await toScreen(page, "设置");
	const panel = page.getByRole("region", { name: "节假日安排" });
	await expect(panel.getByText("2027年起还没有安排")).toBeVisible();
	await panel.getByRole("button", { name: /^2026年/ }).click();
	await expect(
		panel.getByRole("table", { name: "2026年放假安排" }).getByRole("row", { name: /^劳动节/ }),
	).toContainText("5月1日至5月5日5天5月9日 周六");

	// A notice that cannot be right says why, in the words of the notice, and cannot be taken.
	await paste(page, NOTICE.replace("2月14日（周日）", "2月14日（周六）").replace("共5天", "共6天"));
	const dialog = page.getByRole("dialog", { name: "导入放假通知" });
	await expect(dialog.getByText("还不能采用，请改正2处")).toBeVisible();
	await expect(dialog.getByText("春节：2027-02-14是周日，文中写的是周六，请核对年份和日期")).toBeVisible();
	await expect(dialog.getByText("劳动节：写明共6天，读到的放假日是5天")).toBeVisible();
	await expect(dialog.getByRole("button", { name: "采用", exact: true })).toBeDisabled();
	expect(await faultsOf(page)).toEqual([]);

	await page.getByRole("textbox", { name: "放假通知" }).fill(NOTICE);
	const preview = dialog.getByRole("table", { name: "将采用的2027年放假安排" });
	await expect(preview.getByRole("row", { name: /^春节/ })).toContainText(
		"2月5日至2月11日7天2月14日 周日、2月20日 周六",
	);
	await expect(preview.getByRole("row")).toHaveCount(8);
	expect(await faultsOf(page)).toEqual([]);
	await dialog.getByRole("button", { name: "采用2027年安排" }).click();
	await expect(year2027(page)).toContainText("本单位导入");
	await expect(page.getByText("● 未保存：节假日安排")).toBeVisible();
	await save(page);

	// Kept over a reload, used by the calendar, carried by the settings file, told by the journal.
	await page.reload();
	await expect(year2027(page)).toContainText("放假27天，补班6天", { timeout: 60_000 });
	await expect(panel.getByText("2028年起还没有安排")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await expect(page.getByRole("region", { name: "操作日志" }).getByText("保存设置").first()).toBeVisible();
	const file = await downloadBy(page, "导出设置");
	expect(JSON.parse(file.bytes.toString("utf8")).holidayNotices).toMatchObject([{ year: 2027 }]);
	expect(await springWindow(page)).toContain("本期2027年2月5日至2月11日（7天）");

	// A tab that only reads says why it cannot save.
	const other = await context.newPage();
	await other.goto("/settings/");
	await expect(other.getByRole("button", { name: "撤回导入的2027年安排" })).toBeVisible({ timeout: 60_000 });
	await other.getByRole("button", { name: "撤回导入的2027年安排" }).click();
	await expect(other.getByText("● 未保存：节假日安排（此页只读，请先在此页继续）")).toBeVisible();
	await expect(other.getByRole("button", { name: "保存", exact: true })).toBeDisabled();
	await other.close();

	await toScreen(page, "设置");
	await page.getByRole("button", { name: "撤回导入的2027年安排" }).click();
	await expect(year2027(page)).toHaveCount(0);
	await save(page);
	expect(await springWindow(page)).toBe(byLaw);
});

test("a notice comes from a text file of any encoding, or as a table", async ({ page }) => {
	await page.goto("/settings/");
	await page.getByRole("button", { name: "导入放假通知" }).click();
	const dialog = page.getByRole("dialog", { name: "导入放假通知" });
	const waiting = page.waitForEvent("filechooser");
	await dialog.getByRole("button", { name: "选择文本文件" }).click();
	const text = Buffer.from(`\uFEFF${NOTICE}`, "utf16le");
	await (await waiting).setFiles([{ name: "通知.txt", mimeType: "text/plain", buffer: text }]);
	await expect(dialog.getByText("读到2027年的安排，七个节日齐全。")).toBeVisible();
	await page.getByRole("textbox", { name: "放假通知" }).fill("日期,休/班,节日\n2027-01-01,休,元旦");
	await expect(dialog.getByText("缺少春节的放假日")).toBeVisible();
});
