/** The grid workers' tablets: receipts of the last day, with what a tablet asks beside the usual columns. */
import { type Clock, DAY, HOUR, MINUTE, midnight } from "./clock";
import type { Dice } from "./dice";
import type { People, Person } from "./person";
import type { Receipt } from "./receipt";
import { Registry } from "./receipt-registry";

/** By what a receipt hits, as the contract names the ways. */
export type ScreenedWay =
	| "id"
	| "phone"
	| "name_birth_village"
	| "kin"
	| "household"
	| "family_number"
	| "emergency_contact";

/** Why a receipt that looks like a hit is none. */
export type ScreenedTrap = "masked_id" | "homonym" | "shared_landline" | "shared_mobile";

/** A receipt of that day, with what it says beside the usual columns. */
export interface Screened {
	readonly receipt: Receipt;
	/** As written; null = blank. */
	readonly phoneCell: string | null;
	readonly birthCell: string | null;
	readonly familyPhone: string | null;
	readonly contact: { readonly name: string; readonly phone: string } | null;
	/** Empty where it hits nobody. */
	readonly hits: readonly { readonly way: ScreenedWay; readonly incidentNo: string }[];
	readonly trap: ScreenedTrap | null;
	readonly isSelfReported: boolean;
}

/** What is decided about a receipt; the rest is drawn. */
export type More = Partial<Omit<Screened, "receipt">> & { readonly receipt?: Partial<Receipt> };

const DAY_OF_SIGNING = midnight("2026-05-10");
const FIRST_HOUSEHOLD = 710_000;

/** Draws receipts of one day. */
export class Tablets {
	readonly made: Screened[] = [];
	private readonly registry: Registry;

	constructor(
		readonly dice: Dice,
		readonly people: People,
	) {
		this.registry = new Registry(dice, people);
	}

	stranger(): Person {
		return this.registry.signer(DAY_OF_SIGNING);
	}

	private signingTime(): Clock {
		const isMorning = this.made.length % 2 === 0;
		const [from, until] = isMorning ? [8.5 * HOUR, 11.5 * HOUR] : [13.5 * HOUR, 17.5 * HOUR];
		return DAY_OF_SIGNING + from + this.dice.int(0, (until - from) / MINUTE) * MINUTE;
	}

	add(signer: Person, more: More = {}): void {
		const { dice, people } = this;
		const relative = { name: people.nextName(dice.pick(["男", "女"])), phone: people.nextPhone() };
		const isNamed = dice.chance(0.4);
		const hasContact = dice.chance(0.3);
		this.made.push({
			phoneCell: signer.phone,
			birthCell: dice.chance(0.7) ? signer.birth : null,
			familyPhone: dice.chance(0.25) ? people.nextPhone() : null,
			contact: hasContact
				? { name: people.nextName(dice.pick(["男", "女"])), phone: people.nextPhone() }
				: null,
			hits: [],
			trap: null,
			isSelfReported: false,
			...more,
			receipt: {
				receiptNo: "",
				signedAt: this.signingTime(),
				signer,
				idShown: signer.idNo,
				address: signer.home.address,
				householdNo: `H${FIRST_HOUSEHOLD + this.made.length}`,
				relative: isNamed ? { ...relative, relation: dice.pick(["配偶", "父母", "子女"]) } : null,
				wasDefrauded: false,
				...more.receipt,
			},
		});
	}
}

/** Signed before noon. */
export const isBeforeNoon = ({ receipt }: Screened): boolean => receipt.signedAt % DAY < 12 * HOUR;
