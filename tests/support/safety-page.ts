/** The passcode, the lock and the backup in journeys, by role and visible text. */
import { expect, type Page } from "@playwright/test";
import { downloadBy, toScreen } from "./desk-page";

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

/** Makes a backup file. */
export async function backupOf(
	page: Page,
	passcode: string,
): Promise<{ name: string; bytes: Buffer; path: string }> {
	await toScreen(page, "设置");
	await typeNewPasscode(page, "生成备份文件", "备份口令", passcode);
	return downloadBy(page, "生成备份文件");
}
