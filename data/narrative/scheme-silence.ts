/** What a narrative says without telling of this fraud: warnings, denials, earlier frauds, and events that are none. */

/** A kind of words that silence others; patterns as in `PatternRule`. */
export interface Silence {
	readonly id: string;
	readonly pattern: string;
	readonly unless?: string;
}

/** Parts of a text in which no word tells the scheme: from the match's first sign to its last. */
export const SILENCES: readonly Silence[] = [
	{
		id: "warned",
		pattern:
			"(?:民警|社区(?:干部)?|反诈中心|辅警|网格员|接警员|值班员|派出所|家人|警方)(?!(?:的)?(?:电话|来电|名义|自称)|…8(?:电话|来电)(?:称|，))(?:已|并|再次|电话|现场|也|对其|向其|对报警人|向报警人|向事主|进行|回访|上门|，|多次)*…6(?:告知|提醒|宣传|提示|宣讲|叮嘱|讲解|普及|解释|介绍|告诫)(?:[^。；]{0,20}(?:手法|类型|案例|例如|包括|常见|各类|多种)[^。]*|[^，。；！？,;!?]{0,60})",
		unless: "(?:自称|冒充|假冒|谎称|称是|称为|称系)…14(?:民警|社区|反诈中心|派出所)|预警|被骗过",
	},
	{
		id: "cautioned",
		pattern: "(?:不要|切勿|请勿|谨防|警惕|防范|预防|杜绝|远离|切莫|不得|严防|反诈|防骗|识别)…30",
		unless: "(?:对方|客服|老师|导师|嫌疑人)…12(?:不要|告知)|反诈(?:中心|app|民警)",
	},
	{
		id: "asked",
		pattern: "(?:咨询|询问|请问|想问|问一下)…16(?:是不是|是否|算不算|如何|怎么|吗)",
	},
	{
		id: "denied",
		pattern:
			"(?:没有|并未|从未|不是|并非|否认|排除|未曾|并没|也没|没)(?:参与|进行|做过|接触|在|过|网上|网络|从事|属于|玩)*…4(?:刷单|贷款|投资|裸聊|网购|网恋|做任务|炒股|买(?!过?的)|点赞|冒充|客服|游戏)…10",
	},
	{
		id: "before",
		pattern:
			"(?:曾(?![某x×*＿_])经?|之前也|以前也|此前也|去年也|前年也)(?!用|在某|任)…24(?:被(?:人)?…8(?:骗|诈骗)|受骗|遭)…6|(?:去年|前年|以前|之前|此前|20\\d\\d年)…24(?:被…8骗过|被诈骗过|受过骗|上过当)|(?:母亲|父亲|丈夫|妻子|家人|儿子|女儿|朋友|同事|亲戚|邻居)也…14(?:被骗|被诈骗|受骗)",
	},
];

/** Where one of these stands, the text tells of no fraud and no scheme is read. */
export const NO_FRAUD: readonly string[] = [
	"纠纷|误拨|误报(?:警)?|无警情|谎报|恶意报警",
	"经…8(?:核实|了解|核查|查实|调查)…16(?:未被骗|没有被骗|系(?:银行|本人|误会|其本人|家人|快递|…10正常)|不属于|非诈骗|不构成)",
	"经查…4系…20(?:冻结|扣划|正常)",
	"不属于…8诈骗|非(?:电信|网络)诈骗|属正常|(?:经济|民事|合同)纠纷",
];

/** Where one of these stands and nobody was deceived, the text tells of a theft or a fight. */
export const OTHER_EVENTS: readonly string[] = [
	"(?:电动(?:自行)?车|公交车上|手机|自行车|摩托车|三轮车|钱包|财物|家中|家里|车内|店内|工地|仓库|宿舍)…12(?:被盗(?![刷用取号转走])|失窃|被偷|遭盗)|盗窃",
	"(?<!冒充|自称|假冒|[说是])(?:邻居|朋友|同事|亲戚|老乡|工友|老板|合伙人|熟人|同学|房东|公司)…14[借欠]…20(?:不还|[未没]还|[未不]归还)|拖欠|欠薪|讨薪",
	"(?:孩子|小孩|儿子|女儿|未成年)…20(?:充值|打赏)…20(?:退款|退还|退回|追回)",
	"分手……30(?:要回|退还|返还)|赌(?:钱|博)…4输",
	"打架|打人|殴打|斗殴|被打|打伤|咬人|聚众|上访|噪音|扰民|走失|醉酒|酒驾|追尾",
];

/** A scheme that hides another: [what took the money, what only led there or went with it]. */
export const PRECEDENCE: readonly (readonly [winner: string, loser: string])[] = [
	["rebate_orders", "fake_shopping"],
	["rebate_orders", "romance"],
	["rebate_orders", "cyber_black"],
	["rebate_orders", "fake_customer_service"],
	["rebate_orders", "fake_investment"],
	["rebate_orders", "loan_credit_card"],
	["fake_investment", "romance"],
	["fake_investment", "fake_shopping"],
	["fake_investment", "fake_acquaintance"],
	["fake_credit_record", "fake_customer_service"],
	["fake_credit_record", "loan_credit_card"],
	["fake_credit_record", "fake_authority"],
	["fake_customer_service", "loan_credit_card"],
	["fake_customer_service", "fake_shopping"],
	["fake_authority", "loan_credit_card"],
	["fake_authority", "fake_customer_service"],
	["fake_authority", "fake_investment"],
	["loan_credit_card", "fake_shopping"],
	["loan_credit_card", "fake_investment"],
	["fake_acquaintance", "fake_shopping"],
	["game_trade", "fake_shopping"],
	["game_trade", "fake_customer_service"],
	["romance", "fake_shopping"],
	["cyber_black", "romance"],
	["cyber_black", "fake_shopping"],
	["cyber_black", "fake_authority"],
	["fake_military", "fake_shopping"],
	["fake_military", "fake_acquaintance"],
	["fake_military", "fake_investment"],
	["fake_military", "romance"],
	["rebate_orders", "other"],
	["rebate_orders", "fake_authority"],
	["rebate_orders", "game_trade"],
	["other", "fake_customer_service"],
	["other", "fake_shopping"],
];
