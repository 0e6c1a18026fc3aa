/** Steps that change a workspace, each up to its last gesture, so that it can be measured and killed from there on. */
import { expect, type Page } from "@playwright/test";
import { briefingShown, fileDialog, toScreen } from "./desk-page";
import { filesOfImport, type Held, PASSCODE, stationNamed } from "./held-desk";
import { typeNewPasscode } from "./safety-page";

export const KINDS = ["import", "undo", "edit", "settings", "passcode"] as const;
export type Kind = (typeof KINDS)[number];

/** A step on a page that holds something. */
export interface Step {
	readonly after: Held;
	/** Does everything but the last gesture, which it gives back. */
	readonly prepare: (page: Page) => Promise<() => Promise<void>>;
	/** Resolves when the page says that it is done. */
	readonly isDone: (page: Page) => Promise<void>;
}

const noted = ({ journal }: Held, entry: string) => [entry, ...journal];

function importing(held: Held, number: number): Step {
	const files = filesOfImport(number);
	const names = files.map(({ name }) => name);
	const entry = `导入,导入${names.join("、")}：读取7行 = 新增7 + 更新0 + 不变0 + 拒收0`;
	return {
		after: { ...held, files: names, journal: noted(held, entry) },
		prepare: async (page) => {
			await toScreen(page, "数据导入");
			const pick = await fileDialog(page);
			return () => pick(files);
		},
		isDone: (page) => page.getByText(/^导入完成：/).waitFor({ state: "attached" }),
	};
}

function undoing(held: Held): Step {
	const [name = "", ...files] = held.files;
	const button = (page: Page) => page.getByRole("button", { name: `撤销导入“${name}”` });
	return {
		after: { ...held, files, journal: noted(held, `撤销,撤销导入：${name}`) },
		prepare: async (page) => {
			await toScreen(page, "数据导入");
			await button(page).click();
			const confirm = page.getByRole("button", { name: "撤销这次导入" });
			await expect(confirm).toBeEnabled();
			return () => confirm.click();
		},
		isDone: (page) => button(page).waitFor({ state: "detached" }),
	};
}

function editing(held: Held, number: number): Step {
	const text = `第${number}次改写的这句话。`;
	return {
		after: { ...held, edit: { over: held.files.length, text } },
		prepare: async (page) => {
			await toScreen(page, "晨报");
			await briefingShown(page);
			await page
				.getByRole("button", { name: /^修改：文字/ })
				.first()
				.click();
			await page.getByRole("textbox", { name: /^文字/ }).fill(text);
			return () => page.keyboard.press("Control+Enter");
		},
		isDone: (page) => page.getByText(text).and(page.getByRole("paragraph")).waitFor(),
	};
}

function saving(held: Held, number: number): Step {
	const station = stationNamed(number);
	return {
		after: { ...held, station, journal: noted(held, "设置,保存设置") },
		prepare: async (page) => {
			await toScreen(page, "设置");
			await page.getByRole("textbox", { name: "单位名称" }).fill(station);
			return () => page.getByRole("button", { name: "保存", exact: true }).click();
		},
		isDone: (page) => page.getByText(/^✓ 已保存/).waitFor(),
	};
}

/** Everything is sealed anew, under a passcode or without one. */
function sealing(held: Held): Step {
	const hasPasscode = !held.hasPasscode;
	const title = hasPasscode ? "设置口令" : "取消口令";
	return {
		after: { ...held, hasPasscode, journal: noted(held, `口令,${title}`) },
		prepare: async (page) => {
			await toScreen(page, "设置");
			await page.getByRole("button", { name: title }).click();
			if (hasPasscode) await typeNewPasscode(page, title, "新口令", PASSCODE);
			else await page.getByLabel("现在的口令", { exact: true }).fill(PASSCODE);
			return () => page.getByRole("button", { name: title }).click();
		},
		isDone: (page) => page.getByText(hasPasscode ? /^口令已设置/ : /^口令已取消/).waitFor(),
	};
}

/** The step of a kind on what is held; `number` tells it from all others of the journey. */
export function stepOf(kind: Kind, held: Held, number: number): Step {
	if (kind === "import") return importing(held, number);
	if (kind === "undo") return undoing(held);
	if (kind === "edit") return editing(held, number);
	return kind === "settings" ? saving(held, number) : sealing(held);
}

/** Whether a step of this kind can be done: a second import would be the same rows, and nothing can be taken back twice. */
export function isPossible(kind: Kind, { files }: Held): boolean {
	if (kind === "import") return files.length === 0;
	return kind !== "undo" || files.length > 0;
}
