/** Narratives written and labelled after the rules stood, without looking at them; what is not named is not told. */
import type { Told } from "./scheme-told";

export const NARRATIVES: readonly (readonly [text: string, told: Told])[] = [
	[
		"接报警称：2026年6月3日9时许，报警人王某（男，34岁）在家中接到一个陌生男子打来的电话，对方称是中通快递的，说他的快件在运输途中弄丢了要给他赔钱，王某信以为真，按照对方提示在手机上操作，后发现自己农业银行卡里少了9800元。",
		{
			category: "fake_customer_service",
			subtype: "service_refund",
			contactChannel: "phone",
			scamMedium: "call_only",
		},
	],
	[
		"女子称被骗，说是在抖音上刷到一个给商家点赞就能挣钱的视频，加了对方，先给了她5块钱，后来让她交钱做大单，总共交了一万六，都是支付宝付的。",
		{
			category: "rebate_orders",
			subtype: "rebate_follows",
			contactChannel: "short_video",
			paymentChannel: "alipay",
		},
	],
	[
		"受害人钱某，2026年2月10日通过朋友圈广告添加一名自称证券公司投资顾问的人，后被拉进“牛股分享群”，并下载“中信优选”进行交易。2月15日至3月2日，钱某先后7次通过手机银行向对方指定账户转账共计52.6万元，3月5日发现无法提现，遂报警。我所已对涉案账户止付冻结2.1万元。",
		{
			category: "fake_investment",
			subtype: "investment_securities",
			contactChannel: "wechat",
			scamMedium: "fraud_app",
			paymentChannel: "bank_transfer",
			intervention: "stopped_partly",
		},
	],
	[
		"儿子打游戏时被人骗，说加QQ送皮肤，然后用妈妈手机扫码付了2000",
		{
			category: "game_trade",
			subtype: "game_gifts",
			contactChannel: "in_game",
			scamMedium: "chat_app",
			paymentChannel: "qr_code",
		},
	],
	[
		"报警人称其今天上午接了个+85开头的国际长途，对方说她在国外的信用卡欠费涉及一起洗钱案件，并把电话转给北京市公安局的一名“李警官”，李警官通过QQ视频给她做笔录，让她把存款都转到指定账户接受审查，被骗21万元。",
		{
			category: "fake_authority",
			subtype: "authority_laundering",
			contactChannel: "phone_foreign",
			scamMedium: "chat_app",
		},
	],
	[
		"事主想在网上买一辆二手电动车，在转转上联系了卖家，卖家让其加微信交易便宜200元，微信转账1500元后卖家把他删了。",
		{
			category: "fake_shopping",
			subtype: "shopping_second_hand",
			contactChannel: "marketplace",
			scamMedium: "chat_app",
			paymentChannel: "wechat_pay",
		},
	],
	[
		"来电人称急用钱，网上填了个贷款申请，对方说已经批了五万但是银行卡号错了要先打一万解冻，他打过去了又要，感觉被骗。",
		{ category: "loan_credit_card", subtype: "loan_unfreeze" },
	],
	[
		"张某某（女，22岁，学生）接到自称支付宝客服来电，对方准确报出其姓名学校，称其学生账户需要升级为成人账户否则影响征信，诱导其在借呗、美团借钱等平台贷款，后转入对方提供的账户，共损失31000元。",
		{
			category: "fake_credit_record",
			subtype: "credit_account_closing",
			contactChannel: "phone",
			scamMedium: "call_only",
		},
	],
	[
		"某酒店前台接到电话，称是武警支队的，要预订30份盒饭，加微信后又说部队要买一批野战床垫，让酒店帮忙先付款给厂家，酒店经理转了4万8给厂家后对方电话打不通。",
		{
			category: "fake_military",
			subtype: "military_supplies",
			contactChannel: "phone",
			scamMedium: "chat_app",
		},
	],
	[
		"男，19岁，在soul上认识一女的，聊着聊着要跟他裸聊，让他下个软件，下了以后通讯录被对方获取，敲诈他8000块，转了3000",
		{
			category: "cyber_black",
			subtype: "black_nude_chat",
			contactChannel: "dating",
			scamMedium: "fraud_app",
		},
	],
	[
		"事主在微信上加了一个自称是其领导王局长的人，对方说在开会不方便接电话，有个朋友急需周转，让事主先打5万元，事主用建行手机银行打了过去，随后联系王局长本人发现不是。",
		{
			category: "fake_acquaintance",
			subtype: "acquaintance_superior",
			contactChannel: "wechat",
			scamMedium: "chat_app",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"称老人家被电话里冒充孙子的骗了，说打伤人了要赔钱，老人到银行柜台取了3万现金交给上门来拿的小伙子。",
		{
			category: "fake_acquaintance",
			subtype: "acquaintance_friend",
			contactChannel: "phone",
			scamMedium: "call_only",
			paymentChannel: "cash_gold",
		},
	],
	[
		"2026年1月，高某在珍爱网认识一男子，双方以男女朋友相处，后该男子以项目资金周转不开、母亲手术等理由向其借款，高某先后微信转账12000元、银行卡转账85000元，对方一直推脱不见面，现已失联。",
		{
			category: "romance",
			subtype: "romance_money",
			contactChannel: "dating",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"李某收到短信“您的ETC已失效”，点开链接输入了银行卡和验证码，随后收到扣款4999元的信息。",
		{ contactChannel: "sms", scamMedium: "fraud_site" },
	],
	[
		"接96110指令，潜在受害人周某正在与诈骗分子通话，民警立即上门，周某正准备给所谓“抖音客服”转账，经民警耐心劝说，周某停止转账，未造成损失。",
		{ category: "fake_customer_service", intervention: "alerted_dissuading", scamMedium: "call_only" },
	],
	[
		"报警人讲他在58同城上应聘司机，对方收了他培训费服装费600块之后就联系不上了。",
		{ contactChannel: "job_platform" },
	],
	[
		"网上约妹子，先让交见面费500，又让下载app做任务拿积分，前后转了两万三",
		{ category: "rebate_orders", subtype: "rebate_escort", scamMedium: "fraud_app" },
	],
	[
		"陈某报称，其收到一个陌生包裹，里面是一条毛巾和一张刮刮卡，刮开中奖后扫码进了企业微信群，群主发红包，之后引导其下载APP抢单，共垫付本金18000元无法提现。",
		{
			category: "rebate_orders",
			subtype: "rebate_parcel",
			contactChannel: "parcel",
			scamMedium: "fraud_app",
		},
	],
	["当事人称邻居欠钱不还，现在人找不到了，怀疑是诈骗。民警告知属于经济纠纷，建议到法院起诉。", {}],
	["报警人称自己的手机在公交车上被偷，手机里微信被人转走2000元。", {}],
	[
		"孙女士接到假冒医保局的电话，说她医保卡在外地被盗用，要配合警方调查，让她加了QQ并打开手机屏幕共享，卡里的13万元被分三笔转走。事主曾于2025年11月签过反诈宣传回执。",
		{
			category: "fake_authority",
			subtype: "authority_social",
			contactChannel: "phone",
			scamMedium: "screen_sharing",
		},
	],
	[
		"在闲鱼卖包，买家说下单不了要开通什么保障，发了个客服二维码，扫了以后跟“客服”聊，按要求交了保证金3000元，网银转的。",
		{
			category: "fake_shopping",
			subtype: "shopping_second_hand",
			contactChannel: "marketplace",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"事主被拉入“学习强国养老项目”微信群，群里说国家发养老补贴投资1000返3000，事主下载“国民养老”APP投资8600元，现APP打不开。事主称以前没被骗过。",
		{
			category: "fake_investment",
			subtype: "investment_projects",
			contactChannel: "wechat",
			scamMedium: "fraud_app",
			priorHistory: "first",
		},
	],
	[
		"报警称QQ空间看到卖王者荣耀账号，转了700给对方，对方不给号还要再交押金",
		{ category: "game_trade", subtype: "game_accounts", contactChannel: "qq" },
	],
	[
		"受害人通过百度搜索“信用卡提额”，拨打网页上电话后，对方要求其提供银行卡及验证码，随后卡内7600元被转走。",
		{ category: "loan_credit_card", subtype: "credit_card_agency", contactChannel: "web_search" },
	],
	[
		"其老婆上个月刚被冒充客服骗了2万，今天他自己又在网上刷单被骗4500，微信扫码付的钱。",
		{
			category: "rebate_orders",
			priorHistory: "relation",
			paymentChannel: "qr_code",
		},
	],
	[
		"赵某在某直播间看上一块翡翠，主播让私下加微信买，付款6800元后寄来的是假货，现主播拒绝退款且已拉黑。",
		{ category: "fake_shopping", contactChannel: "short_video", scamMedium: "chat_app" },
	],
	[
		"有人冒充学校老师在班级QQ群里发收款码收资料费，家长李某扫码支付了286元。",
		{
			category: "fake_acquaintance",
			subtype: "acquaintance_teacher",
			contactChannel: "qq",
			scamMedium: "chat_app",
			paymentChannel: "qr_code",
		},
	],
	[
		"事主手机上装有国家反诈中心APP，也开通了金钟罩，但因贪图高佣金仍被刷单诈骗6万元。期间反诈中心多次拨打电话预警，事主均不相信。",
		{
			category: "rebate_orders",
			shield: "both",
			intervention: "alerted_not_stopped",
		},
	],
	[
		"被骗了5万，投资虚拟货币的，网上认识的人带的，买U转到对方钱包",
		{ category: "fake_investment", subtype: "investment_crypto", paymentChannel: "crypto" },
	],
	[
		"冯某玩原神，想找人代肝，在QQ群里找了一个，付了350块人就不见了",
		{ category: "game_trade", subtype: "game_boosting", scamMedium: "chat_app", contactChannel: "qq" },
	],
	["对方谎称是移动公司的，说可以免费升级套餐，让我报了几个验证码，后来发现话费和微信里的钱都没了。", {}],
	[
		"报警人今早收到一条彩信，说她中了湖南卫视的二等奖，联系对方后让先交8000元保证金，未转账，来所咨询。",
		{ category: "other", subtype: "other_prize", contactChannel: "sms" },
	],
	[
		"财务小刘今天被拉到一个新的公司微信群，群里“董事长”问公司账上还有多少钱，让马上付一笔定金，小刘用公司网银付了36.8万元，后经民警联系银行紧急止付，全部冻结成功。",
		{
			category: "fake_acquaintance",
			subtype: "acquaintance_boss",
			contactChannel: "wechat",
			scamMedium: "chat_app",
			paymentChannel: "bank_transfer",
			intervention: "stopped_fully",
		},
	],
	[
		"事主在小红书看到有人低价出演唱会内场票，加微信后先后转账2次共2360元，对方发来假的订单截图，到现场才发现没票。",
		{
			category: "fake_shopping",
			subtype: "shopping_ticket",
			contactChannel: "other",
			scamMedium: "chat_app",
		},
	],
	[
		"有人给她打电话说她之前开的腾讯视频会员到期会自动扣费2000，要帮她关闭，让下载了个“银联会议”，然后她招商银行的钱就被转走了，一共39999。",
		{
			category: "fake_customer_service",
			subtype: "service_cancel",
			contactChannel: "phone",
			scamMedium: "screen_sharing",
		},
	],
	[
		"受害人系外卖骑手，在Boss直聘上找兼职，客服让其下载“蓝信”聊天软件，在上面做电商数据任务，共损失21300元，全部通过数字人民币支付。",
		{
			category: "rebate_orders",
			subtype: "rebate_recruit",
			contactChannel: "job_platform",
			scamMedium: "chat_app",
			paymentChannel: "digital_yuan",
		},
	],
	["来电咨询：接到自称公安局电话要其到所领取居住证，是否为诈骗。经核实系户籍民警正常通知。", {}],
	[
		"吴某接到一个自称京东金条客服的电话，说贷款年利率高于国家标准要帮他下调，不配合会进黑名单，随后他按照要求在微粒贷借了4万，通过网银转到了所谓的“银监会对公账户”。",
		{
			category: "fake_credit_record",
			subtype: "credit_rate",
			contactChannel: "phone",
			scamMedium: "call_only",
			paymentChannel: "bank_transfer",
		},
	],
	[
		"报警人通过网络找人修改高考成绩查询，付定金后被骗，损失1万元；另其手机未装国家反诈中心软件，未听过反诈宣传。",
		{ category: "fake_shopping", subtype: "shopping_service", prevention: "never", shield: "none" },
	],
];
