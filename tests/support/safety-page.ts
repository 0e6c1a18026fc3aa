/** The passcode, the lock and the backup in journeys, by role and visible text. */
import { expect, type Page } from "@playwright/test";
import { downloadBy, toScreen } from "./desk-page";

/** What must be typed before everything is removed. */
export const WIPE_PHRASE = "清空全部数据";

/** Types a new passcode twice into a part of the page. */
export async function typeNewPasscode(
	page: Page,
	region: string,
	label: string,
	passcode: string,
): Promise<void> {
	const part = page.getByRole("region", { name: region, exact: true });
	await part.getByLabel(label, { exact: true }).fill(passcode);
	await part.getByLabel("再输一遍", { exact: true }).fill(passcode);
}

/** Takes the offer of the first start. */
export async function acceptPasscode(page: Page, passcode: string): Promise<void> {
	const offer = "要不要设置口令？";
	await page.getByRole("button", { name: "现在设置" }).click();
	await typeNewPasscode(page, offer, "新口令", passcode);
	await page.getByRole("region", { name: offer }).getByRole("button", { name: "设置口令" }).click();
	await expect(page.getByRole("region", { name: offer })).toBeHidden({ timeout: 60_000 });
}

/** Sets a passcode on the settings screen. */
export async function setPasscode(page: Page, passcode: string): Promise<void> {
	await toScreen(page, "设置");
	await page.getByRole("button", { name: "设置口令" }).click();
	await typeNewPasscode(page, "设置口令", "新口令", passcode);
	await page.getByRole("button", { name: "设置口令" }).click();
	await expect(page.getByText(/^口令已设置/)).toBeVisible({ timeout: 60_000 });
}

/** Waits for the lock screen. */
export async function lockShown(page: Page): Promise<void> {
	await expect(page.getByRole("heading", { name: "工作区已锁定" })).toBeVisible({ timeout: 60_000 });
}

/** Types a passcode on the lock screen. */
export async function unlock(page: Page, passcode: string): Promise<void> {
	await lockShown(page);
	await page.getByLabel("口令", { exact: true }).fill(passcode);
	await page.getByRole("button", { name: "解锁" }).click();
}

/** The officer sits still from now on: the page's clock stands, and nothing was touched later than this. */
export async function sitStill(page: Page): Promise<void> {
	await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
	await page.keyboard.press("Shift");
}

/** The offer of a passcode, which a workspace begins with, in the tab that writes. */
export const offer = (page: Page) => page.getByRole("button", { name: "现在设置" });

/** Has everything removed on the settings screen. */
export async function askToWipe(page: Page): Promise<void> {
	await toScreen(page, "设置");
	await page.getByRole("textbox", { name: /^确认请输入/ }).fill(WIPE_PHRASE);
	await page.getByRole("button", { name: WIPE_PHRASE }).click();
}

/** Removes everything in the only tab; the page then begins anew. */
export async function wipe(page: Page): Promise<void> {
	await askToWipe(page);
	await expect(offer(page)).toBeVisible({ timeout: 60_000 });
}

/** Picks a backup file, its passcode and how it is to be restored, and begins. */
export async function restoreFrom(
	page: Page,
	file: Buffer,
	{ passcode, mode }: { readonly passcode: string; readonly mode: "合并到现有资料" | "替换全部资料" },
): Promise<void> {
	await toScreen(page, "设置");
	const part = page.getByRole("region", { name: "从备份文件恢复" });
	const chooser = page.waitForEvent("filechooser");
	await part.getByRole("button", { name: "选择备份文件" }).click();
	await (await chooser).setFiles({ name: "备份.yanpan", mimeType: "application/octet-stream", buffer: file });
	await part.getByLabel("备份文件的口令", { exact: true }).fill(passcode);
	await part.getByRole("radio", { name: mode }).check();
	if (mode === "替换全部资料") await part.getByRole("textbox", { name: /^确认请输入/ }).fill(mode);
	await part.getByRole("button", { name: mode }).click();
}

/** Makes a backup file. */
export async function backupOf(
	page: Page,
	passcode: string,
): Promise<{ name: string; bytes: Buffer; path: string }> {
	await toScreen(page, "设置");
	await typeNewPasscode(page, "生成备份文件", "备份口令", passcode);
	return downloadBy(page, "生成备份文件");
}
