/** How many payments were made: the count the text states, else payments listed one after the other. */

import type { Sum } from "./course-loss";
import { paymentsIn } from "./course-loss";
import { type Amount, clauseStart } from "./course-money";
import { hasPaid, type Nothing } from "./course-nothing";
import type { NumberToken } from "./course-numbers";
import { firstOf } from "./victim-match";

/** A count with the prepared offsets of the words that decided. */
export interface Count {
	readonly count: number;
	readonly start: number;
	readonly end: number;
	readonly rule: string;
	readonly confidence: number;
}

const PAY =
	/转|扫了|买[了过]|充|投|[付寄打垫做刷]了|分(?:了|成)?$|取现|取款|交给|交付|购买|汇|付|充值|打款|存入|刷卡|盗刷|刷走|投入|交易|划走|扣|垫|打了|打过去|被骗/;
const VAGUE = /(?:多|数|几|若干|十余|十多|二十多|上百)(?:次|笔)(?!任务|电话|催)/g;
/** What was asked for was not yet paid; 按对方要求 and 应对方要求 say that it was. */
const ASKED = /(?:要求|让|叫|催促|诱导)[^，。；]{0,12}$/;
const COMPLIED = /(?:按照?|应|照|依|根据|听从)[^，。；]{0,8}要求[^，。；]{0,12}$/;
const NOT_OF_PAYMENTS = /^(?:任务|电话|机会|登录|单|见面|验证|贷款|借款|通话|性验证|性密码)/;
const OTHER_BEFORE =
	/(?:返利?|提现|收到|退还?|退回|止付|冻结|拦截|贷款|借款|申请|未|没有?|拨打|登录|任务|见面|联系|前|每|有|再|打电话|(?<!(?:按照?|应|照|依|根据|听从)[^，]{0,4})要求[^，]*|让其[^，]*|(?<!付)成功)了?$/;
const TAKEN = /转走|转出|刷走|盗刷|套刷|划走|扣走|被扣|被刷/;
/** Orders count as payments where somebody did them. */
const ORDERS = /(?<!能|可|要|让|需)(?:做|刷|垫付?|付|充|拍)(?:了|到)$/;
const CHANNEL = /(?:支付宝|微信|银行|信用卡|云闪付)[^，。；]{0,4}(?:转账|支付|付款|扫码|汇款|转)/;
const UNSURE = /(?:记|说|数)不清|好几[次笔]/;
const IN_ALL = /(?:共|总|合计|累计|先后|前后|陆续|分|连续)[^，。；\d]{0,10}$/;
const MORE = /又|再|另|还|随后|之后|接着|继续|后/;
const LATER =
	/后[二两三四五六七八九十][单笔次]|一[次笔]|又|再|另|还|接着|随后|之后|后来|最后|尾款|余款|继续|第[二三四五六七八九十\d]|\d[时点日号]|\d:\d/;

function clauseEnd(text: string, at: number): number {
	const found = text.slice(at, at + 40).search(/[，。；;！？\n]/);
	return found < 0 ? Math.min(text.length, at + 40) : at + found;
}

function isPaymentCount(text: string, token: NumberToken, amounts: readonly Amount[]): boolean {
	const from = clauseStart(text, token.start);
	const before = text.slice(from, token.start);
	const behind = text.slice(token.end, clauseEnd(text, token.end));
	if (text.charAt(token.end - 1) === "单" && !ORDERS.test(before)) return false;
	if (NOT_OF_PAYMENTS.test(behind) || OTHER_BEFORE.test(before)) return false;
	const isItem = amounts.some(({ token: amount, role }) => amount.start === token.end && role === "sent");
	return isItem || text.charAt(token.end - 1) === "单" || PAY.test(before) || PAY.test(behind);
}

function isInAll(text: string, token: NumberToken): boolean {
	return IN_ALL.test(text.slice(clauseStart(text, token.start), token.start));
}

const told = (token: NumberToken, count: number, rule: string, confidence: number): Count => ({
	count,
	start: token.start,
	end: token.end,
	rule,
	confidence,
});

/** True where counts stand side by side, each with its own word for paying (银行转账2次，微信转账3次). */
function isEachPaid(text: string, counts: readonly NumberToken[]): boolean {
	return counts.every(({ start }, at) => {
		const isBeside = at === 0 || start - (counts[at - 1]?.end ?? 0) < 16;
		return isBeside && PAY.test(text.slice(clauseStart(text, start), start));
	});
}

/** The one count of several, or their sum where each follows the other; null where it is unclear. */
function severalCounts(text: string, counts: readonly NumberToken[]): Count | null {
	const last = counts.at(-1);
	const [first] = counts;
	if (first === undefined || last === undefined) return null;
	const sum = counts.reduce((total, { value }) => total + value, 0);
	const start = clauseStart(text, last.start);
	const before = text.slice(Math.max(0, start - 14), last.start);
	if (/共|总|合计|累计/.test(before)) return told(last, last.value, "count_in_all", 0.9);
	if (counts.every(({ value }) => value === 1))
		return { ...told(last, sum, "counts_listed", 0.85), start: first.start };
	// Three payments, then each of them as one: the first number is that of all.
	if (
		counts.slice(1).every(({ value }) => value === 1) &&
		first.value > 1 &&
		first.value >= counts.length - 1
	)
		return told(first, first.value, "count_stated", 0.9);
	if (isEachPaid(text, counts)) return { ...told(last, sum, "counts_added", 0.75), start: first.start };
	const isRow = counts
		.slice(1)
		.every((count) => MORE.test(text.slice(clauseStart(text, count.start), count.start)));
	if (isRow) return { ...told(last, sum, "counts_added", 0.8), start: first.start };
	return counts.every(({ value }) => value === first.value)
		? told(first, first.value, "count_stated", 0.8)
		: null;
}

function statedCount(
	text: string,
	counts: readonly NumberToken[],
	payments: readonly Amount[],
): Count | null {
	const [only, ...others] = counts;
	if (only === undefined) return null;
	if (others.length > 0) return severalCounts(text, counts);
	const from = clauseStart(text, only.start);
	const hasEarlier = payments.some(({ token }) => token.start < from);
	const isAdded = hasEarlier && MORE.test(text.slice(from, only.start));
	return isAdded ? null : told(only, only.value, "count_stated", isInAll(text, only) ? 0.95 : 0.9);
}

const fenOf = (amounts: readonly Amount[]): number =>
	amounts.reduce((sum, { token }) => sum + token.value, 0);

/** What was paid one by one: payments, else sums taken from an account, else demands that make up the stated loss. */
function listedIn(text: string, amounts: readonly Amount[], loss: Sum | null): readonly Amount[] {
	const payments = paymentsIn(text, amounts);
	if (payments.length > 0) return payments.some(({ rule }) => rule === "loan_sent_on") ? [] : payments;
	const losses = amounts.filter(({ role }) => role === "loss");
	const isRow = losses.slice(1).every(({ isListed }) => isListed);
	const isTaken = losses.every(
		({ cueStart, token, isListed }) =>
			isRow || isListed || TAKEN.test(text.slice(Math.max(0, cueStart - 4), token.start)),
	);
	if (losses.length > 1) return isTaken ? losses : [];
	const demands = amounts.filter(({ role }) => role === "demanded");
	return loss !== null && demands.length > 1 && fenOf(demands) === loss.fen ? demands : [];
}

/** Payments told one by one with words that part them; their sum must not contradict a stated loss. */
function listedCount(text: string, amounts: readonly Amount[], loss: Sum | null): Count | null {
	const payments = listedIn(text, amounts, loss);
	const [first, ...others] = payments;
	const last = others.at(-1);
	if (first === undefined || last === undefined) return null;
	const sum = fenOf(payments);
	const isAllTold = loss !== null && loss.rule !== "sum_of_payments" && loss.fen === sum;
	const isPartOf = /其中/.test(text.slice(clauseStart(text, first.token.start), first.token.start));
	const isParted = others.every(({ token, isListed }) => {
		const before = text.slice(clauseStart(text, token.start), token.start);
		return isListed || LATER.test(before) || (!isPartOf && (isAllTold || CHANNEL.test(before)));
	});
	const returned = fenOf(amounts.filter(({ role }) => role === "returned"));
	const isWhole =
		loss === null || loss.rule === "sum_of_payments" || loss.fen === sum || loss.fen === sum - returned;
	if (!isParted || !isWhole) return null;
	const start = first.cueStart;
	return { count: payments.length, start, end: last.token.end, rule: "payments_listed", confidence: 0.85 };
}

/** True where payments are told that nobody counted (多次, 几笔). `isAsked`: those only asked for are told too. */
function isVague(text: string, isAsked: boolean): boolean {
	return (
		firstOf(text, VAGUE, ({ index }) => {
			const before = text.slice(clauseStart(text, index), index);
			return isAsked || !ASKED.test(before) || COMPLIED.test(before) ? true : null;
		}) !== null
	);
}

/** What the count is read from. */
export interface CountSources {
	readonly numbers: readonly NumberToken[];
	readonly amounts: readonly Amount[];
	readonly loss: Sum | null;
	readonly nothing: Nothing | null;
}

/** The number of payments; 0 where the text says that none was made, null where it is silent or vague. */
export function countIn(text: string, { numbers, amounts, loss, nothing }: CountSources): Count | null {
	if (loss?.fen === 0 && nothing !== null && !hasPaid(text, amounts)) {
		return { count: 0, start: nothing.start, end: nothing.end, rule: nothing.rule, confidence: 0.9 };
	}
	if (loss?.fen === 0 || isVague(text, false) || UNSURE.test(text)) return null;
	const counts = numbers.filter((token) => token.kind === "count" && isPaymentCount(text, token, amounts));
	const payments = paymentsIn(text, amounts);
	const isOnceMore = payments.length > 1 && counts.every(({ value }) => value === 1);
	if (counts.length > 0 && !isOnceMore) return statedCount(text, counts, payments);
	if (isVague(text, true)) return null;
	return numbers.some(({ kind, start, end }) => kind === "vague" && /[笔次]/.test(text.slice(start, end)))
		? null
		: listedCount(text, amounts, loss);
}
