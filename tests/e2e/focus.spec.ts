/** 重点村·园区: the proposal and its reasons, the decision and what becomes of it, cool-down, zones, ties, and the first week. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { faultsOf } from "../support/axe";
import { briefingShown, chooseFiles, importOne } from "../support/desk-page";
import { expect, test } from "../support/page";
import { csvFile, type UploadFile } from "../support/synthetic-files";

const FILES = readdirSync("data/demo").map((name) => join("data/demo", name));

const proposal = (page: Page) => page.getByRole("region", { name: /^本周(推荐|重点)(村居|园区)$/ });
const ranking = (page: Page) => page.getByRole("table", { name: /风险排名$/ });

/** The place that stands large in the card. */
const placeIn = async (page: Page): Promise<string> =>
	(await proposal(page).locator("strong").first().textContent()) ?? "";

async function openDemo(page: Page): Promise<void> {
	await page.goto("/");
	await chooseFiles(page, FILES);
	await briefingShown(page);
}

async function openFocus(page: Page, search: string): Promise<void> {
	await page.goto(`/focus/${search}`);
	await expect(proposal(page)).toBeVisible({ timeout: 90_000 });
}

test("a week is decided, visited, and not proposed again; the decision keeps what it was made from", async ({
	page,
}) => {
	await openDemo(page);
	await page.getByRole("link", { name: "重点村·园区", exact: true }).click();
	await expect(page.getByRole("heading", { level: 1, name: "重点村·园区" })).toBeVisible();
	await openFocus(page, "?asOf=2026-05-13");
	await expect(page.getByText("本周：2026年5月11日至5月17日")).toBeVisible();

	// The reasons stand there in words; the formula is one click away.
	const first = await placeIn(page);
	await expect(
		proposal(page).getByText(
			new RegExp(`^${first}风险分[\\d.]+，在42个村居中列第1位，本台还没有安排过走访。$`),
		),
	).toBeVisible();
	await expect(proposal(page).getByText(/^主要因为：.*平常每周约/)).toBeVisible();
	await expect(ranking(page).getByRole("row")).toHaveCount(43);
	await expect(
		page.getByRole("region", { name: `${first}怎么宣传` }).getByText(/^上周（.*建议本周集中对/),
	).toBeVisible();
	await expect(page.getByRole("region", { name: "回访任务" }).getByRole("table")).toBeVisible();
	await page.getByRole("button", { name: "怎样算出来的" }).click();
	const formula = page.getByRole("dialog", { name: "风险分是怎样算出来的" });
	await expect(formula.getByRole("table", { name: "五个因素" }).getByText("近期升温")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(formula).toBeHidden();
	expect(await faultsOf(page)).toEqual([]);

	// Decided as proposed.
	await proposal(page)
		.getByRole("button", { name: `确定${first}` })
		.click();
	await page
		.getByRole("dialog", { name: "确定本周重点村居" })
		.getByRole("button", { name: "确定", exact: true })
		.click();
	await expect(proposal(page).getByText("已确定，未登记走访")).toBeVisible();

	// The week after: it rests, another place is proposed, and what was done is still to be written down.
	await page.keyboard.press("ArrowRight");
	await expect(page.getByText("本周：2026年5月18日至5月24日")).toBeVisible();
	await expect(proposal(page).getByText(`上周重点村居：${first}，已确定，未登记走访。`)).toBeVisible();
	expect(await placeIn(page)).not.toBe(first);
	await expect(ranking(page).getByRole("row", { name: new RegExp(`${first} .*间隔期内`) })).toBeVisible();
	await proposal(page).getByRole("button", { name: "登记上周走访情况" }).click();
	const deed = page.getByRole("dialog", { name: `登记走访情况：${first}` });
	await deed.getByLabel("走访户数（企业数）").fill("32");
	await deed.getByLabel("签订回执份数").fill("28");
	await deed.getByRole("button", { name: "登记走访情况" }).click();
	await expect(
		proposal(page).getByText(`上周重点村居：${first}，已走访：走访32户、回执28份。`),
	).toBeVisible();

	// Another place than the proposed one needs a reason.
	await proposal(page).getByRole("button", { name: "改选其他" }).click();
	const dialog = page.getByRole("dialog", { name: "确定本周重点村居" });
	await dialog.getByRole("combobox").fill("大荻村");
	await page.keyboard.press("Enter");
	await expect(dialog.getByRole("button", { name: "确定", exact: true })).toBeDisabled();
	await dialog.getByRole("textbox").fill("征兵走访同去");
	await dialog.getByRole("button", { name: "确定", exact: true }).click();
	await expect(proposal(page).getByText(/改选理由：征兵走访同去。$/)).toBeVisible();

	// Put off, it is no visit, and the week is free again.
	await proposal(page).getByRole("button", { name: "推迟", exact: true }).click();
	const postponed = page.getByRole("dialog", { name: "推迟：大荻村" });
	await expect(postponed.getByRole("button", { name: "推迟", exact: true })).toBeDisabled();
	await postponed.getByRole("textbox").fill("台风");
	await postponed.getByRole("button", { name: "推迟", exact: true }).click();
	await expect(page.getByRole("region", { name: "本周推荐村居" })).toBeVisible();

	await expect(proposal(page).getByText("本周曾定大荻村，已推迟（台风）。")).toBeVisible();

	// History: every decision, its reasons, and the ranking as it stood, also after a restart.
	await page.reload();
	await page.goto("/focus/?asOf=2026-05-20&page=history");
	const history = page.getByRole("table", { name: "历次重点村居" });
	await expect(history.getByRole("row", { name: new RegExp(`${first} ${first} 按推荐 已走访`) })).toBeVisible(
		{ timeout: 90_000 },
	);
	await expect(history.getByRole("row", { name: /大荻村 .* 征兵走访同去 已推迟（台风）/ })).toBeVisible();
	await page.getByLabel("查看当时的依据").click();
	await page
		.getByRole("option", { name: new RegExp(first) })
		.or(page.getByTitle(new RegExp(`${first}$`)))
		.last()
		.click();
	const past = page.getByRole("dialog", { name: /2026年5月11日一周重点村居的依据/ });
	await expect(past.getByRole("row", { name: new RegExp(`^1 ${first}（本周重点）`) })).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press("Escape");

	// The journal tells it without the officer's own words.
	await page.goto("/settings/");
	const journal = page.getByRole("table", { name: "操作日志" });
	await expect(journal.getByText(`2026-05-11一周的重点村居确定为${first}`)).toBeVisible({ timeout: 60_000 });
	await expect(journal.getByText(/征兵/)).toHaveCount(0);

	// The week's report says what was decided.
	await page.goto("/?asOf=2026-05-13&period=week");
	await briefingShown(page);
	await expect(
		page.getByText(`本周重点村居为${first}（按推荐确定；已走访：走访32户、回执28份）。`),
	).toBeVisible();
});

test("zones are picked among themselves, and the rule is put to the test in the open", async ({ page }) => {
	await openDemo(page);
	await openFocus(page, "?asOf=2026-05-11");
	await page.keyboard.press("g");
	await expect(page).toHaveURL(/group=zone/);
	await expect(page.getByRole("region", { name: "本周推荐园区" })).toBeVisible();
	await expect(ranking(page).getByRole("row")).toHaveCount(3);
	await expect(page.getByText(/开展企业集中宣传/).first()).toBeVisible();

	await page.goto("/focus/?asOf=2026-05-11&page=back_test");
	const table = page.getByRole("table", { name: "各种选法在同一段历史上的结果" });
	await expect(table.getByRole("row")).toHaveCount(7, { timeout: 120_000 });
	await expect(
		page.getByText(/在随后一周本来就没有案件：单看一周有没有发案，说明不了选得对不对。$/),
	).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);

	await page.goto("/focus/?asOf=2026-05-11&page=effect");
	await expect(page.getByText("已满8周的走访0次。")).toBeVisible({ timeout: 120_000 });
	await expect(page.getByText(/^空白对照：把过去\d+个星期/)).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
});

const HEADINGS = ["警情编号", "报警时间", "原始性质", "受害人姓名", "居住村居", "损失金额"];
const calls = (
	name: string,
	rows: readonly (readonly [no: string, day: string, village: string])[],
): UploadFile =>
	csvFile(
		name,
		HEADINGS,
		rows.map(([no, day, village]) => [no, `${day} 10:00`, "刷单返利", `某${no}`, village, 100]),
	);

test("the first week leans on rotation; equal places are settled by their names; nobody knows how many people live there", async ({
	page,
}) => {
	await page.goto("/");
	// Two places alike, and a third with fewer calls.
	await importOne(
		page,
		calls("本周.csv", [
			["J1", "2024-05-06", "甲村"],
			["J2", "2024-05-06", "乙村"],
			["J3", "2024-05-08", "甲村"],
			["J4", "2024-05-08", "乙村"],
			["J5", "2024-05-09", "丙村"],
		]),
	);
	await openFocus(page, "?asOf=2024-05-07");
	await expect(
		proposal(page).getByText("此前0个完整的星期里没有写明村居的事件，不能打分；可以自行选定并写明理由。"),
	).toBeVisible();
	await openFocus(page, "?asOf=2024-05-15");
	await expect(
		proposal(page).getByText("记录不足8周（现有1周），数据不足，先选最久没有安排走访的。"),
	).toBeVisible();
	await expect(ranking(page).getByText("人口不详").first()).toBeVisible();
	expect(await placeIn(page)).toBe("乙村");

	// Twelve weeks of records: the two are still equal, and the screen says that neither is clearly ahead.
	await importOne(
		page,
		calls("往期.csv", [
			["J6", "2024-02-26", "甲村"],
			["J7", "2024-02-26", "乙村"],
			["J8", "2024-03-04", "丙村"],
		]),
	);
	await openFocus(page, "?asOf=2024-05-15");
	await expect(proposal(page).getByText(/^与第2名甲村差距不显著/)).toBeVisible();
	expect(await placeIn(page)).toBe("乙村");
	await expect(ranking(page).getByRole("row")).toHaveCount(4);
});
