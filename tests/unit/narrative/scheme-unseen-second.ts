/** A second lot of narratives, labelled in the same way after the rules had learnt from the first. */

export const SECOND_UNSEEN: readonly (readonly [text: string, told: string])[] = [
	[
		"报警人称自己在网上被骗了，对方让做什么数据单，越做越多，垫进去4万多，钱返不回来了。",
		"rebate_orders - - - - -",
	],
	[
		"2026年5月6日19时，受害人魏某（男，41岁）在今日头条看到股票推荐文章，添加文末微信，入群后听“首席”讲课，按提示安装“国泰海通Pro”进行新股申购，累计从建设银行卡（尾号3321）转出31.5万元。5月20日接到反诈中心预警电话后仍不相信，又转入5万元。",
		"fake_investment investment_securities other bank_transfer alerted_not_stopped -",
	],
	[
		"事主（女，29岁，大专文化程度）报称：2026年6月1日，一自称“顺丰客服”的人打来电话，称快递被压坏，要给赔付，加企业微信后被引导下载“云视讯”共享屏幕，其招商银行卡内2.9万元被转出。派出所接报后快速止付，2.9万元全额冻结。",
		"fake_customer_service service_refund phone - stopped_fully -",
	],
	[
		"女的哭着报警，说对象是网上谈的，一直没见过面，这半年给他转了十几万，说家里出事、做生意周转，刚发现照片是假的",
		"romance romance_money - - - -",
	],
	["群众来电：收到10086短信积分兑换，填了银行卡信息，被扣1999。", "- - sms - - -"],
	[
		"受害人称其为某建筑公司出纳，2026年4月7日收到一封邮件，冒充公司董事长让其加QQ群，群里让付一笔投标保证金，遂用网银对公转账85万元，后致电董事长发现被骗。民警及时联系银行止付，成功止付61万元。",
		"fake_acquaintance acquaintance_boss email bank_transfer stopped_partly -",
	],
	[
		"老大爷要去邮政储蓄汇款给“专案组”，柜员觉得不对报了警，民警赶到后劝住了，钱没汇出去。",
		"fake_authority - - - alerted_dissuading -",
	],
	[
		"简要案情：报案人于2026年3月4日在支付宝搜索“小额贷”，点击广告进入一网站，填写资料后接到信贷经理电话，称其征信不足，需先转5000元验资，报案人通过支付宝转账5000元后，对方又称流水不够，要求再转1万元，报案人发现被骗。",
		"loan_credit_card - - alipay - -",
	],
	[
		"男子称找小姐，网上找的，说先交800服务费，又要2000保证金，又要防警察押金，一共给了6300，微信扫的，人没来",
		"fake_shopping shopping_escort - - - -",
	],
	[
		"其儿子（14岁）在QQ群看到解除防沉迷的广告，对方让用母亲手机操作，称需验证身份，扫码付款5次共9600元。",
		"game_trade game_anti_addiction qq qr_code - -",
	],
	[
		"报警人称有人冒充派出所民警给她打电话说她身份证被人冒用，在外地办了信用卡涉嫌诈骗，让把钱转到安全账户，她没有相信，挂了电话，没有损失。",
		"fake_authority authority_police phone - - -",
	],
	["事主报称于6月2日被嫌疑人冒充公检法诈骗127000元。", "fake_authority authority_police - - - -"],
	[
		"2026年6月10日，一名自称消防大队采购的男子加其微信，订购灭火器材300套，后又让其帮忙垫资购买一批压缩饼干，其让妻子用工行卡转账4.8万给“厂家”，次日发现对方电话停机。",
		"fake_military military_supplies wechat bank_transfer - -",
	],
	[
		"有人在闲鱼加我说收我的旧手机，让我点链接开通收款，结果银行卡被刷走8600。",
		"fake_shopping shopping_second_hand marketplace credit_card_nfc - -",
	],
	[
		"报警人称其在某婚恋APP上认识一名“香港工程师”，对方称掌握彩票后台漏洞，报警人在“永利”网站下注，先赢后输提不了现，一共通过手机银行转了92万，微信转了3万。",
		"fake_investment investment_romance dating bank_transfer - -",
	],
	[
		"在微信视频号看直播买翡翠，付款2万8，收到后鉴定是假货，商家不退款，不承认。",
		"fake_shopping - short_video - - -",
	],
	[
		"报警人称前年被刷单骗过一次，今天又被人以退保为由骗了1万2，微信转的。",
		"fake_shopping shopping_service - wechat_pay - self",
	],
	[
		"黄某报称，其在携程订的机票，收到短信说航班因故障取消，拨打短信内客服电话，对方让开通亲密付返还，后支付宝被划走6800元。已向反诈中心上报，未能止付。",
		"other other_flight sms alipay stop_failed -",
	],
	[
		"报警人表弟微信找他借2000说急用，他转过去了，后来表弟说微信号让人盗了。",
		"fake_acquaintance acquaintance_friend wechat - - -",
	],
	[
		"事主打游戏加了一个卖点券的，对方说648充3000，打六折，支付宝转了388，对方说卡单了还得转，又转388，没给充。",
		"game_trade game_top_up in_game alipay - -",
	],
	["酒后两人在KTV发生口角，互相推搡，手机摔坏。", "- - - - - -"],
	[
		"男子裸聊被录了视频，对方发来他手机通讯录截图威胁，要2万，他给对方发来的支付宝收款码扫了3000就报警了",
		"cyber_black black_nude_chat - qr_code - -",
	],
	[
		"2026年2月14日，受害人牛某接到一陌生座机，对方称是蚂蚁金服工作人员，其名下借呗利率超过国家规定需调低，否则上征信，让其将借呗额度提现到银行卡并转入“银监会对接账户”，牛某通过手机银行转账3笔合计5.7万元。",
		"fake_credit_record credit_rate phone bank_transfer - -",
	],
	[
		"学生家长称：孩子班主任在QQ群里发通知收校服费580元，扫了群里的码付款，后老师说不是她发的，是有人改头像冒充的。",
		"fake_acquaintance acquaintance_teacher qq qr_code - -",
	],
	["来电称手机被偷，里面支付宝里的钱被人转走3000元。", "- - - - - -"],
	[
		"受害人沈某（女，58岁）被邻居拉进一个健康养老项目的微信群，投钱买“养老股权”，每天签到分红，先后刷POS机投入13万元，后APP打不开。",
		"fake_investment investment_projects offline - - -",
	],
	[
		"报警人称接到国家反诈中心短信提醒后，发现自己下载的是诈骗贷款软件，对方让先交1888会员费，他没有转账。",
		"loan_credit_card loan_advance_fee - - alerted_dissuading -",
	],
	[
		"一男子报警，网上代购茅台，付了2万定金，卖家失联。钱是从农业银行手机银行打过去的。",
		"fake_shopping shopping_agent - bank_transfer - -",
	],
	[
		"被害人唐某于2026年5月在抖音刷到免费领取茶具的视频，填写地址后对方加其微信，邀其入群“抢福袋”，后引导下载APP完成三连任务，其按照要求到ATM存现8万元，微信转账2000元。经查，其今年1月接到过类似骗局但未被骗，此前没有被骗过。",
		"rebate_orders rebate_tasks short_video counter_atm - first",
	],
	[
		"事主接到自称医保局工作人员的电话，称其医保卡在武汉开了违禁药，后转接“武汉市公安局”，要求其下载会议软件核查资金，期间民警接预警指令电话联系事主均占线，上门后当场劝阻，事主未转账。",
		"fake_authority authority_social phone - alerted_dissuading -",
	],
	[
		"网上看中一套出租房，自称房东的人说在外地，先付押金留房，转了1500就联系不上了",
		"fake_shopping shopping_rent - - - -",
	],
	["报警人说钱被骗了，银行卡转出去3万，请求止付。", "- - - bank_transfer - -"],
	[
		"2026年1月，被害人乔某在Facebook认识一自称驻叙利亚美军的“军医”，对方称寄送装有美金的包裹，需缴纳清关费、税费，乔某到中国银行柜面汇款两次，金额9.6万元，另通过微信转账1万元。",
		"romance romance_parcel other counter_atm - -",
	],
	[
		"嫌疑人冒充淘宝客服称误将其加入代理商，每月扣费，诱导其通过云闪付、手机银行转账共计4.2万，其中成功拦截1.5万元。",
		"fake_customer_service service_agent - - stopped_partly -",
	],
	["我在网上找人给我家孩子办助学证明，交了300就没影了", "fake_shopping shopping_documents - - - -"],
	[
		"受害人加了一个炒黄金的QQ群，被带单老师拉去做伦敦金，网银入金30万，亏损后被限制出金。",
		"fake_investment investment_futures qq bank_transfer - -",
	],
	[
		"反映有人在小区门口发传单，扫码送鸡蛋进群，后群里派单做点赞任务，支付宝垫付被骗5600，老伴之前也让人骗过。",
		"rebate_orders rebate_follows offline alipay - relation",
	],
	[
		"被骗人称接一电话，对方知道其姓名住址，说是抖音商城的，商品有甲醛要退一赔三，加微信后让其在度小满贷款，再通过数字人民币转走，共46000元，另从中信银行卡转账9000元。",
		"fake_customer_service service_goods phone digital_yuan - -",
	],
	[
		"对方假装买家买我的梦幻西游号，让去一个交易平台提现，说我卡号填错冻结了，要交同样的钱，微信付了3200",
		"game_trade game_accounts - wechat_pay - -",
	],
];
