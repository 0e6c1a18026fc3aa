/** Dimension 1 性别: the column, else the 17th digit of the ID number, else as told. */
import { GENDERS } from "@/data/victim-values";
import { type Dimension, UNKNOWN } from "./dimension";
import { identityOf } from "./event-identity";
import { toldLabel, toldOfVictim } from "./event-narrative";
import { vocabularyOf } from "./vocabulary";
import { wordReader } from "./word-column";

const vocabulary = vocabularyOf(GENDERS);
const readWord = wordReader({
	id: "victim_gender",
	column: "性别",
	vocabulary: () => vocabulary,
	isOpen: false,
});

/** 性别: 男 or 女; odd 17th digits are men (GB 11643). Anything else a column says leaves it to the ID number. */
export const victimGender: Dimension = {
	id: "victim_gender",
	number: 1,
	label: { zh: "性别", en: "Sex" },
	side: "victim",
	domain: () => vocabulary.values,
	isOpen: false,
	isOrdered: false,
	rule: "取自“性别”列，先按设置中的归并，再按内置别名；无法判断的按证件号码第17位推定，单数为男、双数为女；都没有的从案情提取。",
	read(event, context) {
		const word = readWord(event.gender, context);
		if (word.value !== null) return word;
		const { sex } = identityOf(event);
		if (sex === null) {
			const told = toldOfVictim(event, "gender");
			return told === null ? UNKNOWN : toldLabel(told, told.value);
		}
		const parity = sex === "male" ? "单数" : "双数";
		return { value: sex, source: "identity", evidence: `证件号码第17位：${parity}` };
	},
};
