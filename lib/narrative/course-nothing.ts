/** The words that say nothing was lost, and what beside them says that something was. */
import { NOTHING_LOST_RULES } from "@/data/narrative/course-nothing-lost";
import type { Amount } from "./course-money";

/** A phrase that says nothing was lost, found in the text. */
export interface Nothing {
	readonly isFirm: boolean;
	readonly start: number;
	readonly end: number;
	readonly rule: string;
}

const OTHERS = /^(?:其他|更大|进一步|后续|扩大|重大)/;
const DONE =
	/(?:已经?|便|遂|就|于是|随后|先后|分[\d一二两三四五六七八九十多数几]+[笔次]|共)[^，。；未没]{0,10}(?:转账(?!凭证|记录|截图|流水)|汇款|付款|支付|转给|转至|打款|充值)|(?<![未没绝有再不肯])(?:转账|付款|汇款|支付|打款|充值)(?:后|给对方|至对方|到对方)|转了|付了|汇了|打了款/;
/** Words of a loss or of payments made, whoever speaks of hindering later ones. */
const TRACES =
	/提现(?:失败|不了|不出|时)|(?:无法|不能|未能)提现|盗刷|[转骗刷划扣卷]走|被扣|[没不][见有]?了钱|钱[^，。；]{0,3}没了|停止(?:转|汇|付)|(?:又|再次?|继续)(?:要求|让|叫|需|以[^，。；]{1,10}为由)|(?<![未没有])转出|(?<![没未有])[交给刷投充买转付汇打]过|(?<!差点儿?就?|险些就?|正要|就要)[交给刷投充转付汇打]了(?!电话)|垫付(?!资金前)|部分(?:钱|款|资金)/;
/** Beside these, hindering and noticing in time say nothing of the money. */
const HARM =
	/(?<!险些|差点儿?|[未没防怕]|没有|疑似|怀疑|以为|可能|是否|不会|遭遇|觉得|感觉|正在|正|容易|免于|避免|存在)被(?:骗(?!局|子)|诈骗)|(?<!提供|未)(?:密码|验证码)(?!未)|拉黑|失联|失去联系|联系不上/;
const NOTHINGS = NOTHING_LOST_RULES.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, "g") }));

/** The phrase that says nothing was lost; firm ones before others. */
export function nothingIn(text: string): Nothing | null {
	for (const { id, isFirm, pattern } of NOTHINGS) {
		pattern.lastIndex = 0;
		for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
			const end = match.index + match[0].length;
			if (isFirm && /(?:其他|更大|进一步|后续|扩大|重大)$/.test(text.slice(match.index, end - 2))) continue;
			if (isFirm && OTHERS.test(text.slice(end))) continue;
			return { isFirm, start: match.index, end, rule: id };
		}
	}
	return null;
}

/** True where words say that payments were made, with or without amounts. */
export function hasPaid(text: string, amounts: readonly Amount[]): boolean {
	const isSent = ({ role }: Amount) => role.startsWith("sent") || role.startsWith("loss") || role === "total";
	return amounts.some(isSent) || DONE.test(text);
}

/** True where nothing beside the words that say so speaks against a loss of nothing. */
export function isWithoutTrace(text: string, amounts: readonly Amount[], { rule }: Nothing): boolean {
	if (hasPaid(text, amounts) || TRACES.test(text)) return false;
	return rule !== "in_time" || !HARM.test(text);
}
