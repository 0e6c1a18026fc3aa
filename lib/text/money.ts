/** Money cells → yuan, exact to the fen: figures, 万, Chinese numerals, words around them; a blank is never 0. */
import { ZERO_LOSS_WORDS } from "@/data/placeholders";
import { type Cell, readValueText } from "./normalise";
import { NUMERAL_CHARACTERS, NUMERAL_SCALE, NUMERAL_SIGNS, scaledNumeral } from "./numeral";
import { known, quoted, type Reading, refused, unknown } from "./reading";

/** What a bare figure of the column counts: 元 or 万元, by its heading. A unit in the cell itself wins. */
export type MoneyUnit = "yuan" | "wan";

const DIGIT = "[0-9〇零一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾]";
const NUMBER = `${DIGIT}(?:[${NUMERAL_CHARACTERS}]*[${NUMERAL_SIGNS}])?`;
const AMOUNT = new RegExp(
	`([$¥￥]|rmb|cny|人民币)?(${NUMBER})([余多来])?([万萬亿億千百]?)([余多来])?(元|圆|块钱?|rmb|cny|人民币)?(?:(${DIGIT})[角毛])?(?:(${DIGIT})分)?`,
	"giu",
);
const NOT_MONEY = /^(?:位|次|笔|张|个|人|部|台|件|套|年|月|日|号|时|点|分|角|毛|天|小时|[%％:])/;
const NEGATIVE = /(?:^|[^\d万千百十元])-[$¥￥]?[\d.]|^\([$¥￥]?[\d,.]+\)$|负[\d一二两三四五六七八九十]/;
const RANGE =
	/[\d万千百十元](?:-|~|至|到)[$¥￥]?[\d一二两三四五六七八九十]|(?<![\d.,，])\d、\d(?=[万千百十])/;
const FOREIGN =
	/[美港欧日韩加澳新台]元|美金|美刀|港币|[日台]币|英镑|卢布|泰铢|泰达币|比特币|以太坊|[€£]|hk\$|(?<![a-z])(?:usdt?|hkd|eur|gbp|jpy|krw|cad|aud|btc|eth)(?![a-z])/i;
const ABOUT = /(?:大?约|近|不到)[^\d]{0,4}\d|(?:大?约|近|不到)[一二两三四五六七八九十]|左右|上下|以上/;
const VAGUE =
	/[一二两三四五六七八九\d]*[十百千万]?好?[数几][十百千万亿余]+[元块]?|[一二两三四五六七八九]?十几[元块]|(?:一二|一两|二三|两三|三四|四五|五六|六七|七八|八九)[十百千万]+余?[元块]?/g;
const REDACTED = /[*?×某]|x|损失|金额|价值|共计|合计|总计|被骗|被盗|诈骗|人民币|[元圆]/i;
const LARGEST_FEN = 100_000_000_000_000n;
const FEN_SCALE = NUMERAL_SCALE / 100n;

interface Amount {
	readonly scaled: bigint | null;
	readonly hasUnit: boolean;
	readonly isDollar: boolean;
	readonly isAbout: boolean;
}

/**
 * Reads an amount of money.
 *
 * Figures with thousands commas, `1.5w`, `9万余元`, `12万3千元`, `三万五千元`, 角 and 分, ￥ / RMB / 人民币, words around one
 * amount (损失共计…元). Approximations (余, 近, 约, 左右) keep the stated figure, with a note. `$` is read without conversion, with
 * a note; named foreign currencies are refused. Words that state no loss (未遂) are 0. An amount blanked by redaction
 * (损失共计元, ***元), a vague one (几万元) and placeholders are unknown.
 * @param unit what bare figures count
 * @returns yuan rounded half up to the fen; refusals for negatives, ranges, several amounts and texts without an amount
 */
export function readMoneyYuan(cell: Cell, unit: MoneyUnit): Reading<number> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	const compact = expanded(text).replace(/\s+/g, "").replace(/（/g, "(").replace(/）/g, ")");
	const trouble = troubleOf(compact, text);
	if (trouble) return refused(trouble);
	if (ZERO_LOSS_WORDS.some((word) => compact.includes(word)) && !/[1-9]/.test(compact)) return known(0);
	const amounts = amountsIn(compact.replace(VAGUE, "…"));
	if (amounts.length === 0) return withoutAmount(compact, text);
	const stated = amounts.filter((amount) => amount.hasUnit);
	const candidates = amounts.length > 1 && stated.length > 0 ? stated : amounts;
	const [amount] = candidates;
	if (candidates.length > 1 || !amount) return refused(`${quoted(text)}中有多个金额：请填合计数`);
	return inYuan(amount, unit, compact, text);
}

/** Scientific notation written out (`1.5E+3` → 1500); other texts unchanged. */
function expanded(text: string): string {
	const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d{1,2})$/i.exec(text);
	if (!parts) return text;
	const [, sign = "", whole = "", fraction = "", power = "0"] = parts;
	const point = whole.length + Number(power);
	const digits = `${whole}${fraction}`;
	if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
	return `${sign}${digits.slice(0, point).padEnd(point, "0")}.${digits.slice(point)}`;
}

function troubleOf(compact: string, text: string): string | null {
	const cell = quoted(text);
	if (NEGATIVE.test(compact)) return `${cell}是负数：金额不能为负，请核对`;
	if (FOREIGN.test(compact)) return `${cell}是外币或虚拟币：请折算成人民币后填写`;
	if (RANGE.test(compact)) return `${cell}是一个区间：请填确定的金额`;
	return null;
}

function amountsIn(compact: string): readonly Amount[] {
	const amounts: Amount[] = [];
	for (const match of compact.matchAll(AMOUNT)) {
		const [whole, currency, figure = "", about, large = "", aboutAfter, yuan, jiao, fen] = match;
		const hasYuan = Boolean(currency ?? yuan ?? jiao ?? fen);
		if (!hasYuan && NOT_MONEY.test(compact.slice(match.index + whole.length))) continue;
		amounts.push({
			scaled: sumOf(`${figure}${large}`, jiao, fen, yuan !== undefined),
			hasUnit: hasYuan || /[万萬亿億千仟百佰十拾wk]/i.test(`${figure}${large}`),
			isDollar: currency === "$",
			isAbout: Boolean(about ?? aboutAfter),
		});
	}
	return amounts;
}

/** Figure plus 角 and 分; null when the figure is no numeral, or 3万5元 leaves open whether 5 or 5000 is meant. */
function sumOf(
	figure: string,
	jiao: string | undefined,
	fen: string | undefined,
	hasYuan: boolean,
): bigint | null {
	if (hasYuan && /[万萬千仟百佰wk][1-9一二两三四五六七八九]$/i.test(figure)) return null;
	const yuan = scaledNumeral(figure);
	const tenths = jiao === undefined ? 0n : scaledNumeral(jiao);
	const hundredths = fen === undefined ? 0n : scaledNumeral(fen);
	if (yuan === null || tenths === null || hundredths === null) return null;
	return yuan + tenths / 10n + hundredths / 100n;
}

function withoutAmount(compact: string, text: string): Reading<number> {
	if (compact.search(VAGUE) >= 0) return unknown(`${quoted(text)}只有约数，金额按未知处理`);
	if (REDACTED.test(compact)) return unknown("金额处为空（可能已脱敏），按未知处理");
	return refused(`${quoted(text)}中看不出金额：请填数字`);
}

function inYuan(amount: Amount, unit: MoneyUnit, compact: string, text: string): Reading<number> {
	if (amount.scaled === null) return refused(`${quoted(text)}的金额写法有歧义或不完整：请改为数字`);
	const isWan = unit === "wan" && !amount.hasUnit;
	const fen = ((isWan ? amount.scaled * 10_000n : amount.scaled) + FEN_SCALE / 2n) / FEN_SCALE;
	if (fen > LARGEST_FEN) return refused(`${quoted(text)}超过一万亿元：请核对单位`);
	const notes = [
		amount.isDollar ? "金额带“$”，按数字读入，未折算" : null,
		amount.isAbout || ABOUT.test(compact) ? "原文是约数" : null,
		unit === "wan" && amount.hasUnit ? "单元格自带单位，未按万元列换算" : null,
	].filter((note) => note !== null);
	return known(Number(fen) / 100, notes.join("；"));
}
