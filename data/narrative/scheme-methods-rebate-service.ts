/** What tells the methods of fake orders and fake customer service. */
import type { PatternRule } from "./scheme-rule";

/** Values are ids of `FRAUD_SUBTYPES`; each also speaks for the class of its method. */
export const REBATE_SERVICE_RULES: readonly PatternRule[] = [
	{
		id: "m_rebate_tasks",
		value: "rebate_tasks",
		pattern:
			"(?:做|完成|派发|发布|接)(?:了)?…8任务……60(?:佣金|返|垫|本金|提现|充值|收益|账户|激活|连单|联单|操作失误|转账)|(?:刷单|返利|返佣|佣金|垫付)……40(?:做|接|完成)?…3任务|以…10任务…6为由|数据任务|补单……30(?:提现|转账|返)",
		unless: "单位|工作任务",
		confidence: 0.94,
		examples: ["按提示做任务，前两单有返利，后要求充值", "在刷单平台做任务被骗5000元"],
		counterExamples: ["事主在单位完成工作任务后转账"],
	},
	{
		id: "m_rebate_prepaid",
		value: "rebate_prepaid",
		pattern:
			"(?:刷单|做单|拍单|下单)……30(?:垫付|垫资)|(?:垫付|垫资)……15(?:购买|购物|商品|刷单|做单|下单)……30(?:返|佣)",
		confidence: 0.9,
		examples: ["网上刷单，要求先垫付货款再返还，被骗2万元", "让其垫资购买商品后返佣金，损失5000元"],
		counterExamples: ["垫付工人工资发生纠纷"],
	},
	{
		id: "m_rebate_follows",
		value: "rebate_follows",
		pattern:
			"(?:点赞|关注|加粉|涨粉)…10(?:返|佣|赚|红包|领|奖励|挣|做任务|任务)|(?:点赞|关注公众号|关注店铺)……40(?:佣金|返利|返现)",
		confidence: 0.935,
		examples: ["看到点赞返现广告后被骗5000元", "让其关注公众号返佣金，后要求垫付"],
		counterExamples: ["报警人关注案件进展"],
	},
	{
		id: "m_rebate_follow_tasks",
		value: "rebate_follows",
		pattern: "(?:点赞|关注|加粉|涨粉)(?:的)?任务",
		unless: "没有|拒绝",
		confidence: 0.955,
		examples: ["群里派发点赞任务，垫付后被骗5000元", "接关注任务赚佣金，被骗2000元"],
		counterExamples: ["民警做反诈宣传任务"],
	},
	{
		id: "m_rebate_escort",
		value: "rebate_escort",
		pattern:
			"(?:招嫖|约炮|色情|上门服务|同城(?:交友|约会|约)|约会|见面|小姐|选妃|援交|约妹|美女|裸聊|嫖)……60(?:任务|刷单|激活|垫资|投票|做单|数据)|以…6任务…4见面",
		confidence: 0.97,
		examples: ["在色情网站上被要求做任务激活会员，被骗1万元", "想约会见面，对方让其刷单，损失3万元"],
		counterExamples: ["在网上找小姐上门，被要求交押金800元"],
	},
	{
		id: "m_rebate_parcel",
		value: "rebate_parcel",
		pattern: String.raw`(?:快递|包裹)……24(?:卡片|扫码|二维码|礼品|刮刮|小礼物|赠品)[\s\S]{0,80}?(?:任务|抢单|刷单|返利|投票|做单|点赞|佣金)|扫码领…6(?:礼品|奖品)…8任务`,
		confidence: 0.96,
		examples: ["收到快递内有刮刮卡，扫码后进群做任务被骗", "收到包裹内附扫码领礼品卡片，后刷单被骗8000元"],
		counterExamples: ["收到快递后发现包裹破损，客服称理赔"],
	},
	{
		id: "m_rebate_recruit",
		value: "rebate_recruit",
		pattern:
			"(?:招聘(?!…12广告)|应聘|求职|简历|居家(?:办公|兼职|工作)|boss直聘|58同城)……60(?:任务|刷单|返佣|垫付|做单|佣金|返利)|以…4居家…8(?:返佣|返利|刷单)",
		confidence: 0.95,
		examples: ["在招聘网站求职，被要求刷单，损失5000元", "投简历后对方让其做任务返佣金，被骗1万元"],
		counterExamples: ["在招聘网站上看到贷款广告，交了手续费"],
	},
	{
		id: "m_service_refund",
		value: "service_refund",
		pattern:
			"(?:快递|快件|包裹|物流)……40(?:弄丢|丢了|丢失了?|遗失|赔钱|理赔|赔付)|(?:快递|包裹|物流|丢件|货物|快件|运单)…24(?:理赔|赔偿|赔付|三倍|双倍|丢失|损坏|退款)|(?:丢件|快件丢失|快递丢失)|(?:退款|申请)理赔",
		unless: "买家|卖家|游戏|拒绝|演唱会|(?<!对方)称快递公司|刷单",
		confidence: 0.95,
		examples: ["接到电话称快递丢失可理赔，被骗3000元", "对方称包裹损坏要双倍赔偿，转走1万元"],
		counterExamples: ["报警人称快递公司丢失包裹拒绝赔偿，双方纠纷", "收到快递卡片扫码后刷单"],
	},
	{
		id: "m_service_goods",
		value: "service_goods",
		pattern:
			"(?:商品|产品|质量|甲醛|有毒|衣服|奶粉|化妆品|店铺|网购|购买的)…24(?:退款|理赔|可退|退货|召回|赔偿|赔付|退一赔|要退)",
		unless: "拒绝|不予|不给|不肯|要求(?:商家|卖家|退货|退款)|联系…6(?:商家|客服)|快递|包裹",
		confidence: 0.94,
		examples: ["对方称购买的奶粉质量问题可退款，被骗5000元", "自称淘宝客服称商品有毒可退货，转走8000元"],
		counterExamples: ["报警人购买的衣服有质量问题，商家拒绝退款"],
	},
	{
		id: "m_service_protection",
		value: "service_protection",
		pattern: "百万(?:医疗|保障|保险|保证|安全险)|(?:账户)安全险",
		confidence: 0.97,
		examples: ["对方称百万保障到期需要关闭，被骗2万元", "自称微信客服称百万医疗险要扣费"],
		counterExamples: ["事主给家人买了保险"],
	},
	{
		id: "m_service_live",
		value: "service_live_member",
		pattern:
			"(?:直播|抖音|快手|短视频|视频号)…6(?:会员|权限|vip|功能|带货|主播)……30(?:关闭|取消|扣费|扣款|误|到期|注销|不关)|(?:取消|关闭|解除|误开|开通|开启|注销|误操作)…10(?:直播|抖音|快手)…4(?:会员|权限|vip|功能|带货)",
		unless: "主播打赏|刷礼物",
		confidence: 0.96,
		examples: ["对方称误开通抖音会员，需要取消，被骗1万元", "自称客服称直播权限不关闭每月扣费500元"],
		counterExamples: ["事主看直播时给主播打赏5000元"],
	},
	{
		id: "m_service_cancel",
		value: "service_cancel",
		pattern:
			"(?:取消|关闭|解除|退订|误开|误点|注销|误购)…10(?:会员|vip|保险|自动续费|免密支付|自动扣费|扣费|增值服务|保障服务)|(?:会员|vip|保险)…12(?:每月扣|自动扣|扣费)",
		unless: "代理|抖音|直播|百万|交友|约|养老|健身",
		confidence: 0.93,
		examples: ["对方称其误开会员要取消，被骗6000元", "自称客服让其关闭保险，转账8000元"],
		counterExamples: ["报警人去健身房取消会员产生纠纷"],
	},
	{
		id: "m_service_agent",
		value: "service_agent",
		pattern: "(?:取消|关闭|解除|误|登记|录入|注销)…10(?:代理商|代理|批发商|经销商|会员代理)",
		unless: "退保|信用卡|办证",
		confidence: 0.96,
		examples: ["对方称误将其登记为代理商，每月扣费，被骗1万元", "冒充客服以取消代理为由骗走8000元"],
		counterExamples: ["报警人做产品代理被打"],
	},
];
