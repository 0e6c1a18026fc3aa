/** Pictures of the screen for looking at; not kept. */
import { briefingShown, importOne } from "../support/desk-page";
import { test } from "../support/page";
import { csvFile } from "../support/synthetic-files";

test("shots", async ({ page }) => {
	await page.goto("/?asOf=2026-05-11");
	await page.getByRole("button", { name: "载入演示数据" }).click();
	await briefingShown(page);
	const text = [
		"王小明来所反映，钱付出去以后再也没有回音。",
		"李大伟称有人说名下账户会影响信用，照着做以后钱没有了，随后联系平台处理未果，来所要求查明对方身份并追回损失，称此前未听说过类似情况。",
		"来电人称手机里的钱少了，请民警到场。",
	];
	const rows = Array.from({ length: 14 }, (_, at) => [
		`J20260510009${String(at).padStart(2, "0")}`,
		`2026-05-10 ${String(at + 8).padStart(2, "0")}:10`,
		"",
		"李大伟",
		["和睦", "霁溪", "", "大桥头新村"][at % 4] ?? "",
		at % 4 === 2 ? `霁溪镇无名路${at}号` : "",
		100,
		text[at % 3] ?? "",
	]);
	await importOne(
		page,
		csvFile(
			"警情_多.csv",
			["警情编号", "报警时间", "原始性质", "受害人姓名", "居住村居", "现住址", "损失金额(元)", "简要警情"],
			rows,
		),
	);
	await page.getByRole("link", { name: "待确认", exact: true }).click();
	await page.getByText(/自测：首选正确率/).waitFor({ timeout: 60000 });
	await page.waitForTimeout(800);
	await page.keyboard.press("j");
	await page.screenshot({ path: "/tmp/shot-1.png" });
	await page.getByText(/^各类别自测成绩/).click();
	await page.waitForTimeout(600);
	await page.screenshot({ path: "/tmp/shot-2.png" });
	await page.keyboard.press("t");
	await page.waitForTimeout(600);
	await page.screenshot({ path: "/tmp/shot-3.png" });
	await page.keyboard.press("1");
	await page.keyboard.press("o");
	await page.keyboard.press("x");
	await page.waitForTimeout(400);
	await page.keyboard.press("s");
	await page.waitForTimeout(600);
	await page.screenshot({ path: "/tmp/shot-4.png" });
	await page.keyboard.press("Escape");
	await page.keyboard.press("?");
	await page.waitForTimeout(600);
	await page.screenshot({ path: "/tmp/shot-5.png" });
});
