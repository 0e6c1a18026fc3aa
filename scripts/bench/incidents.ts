/** Seeded incidents as columns of the event table, at any size: what the benchmark counts, the same on every machine. */
import { dateOfDayNumber, weekdayOfDayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { type Dictionary, dictionaryOf } from "@/lib/dimensions/dictionary";
import type { Dimension, LabelContext } from "@/lib/dimensions/dimension";
import { codeColumn, measureColumns } from "@/lib/dimensions/event-table";
import type { ColumnData } from "@/lib/engine/engine";
import { DEFAULT_SETTINGS, type Place } from "@/lib/settings/settings";
import { drawOf, normal, type Uniform, uniformOf, type Weighted } from "./chance";
import { FIRST_DAY, incidentsPerDay, SPAN_DAYS } from "./days";

/** Incidents of a busy station in three years: what the first answer after opening is about. */
export const STATION_INCIDENTS = 1000;

/** Share of calls that do not count (invalid, duplicate, no fraud): their call day is null and they stand last. */
const EXCLUDED_SHARE = 0.04;
const CASE_SHARE = 0.55;
const SOLVED_SHARE = 0.2;
/** Share of events with a second victim, and of those with a third. */
const SECOND_VICTIM_SHARE = 0.028;
const THIRD_VICTIM_SHARE = 0.15;

const LOSS_UNKNOWN_SHARE = 0.08;
const LOSS_NONE_SHARE = 0.2;
const LOSS_MEDIAN_YUAN = 12_000;
const LOSS_SPREAD = 1.6;

/** Where the 23 labels of every event came from, as the event table writes it. */
const SOURCES = "ccccciccccrrcccrccccddd";

const place = (name: string): Place => ({ name, aliases: [] });

/** The bench's township: 42 villages and two zones, bands and everything else as in a fresh workspace. */
const BENCH_CONTEXT: LabelContext = {
	settings: DEFAULT_SETTINGS,
	places: {
		villages: Array.from({ length: 42 }, (_, index) => place(`测试村${index + 1}`)),
		zones: [place("测试东区"), place("测试西区")],
		enterprises: [],
	},
};

/** Foreign words no list knows: each of these dimensions gets three open values. */
const WITH_OPEN_VALUES: ReadonlySet<string> = new Set([
	"victim_occupation",
	"victim_village",
	"fraud_category",
	"contact_channel",
	"payment_channel",
]);

/** What goes into an engine, and how its codes read. */
export interface BenchEvents {
	/** Victims and events: more than incidents. */
	readonly rows: number;
	/** Every column of the event table, by call day, rows that do not count last. */
	readonly columns: readonly ColumnData[];
	readonly dictionary: Dictionary;
}

/** Share of 不详 by dimension number: columns a station fills seldom are mostly unknown. */
function unknownShare(dimension: Dimension): number {
	return 0.02 + ((dimension.number * 7) % 10) * 0.05;
}

function codeWeights(dimension: Dimension, dictionary: Dictionary): readonly Weighted[] {
	const known = dimension
		.domain(BENCH_CONTEXT)
		.map(({ id }, rank): Weighted => [dictionary.encode(dimension.id, id), 0.88 ** rank]);
	const foreign = WITH_OPEN_VALUES.has(dimension.id) ? ["甲", "乙", "丙"] : [];
	const open = foreign.map((word): Weighted => [dictionary.encode(dimension.id, `测试${word}`), 0.05]);
	const weights = [...known, ...open];
	const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
	const unknown = unknownShare(dimension);
	return [[0, (total * unknown) / (1 - unknown)], ...weights];
}

/** A loss in fen: unknown, none (attempted), or log-normal in whole yuan and jiao. */
function drawLoss(uniform: Uniform): number | null {
	const lot = uniform();
	if (lot < LOSS_UNKNOWN_SHARE) return null;
	if (lot < LOSS_UNKNOWN_SHARE + LOSS_NONE_SHARE) return 0;
	return Math.round(LOSS_MEDIAN_YUAN * Math.exp(LOSS_SPREAD * normal(uniform)) * 10) * 10;
}

const two = (value: number): string => String(value).padStart(2, "0");

function momentAt(day: number, uniform: Uniform): string {
	const second = Math.floor(uniform() * 86_400);
	const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(":");
	return `${dateOfDayNumber(day)} ${clock}`;
}

type Cells<T> = (T | null)[];

/** One event before it becomes a row for each victim. */
interface DrawnEvent {
	readonly eventNo: string;
	readonly victims: number;
	readonly isCase: boolean;
	/** Null where the call does not count; then the case does not either. */
	readonly callDay: number | null;
	readonly caseDay: number | null;
	readonly solvedDay: number | null;
	readonly reportTime: string;
	readonly lossFen: number | null;
	readonly victimName: string;
}

function drawVictims(uniform: Uniform): number {
	if (uniform() >= SECOND_VICTIM_SHARE) return 1;
	return uniform() < THIRD_VICTIM_SHARE ? 3 : 2;
}

function drawEvent(number: number, day: number, isCounted: boolean, uniform: Uniform): DrawnEvent {
	const isCase = uniform() < CASE_SHARE;
	const caseDay = isCase && isCounted ? day + Math.floor(uniform() ** 2 * 10) : null;
	const isSolved = caseDay !== null && uniform() < SOLVED_SHARE;
	return {
		eventNo: `T${String(number).padStart(8, "0")}`,
		victims: drawVictims(uniform),
		isCase,
		callDay: isCounted ? day : null,
		caseDay,
		solvedDay: isSolved ? caseDay + Math.floor(uniform() * 90) : null,
		reportTime: momentAt(day, uniform),
		lossFen: drawLoss(uniform),
		victimName: `测试${number % 997}`,
	};
}

/** The columns before the codes while they grow. */
class KeyColumns {
	readonly eventNo: Cells<string> = [];
	readonly ordinal: number[] = [];
	readonly caseNo: Cells<string> = [];
	readonly callDay: Cells<number> = [];
	readonly callExclusion: Cells<string> = [];
	readonly caseDay: Cells<number> = [];
	readonly caseExclusion: Cells<string> = [];
	readonly solvedDay: Cells<number> = [];
	readonly occurDay: Cells<number> = [];
	readonly offenceWeekday: Cells<number> = [];
	readonly reportTime: Cells<string> = [];
	readonly lossFen: Cells<number> = [];
	readonly victimLossFen: Cells<number> = [];
	readonly victimName: Cells<string> = [];
	readonly sources: Cells<string> = [];

	/** One row for each victim; several have a loss each. */
	add(event: DrawnEvent, uniform: Uniform): void {
		const exclusion = event.callDay === null ? "not_fraud" : null;
		for (let ordinal = 1; ordinal <= event.victims; ordinal++) {
			this.eventNo.push(event.eventNo);
			this.ordinal.push(ordinal);
			this.caseNo.push(event.isCase ? `L${event.eventNo}` : null);
			this.callDay.push(event.callDay);
			this.callExclusion.push(exclusion);
			this.caseDay.push(event.caseDay);
			this.caseExclusion.push(event.isCase ? exclusion : null);
			this.solvedDay.push(event.solvedDay);
			this.occurDay.push(event.caseDay === null ? null : event.callDay);
			this.offenceWeekday.push(event.callDay === null ? null : weekdayOfDayNumber(event.callDay));
			this.reportTime.push(event.reportTime);
			this.lossFen.push(ordinal === 1 ? event.lossFen : null);
			this.victimLossFen.push(event.victims === 1 ? event.lossFen : drawLoss(uniform));
			this.victimName.push(event.victimName);
			this.sources.push(SOURCES);
		}
	}

	data(): readonly ColumnData[] {
		const text = (name: string, values: Cells<string>): ColumnData => ({ name, kind: "text", values });
		const day = (name: string, values: Cells<number>): ColumnData => ({ name, kind: "integer", values });
		return [
			text("event_no", this.eventNo),
			day("ordinal", this.ordinal),
			text("incident_no", this.eventNo),
			text("case_no", this.caseNo),
			day("call_day", this.callDay),
			text("call_exclusion", this.callExclusion),
			day("case_day", this.caseDay),
			text("case_exclusion", this.caseExclusion),
			day("solved_day", this.solvedDay),
			day("occur_day", this.occurDay),
			day("offence_weekday", this.offenceWeekday),
			{ name: "report_time", kind: "moment", values: this.reportTime },
			{ name: "loss_fen", kind: "number", values: this.lossFen },
			{ name: "victim_loss_fen", kind: "number", values: this.victimLossFen },
			text("victim_name", this.victimName),
			text("sources", this.sources),
		];
	}
}

function keysOf(incidents: number, uniform: Uniform): KeyColumns {
	const keys = new KeyColumns();
	const excluded = Math.round(incidents * EXCLUDED_SHARE);
	let number = 0;
	incidentsPerDay(incidents - excluded).forEach((count, index) => {
		for (let nth = 0; nth < count; nth++)
			keys.add(drawEvent(++number, FIRST_DAY + index, true, uniform), uniform);
	});
	while (number < incidents) {
		const day = FIRST_DAY + Math.floor(uniform() * SPAN_DAYS);
		keys.add(drawEvent(++number, day, false, uniform), uniform);
	}
	return keys;
}

/** A code of each victim for the victim's dimensions, of the event for the others. */
function codesOf(dimension: Dimension, ordinals: readonly number[], draw: () => number): Int16Array {
	const isVictim = dimension.side === "victim";
	let ofEvent = 0;
	return Int16Array.from(ordinals, (ordinal) => {
		if (isVictim || ordinal === 1) ofEvent = draw();
		return ofEvent;
	});
}

/** The numbers behind banded codes: where the band begins, which no plan of the benchmark reads but every row carries. */
function measuresOf(dimension: Dimension, codes: Int16Array): readonly ColumnData[] {
	const lows = dimension.scale?.bands(BENCH_CONTEXT.settings).map(({ low }) => low) ?? [];
	return measureColumns(dimension).map((name) => ({
		name,
		kind: "number",
		values: Array.from(codes, (code) => lows[code - 1] ?? null),
	}));
}

/** `incidents` events over three years and eleven days, about 3 % of them with further victims. Equal numbers give equal rows. */
export function generateEvents(incidents: number): BenchEvents {
	const dictionary = dictionaryOf(DIMENSION_LIST, BENCH_CONTEXT);
	const keys = keysOf(incidents, uniformOf(incidents));
	const coded = DIMENSION_LIST.map((dimension) => {
		const draw = drawOf(codeWeights(dimension, dictionary), uniformOf(incidents + dimension.number));
		return { dimension, values: codesOf(dimension, keys.ordinal, draw) };
	});
	const codes = coded.map(
		({ dimension, values }): ColumnData => ({ name: codeColumn(dimension.id), kind: "code", values }),
	);
	const measures = coded.flatMap(({ dimension, values }) => measuresOf(dimension, values));
	return { rows: keys.ordinal.length, columns: [...keys.data(), ...codes, ...measures], dictionary };
}
