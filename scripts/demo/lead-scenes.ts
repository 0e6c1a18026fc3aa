/** What grid workers tell: kinds of leads with the words in which they are handed in and answered; pure data. */

export interface LeadScene {
	readonly kind: string;
	/** With `{who}` for the person and `{call}` for the number. */
	readonly named: string;
	/** Where nobody knows who it was. */
	readonly unnamed: string;
	readonly results: readonly string[];
}

const CHECKED = ["已核实，未发现被骗", "已上门宣传并安装国家反诈中心APP", "核实系正常业务"] as const;

/** A fraud under way that became a call. */
export const WARNING_SCENE: LeadScene = {
	kind: "疑似正在被骗",
	named: "走访时发现{who}（{call}）正与自称客服的人通话并准备转账，已当场劝阻并引导报警。",
	unnamed: "走访时发现有人正与自称客服的人通话并准备转账，已当场劝阻并引导报警。",
	results: ["已引导报警", "已转派出所接警处理"],
};

/** Everything else. */
export const LEAD_SCENES: readonly LeadScene[] = [
	{
		kind: "疑似正在被骗",
		named: "邻居反映{who}（{call}）近日频繁下载陌生软件并向外借钱，疑似参与刷单。",
		unnamed: "房东反映一名租客近日频繁借钱，疑似参与刷单，本人未见到。",
		results: CHECKED,
	},
	{
		kind: "可疑电话短信",
		named: "{who}（{call}）称接到自称公检法的电话，要求开启屏幕共享，已告知挂断。",
		unnamed: "多名村民接到自称公检法的电话，要求开启屏幕共享，已提醒挂断。",
		results: CHECKED,
	},
	{
		kind: "可疑电话短信",
		named: "{who}（{call}）收到冒充医保中心的短信，内含链接，已提醒不要点击。",
		unnamed: "多名村民收到冒充医保中心的短信，内含链接，已提醒不要点击。",
		results: ["已在村民群发布提醒", "已上报反诈中心封堵链接"],
	},
	{
		kind: "线下引流",
		named: "村口有人摆摊扫码送鸡蛋，要求加入陌生群聊，组织者自称{who}（{call}）。",
		unnamed: "村口有人摆摊扫码送鸡蛋，要求加入陌生群聊，组织者身份不详。",
		results: ["已到场驱离并登记身份", "已移交市场监管部门"],
	},
	{
		kind: "出租出借两卡",
		named: "听说{who}（{call}）以每天两百元租借他人银行卡和电话卡。",
		unnamed: "出租房墙上贴有高价收购银行卡和电话卡的小广告，已拍照清除。",
		results: ["已约谈并签订告知书", "移交刑侦核查"],
	},
	{
		kind: "老人异常取款",
		named: "网点反映{who}（{call}）要求取出全部存款并拒绝说明用途。",
		unnamed: "网点反映一位老人要求取出全部存款并拒绝说明用途，已离开。",
		results: ["已与家属一同劝阻，未取款", "核实系子女购房用款"],
	},
	{
		kind: "可疑快递",
		named: "{who}（{call}）收到陌生快递，内附扫码领奖卡片，已代为收存。",
		unnamed: "多户收到陌生快递，内附扫码领奖卡片。",
		results: ["已收回卡片并逐户提醒", "已通报快递网点拒收"],
	},
	{
		kind: "可疑设备",
		named: "出租房内发现多部手机连在一起，租客为{who}（{call}），房东不知情。",
		unnamed: "出租房内发现多部手机连在一起，租客已搬走，房东不知情。",
		results: ["已核查，系网店客服使用", "已移交刑侦，查获简易组网设备"],
	},
];
