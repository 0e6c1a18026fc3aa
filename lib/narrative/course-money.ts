/** What each amount of a narrative is: a stated loss, a payment, what came back, or none of these. */
import { AFTER_RULES, AMOUNT_RULES } from "@/data/narrative/course-amounts";
import type { AmountRole, AmountRule } from "@/data/narrative/course-rule";
import { NUMERAL_SCALE, scaledNumeral } from "@/lib/text/numeral";
import type { NumberToken } from "./course-numbers";

/** An amount with its role; `cueStart` is where the words that gave the role begin. */
export interface Amount {
	readonly token: NumberToken;
	readonly role: AmountRole;
	readonly rule: string;
	readonly cueStart: number;
	readonly cueEnd: number;
	/** True where only the amount before it told the role (一笔5000元、一笔3000元). */
	readonly isListed: boolean;
}

interface Cue {
	readonly role: AmountRole;
	readonly rule: string;
	readonly start: number;
	readonly end: number;
}

const LONGEST_CLAUSE = 60;
const BOUNDARIES = "，。；;！!？?\n（(";
const LEAD =
	/^(?:[、和及与跟加+以还有又再后另外一二三四五六七八九十笔次单第为是:共其中分别人民币各约计近转账]|金额|大概|大约|差不多|将近)*$/;
const SENTENCE = /^[，,。；;]?$/;
const RETURNED = /提现|提取|返现|返还|返利|返了|退还|退回|退款|退了|收到/;
const GAP =
	/^(?:[、，,；和及与跟加+以还有又再后另外一二三四五六七八九十两笔次单第为是:分别人民币各约转账的了]|随后|接着|之后|金额|元|(?:\d{1,2}月)?\d{1,2}[日号]|\d{1,2}[:时点]\d{0,2}分?许?|[\u4e00-\u9fa5]{1,4}[费金税款])*$/;
const NEAR =
	/(?:[了走花去取得共计骗失账款给付入出汇充至为约:近达少是费金税价要收]|卖|人民币|对方|总共|一共|损失|金额|大概|转|先|再|又|[¥￥$]|交|投|打|垫|刷|返|回|到)$/;
const COMPLIED =
	/^[^，。；]{0,4}[，,；。]?(?:事主|报警人|受害人|其|他|她|我|于是|遂|便|就|信以为真|，|按照?要求|照做|随即|随后|即|后)*(?:遂|便|就|于是|随即|照做|信以为真)[^，。；\d未没拒不停怀准想]{0,14}?(?:转账|转了|转给|汇款|付款|支付|照做|打款|充值|缴纳|操作)(?![^，。；]{0,8}\d)/;
/** What hinders a payment that was set about. */
const STOPPED = /拦|劝|阻|失败|未成功|没成功|不成功|未果|限额|风控|识破/;
const NAMED_FEE =
	/(?:定金|订金|押金|保证金|解冻[金费]|手续费|服务费|会员费|报名费|运费|房租|货款)(?:是|为|共|:)?$/;
/** Cards by the piece, and equal payments: how many, and the word that says whether the price is of each or of all. */
const PIECES =
	/(\d{1,2}|[一二两三四五六七八九十])(?:张(价值|总价值)?(?:(?:面值|面额|每张)为?)?|[笔次]各[^，。；\d]{0,4})$/;
const CARRIED = /^(?:loss|sent|returned|none|idle|demanded)/;

function combined(rules: readonly AmountRule[], flags: string, head: string): RegExp {
	return new RegExp(`${head}(?:${rules.map((rule) => `(${rule.pattern})`).join("|")})`, flags);
}

const BEFORE = combined(AMOUNT_RULES, "g", "");
const BEHIND = combined(AFTER_RULES, "y", "");

function ruleOf(rules: readonly AmountRule[], match: RegExpExecArray): AmountRule | undefined {
	return rules[match.findIndex((group, at) => at > 0 && group !== undefined) - 1];
}

/** Where the clause of an offset begins; brackets that close before it belong to it. */
export function clauseStart(text: string, at: number): number {
	const limit = Math.max(0, at - LONGEST_CLAUSE);
	for (let back = at - 1; back >= limit; back -= 1) {
		const sign = text.charAt(back);
		if (sign === "）" || sign === ")") {
			const open = Math.max(text.lastIndexOf("（", back), text.lastIndexOf("(", back));
			if (open >= limit) back = open;
		} else if (BOUNDARIES.includes(sign) || (sign === "," && !/\d/.test(text.charAt(back - 1)))) {
			return back + 1;
		}
	}
	return limit;
}

/** The last word between two offsets that gives an amount its role. */
function lastCue(text: string, from: number, to: number): Cue | null {
	const part = text.slice(from, to);
	let found: Cue | null = null;
	BEFORE.lastIndex = 0;
	for (let match = BEFORE.exec(part); match !== null; match = BEFORE.exec(part)) {
		const rule = ruleOf(AMOUNT_RULES, match);
		const start = from + match.index;
		if (rule !== undefined && rule.value !== "follow") {
			found = { role: rule.value, rule: rule.id, start, end: start + match[0].length };
		}
		if (match[0] === "") BEFORE.lastIndex += 1;
	}
	return found;
}

function cueBehind(text: string, token: NumberToken): Cue | null {
	BEHIND.lastIndex = token.end;
	const match = BEHIND.exec(text);
	const rule = match && ruleOf(AFTER_RULES, match);
	return match && rule
		? { role: rule.value, rule: rule.id, start: token.start, end: token.end + match[0].length }
		: null;
}

/** The cue of the clause, or of the one before where the clause only goes on with a list. */
function cueBefore(text: string, token: NumberToken, floor: number): Cue | null {
	const start = Math.max(clauseStart(text, token.start), floor);
	const cue = lastCue(text, start, token.start);
	if (cue !== null || start <= floor || !LEAD.test(text.slice(start, token.start))) return cue;
	return lastCue(text, Math.max(clauseStart(text, start - 1), floor), start - 1);
}

function withBehind(text: string, token: NumberToken, before: Cue | null): Cue | null {
	const isOpen = before === null || before.role === "idle";
	const behind = cueBehind(text, token);
	if (behind === null) return before;
	if (behind.role === "returned") return isOpen || before.rule === "profit_shown" ? behind : before;
	// What was taken out of a platform and sent on was no return of the suspects.
	if (behind.rule === "sent_after" && before?.rule === "came_back")
		return /^[^，。；]{0,8}\d/.test(text.slice(behind.end, behind.end + 9)) ? before : behind;
	if (behind.role === "none") return behind.rule === "limit_after" && !isOpen ? before : behind;
	return isOpen ? behind : before;
}

function listedAfter(text: string, token: NumberToken, last: Amount | undefined): Amount | null {
	if (last === undefined || !CARRIED.test(last.role)) return null;
	const gap = text.slice(last.token.end, token.start);
	if (gap.length > 16 || gap === "" || !GAP.test(gap)) return null;
	return { ...last, token, cueStart: token.start, cueEnd: token.end, isListed: true };
}

/** True where nothing but the words of a list part a number without a unit from its cue. */
function isNear(text: string, token: NumberToken, { end }: Cue): boolean {
	const start = clauseStart(text, token.start);
	const lead = text.slice(start, token.start);
	const gap = text.slice(end, token.start);
	const isBought =
		gap.length < 9 &&
		!/[要需再还让叫得]/.test(gap) &&
		token.value >= 10_000 &&
		SENTENCE.test(text.charAt(token.end));
	return (
		(isBought && end > start) || PIECES.test(lead) || NEAR.test(lead) || (end < start && LEAD.test(lead))
	);
}

/** True where words between two offsets say that a payment did not come about. */
export function isStopped(text: string, from: number, to: number): boolean {
	return STOPPED.test(text.slice(from, Math.min(to, from + 40)));
}

function isCompliedWith(text: string, token: NumberToken): boolean {
	return COMPLIED.test(text.slice(token.end, token.end + 40)) && !isStopped(text, token.end, token.end + 40);
}

/** The amount of all pieces where the text gives the price of one; null where it may be either. */
function ofAllPieces(text: string, amount: Amount): Amount | null {
	const { token } = amount;
	const pieces = PIECES.exec(text.slice(Math.max(0, token.start - 10), token.start));
	if (pieces === null) return amount;
	const count = scaledNumeral(pieces[1] ?? "");
	if (pieces[2] !== undefined || count === null) return null;
	return { ...amount, token: { ...token, value: token.value * Number(count / NUMERAL_SCALE) } };
}

function amountOf(text: string, token: NumberToken, last: Amount | undefined): Amount | null {
	const own = cueBefore(text, token, last?.token.end ?? 0);
	const isFar = token.kind === "bare" && own !== null && !isNear(text, token, own);
	const cue = withBehind(text, token, isFar && own.role !== "idle" ? null : own);
	if (isFar && (cue === null || cue === own)) return null;
	const listed = cue === null ? listedAfter(text, token, last) : null;
	if (listed !== null) return listed;
	if (cue === null) return namedFee(text, token);
	const isPaid = cue.role === "demanded" && isCompliedWith(text, token);
	const isReturn =
		cue.rule === "sum_bare" && RETURNED.test(text.slice(clauseStart(text, cue.start), cue.start));
	const role = isPaid ? "sent" : isReturn ? "returned" : cue.role;
	const { rule, start: cueStart, end: cueEnd } = cue;
	return ofAllPieces(text, { token, role, rule, cueStart, cueEnd, isListed: false });
}

/** An amount whose purpose alone is told (定金800元): no payment by itself. */
function namedFee(text: string, token: NumberToken): Amount | null {
	const fee = NAMED_FEE.exec(text.slice(Math.max(0, token.start - 5), token.start));
	if (fee === null) return null;
	const cueStart = token.start - fee[0].length;
	return { token, role: "idle", rule: "fee_named", cueStart, cueEnd: token.start, isListed: false };
}

/** Amounts named before one whose role stands behind it (建行的1万，农行的2万都被转走). */
const LISTED = /^(?:的)?(?:现金|存款|余额|钱)?[、和及与](?!其中)[^，。；\d要让]{0,14}$/;
const LISTED_ALL = /^[，,](?!其中|又|再|后)[^，。；\d要让对]{1,10}$/;

/** The tokens of a list that ends with an amount, nearest first; each is without a role of its own. */
function listedBefore(text: string, tokens: readonly NumberToken[], amount: Amount, roles: Roles) {
	const isAll = /[都均全]|一并|分别/.test(text.slice(amount.token.end, amount.cueEnd));
	const listed: NumberToken[] = [];
	let next = amount.token;
	for (const before of tokens.slice(0, tokens.indexOf(next)).reverse()) {
		const gap = text.slice(before.end, next.start);
		const role = roles.get(before)?.role ?? "idle";
		if (before.kind === "count" || (role !== "idle" && role !== "demanded")) break;
		if (!LISTED.test(gap) && !(isAll && LISTED_ALL.test(gap))) break;
		listed.push(before);
		next = before;
	}
	return listed;
}

/** Rules whose word stands behind a whole list. */
const LAST_OF_LIST = new Set(["sent_after", "lost_after", "for_reason"]);

type Roles = ReadonlyMap<NumberToken, Amount>;

function withListedBefore(text: string, tokens: readonly NumberToken[], amounts: readonly Amount[]) {
	const all = new Map(amounts.map((amount) => [amount.token, amount]));
	let isChanged = false;
	for (const amount of amounts) {
		const { role, rule } = amount;
		if (!LAST_OF_LIST.has(rule) || amount.isListed) continue;
		for (const token of listedBefore(text, tokens, amount, all)) {
			const isOwn = (all.get(token)?.role ?? "idle") !== "idle";
			const span = { cueStart: token.start, cueEnd: token.end };
			all.set(token, {
				token,
				role,
				rule: isOwn || role === "demanded" ? rule : "loan_sent_on",
				...span,
				isListed: true,
			});
			all.set(amount.token, { ...amount, isListed: true });
			isChanged = true;
		}
	}
	return isChanged ? [...all.values()].toSorted((a, b) => a.token.start - b.token.start) : amounts;
}

/** The amounts of a narrative in order; numbers without any word that makes them money are left out. */
export function amountsIn(text: string, tokens: readonly NumberToken[]): readonly Amount[] {
	const amounts: Amount[] = [];
	for (const token of tokens) {
		if (token.kind === "count") continue;
		const amount = amountOf(text, token, amounts.at(-1));
		if (amount !== null) amounts.push(amount);
	}
	return withListedBefore(text, tokens, amounts);
}
