/** A foreign file is explained once: the mapping survives a reload, is applied without a question, and can be forgotten in the settings. */
import { expect, test } from "../support/page";

const FOREIGN = Buffer.from(
	"Ticket,Received,Kind,Lost,Remark\nT1,2026-05-10 08:00,Job scam,12,a\nT2,2026-05-11 09:00,Job scam,0,b\n",
);
const file = { name: "foreign.csv", mimeType: "text/csv", buffer: FOREIGN };

test("a mapping made in the dialog is remembered and applied silently", async ({ page }) => {
	const chooser = page.getByRole("button", { name: "选择文件", exact: true });
	const drop = async () => {
		await expect(chooser).toBeEnabled({ timeout: 60_000 });
		await page.locator("input[type=file]:not([webkitdirectory])").setInputFiles(file);
	};
	const choose = async (name: string, option: string) => {
		await page.getByRole("combobox", { name }).fill(option);
		await page.locator(".ant-select-item-option:visible").filter({ hasText: option }).first().click();
	};
	await page.goto("/import/");
	await drop();
	await expect(page.getByRole("heading", { name: "导入前请确认" })).toBeVisible();
	await page.getByRole("combobox", { name: "数据类型" }).click();
	await page
		.locator(".ant-select-item-option:visible")
		.filter({ hasText: /^警情$/ })
		.click();
	await choose("“Ticket”的含义", "警情编号");
	await choose("“Received”的含义", "报警时间");
	await choose("“Kind”的含义", "原始性质");
	await choose("“Lost”的含义", "损失金额");
	await expect(page.getByText("还有1列没有选择，将记为“不导入”")).toBeVisible();
	await page.getByRole("button", { name: "记住并应用" }).click();
	await expect(page.getByText("✓ 可以导入")).toBeVisible();
	await page.getByRole("button", { name: "导入已认出的1个表" }).click();
	await expect(page.locator("#account")).toContainText(/读入 2 行\s*=\s*新增 2/);

	await page.reload();
	await drop();
	await expect(page.locator("#account")).toContainText(/读入 2 行\s*=\s*新增 0\s*\+\s*更新 0\s*\+\s*未变 2/);
	await expect(page.locator("#account")).toContainText("同一文件已导入过");
	await expect(page.getByRole("heading", { name: "导入前请确认" })).toHaveCount(0);

	await page.getByRole("link", { name: "设置" }).click();
	await page.getByRole("button", { name: "删除列对应“警情 · foreign.csv”" }).click();
	await expect(page.getByText("● 未保存：列对应")).toBeVisible();
	await page.getByRole("button", { name: "保存", exact: true }).click();
	await expect(page.getByText("✓ 已保存")).toBeVisible();
	await page.reload();
	await page.getByRole("link", { name: "数据导入" }).click();
	await drop();
	await expect(page.getByRole("heading", { name: "导入前请确认" })).toBeVisible();
});
