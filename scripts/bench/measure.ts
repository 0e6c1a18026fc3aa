/** Measuring in turns: everyone once, then everyone again, so that a busy machine is busy for all. */

/** Does something once and says how many milliseconds it took. */
export type Runner = () => Promise<number>;

/** Milliseconds of each runner, one a round. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** How often everyone runs: first unmeasured, then measured. */
export interface Rounds {
	readonly warmUps: number;
	readonly measured: number;
}

/** Runs everyone once a round, in the order given, one at a time. */
export async function takeTurns<Name extends string>(
	runners: Readonly<Record<Name, Runner>>,
	{ warmUps, measured }: Rounds,
): Promise<Times<Name>> {
	const names = Object.keys(runners) as Name[];
	const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
	for (let round = -warmUps; round < measured; round++)
		for (const name of names) {
			const duration = await runners[name]();
			if (round >= 0) times[name].push(duration);
		}
	return times;
}

/** The middle value, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** How many times as long one took: the median over the rounds, each compared with its neighbour of the same round. */
export function ratioOf(one: readonly number[], other: readonly number[]): number {
	return median(one.map((value, round) => value / (other[round] ?? Number.NaN)));
}
