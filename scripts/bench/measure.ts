/** Measuring in turns: everyone, then everyone again, so that a busy machine is busy for all. */

/** Does something once and says how many milliseconds it took. */
export type Runner = () => Promise<number>;

/** Milliseconds of each runner, one a round that counts. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** How often everyone runs. */
export interface Rounds {
	/** Rounds before those that count. */
	readonly warmUps: number;
	readonly measured: number;
	/** Runs in one turn, of which the fastest counts: what another program takes away is not ours to measure. */
	readonly runsPerTurn: number;
}

/** Everyone takes a turn a round, in the order given, one at a time. */
export async function takeTurns<Name extends string>(
	runners: Readonly<Record<Name, Runner>>,
	{ warmUps, measured, runsPerTurn }: Rounds,
): Promise<Times<Name>> {
	const names = Object.keys(runners) as Name[];
	const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
	for (let round = -warmUps; round < measured; round++)
		for (const name of names) {
			const duration = await fastestOf(runners[name], runsPerTurn);
			if (round >= 0) times[name].push(duration);
		}
	return times;
}

async function fastestOf(runner: Runner, runs: number): Promise<number> {
	let fastest = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run++) fastest = Math.min(fastest, await runner());
	return fastest;
}

/** The middle value, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
