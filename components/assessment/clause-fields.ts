/** The editable fields of every kind of clause: adding a kind is one line here. */
import type { Clause, ClauseKindId } from "@/lib/assessment/clauses";
import type { GateEffect } from "@/lib/assessment/clauses/gate";
import { MEASURES, type MeasureId, REACHES, TALLIES } from "@/lib/assessment/input";
import { choiceField, type Field, numberField, withItem, withoutItem } from "./field";
import { indicatorFields } from "./indicator-fields";

const MEASURE_WORDS = { calls: MEASURES.calls.label, cases: MEASURES.cases.label, loss: MEASURES.loss.label };
const EVENT_WORDS = { calls: MEASURES.calls.label, cases: MEASURES.cases.label };
const PARTIAL_WORDS = { proportion: "按完成比例计分", none: "不得分" };
const TALLY_WORDS = {
	dissuaded: TALLIES.dissuaded.label,
	leads: TALLIES.leads.label,
	activities: TALLIES.activities.label,
	special_cases: TALLIES.special_cases.label,
	missed_signers: TALLIES.missed_signers.label,
};
const EFFECT_WORDS = { award: "达到的加分", limit: "达不到的限制合计" };
const SMALL_STEP = 0.1;

type Fields<Id extends ClauseKindId> = (clause: Clause<Id>) => readonly Field<Clause<Id>>[];

function measureRows(clause: Clause<"proportional">): readonly Field<Clause<"proportional">>[] {
	const { measures } = clause;
	const put = (next: Clause<"proportional">["measures"]) => ({ ...clause, measures: next });
	const unused = (Object.keys(MEASURE_WORDS) as readonly MeasureId[]).find(
		(id) => !measures.some(({ measure }) => measure === id),
	);
	return [
		...measures.flatMap((one, at): readonly Field<Clause<"proportional">>[] => [
			choiceField([`measure.${at}`, `指标${at + 1}`], MEASURE_WORDS, one.measure, (measure) =>
				put(withItem(measures, at, { ...one, measure })),
			),
			numberField(
				[`weight.${at}`, `权重${at + 1}`],
				one.weight,
				(weight) => put(withItem(measures, at, { ...one, weight })),
				{ suffix: "", step: SMALL_STEP },
			),
			...(measures.length < 2
				? []
				: [
						{
							kind: "action",
							id: `drop.${at}`,
							label: `删去指标${at + 1}`,
							put: () => put(withoutItem(measures, at)),
						} as const,
					]),
		]),
		...(unused === undefined
			? []
			: [
					{
						kind: "action",
						id: "add",
						label: "增加指标",
						put: () => put([...measures, { measure: unused, weight: SMALL_STEP }]),
					} as const,
				]),
	];
}

const proportionalFields: Fields<"proportional"> = (clause) => [
	...measureRows(clause),
	numberField(["start", "持平得"], clause.start, (start) => ({ ...clause, start })),
	numberField(["perFall", "每下降1%加"], clause.perFall, (perFall) => ({ ...clause, perFall }), {
		step: SMALL_STEP,
	}),
	numberField(["perRise", "每上升1%减"], clause.perRise, (perRise) => ({ ...clause, perRise }), {
		step: SMALL_STEP,
	}),
	numberField(["most", "最高"], clause.most, (most) => ({ ...clause, most })),
	numberField(["least", "最低"], clause.least, (least) => ({ ...clause, least })),
];

function stepRows(clause: Clause<"ladder">): readonly Field<Clause<"ladder">>[] {
	const { steps } = clause;
	const put = (next: Clause<"ladder">["steps"]) => ({ ...clause, steps: next });
	const last = steps.at(-1) ?? { by: "12-31", fallPercent: 10, points: 10 };
	return [
		...steps.flatMap((step, at): readonly Field<Clause<"ladder">>[] => [
			{
				kind: "text",
				id: `by.${at}`,
				label: `目标日${at + 1}（月-日）`,
				value: step.by,
				put: (by) => put(withItem(steps, at, { ...step, by: by.trim() })),
			},
			numberField(
				[`fall.${at}`, `目标${at + 1}下降`],
				step.fallPercent,
				(fallPercent) => put(withItem(steps, at, { ...step, fallPercent })),
				{ suffix: "%" },
			),
			numberField([`points.${at}`, `目标${at + 1}得`], step.points, (points) =>
				put(withItem(steps, at, { ...step, points })),
			),
			{
				kind: "action",
				id: `drop.${at}`,
				label: `删去目标${at + 1}`,
				put: () => put(withoutItem(steps, at)),
			},
		]),
		{ kind: "action", id: "add", label: "增加目标", put: () => put([...steps, last]) },
	];
}

const ladderFields: Fields<"ladder"> = (clause) => [
	choiceField(["measure", "指标"], MEASURE_WORDS, clause.measure, (measure) => ({ ...clause, measure })),
	...stepRows(clause),
	choiceField(["partial", "未达到的"], PARTIAL_WORDS, clause.partial, (partial) => ({
		...clause,
		partial,
	})),
];

const rateFields: Fields<"rate"> = (clause) => [
	choiceField(["measure", "指标"], EVENT_WORDS, clause.measure, (measure) => ({ ...clause, measure })),
	numberField(["start", "与平均持平得"], clause.start, (start) => ({ ...clause, start })),
	numberField(["perBelow", "每低1%加"], clause.perBelow, (perBelow) => ({ ...clause, perBelow }), {
		step: SMALL_STEP,
	}),
	numberField(["perAbove", "每高1%减"], clause.perAbove, (perAbove) => ({ ...clause, perAbove }), {
		step: SMALL_STEP,
	}),
	numberField(["most", "最高"], clause.most, (most) => ({ ...clause, most })),
	numberField(["least", "最低"], clause.least, (least) => ({ ...clause, least })),
];

/** The size that an effect of the other kind begins with is that of the one before. */
const effectSize = (effect: GateEffect): number =>
	effect.kind === "award" ? effect.points : effect.totalAtMost;

function effectOf(kind: GateEffect["kind"], size: number): GateEffect {
	return kind === "award" ? { kind, points: size } : { kind, totalAtMost: size };
}

const gateFields: Fields<"gate"> = (clause) => {
	const { effect } = clause;
	return [
		choiceField(["measure", "指标"], EVENT_WORDS, clause.measure, (measure) => ({ ...clause, measure })),
		{
			kind: "number",
			id: "fall",
			label: "或同比下降达到",
			value: clause.fallPercent,
			isNullable: true,
			empty: "只认0起",
			suffix: "%",
			step: 1,
			put: (fallPercent) => ({ ...clause, fallPercent }),
		},
		choiceField(["effect", "作用"], EFFECT_WORDS, effect.kind, (kind) => ({
			...clause,
			effect: effectOf(kind, effectSize(effect)),
		})),
		numberField(
			["size", effect.kind === "award" ? "达到加" : "达不到的合计最高"],
			effectSize(effect),
			(size) => ({ ...clause, effect: effectOf(effect.kind, size) }),
		),
	];
};

const coverageFields: Fields<"coverage"> = (clause) => [
	choiceField(["reach", "覆盖"], REACHES, clause.reach, (reach) => ({ ...clause, reach })),
	numberField(["target", "目标"], clause.targetPercent, (targetPercent) => ({ ...clause, targetPercent }), {
		suffix: "%",
	}),
	numberField(["points", "达到得"], clause.points, (points) => ({ ...clause, points })),
	choiceField(["partial", "未达到的"], PARTIAL_WORDS, clause.partial, (partial) => ({
		...clause,
		partial,
	})),
];

const tallyFields: Fields<"tally"> = (clause) => [
	choiceField(["tally", "项目"], TALLY_WORDS, clause.tally, (tally) => ({ ...clause, tally })),
	numberField(["each", "每项（负数为扣分）"], clause.each, (each) => ({ ...clause, each }), {
		step: SMALL_STEP,
	}),
	numberField(["limit", "加减分上限"], clause.limit, (limit) => ({ ...clause, limit })),
];

/** How each kind is edited. */
const CLAUSE_FIELDS: { readonly [Id in ClauseKindId]: Fields<Id> } = {
	proportional: proportionalFields,
	ladder: ladderFields,
	rate: rateFields,
	gate: gateFields,
	coverage: coverageFields,
	tally: tallyFields,
	indicator: indicatorFields,
};

/** The fields of a clause, its title first. */
export function clauseFields<Id extends ClauseKindId>(clause: Clause<Id>): readonly Field<Clause>[] {
	const fields: Fields<Id> = CLAUSE_FIELDS[clause.kind];
	const title: Field<Clause> = {
		kind: "text",
		id: "title",
		label: "条款名称",
		value: clause.title,
		put: (next) => ({ ...clause, title: next }),
	};
	return [title, ...fields(clause)];
}
