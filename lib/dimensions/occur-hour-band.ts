/** Dimension 20 发案时段: when to staff the desk and when to push a warning. */
import { bandOf, bandsOf, cleanCuts } from "./bands";
import { type Dimension, type DimensionValue, UNKNOWN } from "./dimension";
import { hourOf, offenceClock } from "./offence-time";
import { oncePer } from "./once-per";

const HOURS = 24;

const named = (low: number, high: number): DimensionValue => ({
	id: `${low}_${high}`,
	label: { zh: `${low}–${high}时`, en: `${low}–${high} h` },
});

const bands = oncePer((cuts: readonly number[]) => bandsOf(cleanCuts(cuts, 0, HOURS), 0, HOURS, named));

/** 发案时段 by the clock of the offence, else of the report; a bare date says no hour and is 不详. */
export const occurHourBand: Dimension = {
	id: "occur_hour_band",
	number: 20,
	label: { zh: "发案时段", en: "Hour" },
	side: "case",
	domain: ({ settings }) => bands(settings.bands.hour).map(({ id, label }) => ({ id, label })),
	isOpen: false,
	isOrdered: true,
	rule: "按发案时间的时分；没有的按报警时间的时分，并在依据中注明；只有日期的为不详。",
	read(event, { settings }) {
		const time = offenceClock(event);
		const band = time && bandOf(bands(settings.bands.hour), hourOf(time.at));
		if (time === null || band === null) return UNKNOWN;
		const clock = time.at.moment.slice(11, 16);
		return { value: band.id, source: "date", evidence: `${time.column}：${clock}` };
	},
};
