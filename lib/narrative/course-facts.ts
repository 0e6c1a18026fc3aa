/** Money and hours of an event as its narrative tells them. */

import type { NarrativeContext } from "./context";
import { type Count, countIn } from "./course-count";
import { isListOpen, lossIn, type Sum } from "./course-loss";
import { type MomentToken, momentsIn } from "./course-moments";
import { type Amount, amountsIn } from "./course-money";
import { nothingIn } from "./course-nothing";
import { scanNumbers } from "./course-numbers";
import { eachOf, settledAmounts } from "./course-outcome";
import { beginningIn, lastPaymentIn } from "./course-time";
import type { Finding } from "./finding";
import { schemeText } from "./pattern-rules";
import type { PreparedText } from "./prepared";
import type { CourseFacts, ToldMoment } from "./reading";
import { tellsNoFraud } from "./scheme-silence";

interface Span {
	readonly start: number;
	readonly end: number;
	readonly rule: string;
	readonly confidence: number;
}

/** A finding with its offsets led back to the text as stored. */
export function found<T>(
	prepared: PreparedText,
	value: T,
	{ start, end, rule, confidence }: Span,
): Finding<T> {
	const last = end > start ? prepared.originOf(end - 1) + 1 : prepared.originOf(end);
	return { value, start: prepared.originOf(start), end: last, rule, confidence };
}

function timed(
	prepared: PreparedText,
	token: MomentToken | null,
	rule: string,
	confidence: number,
): Finding<ToldMoment> | null {
	return token?.told ? found(prepared, token.told, { ...token, rule, confidence }) : null;
}

function equalPayments(each: Amount | null, count: Count | null): Sum | null {
	if (each === null || count === null || count.count < 1) return null;
	const { cueStart, token } = each;
	const fen = token.value * count.count;
	return { fen, start: cueStart, end: token.end, rule: "equal_payments", confidence: 0.8 };
}

/**
 * Reads loss, number of payments and hours from a narrative.
 * @param text the prepared narrative; findings carry offsets of the text as stored
 * @param context dates what is told without a year or a day; nothing is ever read as later than the report
 * @returns null for each fact the text does not tell for certain
 */
export function readCourseFacts(text: PreparedText, context: NarrativeContext): CourseFacts {
	const numbers = scanNumbers(text.text);
	const amounts = settledAmounts(text.text, amountsIn(text.text, numbers));
	const nothing = nothingIn(text.text);
	const read = lossIn(text.text, amounts, nothing);
	const isUnsure =
		read !== null && (isListOpen(text.text, { read, numbers, amounts }) || tellsNoFraud(schemeText(text)));
	const told = isUnsure ? null : read;
	const count = countIn(text.text, { numbers, amounts, loss: told, nothing });
	const loss = told ?? equalPayments(eachOf(text.text, amounts), count);
	const moments = momentsIn(text.text, context);
	const last = lastPaymentIn(text.text, moments, amounts);
	return {
		lossFen: loss && found(text, loss.fen, loss),
		transferCount: count && found(text, count.count, count),
		occurFrom: timed(text, beginningIn(text.text, moments), "first_moment", 0.9),
		lastTransfer: timed(text, last, "last_dated_payment", 0.85),
	};
}
