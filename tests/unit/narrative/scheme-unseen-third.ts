/** A third lot, labelled in the same way after the rules had learnt from the first two. */

export const THIRD_UNSEEN: readonly (readonly [text: string, told: string])[] = [
	[
		"事主（女，26岁，本科，未婚，公司职员）报称：2026年7月2日21时许，在家中上网时遭虚假网络投资理财类诈骗，损失人民币83000元。",
		"fake_investment - - - - -",
	],
	[
		"2026年7月1日，被害人谭某被一陌生QQ号拉入“福利群”，群主称关注短视频账号即可领红包，谭某领取18元后下载“星耀”软件，按派单员指令投注“数据任务”，后因“操作错误”需补单，谭某通过工商银行手机银行转账3笔计5.6万元，平台仍不让提现。次日反诈中心预警，已转账完毕。",
		"rebate_orders rebate_tasks qq bank_transfer alerted_not_stopped -",
	],
	[
		"报警人接到电话说他爸医保卡被冻结了，按1转人工，后来又转什么公安局，没上当，就是来说一声",
		"fake_authority authority_social phone - - -",
	],
	[
		"妹子加我微信聊了半个月，说自己生日要红包，又说奶奶住院，我一共微信转她八千多，现在把我删了",
		"romance romance_money wechat wechat_pay - -",
	],
	[
		"报警人发现其微信被盗，盗号者向其好友借钱，其好友方某向对方支付宝转账5000元。",
		"fake_acquaintance acquaintance_friend - alipay - -",
	],
	[
		"受害单位某超市，店员接到自称部队司务长的来电，订购米面油若干并发来伪造的转账凭证，随后让店主代购“单兵口粮”，店主妻子在农商行柜台汇款5.2万元。经紧急查询，资金被转走，止付未成功。",
		"fake_military military_supplies phone counter_atm stop_failed -",
	],
	[
		"小孩在家玩手机，抖音刷到明星粉丝返利活动，加QQ后对方让拍支付宝付款码，扣了2990。",
		"game_trade game_gifts short_video alipay - -",
	],
	[
		"男，想贷款5万，百度搜的平台，先交了699会员费，又说要保证金3000，都是扫码付的，没放款",
		"loan_credit_card - web_search qr_code - -",
	],
	[
		"被害人庞某在网上看到一则“大额信用卡秒批”的广告，填资料后寄来一张假卡，激活须充值2000元，庞某用手机银行汇款2000元。",
		"loan_credit_card credit_card_agency - bank_transfer - -",
	],
	[
		"报案人称有自称网贷平台客服的人来电，说他读大学时办的贷款没注销，国家政策不允许，要清零账户，指挥他在多个网贷APP借款共8.8万元，全部打进了对方给的银行账户，后报警。民警冻结涉案账户资金3.1万元。",
		"fake_credit_record credit_account_closing phone bank_transfer stopped_partly -",
	],
	[
		"事主报称：其在快手直播间下单一件羽绒服，主播让其加微信付款可便宜，微信红包支付388元后不发货。",
		"fake_shopping - short_video wechat_pay - -",
	],
	[
		"市民在转转卖耳机，对方说付款了但要开“诚信保证”，假客服让他打3000保证金，银行卡转了3000",
		"fake_shopping shopping_second_hand marketplace bank_transfer - -",
	],
	["来电：银行卡莫名其妙少了500，不知道怎么回事。", "- - - - - -"],
	[
		"2026年3月9日，赖某的公司邮箱收到“供应商”更改收款账户的邮件，赖某通过企业网银向新账户支付货款120万元，后供应商称未更改账户。经快速止付，冻结资金120万元。",
		"- - email bank_transfer stopped_fully -",
	],
	[
		"事主在网吧玩CF时，有人喊话卖穿越火线账号，加QQ谈好600元，扫码付款后账号被找回",
		"game_trade game_accounts in_game qr_code - -",
	],
	["接群众举报，某小区有人聚众赌博。", "- - - - - -"],
	[
		"社区网格员上门宣传反诈时，居民葛某称其上月接到冒充公安电话，但未受骗。",
		"fake_authority authority_police phone - - -",
	],
	[
		"受害人桂某通过Soul认识网友“阿泽”，对方推荐“云数贸”理财，桂某分别于3月2日、3月5日用支付宝转账2万元、银行卡转账7万元，3月9日无法取出。其间银行工作人员电话提醒有风险，桂某坚持转账。",
		"fake_investment investment_romance dating bank_transfer alerted_not_stopped -",
	],
	[
		"被人以取消京东白条为由骗了19000，用的是建行卡转的",
		"fake_credit_record credit_account_closing - bank_transfer - -",
	],
	[
		"收到公安局发的传票邮件，点开联系里面电话，自称检察官说涉嫌洗钱，把18万转到了他们说的监管账户",
		"fake_authority authority_laundering email - - -",
	],
	[
		"事主下载一个约会app，客服说要刷三单数据验证才给女孩地址，垫了1288、3888，都是微信扫码转的，总计五千多",
		"rebate_orders rebate_escort - qr_code - -",
	],
	[
		"有人冒充我们校长加了我微信，说在开会不方便，让我先垫付9万8给供货商，我信了就用网银转了过去，经止付4万元已拦截",
		"fake_acquaintance acquaintance_superior wechat bank_transfer stopped_partly -",
	],
	[
		"报警人在微信朋友圈看到朋友发布的代购奶粉信息，付款3200元后得知朋友微信被盗。",
		"fake_acquaintance acquaintance_friend wechat - - -",
	],
	[
		"2026年2月11日，俞某在咸鱼求租房屋，一房东让其先付定金1000元，用支付宝付款后失联。",
		"fake_shopping shopping_rent marketplace alipay - -",
	],
	[
		"受害人舒某接到95开头的电话，对方自称“微众银行客服”，称其微信开通了百万保障，若不关闭每年扣2万，后屏幕共享导致卡内资金9.9万元被转走。受害人称首次被骗。",
		"fake_customer_service service_protection phone - - first",
	],
	["邻居说我骗他钱，其实是我们合伙做生意亏了，他要报警，要求民警调解。", "- - - - - -"],
	[
		"事主搜索“抢春运火车票”，在一小程序付398元加速包，没抢到也不退款。",
		"fake_shopping shopping_ticket web_search - - -",
	],
	[
		"嫌疑人以裸聊视频要挟被害人，被害人购买了6张苹果礼品卡将密码发给对方，价值6000元。",
		"cyber_black black_nude_chat - prepaid_card - -",
	],
	[
		"事主称之前从没被骗过，这次在老乡推荐的一个挖矿平台投了11万USDT，现在打不开了",
		"fake_investment investment_crypto offline crypto - first",
	],
	[
		"报警人称在Boss上找工作，对方让交体检费、服装费共860，微信转的，去了没这公司",
		"- - job_platform wechat_pay - -",
	],
];
