/** The reward list 保卫者: points of every member of staff for what was done in a window, deed by deed so that a hand can add them up. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { ledgerRewardsPlan } from "@/lib/analysis/plans/ledger-rewards";
import { isMaskedName } from "@/lib/ingest/joins/person";
import { REWARD_DEED_IDS, type RewardDeedId, type RewardTariff } from "@/lib/settings/reward-tariff";

/** Deeds of one kind credited to a name; null = to nobody. */
export type Deeds = PlanRow<typeof ledgerRewardsPlan>;

/** How many deeds of every kind. */
export type DeedCounts = Readonly<Record<RewardDeedId, number>>;

/** One member of staff. */
export interface Rewarded {
	/** Those with as many points share the better rank, and the next one counts them: 1, 1, 3. */
	readonly rank: number;
	readonly name: string;
	readonly deeds: DeedCounts;
	/** Of each kind: deeds × the tariff. */
	readonly points: DeedCounts;
	/** The points added up. */
	readonly total: number;
}

/** The list of a window. */
export interface RewardList {
	readonly tariff: RewardTariff;
	/** Everybody with points, best first, those of one rank by name. */
	readonly ranked: readonly Rewarded[];
	/** Ranks 1 to 10, and with them everybody who shares the tenth. */
	readonly top: readonly Rewarded[];
	/** Deeds credited to nobody: no name is written, it is hidden, or a bank, an office or a post stands in its place. */
	readonly unnamed: DeedCounts;
}

/** The list is called the ten best; everybody who shares the tenth rank stands on it. */
const TOP_RANK = 10;

const countsOf = (count: (deed: RewardDeedId) => number): DeedCounts =>
	Object.fromEntries(REWARD_DEED_IDS.map((deed) => [deed, count(deed)])) as Record<RewardDeedId, number>;

function addedUp(rows: readonly Deeds[]): DeedCounts {
	return countsOf((deed) => rows.reduce((sum, row) => sum + (row.deed === deed ? (row.deeds ?? 0) : 0), 0));
}

/** Four signs and more that end like an office or a post (北屏村网格员, 农商行支行), or a post alone. */
const NO_PERSON =
	/^.{3,}(?:员|警|行|所|局|委|会|联|队|组|室|站|办|厂|店|中心|公司|学校|医院|单位|代表|志愿者|主任|书记|主席|干部|所长|队长|组长|经理)$|^(?:民警|辅警|协警|网格员|村干部|企业主|志愿者|银行|妇联|社工|本人)$/;

const creditedName = ({ name }: Deeds): string | null =>
	name === null || name === "" || isMaskedName(name) || NO_PERSON.test(name) ? null : name;

function unranked(name: string, rows: readonly Deeds[], tariff: RewardTariff): Omit<Rewarded, "rank"> {
	const deeds = addedUp(rows);
	const points = countsOf((deed) => deeds[deed] * tariff[deed]);
	return { name, deeds, points, total: REWARD_DEED_IDS.reduce((sum, deed) => sum + points[deed], 0) };
}

function byPoints(one: Omit<Rewarded, "rank">, other: Omit<Rewarded, "rank">): number {
	return other.total - one.total || (one.name < other.name ? -1 : 1);
}

/**
 * Points by name. Two members of staff of one name are one: nothing in the registers tells them apart.
 * @param rows deeds by name, in any order; a name may have several rows of a kind
 * @returns null without a single deed
 * Source: domain contract §1 (who did what), settings (the tariff).
 */
export function rewardList(rows: readonly Deeds[], tariff: RewardTariff): RewardList | null {
	if (rows.every(({ deeds }) => (deeds ?? 0) === 0)) return null;
	const named = new Map<string, Deeds[]>();
	for (const row of rows) {
		const name = creditedName(row);
		if (name !== null) named.set(name, [...(named.get(name) ?? []), row]);
	}
	const inOrder = [...named]
		.map(([name, own]) => unranked(name, own, tariff))
		.filter(({ total }) => total > 0)
		.sort(byPoints);
	const ranked = inOrder.map((one) => ({
		rank: 1 + inOrder.filter(({ total }) => total > one.total).length,
		...one,
	}));
	return {
		tariff,
		ranked,
		top: ranked.filter(({ rank }) => rank <= TOP_RANK),
		unnamed: addedUp(rows.filter((row) => creditedName(row) === null)),
	};
}
