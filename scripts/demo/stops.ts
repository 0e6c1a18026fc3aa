/** Makes the stop-payments of 2025 and 2026: orders of calls by number, by case or by the victim alone, and some of nobody's call. */
import type { Call } from "./call";
import { type Clock, DAY, HOUR, MINUTE, midnight, partsOf } from "./clock";
import type { Dice, Weighted } from "./dice";
import { lossOf, transfersOf } from "./loss";
import type { People } from "./person";
import { clockOn, EXPORTED_AT } from "./schedule";
import { isSearchable, type Shown } from "./shown";
import type { Stop, StopEnd, StopNaming } from "./stop";
import { itemsOf } from "./stop-items";
import { Register } from "./strangers";
import { STATION } from "./township";

const FIRST_DAY = midnight("2025-01-01");
const SHARE_OF_CALLS = 0.56;
const STRANGERS = 12;
/** What a report without a sum asks for, in 1/100 yuan. */
const UNSURE_LOSS = 500_000;

const ENDS: readonly Weighted<StopEnd>[] = [
	["full", 20],
	["part", 36],
	["failed", 32],
	["pending", 4],
	["unsaid", 8],
];
const NAMINGS: readonly Weighted<StopNaming>[] = [
	["incident", 66],
	["case", 14],
	["person", 20],
];
const OFFICERS = ["陆一鸣", "程望", "沈砚秋", "顾长川", "韩青", "温知节"] as const;

/** By what an order can find this call. */
function namingOf(dice: Dice, call: Call, caseNo: string | null): StopNaming {
	const naming = dice.weighted(NAMINGS);
	if (naming === "case" && caseNo === null) return "incident";
	return naming === "person" && !isSearchable(call) ? "incident" : naming;
}

function stopOf(register: Register, call: Call, shown: Shown): Stop {
	const { dice } = register;
	const caseNo = shown.caseNo(call);
	const naming = namingOf(dice, call, caseNo);
	const requestedAt = call.reportAt + dice.int(2, dice.chance(0.75) ? 25 : 240) * MINUTE;
	return {
		orderNo: "",
		call,
		naming,
		incidentNo: naming === "incident" ? call.incidentNo : null,
		caseNo: naming === "case" ? caseNo : null,
		reportAt: call.reportAt,
		requestedAt,
		victim: call.victim,
		written: register.write(call.victim, naming === "person" ? "both" : register.knowing()),
		unit: STATION,
		officer: dice.pick(OFFICERS),
		items: itemsOf(dice, {
			end: dice.weighted(ENDS),
			lossFen: call.lossFen ?? UNSURE_LOSS,
			transfers: call.transfers,
			channel: call.payment,
			lastTransferAt: call.occurTo,
			requestedAt,
		}),
	};
}

/** Of a victim who reported elsewhere. */
function strangeStop(register: Register): Stop {
	const { dice } = register;
	const days = (EXPORTED_AT - FIRST_DAY) / DAY - 2;
	const reportAt = clockOn(dice, FIRST_DAY + dice.int(1, Math.floor(days)) * DAY);
	const victim = register.stranger(reportAt);
	const lossFen = lossOf(dice, "刷单返利") || UNSURE_LOSS;
	const requestedAt = reportAt + dice.int(3, 90) * MINUTE;
	return {
		orderNo: "",
		call: null,
		naming: "person",
		incidentNo: null,
		caseNo: null,
		reportAt,
		requestedAt,
		victim,
		written: register.write(victim, "both"),
		unit: STATION,
		officer: dice.pick(OFFICERS),
		items: itemsOf(dice, {
			end: dice.weighted(ENDS),
			lossFen,
			transfers: transfersOf(dice, lossFen),
			channel: "网银手机银行",
			lastTransferAt: reportAt - dice.int(5, 300) * MINUTE,
			requestedAt,
		}),
	};
}

/** Money left, and the report came soon enough to ask a bank. */
const isAsked = (dice: Dice, call: Call): boolean =>
	call.exclusion === null && call.reportAt >= FIRST_DAY && call.lossFen !== 0 && dice.chance(SHARE_OF_CALLS);

/** All orders in order of request, numbered by month; none is later than the export. */
export function makeStops(people: People, calls: readonly Call[], shown: Shown): readonly Stop[] {
	const register = new Register("stops", people);
	const own = calls
		.filter((call) => isAsked(register.dice, call))
		.map((call) => stopOf(register, call, shown));
	const strange = Array.from({ length: STRANGERS }, () => strangeStop(register));
	const stops = [...own, ...strange].filter((stop) => stop.requestedAt < EXPORTED_AT - HOUR);
	stops.sort((a, b) => a.requestedAt - b.requestedAt);
	stops.forEach((stop, position) => {
		const { year, month } = partsOf(stop.requestedAt);
		stop.orderNo = `ZF${year}${String(month).padStart(2, "0")}${String(position + 1).padStart(4, "0")}`;
	});
	return stops;
}

/** When the orders of the file begin and end, by the report each names. */
export function spanOf(stops: readonly Stop[]): readonly [from: Clock, until: Clock] {
	const times = stops.map((stop) => stop.reportAt);
	return [Math.min(...times), Math.max(...times)];
}
