/** Words that exports write in yes/no columns, compared in lower case without spaces. */

/** Words that mean the heading's claim holds, whatever it is. */
export const TRUE_WORDS: readonly string[] = [
	...["是", "有", "对", "真", "y", "yes", "true", "1", "√", "✓", "✔", "☑", "已", "是的", "确认"],
	...["已安装", "已开通", "已注册", "已装", "已下载", "已登记", "已加入", "安装", "开通", "注册"],
];

/** Words that mean it does not hold; also what a column of other records' numbers says when it names none. */
export const FALSE_WORDS: readonly string[] = [
	...["否", "没有", "不是", "假", "n", "no", "false", "0", "×", "✗", "✘", "☐", "x", "未", "无此情况"],
	...["未安装", "未开通", "未注册", "未装", "未下载", "未登记", "未加入"],
	...["有效", "有效警情", "正常", "真实", "真实警情", "未作废", "未撤销", "未撤案"],
	...["不重复", "非重复", "未重复", "无重复", "首次", "首报", "首次报警", "原始警情", "主警情", "主案"],
	...["既遂", "victim", "没被骗过"],
];

/** What one field's own words mean; they speak before the words for all, because 误报 voids a call and denies an alert. */
export interface FlagWords {
	readonly true: readonly string[];
	readonly false: readonly string[];
	/** 已… and 未… mean nothing by themselves here: 未遂 is an attempt, 已核实 voids no call. */
	readonly isExact?: true;
}

/** What was installed and is no more. */
const LEFT: readonly string[] = [
	...["已卸载", "卸载", "已注销", "注销", "已退出", "退出", "已解绑", "解绑", "已停用", "停用"],
	...["已取消", "取消", "已关闭", "关闭", "已退订", "退订", "已删除", "已失效", "失效"],
];

/** Field id → its own words. */
export const FLAG_WORDS: Readonly<Record<string, FlagWords>> = {
	has_app: { true: [], false: LEFT },
	has_app_alert: { true: ["已开启", "开启"], false: [...LEFT, "未开启"] },
	has_shield: { true: [], false: LEFT },
	is_invalid: {
		true: [
			...[
				"无效",
				"无效警情",
				"无效报警",
				"作废",
				"已作废",
				"误报",
				"误报警",
				"报错警",
				"虚假警情",
				"虚假报警",
			],
			...["骚扰警情", "重警", "重复", "重复警情", "重复报警", "撤销", "销案", "已销案", "已撤销"],
		],
		false: ["有效", "有效警情", "正常", "真实", "真实警情", "未作废", "不重复", "非重复"],
		isExact: true,
	},
	is_revoked: {
		true: ["撤案", "已撤案", "撤销", "已撤销", "销案", "已销案"],
		false: ["未撤销", "未撤案", "正常"],
		isExact: true,
	},
	is_attempt: { true: ["未遂", "attempt"], false: ["既遂", "victim"], isExact: true },
	was_defrauded: {
		true: ["被骗过", "曾被骗", "有被骗经历"],
		false: ["没被骗过", "未被骗", "没被骗"],
		isExact: true,
	},
	is_connected: {
		true: ["接通", "联系上", "正常接听", "通"],
		false: ["无人接听", "关机", "停机", "空号", "拒接", "占线", "不通", "失联", "忙线", "无法接通"],
	},
	is_met: { true: ["见面", "上门见面", "当面"], false: ["外出", "不在家", "不在本地", "拒绝见面", "失联"] },
	is_confirmed: {
		true: ["属实", "有效", "真实", "被骗中", "正在被骗", "涉诈", "有效预警", "存在风险"],
		false: ["不属实", "误报", "无效", "虚惊", "不涉诈", "无效预警", "无风险", "误判", "非诈骗"],
	},
	is_dissuaded: {
		true: ["成功", "劝阻成功", "成功劝阻", "有效", "止住", "拦截成功"],
		false: ["失败", "劝阻失败", "不成功", "无效", "拒不配合"],
	},
	is_handled: {
		true: ["办结", "处理完毕", "处置完毕", "完成", "完结", "属实已处理"],
		false: ["办理中", "处理中", "核查中", "待办", "待处理", "进行中", "流转中"],
	},
};
