/** The editable fields of an indicator of an index: where its value comes from, how it is made comparable, what it weighs. */
import type { Clause } from "@/lib/assessment/clauses";
import type { Normalisation } from "@/lib/assessment/clauses/indicator";
import { type IndicatorSource, sourceLabel } from "@/lib/assessment/clauses/indicator-value";
import {
	MEASURES,
	type MeasureId,
	REACHES,
	type ReachId,
	TALLIES,
	type TallyId,
} from "@/lib/assessment/input";
import { choiceField, type Field, numberField } from "./field";

const idsOf = <Id extends string>(words: Readonly<Record<Id, unknown>>) =>
	Object.keys(words) as readonly string[] as readonly Id[];

/** Every source an indicator may have, in the order of the menu. */
const SOURCES: readonly IndicatorSource[] = [
	...idsOf<MeasureId>(MEASURES).map((measure): IndicatorSource => ({ kind: "change", measure })),
	...(["calls", "cases"] as const).map((measure): IndicatorSource => ({ kind: "rate", measure })),
	...idsOf<ReachId>(REACHES).map((reach): IndicatorSource => ({ kind: "reach", reach })),
	...idsOf<TallyId>(TALLIES).map((tally): IndicatorSource => ({ kind: "tally", tally })),
];

const BETTER_WORDS = { less: "越低越好", more: "越高越好" };
const PEER_WORDS = { all: "全部村居为一组", by_kind: "村与社区分组" };
const NORMAL_WORDS = {
	min_max: "按同组最好与最差折算",
	rank: "按同组位次折算",
	target: "按目标值折算",
};

/** Target values to begin with when an indicator is to be measured against some. */
const FIRST_TARGET = { low: 0, high: 100 };

function normalisationOf(kind: Normalisation["kind"]): Normalisation {
	return kind === "target" ? { kind, ...FIRST_TARGET } : { kind };
}

function targetFields(clause: Clause<"indicator">): readonly Field<Clause<"indicator">>[] {
	const { normalisation } = clause;
	if (normalisation.kind !== "target") return [];
	return [
		numberField(
			["low", "目标下限"],
			normalisation.low,
			(low) => ({ ...clause, normalisation: { ...normalisation, low } }),
			{ suffix: "" },
		),
		numberField(
			["high", "目标上限"],
			normalisation.high,
			(high) => ({ ...clause, normalisation: { ...normalisation, high } }),
			{ suffix: "" },
		),
	];
}

/** The fields of an indicator. */
export function indicatorFields(clause: Clause<"indicator">): readonly Field<Clause<"indicator">>[] {
	const { source, better, weight, normalisation, peers } = clause;
	return [
		{
			kind: "choice",
			id: "source",
			label: "指标",
			value: sourceLabel(source),
			options: SOURCES.map((one) => ({ value: sourceLabel(one), label: sourceLabel(one) })),
			put: (label) => ({
				...clause,
				source: SOURCES.find((one) => sourceLabel(one) === label) ?? source,
			}),
		},
		choiceField(["better", "方向"], BETTER_WORDS, better, (next) => ({ ...clause, better: next })),
		numberField(["weight", "权重"], weight, (next) => ({ ...clause, weight: next }), { suffix: "" }),
		choiceField(["normal", "折算"], NORMAL_WORDS, normalisation.kind, (kind) => ({
			...clause,
			normalisation: kind === normalisation.kind ? normalisation : normalisationOf(kind),
		})),
		...targetFields(clause),
		choiceField(["peers", "分组"], PEER_WORDS, peers, (next) => ({ ...clause, peers: next })),
	];
}
