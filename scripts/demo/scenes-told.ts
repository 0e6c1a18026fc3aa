/** What the words of a scene tell where that is finer, coarser or less than the model's own values; pure data. */
import type { Scenario } from "./scenario";

/** Values as the taxonomy and the dimensions name them; null = the words leave it open. */
interface Wording {
	readonly method?: string | null;
	readonly channel?: string | null;
	readonly medium?: string | null;
	/** The method that the pretext of form 1 names, where the scene alone names two. */
	readonly methodOfGround?: string;
}

/** A call whose origin is not told. */
const CALL: Wording = { channel: "电话(未分)" };

/** The method as the taxonomy calls it; the model's names are older and some of them wider than the scene's words. */
const METHODS: Readonly<Record<string, string>> = {
	做任务返佣: "做任务返利",
	色情引流刷单: "色情招嫖刷单",
	快递理赔: "退款理赔",
	// The words tell of a live-stream membership.
	取消会员代理: "关闭直播会员",
	商家退款: "商品质量退款",
	荐股投资: "虚假证券期货",
	// The acquaintance from a dating app led to the trade.
	虚拟币投资: "婚恋交友投资",
	贵金属期货: "外汇期货贵金属",
	无抵押贷款: "贷款解冻费",
	代办信用卡: "信用卡代办提额",
	调整利率: "调整贷款利率",
	// The service is a driving licence.
	虚假服务: "代办证件",
	// The police accuse of laundering and ask for a safe account.
	冒充公安: "涉嫌洗钱",
	冒充社保医保: "医保社保异常",
	// The superior is the owner of the firm, in a chat of its staff.
	冒充领导: "冒充老板骗财务",
	免费领皮肤: "免费皮肤返利",
	网恋骗财: "交友索要财物",
	// The supplier whom the army recommends is paid, no banquet and no order of the victim's goods.
	冒充部队采购: "代购物资",
};

/** Scenes that tell otherwise, by the model's method and contact channel. */
const SCENES: Readonly<Record<string, Wording>> = {
	"关闭百万保障/电话境内": CALL,
	"无抵押贷款/电话境内": CALL,
	// 包装流水 and 保证金 in one breath: two methods; the pretext of form 1 names one of them.
	"无抵押贷款/短信": { method: null, methodOfGround: "贷款保证金" },
	"调整利率/电话境内": CALL,
	// A warrant is shown, nobody says by what means.
	"冒充公安/电话境外": { ...CALL, medium: null },
	// Site and card on the back of the phone: the card is what took the money.
	"冒充社保医保/短信": { medium: "NFC" },
	// The words name where they met or what was seen, no chat.
	"网恋骗财/婚恋交友": { medium: null },
	"低价购物/微信": { medium: null },
	"虚假服务/短视频直播": { medium: null },
	// A code to be scanned with the parent's phone, no shared screen.
	"免费领皮肤/短视频直播": { medium: null },
	"冒充部队采购/电话境内": { ...CALL, medium: "纯通话" },
	"中奖/电话境内": CALL,
};

/** What a reader of the scene's words can find; null = nothing. */
export interface SceneTold {
	readonly method: string | null;
	readonly methodOfGround: string | null;
	readonly channel: string | null;
	readonly medium: string | null;
}

/** The values that the words of a scenario carry. */
export function sceneTold({ subtype, channel, medium }: Scenario): SceneTold {
	const method = METHODS[subtype] ?? subtype;
	const told: Wording = SCENES[`${subtype}/${channel}`] ?? {};
	return { method, channel, medium, ...told, methodOfGround: told.methodOfGround ?? null };
}
