/** What cannot be meant by a scheme, found before anybody is scored by it. */
import { FRAUD_CLASSES } from "@/data/taxonomy";
import { type Clause, clauseFaults } from "./clauses";
import { compareExact, exactOf, exactText, plainText, sumOf } from "./exact";
import { fullMarksOf, mostOf } from "./marks";
import type { Scheme } from "./scheme";

/** One fault of a scheme, for whoever edits it. */
export interface SchemeFault {
	/** Id of the clause it is in; null = of the scheme. */
	readonly clause: string | null;
	/** What is wrong and what to do. */
	readonly words: string;
}

/** Full marks of an index, and what the weights of its indicators add up to. */
const FULL_INDEX = 100;

const ofScheme = (words: string): SchemeFault => ({ clause: null, words });
const ofClause = ({ id }: Clause, words: string): SchemeFault => ({ clause: id, words });

/** Clauses whose id stands before them already. */
function doubledFaults({ clauses }: Scheme): readonly SchemeFault[] {
	const ids = clauses.map(({ id }) => id);
	return clauses
		.filter(({ id }, at) => ids.indexOf(id) < at)
		.map((clause) => ofClause(clause, `条款编号“${clause.id}”重复，请删去一条后重新添加。`));
}

function kindFaults({ kind, clauses }: Scheme): readonly SchemeFault[] {
	const strangers = clauses.filter((clause) => (clause.kind === "indicator") !== (kind === "index"));
	const words =
		kind === "index"
			? "综合指数办法只能由指标组成，请删去此条款或改为计分办法。"
			: "计分办法不能含综合指数的指标，请删去此条款或改为综合指数办法。";
	const faults = strangers.map((clause) => ofClause(clause, words));
	if (kind !== "index") return faults;
	const weights = clauses.flatMap((clause) => (clause.kind === "indicator" ? [exactOf(clause.weight)] : []));
	const sum = sumOf(weights);
	if (compareExact(sum, exactOf(FULL_INDEX)) === 0) return faults;
	return [...faults, ofScheme(`各指标权重之和为${exactText(sum)}，应为${FULL_INDEX}，请调整。`)];
}

/** Why two clauses contradict each other: the same figure is good by one and bad by the other. Null = they do not. */
function contradiction(one: Clause, other: Clause): string | null {
	if (one.kind === "tally" && other.kind === "tally")
		return one.tally === other.tally && one.each > 0 !== other.each > 0 ? "同一事项既加分又扣分" : null;
	if (one.kind === "indicator" && other.kind === "indicator")
		return JSON.stringify(one.source) === JSON.stringify(other.source) && one.better !== other.better
			? "同一指标的好坏方向相反"
			: null;
	if (one.kind === "ladder" && other.kind === "ladder") {
		const isSame = (by: string, fall: number) =>
			other.steps.some((step) => step.by === by && step.fallPercent !== fall);
		return one.measure === other.measure && one.steps.some(({ by, fallPercent }) => isSame(by, fallPercent))
			? "同一指标同一目标日的降幅不同"
			: null;
	}
	if (one.kind === "gate" && other.kind === "gate")
		return one.measure === other.measure &&
			one.effect.kind === other.effect.kind &&
			one.fallPercent === other.fallPercent
			? "同一条件设了两次"
			: null;
	return null;
}

function contradictionFaults({ clauses }: Scheme): readonly SchemeFault[] {
	return clauses.flatMap((clause, at) =>
		clauses.slice(0, at).flatMap((before) => {
			const words = contradiction(before, clause);
			return words === null
				? []
				: [ofClause(clause, `与“${before.title}”矛盾：${words}，请删去或修改其中一条。`)];
		}),
	);
}

function marksFaults(scheme: Scheme): readonly SchemeFault[] {
	const { fullMarks, clauses, kind } = scheme;
	const [full, most] = [fullMarksOf(scheme), mostOf(scheme)];
	const faults: SchemeFault[] = [];
	if (fullMarks !== null && fullMarks <= 0) faults.push(ofScheme("满分应大于0，请更正或留空。"));
	if (kind === "index" && fullMarks !== null && fullMarks !== FULL_INDEX)
		faults.push(ofScheme(`综合指数的满分是${FULL_INDEX}，请改为${FULL_INDEX}或留空。`));
	else if (fullMarks !== null && most < fullMarks)
		faults.push(
			ofScheme(
				`满分${plainText(fullMarks)}达不到：各条款最高分之和只有${plainText(most)}，请提高条款的最高分或降低满分。`,
			),
		);
	for (const clause of clauses) {
		if (clause.kind !== "gate" || clause.effect.kind !== "limit" || clause.effect.totalAtMost < full)
			continue;
		const limit = plainText(clause.effect.totalAtMost);
		faults.push(ofClause(clause, `合计限额${limit}不低于满分${plainText(full)}，不起作用，请降低限额。`));
	}
	return faults;
}

function colourFaults(scheme: Scheme): readonly SchemeFault[] {
	const { yellowFrom, blueFrom } = scheme.colours;
	const full = fullMarksOf(scheme);
	if (yellowFrom >= blueFrom)
		return [
			ofScheme(
				`黄色起点${plainText(yellowFrom)}不低于蓝色起点${plainText(blueFrom)}，请按红、黄、蓝从低到高填写。`,
			),
		];
	if (blueFrom <= full) return [];
	return [ofScheme(`蓝色起点${plainText(blueFrom)}高于满分${plainText(full)}，没有村居能达到，请降低。`)];
}

function escalationFaults({ escalation }: Scheme): readonly SchemeFault[] {
	return escalation.flatMap(({ redInARow, measure }, at) => {
		const before = escalation[at - 1]?.redInARow ?? 0;
		const faults: SchemeFault[] = [];
		if (!Number.isInteger(redInARow) || redInARow < 1)
			faults.push(ofScheme(`递进措施的连续红色次数应为不小于1的整数，现为${plainText(redInARow)}，请更正。`));
		else if (redInARow <= before)
			faults.push(ofScheme(`递进措施“${measure}”的连续红色次数不多于前一级，请按从少到多排列，不重复。`));
		if (measure.trim() === "") faults.push(ofScheme(`连续${plainText(redInARow)}次红色的措施没有填写。`));
		return faults;
	});
}

function policyFaults({ zeroBase, smallBase, population, exclusions }: Scheme): readonly SchemeFault[] {
	const { below, rule, pointsPerEvent } = smallBase;
	const faults: SchemeFault[] = [];
	if (!Number.isInteger(below) || below < 0)
		faults.push(ofScheme(`小基数的起数应为不小于0的整数，现为${plainText(below)}，请更正。`));
	const isByCount = (below > 0 && rule === "by_count") || zeroBase.risen === "by_count";
	if (pointsPerEvent < 0) faults.push(ofScheme("小基数每起的分值应不小于0，请更正。"));
	else if (isByCount && pointsPerEvent === 0)
		faults.push(ofScheme("小基数按起数计分，但每起的分值为0，请填写或改用其他规则。"));
	if (population.year !== null && !Number.isInteger(population.year))
		faults.push(ofScheme(`人口年份${plainText(population.year)}不是年份，请更正。`));
	const known = new Set(FRAUD_CLASSES.map(({ id }) => id));
	for (const id of exclusions.categories)
		if (!known.has(id)) faults.push(ofScheme(`不计的诈骗类别“${id}”不在国家类别中，请重新选择。`));
	return faults;
}

/** No rule of a township has larger numbers; products of larger ones are beyond what points can be. */
const LARGEST = 1_000_000;

function hasNumber(value: unknown, is: (number: number) => boolean): boolean {
	if (typeof value === "number") return is(value);
	return (
		typeof value === "object" && value !== null && Object.values(value).some((one) => hasNumber(one, is))
	);
}

/** Numbers that nothing can be reckoned with: left open, as an emptied field leaves them, or beyond all bounds. */
function numberFaults({ clauses, ...own }: Scheme): readonly SchemeFault[] {
	const kinds: readonly (readonly [(number: number) => boolean, string])[] = [
		[(number) => !Number.isFinite(number), "有数值没有填写，请填写。"],
		[(number) => Math.abs(number) > LARGEST, "有数值超过100万，请更正。"],
	];
	for (const [is, words] of kinds) {
		const faults = [
			...(hasNumber(own, is) ? [ofScheme(words)] : []),
			...clauses.filter((clause) => hasNumber(clause, is)).map((clause) => ofClause(clause, words)),
		];
		if (faults.length > 0) return faults;
	}
	return [];
}

/**
 * Every fault of a scheme, the scheme's own first; empty = it can be used. Where a number is left open or beyond a million
 * nothing else is looked for.
 */
export function schemeFaults(scheme: Scheme): readonly SchemeFault[] {
	const numbers = numberFaults(scheme);
	if (numbers.length > 0) return numbers;
	const { name, version, clauses } = scheme;
	return [
		...(name.trim() === "" ? [ofScheme("办法没有名称，请填写。")] : []),
		...(Number.isInteger(version) && version >= 1 ? [] : [ofScheme("版本号应为不小于1的整数。")]),
		...(clauses.length === 0 ? [ofScheme("办法没有条款，请至少添加一条。")] : []),
		...policyFaults(scheme),
		...colourFaults(scheme),
		...escalationFaults(scheme),
		...marksFaults(scheme),
		...doubledFaults(scheme),
		...kindFaults(scheme),
		...clauses.flatMap((clause) => clauseFaults(clause, scheme).map((words) => ofClause(clause, words))),
		...contradictionFaults(scheme),
	];
}
