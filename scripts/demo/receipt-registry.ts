/** Draws receipts and the people who sign them; nobody here is known to any call unless a plant says so. */
import type { Clock } from "./clock";
import type { Dice } from "./dice";
import type { Gender } from "./fraud-classes";
import { shownId } from "./mess";
import type { Home, People, Person } from "./person";
import type { Receipt } from "./receipt";
import { SIGNER_REGIONS } from "./regions";
import { enterprisesIn, SURGE_ZONE } from "./township";

const RELATIONS: readonly string[] = ["配偶", "父母", "子女", "兄弟姐妹", "同事"];

/** Draws receipts of people whom no call knows, unless told otherwise. */
export class Registry {
	readonly receipts: Receipt[] = [];
	private readonly households = new Map<string, string>();

	constructor(
		readonly dice: Dice,
		readonly people: People,
	) {}

	/** The household number of an address; a new one the first time. */
	householdAt(address: string): string {
		const known = this.households.get(address) ?? `H${String(330_000 + this.households.size)}`;
		this.households.set(address, known);
		return known;
	}

	signer(at: Clock): Person {
		const { dice } = this;
		const gender: Gender = dice.chance(0.52) ? "女" : "男";
		const age = Math.min(84, dice.int(18, 58) + (dice.chance(0.16) ? 24 : 0));
		const zone = dice.weighted<string | null | undefined>([
			["北屏工业区", 16],
			[SURGE_ZONE, 12],
			[null, 6],
			[undefined, 66],
		]);
		const enterprise = zone === undefined || age > 58 ? null : dice.weighted(enterprisesIn(zone));
		const home = enterprise === null && dice.chance(0.97) ? this.homeInTown() : undefined;
		return this.people.person({
			at,
			age,
			gender,
			enterprise,
			regions: SIGNER_REGIONS,
			...(home === undefined ? {} : { home }),
		});
	}

	private homeInTown(): Home {
		for (;;) {
			const home = this.people.homeAnywhere();
			if (home.village !== null) return home;
		}
	}

	add(signer: Person, signedAt: Clock, more: Partial<Receipt> = {}): Receipt {
		const { dice } = this;
		const idForm = dice.weighted<"plain" | "masked" | "scientific" | "">([
			["plain", 91],
			["masked", 2],
			["scientific", 2],
			["", 5],
		]);
		const hasRelative = dice.chance(0.42);
		const receipt: Receipt = {
			receiptNo: "",
			signedAt,
			signer,
			idShown: idForm === "" ? null : shownId(signer.idNo, idForm),
			address: signer.home.address,
			householdNo: this.householdAt(signer.home.address),
			relative: hasRelative
				? {
						name: this.people.nextName(dice.pick(["男", "女"])),
						phone: this.people.nextPhone(),
						relation: dice.pick(RELATIONS),
					}
				: null,
			wasDefrauded: false,
			...more,
		};
		this.receipts.push(receipt);
		return receipt;
	}
}
