/** Dimension 2 年龄段: the age column, else full years on the day of the offence by birth date or ID number, else as told. */
import type { CivilDate } from "@/lib/base/civil";
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

interface Birth {
	readonly date: CivilDate | null;
	/** Where the date stands, as the evidence says it. */
	readonly named: string;
	readonly source: "column" | "identity";
}

/** Full years on the day of the offence; null too where the age column says otherwise. */
function fromBirth(event: EventSource, { date, named, source }: Birth): Measure | null {
	const day = offenceDay(event);
	if (date === null || day === null) return null;
	const age = ageOn(date, day.date);
	const contradicts = event.age !== null && age !== null && (age < event.age.low || age > event.age.high);
	if (age === null || age > MAX_AGE || contradicts) return null;
	const evidence = `${named}：${date}；${day.column}：${day.date}；满${age}周岁`;
	return { low: age, high: age, source, evidence };
}

function fromBirthDate(event: EventSource): Measure | null {
	return fromBirth(event, { date: event.birthDate, named: "出生日期", source: "column" });
}

function fromIdentity(event: EventSource): Measure | null {
	const { birthDate } = identityOf(event);
	return fromBirth(event, { date: birthDate, named: "证件号码出生日期", source: "identity" });
}

function fromNarrative(event: EventSource): Measure | null {
	const told = event.age === null ? toldOfVictim(event, "age") : null;
	return told && { ...told.value, source: "rule", evidence: told.evidence, quote: told.quote };
}

/** A range of the column gives way to a birth date that agrees with it, whatever the bands; a column's before the ID number's. */
function measure(event: EventSource): Measure | null {
	const written = fromColumn(event);
	if (written !== null && written.low === written.high) return written;
	return fromBirthDate(event) ?? fromIdentity(event) ?? written ?? fromNarrative(event);
}

/** 年龄段 in full years. A range gives way to a birth date that agrees with it; one wider than its band is 不详. */
export const victimAgeBand = banded({
	id: "victim_age_band",
	number: 2,
	label: { zh: "年龄段", en: "Age" },
	side: "victim",
	unit: { zh: "岁", en: "years" },
	bands: ({ bands: { age } }) => bands(age),
	rule: "取自“年龄”列；空白或只有年龄范围的依次按“出生日期”列、证件号码中的出生日期计算发案日（无则报警日）的周岁；只有年龄范围的须整体落在一个年龄段内；都没有的从案情提取。",
	measure,
});
