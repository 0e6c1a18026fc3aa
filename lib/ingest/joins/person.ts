/** Whether two records mean the same person: by whole ID number, else by a personal phone that nothing contradicts. */
import { oncePer } from "@/lib/dimensions/once-per";
import type { StoredValues } from "../read-field";
import { push, textOf } from "./row-values";

/** What a record tells of a person that may be matched. */
export interface JoinPerson {
	/** Whole ID number; damaged, masked and foreign ones are null. */
	readonly id: string | null;
	/** Personal numbers only. */
	readonly phones: readonly string[];
	/** Without spaces; may be masked. */
	readonly name: string | null;
}

/** Which columns tell of a person. */
export interface PersonColumns {
	readonly id: string;
	readonly phones: string;
	readonly name: string;
}

/** Columns of the persons of the tables. */
export const PERSON_COLUMNS = {
	victim: { id: "victim_id_no_whole", phones: "victim_phone_numbers", name: "victim_name" },
	register: { id: "id_no_whole", phones: "phone_numbers", name: "name" },
	relative: { id: "relative_id_no_whole", phones: "relative_phone_numbers", name: "relative_name" },
	alert: { id: "target_id_no_whole", phones: "target_phone_numbers", name: "target_name" },
} as const satisfies Record<string, PersonColumns>;

/** Mobiles and foreign numbers belong to somebody; landlines and service numbers are shared by a house or a firm. */
const PERSONAL = /^(?:1[3-9]\d{9}|\+\d{6,})$/;
const MASK = /[*＊#]|^.{1,2}某/u;

/** The personal numbers of a `<phone>_numbers` column. */
export function personalPhones(numbers: string | null): readonly string[] {
	if (numbers === null) return [];
	return numbers.split(" ").filter((number) => PERSONAL.test(number));
}

/** A name as it is compared: without spaces, Latin letters in one case. */
export const plainName = (name: string | null): string | null =>
	name === null ? null : name.replace(/\s+/g, "").toLowerCase() || null;

/** True for names of which letters are hidden. */
export const isMaskedName = (name: string): boolean => MASK.test(name);

/** The person a row tells of. */
export function personIn(row: StoredValues, columns: PersonColumns): JoinPerson {
	return {
		id: textOf(row[columns.id]),
		phones: personalPhones(textOf(row[columns.phones])),
		name: plainName(textOf(row[columns.name])),
	};
}

/** The victim of an event's merged row; read once, because every join asks. */
export const victimIn: (row: StoredValues) => JoinPerson = oncePer((row: StoredValues) =>
	personIn(row, PERSON_COLUMNS.victim),
);

/** Whether two names cannot be of one person; unknown ones can, and masked ones as far as the first sign goes. */
export function namesContradict(one: string | null, other: string | null): boolean {
	if (one === null || other === null) return false;
	if (!isMaskedName(one) && !isMaskedName(other)) return one !== other;
	const [first = "*"] = one;
	const [otherFirst = "*"] = other;
	return first !== otherFirst && ![first, otherFirst].some((sign) => /[*＊#]/.test(sign));
}

/** Why two records mean one person, as evidence says it. */
export type Tie = "证件号码相同" | "电话相同" | "姓名、出生日期和村居相同";

const sharesPhone = (one: JoinPerson, other: JoinPerson): boolean =>
	one.phones.some((phone) => other.phones.includes(phone));

/** Two whole ID numbers of which one is another person's. */
export const idsContradict = (one: JoinPerson, other: JoinPerson): boolean =>
	one.id !== null && other.id !== null && one.id !== other.id;

/** What shows that two records mean one person; null = nothing does. A name alone never does. */
export function tieOf(one: JoinPerson, other: JoinPerson): Tie | null {
	if (idsContradict(one, other)) return null;
	if (one.id !== null && one.id === other.id) return "证件号码相同";
	if (sharesPhone(one, other) && !namesContradict(one.name, other.name)) return "电话相同";
	return null;
}

/** True when earlier records of the person can be looked for. */
export const isSearchable = ({ id, phones }: JoinPerson): boolean => id !== null || phones.length > 0;

/** Records by the ID number and the phones of their persons. */
export class PersonIndex<T> {
	private readonly byId = new Map<string, T[]>();
	private readonly byPhone = new Map<string, T[]>();

	add({ id, phones }: JoinPerson, record: T): void {
		if (id !== null) push(this.byId, id, record);
		for (const phone of phones) push(this.byPhone, phone, record);
	}

	/** Records that share the ID number or a phone, each once; to be held to {@link tieOf}. */
	candidates({ id, phones }: JoinPerson): Iterable<T> {
		const lists = [
			id === null ? undefined : this.byId.get(id),
			...phones.map((phone) => this.byPhone.get(phone)),
		];
		const [first = [], ...others] = lists.filter((list) => list !== undefined);
		return others.length === 0 ? first : new Set([first, ...others].flat());
	}
}
