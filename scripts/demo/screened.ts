/** Makes the receipts that the grid workers' tablets sent in for the last day: hits of every kind among them, and what must not hit. */
import type { Aftermath } from "./aftermath";
import type { Call } from "./call";
import { Dice } from "./dice";
import type { People } from "./person";
import { isPlain, plantRelations, plantSelf, plantTraps, taker } from "./screened-plants";
import { type Screened, Tablets } from "./tablets";

const RECEIPTS = 60;
const SELF_REPORTED = 2;

/** All receipts of the day in order, numbered; drawn behind everything else. */
export function makeScreened(
	people: People,
	calls: readonly Call[],
	aftermath: Aftermath,
): readonly Screened[] {
	const dice = new Dice("screened");
	const tablets = new Tablets(dice, people);
	const take = taker(dice.shuffle(calls.filter((call) => isPlain(call, aftermath, calls))));
	plantSelf(tablets, take);
	plantRelations(tablets, take, aftermath, calls);
	plantTraps(tablets, take, calls);
	for (let count = 0; count < SELF_REPORTED; count++)
		tablets.add(tablets.stranger(), { isSelfReported: true, receipt: { wasDefrauded: true } });
	while (tablets.made.length < RECEIPTS) tablets.add(tablets.stranger());
	const made = tablets.made.sort((a, b) => a.receipt.signedAt - b.receipt.signedAt);
	made.forEach(({ receipt }, position) => {
		receipt.receiptNo = `WG20260510${String(position + 1).padStart(3, "0")}`;
	});
	return made;
}
