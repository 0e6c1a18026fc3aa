/** Small turns of phrase that narratives share: times, amounts, transfers, who somebody is. */
import { type Clock, dayOf, fullYears, partsOf } from "./clock";
import type { Dice } from "./dice";
import type { Person } from "./person";
import type { Payment } from "./scenario";

const NUMERALS = "零一二三四五六七八九十";

/** 1–10 in words, larger numbers in digits. */
function inWords(count: number): string {
	if (count === 2) return "两";
	return NUMERALS[count] ?? String(count);
}

/** `2026年5月11日13时43分许` */
export function toTheMinute(clock: Clock): string {
	const p = partsOf(clock);
	const minute = p.minute === 0 ? "" : `${p.minute}分`;
	return `${p.year}年${p.month}月${p.day}日${p.hour}时${minute}许`;
}

/** `2026年5月11日13时许`, or with an end on the same day `2026年5月11日11时至18时许`. */
export function toTheHour(from: Clock, to: Clock): string {
	const p = partsOf(from);
	const end = partsOf(to);
	const isRange = dayOf(from) === dayOf(to) && end.hour - p.hour >= 2;
	return `${p.year}年${p.month}月${p.day}日${p.hour}时${isRange ? `至${end.hour}时` : ""}许`;
}

const trimZeros = (text: string): string => text.replace(/\.?0+$/, "");

/** An amount in one of the ways people state it, always exactly: `3634元人民币`, `9.34万元`, `1.5w`. */
export function stated(dice: Dice, fen: number, isSpoken: boolean): string {
	const yuan = trimZeros((fen / 100).toFixed(2));
	if (isSpoken && fen % 10_000_0 === 0 && fen >= 1_000_000)
		return `${trimZeros((fen / 1_000_000).toFixed(2))}w`;
	if (fen % 10_000 === 0 && fen >= 1_000_000 && dice.chance(0.5)) {
		return `${trimZeros((fen / 1_000_000).toFixed(2))}万元`;
	}
	return isSpoken || dice.chance(0.3) ? `${yuan}元` : `${yuan}元人民币`;
}

const TRANSFER_WORDS: Readonly<Record<Payment, string>> = {
	网银手机银行: "通过手机银行{n}转账至对方提供的银行账户",
	微信: "通过微信{n}转账给对方",
	支付宝: "通过支付宝{n}转账给对方",
	柜面ATM: "到银行柜台{n}汇款至对方账户",
	数字人民币: "通过数字人民币{n}转给对方",
	扫码: "扫描对方发来的收款码{n}付款",
	网贷直转: "在网贷平台借款后{n}转至对方账户",
	购物充值卡: "购买电商购物卡{n}将卡密发给对方",
	虚拟货币: "购买虚拟币后{n}转至对方指定的钱包地址",
	现金黄金: "按对方要求{n}取现后交给上门取钱的人",
	信用卡NFC: "银行卡被{n}盗刷",
};

/** How the money left, with the number of transfers in words or digits. */
export function transferred(dice: Dice, payment: Payment, transfers: number): string {
	const many = dice.pick([`分${inWords(transfers)}笔`, `先后${transfers}次`, `分${transfers}笔`]);
	return TRANSFER_WORDS[payment].replace("{n}", transfers === 1 ? "一次性" : many);
}

const SCHOOLING: Readonly<Record<string, string>> = { 文盲: "文盲", 硕士研究生: "硕士研究生学历" };

/** The bracket of form 1: `女，20岁，汉族，大专文化程度，未婚，现住址：…`. */
export function bracket(dice: Dice, person: Person, at: Clock): string {
	const people = dice.weighted([
		["汉族", 90],
		["苗族", 4],
		["土家族", 3],
		["布依族", 3],
	]);
	const schooling = SCHOOLING[person.education] ?? `${person.education}文化程度`;
	return [
		person.gender,
		`${fullYears(person.birth, at)}岁`,
		people,
		schooling,
		person.marital,
		`现住址：${person.home.address}`,
	].join("，");
}

/** 张某 or 张某某. */
export function veiled(person: Person): string {
	return `${person.name.slice(0, 1)}${"某".repeat(person.name.length - 1)}`;
}

/** Spaces around every number, as one exporting system leaves them. */
export function spaced(text: string): string {
	return text.replace(/(?<=\p{Script=Han})(\d+(?:\.\d+)?)(?=\p{Script=Han})/gu, " $1 ");
}
