/** The keys of the briefing, as its help names them. */

/** Key and what it does, in the order they are read. */
export const BRIEFING_KEYS = [
	["←", "上一期"],
	["→", "下一期"],
	["/", "跳到研判日"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭明细或本说明"],
	["Tab", "依次到达每个数字、文字和按钮；回车查看明细"],
] as const;
