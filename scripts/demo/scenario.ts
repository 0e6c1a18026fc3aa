/** One way a fraud is told: what an exported narrative lets a reader know about it. */
import type { FraudClass } from "./fraud-classes";

export type Payment =
	| "网银手机银行"
	| "微信"
	| "支付宝"
	| "柜面ATM"
	| "数字人民币"
	| "扫码"
	| "网贷直转"
	| "购物充值卡"
	| "虚拟货币"
	| "现金黄金"
	| "信用卡NFC";

export interface Scenario {
	readonly fraudClass: FraudClass;
	readonly subtype: string;
	/** Contact channel 引流渠道. */
	readonly channel: string;
	/** Scam medium 涉诈工具. */
	readonly medium: string;
	readonly payments: readonly Payment[];
	/** How contact began, without a subject. */
	readonly opening: string;
	/** What then happened, without a subject. */
	readonly ruse: string;
	/** Role and pretext, as form 1 writes it. */
	readonly ground: string;
}
