/** The numbers of a narrative that may be money or counts of payments, found in one pass over its signs. */
import { NUMERAL_SCALE, scaledNumeral } from "@/lib/text/numeral";

/**
 * `money` has a unit of yuan; `bare` has none and needs a word before it that says money; `foreign` counts another
 * currency; `vague` is an amount nobody can put in figures (几万元); `count` counts 笔 or 次.
 */
export type NumberKind = "money" | "bare" | "foreign" | "vague" | "count";

/** A number with the words that belong to it; offsets are those of the prepared text. */
export interface NumberToken {
	readonly start: number;
	readonly end: number;
	readonly kind: NumberKind;
	/** Fen for money and bare numbers, a plain count for counts, 0 for the others. */
	readonly value: number;
	/** True for 余, 多, 约: the figure is a lower or a near one. */
	readonly isAbout: boolean;
}

const ARABIC = 1;
const SPOKEN = 2;
const UNIT = 3;
const VAGUE = 4;

function tableOfSigns(): Uint8Array {
	const kinds = new Uint8Array(0x10000);
	const add = (signs: string, kind: number) => {
		for (const sign of signs) kinds[sign.charCodeAt(0)] = kind;
	};
	add("0123456789", ARABIC);
	add("〇零一壹二贰两俩三叁四肆五伍六陆七柒八捌九玖", SPOKEN);
	add("十拾百佰千仟万萬亿億", UNIT);
	add("几数", VAGUE);
	return kinds;
}

const SIGNS = tableOfSigns();
const FEN_PER_SCALE = NUMERAL_SCALE / 100n;
const LARGEST_FEN = 100_000_000_000_000;
const SUFFIX =
	/([余多来几]?)([万千百亿]?)[余多]?(?:(美元|美金|美刀|港币|港元|日元|欧元|英镑|韩元|泰铢|个?usdt?|个?泰达币|个?比特币|个?以太坊|个?u(?![a-z盾]))|(元|圆|块钱?|人民币|rmb)|(笔|次|单(?![位号据身价独亲])))?/y;
const PLAIN = /^(\d+(?:\.\d+)?)([万w千k]?)$/;
const LIFTS: ReadonlyMap<string, number> = new Map([
	["万", 10_000],
	["w", 10_000],
	["千", 1_000],
	["k", 1_000],
]);
const SINGLE: ReadonlyMap<string, number> = new Map(
	Array.from("一二三四五六七八九十", (sign, at): [string, number] => [sign, at + 1]).concat([["两", 2]]),
);
const NEIGHBOURS = /[一二两三四五六七八九][一二两三四五六七八九][十百千万]|^\d、/;
/** Signs of other numbers: behind a colon a figure is money unless a clock stands before it. */
const NO_BARE_BEFORE = /[a-z\d.\-第尾号前后满第每*_]$|\d:$/;
const BARE_FOLLOWERS =
	"，。；、,;！!？?）)和及后给到至余左的已并且与，过整去未被了都全均便遂就没也提共总合返";
/** 一块显卡, 两块手表: pieces, where no end of the words for money follows. */
const PIECES = /^[一二两三四五六七八九]$/;
const BEHIND_YUAN = /[，。；、,;！!？?）)的左多给也都没呢吧就又]/;
/** Behind a number without a unit: words of sending on, or the next item of a list. */
const BARE_WORDS = /^(?:[转打汇付](?:给|到|入|账|过|走|了)|一[笔次])/;
/** Behind a word of paying, anything but what is counted, dated or numbered leaves room. */
const PAID_BEFORE = /(?:[费金款]|[付交转充花垫投刷返给打]了?)$/;
const COUNTED =
	/[年月日号时点分秒个名次位人级室楼栋幢层单米斤台部件张克天周小种条只支瓶箱份页句遍趟公岁杯本辆套双袋吨平笔股期.:~%a-z\d/-]/;
/** The same sum in capitals, in brackets before its unit: 4200（肆仟贰佰）元. */
const REPEATED = /[（(](?:人民币)?[〇零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆整]{2,}[）)](?:元|圆)?/y;

/** The first signs of the purposes, asked before the whole of them. */
const PURPOSE_SIGNS = "保解押定订手会本货现税工服票费款运";
const PURPOSES = /^(?:保证|解冻|押金|定金|订金|手续|会费|本金|货款|现金|税费|工本|服务|票款|费|款|运费)/;

const signAt = (text: string, at: number): number => SIGNS[text.charCodeAt(at)] ?? 0;

/** True for the point of a decimal, the comma of thousands, and w or k behind a digit. */
function isJoint(text: string, at: number): boolean {
	const sign = text.charAt(at);
	if (sign === ".") return signAt(text, at + 1) === ARABIC && signAt(text, at - 1) === ARABIC;
	if (sign === "w" || sign === "k") return signAt(text, at - 1) !== 0 && !/[a-z]/.test(text.charAt(at + 1));
	if (sign !== "," && sign !== "，") return false;
	const behind = text.slice(at + 1, at + 9);
	const isThousands = sign === "," ? /^\d{3}(?!\d)/.test(behind) : /^\d{3}(?:\.\d+)?[元,，]/.test(behind);
	return isThousands && /(?<![\d.])\d{1,3}(?:[,，]\d{3})*$/.test(text.slice(Math.max(0, at - 16), at));
}

/** True for the 一笔 that begins the next item behind a number (一笔600一笔1000). */
function isNextItem(text: string, at: number): boolean {
	return text.charAt(at) === "一" && signAt(text, at - 1) === ARABIC && "笔次".includes(text.charAt(at + 1));
}

function runEnd(text: string, start: number): number {
	let end = start + 1;
	while ((signAt(text, end) !== 0 && !isNextItem(text, end)) || isJoint(text, end)) end += 1;
	return end;
}

/** Yuan as written → fen; null for what is no numeral or no sum of money. */
function fenOf(figure: string): number | null {
	const single = figure.length === 1 ? SINGLE.get(figure) : undefined;
	if (single !== undefined) return single * 100;
	const plain = PLAIN.exec(figure);
	if (plain !== null && figure.length <= 15) {
		const fen = Math.round(Number(plain[1]) * (LIFTS.get(plain[2] ?? "") ?? 1) * 100);
		return fen <= LARGEST_FEN ? fen : null;
	}
	if (/[几数]/.test(figure) || NEIGHBOURS.test(figure)) return null;
	const scaled = scaledNumeral(figure);
	const fen = scaled === null ? Number.NaN : Number((scaled + FEN_PER_SCALE / 2n) / FEN_PER_SCALE);
	return fen <= LARGEST_FEN ? fen : null;
}

interface Parts {
	readonly text: string;
	readonly start: number;
	readonly figureEnd: number;
	readonly suffix: RegExpExecArray;
}

function countToken({ text, start, figureEnd, suffix }: Parts): NumberToken | null {
	const figure = text.slice(start, figureEnd);
	const end = start + (figureEnd - start) + suffix[0].length;
	const fen = fenOf(figure);
	if (text.charAt(start - 1) === "第" || suffix[1] === "几") return null;
	if (fen === null || suffix[1] !== "" || fen % 100 !== 0) {
		return { start, end, kind: "vague", value: 0, isAbout: true };
	}
	return { start, end, kind: "count", value: fen / 100, isAbout: false };
}

const isFollowed = (text: string, end: number): boolean =>
	end < text.length && !BEHIND_YUAN.test(text.charAt(end));

/** Where a repetition of the sum in brackets ends, or the number itself. */
function endOfRepeated(text: string, end: number): number {
	REPEATED.lastIndex = end;
	return "（(".includes(text.charAt(end)) && REPEATED.test(text) ? REPEATED.lastIndex : end;
}

function moneyToken(parts: Parts): NumberToken | null {
	const { text, start, figureEnd, suffix } = parts;
	const [whole, about = "", lift = "", foreign, unit] = suffix;
	const end = figureEnd + whole.length;
	const figure = text.slice(start, figureEnd);
	const isAbout = whole !== (unit ?? foreign ?? "");
	if (unit === "块" && PIECES.test(figure) && isFollowed(text, end)) return null;
	if (foreign === undefined && unit === undefined && !hasRoom(parts)) return null;
	const fen = about === "几" ? null : fenOf(`${figure}${lift}`);
	if (foreign !== undefined) return { start, end, kind: "foreign", value: 0, isAbout };
	if (unit !== undefined) {
		const isSplit = /[万千][1-9一二三四五六七八九]$/.test(figure) && unit !== "块";
		if (fen === null || isSplit) return { start, end, kind: "vague", value: 0, isAbout: true };
		return { start, end, kind: "money", value: fen, isAbout };
	}
	const last = endOfRepeated(text, end);
	const kind = fen === null ? "vague" : last > end ? "money" : "bare";
	return { start, end: last, kind, value: fen ?? 0, isAbout };
}

/** True where the signs around a number without a unit leave room for money. */
function hasRoom({ text, start, figureEnd, suffix }: Parts): boolean {
	const end = figureEnd + suffix[0].length;
	const follower = text.charAt(end);
	if (figureEnd - start > 9 || NO_BARE_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false;
	const figure = text.slice(start, figureEnd);
	const hasLift = suffix[2] !== "" || /[十百千万亿wk]/.test(figure);
	if (!hasLift && !/\d/.test(figure)) return false;
	if (follower === "" || BARE_FOLLOWERS.includes(follower)) return true;
	if (BARE_WORDS.test(text.slice(end, end + 2)) || endOfRepeated(text, end) > end) return true;
	if (PAID_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !COUNTED.test(follower)) return true;
	return hasLift
		? !COUNTED.test(follower)
		: PURPOSE_SIGNS.includes(follower) && PURPOSES.test(text.slice(end, end + 2));
}

/** Every number that may be money or a count of payments, in the order of the text. */
export function scanNumbers(text: string): readonly NumberToken[] {
	const tokens: NumberToken[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const sign = signAt(text, at);
		if (sign === 0) continue;
		const figureEnd = runEnd(text, at);
		const token = tokenAt(text, at, figureEnd);
		if (token !== null) tokens.push(token);
		at = (token?.end ?? figureEnd) - 1;
	}
	return tokens;
}

function tokenAt(text: string, start: number, figureEnd: number): NumberToken | null {
	if (figureEnd === start + 1 && signAt(text, start) === VAGUE && !/[元块笔次]/.test(text.charAt(figureEnd)))
		return null;
	SUFFIX.lastIndex = figureEnd;
	const suffix = SUFFIX.exec(text);
	if (suffix === null) return null;
	const parts = { text, start, figureEnd, suffix };
	return suffix[5] === undefined ? moneyToken(parts) : countToken(parts);
}
