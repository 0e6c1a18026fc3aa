/** When an event began and when the last payment was made, among the moments that a narrative tells. */

import { isBirth, type MomentToken } from "./course-moments";
import type { Amount } from "./course-money";
import { clauseStart } from "./course-money";

const BRACKET = /[（(][^（）()]{0,200}[）)]/g;
const TAIL = /^(?:许|左右|前后|多|期间|间|,|，|、|。)*/;
const REPORTS =
	/^(?:我所|我队|本所|我局|指挥中心|110|[^，。；]{0,25}?(?:接到?(?:群众|事主|报警人|指挥中心|110|分局|上级|银行|反诈)[^，。；]{0,10}?(?:报警|报案|来电|指令|警情|通报|推送)|接到?(?:报警|报案|警情|指令|通报|推送)|接警|接报|来所|到所|到我所|到(?:本|派出)所|来到[^，。；]{0,8}派出所|(?<!接到?[^，。；]{0,24})(?:报警(?!人|时|后|并)|报案(?!人)|报称|来电(?:称|反映|报警|求助)|求助)|拨打110))/;
const REPORTER_SAYS = /^(?:报警人|报案人)[^，。；]{0,8}(?:(?<!自)称|反映|来电)/;
const FOUND = /^[^，。；]{0,10}?(?:才|方|后)?(?:发现|察觉|意识到|得知|醒悟|发觉|查询)/;
/** 曾 before a veiled name or a bracket is a surname (曾某, 曾小红（女…）). */
const EARLIER =
	/^[^，。；]{0,16}?(?:曾(?![某x×*＿_]|[\u4e00-\u9fa5]{1,2}[（(])|办理过|注册|开户|入职|结婚|退休|被骗过|出具)/;
const SPOKEN_BY_SUSPECT = /(?:对方|客服|嫌疑人|骗子|网友|短信|自称)[^，。；]{0,12}?(?:称|说|告知|显示)/;
const UNTIL = /(?:至|到|-|~|—|截至|直到)$/;
const PAID = /^[^。；]{0,24}?(?:转账|汇款|支付|付款|充值|打款|转了|转给|转至|转入|取现|最后一笔)/;
const NOT_PAID = /要求|让|未|没|准备|拟|欲|发现|需|认识|接到|看到|收到|添加|称|被拉|点击|下载|返/;
const WHILE = /^(?:许|左右)?(?:期间|之间)[^。]{0,80}?(?:转账|汇款|支付|付款|充值|打款|转款)/;

function isReport(text: string, end: number): boolean {
	const behind = text
		.slice(end, end + 260)
		.replace(BRACKET, "")
		.replace(TAIL, "");
	return REPORTS.test(behind) || REPORTER_SAYS.test(behind);
}

/** True for moments of the event itself: neither of its report, its discovery, a birth nor an earlier one. */
function isOfEvent(text: string, token: MomentToken): boolean {
	const before = text.slice(clauseStart(text, token.start), token.start);
	const behind = text.slice(token.end, token.end + 30).replace(TAIL, "");
	return !(
		isBirth(text, token) ||
		UNTIL.test(before) ||
		SPOKEN_BY_SUSPECT.test(before) ||
		FOUND.test(behind) ||
		EARLIER.test(behind) ||
		isReport(text, token.end)
	);
}

/** The first moment of the event; null where none is told or its date cannot be known. */
export function beginningIn(text: string, moments: readonly MomentToken[]): MomentToken | null {
	const first = moments.find((token) => isOfEvent(text, token));
	return first?.told ? first : null;
}

function isPayment(text: string, token: MomentToken, next: number, amounts: readonly Amount[]): boolean {
	const before = text.slice(Math.max(0, token.start - 12), token.start);
	if (/(?:转账|汇款|支付|付款|交易)时间[:为是]?$/.test(before)) return true;
	if (UNTIL.test(before) && WHILE.test(text.slice(token.end, token.end + 100))) return true;
	const reach = Math.min(next, token.end + 60);
	const paid = amounts.find(
		({ role, token: at }) => role.startsWith("sent") && at.start >= token.end && at.start < reach,
	);
	if (paid === undefined && !PAID.test(text.slice(token.end, reach))) return false;
	const between = text.slice(token.end, paid?.token.start ?? Math.min(reach, token.end + 28));
	return !NOT_PAID.test(between) && !/[，,]/.test(between.replace(/^(?:许|左右)?[，,]/, ""));
}

/** The last moment that dates a payment; null where no payment is dated. */
export function lastPaymentIn(
	text: string,
	moments: readonly MomentToken[],
	amounts: readonly Amount[],
): MomentToken | null {
	for (let at = moments.length - 1; at >= 0; at -= 1) {
		const token = moments[at];
		if (token === undefined || isBirth(text, token) || isReport(text, token.end)) continue;
		const next = moments[at + 1]?.start ?? text.length;
		if (isPayment(text, token, next, amounts)) return token.told === null ? null : token;
	}
	return null;
}
