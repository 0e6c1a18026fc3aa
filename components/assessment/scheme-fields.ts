/** The editable fields of a scheme beside its clauses, in the groups that the screen shows. */
import { FRAUD_CLASSES } from "@/data/taxonomy";
import { ATTRIBUTIONS, type Scheme } from "@/lib/assessment/scheme";
import { choiceField, type Field, numberField, withItem, withoutItem } from "./field";

/** Fields under one heading. */
export interface FieldGroup {
	readonly id: string;
	readonly title: string;
	readonly fields: readonly Field<Scheme>[];
}

const KIND_WORDS = { points: "计分（各条相加）", index: "综合指数（指标加权到100分）" };
const BASIS_WORDS = { filed: "案件按立案时间", occurred: "案件按发案时间" };
const STILL_WORDS = { most: "计最高分", start: "视为持平" };
const RISEN_WORDS = { least: "计最低分", hundred_percent_each: "每起视为上升100%", by_count: "按起数计分" };
const SMALL_WORDS = { as_is: "仍按百分比", by_count: "按增减起数计分", start: "视为持平" };

function headFields(scheme: Scheme): readonly Field<Scheme>[] {
	const { attribution, caseBasis, kind, fullMarks, population } = scheme;
	return [
		{
			kind: "text",
			id: "name",
			label: "办法名称",
			value: scheme.name,
			put: (name) => ({ ...scheme, name }),
		},
		choiceField(["kind", "计分方式"], KIND_WORDS, kind, (next) => ({ ...scheme, kind: next })),
		choiceField(["attribution", "归属"], ATTRIBUTIONS, attribution, (next) => ({
			...scheme,
			attribution: next,
		})),
		choiceField(["basis", "口径"], BASIS_WORDS, caseBasis, (next) => ({ ...scheme, caseBasis: next })),
		{
			kind: "number",
			id: "full",
			label: "满分",
			value: fullMarks,
			isNullable: true,
			empty: "各条最高分之和",
			suffix: "分",
			step: 1,
			put: (next) => ({ ...scheme, fullMarks: next }),
		},
		{
			kind: "number",
			id: "year",
			label: "人口数年份",
			value: population.year,
			isNullable: true,
			empty: "考核当年或最近年份",
			suffix: "年",
			step: 1,
			put: (year) => ({ ...scheme, population: { year } }),
		},
	];
}

function policyFields(scheme: Scheme): readonly Field<Scheme>[] {
	const { zeroBase, smallBase } = scheme;
	return [
		choiceField(["still", "两期均为0"], STILL_WORDS, zeroBase.stillZero, (stillZero) => ({
			...scheme,
			zeroBase: { ...zeroBase, stillZero },
		})),
		choiceField(["risen", "去年同期为0、本期发生"], RISEN_WORDS, zeroBase.risen, (risen) => ({
			...scheme,
			zeroBase: { ...zeroBase, risen },
		})),
		numberField(
			["below", "去年同期不足（0=不设小基数）"],
			smallBase.below,
			(below) => ({ ...scheme, smallBase: { ...smallBase, below } }),
			{ suffix: "起" },
		),
		choiceField(["rule", "小基数的"], SMALL_WORDS, smallBase.rule, (rule) => ({
			...scheme,
			smallBase: { ...smallBase, rule },
		})),
		...(smallBase.rule === "by_count" || zeroBase.risen === "by_count"
			? [
					numberField(["each", "每增减1起"], smallBase.pointsPerEvent, (pointsPerEvent) => ({
						...scheme,
						smallBase: { ...smallBase, pointsPerEvent },
					})),
				]
			: []),
	];
}

function exclusionFields(scheme: Scheme): readonly Field<Scheme>[] {
	const { exclusions } = scheme;
	return [
		{
			kind: "many",
			id: "categories",
			label: "不计的诈骗类别",
			values: exclusions.categories,
			options: FRAUD_CLASSES.map(({ id, zh }) => ({ value: id, label: zh })),
			put: (categories) => ({ ...scheme, exclusions: { ...exclusions, categories } }),
		},
		{
			kind: "yes",
			id: "attempts",
			label: "不计未遂（损失为0）",
			value: exclusions.attempts,
			put: (attempts) => ({ ...scheme, exclusions: { ...exclusions, attempts } }),
		},
		{
			kind: "yes",
			id: "outsiders",
			label: "不计住在镇外的受害人",
			value: exclusions.outsiders,
			put: (outsiders) => ({ ...scheme, exclusions: { ...exclusions, outsiders } }),
		},
	];
}

function colourFields(scheme: Scheme): readonly Field<Scheme>[] {
	const { colours } = scheme;
	return [
		numberField(["yellow", "黄色起点"], colours.yellowFrom, (yellowFrom) => ({
			...scheme,
			colours: { ...colours, yellowFrom },
		})),
		numberField(["blue", "蓝色起点"], colours.blueFrom, (blueFrom) => ({
			...scheme,
			colours: { ...colours, blueFrom },
		})),
	];
}

function escalationFields(scheme: Scheme): readonly Field<Scheme>[] {
	const { escalation } = scheme;
	const put = (next: Scheme["escalation"]): Scheme => ({ ...scheme, escalation: next });
	const last = escalation.at(-1)?.redInARow ?? 0;
	return [
		...escalation.flatMap((step, at): readonly Field<Scheme>[] => [
			numberField(
				[`red.${at}`, `第${at + 1}级：连续红色`],
				step.redInARow,
				(redInARow) => put(withItem(escalation, at, { ...step, redInARow })),
				{ suffix: "次" },
			),
			{
				kind: "text",
				id: `measure.${at}`,
				label: `第${at + 1}级措施`,
				value: step.measure,
				put: (measure) => put(withItem(escalation, at, { ...step, measure })),
			},
			{
				kind: "action",
				id: `drop.${at}`,
				label: `删去第${at + 1}级`,
				put: () => put(withoutItem(escalation, at)),
			},
		]),
		{
			kind: "action",
			id: "add",
			label: "增加一级",
			put: () => put([...escalation, { redInARow: last + 1, measure: "" }]),
		},
	];
}

/** Everything of a scheme that is no clause. */
export function schemeGroups(scheme: Scheme): readonly FieldGroup[] {
	return [
		{ id: "head", title: "基本规定", fields: headFields(scheme) },
		{ id: "policy", title: "去年同期为0或过小", fields: policyFields(scheme) },
		{ id: "exclusions", title: "不计的警情案件", fields: exclusionFields(scheme) },
		{ id: "colours", title: "红黄蓝", fields: colourFields(scheme) },
		{ id: "escalation", title: "递进措施", fields: escalationFields(scheme) },
	];
}
