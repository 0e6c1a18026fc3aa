/** Makes the receipts that were signed on paper and typed in later: victims before and after their offence, and people of no call. */
import type { Call } from "./call";
import { type Clock, DAY, HOUR, MINUTE, midnight } from "./clock";
import type { Dice, Weighted } from "./dice";
import type { People, Person } from "./person";
import { EXPORTED_AT } from "./schedule";
import { idShown, isSearchable, type Shown } from "./shown";
import { type Knowing, Register, type Written } from "./strangers";
import { hasColumn } from "./tally";

/** A receipt on paper. */
export interface LateReceipt {
	/** Given once all receipts stand in order. */
	receiptNo: string;
	readonly signedAt: Clock;
	/** False where only the day is written. */
	readonly hasClock: boolean;
	readonly signer: Person;
	readonly written: Written;
	/** Known by name, birth date and village alone: these three are written, and no number. */
	readonly isByBirth: boolean;
	readonly way: string;
	readonly hasApp: boolean | null;
	readonly hasAlerts: boolean | null;
	readonly hasShield: boolean | null;
}

/** Since when receipts are kept at all; the two batches begin on the same day. */
const FIRST_DAY = midnight("2025-06-01");
const LAST_DAY = midnight("2026-05-10");
const STRANGERS = 90;
/** Days before the offence; the edges of the bands are among them. */
const DAYS = [1, 7, 15, 24, 29, 30, 31, 32, 45, 62, 78, 89, 90, 91, 92, 110, 140, 180] as const;
const MARKET_AND_HOME = ["入户", "入户", "窗口", "集市"] as const;

type Plant = "before" | "at_enterprise" | "by_birth" | "after" | "that_day" | "spoilt" | "namesake";

const PLANTS: readonly Weighted<Plant | null>[] = [
	[null, 46],
	["before", 30],
	["at_enterprise", 5],
	["by_birth", 3],
	["after", 7],
	["that_day", 3],
	["spoilt", 3],
	["namesake", 3],
];

/** Ones that say what is installed; the paper form of the first months did not ask for alerts. */
function phoneOf(dice: Dice): Pick<LateReceipt, "hasApp" | "hasAlerts" | "hasShield"> {
	const hasApp = dice.chance(0.92) ? dice.chance(0.7) : null;
	return {
		hasApp,
		hasAlerts: hasApp === true && dice.chance(0.7) ? dice.chance(0.6) : null,
		hasShield: dice.chance(0.9) ? dice.chance(0.45) : null,
	};
}

const KNOWING: Readonly<Partial<Record<Plant, Knowing>>> = { by_birth: "spoilt", spoilt: "spoilt" };

function dayOfSigning(dice: Dice, kind: Plant, call: Call, offence: Clock): Clock {
	const day = offence - (offence % DAY);
	if (kind === "after") return call.reportAt - (call.reportAt % DAY) + dice.int(1, 40) * DAY;
	return kind === "that_day" ? day : day - dice.pick(DAYS) * DAY;
}

function plant(register: Register, call: Call, kind: Plant, offence: Clock): LateReceipt {
	const { dice } = register;
	const signer = kind === "namesake" ? register.namesake(call.victim, call.occurFrom) : call.victim;
	const clock = dice.int(9 * 4, 17 * 4) * 15 * MINUTE;
	return {
		receiptNo: "",
		signedAt: dayOfSigning(dice, kind, call, offence) + (kind === "that_day" ? 0 : clock),
		hasClock: kind !== "that_day",
		signer,
		written: register.write(signer, KNOWING[kind] ?? "both"),
		isByBirth: kind === "by_birth",
		way: kind === "at_enterprise" ? "企业讲堂" : dice.pick(MARKET_AND_HOME),
		...phoneOf(dice),
	};
}

/** By name, birth date and village only where the call shows all three, and the village as the register calls it. */
function canBeKnown(call: Call, kind: Plant): boolean {
	if (kind !== "by_birth") return isSearchable(call);
	return idShown(call) !== null && hasColumn("victim_name", call) && hasColumn("victim_village", call);
}

function stranger(register: Register): LateReceipt {
	const { dice } = register;
	const day = FIRST_DAY + dice.int(0, (LAST_DAY - FIRST_DAY) / DAY) * DAY;
	const signer = register.stranger(day);
	const way = signer.enterprise === null ? dice.pick(MARKET_AND_HOME) : "企业讲堂";
	return {
		receiptNo: "",
		signedAt: day + dice.int(9 * 4, 17 * 4) * 15 * MINUTE,
		hasClock: true,
		signer,
		written: register.write(signer, register.knowing()),
		isByBirth: false,
		way,
		...phoneOf(dice),
	};
}

const isKept = ({ signedAt }: LateReceipt): boolean =>
	signedAt >= FIRST_DAY + DAY && signedAt < EXPORTED_AT - 12 * HOUR;

/** All of them in order of signing, numbered. */
export function makeLateReceipts(
	people: People,
	calls: readonly Call[],
	shown: Shown,
): readonly LateReceipt[] {
	const register = new Register("late receipts", people);
	const { dice } = register;
	const planted = calls.flatMap((call) => {
		if (call.exclusion !== null || call.reportAt < FIRST_DAY) return [];
		const kind = dice.weighted(PLANTS);
		if (kind === null || !canBeKnown(call, kind)) return [];
		return [plant(register, call, kind, shown.offence(call))];
	});
	const strange = Array.from({ length: STRANGERS }, () => stranger(register));
	const receipts = [...planted, ...strange].filter(isKept).sort((a, b) => a.signedAt - b.signedAt);
	receipts.forEach((receipt, position) => {
		receipt.receiptNo = `BL${String(position + 1).padStart(5, "0")}`;
	});
	return receipts;
}
