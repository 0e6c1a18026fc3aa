/** Calls that must not count: invalid ones, repetitions of another call, and what is no telecom fraud. */
import type { Call } from "./call";
import { callerFor, makeCall } from "./calls";
import { type Clock, DAY, dayOf, MINUTE, midnight } from "./clock";
import { Dice } from "./dice";
import { CLASSES, FOREIGN_LABELS } from "./fraud-classes";
import type { People } from "./person";
import { clockOn, EXPORTED_AT, QUIET_DAYS } from "./schedule";

const INVALID_CALLS = 22;
/** Days that have an invalid call for sure: yesterday, and the week that two call files share. */
const INVALID_DAYS = ["2026-05-10", "2026-01-04"];
const DUPLICATE_CALLS = 26;
const FOREIGN_CALLS = 9;
/** Wrongly filed as something else at first, confirmed as fraud: these count. */
const CORRECTED_CALLS = 4;

const FOREIGN_WORDS: Readonly<Record<string, string>> = {
	盗窃: "报警人称其停放在路边的电动自行车被盗，请民警处理。",
	民间纠纷: "报警人称其与朋友因借款归还问题发生纠纷，对方并非陌生人，请民警协调。",
};
const INVALID_WORDS = [
	"报警人称接到可疑电话，民警核实系银行正常回访，无警情。",
	"报警人误拨，经回拨核实无警情。",
	"报警人称手机收到验证码短信怀疑被骗，经核实系本人操作，未被骗。",
];

const first = midnight("2023-05-01");
const last = midnight("2026-05-10");

function someTime(dice: Dice): Clock {
	for (;;) {
		const day = first + dice.int(0, (last - first) / DAY) * DAY;
		if (!QUIET_DAYS.includes(dayOf(day))) return clockOn(dice, day);
	}
}

function invalidCall(dice: Dice, people: People, at: Clock): Call {
	const call = makeCall(dice, people, at, { fraudClass: dice.pick([...CLASSES.keys()]), isSurge: false });
	return { ...call, exclusion: "invalid", lossFen: null, transfers: 0, ownWords: dice.pick(INVALID_WORDS) };
}

function foreignCall(dice: Dice, people: People, order: number): Call {
	const label = FOREIGN_LABELS[order % FOREIGN_LABELS.length] ?? "盗窃";
	const call = makeCall(dice, people, someTime(dice), { fraudClass: "其他", isSurge: false });
	const isConfirmed = order % 3 !== 2;
	return {
		...call,
		exclusion: "not_fraud",
		labelOriginal: isConfirmed ? "电信网络诈骗" : label,
		labelConfirmed: isConfirmed ? label : null,
		ownWords: FOREIGN_WORDS[label] ?? "",
	};
}

/** Somebody calls again about the same fraud: the victim or the family, minutes to hours later. */
function duplicateOf(dice: Dice, people: People, original: Call): Call | null {
	const reportAt = original.reportAt + dice.int(9, 300) * MINUTE;
	if (QUIET_DAYS.includes(dayOf(reportAt)) || reportAt >= EXPORTED_AT - 30 * MINUTE) return null;
	const caller = callerFor(dice, people, original.victim, original.occurFrom);
	return { ...original, reportAt, caller, exclusion: "duplicate", repeats: original, isProtected: false };
}

/** A few countable calls were first filed as something else; the confirmed label wins. */
export function corrected(calls: readonly Call[]): readonly Call[] {
	const dice = new Dice("corrected");
	const chosen = new Set(
		dice.sample(
			calls.filter((call) => call.labelConfirmed !== null && !call.isSurge),
			CORRECTED_CALLS,
		),
	);
	return calls.map((call) =>
		chosen.has(call) ? { ...call, labelOriginal: dice.pick(FOREIGN_LABELS) } : call,
	);
}

/** Adds everything that must be left out; the result is in order of report and numbered. */
export function withExcluded(people: People, countable: readonly Call[]): readonly Call[] {
	const dice = new Dice("excluded");
	const invalidTimes = INVALID_DAYS.map((day) => clockOn(dice, midnight(day)));
	const moreTimes = Array.from({ length: INVALID_CALLS - INVALID_DAYS.length }, () => someTime(dice));
	const invalid = [...invalidTimes, ...moreTimes].map((at) => invalidCall(dice, people, at));
	const foreign = Array.from({ length: FOREIGN_CALLS }, (_, order) => foreignCall(dice, people, order));
	const duplicates = dice
		.sample(countable, DUPLICATE_CALLS)
		.flatMap((call) => duplicateOf(dice, people, call) ?? []);
	const all = [...countable, ...invalid, ...foreign, ...duplicates].sort((a, b) => a.reportAt - b.reportAt);
	number(dice, all);
	return all;
}

/** Gives out numbers by day, with gaps: the station answers other calls too. */
function number(dice: Dice, calls: readonly Call[]): void {
	let day = "";
	let order = 0;
	for (const call of calls) {
		const today = dayOf(call.reportAt);
		order = (today === day ? order : 0) + dice.int(1, 40);
		day = today;
		call.incidentNo = `J${today.replaceAll("-", "")}${String(order).padStart(5, "0")}`;
	}
}
