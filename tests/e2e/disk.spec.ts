/** With a passcode set, nobody who takes the disk away finds a name, a number or a narrative on it. */
import { expect, type Page } from "@playwright/test";
import { briefingShown, chooseFiles, downloadBy, toScreen } from "../support/desk-page";
import { findOnDisk, openKeysOn } from "../support/on-disk";
import { test } from "../support/page";
import { Profile, type Running } from "../support/profile";
import { acceptPasscode, backupOf, lockShown, setPasscode, unlock } from "../support/safety-page";
import { csvFile, idNumber, phoneNumber } from "../support/synthetic-files";

const NOTED_AFTER = 5000;
const PASSCODE = "鹭鸶立在芦苇荡第九年";
const BACKUP_PASSCODE = "石桥下的旧渡船三号";

/** Nobody is called so, lives there or was cheated like this; all of it must stay unreadable. */
const SECRETS = {
	name: "闾丘霁岫",
	otherName: "澹台砚舟",
	idNo: idNumber(731),
	otherIdNo: idNumber(977),
	phone: phoneNumber(4711),
	address: "霁溪镇鹅湖弄九十七号",
	narrative: "事主称在琉璃盏茶馆被以代购麒麟竭为由骗走积蓄",
	refused: "报案人自称来自紫宸山庄",
	fileName: "青铜门专案名单",
	heading: "Zephyrmark",
	remark: "quixotic remark of nobody",
	sentence: "昨夜望溪桥头灯火三千，无人受骗。",
	draft: "这句话写了一半就关了浏览器，鲛绡",
	place: "鹅湖弄幸福院",
	typed: "没有添加的蓼汀花溆",
	pasted: "粘贴到一半的暖香坞",
} as const;

const CALLS = csvFile(
	`${SECRETS.fileName}.csv`,
	[
		"警情编号",
		"报警时间",
		"警情类别",
		"确认性质",
		"警情地址",
		"案情简述",
		"受害人姓名",
		"身份证号码",
		"受害人电话",
		"损失金额",
	],
	[
		[
			"Q1",
			"2026-05-10 08:00",
			"电信网络诈骗",
			"刷单返利类",
			SECRETS.address,
			SECRETS.narrative,
			SECRETS.name,
			SECRETS.idNo,
			SECRETS.phone,
			5000,
		],
		[
			"Q2",
			"2026-05-10 21:00",
			"电信网络诈骗",
			"冒充客服类",
			SECRETS.address,
			SECRETS.narrative,
			SECRETS.otherName,
			SECRETS.otherIdNo,
			SECRETS.phone,
			70000,
		],
		[
			"Q3",
			"没有写时间",
			"电信网络诈骗",
			"冒充客服类",
			SECRETS.address,
			SECRETS.refused,
			SECRETS.name,
			SECRETS.idNo,
			SECRETS.phone,
			1,
		],
	],
);
const FOREIGN = csvFile(
	"foreign.csv",
	["Ticket", "Received", "Kind", SECRETS.heading, "Remark"],
	[["Q4", "2026-05-10 10:00", "刷单返利类", SECRETS.name, SECRETS.remark]],
);

async function importAll(page: Page): Promise<void> {
	await toScreen(page, "数据导入");
	await chooseFiles(page, [CALLS, FOREIGN]);
	await expect(page.getByRole("heading", { name: "导入前请确认" })).toBeVisible({ timeout: 60_000 });
	const foreign = page.getByRole("region", { name: "foreign.csv" });
	await foreign.getByRole("combobox", { name: "数据类型" }).click();
	await page.getByTitle("警情", { exact: true }).last().click();
	for (const [heading, meaning] of [
		["Ticket", "警情编号"],
		["Received", "报警时间"],
		["Kind", "原始性质"],
		[SECRETS.heading, "受害人姓名"],
	] as const) {
		await foreign.getByRole("combobox", { name: `“${heading}”的含义` }).fill(meaning);
		await page.keyboard.press("Enter");
	}
	await page.getByRole("button", { name: "记住并应用" }).click();
	await page.getByRole("button", { name: /^导入已认出的\d个表/ }).click();
	await expect(page.getByText(/^导入完成：/)).toBeAttached({ timeout: 60_000 });
}

/** Everything an officer does with records in a morning, so that the browser has every reason to write something down. */
async function workThrough({ page }: Running): Promise<void> {
	await toScreen(page, "晨报");
	await briefingShown(page);
	await page
		.getByRole("button", { name: /^修改：文字/ })
		.first()
		.click();
	await page.getByRole("textbox", { name: /^文字/ }).fill(SECRETS.sentence);
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText(SECRETS.sentence)).toBeVisible();
	await page
		.getByRole("button", { name: /^接报警情/ })
		.first()
		.click();
	await expect(page.getByRole("dialog").getByText(/明细 \d+ 条/)).toBeVisible();
	await page.keyboard.press("Escape");
	await downloadBy(page, "导出 Word");
	await downloadBy(page, "导出 JSON");
	await toScreen(page, "设置");
	const adding = page.getByRole("group", { name: "添加村居" });
	await adding.getByRole("textbox", { name: "新村居的名称" }).fill(SECRETS.place);
	await adding.getByRole("button", { name: "添加" }).click();
	await page.getByRole("button", { name: "保存", exact: true }).click();
	await expect(page.getByText(/^✓ 已保存/)).toBeVisible();
	await adding.getByRole("textbox", { name: "新村居的名称" }).fill(SECRETS.typed);
	await backupOf(page, BACKUP_PASSCODE);
}

/** Leaves something half done on a screen: what stands in fields is noted by the browser a while after it was typed. */
const HALF_DONE = {
	briefing: async (page: Page) => {
		await toScreen(page, "晨报");
		await briefingShown(page);
		await page
			.getByRole("button", { name: /^修改：文字/ })
			.first()
			.click();
		await page.getByRole("textbox", { name: /^文字/ }).fill(SECRETS.draft);
		await page.waitForTimeout(NOTED_AFTER);
	},
	settings: async (page: Page) => {
		await toScreen(page, "设置");
		await page.getByRole("textbox", { name: "新村居的名称" }).fill(SECRETS.typed);
		await page.getByRole("button", { name: "从表格粘贴" }).first().click();
		await page.getByRole("textbox", { name: "村居名单，每行一个" }).fill(SECRETS.pasted);
		await page.waitForTimeout(NOTED_AFTER);
	},
} as const;

/** What was found of the secrets, and of what must be there: else the search would prove nothing. */
function checkDisk(profile: Profile, origin: string): void {
	const controls = ["反诈研判台", new URL(origin).host, "parts"];
	const found = findOnDisk(profile.folder, [
		...Object.values(SECRETS),
		PASSCODE,
		BACKUP_PASSCODE,
		...controls,
	]);
	for (const control of controls) expect(found.filter(({ text }) => text === control)).not.toEqual([]);
	expect(found.filter(({ text }) => text === "parts").map(({ encoding }) => encoding)).toContain("UTF-16BE");
	expect(found.filter(({ text }) => !controls.includes(text))).toEqual([]);
}

test("nothing of the records is on the disk, with a passcode from the start", async ({
	site,
	launchOptions,
}) => {
	test.setTimeout(240_000);
	const profile = new Profile({ origin: site.origin, launch: launchOptions });
	try {
		const running = await profile.open();
		await running.page.goto("/");
		await acceptPasscode(running.page, PASSCODE);
		await importAll(running.page);
		await workThrough(running);
		await HALF_DONE.briefing(running.page);
		await profile.close();
		expect(running.watch).toEqual({ outside: [], errors: [] });
		checkDisk(profile, site.origin);
		const again = await profile.open();
		await again.page.goto("/");
		await unlock(again.page, PASSCODE);
		await briefingShown(again.page);
		await expect(again.page.getByText(SECRETS.sentence)).toBeVisible();
		await toScreen(again.page, "设置");
		await again.page.getByRole("button", { name: "立即锁定" }).click();
		await lockShown(again.page);
		await profile.close();
		checkDisk(profile, site.origin);
	} finally {
		await profile.remove();
	}
});

test("nothing of the records is on the disk, with a passcode set after they came", async ({
	site,
	launchOptions,
}) => {
	test.setTimeout(240_000);
	const profile = new Profile({ origin: site.origin, launch: launchOptions });
	try {
		const before = await profile.open();
		await before.page.goto("/");
		await before.page.getByRole("button", { name: "以后再说" }).click();
		await importAll(before.page);
		await profile.close();
		const keys = openKeysOn(profile.folder);
		expect(keys, "the key beside the records").not.toEqual([]);
		const running = await profile.open();
		await running.page.goto("/");
		await briefingShown(running.page);
		await setPasscode(running.page, PASSCODE);
		await workThrough(running);
		await HALF_DONE.settings(running.page);
		await profile.close();
		expect(running.watch).toEqual({ outside: [], errors: [] });
		checkDisk(profile, site.origin);
		// With the old key, what the browser has not yet swept of the old records could be read.
		expect(findOnDisk(profile.folder, keys)).toEqual([]);
	} finally {
		await profile.remove();
	}
});
