/** The victim's name as written. */
import { SURNAMES } from "@/data/narrative/victim-surnames";
import { clauseStart } from "./course-money";
import { gatedPattern } from "./gated-pattern";
import { firstOpen } from "./victim-match";
import type { People } from "./victim-people";
import type { Told } from "./victim-person";

/** 许 behind a clock is no surname (21时许张某). */
const SIGNS = `(?!(?<=[时分日点])许[^某×x*＿_])[${SURNAMES}](?:某某?|[×x*＿_]{1,2}|[\\u4e00-\\u9fa5]{1,2})`;
const END =
	"(?=$|[（(，,、；;。）)\\]】]|[男女][，,、；;性]|报称|报警|来所|来电|称|于|在|接到|被|系|性别|年龄|通过|到)";
const LABELLED = gatedPattern(
	`(?:(?:事主|受害人|被害人|失主|受骗人)(?:信息)?[:：]?(?:姓名)?|(?<!嫌疑人)姓名)[】\\]:]?(?:为|是|系)?(${SIGNS})${END}`,
	{ hasGroups: true, flags: "g" },
);
const BEFORE_ZONE = new RegExp(`(${SIGNS})[：:]?[（(，,、]?$`);
const NOT_NAMES =
	/^(?:于|何时|从|向|时|程|应|贺|和|方|安|经|关于|常|相|计|童年|连|全|成都|陈述|包括|张贴|高中|高价|温州|金额|单独|钱款|方便|马上|施工|鲁莽|毛某人)$/;

function isName(name: string): boolean {
	return !NOT_NAMES.test(name) && !/[称在被于系年月日时收到接报通]/.test(name.slice(1));
}

/** The name of the victim; null for several victims who differ. */
export function nameIn(text: string, people: People): Told<string> | null {
	const found: Told<string>[] = [];
	firstOpen(text, LABELLED, (match) => {
		const name = match[1] ?? "";
		const start = match.index + match[0].length - name.length;
		const told = { value: name, start, end: start + name.length, rule: "labelled_name", confidence: 0.93 };
		if (isName(name)) found.push(told);
		return found.length > 20 ? told : null;
	});
	const [first] = found;
	if (first !== undefined) return found.every(({ value }) => value === first.value) ? first : null;
	const [zone] = people.victims;
	if (zone === undefined || people.victims.length > 1) return null;
	const from = clauseStart(text, Math.max(0, zone.start - 1));
	const before = BEFORE_ZONE.exec(text.slice(from, zone.start));
	const name = before?.[1];
	if (!before || name === undefined || !isName(name)) return null;
	const start = from + before.index;
	return { value: name, start, end: start + name.length, rule: "described_name", confidence: 0.9 };
}
