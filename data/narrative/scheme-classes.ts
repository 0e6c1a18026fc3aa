/** What tells the class of a fraud without telling its method. */
import type { PatternRule } from "./scheme-rule";

/** Values are ids of `FRAUD_CLASSES`; see `METHOD_RULES` for the words that tell both. */
export const CLASS_RULES: readonly PatternRule[] = [
	{
		id: "rebate_named",
		value: "rebate_orders",
		pattern:
			"刷单|刷信誉|返佣|做单返|连单|联单|复合单|抢单|数据单|垫付做单|(?:网上|网络|在线|兼职|app|平台|软件|网站)(?:上)?做单",
		unless: "刷单(?:是|等|均|系)…6(?:违法|诈骗行为|骗局)|刷好评|刷销量",
		confidence: 0.93,
		examples: ["来电称网上刷单被骗3000元", "群里跟着导师做联单，被要求充值"],
		counterExamples: ["报警人称网上刷信用卡被骗", "事主没有刷单，钱被人转走"],
	},
	{
		id: "rebate_task_words",
		value: "rebate_orders",
		pattern: "(?:做|完成|派发|发布|接)(?:了)?…8任务|卡单|(?<!公司|单位)派单",
		unless: "工作任务|游戏任务|上级|单位",
		confidence: 0.8,
		examples: ["下载软件后做任务被骗2000元", "对方派发任务要求充值，损失5000元"],
		counterExamples: ["事主正在完成单位工作任务时接到电话"],
	},
	{
		id: "rebate_advance",
		value: "rebate_orders",
		pattern: "(?:垫付|垫资)……24(?:返|佣金|本金|提现)",
		confidence: 0.88,
		examples: ["对方让其垫付后返还本金和佣金，被骗8000元", "先垫资再返利，共损失3万元"],
		counterExamples: ["对方称在外办事急需用钱，让其垫付医药费"],
	},
	{
		id: "service_named",
		value: "fake_customer_service",
		pattern:
			'(?:冒充|假冒|自称|谎称|假扮|装作|声称|称(?:其|自己)?(?:是|为|系)|说(?:自己|他|她|其)?是|以为是)(?:(?!贷|借|金融|银行|信用卡|投资|游戏|航空|航班|机票|银监|交易|征信|白条|金条|民警)[^，。；,;]){0,14}客服|客服诈骗|(?:抖音|快手|支付宝|淘宝|拼多多|快递|京东|微信|银联|天猫|中通|圆通|顺丰)(?:平台|官方)?[”"]?客服[”"]?(?:(?:的)?电话|称|以|转账|退款)',
		confidence: 0.92,
		examples: ["被人冒充客服骗走5000元", "对方自称拼多多客服，转走2万元"],
		counterExamples: ["对方自称贷款平台客服，要求先交工本费", "事主联系平台客服要求退货"],
	},
	{
		id: "service_fake",
		value: "fake_customer_service",
		pattern: "假客服",
		unless: "游戏|贷",
		confidence: 0.85,
		examples: ["被假客服骗了5000元", "轻信假客服，转走8000元"],
		counterExamples: ["在转转卖耳机，假客服让其打保证金，被骗3000元"],
	},
	{
		id: "investment_named",
		value: "fake_investment",
		pattern:
			"投资(?!(?:咨询|管理|有限|集团|控股|发展|顾问)*公司)|理财|(?:充值|入金|加仓)……20(?:盈利|收益|赚)……30提(?:不了)?现",
		unless: "投资公司员工|投资老板|理财产品到期",
		confidence: 0.88,
		examples: ["报警人称投资理财被骗10万元", "在平台充值入金，盈利后无法提现，损失8万元；系投资类诈骗"],
		counterExamples: ["报警人称投资公司员工殴打他人"],
	},
	{
		id: "loan_named",
		value: "loan_credit_card",
		pattern:
			"无抵押|低息(?:贷|借)|(?:类型|方式|手段|类别)[:为]?(?:网络|虚假)?贷款|贷款(?:app|软件|平台|网站|广告|推销|诈骗|被骗|为由|电话|短信|客服|公司|业务员)|(?:需要|想要?|急需|网上|网络|虚假)(?:办理?)?(?:贷款|借款|网贷)|以…6(?:贷款|放款)…6为由|(?:贷款|放款|借款)…10被(?:诈?骗)",
		unless: "在…4贷款平台|多个|从…6网贷",
		confidence: 0.93,
		examples: ["接到贷款推销电话，被骗2000元", "想贷款周转，加了对方后被骗手续费"],
		counterExamples: ["对方引导其从多个贷款平台借款后转出，系冒充客服", "报警人去银行还贷款"],
	},
	{
		id: "loan_apply",
		value: "loan_credit_card",
		pattern:
			"(?:办理|申请|办|代办)…8(?:贷款|网贷|借款)|(?:贷款|放款|借款)……30(?:会员费|包装费|工本费|手续费|验证费)",
		unless: "注销",
		confidence: 0.88,
		examples: ["申请贷款50000元，对方称要先付钱，损失3000元", "联系对方办贷款，要求交会员费"],
		counterExamples: ["报警人办理注销贷款账户时遭冒充客服诈骗"],
	},
	{
		id: "credit_weak",
		value: "fake_credit_record",
		pattern: "影响…8征信|征信(?:有问题|异常|受损|不良|逾期)",
		confidence: 0.8,
		examples: ["对方称会影响个人征信，让其转账2万元", "接到电话说征信有问题，被骗5000元"],
		counterExamples: ["冒充客服称百万保障不关闭会影响征信，被骗3万元"],
	},
	{
		id: "shopping_vanished",
		value: "fake_shopping",
		pattern:
			"(?:购买|网购|买|卖|出售|低价|代购|二手|团购|订购|求购|看中|下单|定做|定制|预订)……50(?:不发货|未发货|没发货|没有发货|拉黑|删除好友|失联|失去联系|联系不上|无法联系|未收到|没收到|收不到|不回(?:消息|信息|复)|没到|没有?寄|不退(?:款|钱)|没影|没了音信|人没来|消失)",
		unless: "虚拟币|股票|usdt|泰达币|彩票|车票|礼物",
		confidence: 0.85,
		examples: ["网上买了一台空调，付款后一直未收到，对方将其拉黑", "在群里订购海鲜，付款3000元后卖家失联"],
		counterExamples: ["对方以买车票为由借钱，后失联", "报警人买的手机丢失"],
	},
	{
		id: "shopping_named",
		value: "fake_shopping",
		pattern: "(?:网上|网络)?(?:购物|网购|买东西|买货)…4(?:诈骗|被骗)|虚假(?:购物|交易|服务)",
		unless: "游戏",
		confidence: 0.88,
		examples: ["报警人称网上购物被骗600元", "网络购物诈骗，损失1万元"],
		counterExamples: ["报警人称在超市购物时被打"],
	},
	{
		id: "authority_wanted",
		value: "fake_authority",
		pattern:
			"(?:逮捕令|通缉令|拘捕令|通缉犯|资金清查|资金核查|资产核查|清查资金)|“…4(?:专案组|公安局?厅?|检察院|警方|警官|民警|警察)”",
		confidence: 0.93,
		examples: ["对方出示电子逮捕令，要求转账5万元", "对方称需要资金核查，让其将存款转出"],
		counterExamples: ["民警依法对嫌疑人出具拘留证"],
	},
	{
		id: "acquaintance_named",
		value: "fake_acquaintance",
		pattern: "(?:冒充|假冒)…4(?:熟人|领导熟人)",
		confidence: 0.93,
		examples: ["被冒充熟人诈骗5000元", "QQ上有人冒充领导熟人借钱，转账1万元"],
		counterExamples: ["被熟人打伤"],
	},
	{
		id: "romance_named",
		value: "romance",
		pattern:
			"网恋|(?:确立|确定|建立|发展(?:成|为)?)…4(?:恋爱|恋人|男女朋友|情侣)|谈(?:恋爱|对象)|以…6(?:恋爱|交友|结婚|处对象|婚恋|谈朋友)…6为由|婚恋(?:交友)?(?:诈骗|被骗)|征婚|网络交友|杀猪盘|(?:对象|男友|女友|男朋友|女朋友)是?(?:在)?网上(?:谈|认识|找)|网上谈的|(?:网上|网络)…6(?:男的|女的|男友|女友|对象)……30(?:结婚|转钱|借钱|谈恋爱)",
		unless: "有纠纷",
		confidence: 0.9,
		examples: ["网恋被骗2万元", "以谈恋爱为由骗走5000元"],
		counterExamples: ["报警人与男朋友吵架"],
	},
	{
		id: "military_named",
		value: "fake_military",
		pattern: String.raw`(?:冒充|假冒|自称|谎称|假扮|装作|声称|称(?:其|自己)?(?:是|为|系)|说(?:自己|他|她|其)?是|以为是)…14(?:部队|军人|武警|消防|军官|士兵|战士|司务长|军区|军队|军方|解放军)[\s\S]{0,80}?(?:采购|订购|订货|订餐|定餐|订桌|订了|预订|预定|购买|代购|代买|垫付|物资|货物|工程|供货)|冒充(?:军警|军人|部队)…4(?:购物|采购|诈骗|被骗)`,
		confidence: 0.95,
		examples: ["自称部队采购员，要订购200箱水果，让其垫付货款", "对方自称武警，要求购买一批蔬菜并代买物资"],
		counterExamples: ["对方自称军官，网恋期间借钱", "报警人系部队家属"],
	},
];
