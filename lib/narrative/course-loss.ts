/** The loss of an event: the one the text states, else what was sent less what came back, else nothing where it says so. */
import type { AmountRole } from "@/data/narrative/course-rule";
import type { Amount } from "./course-money";
import { clauseStart } from "./course-money";
import { isWithoutTrace, type Nothing } from "./course-nothing";
import type { NumberToken } from "./course-numbers";

/** A sum in fen with the prepared offsets of the words that decided. */
export interface Sum {
	readonly fen: number;
	readonly start: number;
	readonly end: number;
	readonly rule: string;
	readonly confidence: number;
}

const BLANK =
	/(?:损失|被骗|诈骗|骗走|骗取)(?:金额|人民币|资金|共计|合计|总计|约|为|了|:)*(?:[*×x＿_某?？#]+|\.{2,}|…+)?(?:人民币)?[万千]?元(?![旦宵])/;
const UNTOLD =
	/金额(?:暂|还|尚|具体)*(?:不详|未知|不明|不清|说不清|记不清|待查|待核实|待确认|无法确定|不确定|未统计)|(?:说|记|算|数)不清(?:楚)?(?:金额|多少|具体)?|金额说不清|不知道(?:被骗|损失)?(?:了)?多少/;
const CARRIED_AWAY =
	/(?:该|上述|这|此|卡[内里上]|账户|里面|全部|所有|[钱款]|资金|余额)[^，。；\d]{0,10}[被遭][^，。；\d]{0,10}(?:转走|转出|划走|骗走|取走|卷走|盗走|刷走|转空|提走|转移)|卡[里内上][^，。；]{0,4}剩/;
const BALANCE = /(?:存[款在]|余额|卡[内里]|账户内|名下|存入|归集|集中|转入)(?!.*剩下?$)/;
/** A few tens that came back do not make a large loss unclear. */
const SMALL_VAGUE = /^(?:[几数]|十几|几十|数十|十多|几百)(?:来|多|余)?(?:块钱?|元)$/;
const LARGE = 200_000;
/** A foreign sum that is told in yuan at once. */
const IN_YUAN = /^[，,（(]?(?:折合|约合)/;
const NEXT =
	/(?:又|再|一[次笔]|后[二两三四五六]|另|第[二三四五六七八九十\d]|另|还|接着|随后|之后|继续|、|分别|和|及)/;

function stated(amount: Amount, confidence: number): Sum {
	const { token, cueStart, rule } = amount;
	const isApart = token.start - cueStart > 24;
	return { fen: token.value, start: isApart ? token.start : cueStart, end: token.end, rule, confidence };
}

const isFigure = ({ token }: Amount): boolean => token.kind === "money" || token.kind === "bare";

/** The one balance that was then taken as a whole (定期存款5万元，随后该笔资金被转走). */
function carriedAway(text: string, amounts: readonly Amount[]): Sum | null {
	const balances = amounts.filter(
		({ role, cueStart, token }) =>
			(role === "idle" || role === "demanded") && BALANCE.test(text.slice(cueStart, token.start)),
	);
	const [only] = balances;
	if (only === undefined || balances.length > 1 || !isFigure(only)) return null;
	return CARRIED_AWAY.test(text.slice(only.token.end)) ? stated(only, 0.75) : null;
}

/** True where one states the other with fewer figures (9万余元, then 93400元). */
function isRounded(rough: Amount, exact: Amount): boolean {
	const ratio = exact.token.value / Math.max(1, rough.token.value);
	return rough.token.isAbout && !exact.token.isAbout && ratio >= 1 && ratio < 1.25;
}

/** The one amount that several of a role agree on, or their sum where words say that they follow each other. */
function agreed(text: string, amounts: readonly Amount[], confidence: number): Sum | null {
	const [first, ...others] = amounts;
	if (first === undefined || !amounts.every(isFigure)) return null;
	const different = others.filter(({ token }) => token.value !== first.token.value);
	const [second] = different;
	if (second === undefined) return stated(first, confidence);
	if (different.length === 1 && isRounded(first, second)) return stated(second, confidence);
	if (different.length === 1 && isRounded(second, first)) return stated(first, confidence);
	const isRow = others.every((amount) => isNext(text, amount));
	return isRow ? summed(amounts, confidence - 0.15) : null;
}

function isNext(text: string, amount: Amount): boolean {
	if (amount.isListed) return true;
	const from = clauseStart(text, amount.token.start);
	const isAlso = /^[^，。；\d]{0,2}[也又还]/.test(text.slice(amount.token.end, amount.token.end + 4));
	const isOther = /(?:卡|支付宝|微信|花呗|账户|银行)[^，。；\d]{0,6}(?:被|遭|少了)/.test(
		text.slice(from, amount.token.start),
	);
	return isAlso || isOther || NEXT.test(text.slice(Math.max(0, from - 2), amount.token.start));
}

function summed(amounts: readonly Amount[], confidence: number): Sum | null {
	const [first] = amounts;
	const last = amounts.at(-1);
	if (first === undefined || last === undefined) return null;
	const fen = amounts.reduce((sum, { token }) => sum + token.value, 0);
	return { fen, start: first.cueStart, end: last.token.end, rule: "sum_of_payments", confidence };
}

const ofRole = (amounts: readonly Amount[], ...roles: readonly AmountRole[]): readonly Amount[] =>
	amounts.filter(({ role }) => roles.includes(role));

/** Payments told twice count once: an equal amount without a word that it followed is the same one. */
export function paymentsIn(text: string, amounts: readonly Amount[]): readonly Amount[] {
	const payments: Amount[] = [];
	for (const amount of ofRole(amounts, "sent")) {
		const isKnown = payments.some(({ token }) => token.value === amount.token.value);
		if (!isKnown || isNext(text, amount)) payments.push(amount);
	}
	return payments;
}

function sentLessReturned(text: string, amounts: readonly Amount[]): Sum | null {
	const totals = ofRole(amounts, "sent_total");
	const payments = (totals.length > 0 ? totals : paymentsIn(text, amounts)).filter(
		({ token }) => token.kind !== "foreign" || !IN_YUAN.test(text.slice(token.end, token.end + 5)),
	);
	const isLarge = payments.some(({ token }) => token.value >= LARGE);
	const returns = ofRole(amounts, "returned").filter(
		({ token }) => !(isLarge && SMALL_VAGUE.test(text.slice(token.start, token.end))),
	);
	if (payments.length === 0 || ![...payments, ...returns].every(isFigure)) return null;
	const sent =
		totals.length > 0 ? agreed(text, totals, 0.85) : summed(payments, payments.length > 1 ? 0.8 : 0.85);
	if (sent === null) return null;
	const fen = sent.fen - returns.reduce((sum, { token }) => sum + token.value, 0);
	return fen > 0
		? { ...sent, fen, confidence: returns.length > 0 ? sent.confidence - 0.1 : sent.confidence }
		: null;
}

/** True where a bare sum only adds up the counted payments before it (充值16笔，合计43万元). */
function isOfPayments(text: string, { cueStart }: Amount): boolean {
	const before = text.slice(Math.max(0, cueStart - 24), cueStart);
	return /(?:转|汇|付|充|投|入金|打款|下单|垫|刷)[^，。；被损]{0,14}[笔次][，,、]?(?:其|现|人民币)?$/.test(
		before,
	);
}

/** True for a loss told behind a sum as one more (共24995元，同时信用卡被刷1万元). */
function isBeside(text: string, sum: Amount, { token }: Amount): boolean {
	if (token.start < sum.token.end) return false;
	return /^(?:同时|另|此外|还有|其?又)/.test(text.slice(clauseStart(text, token.start), token.start));
}

/** A single loss told as one more behind payments (转了300元，后又被骗900元) with those before it. */
function withEarlier(
	text: string,
	loss: Sum | null,
	[only, ...others]: readonly Amount[],
	payments: readonly Amount[],
): Sum | null {
	if (loss === null || only === undefined || others.length > 0) return loss;
	const earlier = payments.filter(({ token }) => token.end <= only.cueStart);
	const lead = text.slice(clauseStart(text, only.token.start), only.token.start);
	if (earlier.length === 0 || !/^[^，。；\d]{0,4}(?:又|另外|再次)/.test(lead)) return loss;
	return earlier.every(isFigure) ? summed([...earlier, only], 0.75) : null;
}

function sumLessReturned(sum: Amount, returns: readonly Amount[]): Sum | null {
	const told = stated(sum, 0.9);
	const later = returns.filter(({ token }) => token.start > sum.token.end);
	if (!later.every(isFigure)) return null;
	const fen = told.fen - later.reduce((all, { token }) => all + token.value, 0);
	return fen > 0 ? { ...told, fen } : null;
}

/** A stated loss, the last total before plain ones; `undefined` where none is stated, null where it is unclear. */
function statedLoss(text: string, amounts: readonly Amount[]): Sum | null | undefined {
	const totals = ofRole(amounts, "loss_total");
	const total = totals.at(-1);
	if (total !== undefined) return isFigure(total) ? stated(total, 0.97) : null;
	const losses = ofRole(amounts, "loss");
	const sums = ofRole(amounts, "total");
	const sum = sums.at(-1);
	if (losses.length > 0) {
		const loss = agreed(text, losses, 0.95);
		if (sum === undefined || !isFigure(sum)) return withEarlier(text, loss, losses, ofRole(amounts, "sent"));
		const others = losses.filter((other) => isBeside(text, sum, other));
		if (others.length > 0) return others.every(isFigure) ? summed([sum, ...others], 0.8) : null;
		return losses.length > 1 ? stated(sum, 0.9) : loss;
	}
	if (sum === undefined) return undefined;
	if (!isFigure(sum)) return null;
	if (!isOfPayments(text, sum)) return stated(sum, 0.9);
	// Sums of several days, each of its own payments: the last is not that of all.
	return sums.some(({ token }) => token.value !== sum.token.value)
		? null
		: sumLessReturned(sum, ofRole(amounts, "returned"));
}

/** Words of an amount that was not paid, or of one that is no money of the victim. */
const APART =
	/[要让叫需称说讲请求示余额剩价标售卖贷借返退赚得领可能拟欲]|后续|另有|开口|每|盈利|收益|共|其中/;
const LONGEST_GAP = 22;

/** True where a figure without a role stands so close behind a payment that it may be one more, and the sum too small. */
export function isListOpen(
	text: string,
	told: { read: Sum; numbers: readonly NumberToken[]; amounts: readonly Amount[] },
): boolean {
	const { read, numbers, amounts } = told;
	if (read.rule !== "sum_of_payments") return false;
	const known = new Map(amounts.map(({ token, role }) => [token.start, role]));
	return numbers.some((token, at) => {
		const before = numbers[at - 1];
		if (before === undefined || known.has(token.start) || (token.kind !== "money" && token.kind !== "bare"))
			return false;
		const gap = text.slice(before.end, token.start);
		const isPaid = known.get(before.start) === "sent";
		return isPaid && gap.length <= LONGEST_GAP && !APART.test(gap) && token.value !== read.fen;
	});
}

/** The loss in fen, 0 where the text says nothing was lost, null where it is silent, blanked out or unclear. */
export function lossIn(text: string, amounts: readonly Amount[], nothing: Nothing | null): Sum | null {
	const told = statedLoss(text, amounts);
	const isZeroTold = nothing !== null && (nothing.isFirm || isWithoutTrace(text, amounts, nothing));
	if (nothing !== null && isZeroTold && (told === undefined || told === null)) {
		return {
			fen: 0,
			start: nothing.start,
			end: nothing.end,
			rule: nothing.rule,
			confidence: nothing.isFirm ? 0.97 : 0.9,
		};
	}
	if (told !== undefined) return told;
	if ((text.includes("元") && BLANK.test(text)) || UNTOLD.test(text)) return null;
	return sentLessReturned(text, amounts) ?? carriedAway(text, amounts);
}
