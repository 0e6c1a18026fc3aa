/** Makes the cases from the calls: filed in the planted numbers, solved later, some merged, revoked or not filed. */
import type { Call } from "./call";
import type { CaseExclusion, CaseFile } from "./case";
import { type Clock, DAY, dayOf, HOUR, MINUTE, midnight } from "./clock";
import { Dice } from "./dice";
import { isShared } from "./plants";
import { EXPORTED_AT, QUIET_DAYS } from "./schedule";

/** Planted: cases filed from start to before end, exactly. */
const FILED_QUOTAS: readonly (readonly [start: string, end: string, cases: number])[] = [
	["2025-01-01", "2025-04-06", 46],
	["2026-01-01", "2026-04-06", 24],
];
/** When the first of the two case files was exported. */
export const FIRST_CASE_EXPORT = midnight("2026-05-04") + 8 * HOUR;

const MERGED_CASES = 6;
const REVOKED_CASES = 5;
const TRANSFERRED_CASES = 2;
const UNFILED_CASES = 5;

function chanceOfCase(call: Call): number {
	if (call.lossFen === 0) return 0.03;
	if (call.lossFen === null) return 0.3;
	if (call.lossFen < 300_000) return 0.3;
	return call.reportAt < midnight("2026-01-01") ? 0.78 : 0.62;
}

/** Working hours some days after the report; never on a quiet day. */
function filingTime(dice: Dice, reportAt: Clock): Clock {
	const [low, high] = dice.weighted([
		[[0, 0], 35],
		[[1, 3], 42],
		[[4, 12], 23],
	] as const);
	let day = midnight(dayOf(reportAt)) + dice.int(low, high) * DAY;
	while (QUIET_DAYS.includes(dayOf(day))) day += DAY;
	const at = atWork(dice, day);
	return wholeMinute(at > reportAt + 40 * MINUTE ? at : reportAt + dice.int(45, 100) * MINUTE);
}

/** A time of day in working hours. */
function atWork(dice: Dice, day: Clock): Clock {
	return day + dice.int(9, 17) * HOUR + dice.int(0, 59) * MINUTE;
}

const wholeMinute = (at: Clock): Clock => at - (at % MINUTE);

function caseOf(dice: Dice, call: Call): CaseFile {
	const filedAt = filingTime(dice, call.reportAt);
	const soon = call.reportAt + dice.int(30, 240) * MINUTE;
	const acceptedAt = wholeMinute(Math.min(soon, filedAt - 10 * MINUTE));
	return {
		caseNo: "",
		call,
		acceptedAt,
		filedAt: QUIET_DAYS.includes(dayOf(filedAt)) ? filedAt + 2 * DAY : filedAt,
		solvedAt: null,
		exclusion: null,
		isNews: false,
		mergedInto: null,
	};
}

const filedBetween = (file: CaseFile, start: Clock, end: Clock): boolean =>
	file.filedAt !== null && file.filedAt >= start && file.filedAt < end;

/** Drops or adds cases at random until each quota holds. */
function fitQuotas(dice: Dice, calls: readonly Call[], drawn: readonly CaseFile[]): readonly CaseFile[] {
	let cases = drawn;
	for (const [from, until, quota] of FILED_QUOTAS) {
		const [start, end] = [midnight(from), midnight(until)];
		const inside = cases.filter((file) => filedBetween(file, start, end));
		const surplus = new Set(dice.sample(inside, Math.max(0, inside.length - quota)));
		const taken = new Set(cases.map((file) => file.call));
		const spare = calls
			.filter((call) => !taken.has(call) && (call.lossFen ?? 0) > 0)
			.map((call) => caseOf(dice, call))
			.filter((file) => filedBetween(file, start, end));
		const missing = dice.sample(spare, Math.max(0, quota - inside.length));
		cases = [...cases.filter((file) => !surplus.has(file)), ...missing];
	}
	return cases;
}

/** Cases that are filed or half filed but must not count. */
function uncounted(dice: Dice, calls: readonly Call[], counted: readonly CaseFile[]): readonly CaseFile[] {
	const taken = new Set(counted.map((file) => file.call));
	const spare = dice.shuffle(
		calls.filter((call) => !taken.has(call) && call.lossFen !== 0 && !isShared(call)),
	);
	const kinds: readonly (readonly [CaseExclusion, number])[] = [
		["merged", MERGED_CASES],
		["revoked", REVOKED_CASES],
		["transferred", TRANSFERRED_CASES],
		["not_filed", UNFILED_CASES],
	];
	return kinds.flatMap(([exclusion, count]) =>
		spare.splice(0, count).map((call) => {
			const file = caseOf(dice, call);
			const main = dice.pick(counted);
			return {
				...file,
				exclusion,
				filedAt: exclusion === "not_filed" ? null : file.filedAt,
				mergedInto: exclusion === "merged" ? main : null,
			};
		}),
	);
}

function solve(dice: Dice, cases: readonly CaseFile[]): void {
	for (const file of cases) {
		if (file.filedAt === null || file.exclusion !== null || !dice.chance(0.34)) continue;
		const days = Math.ceil(Math.exp(3.4 + 0.9 * dice.normal()));
		const solvedAt = atWork(dice, midnight(dayOf(file.filedAt)) + days * DAY);
		if (solvedAt < FIRST_CASE_EXPORT - DAY) file.solvedAt = solvedAt;
	}
}

/** What happened in the week between the two case files: four solved, one revoked; filings come by themselves. */
function moveOn(dice: Dice, cases: readonly CaseFile[]): void {
	const open = cases.filter(
		(file) => file.filedAt !== null && file.solvedAt === null && file.exclusion === null,
	);
	const old = open.filter((file) => (file.filedAt ?? 0) < midnight("2026-04-20"));
	for (const file of dice.sample(old, 4)) {
		file.solvedAt = atWork(dice, midnight("2026-05-06") + dice.int(0, 3) * DAY);
		file.isNews = true;
	}
	const revoked = cases.find((file) => file.exclusion === "revoked");
	if (revoked !== undefined) revoked.isNews = true;
}

/** All cases in order of acceptance, numbered. */
export function makeCases(calls: readonly Call[]): readonly CaseFile[] {
	const dice = new Dice("cases");
	const countable = calls.filter((call) => call.exclusion === null);
	const drawn = countable.filter((call) => dice.chance(chanceOfCase(call))).map((call) => caseOf(dice, call));
	const filed = fitQuotas(dice, countable, drawn.map(unlessFuture));
	const cases = [...filed, ...uncounted(dice, countable, filed)].sort((a, b) => a.acceptedAt - b.acceptedAt);
	solve(dice, cases);
	moveOn(dice, cases);
	cases.forEach((file, position) => {
		const month = dayOf(file.acceptedAt).slice(0, 7).replace("-", "");
		file.caseNo = `A330799${month}${String(position + 1).padStart(5, "0")}`;
	});
	return cases;
}

/** A case that would be filed after the export is only accepted so far. */
function unlessFuture(file: CaseFile): CaseFile {
	return file.filedAt !== null && file.filedAt > EXPORTED_AT ? { ...file, filedAt: null } : file;
}
