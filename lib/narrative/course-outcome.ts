/** What became of amounts by the words that follow them: demands that were met, loans that were sent on, prices of several equal payments. */
import { type Amount, clauseStart, isStopped } from "./course-money";

const NAMED =
	"(?:事主|报警人|受害人|被害人|来电人|财务|会计|出纳|家长|老人|母亲|父亲|妻子|丈夫|店主|老板|[钱款]|其|他|她|我|[\\u4e00-\\u9fa5][某×*]{1,2})";
const THEN =
	"(?:于是|遂|便|就|信以为真|都|也|均|即|直接|陆续|全部|[两三四五六七八九]笔|又|再|再次|先后|分别|立即|马上|随即|随后|按要求|照着?|一一|全款|全额|如数|按价|用[^，。；]{1,8}|到[^，。；]{1,4}|通过[^，。；]{1,8}|(?:微信|支付宝|手机银行|网银|银行卡|扫码|现金)|在[^，。；]{1,8}|向(?:对方|其)|给(?:对方|他|她|其))*";
const PAID =
	"(?:转账|付款|支付|汇款|打款|充值|缴纳|缴费|交钱|操作|照做|照办|转出|汇出|付清|转|付|汇|交|打|充|投|垫|做|给)";
/** 其支付后、我转了、付完客服就不理: who was asked did it; a clause with an amount of its own tells of another payment. */
const MET = new RegExp(
	`^(?:[，,；;。](?!${NAMED}?[^，。；]{0,6}(?:未|没|拒|停|不|识破|怀疑|察觉|发现|准备|打算))[^，。；\\d未没不拒]{0,10})??[，,；;。]?(?:${NAMED}(?:都|也|就)?${THEN}${PAID}(?:给了?(?:对方|他|她|其)|[到至入进]了?(?:对方|他|她|其|指定|该)[^，。；\\d]{0,8}?)?(?:了(?:之后|以后|后|过去|钱|款)?|过去后|之后|后|完|过去了?|成功)?(?=$|[，,；;。仍又再还对其客被发才均卖款钱])|${THEN}(?:${PAID}(?:[到至入进]了?(?:对方|他|她|其|指定|该)[^，。；\\d]{0,8}?)?(?:完|过去了?后?|(?:之|以)?后(?!即?可|才|就?能|方|再|会)|了(?=$|[，。；,又再还对仍被发就]))|照做|照办)|已经?(?:支付|付款|转账|转|付|汇款|缴纳)(?=$|[，。；])|(?:一直|至今|全部|也|但|均|都|仍|就)*(?:没有?|未|不)(?:再|给)?(?:返|退还?(?!出)|发货))(?!\\d|[^，。；对客要]{0,6}\\d)`,
);
const PAY = /[转汇付交缴充打存投垫]/;
const DENIED =
	/^[，,；;。]?[^，。；]{0,6}(?:未(?!返|退|发货)|没(?!多久|有?(?:再|给)?(?:返|退|发货))|拒绝|不[肯愿想敢再]|停止|怀疑|察觉|识破|发现)/;
/** What follows upon the payment denies nothing (付款后没来施工). */
const DONE_FIRST = /^[，,；;。]?[^，。；未没]{0,5}(?:[付转交汇打][^，。；未没]{0,3}(?:后|了就)|给了)/;
const SENT_ON =
	/^[，,]?(?:并|后|又|再)*(?:转给|转入|转至|转到|汇给|汇入|汇至|打给|打到)|^[^。；]{0,24}?[，,]?[^，。；未没要让]{0,8}(?:将|把)?[^，。；未没要让]{0,8}(?:全部|全|都|均|一并|后|钱|款|资金|分别|陆续|先后|再)[^，。；未没要让]{0,10}(?:转入|转至|转给|转到|转账|转了|打过去|打给|打到|汇给|汇入|汇至|转过去|存入)/;
/** A price or a deposit that was named becomes the payment where words say that it was paid. */
const PRICE = /[价卖好定到]|本金|定金|订金|押金|房租|费/;
const LOAN = /借款|贷款|借了|贷了|贷到|借到|贷出|借出|下款|放款/;
const LONGEST_LOOK = 44;

/** The offset where the list an amount belongs to ends, other demands of the same clause passed over. */
function endOfDemand(text: string, amounts: readonly Amount[], at: number): number {
	let end = amounts[at]?.token.end ?? 0;
	for (const next of amounts.slice(at + 1)) {
		const isSame = clauseStart(text, next.token.start) <= end || next.isListed;
		if (!isSame || (next.role !== "demanded" && !next.isListed)) break;
		end = next.token.end;
	}
	const rest = text.slice(end, end + LONGEST_LOOK).search(/[，,；;。]/);
	return rest < 0 ? end : end + rest;
}

function isMet(text: string, amounts: readonly Amount[], at: number): boolean {
	const end = endOfDemand(text, amounts, at);
	const next = amounts.find(({ token }) => token.start >= end)?.token.start ?? text.length;
	// The sign of a number stands for the next amount, whichever way it is written.
	const rest =
		next < Math.min(text.length, end + LONGEST_LOOK)
			? `${text.slice(end, next)}0`
			: text.slice(end, end + LONGEST_LOOK);
	const met = DENIED.test(rest) && !DONE_FIRST.test(rest) ? null : MET.exec(rest);
	const { cueStart = 0, cueEnd = 0 } = amounts[at] ?? {};
	// 按提示操作 says that it was done, not that it was a payment.
	const isPayment = met !== null && (!met[0].includes("操作") || PAY.test(text.slice(cueStart, cueEnd)));
	return isPayment && !isStopped(text, end, next);
}

function isSentOn(text: string, amounts: readonly Amount[], at: number): boolean {
	const loans = amounts.slice(at);
	const more = loans.findIndex(({ role }) => role !== "idle");
	const last = more < 0 ? loans.at(-1) : loans[more - 1];
	if (last === undefined) return false;
	const next = more < 0 ? text.length : (loans[more]?.token.start ?? text.length);
	return SENT_ON.test(text.slice(last.token.end, Math.min(next, last.token.end + LONGEST_LOOK)));
}

const isPrice = (text: string, { role, cueStart, cueEnd }: Amount): boolean =>
	role === "idle" && PRICE.test(text.slice(cueStart, cueEnd));

const isLoan = (text: string, { role, cueStart, cueEnd }: Amount): boolean =>
	role === "idle" && LOAN.test(text.slice(cueStart, cueEnd));

/** True for what came back of an order that is not counted as a payment (本金100元返140元). */
function isOfUncounted(text: string, { token }: Amount, before: Amount | undefined): boolean {
	return before?.role === "idle" && /^[^，。；、]{0,4}$/.test(text.slice(before.token.end, token.start));
}

/** Nobody asks for one more before the first was paid: demands before a met one that is told as a further one were met. */
function withEarlierDemands(text: string, amounts: readonly Amount[]): readonly Amount[] {
	let isFurther = false;
	const settled = [...amounts];
	for (let at = amounts.length - 1; at >= 0; at -= 1) {
		const amount = amounts[at];
		if (amount === undefined) break;
		if (isFurther && amount.role === "demanded") settled[at] = { ...amount, role: "sent" };
		const isDemand = amount.rule === "demanded" && settled[at]?.role === "sent";
		const gap = text.slice(amounts[at - 1]?.token.end ?? 0, amount.token.start);
		isFurther = isDemand && /[又再]|还要|继续/.test(gap);
	}
	return settled;
}

/** The amounts with demands turned to payments where they were met, and loans where all of them was sent on. */
export function settledAmounts(text: string, amounts: readonly Amount[]): readonly Amount[] {
	const isSentTold = amounts.some(({ role }) => role === "sent");
	let isLoanSent = false;
	let isPriceSent = false;
	const settled = amounts.map((amount, at) => {
		if (amount.role === "returned" && isOfUncounted(text, amount, amounts[at - 1]))
			return { ...amount, role: "none" as const };
		const isOpen =
			amount.role === "demanded" || ((!isSentTold || amount.rule === "fee_named") && isPrice(text, amount));
		const isItem = isPriceSent && amount.role === "idle" && amount.isListed;
		isPriceSent = isItem || (isOpen && isMet(text, amounts, at));
		if (isPriceSent) return { ...amount, role: "sent" as const };
		const carries = isLoan(text, amount) || (isLoanSent && amount.role === "idle" && amount.isListed);
		isLoanSent = !isSentTold && carries && (isLoanSent || isSentOn(text, amounts, at));
		return isLoanSent ? { ...amount, role: "sent" as const, rule: "loan_sent_on" } : amount;
	});
	return withEarlierDemands(text, settled);
}

/** Yuan per payment where one figure stands for all of them (充了5次，每次328元); null where it was only asked for. */
export function eachOf(text: string, amounts: readonly Amount[]): Amount | null {
	const each = amounts.filter(
		({ rule, cueStart, cueEnd, token }) =>
			rule === "each" && token.kind !== "vague" && /每[次笔单]$/.test(text.slice(cueStart, cueEnd)),
	);
	const [only] = each;
	if (only === undefined || each.length > 1 || amounts.some(({ role }) => role.startsWith("sent")))
		return null;
	return /要求|让|需|须|可|返/.test(text.slice(clauseStart(text, only.cueStart), only.cueStart))
		? null
		: only;
}
