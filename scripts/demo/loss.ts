/** How much was lost and in how many transfers: log-normal, with attempts, unknowns and a few very large cases. */
import type { Dice } from "./dice";
import { CLASSES, type FraudClass } from "./fraud-classes";

const MEDIAN_YUAN = 7600;
const SPREAD = 1.25;
const LARGEST_YUAN = 980_000;

/** Loss in 1/100 yuan: 0 = attempted (9 %), null = unknown (4 %). */
export function lossOf(dice: Dice, fraudClass: FraudClass): number | null {
	if (dice.chance(0.09)) return 0;
	if (dice.chance(0.04)) return null;
	const median = MEDIAN_YUAN * (CLASSES.get(fraudClass)?.lossFactor ?? 1);
	const yuan = Math.min(LARGEST_YUAN, median * Math.exp(SPREAD * dice.normal()));
	return roundLikePeople(dice, Math.max(60, yuan));
}

/** Some say round hundreds, some whole yuan, some the statement to the cent. */
function roundLikePeople(dice: Dice, yuan: number): number {
	const way = dice.next();
	if (way < 0.2 && yuan > 5000) return Math.round(yuan / 1000) * 100_000;
	if (way < 0.4 && yuan > 1000) return Math.round(yuan / 100) * 10_000;
	if (way < 0.85) return Math.round(yuan) * 100;
	return Math.round(yuan * 100);
}

/** Number of transfers; larger losses leave in more of them. */
export function transfersOf(dice: Dice, lossFen: number | null): number {
	if (lossFen === 0) return 0;
	const yuan = (lossFen ?? 500_000) / 100;
	if (yuan < 2000)
		return dice.weighted([
			[1, 7],
			[2, 2],
			[3, 1],
		]);
	if (yuan < 20000)
		return dice.weighted([
			[1, 3],
			[2, 3],
			[3, 2],
			[4, 1],
			[5, 1],
		]);
	return dice.weighted([
		[1, 2],
		[2, 2],
		[3, 2],
		[5, 2],
		[8, 1],
		[12, 1],
	]);
}
