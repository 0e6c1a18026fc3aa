/** Dimension 2 年龄段: the age column, else full years on the day of the offence by the ID number, else as told. */
import { MAX_AGE } from "@/lib/text/age";
import { ageOn } from "@/lib/text/identity";
import { banded } from "./banded";
import { bandsOf, cleanCuts, wholeNumberNaming } from "./bands";
import type { EventSource, Measure } from "./dimension";
import { identityOf } from "./event-identity";
import { toldOfVictim } from "./event-narrative";
import { offenceDay } from "./offence-time";
import { oncePer } from "./once-per";

const bands = oncePer((cuts: readonly number[]) =>
	bandsOf(cleanCuts(cuts, 0, MAX_AGE), 0, Number.POSITIVE_INFINITY, wholeNumberNaming("岁")),
);

const spoken = (low: number, high: number) => (low === high ? `${low}` : `${low}–${high}`);

function fromColumn({ age }: EventSource): Measure | null {
	if (age === null) return null;
	return { ...age, source: "column", evidence: `年龄：${spoken(age.low, age.high)}岁` };
}

function fromIdentity(event: EventSource): Measure | null {
	const { birthDate } = identityOf(event);
	const day = offenceDay(event);
	if (birthDate === null || day === null) return null;
	const age = ageOn(birthDate, day.date);
	const contradicts = event.age !== null && age !== null && (age < event.age.low || age > event.age.high);
	if (age === null || age > MAX_AGE || contradicts) return null;
	const evidence = `证件号码出生日期：${birthDate}；${day.column}：${day.date}；满${age}周岁`;
	return { low: age, high: age, source: "identity", evidence };
}

function fromNarrative(event: EventSource): Measure | null {
	const told = event.age === null ? toldOfVictim(event, "age") : null;
	return told && { ...told.value, source: "rule", evidence: told.evidence, quote: told.quote };
}

/** A range of the column gives way to an ID number that agrees with it, whatever the bands. */
function measure(event: EventSource): Measure | null {
	const written = fromColumn(event);
	if (written !== null && written.low === written.high) return written;
	return fromIdentity(event) ?? written ?? fromNarrative(event);
}

/** 年龄段 in full years. A range gives way to an ID number that agrees with it; one wider than its band is 不详. */
export const victimAgeBand = banded({
	id: "victim_age_band",
	number: 2,
	label: { zh: "年龄段", en: "Age" },
	side: "victim",
	unit: { zh: "岁", en: "years" },
	bands: ({ bands: { age } }) => bands(age),
	rule: "取自“年龄”列；空白或只有年龄范围的按证件号码出生日期计算发案日（无则报警日）的周岁；只有年龄范围的须整体落在一个年龄段内；都没有的从案情提取。",
	measure,
});
