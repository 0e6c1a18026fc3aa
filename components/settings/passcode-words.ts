/** What each change of the passcode is called, asks for and does. */

/** What can be done about the passcode. */
export type PasscodeChange = "set" | "change" | "remove";

interface Words {
	readonly title: string;
	readonly explanation: string;
	readonly busy: string;
	readonly done: string;
	readonly asksCurrent: boolean;
	readonly asksNew: boolean;
}

/** Words by change. */
export const PASSCODE_WORDS: Readonly<Record<PasscodeChange, Words>> = {
	set: {
		title: "设置口令",
		explanation: "设置后，每次打开都要输入口令。忘记口令无法找回，只能清空全部资料后重新导入或用备份恢复。",
		busy: "正在用口令加密已有的资料，资料多时要几秒到几十秒，请勿关闭页面…",
		done: "口令已设置，资料已用它加密。",
		asksCurrent: false,
		asksNew: true,
	},
	change: {
		title: "修改口令",
		explanation: "全部资料会换成用新口令加密；旧口令随即失效。已经做好的备份文件仍用各自的口令。",
		busy: "正在用新口令重新加密，资料多时要几秒到几十秒，请勿关闭页面…",
		done: "口令已修改，旧口令不再有效。",
		asksCurrent: true,
		asksNew: true,
	},
	remove: {
		title: "取消口令",
		explanation: "取消后，任何能打开这台电脑的人都能看到全部资料，也不再自动锁定。",
		busy: "正在取消口令，请勿关闭页面…",
		done: "口令已取消，打开时不再询问。",
		asksCurrent: true,
		asksNew: false,
	},
};

/** Minutes after which an unattended desk may lock. */
const LOCK_MINUTES = [2, 5, 10, 15, 30, 60] as const;

/** Choices for the idle lock; 0 stands for never. A value that is none of them is offered too. */
export function lockOptions(
	chosen: number | null,
): readonly { readonly value: number; readonly label: string }[] {
	const known: readonly number[] = LOCK_MINUTES;
	const minutes =
		chosen === null || known.includes(chosen) ? known : [...known, chosen].sort((a, b) => a - b);
	return [
		...minutes.map((value) => ({ value, label: `${value}分钟无人操作后锁定` })),
		{ value: 0, label: "从不自动锁定" },
	];
}
