/** Occupation, education and marital state of the victim by the rules of `data/narrative`. */
import { EDUCATION_RULES } from "@/data/narrative/victim-educations";
import { KIN_WORDS } from "@/data/narrative/victim-kin";
import { MARITAL_RULES } from "@/data/narrative/victim-marital";
import { OCCUPATION_RULES } from "@/data/narrative/victim-occupations";
import type { VictimRule } from "@/data/narrative/victim-rule";
import { SURNAMES } from "@/data/narrative/victim-surnames";
import type { YearsOfAge } from "./reading";
import { isOfSuspect, type People } from "./victim-people";
import type { Told } from "./victim-person";

interface CompiledRule {
	readonly id: string;
	readonly value: string;
	readonly pattern: RegExp;
	readonly spoken: RegExp | null;
	readonly titled: RegExp;
	readonly unless: RegExp | null;
}

/** The rules of one fact with one expression that tells whether any of them can speak. */
interface RuleSet {
	readonly rules: readonly CompiledRule[];
	readonly gate: RegExp;
	/** Parts of a description in which these words mean something else. */
	readonly foreign: RegExp;
}

function compiled(rules: readonly VictimRule[], foreign: RegExp): RuleSet {
	const sources = rules.flatMap(({ pattern, spoken }) => [pattern, ...(spoken === undefined ? [] : [spoken])]);
	return {
		rules: rules.map(({ id, value, pattern, spoken, unless }) => ({
			id,
			value,
			pattern: new RegExp(pattern),
			spoken: spoken === undefined ? null : new RegExp(spoken),
			titled: new RegExp(`(?:${pattern})(?=(?:[${SURNAMES}](?:某|×|\\*|女士|先生)))`),
			unless: unless === undefined ? null : new RegExp(unless),
		})),
		gate: new RegExp(sources.join("|")),
		foreign,
	};
}

const ADDRESS = /^(?:现住|户籍|籍贯|户口|家住|住|暂住|居住|租住|联系|电话)/;
const OCCUPATIONS = compiled(OCCUPATION_RULES, ADDRESS);
const EDUCATIONS = compiled(EDUCATION_RULES, /^(?:现住|户籍|籍贯|户口|家住|住|暂住|居住|租住|联系|电话|工作单位|系)/);
const MARITALS = compiled(MARITAL_RULES, ADDRESS);
const SPOUSES = KIN_WORDS.filter(({ isSpouse }) => isSpouse).map(({ word }) => word).join("|");
const SPOUSE = new RegExp(`(?:事主|受害人|被害人|报警人|本人|其|我|她|他)(?:的)?(${SPOUSES})`, "g");
const FORMER = /前妻|前夫|已故|去世|过世|未婚/;
const OLD = 60;
const AROUND_SPOKEN = 12;

function fieldsOf(part: string): readonly { readonly text: string; readonly at: number }[] {
	const fields: { text: string; at: number }[] = [];
	let at = 0;
	for (const text of part.split(/(?<=[，,、；;。）)（(])/)) {
		fields.push({ text, at });
		at += text.length;
	}
	return fields;
}

function inFields(part: string, from: number, { rules, foreign }: RuleSet): Told<string> | null {
	for (const { text, at } of fieldsOf(part)) {
		if (foreign.test(text)) continue;
		for (const { id, value, pattern, unless } of rules) {
			const match = pattern.exec(text);
			if (match === null || unless?.test(text)) continue;
			const start = from + at + match.index;
			return { value, start, end: start + match[0].length, rule: id, confidence: 0.95 };
		}
	}
	return null;
}

function spokenIn(text: string, { rules }: RuleSet): Told<string> | null {
	for (const { id, value, spoken, titled, unless } of rules) {
		const match = spoken?.exec(text) ?? titled.exec(text);
		if (!match || isOfSuspect(text, match.index + match[0].length)) continue;
		const around = text.slice(Math.max(0, match.index - 4), match.index + match[0].length + AROUND_SPOKEN);
		if (unless?.test(around) || /冒充|自称/.test(around)) continue;
		return { value, start: match.index, end: match.index + match[0].length, rule: id, confidence: 0.85 };
	}
	return null;
}

function attributeIn(text: string, people: People, set: RuleSet): Told<string> | null {
	if (!set.gate.test(text)) return null;
	const { victims } = people;
	const [first = null, ...others] = victims.map((zone) => inFields(text.slice(zone.start, zone.end), zone.start, set));
	if (first !== null) return others.every((other) => other?.value === first.value) ? first : null;
	return victims.length > 1 || people.kin !== null || (victims.length === 0 && !people.isReporterVictim)
		? null
		: spokenIn(text, set);
}

/** Occupation of the victim. */
export function occupationIn(text: string, people: People): Told<string> | null {
	return attributeIn(text, people, OCCUPATIONS);
}

/** Completed education of the victim. */
export function educationIn(text: string, people: People): Told<string> | null {
	return attributeIn(text, people, EDUCATIONS);
}

/** A husband or wife of the victim who is told of: the spouse whom the reporter names, or one beside the victim. */
function spouseIn(text: string, people: People): Told<string> | null {
	if (people.kin?.isSpouse) {
		const { start, end } = people.kin;
		return FORMER.test(text.slice(Math.max(0, start - 3), end))
			? null
			: { value: "married", start, end, rule: "spouse_is_victim", confidence: 0.93 };
	}
	if (people.kin !== null || people.victims.length > 1) return null;
	for (const match of text.matchAll(SPOUSE)) {
		const end = match.index + match[0].length;
		if (isOfSuspect(text, match.index) || FORMER.test(text.slice(Math.max(0, match.index - 2), end + 4))) continue;
		return { value: "married", start: match.index, end, rule: "spouse_of_victim", confidence: 0.88 };
	}
	return null;
}

/** Marital state of the victim; living alone counts from 60 years on only. */
export function maritalIn(text: string, people: People, age: YearsOfAge | null): Told<string> | null {
	const told = attributeIn(text, people, MARITALS);
	const isOld = age !== null && age.low >= OLD;
	const isOldTold = told !== null && text.slice(told.start, told.end).includes("老人");
	if (told?.value === "elderly_alone" && !isOld && !isOldTold) return null;
	return told ?? spouseIn(text, people);
}
