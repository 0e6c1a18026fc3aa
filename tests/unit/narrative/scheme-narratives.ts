/** Whole narratives in the ways stations write them, each with every scheme fact it tells; what is not named is not told. */
import type { Told } from "./scheme-told";

export const NARRATIVES: readonly (readonly [text: string, told: Told])[] = [
	[
		"事主（女，20岁，汉族，大专文化程度，未婚，现住址：某镇某村3号）报称2026年5月11日13时43分许，被嫌疑人冒充快递客服以申请理赔为由诈骗3634元人民币，事主通过手机银行分3笔转账至对方提供的银行账户。",
		{ category: "fake_customer_service", subtype: "service_refund", paymentChannel: "bank_transfer" },
	],
	["来电称网上刷单被骗3000多，微信转的", { category: "rebate_orders", paymentChannel: "wechat_pay" }],
	[
		"报警人称其在抖音上看到点赞赚钱的广告，下载了“悦赚”app，做任务被骗1.2万元，支付宝转账。",
		{
			category: "rebate_orders",
			subtype: "rebate_tasks",
			contactChannel: "short_video",
			scamMedium: "fraud_app",
			paymentChannel: "alipay",
		},
	],
	[
		"2026年3月2日，受害人李某在QQ群内看到兼职信息，对方让其关注公众号返佣金，前几单返了20元，后让垫付购买商品，共被骗8600元。",
		{ category: "rebate_orders", subtype: "rebate_follows", contactChannel: "qq", scamMedium: "chat_app" },
	],
	[
		"王某在浏览网页时点击招嫖广告，下载“夜色”APP，对方称要先做任务激活会员才能安排小姐上门，王某先后通过网银转账5笔共计46800元。",
		{
			category: "rebate_orders",
			subtype: "rebate_escort",
			contactChannel: "web_search",
			scamMedium: "fraud_app",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"事主收到一个陌生快递，内有扫码领礼品卡片，扫码后被拉进微信群，随后在群里做投票任务，被骗6000元。",
		{ category: "rebate_orders", subtype: "rebate_parcel", contactChannel: "parcel", scamMedium: "chat_app" },
	],
	[
		"报警人在BOSS直聘上应聘居家客服，对方让其先垫付做单返佣，事主用微信扫了对方发来的收款码支付2800元。",
		{
			category: "rebate_orders",
			subtype: "rebate_recruit",
			contactChannel: "job_platform",
			paymentChannel: "qr_code",
		},
	],
	[
		"张某被拉入一个微信群，群内有人发红包，后在导师带领下做联单，因操作失误账户冻结，要求继续充值，损失9.8万元。",
		{ category: "rebate_orders", contactChannel: "wechat", scamMedium: "chat_app" },
	],
	[
		"报警人称接到自称抖音客服的电话，说其误开通了百万保障，不取消每月扣费800元，后在对方引导下打开腾讯会议共享屏幕，手机银行转走49998元。",
		{
			category: "fake_customer_service",
			subtype: "service_protection",
			contactChannel: "phone",
			scamMedium: "screen_sharing",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"刘女士接到00852开头电话，对方自称淘宝客服，称其购买的洗面奶有质量问题可退款，让其下载“会议宝”并开启屏幕共享，后银行卡被转走2万元。",
		{
			category: "fake_customer_service",
			subtype: "service_goods",
			contactChannel: "phone_foreign",
			scamMedium: "screen_sharing",
		},
	],
	[
		"事主接到陌生电话，对方称其开通了抖音直播会员，需要关闭否则扣费，事主按对方要求操作，被骗15000元。",
		{
			category: "fake_customer_service",
			subtype: "service_live_member",
			contactChannel: "phone",
			scamMedium: "call_only",
		},
	],
	[
		"冒充客服诈骗，称快递丢件理赔，远程控制手机转走3200。",
		{ category: "fake_customer_service", subtype: "service_refund", scamMedium: "remote_control" },
	],
	[
		"接到电话说是支付宝客服，要取消代理商资格不然要扣钱，按对方说的用支付宝转了5000块",
		{
			category: "fake_customer_service",
			subtype: "service_agent",
			contactChannel: "phone",
			scamMedium: "call_only",
			paymentChannel: "alipay",
		},
	],
	[
		"受害人陈某收到短信称商品质量问题可以退款，点击链接进入网站填写银行卡信息后，卡内4300元被盗刷。",
		{
			category: "fake_customer_service",
			subtype: "service_goods",
			contactChannel: "sms",
			scamMedium: "fraud_site",
			paymentChannel: "credit_card_nfc",
		},
	],
	[
		"赵某被陌生人拉入炒股微信群，跟着老师在“华投优选”APP买股票，共转账36万元到对方指定对公账户，后无法提现。",
		{
			category: "fake_investment",
			subtype: "investment_securities",
			contactChannel: "wechat",
			scamMedium: "fraud_app",
		},
	],
	[
		"事主在探探上认识一名男子，确立恋爱关系后，对方称有内部消息，带其在一个网站上投资虚拟币，事主通过手机银行转账15万元。",
		{
			category: "fake_investment",
			subtype: "investment_romance",
			contactChannel: "dating",
			scamMedium: "fraud_site",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"周某在快手看财经直播，添加助理微信，在“金誉”软件做黄金期货，被骗20万。",
		{
			category: "fake_investment",
			subtype: "investment_futures",
			contactChannel: "short_video",
			scamMedium: "fraud_app",
		},
	],
	[
		"网上博彩投注，客服说能稳赚，充了2万后提不了现，发现被骗",
		{ category: "fake_investment", subtype: "investment_gambling" },
	],
	["报警人称投资理财被骗，金额不详，要求民警处理。", { category: "fake_investment" }],
	[
		"孙某通过网友推荐投资虚拟货币，购买泰达币后转到对方提供的钱包地址，损失约7万元。",
		{ category: "fake_investment", subtype: "investment_crypto", paymentChannel: "crypto" },
	],
	[
		"事主接到贷款推销电话，下载“速捷贷”APP申请50000元贷款，对方称银行卡号填错账户被冻结，需交解冻金，被骗1万元。",
		{
			category: "loan_credit_card",
			subtype: "loan_unfreeze",
			contactChannel: "phone",
			scamMedium: "fraud_app",
		},
	],
	[
		"在网上办贷款，对方说要先交保证金和刷流水，微信转账两次共5600元。",
		{ category: "loan_credit_card", paymentChannel: "wechat_pay" },
	],
	[
		"收到低息贷款短信，点击链接填写资料，对方以验资为由要求转账，损失3000元。",
		{
			category: "loan_credit_card",
			subtype: "loan_deposit",
			contactChannel: "sms",
			scamMedium: "fraud_site",
		},
	],
	[
		"吴某在网上搜索代办信用卡，加对方QQ后被以手续费为由骗走800元",
		{
			category: "loan_credit_card",
			subtype: "credit_card_agency",
			contactChannel: "web_search",
			scamMedium: "chat_app",
		},
	],
	[
		"接到自称京东金融客服电话，称其大学期间开通过校园贷，不注销会影响征信，后共享屏幕从多个网贷平台借款后通过手机银行转出共计62000元。",
		{
			category: "fake_credit_record",
			subtype: "credit_account_closing",
			contactChannel: "phone",
			scamMedium: "screen_sharing",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"对方自称银保监会工作人员，称其名下借呗利率过高不符合国家规定，需要调整利率，被骗5万元。",
		{ category: "fake_credit_record", subtype: "credit_rate" },
	],
	[
		"林某在网上找人修复征信，付了3000元服务费后对方失联。",
		{ category: "fake_credit_record", subtype: "credit_repair" },
	],
	[
		"何某在闲鱼上购买二手手机，加微信私下交易付款2300元后对方不发货并拉黑。",
		{
			category: "fake_shopping",
			subtype: "shopping_second_hand",
			contactChannel: "marketplace",
			scamMedium: "chat_app",
		},
	],
	[
		"在朋友圈看到有人低价卖烟，微信红包付了600元，一直不发货，联系不上对方",
		{
			category: "fake_shopping",
			subtype: "shopping_low_price",
			contactChannel: "wechat",
			paymentChannel: "wechat_pay",
		},
	],
	[
		"报警人网购一只布偶猫，对方以押金、运输险为由要求多次付款共4100元，未收到猫。",
		{ category: "fake_shopping", subtype: "shopping_pet" },
	],
	[
		"在小红书上看到有人转让演唱会门票，支付宝转账1760元后被拉黑。",
		{
			category: "fake_shopping",
			subtype: "shopping_ticket",
			contactChannel: "other",
			paymentChannel: "alipay",
		},
	],
	["托人代购奢侈品包，付款后对方失联，损失1.1万元", { category: "fake_shopping", subtype: "shopping_agent" }],
	[
		"事主在抖音看到代办驾驶证的广告，对方先后以工本费、加急费要求扫码付款共3600元。",
		{
			category: "fake_shopping",
			subtype: "shopping_documents",
			contactChannel: "short_video",
			paymentChannel: "qr_code",
		},
	],
	[
		"在QQ上找上门按摩服务，对方要求先付押金，转了1500后说还要保证金，发现被骗。",
		{ category: "fake_shopping", subtype: "shopping_escort", contactChannel: "qq", scamMedium: "chat_app" },
	],
	[
		"接到自称上海市公安局民警的电话，称其名下银行卡涉嫌洗钱，要求将钱转到安全账户，事主到银行柜台汇款12万元。",
		{
			category: "fake_authority",
			subtype: "authority_laundering",
			contactChannel: "phone",
			scamMedium: "call_only",
			paymentChannel: "counter_atm",
		},
	],
	[
		"收到医保账户停用短信，点击链接后按对方要求将银行卡贴在手机背面，卡内8000元被刷走。",
		{
			category: "fake_authority",
			subtype: "authority_social",
			contactChannel: "sms",
			scamMedium: "nfc",
			paymentChannel: "credit_card_nfc",
		},
	],
	[
		"对方自称通信管理局工作人员，说事主名下号码发诈骗短信要停机，转接到“公安局”，让其下载软件共享屏幕，转走3.5万元。",
		{ category: "fake_authority", scamMedium: "screen_sharing", subtype: "authority_telecom" },
	],
	[
		"接境外来电冒充公检法，被骗18万",
		{
			category: "fake_authority",
			subtype: "authority_police",
			contactChannel: "phone_foreign",
			scamMedium: "call_only",
		},
	],
	[
		"某公司财务黄某被拉入QQ群，群内“老板”要求支付合同款，黄某通过公司网银转账28万元，后与老板核实发现被骗。",
		{
			category: "fake_acquaintance",
			subtype: "acquaintance_boss",
			contactChannel: "qq",
			scamMedium: "chat_app",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"有人加微信冒充镇领导，称亲戚急用钱不方便转账，让事主帮忙转5万元。",
		{
			category: "fake_acquaintance",
			subtype: "acquaintance_superior",
			contactChannel: "wechat",
			scamMedium: "chat_app",
		},
	],
	[
		"QQ好友被盗号，对方冒充其同学借钱，支付宝转账2000元",
		{
			category: "fake_acquaintance",
			subtype: "acquaintance_friend",
			contactChannel: "qq",
			scamMedium: "chat_app",
			paymentChannel: "alipay",
		},
	],
	[
		"班级群内有人冒充班主任收取资料费，扫码支付378元",
		{
			category: "fake_acquaintance",
			subtype: "acquaintance_teacher",
			scamMedium: "chat_app",
			paymentChannel: "qr_code",
		},
	],
	[
		"玩王者荣耀时有人收购游戏账号，到对方发来的交易网站挂单，网站提示账户冻结需充值解冻，被骗3000元。",
		{ category: "game_trade", subtype: "game_accounts", contactChannel: "in_game", scamMedium: "fraud_site" },
	],
	[
		"孩子看直播加了QQ领免费皮肤，对方称未成年操作违规要冻结家长账户，让扫家长微信付款码，损失4999元。",
		{ category: "game_trade", subtype: "game_gifts", contactChannel: "short_video", scamMedium: "chat_app" },
	],
	[
		"在抖音上看到可以解除防沉迷，加对方QQ后被骗2600元。",
		{
			category: "game_trade",
			subtype: "game_anti_addiction",
			contactChannel: "short_video",
			scamMedium: "chat_app",
		},
	],
	[
		"网上找人代练游戏，微信支付1200元后对方将其拉黑",
		{ category: "game_trade", subtype: "game_boosting", paymentChannel: "wechat_pay" },
	],
	[
		"事主在陌陌上认识一女子，网恋期间对方以看病、买车票为由多次要求微信转账共计2.3万元，见面时失联。",
		{ category: "romance", subtype: "romance_money", contactChannel: "dating", paymentChannel: "wechat_pay" },
	],
	["网恋女友借钱不还失联，共给了1万多", { category: "romance", subtype: "romance_money" }],
	[
		"报警人称在快手认识一女网友，下载对方发来的app裸聊，被录屏后以群发通讯录相威胁，银行卡转账8000元。",
		{
			category: "cyber_black",
			subtype: "black_nude_chat",
			contactChannel: "short_video",
			scamMedium: "fraud_app",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"收到短信，对方将其照片合成不雅照片敲诈勒索，要求转账20万元，未转账。",
		{ category: "cyber_black", subtype: "black_photo", contactChannel: "sms" },
	],
	[
		"饭店老板接到自称部队后勤的电话，要订20桌饭菜，并要求代购一批罐头，事主向对方推荐的供货商转账3.2万元后失联。",
		{
			category: "fake_military",
			subtype: "military_supplies",
			contactChannel: "phone",
			scamMedium: "call_only",
		},
	],
	[
		"自称消防队采购员，加微信订购床垫，让帮忙代买压缩饼干，通过网银转了4.6万",
		{
			category: "fake_military",
			subtype: "military_supplies",
			contactChannel: "wechat",
			scamMedium: "chat_app",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"收到航班取消短信，拨打电话后按对方要求共享屏幕办理改签，卡内1.5万元被转走。",
		{ category: "other", subtype: "other_flight", contactChannel: "sms", scamMedium: "screen_sharing" },
	],
	[
		"接到电话称其中了二等奖，要先交税，到atm机汇款3000元",
		{
			category: "other",
			subtype: "other_prize",
			contactChannel: "phone",
			scamMedium: "call_only",
			paymentChannel: "counter_atm",
		},
	],
	[
		"2026年4月1日10时，受害人郑某接到+44开头的陌生来电，对方自称“微信客服”，称其百万保障即将到期。4月1日10时30分，郑某在对方指导下下载“云视讯”并打开屏幕共享。11时许，郑某通过手机银行向对方提供的账户转账49000元，又通过微信转账2000元。经紧急止付，成功止付1.2万元。",
		{
			category: "fake_customer_service",
			subtype: "service_protection",
			contactChannel: "phone_foreign",
			scamMedium: "screen_sharing",
			paymentChannel: "bank_transfer",
			intervention: "stopped_partly",
		},
	],
	[
		"受害人在刷单平台做任务，先用支付宝转账300元，后通过银行卡转账5万元，另微信扫码1200元。",
		{ category: "rebate_orders", subtype: "rebate_tasks", paymentChannel: "bank_transfer" },
	],
	[
		"在刷单群里做任务，微信和支付宝都转了，一共7000元",
		{ category: "rebate_orders", scamMedium: "chat_app", subtype: "rebate_tasks" },
	],
	["报警人称其手机收到验证码短信怀疑被骗，经核实系本人操作，未被骗。", {}],
	["报警人称停放在路边的电动自行车被盗，请民警处理。", {}],
	["与朋友因借款归还问题发生纠纷，对方并非陌生人，请民警协调。", {}],
	["来电称被骗了，具体说不清楚", {}],
	["", {}],
	["民警告知其刷单、冒充客服均是诈骗，请提高警惕。", {}],
	["报警人称自己没有刷单，钱被人转走了4000元。", {}],
	["民警电话回访，提醒其不要相信陌生来电，不要点击陌生链接，谨防冒充公检法诈骗。", {}],
	[
		"事主曾于去年被刷单诈骗过，此次在闲鱼上购买二手相机，付款后对方不发货，损失5200元。",
		{
			category: "fake_shopping",
			subtype: "shopping_second_hand",
			contactChannel: "marketplace",
			priorHistory: "self",
		},
	],
	[
		"受害人网上贷款被骗手续费2000元，其母亲去年也被骗过。",
		{ category: "loan_credit_card", subtype: "loan_advance_fee", priorHistory: "relation" },
	],
	[
		"被人冒充领导骗了3万，事主称第一次遇到这种事。",
		{ category: "fake_acquaintance", subtype: "acquaintance_superior", priorHistory: "first" },
	],
	[
		"事主刷单被骗5000元，案发前20天社区民警上门宣传过，并签了反诈回执。",
		{ category: "rebate_orders", prevention: "within_30" },
	],
	[
		"刷单被骗，从未接受过反诈宣传，手机未安装国家反诈中心APP。",
		{ category: "rebate_orders", prevention: "never", shield: "none" },
	],
	["投资被骗30万，事主已安装国家反诈中心APP并开通金钟罩。", { category: "fake_investment", shield: "both" }],
	[
		"手机已安装国家反诈中心app但未开启来电预警，接到假客服电话被骗。",
		{
			category: "fake_customer_service",
			shield: "alerts_off",
			contactChannel: "phone",
			scamMedium: "call_only",
		},
	],
	[
		"接到冒充客服的电话，期间96110来电预警事主未接，被骗2万元。",
		{
			category: "fake_customer_service",
			contactChannel: "phone",
			scamMedium: "call_only",
			intervention: "alerted_not_stopped",
		},
	],
	["事主正准备转账，反诈中心预警后民警上门劝阻成功，未造成损失。", { intervention: "alerted_dissuading" }],
	[
		"裸聊被敲诈1万元，民警及时将被骗资金全额止付。",
		{ category: "cyber_black", subtype: "black_nude_chat", intervention: "stopped_fully" },
	],
	["刷单被骗3万元，已录入平台发起止付。", { category: "rebate_orders" }],
	["被骗26000元，民警紧急止付时资金已被转走，止付失败。", { intervention: "stop_failed" }],
	["被骗26000元，成功止付6000元。", { intervention: "stopped_partly" }],
	[
		"对方要求下载远程软件，事主未安装任何软件，未点链接，微信聊天中发现是骗子，未转账。",
		{ scamMedium: "chat_app" },
	],
	[
		"事主在网上认识一男子，后加微信聊天，对方自称在国外当军官，寄了包裹回国需要交清关费，通过银行柜台汇款3万元。",
		{ category: "romance", subtype: "romance_parcel", scamMedium: "chat_app", paymentChannel: "counter_atm" },
	],
	[
		"接到陌生电话让加微信，事主拒绝并挂断，后又收到短信点击链接下载app贷款，交了1500元会员费。",
		{
			category: "loan_credit_card",
			subtype: "loan_advance_fee",
			contactChannel: "phone",
			scamMedium: "fraud_app",
		},
	],
	[
		"对方上门取走现金15万元，系冒充检察官要求资金清查。",
		{ category: "fake_authority", subtype: "authority_police", paymentChannel: "cash_gold" },
	],
	[
		"被骗购买京东E卡5000元，将卡密发给对方，对方系QQ上冒充其表弟。",
		{
			category: "fake_acquaintance",
			subtype: "acquaintance_friend",
			scamMedium: "chat_app",
			contactChannel: "qq",
			paymentChannel: "prepaid_card",
		},
	],
	[
		"我所民警接110指令称有人报警被诈骗，到现场后了解系在58同城找兼职被骗押金300元。",
		{ contactChannel: "job_platform" },
	],
	["报警人称其女朋友网上刷单被骗4000元", { category: "rebate_orders" }],
];
