/** Dimension 20 发案时段: when to staff the desk and when to push a warning. */
import { banded } from "./banded";
import { bandsOf, cleanCuts } from "./bands";
import type { DimensionValue, EventSource, Measure } from "./dimension";
import { hourOf, offenceClock } from "./offence-time";
import { oncePer } from "./once-per";

const HOURS = 24;

const named = (low: number, high: number): DimensionValue => ({
	id: `${low}_${high}`,
	label: { zh: `${low}–${high}时`, en: `${low}–${high} h` },
});

const bands = oncePer((cuts: readonly number[]) => bandsOf(cleanCuts(cuts, 0, HOURS), 0, HOURS, named));

function measure(event: EventSource): Measure | null {
	const time = offenceClock(event);
	if (time === null) return null;
	const hour = hourOf(time.at);
	const evidence = `${time.column}：${time.at.moment.slice(11, 16)}`;
	return {
		low: hour,
		high: hour,
		source: time.source,
		evidence,
		...(time.quote ? { quote: time.quote } : {}),
	};
}

/** 发案时段 by the clock of the offence, else as told, else of the report; a bare date says no hour and is 不详. */
export const occurHourBand = banded({
	id: "occur_hour_band",
	number: 20,
	label: { zh: "发案时段", en: "Hour" },
	side: "case",
	unit: { zh: "时", en: "h" },
	bands: ({ bands: { hour } }) => bands(hour),
	rule: "按发案时间的时分；没有的从案情提取，再没有的按报警时间的时分，并在依据中注明；只有日期的为不详。",
	measure,
});
