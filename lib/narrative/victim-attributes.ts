/** Occupation, education and marital state of the victim by the rules of `data/narrative`. */
import { EDUCATION_RULES } from "@/data/narrative/victim-educations";
import { KIN_WORDS } from "@/data/narrative/victim-kin";
import { MARITAL_RULES } from "@/data/narrative/victim-marital";
import { OCCUPATION_RULES } from "@/data/narrative/victim-occupations";
import type { VictimRule } from "@/data/narrative/victim-rule";
import { SURNAMES } from "@/data/narrative/victim-surnames";
import type { YearsOfAge } from "./reading";
import { canMatch, markSigns, type NeededSigns, neededSigns, type SignsOf } from "./scheme-signs";
import { firstOf } from "./victim-match";
import { isOfSuspect, type People } from "./victim-people";
import type { Told } from "./victim-person";

interface CompiledRule {
	readonly id: string;
	readonly value: string;
	readonly pattern: RegExp;
	readonly spoken: RegExp | null;
	readonly titled: RegExp;
	readonly unless: RegExp | null;
	/** What `pattern` and with it `titled` cannot do without, and what `spoken` cannot. */
	readonly needed: NeededSigns;
	readonly neededSpoken: NeededSigns | null;
}

/** The rules of one fact with one expression that tells whether any of them can speak. */
interface RuleSet {
	readonly rules: readonly CompiledRule[];
	readonly gate: RegExp;
	/** Parts of a description in which these words mean something else. */
	readonly foreign: RegExp;
}

function compiled(rules: readonly VictimRule[], gate: RegExp, foreign: RegExp): RuleSet {
	return {
		rules: rules.map(({ id, value, pattern, spoken, unless }) => ({
			id,
			value,
			pattern: new RegExp(pattern),
			spoken: spoken === undefined ? null : new RegExp(spoken),
			titled: new RegExp(`(?:${pattern})(?=(?:[${SURNAMES}](?:某|×|\\*|女士|先生)))`),
			unless: unless === undefined ? null : new RegExp(unless),
			needed: neededSigns(pattern),
			neededSpoken: spoken === undefined ? null : neededSigns(spoken),
		})),
		gate,
		foreign,
	};
}

const ADDRESS = /^(?:现住|户籍|籍贯|户口|家住|住|暂住|居住|租住|联系|电话)/;
const OCCUPATIONS = compiled(
	OCCUPATION_RULES,
	/退休|[大高初研][一二三四]|就读|念书|教书|任教|政府|村委|居委|辅警|委员|主任|书记|微商|摊|卖|店|铺|种|养|辞职|离职|厂|工地|工|队员|跑腿|律师|设计|程序|柜员|助理|总监|客服|销售|采购|学生|在校|[中大高科专职小院]生|在读|上学|读[书大高]|上大学|会计|出纳|财务|外卖|骑手|快递|网约|滴滴|代驾|主播|教师|老师|教职|医[生师护]|护士|幼师|公务|干部|机关|事业|网格员|个体|私营|经商|店主|老板|企业主|经营|开|生意|主妇|全职|宝妈|家务|带[孩娃小]|农|种植|养殖|渔民|业|没?上班|没?工作|社会闲散|文员|白领|职员|经理|主管|人员|员工|职工|工人|普工|操作工|[打务技焊电]工|干活|做[工事]|车间|流水线|研究生/,
	ADDRESS,
);
const EDUCATIONS = compiled(
	EDUCATION_RULES,
	/文化|学历|毕业|小学|初[中级]|高[中职级]|中[专技职]|[大本专]科?专?|硕士|博士|研究生|文盲|不识字|上过?学|职[高业]|技校/,
	/^(?:现住|户籍|籍贯|户口|家住|住|暂住|居住|租住|联系|电话|工作单位|系)/,
);
const MARITALS = compiled(MARITAL_RULES, /婚|离异|丧[偶妻夫]|独[居自]|一个人住|孤寡/, ADDRESS);
const SPOUSES = KIN_WORDS.filter(({ isSpouse }) => isSpouse)
	.flatMap(({ words }) => words.split(" "))
	.join("|");
const SPOUSE = new RegExp(`(?:事主|受害人|被害人|报警人|本人|其|我|她|他)(?:的)?(${SPOUSES})`, "g");
const SPOUSE_SIGN = /妻子|老[婆公]|媳妇|丈夫|爱人|配偶/;
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

/** The rules of a set that the signs of a text leave open. */
function openRules({ rules, ...set }: RuleSet, signs: SignsOf): RuleSet {
	const isOpen = ({ needed, neededSpoken }: CompiledRule) =>
		canMatch(needed, signs) || (neededSpoken !== null && canMatch(neededSpoken, signs));
	return { ...set, rules: rules.filter(isOpen) };
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
		if (unless?.test(around)) continue;
		return { value, start: match.index, end: match.index + match[0].length, rule: id, confidence: 0.85 };
	}
	return null;
}

function attributeIn(text: string, people: People, all: RuleSet): Told<string> | null {
	if (!all.gate.test(text)) return null;
	const set = openRules(all, markSigns(text));
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
	if (!SPOUSE_SIGN.test(text)) return null;
	return firstOf(text, SPOUSE, ({ index, 0: words }) => {
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
