/** What a workspace holds and everything the desk then shows of it: read from the page, and worked out beforehand. */
import { expect, type Page } from "@playwright/test";
import type { ReportDocument } from "@/lib/report/document";
import { briefingShown, downloadBy, reportOf, toScreen } from "./desk-page";
import { unlock } from "./safety-page";
import { callsFile, type UploadFile } from "./synthetic-files";

/** So long ago that every clock reads these records on their own last morning, without the address saying so. */
const DAY = "2024-05-10";
export const PASSCODE = "白鹭飞过第七座石桥";
/** Stands in the workspace from the beginning, so that there always is a briefing, on the morning after its late calls. */
export const BASE_FILE = callsOf("底.csv", "D", 46, 2);

/** What a workspace holds besides the base file. */
export interface Held {
	/** Names of the files of one import that stand there still; they are taken back one by one, the first one first. */
	readonly files: readonly string[];
	readonly station: string;
	/** The officer's sentence, and how many files stood there when it was written: it covers that sentence only. */
	readonly edit: { readonly over: number; readonly text: string } | null;
	readonly hasPasscode: boolean;
	/** Kind and text of every entry, newest first. */
	readonly journal: readonly string[];
}

/** All that the desk shows of it. */
export interface Shown {
	readonly isLocked: boolean;
	/** Figures, tables and sentences: the JSON export as it is written. */
	readonly report: string;
	/** A line an imported file, without the moment of the import. */
	readonly history: readonly string[];
	readonly journal: readonly string[];
}

/** What a desk showed when so many files of an import numbered 0 stood there, before anything was edited. */
export type Bases = ReadonlyMap<number, Pick<Shown, "report" | "history">>;

function callsOf(name: string, prefix: string, from: number, count: number): UploadFile {
	return callsFile(name, count, { prefix, from, first: DAY, days: 1 });
}

/** The two files of an import: always the same calls, and few, so that the briefing is soon made. */
export const filesOfImport = (at: number): readonly UploadFile[] => [
	callsOf(`甲-${at}.csv`, "J", 10, 3),
	callsOf(`乙-${at}.csv`, "Y", 20, 4),
];
export const stationNamed = (at: number) => `第${at}稿派出所`;

function textOfBlock(report: string): string {
	const { blocks } = JSON.parse(report) as ReportDocument;
	const block = blocks.find(({ kind }) => kind === "text");
	return block?.kind === "text" ? block.text : "";
}

/** What the desk must show of it. */
export function shownOf({ files, station, edit, hasPasscode, journal }: Held, bases: Bases): Shown {
	const base = bases.get(files.length);
	if (base === undefined) throw new Error(`never seen with ${files.length} files`);
	const number = /-\d+\.csv/.exec(files[0] ?? "-0.csv")?.[0] ?? "";
	const named = (text: string) => text.replaceAll("-0.csv", number).replaceAll(stationNamed(0), station);
	const generated = JSON.stringify(textOfBlock(base.report));
	const report =
		edit?.over === files.length ? base.report.replaceAll(generated, JSON.stringify(edit.text)) : base.report;
	return { isLocked: hasPasscode, report: named(report), history: base.history.map(named), journal };
}

async function historyOf(page: Page): Promise<readonly string[]> {
	await toScreen(page, "数据导入");
	const table = page.getByRole("table", { name: "导入历史" });
	await expect(table.getByRole("button", { name: `撤销导入“${BASE_FILE.name}”` })).toBeEnabled();
	const rows = await table.getByRole("row").allInnerTexts();
	return rows.slice(1).map((row) => row.split("\t").slice(1, 10).join(" "));
}

async function journalOf(page: Page): Promise<readonly string[]> {
	await toScreen(page, "设置");
	const { bytes } = await downloadBy(page, "下载日志");
	const lines = bytes.toString("utf8").trim().split(/\r?\n/).slice(1);
	return lines.map((line) => line.slice(line.indexOf(",") + 1));
}

/** Loads the desk, which must open, and takes along all it shows; `note` is what it says of an interrupted import. */
export async function readDesk(page: Page): Promise<Shown & { readonly note: string | null }> {
	await page.goto("/");
	const lock = page.getByRole("heading", { name: "工作区已锁定" });
	const briefing = page.getByRole("heading", { name: /总体情况/ });
	await expect(lock.or(briefing)).toBeVisible({ timeout: 90_000 });
	const isLocked = await lock.isVisible();
	if (isLocked) await unlock(page, PASSCODE);
	await briefingShown(page);
	const notes = await page.getByText(/^上次程序关闭/).allInnerTexts();
	expect(notes.length, "interrupted imports that are told of").toBeLessThan(2);
	const report = JSON.stringify(await reportOf(page));
	const history = await historyOf(page);
	return { isLocked, report, history, journal: await journalOf(page), note: notes[0] ?? null };
}
