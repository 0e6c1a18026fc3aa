/** How closely withheld sums of losses can be worked out by a reader who has the sums of all of them together and how each one changed. */

/** The known losses of a village in both windows, in 1/100 yuan, ≥ 0. */
interface LossSums {
	readonly now: number;
	readonly base: number;
}

/** A sum that a reader could come within this share of, on either side, is as good as told. */
const CLOSE = 0.1;
/** Two villages that changed alike to this share are one to the reader; sums of many millions keep more digits than this. */
const ALIKE = 1e-9;

/**
 * An extreme of what the hidden villages can have lost: by what the true sums of which of them are multiplied (both windows alike,
 * for their ratio is known), while all others have lost nothing.
 */
type Corner = readonly (readonly [at: number, factor: number])[];

const together = (sums: readonly LossSums[]): LossSums =>
	sums.reduce((all, one) => ({ now: all.now + one.now, base: all.base + one.base }), { now: 0, base: 0 });

/** Twice the area between two villages: 0 where they changed alike. */
const areaOf = (one: LossSums, other: LossSums): number => one.base * other.now - other.base * one.now;

const sizeOf = ({ now, base }: LossSums): number => now + base;

const isAlike = (one: LossSums, other: LossSums): boolean =>
	Math.abs(areaOf(one, other)) <= ALIKE * sizeOf(one) * sizeOf(other);

/**
 * Every extreme of what the villages can have lost: two equations, the sum of either window, are met by two villages at a time, or
 * by one that changed as all of them together did.
 * @param sums of the hidden villages; each lost something in either window
 */
function cornersOf(sums: readonly LossSums[]): readonly Corner[] {
	const all = together(sums);
	const alone = sums.flatMap((one, at): Corner[] =>
		isAlike(one, all) ? [[[at, sizeOf(all) / sizeOf(one)]]] : [],
	);
	const pairs = sums.flatMap((one, at) =>
		sums.slice(at + 1).flatMap((other, after): Corner[] => {
			if (isAlike(one, other)) return [];
			const area = areaOf(one, other);
			const [mine, its] = [areaOf(all, other) / area, areaOf(one, all) / area];
			if (mine < -ALIKE || its < -ALIKE) return [];
			return [
				[
					[at, Math.max(0, mine)],
					[at + 1 + after, Math.max(0, its)],
				],
			];
		}),
	);
	return [...alone, ...pairs];
}

/** What is known of one hidden village in one window. */
export interface HiddenSum {
	/** Its known losses, in 1/100 yuan, ≥ 0. */
	readonly sum: number;
	/** On how many victims they rest; at least 1 where the sum is above 0. */
	readonly victims: number;
}

/** A village whose losses of one window are of few. */
interface Member extends HiddenSum {
	readonly at: number;
	/** The most that a corner gives it. */
	readonly most: number;
}

/** True where more corners than this share no village with each other: so many victims cannot have a part in all of them. */
function hasApart(corners: readonly Corner[], count: number): boolean {
	const used = new Set<number>();
	let found = 0;
	for (const corner of corners) {
		if (corner.some(([at]) => used.has(at))) continue;
		for (const [at] of corner) used.add(at);
		found++;
	}
	return found > count;
}

/** Some of the members, what they lost together, and how many victims more may be looked at with them. */
interface Group {
	readonly members: readonly Member[];
	readonly truth: number;
	readonly most: number;
	readonly left: number;
}

/** Looks at sets of members, the largest sums first; a set with whatever may join it is passed over where it is open by far. */
function areGroupsOpen(corners: readonly Corner[], few: readonly Member[], limit: number): boolean {
	const members = few.toSorted((one, other) => other.sum - one.sum);
	const isLowFree = hasApart(corners, limit);
	const valuesOf = ({ members: own }: Group) =>
		corners.map((corner) =>
			corner.reduce((all, [at, factor]) => all + factor * (own.find((one) => one.at === at)?.sum ?? 0), 0),
		);
	const isOpen = (group: Group): boolean => {
		if (isLowFree && group.most >= (1 + CLOSE) * group.truth) return true;
		const values = valuesOf(group);
		const [low, high] = [(1 - CLOSE) * group.truth, (1 + CLOSE) * group.truth];
		return values.some((value) => value <= low) && values.some((value) => value >= high);
	};
	const isOpenFrom = (start: number, { members: own, truth, most, left }: Group): boolean =>
		members.slice(start).every((member, after) => {
			if (member.victims > left) return true;
			const group: Group = {
				members: [...own, member],
				truth: truth + member.sum,
				most: Math.max(most, member.most),
				left: left - member.victims,
			};
			if (isLowFree && group.most >= (1 + CLOSE) * (group.truth + group.left * member.sum)) return true;
			return isOpen(group) && isOpenFrom(start + after + 1, group);
		});
	return isOpenFrom(0, { members: [], truth: 0, most: 0, left: limit });
}

/**
 * Whether a reader stays in the dark about what few victims lost: with the sum of all hidden villages in either window (the printed
 * total less the printed villages) and the exact change of each (which its points tell), no sum of one window, of whichever
 * villages, that rests on no more than so many victims can be brought within 10 % of the truth, from above or from below. One of
 * nothing is told by its village having lost nothing and is left alone. Exact, as a linear programme in two equations: its extremes
 * are the corners. A reader who knows less, such as points that were cut, can only be farther off.
 * @param hidden every hidden village
 * @param limit the most victims that are few
 */
export function areFewInTheDark(
	hidden: readonly Readonly<Record<keyof LossSums, HiddenSum>>[],
	limit: number,
): boolean {
	const lost = hidden.filter(({ now, base }) => now.sum + base.sum > 0);
	const corners = cornersOf(lost.map(({ now, base }) => ({ now: now.sum, base: base.sum })));
	const factors = lost.map(() => 0);
	for (const [at, factor] of corners.flat()) factors[at] = Math.max(factors[at] ?? 0, factor);
	return (["now", "base"] as const).every((window) => {
		const few = lost.flatMap(({ [window]: { sum, victims } }, at): Member[] =>
			sum > 0 && victims <= limit ? [{ at, sum, victims, most: sum * (factors[at] ?? 0) }] : [],
		);
		return areGroupsOpen(corners, few, limit);
	});
}
