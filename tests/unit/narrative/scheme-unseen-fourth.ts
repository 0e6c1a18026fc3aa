/** A fourth lot, labelled in the same way after the rules had learnt from the first three. */

export const FOURTH_UNSEEN: readonly (readonly [text: string, told: string])[] = [
	["报警人称被骗了1万多，说是冒充客服的。", "fake_customer_service - - - - -"],
	[
		"事主（男，38岁，已婚，个体）报称2026年5月11日，事主在店内被嫌疑人以虚假贷款类诈骗方式骗走12000元人民币，已紧急止付，金额0元。",
		"loan_credit_card - - - stop_failed -",
	],
	[
		"2026年7月8日12时，受害人易某在拼多多购物后，次日接到170号段来电，自称商家售后，称漏发赠品可返现，加QQ后进群刷单，先后垫付6单，通过支付宝转账1.1万元，银行卡转账3.8万元，未返款。",
		"rebate_orders rebate_prepaid phone bank_transfer - -",
	],
	[
		"老太太被骗，有人打她座机说是她孙子，打架了要赔钱，派人来家里拿走现金5万",
		"fake_acquaintance acquaintance_friend phone cash_gold - -",
	],
	[
		"报警人儿子在国外留学，今天收到儿子QQ信息说交学费要先垫15万到教授账户，报警人去银行柜台准备汇款，大堂经理提醒后视频联系到儿子，未汇款。",
		"fake_acquaintance acquaintance_friend qq - alerted_dissuading -",
	],
	[
		"受害人在陌陌与一女子聊天，对方发来链接说下载可看直播，下载后被录屏并获取通讯录，对方以群发不雅视频威胁，受害人手机银行转账4笔共2.4万元。民警冻结8000元。",
		"cyber_black black_exposure dating bank_transfer stopped_partly -",
	],
	[
		"事主想提升淘宝店铺销量，网上找人刷单刷好评，付了2000元后对方拉黑。",
		"fake_shopping shopping_service - - - -",
	],
	[
		"2026年5月，被害人常某被拉入“AI量化投资”群，对方称可保本高收益，常某用微信、银行卡向平台充值24万元，现群已解散。",
		"fake_investment - wechat - - -",
	],
	["男子来电称女网友约他吃饭，一个人点了八千多的酒，怀疑是酒托。", "- - - - - -"],
	[
		"事主在虎扑论坛上买球鞋，加微信付款1299元，一个月没发货，人已失联。",
		"fake_shopping - other wechat_pay - -",
	],
	[
		"女，玩抖音时有个叫“某某老师”的私信教理财，带她在微盘上买涨跌，支付宝充了3万9，提现要交税",
		"fake_investment - short_video alipay - -",
	],
	[
		"简要案情：6月3日，报警人接自称工信部的电话，说其手机号涉嫌发送违规短信，要强制停机，让其向“上海公安”报案，后在“警官”指导下将自己三张银行卡的钱集中到一张卡并告知验证码，共被转走43万元。经止付，返还冻结11万元。",
		"fake_authority authority_telecom phone - stopped_partly -",
	],
	[
		"事主说想把信用卡额度调高，按对方要求操作，信用卡被刷走2万9999。",
		"loan_credit_card credit_card_agency - credit_card_nfc - -",
	],
	[
		"网购的快递丢了，客服主动联系赔偿，让她开支付宝备用金，500块说多赔了让她退，后来又让她扫码转了1500",
		"fake_customer_service service_refund - qr_code - -",
	],
	[
		"报警人去年年底刚被网络贷款诈骗过，昨日又在网上认识一人称能帮其追回被骗款，收了3000元律师费后失联。",
		"fake_shopping shopping_service - - - self",
	],
	[
		"我朋友不听劝，反诈中心打了好几个电话他都不接，还在给那个投资软件充钱，已经充了二十万了",
		"fake_investment - - - alerted_not_stopped -",
	],
	[
		"受害人在“全民K歌”里认识一男子，两人以夫妻相称，对方说工地出事缺钱，其先后8次微信转账共3.7万元，后对方拒接电话。",
		"romance romance_money other wechat_pay - -",
	],
	["报警人在家里丢了一条金项链，怀疑保姆拿走。", "- - - - - -"],
	[
		"学生龙某在兼职群看到抖音涨粉兼职，加群主QQ，对方让其下载“盛世”软件垫付做单，支付宝转账5笔共6412元，对方称操作超时冻结，需再付8000元解冻。",
		"rebate_orders - job_platform alipay - -",
	],
	[
		"有人在游戏里说充100送1000钻石，小孩拿爷爷手机扫码，钱被转走7000",
		"game_trade game_top_up in_game qr_code - -",
	],
	[
		"报警人称，一个自称某某单位主任的人加微信，谎称给领导送礼，让其帮忙买烟酒，并发来假的转账截图，其向烟酒店老板的收款码付款3.2万元。",
		"fake_acquaintance acquaintance_superior wechat qr_code - -",
	],
	["出租屋内两夫妻吵架，女方称男方骗她感情。", "- - - - - -"],
	[
		"2026年1月3日，受害人接到“京东客服”电话，说白条利率过高不符合国家规定，要调整，否则影响征信，让下载“瞩目”会议，把钱转到“国家清算账户”，共计用手机银行转出76000元。当天全额止付。",
		"fake_credit_record credit_rate phone bank_transfer stopped_fully -",
	],
	[
		"买家在闲鱼要求走微信交易手办，微信转了260，卖家发了空包裹。",
		"fake_shopping shopping_second_hand marketplace wechat_pay - -",
	],
	[
		"事主看直播中了奖，对方说中的是手机，要先付99运费和个税1200，扫码付了",
		"other other_prize short_video qr_code - -",
	],
	[
		"受害人刘某称其从未遇到过诈骗，此次因轻信“高额返佣”广告，在网页上点进去做任务，损失2000元。",
		"rebate_orders rebate_tasks web_search - - first",
	],
	[
		"武某在微信上找中介办理驾照免考，先后微信转账5200元，对方一直推脱，后将其拉黑。",
		"fake_shopping shopping_documents wechat wechat_pay - -",
	],
	[
		"被骗的钱是通过建行网点ATM存到对方卡里的，一共两万，对方说我中了综艺节目的奖",
		"other other_prize - counter_atm - -",
	],
];
