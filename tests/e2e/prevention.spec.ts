/** A morning of the prevention loop: noon receipts come in, hits are cleared and the to-do shrinks, the list goes over as Excel; the screens beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import XLSX from "@e965/xlsx";
import type { Locator, Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { briefingShown, chooseFiles, importOne } from "../support/desk-page";
import { noonReceipts } from "../support/noon-receipts";
import { expect, test } from "../support/page";

const DEMO = readdirSync("data/demo").map((name) => join("data/demo", name));
const MORNING = "?asOf=2026-05-11";

const toDoLine = (page: Page, words: RegExp): Locator => page.getByRole("link", { name: words });
const WAITING = /^回执命中曾被骗人员或其关系人、尚待回访(\d+)份/;

async function openDemo(page: Page): Promise<void> {
	await page.goto(`/${MORNING}`);
	await chooseFiles(page, DEMO);
	await briefingShown(page);
}

/** People still to be visited, as the briefing of the morning says. */
async function waiting(page: Page): Promise<number> {
	await page.goto(`/${MORNING}`);
	await briefingShown(page);
	const said = await toDoLine(page, WAITING).innerText();
	return Number(WAITING.exec(said.replace(/\s+/g, ""))?.[1]);
}

const worklistRows = (page: Page) =>
	page.getByRole("region", { name: "回访清单" }).getByRole("table").getByRole("row");

/** Ticks the row of a receipt off as met. */
async function tickOff(page: Page, receiptNo: string): Promise<void> {
	const row = worklistRows(page).filter({ hasText: receiptNo });
	await row.getByRole("button", { name: /^登记回访：/ }).click();
	const dialog = page.getByRole("dialog", { name: /^登记回访：/ });
	await dialog.getByRole("textbox", { name: /^走访人/ }).fill("顾长川");
	expect(await faultsOf(page)).toEqual([]);
	await dialog.getByRole("button", { name: "登记", exact: true }).click();
	await expect(dialog).toBeHidden();
	await expect(row.getByText("已见面")).toBeVisible({ timeout: 60_000 });
}

test("noon receipts are imported, three hits cleared, the to-do shrinks, and the list is handed over as Excel", async ({
	page,
}) => {
	test.slow();
	const noon = noonReceipts();
	await openDemo(page);
	const before = await waiting(page);

	await importOne(page, noon.file);
	const filled = await waiting(page);
	expect(filled).toBe(before + noon.selfHits.length + 1);

	await toDoLine(page, WAITING).click();
	await expect(page.getByRole("heading", { level: 1, name: "回执筛查" })).toBeVisible();
	await expect(page.getByRole("region", { name: "回访清单" })).toBeVisible({ timeout: 60_000 });
	for (const { receiptNo, incidentNo } of noon.selfHits) {
		const row = worklistRows(page).filter({ hasText: receiptNo });
		await expect(row.getByTitle(incidentNo)).toBeVisible();
		await expect(row).toContainText("强");
	}
	expect(await faultsOf(page)).toEqual([]);
	for (const { receiptNo } of noon.selfHits) await tickOff(page, receiptNo);
	expect(await waiting(page)).toBe(filled - noon.selfHits.length);

	// A tick is taken back, and stands again.
	await page.goto(`/receipts/${MORNING}`);
	const [first] = noon.selfHits;
	const row = worklistRows(page).filter({ hasText: first?.receiptNo ?? "" });
	await row.getByRole("button", { name: /^撤回登记：/ }).click();
	await page.getByRole("button", { name: "撤回", exact: true }).last().click();
	await expect(row.getByRole("button", { name: /^登记回访：/ })).toBeVisible({ timeout: 60_000 });

	const shown = (await worklistRows(page).count()) - 1;
	const menu = page.getByRole("region", { name: "回访清单" }).getByRole("button", { name: /^导出：/ });
	await menu.click();
	const download = page.waitForEvent("download");
	await page.getByRole("menuitem", { name: "下载 Excel" }).click();
	const file = await download;
	const book = XLSX.read(readFileSync(await file.path()));
	const [sheet] = book.SheetNames;
	const cells = XLSX.utils.sheet_to_json<string[]>(book.Sheets[sheet ?? ""] ?? {}, { header: 1, raw: false });
	expect(cells.filter((line) => /，回执 /.test(line.join("　"))).length).toBe(shown);
	const text = JSON.stringify(cells);
	expect(text).toContain(noon.relationHit.receiptNo);
	// Handed over without a name, an ID number or a phone in clear.
	expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|\d{17}[\dXx]/);
});

test("alerts, stop-payments, firms and ledgers stand on their screens, page by page, without a fault", async ({
	page,
}) => {
	test.slow();
	await openDemo(page);
	const screens = [
		["/response/", "预警止付", ["预警漏斗", "待办清单", "时效", "漏报", "止付"]],
		["/enterprises/", "企业", ["企业", "园区", "待走访"]],
		["/ledgers/", "宣防台账", ["活动与队伍", "网格线索", "防护登记", "打击战果", "保卫者"]],
		["/assessment/", "考核", ["考核表", "办法", "测算", "漏斗图", "申诉", "通报与锁定"]],
		["/receipts/", "回执筛查", ["当日批次", "覆盖", "成效"]],
	] as const;
	for (const [address, title, tabs] of screens) {
		await page.goto(`${address}${MORNING}&period=month`);
		await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
		for (const tab of tabs) {
			await page.getByLabel("页面", { exact: true }).getByText(tab, { exact: true }).click();
			await expect(page.getByText(/^已统计/)).toBeAttached({ timeout: 60_000 });
			await expect(page.locator("table").first()).toBeVisible({ timeout: 60_000 });
			await expect(page.getByText(/NaN|undefined|Invalid Date/)).toHaveCount(0);
			expect(await faultsOf(page)).toEqual([]);
		}
	}
});
