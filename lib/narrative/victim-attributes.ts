/** Occupation, education and marital state of the victim by the rules of `data/narrative`. */
import { EDUCATION_RULES } from "@/data/narrative/victim-educations";
import { KIN_WORDS } from "@/data/narrative/victim-kin";
import { MARITAL_RULES } from "@/data/narrative/victim-marital";
import { OCCUPATION_RULES } from "@/data/narrative/victim-occupations";
import type { VictimRule } from "@/data/narrative/victim-rule";
import { SURNAMES } from "@/data/narrative/victim-surnames";
import { type GatedPattern, gatedPattern } from "./gated-pattern";
import type { YearsOfAge } from "./reading";
import { firstOpen } from "./victim-match";
import { isOfSuspect, type People } from "./victim-people";
import type { Told } from "./victim-person";

interface CompiledRule {
	readonly id: string;
	readonly value: string;
	readonly pattern: GatedPattern;
	readonly spoken: GatedPattern | null;
	readonly titled: GatedPattern;
	readonly unless: RegExp | null;
}

/** A rule with the expressions that a text leaves open. */
interface OpenRule {
	readonly rule: CompiledRule;
	readonly pattern: RegExp | null;
	readonly spoken: RegExp | null;
	readonly titled: RegExp | null;
}

/** The rules of one fact. */
interface RuleSet {
	readonly rules: readonly CompiledRule[];
	/** Parts of a description in which these words mean something else. */
	readonly foreign: RegExp;
}

/** Rules that a text leaves open, with the parts of a description in which they mean something else. */
interface OpenRules {
	readonly rules: readonly OpenRule[];
	readonly foreign: RegExp;
}

function compiled(rules: readonly VictimRule[], foreign: RegExp): RuleSet {
	return {
		rules: rules.map(({ id, value, pattern, spoken, unless }) => ({
			id,
			value,
			pattern: gatedPattern(pattern),
			spoken: spoken === undefined ? null : gatedPattern(spoken),
			titled: gatedPattern(`(?:${pattern})(?=(?:[${SURNAMES}](?:某|×|\\*|女士|先生)))`),
			unless: unless === undefined ? null : new RegExp(unless),
		})),
		foreign,
	};
}

const ADDRESS = /^(?:现住|户籍|籍贯|户口|家住|住|暂住|居住|租住|联系|电话)/;
const OCCUPATIONS = compiled(OCCUPATION_RULES, ADDRESS);
const EDUCATIONS = compiled(
	EDUCATION_RULES,
	/^(?:现住|户籍|籍贯|户口|家住|住|暂住|居住|租住|联系|电话|工作单位|系)/,
);
const MARITALS = compiled(MARITAL_RULES, ADDRESS);
const SPOUSES = KIN_WORDS.filter(({ isSpouse }) => isSpouse)
	.flatMap(({ words }) => words.split(" "))
	.join("|");
const SPOUSE = gatedPattern(`(?:事主|受害人|被害人|报警人|本人|其|我|她|他)(?:的)?(${SPOUSES})`, {
	hasGroups: true,
	flags: "g",
});
const FORMER = /前妻|前夫|已故|去世|过世|未婚/;
/** What is said of a relation right behind the word for it, up to what befell it. */
const OF_KIN =
	/^(?:今年|现年)?(?:\d{1,3}岁)?[，,]?(?:平时|一直|现在?)?(?:在|是|系|为)[^，。；称说被接对网群]{1,18}(?=$|[，。；,被接称])/;
const OLD = 60;
const AROUND_SPOKEN = 4;

const FIELD_ENDS = "，,、；;。）)（(";

function fieldsOf(part: string): readonly { readonly text: string; readonly at: number }[] {
	const fields: { text: string; at: number }[] = [];
	let at = 0;
	for (let end = 1; end <= part.length; end += 1) {
		if (end < part.length && !FIELD_ENDS.includes(part.charAt(end - 1))) continue;
		fields.push({ text: part.slice(at, end), at });
		at = end;
	}
	return fields;
}

/** The rules of a set that a text leaves open. */
function openRules({ rules, foreign }: RuleSet, text: string): OpenRules {
	const open: OpenRule[] = [];
	for (const rule of rules) {
		const pattern = rule.pattern.openIn(text);
		const spoken = rule.spoken?.openIn(text) ?? null;
		const titled = pattern === null ? null : rule.titled.openIn(text);
		if (pattern !== null || spoken !== null) open.push({ rule, pattern, spoken, titled });
	}
	return { rules: open, foreign };
}

function inFields(part: string, from: number, { rules, foreign }: OpenRules): Told<string> | null {
	for (const { text, at } of fieldsOf(part)) {
		if (foreign.test(text)) continue;
		for (const { pattern, rule } of rules) {
			const match = pattern?.exec(text);
			if (!match || rule.unless?.test(text)) continue;
			const { id, value } = rule;
			const start = from + at + match.index;
			return { value, start, end: start + match[0].length, rule: id, confidence: 0.95 };
		}
	}
	return null;
}

function spokenIn(text: string, { rules }: OpenRules): Told<string> | null {
	for (const { rule, spoken, titled } of rules) {
		const { id, value, unless } = rule;
		const match = spoken?.exec(text) ?? titled?.exec(text);
		if (!match || isOfSuspect(text, match.index + match[0].length)) continue;
		const around = text.slice(Math.max(0, match.index - 4), match.index + match[0].length + AROUND_SPOKEN);
		if (unless?.test(around)) continue;
		return { value, start: match.index, end: match.index + match[0].length, rule: id, confidence: 0.85 };
	}
	return null;
}

function attributeIn(text: string, people: People, all: RuleSet): Told<string> | null {
	const set = openRules(all, text);
	if (set.rules.length === 0) return null;
	const { victims } = people;
	const [first = null, ...others] = victims.map((zone) =>
		inFields(text.slice(zone.start, zone.end), zone.start, set),
	);
	if (first !== null) return others.every((other) => other?.value === first.value) ? first : null;
	if (people.kin !== null) {
		const { start, end } = people.kin;
		return inFields(
			text.slice(start, end + (OF_KIN.exec(text.slice(end, end + 30))?.[0].length ?? 4)),
			start,
			set,
		);
	}
	return victims.length > 1 || (victims.length === 0 && !people.isReporterVictim)
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
	return firstOpen(text, SPOUSE, ({ index, 0: words }) => {
		const end = index + words.length;
		return isOfSuspect(text, index) || FORMER.test(text.slice(Math.max(0, index - 2), end + 4))
			? null
			: { value: "married", start: index, end, rule: "spouse_of_victim", confidence: 0.88 };
	});
}

/** Marital state of the victim; living alone counts from 60 years on only. */
export function maritalIn(text: string, people: People, age: YearsOfAge | null): Told<string> | null {
	const told = attributeIn(text, people, MARITALS);
	const isOld = age !== null && age.low >= OLD;
	const isOldTold = told !== null && text.slice(told.start, told.end).includes("老人");
	if (told?.value === "elderly_alone" && !isOld && !isOldTold) return null;
	return told ?? spouseIn(text, people);
}
