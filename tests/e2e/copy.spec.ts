/** What is copied or downloaded of a table or chart is what stands on the screen, wherever the page came from. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import type { Locator, Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { briefingShown, chooseFiles, downloadBy } from "../support/desk-page";
import { expect, test } from "../support/page";

const FILES = readdirSync("data/demo").map((name) => join("data/demo", name));
const APRIL = "asOf=2026-05-11&period=month";
const SOURCE = "演示数据　派出所　统计时段：2026年4月1日至4月30日　按警情（报警时间）统计";
const FILE_END = "_2026年4月1日至4月30日_派出所（演示数据）";

/** Texts of a table's rows, head first, without the arrows that only double a colour. */
const gridOf = (table: Locator): Promise<string[][]> =>
	table.getByRole("row").evaluateAll((rows) =>
		rows.map((row) =>
			[...row.children].map((cell) => {
				const copy = cell.cloneNode(true) as HTMLElement;
				for (const mark of copy.querySelectorAll("[aria-hidden=true]")) mark.remove();
				return copy.textContent ?? "";
			}),
		),
	);

async function choose(page: Page, caption: string, label: string): Promise<void> {
	await page.getByRole("button", { name: `导出：${caption}`, exact: true }).click();
	await page.getByRole("menuitem", { name: label, exact: true }).click();
}

async function fileOf(page: Page, caption: string, label: string) {
	const waiting = page.waitForEvent("download");
	await choose(page, caption, label);
	const download = await waiting;
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What a paste into the page brings, type by type. */
async function pasted(page: Page): Promise<{ text: string; html: string }> {
	// Listening first and pressing then: both at once may reach the page in either order.
	await page.evaluate(() => {
		delete document.body.dataset.pasted;
		document.addEventListener(
			"paste",
			({ clipboardData }) => {
				const [text, html] = ["text/plain", "text/html"].map((type) => clipboardData?.getData(type) ?? "");
				document.body.dataset.pasted = JSON.stringify({ text, html });
			},
			{ once: true },
		);
	});
	await page.keyboard.press("Control+V");
	await page.waitForFunction(() => document.body.dataset.pasted !== undefined);
	return JSON.parse(await page.evaluate(() => document.body.dataset.pasted ?? ""));
}

const rowsOf = (text: string) => text.replaceAll("\r\n", "\n").trimEnd().split("\n");
const sheetRows = (bytes: Buffer) => {
	const book = XLSX.read(bytes);
	return XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, {
		header: 1,
		defval: "",
	});
};

async function filled(page: Page, address: string): Promise<void> {
	await page.goto("/");
	await chooseFiles(page, FILES);
	await briefingShown(page);
	await page.goto(address);
}

test("a table of the briefing goes to the clipboard, to Excel and to CSV as it is sorted on the screen", async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await filled(page, `/?${APRIL}`);
	await briefingShown(page);
	const table = page.getByRole("table", { name: "年龄段", exact: true });
	const menu = page.getByRole("button", { name: "导出：年龄段", exact: true });

	// Quiet until it is reached, by Tab as by the mouse; the first entry copies.
	await expect(menu).toHaveCSS("opacity", "0");
	await menu.focus();
	await expect(menu).toHaveCSS("opacity", "1");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("menuitem", { name: "复制表格" })).toBeFocused();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("Enter");
	await expect(page.getByText("已复制，可粘贴到 Word、WPS 或 Excel")).toBeVisible();
	const first = await gridOf(table);
	expect(first.length).toBeGreaterThan(4);
	expect(rowsOf((await pasted(page)).text).slice(0, 2 + first.length)).toEqual([
		"年龄段",
		SOURCE,
		...first.map((cells) => cells.join("\t")),
	]);

	// Sorted otherwise, it is copied otherwise.
	await table
		.getByRole("button", { name: /^年龄段/ })
		.first()
		.click();
	await table
		.getByRole("button", { name: /^年龄段/ })
		.first()
		.click();
	await expect.poll(async () => gridOf(table)).not.toEqual(first);
	const shown = await gridOf(table);
	await choose(page, "年龄段", "复制表格");
	await expect(page.getByText("已复制，可粘贴到 Word、WPS 或 Excel").last()).toBeVisible();
	const { text, html } = await pasted(page);
	const copied = rowsOf(text);
	expect(copied.slice(2, 2 + shown.length)).toEqual(shown.map((cells) => cells.join("\t")));
	expect(copied.at(-1)).toMatch(/^注：识别率/);
	const cells = [...html.matchAll(/<t[hd] [^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell);
	expect(cells).toEqual(shown.flat());

	const xlsx = await fileOf(page, "年龄段", "下载 Excel");
	expect(xlsx.name).toBe(`年龄段${FILE_END}.xlsx`);
	const sheet = sheetRows(xlsx.bytes);
	expect(sheet[0]?.[0]).toBe(`年龄段　${SOURCE}`);
	expect(sheet.slice(1, 1 + shown.length).map((row) => row.map(String))).toEqual(
		shown.map((row) => row.map((cell) => (/^\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell))),
	);
	expect(typeof sheet[2]?.[1]).toBe("number");

	const csv = await fileOf(page, "年龄段", "下载 CSV");
	expect(csv.name).toBe(`年龄段${FILE_END}.csv`);
	expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const lines = rowsOf(csv.bytes.toString("utf8").slice(1));
	expect(lines.slice(0, shown.length)).toEqual(shown.map((row) => row.join(",")));
	expect(lines.at(-1)).toBe(`年龄段　${SOURCE}`);
});

test("a chart leaves as a picture and as figures", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await filled(page, `/?${APRIL}`);
	await briefingShown(page);
	const caption = "接报警情走势（起）";
	const png = await fileOf(page, caption, "下载 PNG");
	expect(png.name).toBe(`${caption}${FILE_END}.png`);
	expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
	const chart = page.getByRole("figure").filter({ hasText: caption }).getByRole("img").first();
	const box = await chart.boundingBox();
	// Twice as many points as on the screen, with room for the heading above.
	expect(png.bytes.readUInt32BE(16)).toBe(2 * Math.round(box?.width ?? 0));
	expect(png.bytes.readUInt32BE(20)).toBeGreaterThan(2 * Math.round(box?.height ?? 0));

	await choose(page, caption, "复制图片");
	await expect(page.getByText("已复制图片")).toBeVisible();
	const types = await page.evaluate(async () => (await navigator.clipboard.read()).map((item) => item.types));
	expect(types).toEqual([["image/png"]]);

	const said = (await chart.getAttribute("aria-label")) ?? "";
	const { bytes, name } = await fileOf(page, caption, "下载 Excel");
	expect(name).toBe(`${caption}${FILE_END}.xlsx`);
	const rows = sheetRows(bytes);
	expect(rows[1]).toEqual(["类别", "本年（起）", "上年同期（起）"]);
	const told = rows.slice(2).map(([category, count]) => `${category}${count}`);
	expect(told).toHaveLength(13);
	expect(said).toContain(told.join("、"));
});

test("the explore screen gives all panels, the pair and the movers; rows stay masked", async ({ page }) => {
	await filled(page, `/explore/?${APRIL}&cross=fraud_category%2Cvictim_age_band`);
	const pair = page.getByRole("table", { name: /^诈骗类别 × 年龄段/ });
	await expect(pair).toBeVisible({ timeout: 90_000 });

	const { name, bytes } = await downloadBy(page, "下载全部维度 Excel");
	expect(name).toBe(`全部23个维度${FILE_END}.xlsx`);
	const rows = sheetRows(bytes).slice(2);
	const panels = page.locator("section[aria-labelledby^=panel-]");
	const folded = panels.getByRole("button", { name: /：全部\d+项$/ });
	while ((await folded.count()) > 0) await folded.first().click();
	const counts = await panels
		.getByRole("button", { name: /，查看明细$/ })
		.evaluateAll((found) => found.map((one) => one.getAttribute("aria-label") ?? ""));
	const written = rows
		.filter(([, , count]) => typeof count === "number")
		.map(([dimension, value, count, unit]) => `${dimension}：${value} ${count}${unit}，查看明细`);
	expect(written.length).toBeGreaterThan(100);
	expect(written).toEqual(counts);

	const shown = await gridOf(pair);
	const caption = (await pair.getAttribute("aria-label")) ?? "";
	const csv = await fileOf(page, caption, "下载 CSV");
	expect(rowsOf(csv.bytes.toString("utf8").slice(1)).slice(0, shown.length)).toEqual(
		shown.map((row) => row.join(",")),
	);
	const movers = await fileOf(page, "突出变化", "下载 Excel");
	expect(movers.name).toBe(`突出变化${FILE_END}.xlsx`);

	// The rows behind a figure: what is masked on the screen is masked in the file.
	await page.getByRole("button", { name: /^诈骗类别：刷单返利 \d+起，查看明细$/ }).click();
	const drawer = page.getByRole("dialog");
	const list = drawer.getByRole("table");
	await expect(list).toBeVisible();
	const waiting = page.waitForEvent("download");
	await drawer.getByRole("button", { name: /^导出：/ }).click();
	await page.getByRole("menuitem", { name: "下载 Excel", exact: true }).click();
	const file = sheetRows(readFileSync(await (await waiting).path()));
	expect(file[0]?.[0]).toContain("诈骗类别：刷单返利");
	const seen = await gridOf(list);
	expect(file.slice(1, 1 + seen.length).map((row) => row.map(String))).toEqual(
		seen.map((row) => row.map((cell) => (/^\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell))),
	);
	expect(JSON.stringify(file)).not.toMatch(/\d{15,}|1\d{10}/);
});

test("a page of plain http copies all the same", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
	await filled(page, `/?${APRIL}`);
	await briefingShown(page);
	await choose(page, "性别", "复制表格");
	await expect(page.getByText("已复制，可粘贴到 Word、WPS 或 Excel")).toBeVisible();
	const { text, html } = await pasted(page);
	const shown = await gridOf(page.getByRole("table", { name: "性别", exact: true }));
	expect(rowsOf(text).slice(2, 2 + shown.length)).toEqual(shown.map((cells) => cells.join("\t")));
	expect(html).toContain("<table");

	// Pictures need what the page has not: the file comes instead, and says so.
	const { name } = await fileOf(page, "接报警情走势（起）", "复制图片");
	expect(name).toMatch(/\.png$/);
	await expect(page.getByText("浏览器不允许此页复制图片，已改为下载")).toBeVisible();
});
