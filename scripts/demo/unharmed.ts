/** Hands most receipts that would precede an offence to people who are never hit: few of a town have signed, so few of its victims had. */
import type { Call } from "./call";
import { type Clock, DAY, fullYears } from "./clock";
import type { LateReceipt } from "./late-receipts";
import type { Home, People, Person } from "./person";
import type { Receipt, ReceiptPlants } from "./receipt";
import { isVictim, type Shown } from "./shown";
import { Register } from "./strangers";
import type { Screened } from "./tablets";

/** All receipts; those of the last day stay as they are. */
interface Signings {
	readonly receipts: readonly Receipt[];
	readonly plants: ReceiptPlants;
	readonly lateReceipts: readonly LateReceipt[];
	readonly screened: readonly Screened[];
}

/** A receipt on paper whose signer is hit afterwards. */
interface Early {
	readonly late: LateReceipt;
	/** From signing to the next offence. */
	readonly days: number;
	/** Signs once more on the last day. */
	readonly isAgain: boolean;
}

/** Whose receipts in the batches stay, by days before the offence: two who live outside of the township. */
const STAYING_DAYS: readonly number[] = [12, 120];

/**
 * Whose receipts on paper stay: the first of each kind, all three in villages. One in fifteen of the township has signed, most
 * of them of late, so at the rate of everybody else four of the victims of the year would have signed before.
 */
const STAYING = {
	again: ({ days, isAgain }: Early) => days <= 30 && isAgain,
	/** No other receipt before an offence says of a phone with the app that its alerts are off; this one does. */
	alertsOff: ({ late, days }: Early) => days === 62 && late.isByBirth,
	longBefore: ({ days }: Early) => days === 140,
} as const;

const dayNumber = (at: Clock): number => Math.floor(at / DAY);

/** Days from signing to the next offence against a victim whom a reader can see to be the signer; null without one. */
function daysBefore(late: LateReceipt, calls: readonly Call[], shown: Shown): number | null {
	const { written, isByBirth, signer } = late;
	const spans = calls
		.filter((call) => isVictim(call, written.keys) || (isByBirth && call.victim === signer))
		.map((call) => dayNumber(shown.offence(call)) - dayNumber(late.signedAt))
		.filter((days) => days > 0);
	return spans.length === 0 ? null : Math.min(...spans);
}

function earlyOf(
	{ lateReceipts, screened }: Signings,
	calls: readonly Call[],
	shown: Shown,
): readonly Early[] {
	const counted = calls.filter(({ exclusion }) => exclusion === null);
	const again = new Set(screened.map(({ receipt }) => receipt.signer));
	return lateReceipts.flatMap((late) => {
		const days = daysBefore(late, counted, shown);
		return days === null ? [] : [{ late, days, isAgain: again.has(late.signer) }];
	});
}

function firstOf(early: readonly Early[], isStaying: (one: Early) => boolean): LateReceipt {
	const found = early.find(isStaying);
	if (found === undefined) throw new Error("no victim whose receipt could stay");
	return found.late;
}

/** Draws neighbours: other names, numbers and houses, all else as it was, so that no village or firm gains or loses a signer. */
class Neighbours {
	private readonly register: Register;

	constructor(private readonly people: People) {
		this.register = new Register("unharmed", people);
	}

	private homeBeside({ home, enterprise }: Person): Home {
		if (home.village === null) return this.people.homeOutside();
		const isDormitory = enterprise !== null && home.address.includes("宿舍");
		return isDormitory ? this.people.dormitoryOf(enterprise) : this.people.homeIn(home.village);
	}

	private beside(person: Person, at: Clock): Person {
		const { birth, gender, region, enterprise, job } = person;
		const home = this.homeBeside(person);
		const age = fullYears(birth, at);
		return this.people.person({ at, age, gender, regions: [[region, 1]], enterprise, home, job });
	}

	signs(receipt: Receipt): Receipt {
		const signer = this.beside(receipt.signer, receipt.signedAt);
		return { ...receipt, signer, idShown: signer.idNo, address: signer.home.address };
	}

	signsLate(late: LateReceipt): LateReceipt {
		const signer = this.beside(late.signer, late.signedAt);
		return { ...late, signer, written: this.register.write(signer, late.isByBirth ? "spoilt" : "both") };
	}
}

/** The same receipts with other signers; drawn behind everything, so that all else stays as it was. */
export function handOver(people: People, calls: readonly Call[], shown: Shown, signings: Signings): Signings {
	const neighbours = new Neighbours(people);
	const { plants } = signings;
	const signedBefore = plants.signedBefore.filter(({ days }) => STAYING_DAYS.includes(days));
	const leaving = new Set(
		plants.signedBefore.filter((one) => !signedBefore.includes(one)).map(({ receipt }) => receipt),
	);
	const early = earlyOf(signings, calls, shown);
	const alertsOff = firstOf(early, STAYING.alertsOff);
	const staying = [alertsOff, firstOf(early, STAYING.again), firstOf(early, STAYING.longBefore)];
	const leavingLate = new Set(early.map(({ late }) => late).filter((late) => !staying.includes(late)));
	return {
		...signings,
		receipts: signings.receipts.map((receipt) =>
			leaving.has(receipt) ? neighbours.signs(receipt) : receipt,
		),
		plants: { ...plants, signedBefore },
		lateReceipts: signings.lateReceipts.map((late) => {
			if (leavingLate.has(late)) return neighbours.signsLate(late);
			return late === alertsOff ? { ...late, hasAlerts: false } : late;
		}),
	};
}
