/** Dimension 22 报案时延: how long the money had a head start. */
import { banded } from "./banded";
import { bandsOf, cleanCuts } from "./bands";
import type { DimensionValue, EventSource, Measure } from "./dimension";
import { offenceEnd, secondsOf } from "./offence-time";
import { oncePer } from "./once-per";

const HOUR = 60;
const LARGEST_CUT = 1_000_000_000;

const spoken = (minutes: number): string => (minutes % HOUR === 0 ? `${minutes / HOUR}时` : `${minutes}分`);
const spokenEn = (minutes: number): string =>
	minutes % HOUR === 0 ? `${minutes / HOUR} h` : `${minutes} min`;

/** Bands of seconds whose upper end is included, as half-open ones: ≤5 min is [0 s, 301 s). */
const endOf = (minutes: number): number => minutes * 60 + 1;
const minutesOf = (end: number): number => (end - 1) / 60;

function named(low: number, high: number): DimensionValue {
	if (high !== Number.POSITIVE_INFINITY) {
		const minutes = minutesOf(high);
		return { id: `le${minutes}`, label: { zh: `≤${spoken(minutes)}`, en: `≤${spokenEn(minutes)}` } };
	}
	if (low === 0) return { id: "ge0", label: { zh: "≥0分", en: "≥0 min" } };
	const minutes = minutesOf(low);
	return { id: `gt${minutes}`, label: { zh: `>${spoken(minutes)}`, en: `>${spokenEn(minutes)}` } };
}

const bands = oncePer((cuts: readonly number[]) =>
	bandsOf(cleanCuts(cuts, 0, LARGEST_CUT).map(endOf), 0, Number.POSITIVE_INFINITY, named),
);

function measure(event: EventSource): Measure | null {
	const { reportTime } = event;
	const end = offenceEnd(event);
	if (reportTime?.hasClock !== true || end === null) return null;
	const seconds = secondsOf(reportTime) - secondsOf(end.at);
	if (seconds < 0) return null;
	const evidence = `${end.column}：${end.at.moment}；报警时间：${reportTime.moment}`;
	const { source, quote } = end;
	return { low: seconds, high: seconds, source, evidence, ...(quote ? { quote } : {}) };
}

/** 报案时延 from the last transfer, else the end, else the beginning of the offence; both times need a clock. */
export const reportDelayBand = banded({
	id: "report_delay_band",
	number: 22,
	label: { zh: "报案时延", en: "Report delay" },
	side: "case",
	unit: { zh: "分钟", en: "min" },
	perUnit: 60,
	bands: ({ bands: { reportDelayMinutes } }) => bands(reportDelayMinutes),
	rule: "报警时间减最后转账时间，没有的减发案时间止、发案时间，再没有的从案情提取；两个时间都须有时分；早于发案的为不详；各段含上限。",
	measure,
});
