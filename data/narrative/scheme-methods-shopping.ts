/** What tells the methods around shopping, services and games. */
import type { PatternRule } from "./scheme-rule";

/** Values are ids of `FRAUD_SUBTYPES`; each also speaks for the class of its method. */
export const SHOPPING_RULES: readonly PatternRule[] = [
	{
		id: "m_shop_second",
		value: "shopping_second_hand",
		pattern:
			"(?:闲鱼|转转|二手|闲置)……40(?:买|卖|出售|购|交易|看中|转让|付款|担保|保证金|押金|验机|收(?:购|我|其|旧))|(?:买|卖|出售|购|交易|看中|转让)……20(?:闲鱼|二手|闲置)",
		unless: "二手房|中介|兼职|扶贫",
		confidence: 0.9,
		examples: ["在闲鱼上购买相机，付款后被拉黑", "卖二手手机时对方发来二维码让交保证金，被骗500元"],
		counterExamples: ["在闲鱼上看到刷单信息，做任务被骗"],
	},
	{
		id: "m_shop_pet",
		value: "shopping_pet",
		pattern:
			"(?:购买|买|卖|网购|领养|订购|看中|出售)…10(?:宠物|猫|狗|幼犬|犬|鹦鹉|柯基|金毛|泰迪|布偶|博美|英短)",
		unless: "药|粮|猫眼|天猫|热狗|狗肉",
		confidence: 0.93,
		examples: ["在网上买了一只布偶猫，付款后未收到", "领养宠物狗，对方要求付运费押金，被骗800元"],
		counterExamples: ["邻居的狗咬人", "在天猫购买手机"],
	},
	{
		id: "m_shop_ticket",
		value: "shopping_ticket",
		pattern:
			"(?:演唱会|音乐节|球赛|门票|展会|景区|黄牛|抢票|火车票)…16(?:票|转账|付款|抢)|抢票费|(?:转让|代抢|购买|欲购|买|抢)…8(?:门票|演唱会|球票|火车票|高铁票|动车票)",
		unless: "机票|改签|车票钱|网恋|来看",
		confidence: 0.93,
		examples: ["买演唱会门票，转账1500元后被拉黑", "找人代抢火车票，付款后失联"],
		counterExamples: ["网恋对象以买车票为由借钱"],
	},
	{
		id: "m_shop_agent",
		value: "shopping_agent",
		pattern:
			"(?<!部队)(?:找|托|请)…6代购|代购…14(?:包|鞋|化妆品|手机|奢侈品|药|被骗|衣服|奶粉|香水|诈骗|茅台|烟|酒)|海外代购|代购……24(?:定金|付款|失联|不发货)",
		unless: "部队|罐头|床垫|军|物资|餐|消防",
		confidence: 0.91,
		examples: ["找人代购手机，付款后对方失联", "海外代购被骗3000元"],
		counterExamples: ["自称部队人员让其代购罐头，转账2万元"],
	},
	{
		id: "m_shop_rent",
		value: "shopping_rent",
		pattern: "(?:租房|房源|房东|民宿|合租|酒店)……40(?:定金|押金|房租|转账|付款|被骗|拉黑)",
		unless: "纠纷|退还押金|兼职|刷单",
		confidence: 0.92,
		examples: ["在网上租房，交定金1000元后对方失联", "看中一个民宿，付款后被拉黑"],
		counterExamples: ["与房东因退还押金发生纠纷"],
	},
	{
		id: "m_shop_documents",
		value: "shopping_documents",
		pattern:
			"(?:代办|办理|办|考|购买|买|包过)…8(?:驾驶证|驾照|毕业证|学历|健康证|资格证|电工证|焊工证|证书|学历证|居住证)|(?:网上|找人)…14(?:办|做)…8(?:证(?!据|券)|学历)|(?:驾驶证|驾照)…6(?:包过|消分|代办)",
		unless: "线下办理|来所办理",
		confidence: 0.93,
		examples: ["网上代办驾驶证，被骗3600元", "找人办毕业证，交了工本费后被拉黑"],
		counterExamples: ["来所办理居住证"],
	},
	{
		id: "m_shop_escort",
		value: "shopping_escort",
		pattern:
			"招嫖|嫖娼|约炮|(?:找|约|叫)…6(?:小姐|妹子|美女)|上门(?:服务|按摩)|服务上门|(?:约|找|叫)…4(?:女的?|技师|按摩)”?(?:上门|服务|$|[，。])|(?:路费|车费)…6(?:安全)?保证金|特殊服务|按摩…6上门|援交|选妃|色情服务",
		unless: "举报|卖淫|维修",
		confidence: 0.91,
		examples: ["网上招嫖被骗押金2000元", "找小姐上门，转了1500后又要保证金"],
		counterExamples: ["举报某足浴店卖淫", "上门维修家电"],
	},
	{
		id: "m_shop_low",
		value: "shopping_low_price",
		pattern:
			"(?:低价|便宜|优惠|特价|内部价)…16(?:卖|购|买|出售|转让|烟|酒|手机|茅台|商品|苹果|油卡)|以…4低价…10为由",
		unless: "游戏|账号|皮肤|装备|股票|二手|闲鱼|宠物|门票|虚拟币|猫|狗",
		confidence: 0.87,
		examples: ["朋友圈看到低价卖烟，付款后未发货", "以低价出售手机为由骗走6000元"],
		counterExamples: ["低价购买游戏账号，付款后被找回"],
	},
	{
		id: "m_shop_service",
		value: "shopping_service",
		pattern:
			"以…6(?:退保|代理维权|维修|办理业务)…6为由|找人…14(?:修改|查询|删除|刷好评|刷销量)……20(?:定金|付了|被骗|付款|转账)|(?:代写|论文|代发|退保|家政|维修|开锁|搬家|律师|找回|追款|追回|挽回损失|查询开房|定位|查(?:人|位置)|黑客|算命|占卜|做法事|翻译|解封|刷粉)……20(?:服务费|手续费|定金|押金|被骗|付款|转账|诈骗|费用)",
		unless: "游戏|贷|银行|司法|法院|民警",
		confidence: 0.9,
		examples: [
			"找人代写论文，付了定金1000元后对方失联，属虚假服务，被骗",
			"网上算命被骗2000元，对方称做法事要付款，系虚假服务",
		],
		counterExamples: ["贷款要交服务费"],
	},
	{
		id: "m_game_accounts",
		value: "game_accounts",
		pattern:
			"(?:买|卖|出售|收购|购买|交易|转让|租)…12(?:游戏账号|游戏号|游戏帐号|(?:王者|和平|吃鸡|原神|游戏|蛋仔|cf|穿越火线|三角洲|火影|永劫|逆水寒|崩坏|英雄联盟|地下城|梦幻)…4(?:账号|帐号|号))|收了?…3(?:王者|吃鸡|原神|游戏)…2号|(?:游戏|王者荣耀|和平精英|原神)…2(?:账号|帐号|号)…8(?:交易|买卖|卖|出售|收购|租|被骗|找回)",
		confidence: 0.95,
		examples: ["卖游戏账号时对方发来链接，充值解冻被骗3000元", "在群里购买游戏号，付款后被找回"],
		counterExamples: ["游戏账号实名认证失败"],
	},
	{
		id: "m_game_items",
		value: "game_items",
		pattern:
			"(?:买|卖|出售|收购|购买|交易|转让)…10(?:装备|皮肤|道具|游戏币|金币|饰品)|(?:装备|游戏币|道具|饰品)…6(?:交易|买卖)",
		unless: "免费|黄金|纪念币|安全装备|消防装备",
		confidence: 0.94,
		examples: ["购买游戏装备，转账500元后被拉黑", "卖csgo饰品时被骗2000元"],
		counterExamples: ["报警人购买消防装备"],
	},
	{
		id: "m_game_boosting",
		value: "game_boosting",
		pattern: "代练|代肝|(?:游戏)?陪玩|游戏代打|代打游戏",
		confidence: 0.95,
		examples: ["找人代练游戏，付款后被拉黑", "网上找游戏陪玩，被骗300元"],
		counterExamples: ["孩子玩游戏到深夜"],
	},
	{
		id: "m_game_top_up",
		value: "game_top_up",
		pattern:
			"(?:游戏|点券|王者|和平精英|钻石|q币)……20充(?:值)?…10(?:优惠|折|低价|返|被骗|未到账|没到账|打…2折)|(?:买|卖|出售|购买)…6点券|充\\d+…4(?:送|得)…6(?:钻石|点券|金币|游戏币|元宝)|(?:低价|便宜|优惠|代|折扣)…4充(?:值)?…6(?:游戏|点券|q币|钻石|游戏币)",
		unless: "棋牌|赌|博彩|彩票",
		confidence: 0.94,
		examples: ["低价充值游戏点券，付款后未到账", "游戏充值优惠被骗500元"],
		counterExamples: ["孩子用家长手机给游戏充值"],
	},
	{
		id: "m_game_anti",
		value: "game_anti_addiction",
		pattern: "防沉迷|未成年(?:人)?…4(?:模式|限制|游戏时间)|健康系统|解除…4游戏…4限制",
		confidence: 0.96,
		examples: ["孩子解除防沉迷被骗2000元", "对方称可解除未成年人游戏时间限制，扫码后被骗"],
		counterExamples: ["学校开展防网瘾教育"],
	},
	{
		id: "m_game_gifts",
		value: "game_gifts",
		pattern:
			"(?:免费|领|送|赠|抽)…8(?:皮肤|游戏道具|游戏装备|点券|英雄)|皮肤…8(?:免费|领取|赠送)|明星…6(?:粉丝群|qq群|福利|返利|见面)|粉丝…4(?:福利|返利|返现)|追星",
		unless: "皮肤科|皮肤病",
		confidence: 0.965,
		examples: ["孩子领免费皮肤被骗5000元", "加入明星粉丝群参加返利，扫码被骗"],
		counterExamples: ["去医院皮肤科就诊"],
	},
];
