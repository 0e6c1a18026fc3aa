/** What tells the methods around investments, loans and credit records. */
import type { PatternRule } from "./scheme-rule";

/** Values are ids of `FRAUD_SUBTYPES`; each also speaks for the class of its method. */
export const MONEY_RULES: readonly PatternRule[] = [
	{
		id: "m_invest_stock",
		value: "investment_securities",
		pattern:
			"炒股|荐股|(?:买|做|投资|推荐)…4股票|牛股|证券公司|股友群|股民群|股票(?:投资|群|软件|app|平台|交流|老师|分析)|打新股|新股申购|证券(?:app|平台|软件|账户)|涨停",
		confidence: 0.94,
		examples: ["被拉入炒股群，转账20万元无法提现", "跟着老师买股票，损失10万元"],
		counterExamples: ["报警人称公司股东殴打他人"],
	},
	{
		id: "m_invest_futures",
		value: "investment_futures",
		pattern: "期货|外汇(?!局)|贵金属|原油|黄金(?:投资|期货|现货|交易)|(?:做|炒|投资)(?:黄金|白银|现货)",
		confidence: 0.94,
		examples: ["在软件上做黄金期货，被骗20万元", "投资外汇损失8万元"],
		counterExamples: ["对方让其购买黄金邮寄到指定地址"],
	},
	{
		id: "m_invest_crypto",
		value: "investment_crypto",
		pattern:
			"炒币|炒…4(?:虚拟|数字)货币|(?:投资|交易|买卖|炒)…6(?:虚拟币|虚拟货币|数字货币|数字币|比特币|以太坊|usdt|泰达币|u币)|(?:虚拟币|虚拟货币|数字货币|比特币)…4(?:投资|理财|交易|盈利|挖矿|平台|合约)|挖矿",
		confidence: 0.94,
		examples: ["在网站上买卖虚拟币，后网站无法登录", "投资比特币被骗5万元"],
		counterExamples: ["刷单被骗，用虚拟币付款2000元"],
	},
	{
		id: "m_invest_gambling",
		value: "investment_gambling",
		pattern:
			"博彩|(?:下注|押注|投注|赌博|买彩票)……40(?:提现|取不出|提不|内幕|漏洞|稳赚|盈利|收益|被骗|导师|后台)|(?:内幕|漏洞|后台|稳赚)……30(?:下注|押注|投注|彩票|赌)|时时彩|网络赌博…6被骗",
		unless: "举报|聚众|输了",
		confidence: 0.91,
		examples: ["对方称有彩票平台漏洞，下注后无法提现", "网上博彩被骗2万元"],
		counterExamples: ["举报有人聚众赌博"],
	},
	{
		id: "m_invest_romance",
		value: "investment_romance",
		pattern: String.raw`(?:网恋|恋爱|恋人|soul|伊对|他趣|男友|女友|男朋友|女朋友|处对象|婚恋|交友|征婚|异性|相亲|珍爱网|世纪佳缘|探探|陌陌|(?:认识|结识|添加|加)[^。；]{0,8}(?:男|女|异性)|女网友|男网友)[\s\S]{0,100}?(?:投资|理财|炒股|股票|期货|外汇|虚拟币|虚拟货币|数字货币|数字黄金|大宗商品|入金|博彩|下注|彩票)|杀猪盘`,
		unless: "投资公司|(?:其|的)(?:男朋友|女朋友|男友|女友)(?:在|被|网)",
		confidence: 0.97,
		examples: ["网恋对象让其投资虚拟币，被骗30万元", "交友软件上认识的女子带其做外汇，损失8万元"],
		counterExamples: ["其女朋友在网上投资被骗5000元"],
	},
	{
		id: "m_invest_projects",
		value: "investment_projects",
		pattern:
			"(?:养老|扶贫|红色|国家|慈善|元宇宙|数字经济|光伏|充电桩|基金|民族资产|众筹)…10(?:项目|投资|基金|理财|分红)|民族资产解冻|(?:购买|投资|买)…4基金",
		unless: "贷",
		confidence: 0.92,
		examples: ["在app上投资国家扶贫项目，被骗5万元", "购买某养老项目基金分红，无法提现，投资款10万元"],
		counterExamples: ["报警人系扶贫项目工人，被打"],
	},
	{
		id: "m_loan_fee",
		value: "loan_advance_fee",
		pattern:
			"(?:贷款|放款|借款|网贷|下款)……40(?:手续费|工本费|会员费|服务费|资料费|押金|公证费|激活|包装费|利息|首期|验证费)",
		unless: "信用卡|注销",
		confidence: 0.95,
		examples: ["网上贷款被骗手续费2000元", "办理贷款时对方要求先交会员费，共1500元"],
		counterExamples: ["报警人贷款买房后与开发商因服务费发生纠纷"],
	},
	{
		id: "m_loan_unfreeze",
		value: "loan_unfreeze",
		pattern:
			"(?:贷|借款|放款|下款)……60(?:解冻|卡号(?:错误|填错|有误|输错|不对)|(?:银行)?卡号?填错|(?:账户|账号|资金)(?:被)?冻结|信息(?:有误|错误|填错))",
		unless: "游戏|刷单|任务|投资",
		confidence: 0.96,
		examples: [
			"申请网贷后对方称卡号填错账户冻结，要交解冻费",
			"下载贷款软件后提现显示资金冻结，被要求转账解冻",
		],
		counterExamples: ["做任务提现时账户冻结，要求充值解冻"],
	},
	{
		id: "m_loan_deposit",
		value: "loan_deposit",
		pattern: "(?:贷|借款|放款|下款)……50(?:保证金|验资|认证金|担保金|验证还款能力|还款能力)",
		unless: "冻结|流水|信用卡",
		confidence: 0.95,
		examples: ["网贷要求先交保证金3000元", "以贷款验资为由要求转账2000元"],
		counterExamples: ["投资平台要求交保证金才能提现"],
	},
	{
		id: "m_loan_turnover",
		value: "loan_turnover",
		pattern: "(?:贷|借款|放款|下款|额度)……50(?:流水)",
		unless: "保证金|解冻",
		confidence: 0.95,
		examples: ["办贷款，对方要求刷流水，被骗1万元", "对方称贷款需要包装流水，让其转账3次"],
		counterExamples: ["警方调取银行卡流水"],
	},
	{
		id: "m_credit_card",
		value: "credit_card_agency",
		pattern:
			"(?:办理|代办|申办|办|申请)…8信用卡|信用卡…2(?:代办|申请|中介)|信用卡…4(?:提额|代还|额度|套现|秒批|秒下|下卡)|大额信用卡|提(?:升|高)?…4信用卡额度",
		unless: "注销|盗刷|挂失|银行卡信用卡被|凑|用信用卡",
		confidence: 0.96,
		examples: ["在网上办信用卡被骗手续费800元", "对方称可信用卡提额，让其转账2000元"],
		counterExamples: ["报警人信用卡被盗刷3000元"],
	},
	{
		id: "m_credit_closing",
		value: "credit_account_closing",
		pattern:
			"(?:注销|关闭|取消|清除)…12(?:校园贷|学生贷|学生时期|大学期间|网贷|贷款|借呗|白条|金条|借款|信贷|学生账户|贷款账户|校园账户|学生身份|学生额度|小额贷)|校园贷|(?:学生|校园)…4额度……20(?:注销|关闭|征信)|学生贷|学生…2身份……40(?:网贷|注销|额度|借)|学生账户|学生认证|成人账户|(?:学生|大学|上学|读书|在校)(?:时期|期间|时代?|的时候)…12(?:贷款|借款|网贷|贷过款|账户)…12(?:注销|不注销|影响|违规|关闭)?",
		unless: "大学生贷款(?:广告|诈骗)|关闭贷款软件|助学贷款",
		confidence: 0.97,
		examples: ["对方称要注销校园贷，被骗5万元", "自称金融客服称其大学期间贷款账户未注销，转走3万元"],
		counterExamples: ["大学生网上办贷款，被要求交保证金"],
	},
	{
		id: "m_credit_repair",
		value: "credit_repair",
		pattern:
			"(?:消除|修复|清除|恢复|洗白|删除|处理|刷新|优化|代办)…8(?:征信|不良记录|信用记录|逾期记录)|征信(?:修复|洗白)|不良征信|不良(?:信用|贷款)记录",
		confidence: 0.95,
		examples: ["网上找人修复征信被骗3000元", "对方以消除不良征信为由骗走2万元"],
		counterExamples: ["银行查询其征信后拒绝放款"],
	},
	{
		id: "m_credit_rate",
		value: "credit_rate",
		pattern:
			"(?:贷|借|金融|花呗|白条|利息)……30利率…12(?:过高|高于|不符|调整|超过|偏高|违规|下调)|利率…12(?:过高|高于|不符|偏高|超过国家|不符合)|(?:调整|降低|下调)…8(?:贷款|借款|借贷|年化)?利率",
		confidence: 0.96,
		examples: ["对方称借呗利率过高需要调整，被骗2万元", "自称银保监会，称贷款利率不符合规定，让其转账"],
		counterExamples: ["事主嫌利率高未贷款"],
	},
];
