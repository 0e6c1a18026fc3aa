/** Lists of related persons 关系人: household registers, kin lists, family numbers, emergency contacts. */
import { RELATION_KINDS } from "@/data/relation-kinds";
import { TABLES } from "@/lib/records";
import type { Stored } from "../read-field";
import { anyFilled, personOf } from "./keys";
import type { ImportSource } from "./source";

const wordKey = (word: string): string => word.replace(/\s+/g, "").toLowerCase();
const kindOfWord: ReadonlyMap<string, string> = new Map(
	Object.entries(RELATION_KINDS).flatMap(([kind, words]) =>
		words.map((word): [string, string] => [wordKey(word), kind]),
	),
);

/** What relates a row's person to others: the stated kind, else kin where another person stands, else household or address. */
function kindOf(values: Record<string, Stored>, isPair: boolean): string | null {
	const word = values.relation_kind;
	if (typeof word === "string" && word !== "") return kindOfWord.get(wordKey(word)) ?? word;
	if (isPair) return "kin";
	if (anyFilled(values, ["household_no"])) return "household";
	return anyFilled(values, ["address"]) ? "address" : null;
}

/** The household or address that stands for the others of it: two of one name in two households stay two rows. */
function groupOf(values: Record<string, Stored>, kind: string): string {
	const shared = kind === "household" ? values.household_no : values.address;
	const mark = kind === "household" ? "h" : "a";
	return typeof shared === "string" ? `${mark}:${shared.replace(/\s+/g, "")}` : "";
}

/** One row may name a relative, an emergency contact and family numbers at once: each is a relation of its own. */
export const relationSource: ImportSource = {
	id: "relation",
	label: "关系人",
	table: TABLES.relation,
	carriesVictim: false,
	identifying: [
		"relative_name",
		"relative_id_no",
		"relative_phone",
		"relation",
		"relation_kind",
		"household_no",
	],
	titles: ["关系人", "亲属", "家属", "户籍", "亲情号", "紧急联系人", "家庭成员"],
	needed: [],
	neededAny: [
		["name", "id_no", "phone"],
		["relative_name", "relative_id_no", "relative_phone", "household_no", "address"],
	],
	parts: {
		into: "relation_kind",
		fields: ["relative_name", "relative_id_no", "relative_phone", "relation"],
		by: "alias",
	},
	complete(values) {
		const [person, other] = [personOf(values, ""), personOf(values, "relative_")];
		if (person === "") return "姓名、身份证号和电话都无法辨认本人，请补全后重新导入";
		const kind = kindOf(values, other !== "");
		const isAlone = other === "" && kind !== "household" && kind !== "address";
		if (kind === null || isAlone) return "既没有关系人，也没有户号或住址，看不出与谁有关系，请补全后重新导入";
		values.person_key = person;
		values.other_key = other === "" ? groupOf(values, kind) : other;
		values.relation_kind = kind;
		return null;
	},
};
