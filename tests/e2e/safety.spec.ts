/** The desk kept safe: passcode, lock, idle, backup and hand-over, wipe; and nothing of it keeps anybody from using it. */
import type { Page } from "@playwright/test";
import type { ReportDocument } from "@/lib/report/document";
import { faultsOf } from "../support/axe";
import { briefingShown, importOne, reportOf, toScreen } from "../support/desk-page";
import { findOnDisk, openKeysOn } from "../support/on-disk";
import { expect, test } from "../support/page";
import { Profile } from "../support/profile";
import {
	acceptPasscode,
	backupOf,
	lockShown,
	restoreFrom,
	sitStill,
	typeNewPasscode,
	unlock,
	WIPE_PHRASE,
	wipe,
} from "../support/safety-page";
import { callsFile } from "../support/synthetic-files";

const PASSCODE = "石拱桥下第三个桥洞";
const NEXT_PASSCODE = "河埠头第七级台阶上";
const BACKUP_PASSCODE = "备份盘放在铁皮柜里";
const STATION = "霁溪派出所";
const VIEW = "/?asOf=2026-05-11&period=year_to_date";
const FILE = callsFile("警情一.csv", 50, { prefix: "A" });
const OTHER = callsFile("警情二.csv", 70, { prefix: "B", first: "2026-02-02", days: 90 });

async function started(page: Page): Promise<void> {
	await page.goto("/");
	await page.getByRole("button", { name: "以后再说" }).click();
}

async function reportNow(page: Page) {
	await page.goto(VIEW);
	await briefingShown(page);
	return reportOf(page);
}

/** The latest report, on the page that is open: nothing is read from the disk anew. */
async function reportHere(page: Page) {
	await toScreen(page, "晨报");
	await briefingShown(page);
	return reportOf(page);
}

/** Everything a report says but the order of its sources. */
function figuresOf({ footnotes: _, ...figures }: ReportDocument) {
	return figures;
}

test("a passcode is offered, set, asked for, changed and removed; the lock screen tells nothing", async ({
	page,
}) => {
	await page.goto("/");
	await expect(page.getByRole("region", { name: "要不要设置口令？" })).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await acceptPasscode(page, PASSCODE);
	await toScreen(page, "设置");
	await page.getByRole("textbox", { name: "单位名称" }).fill(STATION);
	await page.getByRole("button", { name: "保存", exact: true }).click();
	await expect(page.getByText(/^✓ 已保存/)).toBeVisible();
	await importOne(page, FILE);
	await page.goto(VIEW);
	await lockShown(page);
	const seen = `${await page.title()} ${await page.locator("body").innerText()}`;
	for (const word of [STATION, FILE.name, "警情", "导入", "晨报", "50"]) expect(seen).not.toContain(word);
	expect(await faultsOf(page)).toEqual([]);

	await unlock(page, `${PASSCODE}口`);
	await expect(page.getByText("口令不正确，请重新输入。")).toBeVisible({ timeout: 60_000 });
	await lockShown(page);
	await unlock(page, PASSCODE);
	await briefingShown(page);
	const report = await reportOf(page);
	expect(report).toMatchObject({
		station: STATION,
		figures: [{ id: "calls", value: 50 }, {}, {}, {}, {}, {}, {}],
	});
	await page.getByRole("button", { name: "锁定", exact: true }).click();
	await lockShown(page);
	await unlock(page, PASSCODE);
	await briefingShown(page);

	await toScreen(page, "设置");
	await page.getByRole("button", { name: "修改口令" }).click();
	const changing = page.getByRole("region", { name: "修改口令" });
	await typeNewPasscode(page, "修改口令", "新口令", NEXT_PASSCODE);
	await changing.getByLabel("现在的口令").fill(BACKUP_PASSCODE);
	await changing.getByRole("button", { name: "修改口令" }).click();
	await expect(changing.getByText(/口令不正确/)).toBeVisible({ timeout: 60_000 });
	await changing.getByLabel("现在的口令").fill(PASSCODE);
	await changing.getByRole("button", { name: "修改口令" }).click();
	await expect(page.getByText(/^口令已修改/)).toBeVisible({ timeout: 60_000 });
	expect(await faultsOf(page)).toEqual([]);
	await page.goto(VIEW);
	await unlock(page, PASSCODE);
	await expect(page.getByText("口令不正确，请重新输入。")).toBeVisible({ timeout: 60_000 });
	await unlock(page, NEXT_PASSCODE);
	await briefingShown(page);
	await toScreen(page, "设置");
	await page.getByRole("button", { name: "取消口令" }).click();
	await page.getByLabel("现在的口令").fill(NEXT_PASSCODE);
	await page.getByRole("button", { name: "取消口令" }).click();
	await expect(page.getByText(/^口令已取消/)).toBeVisible({ timeout: 60_000 });
	expect(await reportNow(page)).toEqual(report);
});

test("a desk nobody touches locks itself, also after a restart", async ({ page }) => {
	await page.clock.install();
	await page.goto("/");
	await acceptPasscode(page, PASSCODE);
	await importOne(page, FILE);
	await toScreen(page, "设置");
	const span = page.getByText("2分钟无人操作后锁定", { exact: true }).filter({ visible: true });
	const settings = page.getByRole("heading", { level: 1, name: "设置" });
	await page.getByRole("combobox", { name: "自动锁定" }).click();
	await span.click();
	await expect(page.getByRole("region", { name: "安全" }).locator(span)).toBeVisible();
	await sitStill(page);
	await page.clock.runFor("01:50");
	await expect(settings).toBeVisible();
	await page.mouse.move(300, 300);
	await page.clock.runFor("01:50");
	await expect(settings).toBeVisible();
	await page.clock.fastForward("00:20");
	await page.clock.resume();
	await lockShown(page);
	await unlock(page, PASSCODE);
	await expect(settings).toBeVisible({ timeout: 60_000 });
	await expect(span).toBeVisible();
	await sitStill(page);
	await page.clock.runFor("01:50");
	await expect(settings).toBeVisible();
	await page.clock.fastForward("00:20");
	await page.clock.resume();
	await lockShown(page);
});

test("a forgotten passcode leaves one way, said clearly and typed on purpose: everything goes", async ({
	page,
}) => {
	await page.goto("/");
	await acceptPasscode(page, PASSCODE);
	await importOne(page, FILE);
	await page.reload();
	await lockShown(page);
	await page.getByRole("button", { name: "忘记口令" }).click();
	await expect(page.getByText("谁也无法找回口令，也没有别的办法打开这些资料")).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	const removing = page.getByRole("button", { name: WIPE_PHRASE });
	await page.getByRole("textbox", { name: /^确认请输入/ }).fill("清空");
	await expect(removing).toBeDisabled();
	await page.getByRole("textbox", { name: /^确认请输入/ }).fill(WIPE_PHRASE);
	await removing.click();
	await expect(page.getByRole("button", { name: "现在设置" })).toBeVisible({ timeout: 60_000 });
	await page.goto("/");
	await expect(page.getByRole("heading", { name: "数据放在哪里" })).toBeVisible({ timeout: 60_000 });
});

test("a backup comes back in the place of everything and beside what is there; a broken one is refused", async ({
	page,
}) => {
	test.setTimeout(240_000);
	await started(page);
	await importOne(page, FILE);
	const report = await reportNow(page);
	const { name, bytes } = await backupOf(page, BACKUP_PASSCODE);
	expect(name).toMatch(/^研判台备份_\d{4}-\d\d-\d\d_\d{4}\.yanpan$/);
	for (const secret of ["事主报称", FILE.name]) expect(bytes.includes(Buffer.from(secret))).toBe(false);
	await importOne(page, OTHER);
	const together = figuresOf(await reportNow(page));

	await wipe(page);
	await page.getByRole("button", { name: "以后再说" }).click();
	await importOne(page, OTHER);
	const before = await reportHere(page);
	const broken = Buffer.from(bytes);
	broken[Math.floor(bytes.length / 2)] = (broken[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
	const attempts = [
		[broken, BACKUP_PASSCODE, /^备份文件已损坏：第\d+个部件（.+）被改动或损坏/],
		[bytes.subarray(0, bytes.length - 500), BACKUP_PASSCODE, /^备份文件已损坏：文件不完整，可能没有复制完/],
		[Buffer.from("不是备份"), BACKUP_PASSCODE, /^这不是本程序的备份文件/],
		[bytes, PASSCODE, /口令不正确/],
	] as const;
	for (const mode of ["合并到现有资料", "替换全部资料"] as const)
		for (const [file, passcode, reason] of attempts) {
			await restoreFrom(page, file, { passcode, mode });
			await expect(page.getByText("没有恢复，现有资料没有改动")).toBeVisible({ timeout: 60_000 });
			await expect(page.getByText(reason)).toBeVisible();
		}
	expect(await reportHere(page)).toEqual(before);

	await restoreFrom(page, bytes, { passcode: BACKUP_PASSCODE, mode: "合并到现有资料" });
	await expect(page.getByText("已合并：新增1张表。")).toBeVisible({ timeout: 60_000 });
	expect(figuresOf(await reportNow(page))).toEqual(together);
	await restoreFrom(page, bytes, { passcode: BACKUP_PASSCODE, mode: "合并到现有资料" });
	await expect(page.getByText("没有变化：备份里的1张表本机都有。")).toBeVisible({ timeout: 60_000 });
	await restoreFrom(page, bytes, { passcode: BACKUP_PASSCODE, mode: "替换全部资料" });
	await expect(page.getByText("已用备份替换全部资料：共1张表。")).toBeVisible({ timeout: 60_000 });
	expect(await reportNow(page)).toEqual(report);
});

test("what is wiped is gone: an empty desk after a restart, and no key on the disk that opened anything", async ({
	site,
	launchOptions,
}) => {
	const profile = new Profile({ origin: site.origin, launch: launchOptions });
	try {
		const first = await profile.open();
		await started(first.page);
		await importOne(first.page, FILE);
		await profile.close();
		const keys = openKeysOn(profile.folder);
		expect(keys).not.toEqual([]);
		const second = await profile.open();
		await second.page.goto("/");
		await briefingShown(second.page);
		await wipe(second.page);
		await profile.close();
		expect(findOnDisk(profile.folder, keys)).toEqual([]);
		const third = await profile.open();
		await third.page.goto("/");
		await expect(third.page.getByRole("heading", { name: "数据放在哪里" })).toBeVisible({ timeout: 60_000 });
		await toScreen(third.page, "数据导入");
		await expect(third.page.getByText("还没有导入过文件")).toBeVisible();
		await profile.close();
		for (const { watch } of [first, second, third]) expect(watch).toEqual({ outside: [], errors: [] });
	} finally {
		await profile.remove();
	}
});
