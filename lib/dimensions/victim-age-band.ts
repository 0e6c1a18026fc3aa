/** Dimension 2 年龄段: the age column, else full years on the day of the offence by the ID number. */
import { MAX_AGE } from "@/lib/text/age";
import { ageOn } from "@/lib/text/identity";
import { type Band, bandOf, bandsOf, cleanCuts, wholeNumberNaming } from "./bands";
import { type AgeRange, type Dimension, type EventSource, type Label, UNKNOWN } from "./dimension";
import { identityOf } from "./event-identity";
import { offenceDay } from "./offence-time";
import { oncePer } from "./once-per";

const bands = oncePer((cuts: readonly number[]) =>
	bandsOf(cleanCuts(cuts, 0, MAX_AGE), 0, Number.POSITIVE_INFINITY, wholeNumberNaming("岁")),
);

/** The band that holds the whole range, or null when it reaches into a second one. */
function bandOfRange(all: readonly Band[], { low, high }: AgeRange): Band | null {
	const band = bandOf(all, low);
	return band !== null && high >= low && high < band.high ? band : null;
}

function fromIdentity(event: EventSource, all: readonly Band[]): Label {
	const { birthDate } = identityOf(event);
	const day = offenceDay(event);
	if (birthDate === null || day === null) return UNKNOWN;
	const age = ageOn(birthDate, day.date);
	const contradicts = event.age !== null && age !== null && (age < event.age.low || age > event.age.high);
	const band = age === null || age > MAX_AGE || contradicts ? null : bandOf(all, age);
	if (band === null) return UNKNOWN;
	const evidence = `证件号码出生日期：${birthDate}；${day.column}：${day.date}；满${age}周岁`;
	return { value: band.id, source: "identity", evidence };
}

/** 年龄段 in full years. A range wider than its band is settled by an ID number that agrees with it, else 不详. */
export const victimAgeBand: Dimension = {
	id: "victim_age_band",
	number: 2,
	label: { zh: "年龄段", en: "Age" },
	side: "victim",
	domain: ({ settings }) => bands(settings.bands.age).map(({ id, label }) => ({ id, label })),
	isOpen: false,
	isOrdered: true,
	rule: "取自“年龄”列，年龄范围须整体落在一个年龄段内；否则按证件号码出生日期计算发案日（无则报警日）的周岁。",
	read(event, { settings }) {
		const all = bands(settings.bands.age);
		const { age } = event;
		const band = age === null ? null : bandOfRange(all, age);
		if (age === null || band === null) return fromIdentity(event, all);
		const years = age.low === age.high ? `${age.low}` : `${age.low}–${age.high}`;
		return { value: band.id, source: "column", evidence: `年龄：${years}岁` };
	},
};
