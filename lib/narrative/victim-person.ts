/** Sex, age and name of the victim, from the description, the ID number, the relation or the title. */
import { TITLE_WORDS } from "@/data/narrative/victim-kin";
import type { CivilDate } from "@/lib/base/civil";
import { ageOn, readIdNumber } from "@/lib/text/identity";
import { plausibleDate } from "@/lib/text/moment-date";
import { readCount } from "@/lib/text/numeral";
import { gatedPattern } from "./gated-pattern";
import type { YearsOfAge } from "./reading";
import { execOpen, firstOf } from "./victim-match";
import { isNearSuspect, isOfSuspect, NAME, type People, type Zone } from "./victim-people";
import { bySpouse } from "./victim-spouse";

/** A value with the prepared offsets of the words that decided. */
export interface Told<T> {
	readonly value: T;
	readonly start: number;
	readonly end: number;
	readonly rule: string;
	readonly confidence: number;
}

const SEX =
	/(?:^|[，,、；;:/|（(\]】]|性别:?|[\u4e00-\u9fa5某×x*](?=[男女][，,、；;]))([男女])(?:性|士)?(?=$|[，,、；;。/|）)\d汉族出生身]|年龄|约|民族)/;
const SEX_TOLD = gatedPattern(
	String.raw`(?:报警人|事主|受害人|被害人|性别)(?:为|是|系|:)?([男女])(?=[性，,、；;。子]|$|士|，)|(?:^|[，。；,;])([男女])(?:性)?[，,](?=\d)|我是(?:一名|一个|个)?([男女])(?:的|性|人|生)`,
	{ hasGroups: true },
);
const ID = /(?<![\da-z])[1-9]\d{5}[\d*x]{8}\d{3}[\dx](?![\dx])/;
const YEARS = "(\\d{1,3}|[一二三四五六七八九十]{1,3})";
const AGE = gatedPattern(
	`(?<![\\d.一二三四五六七八九十])${YEARS}(多|余|几)?周?岁(?!以上|以下|以内|的?(?:孩子|小孩|孙|外孙|儿子|女儿))`,
	{ hasGroups: true },
);
const AGE_FIELD = /年龄:?(\d{1,3})(?!\d)|^[男女][/|](\d{1,3})(?:[/|]|$)/;
const AGE_OWN = gatedPattern(
	`(?:(?:我|本人|事主|受害人|被害人|报警人)(?:是)?(?:今年|现年|年龄|现在|已经)?(?:为|是|约|快)?|(?:^|[，。；,])(?:我)?今年)${YEARS}(多|余|几)?(?:周?岁|了(?=[，。；,！!]|$))`,
	{ hasGroups: true },
);
const AGE_BEFORE = new RegExp(`${YEARS}(多|余|几)?周?岁的?$`);
const AGE_BEHIND = new RegExp(
	`^(?:${NAME})?(?:，|,)?(?:今年|现年|年龄|快|约|已经)*${YEARS}(多|余|几)?(?:周?岁|了(?=[，。；,]))`,
);
const BIRTH =
	/(?:出生日期:?|出生于?:?|生于|生日:?)?((?:18|19|20)\d{2})[年./-](?:(\d{1,2})[月./-](?:(\d{1,2})[日号]?)?)?(?:出生|生(?!效|活|产|意)|出世)?/g;
const titleSex = new Map(
	TITLE_WORDS.flatMap(({ words, gender }) => words.split(" ").map((word) => [word, gender] as const)),
);
const TITLES = [...titleSex.keys()].sort((one, other) => other.length - one.length);
const TITLE = gatedPattern(
	`(?:^|[，。；:：]|许|日|分|时|称|接到?|群众|市民|居民|村民|一名|一位|一个|一|个|后|该|辖区|有|事主|受害人|被害人|报警人|报案人|来电人|求助人|储户|邻居|岁的?|[年老])(?:${NAME.slice(0, NAME.indexOf("]") + 1)}(?:某某?|[\\u4e00-\\u9fa5]{0,2}))?(${TITLES.join("|")})(?=[^，。；的]{0,10}(?:报警|来电|来所|报案|称|被骗|被诈骗|求助|在|接到|被|于|遭)|[（(，,])`,
	{ hasGroups: true, flags: "g" },
);
const LATEST_TITLE = 80;

function inZone(text: string, zone: Zone, pattern: RegExp): RegExpExecArray | null {
	return pattern.exec(text.slice(zone.start, zone.end));
}

const sexOf = (sign: string | undefined): string => (sign === "女" ? "female" : "male");

/** The whole ID number of a description, or the only one of a text that names no other person. */
function idIn(text: string, people: People, zone: Zone | null) {
	const from = zone?.start ?? 0;
	const part = zone === null ? text : text.slice(zone.start, zone.end);
	const match = ID.exec(part);
	if (match === null || (zone === null && (people.kin !== null || people.zones.length > 0))) return null;
	if (zone === null && (isOfSuspect(text, match.index) || ID.test(part.slice(match.index + 18)))) return null;
	return {
		id: readIdNumber(match[0].toUpperCase()),
		start: from + match.index,
		end: from + match.index + 18,
	};
}

function sexInZone(text: string, zone: Zone): Told<string> | null {
	const match = inZone(text, zone, SEX);
	if (match === null) return null;
	const start = zone.start + match.index + match[0].indexOf(match[1] ?? "");
	return { value: sexOf(match[1]), start, end: start + 1, rule: "described_sex", confidence: 0.98 };
}

function titled(text: string): Told<string> | null {
	const open = TITLE.openIn(text);
	if (open === null) return null;
	return firstOf(text.slice(0, LATEST_TITLE), open, (match) => {
		const word = match[1] ?? "";
		const end = match.index + match[0].length;
		const value = titleSex.get(word);
		const isOther = isOfSuspect(text, end) || /[与和跟向给找叫]$/.test(text.slice(0, match.index));
		return value && !isOther
			? { value, start: end - word.length, end, rule: "title", confidence: 0.9 }
			: null;
	});
}

function sexTold(text: string): Told<string> | null {
	const match = execOpen(text, SEX_TOLD);
	const sign = match?.[1] ?? match?.[2] ?? match?.[3];
	if (!match || sign === undefined || isNearSuspect(text, match.index + 1)) return null;
	const start = match.index + match[0].lastIndexOf(sign);
	return { value: sexOf(sign), start, end: start + 1, rule: "told_sex", confidence: 0.93 };
}

/** Sex of the victim of a description; null where description and ID number contradict each other. */
function sexOfZone(text: string, people: People, zone: Zone | null): Told<string> | null {
	const told = zone && sexInZone(text, zone);
	const number = idIn(text, people, zone);
	const sex = number?.id.sex ?? null;
	if (number === null || sex === null) return told;
	if (told !== null) return told.value === sex ? told : null;
	return { value: sex, start: number.start, end: number.end, rule: "id_number_sex", confidence: 0.95 };
}

function agreed<T>(found: readonly (Told<T> | null)[]): Told<T> | null {
	const [first = null] = found;
	if (first === null) return null;
	return found.every((one) => one !== null && JSON.stringify(one.value) === JSON.stringify(first.value))
		? first
		: null;
}

/** Sex of the victim, or of all victims where several agree. */
export function sexIn(text: string, people: People): Told<string> | null {
	if (people.victims.length > 0) {
		const described = agreed(people.victims.map((zone) => sexOfZone(text, people, zone)));
		if (described !== null || people.victims.length > 1) return described;
		const [zone] = people.victims;
		if (zone !== undefined && inZone(text, zone, SEX) !== null) return null;
	}
	if (people.kin !== null) {
		const { gender, start, end } = people.kin;
		return gender && { value: gender, start, end, rule: "relation", confidence: 0.95 };
	}
	return sexOfZone(text, people, null) ?? sexTold(text) ?? titled(text) ?? bySpouse(text);
}

function yearsOf(numeral: string | undefined, about: string | undefined): YearsOfAge | null {
	const digits = Number(numeral);
	const years = numeral === undefined ? null : Number.isNaN(digits) ? readCount(numeral) : digits;
	if (years === null || years > 120) return null;
	if (about === undefined) return { low: years, high: years };
	return years % 10 === 0 && years > 0 ? { low: years, high: years + 9 } : null;
}

function ageAt(match: RegExpExecArray | null, from: number, rule: string): Told<YearsOfAge> | null {
	const value = match && yearsOf(match[1] ?? match[2], match[1] === undefined ? undefined : match[2]);
	if (!match || value === null) return null;
	const lead = match[0].search(/\d|[一二三四五六七八九十]+(?:多|余|几)?(?:周?岁|了)/);
	return {
		value,
		start: from + match.index + Math.max(0, lead),
		end: from + match.index + match[0].replace(/的$/, "").length,
		rule,
		confidence: 0.95,
	};
}

/** Full years on a day; a birth told without its day leaves two of them open. */
function bornIn(match: RegExpExecArray, day: CivilDate): YearsOfAge | null {
	const [, year = "", month, date] = match;
	const birth = plausibleDate(Number(year), Number(month ?? 1), Number(date ?? 1));
	const latest = date === undefined ? plausibleDate(Number(year), Number(month ?? 12), 28) : birth;
	if (birth === null || latest === null) return null;
	const [high, low] = [ageOn(birth, day), ageOn(latest, day)];
	return low === null || high === null || high > 120 ? null : { low, high };
}

function birthInZone(text: string, zone: Zone, day: () => CivilDate | null): Told<YearsOfAge> | null {
	const part = text.slice(zone.start, zone.end);
	for (const match of part.matchAll(BIRTH)) {
		const [whole] = match;
		const isField = match[3] !== undefined && /^[，,、；;]|^$/.test(part.slice(match.index + whole.length));
		if (!/生|出世/.test(whole) && !isField) continue;
		const on = day();
		const value = on && bornIn(match, on);
		if (!value || value.high < 4) continue;
		const start = zone.start + match.index;
		return { value, start, end: start + whole.length, rule: "birth_date", confidence: 0.93 };
	}
	return null;
}

function ageOfZone(
	text: string,
	people: People,
	zone: Zone,
	day: () => CivilDate | null,
): Told<YearsOfAge> | null {
	const stated =
		ageAt(execOpen(text, AGE, text.slice(zone.start, zone.end)), zone.start, "described_age") ??
		ageAt(inZone(text, zone, AGE_FIELD), zone.start, "described_age") ??
		birthInZone(text, zone, day);
	if (stated !== null) return stated;
	return ageByNumber(idIn(text, people, zone), day);
}

/** Full years by a whole ID number; damaged and masked ones leave the age unknown. */
function ageByNumber(number: ReturnType<typeof idIn>, day: () => CivilDate | null): Told<YearsOfAge> | null {
	const birth = number?.id.id ? number.id.birthDate : null;
	const on = birth && day();
	const years = birth && on ? ageOn(birth, on) : null;
	if (!number || years === null || years > 120) return null;
	const { start, end } = number;
	return { value: { low: years, high: years }, start, end, rule: "id_number_birth", confidence: 0.93 };
}

/** The age beside a word for the victim: 68岁的母亲, 母亲今年68岁. */
function ageBeside(text: string, start: number, end: number): Told<YearsOfAge> | null {
	const from = Math.max(0, start - 12);
	return (
		ageAt(AGE_BEFORE.exec(text.slice(from, start)), from, "age_beside") ??
		ageAt(AGE_BEHIND.exec(text.slice(end, end + 16)), end, "age_beside")
	);
}

/**
 * Age of the victim on the day of the offence, or the one all victims agree on.
 * @param day the day of the offence, asked for only where a birth date is told
 */
export function ageIn(text: string, people: People, day: () => CivilDate | null): Told<YearsOfAge> | null {
	if (people.victims.length > 0) {
		const described = agreed(people.victims.map((zone) => ageOfZone(text, people, zone, day)));
		if (described !== null || people.victims.length > 1) return described;
	}
	if (people.kin !== null) return ageBeside(text, people.kin.start, people.kin.end);
	if (!/岁|今年|\d{16}/.test(text)) return null;
	const number = ID.test(text) ? ageByNumber(idIn(text, people, null), day) : null;
	if (number !== null) return number;
	const own = execOpen(text, AGE_OWN);
	if (own !== null && !isOfSuspect(text, own.index + 1)) return ageAt(own, 0, "own_age");
	const title = titled(text);
	return title && ageBeside(text, title.start, title.end);
}
