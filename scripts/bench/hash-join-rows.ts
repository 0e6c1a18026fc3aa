/** The rows of the screening contest, read by hand: phones, homes, names, and who uses which phone. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { screeningEventsPlan } from "@/lib/analysis/plans/screening-events";
import type { screeningReceiptsPlan } from "@/lib/analysis/plans/screening-receipts";
import type { screeningVictimsPlan } from "@/lib/analysis/plans/screening-victims";

/** A receipt as the engine gives it. */
export type Receipt = PlanRow<typeof screeningReceiptsPlan>;
/** A cell; blank is null. */
export type Text = string | null | undefined;

/** The rows that both contestants read. */
export interface JoinRows {
	readonly receipts: readonly Receipt[];
	readonly events: readonly PlanRow<typeof screeningEventsPlan>[];
	readonly victims: readonly PlanRow<typeof screeningVictimsPlan>[];
	readonly relations: readonly Readonly<Record<string, unknown>>[];
	/** The village of an event's code. */
	readonly villageOf: (code: number) => string | null;
}

const NONE: readonly string[] = [];

/** The mobiles of a column of numbers. */
export function phonesOf(numbers: Text): readonly string[] {
	if (!numbers) return NONE;
	const all = numbers.includes(" ") ? numbers.split(" ") : [numbers];
	return all.filter((one) => one.length === 11 && one.charCodeAt(0) === 49 && one.charCodeAt(1) > 50);
}

/** A home as it is compared; null for dormitories, hotels and places without a door. */
export function homeOf(address: Text): string | null {
	if (!address || /宿舍|宾馆/.test(address)) return null;
	const bare = address
		.replace(/\s/g, "")
		.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
	return bare.endsWith("号") ? bare.replace(/^浙江省金华市永康市/, "") : null;
}

/** Two names that cannot be of one person; masked ones are compared by the surname. */
function differ(one: Text, other: Text): boolean {
	if (!one || !other || one === other) return false;
	return one.includes("*") || other.includes("*") ? one.charAt(0) !== other.charAt(0) : true;
}

/** One side of a relation. */
export interface Side {
	readonly id: Text;
	readonly phones: readonly string[];
	readonly name: Text;
}

/** A row of relations. */
export type RelationRow = Readonly<Record<string, Text>>;

/** Who uses a phone: a number of several people needs the name beside it. */
export class Holders {
	private readonly names = new Map<string, Set<string>>();
	private readonly known: ReadonlySet<string>;

	constructor({ receipts, victims, relations }: JoinRows) {
		const own = [
			"victim_phone_numbers",
			"victim_family_phone_numbers",
			"victim_contact_phone_numbers",
		] as const;
		const related = ["phone_numbers", "relative_phone_numbers"] as const;
		this.known = new Set([
			...victims.flatMap((row) => own.flatMap((column) => phonesOf(row[column]))),
			...(relations as readonly RelationRow[]).flatMap((row) =>
				related.flatMap((column) => phonesOf(row[column])),
			),
		]);
		for (const row of victims) this.hold(phonesOf(row.victim_phone_numbers), row.victim_name);
		for (const row of receipts) this.hold(phonesOf(row.phone_numbers), row.name);
		for (const row of relations as readonly RelationRow[]) {
			this.hold(phonesOf(row.phone_numbers), row.name);
			this.hold(phonesOf(row.relative_phone_numbers), row.relative_name);
		}
	}

	private hold(phones: readonly string[], name: Text): void {
		for (const phone of phones) {
			if (!name || !this.known.has(phone)) continue;
			const names = this.names.get(phone);
			if (names) names.add(name);
			else this.names.set(phone, new Set([name]));
		}
	}

	private isShared(phone: string): boolean {
		const names = [...(this.names.get(phone) ?? [])];
		return names.some((one) => names.some((other) => differ(one, other)));
	}

	isOne(phone: string, one: Partial<Side>, other: Partial<Side>): boolean {
		if (one.id && other.id && one.id !== other.id) return false;
		if (differ(one.name, other.name)) return false;
		const isNamed = one.name && one.name === other.name && !one.name.includes("*");
		return Boolean(isNamed) || !this.isShared(phone);
	}
}
