/** Data quality on the page: the desk's own figures, every row and its download, conflicts, and a record's way file by file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import type { Locator, Page } from "@playwright/test";
import { numberText } from "@/lib/wording/numbers";
import { faultsOf } from "../support/axe";
import { downloadBy, importFiles } from "../support/desk-page";
import { expect, test } from "../support/page";
import { fileAt, type UploadFile } from "../support/synthetic-files";
import { deskQuality } from "./desk";

/** What was planted in the demonstration files. */
interface Truth {
	readonly files: readonly { readonly account: { readonly refused: number } }[];
	readonly plants: {
		readonly stateMoves: readonly {
			readonly incidentNo: string;
			readonly later: string;
			readonly earlierFile: string;
		}[];
	};
}
const truth = JSON.parse(readFileSync("tests/support/demo-truth.json", "utf8")) as Truth;
const DEMO = readdirSync("data/demo").map((name) => fileAt(join("data/demo", name)));
/** Told when the page imported, not what: another moment on the desk. */
const MOMENTS = ["imported"];

const CASES =
	"案件编号,警情编号,案件状态,受理时间,立案时间,破案时间,案件类别,涉案金额,受害人姓名,身份证号,简要案情";
const stated = (moment: string, ...lines: readonly string[]) =>
	`${[`导出时间：${moment}${",".repeat(10)}`, CASES, ...lines].join("\n")}\n`;
const WHO = "甲一二,330799199003070029,事主甲一二称被骗";
const MORE = {
	"案件_四月.csv": stated("2026-04-01 08:00", `A1,,受理,2026-03-30 09:00,,,刷单返利,10000,${WHO}`),
	"案件_五月.csv": stated(
		"2026-05-10 08:00",
		`A1,,立案,2026-03-30 09:00,2026-04-05 10:00,,刷单返利,12000,${WHO}`,
	),
	"案件_今日.csv": stated(
		"2026-05-11 08:00",
		`A1,,破案,2026-03-30 09:00,2026-04-05 10:00,2026-05-08 12:00,刷单返利,12000,${WHO}`,
		"A2,,立案,,2062-05-08 12:00,,刷单返利,9,,,",
	),
};

async function openQuality(page: Page): Promise<void> {
	await page.getByRole("link", { name: "数据质量", exact: true }).click();
	await expect(page.getByRole("heading", { name: /^检查结果/ })).toBeVisible({ timeout: 60_000 });
}

const lineOf = (page: Page, label: string) =>
	page
		.getByRole("grid", { name: "检查项目" })
		.getByRole("row")
		.filter({ has: page.getByText(label, { exact: true }) });

async function openCheck(page: Page, label: string): Promise<Locator> {
	await lineOf(page, label).click();
	const drawer = page.getByRole("dialog", { name: label });
	await expect(drawer.getByText("查什么")).toBeVisible();
	return drawer;
}

async function closeDrawer(page: Page, drawer: Locator): Promise<void> {
	await page.keyboard.press("Escape");
	await expect(drawer).toBeHidden();
}

/** Rows of a table as texts; only for tables short enough to stand whole. */
const textsOf = (table: Locator) =>
	table
		.getByRole("row")
		.evaluateAll((rows) =>
			rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent ?? "")),
		);

test("the screen says what the desk says, check by check and row by row @everywhere", async ({ page }) => {
	await page.goto("/");
	await importFiles(page, DEMO);
	await openQuality(page);
	const { checks } = deskQuality("data/demo");
	expect(checks.find(({ id }) => id === "refusals")?.count).toBe(
		truth.files.reduce((sum, { account }) => sum + account.refused, 0),
	);
	for (const { label, count, unit, severityText, summary, tables } of checks) {
		const line = lineOf(page, label);
		await expect(line).toContainText(severityText);
		await expect(line).toContainText(`${numberText(count)}${unit}`);
		await expect(line).toContainText(summary);
		const drawer = await openCheck(page, label);
		for (const { caption, columns, rows } of tables) {
			const table = drawer.getByRole("table", { name: caption, exact: true });
			await expect(table).toHaveAttribute("aria-rowcount", String(rows.length + 1));
			if (rows.length === 0 || rows.length > 100) continue;
			const ids = Object.keys(columns);
			const shown = (await textsOf(table)).map((cells) =>
				Object.fromEntries(
					ids.map((id, at) => [id, MOMENTS.includes(id) ? "" : cells[at]?.replace(/ !$/, "")]),
				),
			);
			const told = rows.map((row) =>
				Object.fromEntries(ids.map((id) => [id, MOMENTS.includes(id) ? "" : row[id]])),
			);
			expect(shown).toEqual(told);
		}
		await closeDrawer(page, drawer);
	}
	expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|Invalid/);
});

test("the rows of a check leave as a workbook, masked as on the screen", async ({ page }) => {
	await page.goto("/");
	await importFiles(page, DEMO);
	await openQuality(page);
	expect(await faultsOf(page)).toEqual([]);
	const drawer = await openCheck(page, "证件号码");
	expect(new URL(page.url()).search).toBe("?check=ids");
	expect(await faultsOf(page)).toEqual([]);
	const { name, bytes } = await downloadBy(page, "下载为表格");
	expect(name).toBe("数据质量_证件号码_派出所（演示数据）.xlsx");
	const book = XLSX.read(bytes);
	const ids = deskQuality("data/demo").checks.find(({ id }) => id === "ids");
	expect(book.SheetNames).toEqual(ids?.tables.map(({ caption }) => caption));
	const [, list] = ids?.tables ?? [];
	const grid = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[list?.caption ?? ""] ?? {}, { header: 1 });
	expect(grid.slice(2, 2 + (list?.rows.length ?? 0))).toEqual(list?.rows.map((row) => Object.values(row)));
	const written = JSON.stringify(grid);
	for (const text of [written, await drawer.innerText()]) expect(text.match(/\d{15,}/g)).toBeNull();
	expect(written).toMatch(/"330\*+\d{3}[\dX]"/);
});

test("two files that differ are listed, and the record tells its way from 受理 to 破案", async ({ page }) => {
	await page.goto("/");
	await importFiles(page, DEMO);
	await openQuality(page);
	await expect(lineOf(page, "不同文件说法不一")).toContainText("未发现");
	const more = Object.entries(MORE).map(
		([name, text]): UploadFile => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) }),
	);
	// The newest first: what holds does not depend on it.
	for (const file of more.reverse()) {
		await importFiles(page, [file]);
		await expect(page.getByRole("region", { name: "导入账目" })).toContainText(file.name);
	}
	await openQuality(page);
	await expect(lineOf(page, "不同文件说法不一")).toContainText("1处");
	await expect(lineOf(page, "不合理的时间")).toContainText("需处理");

	const drawer = await openCheck(page, "不同文件说法不一");
	const [row] = await textsOf(drawer.getByRole("table"));
	expect(row?.slice(0, 5)).toEqual(["案件", "A1", "涉案金额", "1.2万元", "案件_今日.csv · 第3行"]);
	expect(row?.slice(6, 8)).toEqual(["1万元", "案件_四月.csv · 第3行"]);
	await drawer.getByRole("button", { name: "A1，查看变更历史" }).click();
	const history = page.getByRole("dialog", { name: "变更历史：案件 A1" });
	// The drawer opens before its answer is there.
	await expect(history.getByRole("listitem")).toHaveCount(6);
	const way = await history.getByRole("listitem").allInnerTexts();
	expect(way.map((text) => /受理|立案|破案/.exec(text.replace(/.*变为/, ""))?.[0])).toEqual([
		"受理",
		"受理",
		"立案",
		"破案",
		"立案",
		"破案",
	]);
	await expect(history.getByText("案件_今日.csv · 第3行").first()).toBeVisible();
	expect(await history.innerText()).not.toMatch(/甲一二|330799199003070029/);
	expect(await faultsOf(page)).toEqual([]);
	await closeDrawer(page, history);
	await expect(drawer).toBeVisible();
	await page.reload();
	await expect(page.getByRole("dialog", { name: "不同文件说法不一" }).getByText("1.2万元")).toBeVisible({
		timeout: 60_000,
	});
	await page.goBack();
	await expect(page.getByRole("dialog")).toBeHidden();
});

test("the rows behind a figure of the briefing lead to the history of each event", async ({ page }) => {
	const [{ incidentNo, later, earlierFile } = { incidentNo: "", later: "", earlierFile: "" }] =
		truth.plants.stateMoves;
	await page.goto("/");
	await importFiles(page, DEMO);
	await page.getByRole("link", { name: "晨报", exact: true }).click();
	await page.goto("/?asOf=2026-05-11&period=custom:2024-12-30..2025-01-02");
	await page
		.getByRole("button", { name: /^接报警情\s*\d+起/ })
		.first()
		.click({ timeout: 90_000 });
	const rows = page.getByRole("dialog", { name: /^明细/ });
	await rows.getByRole("button", { name: `${incidentNo}，查看事件明细` }).click();
	const history = page.getByRole("dialog", { name: /^事件明细/ });
	await history.getByRole("tab", { name: "变更经过" }).click();
	await expect(history.getByRole("listitem").first()).toContainText("报警");
	await expect(history.getByRole("row").filter({ hasText: later })).toContainText("警情_2025.csv");
	await expect(history.getByRole("row").filter({ hasText: "首次出现" }).first()).toContainText(earlierFile);
	await closeDrawer(page, history);
	await expect(rows).toBeVisible();
});
