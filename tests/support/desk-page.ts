/** What every journey does on the page, by role and visible text: choose files, go somewhere, take the figures along. */
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { ReportDocument } from "@/lib/report/document";
import { fileAt, type UploadFile } from "./synthetic-files";

/** Files by path, or made for the journey. */
export type Uploads = readonly (string | UploadFile)[];

/** Opens the file dialog of the screen that is shown; what it gives back picks the files. */
export async function fileDialog(page: Page): Promise<(files: Uploads) => Promise<void>> {
	const button = page.getByRole("button", { name: "选择文件", exact: true });
	await expect(button).toBeEnabled({ timeout: 60_000 });
	const waiting = page.waitForEvent("filechooser");
	await button.click();
	const chooser = await waiting;
	return async (files) => {
		const paths = files.filter((file) => typeof file === "string");
		const made = files.map((file) => (typeof file === "string" ? fileAt(file) : file));
		await chooser.setFiles(paths.length === files.length ? paths : made);
	};
}

/** Picks files in the file dialog of the screen that is shown. */
export async function chooseFiles(page: Page, files: Uploads): Promise<void> {
	const pick = await fileDialog(page);
	await pick(files);
}

/** Follows a link of the navigation; the page is not loaded anew. */
export async function toScreen(page: Page, name: "晨报" | "数据导入" | "设置"): Promise<void> {
	await page.getByRole("link", { name, exact: true }).click();
	// The empty briefing has a file button of the same name, which must be gone before files are chosen.
	if (name === "数据导入") await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** What a button downloads. */
export async function downloadBy(
	page: Page,
	button: string | RegExp,
): Promise<{ name: string; bytes: Buffer; path: string }> {
	const waiting = page.waitForEvent("download");
	await page.getByRole("button", { name: button }).click();
	const download = await waiting;
	const path = await download.path();
	return { name: download.suggestedFilename(), bytes: readFileSync(path), path };
}

/** The briefing that is shown, as its JSON export says it. */
export async function reportOf(page: Page): Promise<ReportDocument> {
	const { bytes } = await downloadBy(page, "导出 JSON");
	return JSON.parse(bytes.toString("utf8")) as ReportDocument;
}

/** Waits until the briefing of a filled workspace stands there. */
export async function briefingShown(page: Page): Promise<void> {
	await expect(page.getByRole("heading", { name: /总体情况/ })).toBeVisible({ timeout: 90_000 });
	await expect(page.getByText(/^已统计：/)).toBeAttached();
}

/** Imports files on the import screen, up to the account. */
export async function importFiles(page: Page, files: Uploads): Promise<void> {
	await toScreen(page, "数据导入");
	await chooseFiles(page, files);
	await expect(page.getByText(/^导入完成：/)).toBeAttached({ timeout: 90_000 });
}

/** Imports a file on the import screen, up to its line in the history: also where an earlier account still stands. */
export async function importOne(page: Page, file: UploadFile): Promise<void> {
	await toScreen(page, "数据导入");
	await chooseFiles(page, [file]);
	await expect(page.getByRole("button", { name: `撤销导入“${file.name}”` })).toBeVisible({ timeout: 90_000 });
}
