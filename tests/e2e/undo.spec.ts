/** What was imported can be taken back, looked up and mended: afterwards everything is as if it had come right at once. */
import * as XLSX from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { briefingShown, chooseFiles, downloadBy, importOne, reportOf, toScreen } from "../support/desk-page";
import { expect, test } from "../support/page";
import { wipe } from "../support/safety-page";
import { callsFile, csvFile, type UploadFile } from "../support/synthetic-files";

const VIEW = "/?asOf=2026-05-11&period=year_to_date";
const OLDER = callsFile("上旬.csv", 80);
/** Half of its calls are in the other file too, with other losses. */
const NEWER = callsFile("下旬.csv", 80, { from: 40, extraYuan: 11 });

async function started(page: Page): Promise<void> {
	await page.goto("/");
	await page.getByRole("button", { name: "以后再说" }).click();
}

const actionOn = (page: Page, what: string, { name }: UploadFile) =>
	page.getByRole("button", { name: `${what}“${name}”` });

async function reportNow(page: Page) {
	await page.goto(VIEW);
	await briefingShown(page);
	return reportOf(page);
}

test("the first of two overlapping files is taken back: what remains is a workspace that only had the second", async ({
	page,
}) => {
	await started(page);
	await importOne(page, NEWER);
	const alone = await reportNow(page);
	expect(alone.figures[0]).toMatchObject({ id: "calls", value: 80 });
	await wipe(page);
	await page.getByRole("button", { name: "以后再说" }).click();

	await importOne(page, OLDER);
	await importOne(page, NEWER);
	const both = await reportNow(page);
	expect(both.figures[0]).toMatchObject({ id: "calls", value: 120 });

	await toScreen(page, "数据导入");
	await actionOn(page, "查看账目", OLDER).click();
	const account = page.getByRole("dialog");
	await expect(account.getByText(/读入\s*80\s*行/)).toBeVisible();
	await expect(account.getByText("以下是导入当时的账目")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(account).toBeHidden();

	await actionOn(page, "撤销导入", OLDER).click();
	const asking = page.getByRole("dialog");
	await expect(asking.getByText(/只有本文件说过的记录会消失：.*警情40条/)).toBeVisible();
	await asking.getByRole("button", { name: "撤销这次导入" }).click();
	await expect(asking).toBeHidden();
	await expect(actionOn(page, "撤销导入", OLDER)).toHaveCount(0);
	expect(await reportNow(page)).toEqual(alone);
	await toScreen(page, "设置");
	await expect(page.getByRole("table", { name: "操作日志" })).toContainText(`撤销导入：${OLDER.name}`);
});

test("refused rows are downloaded, mended and imported again until none is open", async ({ page }) => {
	const headings = ["警情编号", "报警时间", "警情类别", "确认性质", "案情简述", "受害人姓名", "损失金额(元)"];
	const row = (number: number, time: string) =>
		[
			`K${number}`,
			time,
			"电信网络诈骗",
			"刷单返利类",
			`第${number}起的经过。`,
			"王五",
			100 * number,
		] as const;
	const spoilt = csvFile("坏行.csv", headings, [
		row(1, "2026-05-01 08:00"),
		row(2, "昨天上午"),
		row(3, ""),
		row(4, "2026-05-04 08:00"),
	]);
	await started(page);
	await importOne(page, spoilt);
	await expect(page.getByRole("region", { name: "导入账目" })).toContainText(
		/读入\s*4\s*行\s*=\s*新增\s*2.*拒收\s*2/s,
	);
	await expect(page.getByRole("button", { name: "下载全部待改行（2行）" })).toBeVisible();
	const first = await mended(page, /^下载待改行“坏行\.csv”/, ["2026-05-02 08:00", null]);
	await chooseFiles(page, [first]);
	await expect(page.getByRole("button", { name: "下载全部待改行（1行）" })).toBeVisible({ timeout: 60_000 });
	// What is still wrong waits in the file that told it last.
	await expect(actionOn(page, "下载待改行", spoilt)).toBeDisabled();
	await expect(actionOn(page, "下载待改行", first)).toBeEnabled();
	const second = await mended(page, /^下载全部待改行/, ["2026-05-03 08:00"]);
	await chooseFiles(page, [second]);
	await expect(page.getByRole("button", { name: /^下载全部待改行/ })).toBeHidden({ timeout: 60_000 });
	for (const file of [spoilt, first, second]) await expect(actionOn(page, "下载待改行", file)).toBeDisabled();
	const report = await reportNow(page);
	expect(report.figures[0]).toMatchObject({ id: "calls", value: 4 });
	const wiped = csvFile(
		"好行.csv",
		headings,
		[1, 2, 3, 4].map((day) => row(day, `2026-05-0${day} 08:00`)),
	);
	await wipe(page);
	await page.getByRole("button", { name: "以后再说" }).click();
	await importOne(page, wiped);
	const { figures, breakdowns } = await reportNow(page);
	expect({ figures: report.figures, breakdowns: report.breakdowns }).toEqual({ figures, breakdowns });
});

/** The workbook of open rows with times written into it, row by row; null leaves a row as it is. */
async function mended(page: Page, button: RegExp, times: readonly (string | null)[]): Promise<UploadFile> {
	const { name, bytes } = await downloadBy(page, button);
	const book = XLSX.read(bytes);
	const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
	const rows = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 });
	const head = rows.findIndex((cells) => cells.includes("报警时间"));
	const column = rows[head]?.indexOf("报警时间") ?? -1;
	expect([head, column].every((at) => at >= 0)).toBe(true);
	expect(rows.length - head - 1).toBe(times.length);
	for (const [at, time] of times.entries())
		if (time !== null) sheet[XLSX.utils.encode_cell({ r: head + 1 + at, c: column })] = { t: "s", v: time };
	return {
		name,
		mimeType: "application/octet-stream",
		buffer: XLSX.write(book, { type: "buffer" }) as Buffer,
	};
}
