/** The desk as stations have it: over plain http from another address, where browsers withhold half of what they can. */
import { networkInterfaces } from "node:os";
import { serve } from "../../scripts/serve.mjs";
import { briefingShown, downloadBy, importFiles, reportOf, toScreen } from "../support/desk-page";
import { expect, test } from "../support/page";
import { acceptPasscode, backupOf, lockShown, restoreFrom, unlock, wipe } from "../support/safety-page";
import { callsFile } from "../support/synthetic-files";
import { partsOf } from "../support/word";

const PASSCODE = "石拱桥下第三个桥洞";
const BACKUP_PASSCODE = "备份盘放在铁皮柜里";
const VIEW = "/?asOf=2026-05-11&period=year_to_date";

/** An address of this machine that no browser trusts by itself. */
function outerAddress(): string | null {
	const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
	return all.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? null;
}

const address = outerAddress();
if (address === null) console.warn("SKIPPED: this machine has no address but its own loopback");

/** The same site, on the outer address: {@link test} serves and watches whatever `site` names. */
const intranet = test.extend<object, { site: { origin: string } }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: the runner reads the dependencies from the pattern
		async ({}, use) => {
			const site = await serve({ root: "out", port: 0, host: address ?? "127.0.0.1" });
			await use(site);
			await site.close();
		},
		{ scope: "worker" },
	],
});

intranet.skip(address === null, "SKIPPED: this machine has no address but its own loopback");

/** The browser says once a page that it makes nothing of one of the site's headers here. */
const IGNORED_HEADER = "The Cross-Origin-Opener-Policy header has been ignored";

intranet(
	"everything works over plain http: import, restart, passcode, lock, backup, restore, Word",
	async ({ page, watch }) => {
		await page.goto("/");
		const granted = () =>
			page.evaluate(() => ({
				isSecure: isSecureContext,
				cipher: typeof crypto.subtle,
				storage: typeof navigator.storage,
				locks: typeof navigator.locks,
			}));
		const withheld = "undefined";
		expect(await granted()).toEqual({
			isSecure: false,
			cipher: withheld,
			storage: withheld,
			locks: withheld,
		});

		await acceptPasscode(page, PASSCODE);
		await importFiles(page, [callsFile("警情.csv", 80)]);
		await page.goto(VIEW);
		await unlock(page, PASSCODE);
		await briefingShown(page);
		const report = await reportOf(page);
		expect(report.figures[0]).toMatchObject({ id: "calls", value: 80 });
		const word = await downloadBy(page, "导出 Word");
		expect(Object.keys(partsOf(new Uint8Array(word.bytes)))).toContain("word/document.xml");

		await page.getByRole("button", { name: "锁定", exact: true }).click();
		await lockShown(page);
		await unlock(page, PASSCODE);
		await briefingShown(page);
		expect(await reportOf(page)).toEqual(report);

		const backup = await backupOf(page, BACKUP_PASSCODE);
		await wipe(page);
		await page.getByRole("button", { name: "以后再说" }).click();
		await restoreFrom(page, backup.bytes, { passcode: BACKUP_PASSCODE, mode: "合并到现有资料" });
		await expect(page.getByText("已合并：新增1张表。")).toBeVisible({ timeout: 60_000 });
		await page.goto(VIEW);
		await briefingShown(page);
		expect(await reportOf(page)).toEqual(report);
		await toScreen(page, "设置");
		await expect(page.getByRole("region", { name: "存储" })).toContainText(/浏览器没有说明会不会自行清理/);
		expect(watch.errors.splice(0).filter((error) => !error.startsWith(IGNORED_HEADER))).toEqual([]);
	},
);
