/** Narratives labelled before any rule had read them; facts in the order of `UNSEEN_FACTS`, a dash for what is not told. */

export const UNSEEN_FACTS = [
	"category",
	"subtype",
	"contactChannel",
	"paymentChannel",
	"intervention",
	"priorHistory",
] as const;

export const FIRST_UNSEEN: readonly (readonly [text: string, told: string])[] = [
	[
		"事主（女，33岁，汉族，高中文化程度，已婚，现住址：云岭市河东区东风路12号）报称：2026年4月3日20时许，其在家中刷抖音时看到一条招聘手工活的广告，私信对方后下载“优聚”APP，客服先让其给商家点赞领取5元佣金，后称要做“福利单”才能多返，事主通过手机银行向对方提供的3个账户转账共计46800元，因无法提现发现被骗。",
		"rebate_orders rebate_follows short_video bank_transfer - -",
	],
	["报警人称网上刷单，被骗了6000多。", "rebate_orders - - - - -"],
	[
		"简要案情：2026年3月11日，受害人刘某收到一条“+00”开头的来电，对方自称京东金融客服，称其之前开通过学生额度，如不注销将影响征信。刘某按对方要求在360借条、安逸花借款共5.2万元，后通过手机银行将借款全部转至对方提供的“验资账户”。经我局紧急止付，成功止付2.1万元。",
		"fake_credit_record credit_account_closing phone_foreign bank_transfer stopped_partly -",
	],
	[
		"男子称买了个二手手机，咸鱼上买的，对方让加微信付钱，转了1800就把他拉黑了",
		"fake_shopping shopping_second_hand marketplace - - -",
	],
	[
		"2026年5月2日，被害人王某某在探探上结识一网名为“遇见”的女子，双方加微信聊天并确立恋爱关系。5月10日起，该女子以母亲住院、手机损坏等理由向其借款，王某某先后用支付宝向对方转账11笔共计3.4万元，后对方将其删除。",
		"romance romance_money dating alipay - -",
	],
	[
		"接报：一女子称有人冒充微信客服打电话给她，说百万保障要到期了不关每个月扣800，让她下了个会议软件共享屏幕，卡里的19800没了。",
		"fake_customer_service service_protection phone - - -",
	],
	[
		"报警人张先生称，其公司财务李某被拉入一个QQ群，群里的“张总”让其向一个对公账户支付合同款，李某通过公司网银转出48万元，后与张先生核实才发现被骗。民警立即启动紧急止付，48万元全部冻结。",
		"fake_acquaintance acquaintance_boss qq bank_transfer stopped_fully -",
	],
	[
		"报称其手机收到一条短信，内容为“您的医保账户将于今日停用”，点击链接填写银行卡号和验证码后，卡内4999元被盗刷。",
		"fake_authority authority_social sms credit_card_nfc - -",
	],
	[
		"来电人说老婆不听劝非要给网上的男的转钱，说是教官，要结婚，已经转了七八万了，让民警过去劝劝",
		"romance - - - - -",
	],
	[
		"事主（男，27岁，汉族，本科文化程度，未婚）报称2026年2月18日14时许，事主在出租屋内被嫌疑人以网络贷款为由诈骗8000元人民币。",
		"loan_credit_card - - - - -",
	],
	[
		"2026年1月9日9时，赵某（女，62岁）接到自称市公安局民警电话，对方称其名下一张银行卡涉嫌洗钱，并通过QQ视频出示“逮捕令”，要求其将资金转入“安全账户”。赵某到农业银行柜台汇款15万元，银行工作人员询问时其称是给儿子买房。1月10日发现被骗报警。",
		"fake_authority authority_laundering phone counter_atm - -",
	],
	[
		"孩子玩王者的时候有个人说送皮肤，让拿妈妈手机扫了个码，被扣了3000多块",
		"game_trade game_gifts in_game qr_code - -",
	],
	[
		"受害人陈某在微信朋友圈看到有人售卖低价香烟，遂添加对方微信，微信转账2600元后对方以关税、保证金为由继续要求付款，陈某拒绝后被对方拉黑。",
		"fake_shopping shopping_low_price wechat wechat_pay - -",
	],
	["报警人称和邻居因为装修噪音吵起来了，请民警到场处理。", "- - - - - -"],
	[
		"反诈中心下发预警指令：辖区居民吴某疑似正在遭遇冒充公检法诈骗。民警上门时其正与对方通话，经民警劝阻，吴某停止转账，未造成损失。",
		"fake_authority authority_police - - alerted_dissuading -",
	],
	[
		"事主称接到96110预警电话提醒其疑似遭遇刷单诈骗，但其未相信，仍向对方转账2万元。",
		"rebate_orders - - - alerted_not_stopped -",
	],
	[
		"2025年12月，被害人孙某经同事介绍加入一个“数字藏品”投资群，在“鼎盛”平台充值投资，起初可提现，后充值8万元，均系银行卡转账，12月30日平台关闭。孙某称其2023年也曾被刷单诈骗过5000元。",
		"fake_investment - offline bank_transfer - self",
	],
	[
		"网友约裸聊，下了个软件，通讯录被他拿走了，威胁要发给家里人，微信转了2000，支付宝转了5000，还要",
		"cyber_black black_nude_chat - alipay - -",
	],
	[
		"某饭店负责人杨某接到一自称“驻地武警后勤”的男子电话，称要订5桌饭菜，随后要求杨某代购一批自热米饭，杨某通过手机银行向“供货商”转账36000元，后对方失联。",
		"fake_military military_supplies phone bank_transfer - -",
	],
	[
		"事主在游戏内世界频道看到有人收购游戏账号，对方让其在“5173担保”网站上交易，后称账号冻结需充值解冻，事主扫码支付3笔共4500元。",
		"game_trade game_accounts in_game qr_code - -",
	],
	[
		"收到航空公司短信说航班取消可以赔300，打过去后让开屏幕共享，银行卡被转走2万3",
		"other other_flight sms - - -",
	],
	[
		"报警人称其收到一个没买过的快递，里面有张刮刮卡，扫码进群后每天点赞领红包，后来让下载APP做任务，一共转了7万8，其中手机银行转了6万，微信转了1万8。",
		"rebate_orders rebate_parcel parcel bank_transfer - -",
	],
	["市民咨询如何识别网络贷款诈骗，接警员已解答。", "- - - - - -"],
	[
		"2026年6月6日，受害人何某在百度搜索“信用卡提额”，添加对方企业微信后，对方以需要刷流水、缴纳保证金为由，让其通过支付宝转账9800元。",
		"loan_credit_card credit_card_agency web_search alipay - -",
	],
	[
		"家长群里有人冒充班主任收资料费，让扫二维码付钱，付了398，其他几个家长也付了",
		"fake_acquaintance acquaintance_teacher - qr_code - -",
	],
	[
		"报警人称有人打电话说是抖音客服，误开了直播会员，不取消每月扣500，按指示在支付宝借呗借了3万，再用手机银行转到对方账户，现在发现被骗。民警已为其申请紧急止付，因资金已被转走，止付失败。",
		"fake_customer_service service_live_member phone bank_transfer stop_failed -",
	],
	[
		"事主（女，45岁）报称2026年3月1日，事主被其在“伊对”上认识的男网友诱导在“GTC”平台投资外汇，3月1日至4月2日，事主共转账12次，合计68万元，其中通过网银转账60万元，其余8万元取现后交给对方派来的人。",
		"fake_investment investment_romance dating bank_transfer - -",
	],
	["男子被骗，说是投资理财，平台提不出来钱", "fake_investment - - - - -"],
	[
		"钱某在小红书看到有人转让周杰伦演唱会门票，加微信后向对方支付宝付款1980元，对方收款后失联。",
		"fake_shopping shopping_ticket other alipay - -",
	],
	[
		"2026年4月20日11时许，受害人林某接到00853开头的电话，对方自称“通信管理局”，称其名下手机号涉嫌群发诈骗短信将被停机，后转接至“长沙市公安局”。林某按要求购买金条并通过闪送寄出，价值23万元。",
		"fake_authority authority_telecom phone_foreign cash_gold - -",
	],
	[
		"报警人称其母亲在家被人推销保健品，花了两万多，怀疑被骗，经核实系正常消费，不属于电信网络诈骗。",
		"- - - - - -",
	],
	[
		"QQ上老同学找她借钱，说在医院，转了3000过去，后来打电话才知道号被盗了",
		"fake_acquaintance acquaintance_friend qq - - -",
	],
	[
		"受害人周某通过BOSS直聘投递简历，对方称可居家做数据员，添加QQ后发布刷单任务。周某先垫付300元返350元，后连续垫付，共通过银行卡转账2.6万元。96110曾致电预警，周某未接听。",
		"rebate_orders rebate_recruit job_platform bank_transfer alerted_not_stopped -",
	],
	["电动车昨晚停在楼下被偷了，价值2600元。", "- - - - - -"],
	[
		"事主称在快手上看见一个卖金毛犬的，加了微信，付定金500，又要运费、疫苗费，前后微信付了1900，狗没到人不回消息。",
		"fake_shopping shopping_pet short_video wechat_pay - -",
	],
	[
		"2026年2月1日，受害人郑某接到自称“圆通快递”工作人员电话称其包裹丢失，可三倍赔付，引导其开通数字人民币钱包，将1.5万元转入对方指定钱包。当日经止付成功追回1.5万元。",
		"fake_customer_service service_refund phone digital_yuan stopped_fully -",
	],
	[
		"微信上有人加她，说是单位刘局，让她帮忙转账给亲戚，转了5万，银行卡转的",
		"fake_acquaintance acquaintance_superior wechat bank_transfer - -",
	],
	[
		"报警人称在网上找人办健身教练资格证，交了1200元后对方一直拖，怀疑被骗。",
		"fake_shopping shopping_documents - - - -",
	],
	[
		"事主（男，19岁，学生）在宿舍内浏览色情网站时点击招嫖弹窗，下载APP后客服称需做三次“认证任务”才能安排见面，事主分5次通过支付宝转账共计11700元。",
		"rebate_orders rebate_escort web_search alipay - -",
	],
	["群众报警称网上购物被骗，民警已受理。", "fake_shopping - - - - -"],
	[
		"2026年5月15日，受害人黄某收到好友申请，备注“贷款专员”，对方发来链接下载“宜人贷”APP，申请20万元贷款后显示银行卡号错误、账户冻结，需缴纳解冻金。黄某分两次通过手机银行转账4万元，又用微信转账5000元。无预警，未止付。",
		"loan_credit_card loan_unfreeze - bank_transfer not_stopped -",
	],
	[
		"一老人来所称被人骗去买了3万块钱的黄金，在路边交给了一个男的，电话里说是检察院的，说他银行卡有问题",
		"fake_authority authority_police phone cash_gold - -",
	],
	[
		"事主在微信群内看到“国家乡村振兴项目”，下载APP后投资“扶贫分红”，以银行卡转账方式投入3.6万元，平台无法登录。",
		"fake_investment investment_projects wechat bank_transfer - -",
	],
	[
		"其称在陌陌上认识个女主播，让她给刷礼物，说刷够了就见面处对象，前后充了四万多",
		"romance romance_gifts dating - - -",
	],
	[
		"受害人报称：在浏览网页时看到修复征信的广告，拨打电话后对方称可消除逾期记录，收取服务费2999元，扫对方收款码支付，之后联系不上。",
		"fake_credit_record credit_repair web_search qr_code - -",
	],
	["事主报称被冒充客服诈骗，损失3300元，第一次被骗。", "fake_customer_service - - - - first"],
	[
		"许某在交易猫上出售游戏装备，买家称平台资金冻结，发来客服链接，客服要求充值等额资金解冻，许某银行卡转账1.2万元。",
		"game_trade game_items marketplace bank_transfer - -",
	],
	[
		"报警人说手机号里突然有个人打过来，说猜猜我是谁，他以为是外甥，第二天说嫖娼被抓要罚款，就去ATM给汇了1万",
		"fake_acquaintance acquaintance_guess phone counter_atm - -",
	],
	["报警人称其出借给朋友王某3万元，对方一直不还，现电话不接，属民间借贷。", "- - - - - -"],
	[
		"2026年3月25日，受害人冯某被拉入“股海领航”微信群，群内“老师”直播讲股，后下载“华鑫证券”软件炒股，3月28日至4月15日通过手机银行分8笔转入75万元，其中4月10日民警上门劝阻，冯某不听劝阻继续转账20万元。",
		"fake_investment investment_securities wechat bank_transfer alerted_not_stopped -",
	],
	["收到自称ETC中心的短信，点进去填了卡号密码，被刷走了1万2", "- - sms credit_card_nfc - -"],
	[
		"事主想租房，在58同城上看到房源，联系房东后房东说先交定金才能看房，微信转了800，对方把他删了",
		"fake_shopping shopping_rent other wechat_pay - -",
	],
	[
		"事主（女，51岁）的丈夫去年也曾被冒充客服骗过，此次事主接到自称银保监会工作人员电话，以关闭百万医疗险为由，骗走其银行卡内26000元。",
		"fake_customer_service service_protection phone - - relation",
	],
	[
		"2026年6月18日，报警人收到陌生邮件称其被选为“幸运用户”，中奖一台汽车，需先交税费，报警人通过ATM机无卡存款8000元。",
		"other other_prize email counter_atm - -",
	],
	[
		"石某称有人将其照片合成不雅照，发短信敲诈其20万元比特币，石某未支付，无损失。",
		"cyber_black black_photo sms - - -",
	],
	[
		"报警人称其在闲鱼上卖相机，买家发来一个链接说要交保证金才能解冻订单，他扫码付了2000。",
		"fake_shopping shopping_second_hand marketplace qr_code - -",
	],
	[
		"2026年1月20日，受害人白某（会计）接到税务局工作人员电话，要求添加QQ核对发票，对方冒充税务人员发送病毒文件控制电脑，公司账户32万元被转走。民警快速止付全部资金。",
		"fake_authority authority_government phone - stopped_fully -",
	],
	["来电人称被骗了，具体不愿说，要求民警到家里。", "- - - - - -"],
	[
		"女子网恋对方要彩礼转了6万6，对方是抖音认识的，银行卡转的，后来人联系不上了",
		"romance romance_money short_video bank_transfer - -",
	],
	[
		"受害人罗某通过陌生人添加的微信进入一“虚拟币合约”群，按指导在欧易购买USDT后提币至对方钱包地址，共计价值18.9万元，无法提现。",
		"fake_investment investment_crypto wechat crypto - -",
	],
];
