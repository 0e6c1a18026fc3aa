/** People of the township whom no call knows, and how a register writes a person: whole, masked, spoilt or blank. */
import type { Clock } from "./clock";
import { Dice } from "./dice";
import { shownId } from "./mess";
import type { People, Person } from "./person";
import { Registry } from "./receipt-registry";
import type { Keys } from "./shown";

/** How a register writes somebody, with what of it still means one person. */
export interface Written {
	readonly name: string;
	readonly idCell: string | null;
	readonly phoneCell: string | null;
	readonly keys: Keys;
}

/** Which of its two numbers a register knows; `spoilt` has an ID number that nobody may match and another phone. */
export type Knowing = "both" | "id" | "phone" | "spoilt";

const phoneForms = (phone: string): readonly string[] => [
	phone,
	phone,
	phone,
	phone,
	`+86 ${phone}`,
	`${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
];

/** Draws strangers, and writes strangers and victims as registers do. */
export class Register {
	readonly dice: Dice;
	private readonly registry: Registry;

	constructor(
		name: string,
		readonly people: People,
	) {
		this.dice = new Dice(name);
		this.registry = new Registry(new Dice(`${name}/strangers`), people);
	}

	/** Somebody of the township. */
	stranger(at: Clock): Person {
		return this.registry.signer(at);
	}

	/** A person as written; a permit number is on no register that goes by ID numbers. */
	write(person: Person, knowing: Knowing): Written {
		const hasId = (knowing === "both" || knowing === "id") && person.idNo.length === 18;
		const hasPhone = knowing === "both" || knowing === "phone";
		const spoilt = knowing === "spoilt" && person.idNo.length === 18;
		const idForm = this.dice.chance(0.6) ? "masked" : "scientific";
		const otherPhone = knowing === "spoilt" ? this.people.nextPhone() : null;
		const phone = hasPhone ? person.phone : otherPhone;
		return {
			name: person.name,
			idCell: hasId ? person.idNo : spoilt ? shownId(person.idNo, idForm) : null,
			phoneCell: phone === null ? null : this.dice.pick(phoneForms(phone)),
			keys: { id: hasId ? person.idNo : null, phone },
		};
	}

	/** Somebody else of the same name. */
	namesake(person: Person, at: Clock): Person {
		return { ...this.stranger(at), name: person.name };
	}

	/** Mostly both numbers, sometimes one of them, seldom none that is of use. */
	knowing(): Knowing {
		return this.dice.weighted<Knowing>([
			["both", 70],
			["id", 14],
			["phone", 12],
			["spoilt", 4],
		]);
	}
}
