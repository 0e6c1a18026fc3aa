/** A year-end: a scheme made one's own, a score traced to its events in two clicks, the year locked, the bundle handed over and read; and the wall. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import XLSX from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { XLSX_TYPE } from "@/lib/export/table-sheet";
import { faultsOf } from "../support/axe";
import { briefingShown, chooseFiles } from "../support/desk-page";
import { expect, test } from "../support/page";

const DEMO = readdirSync("data/demo").map((name) => join("data/demo", name));

async function openDemo(page: Page): Promise<void> {
	await page.goto("/?asOf=2026-05-11");
	await chooseFiles(page, DEMO);
	await briefingShown(page);
}

const pageTab = (page: Page, name: string) =>
	page.getByLabel("页面", { exact: true }).getByText(name, { exact: true }).click();

/** Names and numbers of people as the demonstration's exports of calls write them. */
function personalTexts(): readonly string[] {
	const text = DEMO.filter((file) => file.endsWith(".csv"))
		.map((file) => readFileSync(file).toString("latin1"))
		.join("\n");
	return [...new Set(text.match(/(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dX])(?!\d)/g))];
}

/** The workbook with the total of one village typed over. */
function typedOver(bytes: Buffer): { readonly buffer: Buffer; readonly village: string } {
	const book = XLSX.read(bytes);
	const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
	const cells = Object.entries(sheet).filter(([at]) => !at.startsWith("!"));
	const head = (words: string) => cells.find(([, { v }]) => v === words)?.[0] ?? "";
	const [total, place] = [head("合计"), head("村居")];
	const row = Number(total.replace(/\D/g, "")) + 1;
	const column = (at: string) => at.replace(/\d/g, "");
	sheet[`${column(total)}${row}`] = { t: "n", v: 999 };
	const village = String(sheet[`${column(place)}${row}`]?.v);
	return { buffer: XLSX.write(book, { type: "buffer", bookType: "xlsx" }), village };
}

test("a scheme is made one's own, a village is traced to its events, the year is locked, and the bundle goes out and opens", async ({
	page,
}) => {
	test.slow();
	await openDemo(page);
	await page.goto("/assessment/?asOf=2026-01-12&period=year");
	const sheet = page.getByRole("region", { name: /考核表$/ });
	await expect(sheet.getByRole("row").nth(2)).toBeVisible({ timeout: 60_000 });

	// Two clicks to the events: the village, and its list stands there.
	await sheet.getByRole("row").nth(1).click();
	const drawer = page.getByRole("dialog");
	await expect(drawer.getByText("逐条得分")).toBeVisible();
	await expect(drawer.getByRole("columnheader", { name: "算式" })).toBeVisible();
	await expect(drawer.getByRole("columnheader", { name: "报警日" })).toBeVisible();
	await expect(drawer.getByText(/^\d{4}年\d{1,2}月\d{1,2}日$/).first()).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(drawer).toBeHidden();

	await pageTab(page, "办法");
	await page.getByRole("button", { name: "另存为本单位办法" }).click();
	await expect(page.getByRole("button", { name: "保存为新版本" })).toBeVisible({ timeout: 60_000 });

	await pageTab(page, "通报与锁定");
	await page.getByRole("button", { name: "印发本期通报" }).click();
	await page.getByRole("button", { name: "印发", exact: true }).click();
	await expect(page.getByRole("region", { name: "历次通报" }).getByRole("row").nth(1)).toBeVisible({
		timeout: 60_000,
	});
	const lock = page.getByRole("region", { name: "锁定年度" });
	await lock.getByRole("textbox").last().fill("锁定2025年度");
	await lock.getByRole("button").last().click();
	await expect(page.getByText("校验通过：封存的内容一格未改")).toBeVisible({ timeout: 60_000 });
	expect(await faultsOf(page)).toEqual([]);

	// The workbook carries its seal; one cell typed over is named.
	const saved = page.waitForEvent("download");
	await page.getByRole("button", { name: "导出封存考核表 Excel" }).click();
	const workbook = await (await saved).path();
	const hold = async (name: string, buffer: Buffer) => {
		const chooser = page.waitForEvent("filechooser");
		await page.getByRole("button", { name: "校验考核表文件" }).click();
		await (await chooser).setFiles({ name, mimeType: XLSX_TYPE, buffer });
	};
	await hold("原件.xlsx", readFileSync(workbook));
	await expect(page.getByText("“原件.xlsx”校验通过")).toBeVisible({ timeout: 60_000 });
	const { buffer, village } = typedOver(readFileSync(workbook));
	await hold("改过.xlsx", buffer);
	await expect(page.getByText("“改过.xlsx”校验未通过")).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText(new RegExp(`${village}“合计”显示为999`))).toBeVisible();

	await pageTab(page, "镇级数据包");
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: "导出镇级数据包" }).click();
	const path = await (await download).path();
	const text = readFileSync(path, "utf8");
	const personal = personalTexts();
	expect(personal.length).toBeGreaterThan(1000);
	expect(personal.filter((one) => text.includes(one))).toEqual([]);
	expect(text).not.toContain('"eventNo"');
	const chooser = page.waitForEvent("filechooser");
	await page
		.getByRole("region", { name: "打开镇级数据包" })
		.getByRole("button", { name: "选择文件", exact: true })
		.click();
	await (await chooser).setFiles(path);
	await expect(page.getByText(/的镇级数据包，只读/)).toBeVisible();
	await expect(page.getByText(/锁定校验码/)).toBeVisible();
	await expect(
		page
			.getByRole("region", { name: /按村居和诈骗类别/ })
			.getByText("＊")
			.first(),
	).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
});

test("the wall stands over everything, turns by keys, says whether it is luck, and is left again", async ({
	page,
}) => {
	test.slow();
	await openDemo(page);
	await page.goto("/trends/?asOf=2026-05-11");
	await expect(page.getByRole("region", { name: "近十三个月与上年同月" })).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText(/NaN|undefined|Invalid Date/)).toHaveCount(0);
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("w");
	await page.getByRole("button", { name: "停止轮播" }).click();
	const titles = [
		"今年以来",
		"近十三个月与上年同月",
		"与前三年同期累计",
		"目标与损失构成",
		"村居同组对比",
		"类别与变化来源",
	];
	for (const title of titles) {
		await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
		await expect(page.getByText(/NaN|undefined|Invalid Date/)).toHaveCount(0);
		expect(await faultsOf(page)).toEqual([]);
		await page.keyboard.press("ArrowRight");
	}
	await expect(page.getByRole("region", { name: "结论" })).toBeVisible();
	await page.setViewportSize({ width: 3840, height: 1080 });
	await expect(page.getByRole("article")).toHaveCount(2);
	await page.keyboard.press("Escape");
	await expect(page.getByRole("heading", { level: 1, name: "同比大屏" })).toBeVisible();
});
