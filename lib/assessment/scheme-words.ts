/** A scheme as it is printed: the whole rule in words, from which any score can be made again by hand. */
import { FRAUD_CLASSES } from "@/data/taxonomy";
import { LEAST_COVERAGE, LEAST_COVERAGE_RATIO } from "@/lib/analysis/comparable";
import { clauseSentence } from "./clauses";
import { plainText } from "./exact";
import { COLOUR_WORDS, fullMarksOf } from "./marks";
import { scoredMeasures } from "./ranks";
import { ATTRIBUTIONS, type CaseBasis, type Scheme } from "./scheme";

/** One line of the printed rule. */
export interface SchemeLine {
	/** Such as 归属 or the title of a clause. */
	readonly label: string;
	readonly text: string;
}

const BASIS_WORDS = {
	filed: "案件按立案时间计入",
	occurred: "案件按发案时间计入",
} as const satisfies Record<CaseBasis, string>;

function excludedText({ exclusions }: Scheme): string {
	const names = new Map(FRAUD_CLASSES.map(({ id, zh }) => [id, zh]));
	const parts = [
		...exclusions.categories.map((id) => `${names.get(id) ?? id}类`),
		...(exclusions.attempts ? ["未遂（已知损失为0）"] : []),
		...(exclusions.outsiders ? ["受害人住在镇外的"] : []),
	];
	return parts.length === 0 ? "没有" : parts.join("、");
}

function populationText({ population }: Scheme): string {
	return population.year === null
		? "考核期起始年份的人口数；该年没有的取最近的年份，并注明"
		: `${population.year}年的人口数；该年没有的不计万人率，不取其他年份`;
}

const takesChanges = ({ clauses }: Scheme): boolean =>
	clauses.some(({ kind }) => kind === "proportional" || kind === "ladder" || kind === "gate");

const hasLadder = ({ clauses }: Scheme): boolean => clauses.some(({ kind }) => kind === "ladder");

function zeroText(scheme: Scheme): string {
	const { zeroBase, smallBase } = scheme;
	const most = hasLadder(scheme) ? "计该条款最高分（目标阶梯计当期目标的分值）" : "计该条款最高分";
	const still = zeroBase.stillZero === "most" ? most : "视为持平";
	const risen = {
		least: "计该条款最低分",
		hundred_percent_each: "每起视为上升100%",
		by_count: `不按百分比，每起减${plainText(smallBase.pointsPerEvent)}分`,
	} as const satisfies Record<typeof zeroBase.risen, string>;
	return `去年同期与本期均为0的，${still}；去年同期为0、本期发生的，${risen[zeroBase.risen]}`;
}

function smallText(scheme: Scheme): string {
	const { below, rule, pointsPerEvent } = scheme.smallBase;
	if (below === 0) return "不另作规定，一律按百分比计分";
	const each = plainText(pointsPerEvent);
	const rise = hasLadder(scheme) ? "（目标阶梯不减）" : "";
	const words = {
		as_is: "仍按百分比计分，并注明基数过小",
		by_count: `不按百分比，每增加1起减${each}分${rise}、每减少1起加${each}分；本期降为0的按下降100%计，按起数计分更高的按起数`,
		start: "视为持平；本期降为0的按下降100%计",
	} as const satisfies Record<typeof rule, string>;
	return `去年同期不足${below}起的（损失看案件数），${words[rule]}`;
}

/** What is asked of losses before they are compared; only where a clause does. */
function lossLines(scheme: Scheme): readonly SchemeLine[] {
	if (!scoredMeasures(scheme).has("loss")) return [];
	const text =
		`全镇或该村居的警情，任一期已知损失的不足${plainText(LEAST_COVERAGE * 100)}%，或两期已知比例之比低于` +
		`${plainText(LEAST_COVERAGE_RATIO)}的，损失不同比，用到它的条款不计分；没有警情的一期视为全部已知`;
	return [{ label: "损失已知程度", text }];
}

function coloursText({ colours }: Scheme): string {
	const [yellow, blue] = [plainText(colours.yellowFrom), plainText(colours.blueFrom)];
	return (
		`合计不足${yellow}分为${COLOUR_WORDS.red}，${yellow}分起为${COLOUR_WORDS.yellow}，` +
		`${blue}分起为${COLOUR_WORDS.blue}；有条款无法计分的不评等次`
	);
}

function rankText(scheme: Scheme): string {
	const few = scoredMeasures(scheme).size === 0 ? "" : "、本期与去年同期合计不足10起";
	return `按合计从高到低，同分同名次，其后名次顺延；人口不足300人、缺人口数、有条款无法计分${few}的村居计分而不排名`;
}

/** The printed rule, line by line. */
export function schemeWords(scheme: Scheme): readonly SchemeLine[] {
	const { name, version, isExample, attribution, caseBasis, clauses, escalation } = scheme;
	const isByPoints = takesChanges(scheme);
	return [
		{ label: "办法", text: `${name}（第${version}版）${isExample ? "（示例）" : ""}` },
		{ label: "归属", text: `按${ATTRIBUTIONS[attribution]}计入` },
		{ label: "口径", text: `警情按报警时间计入，${BASIS_WORDS[caseBasis]}；损失为已知损失之和` },
		...lossLines(scheme),
		{ label: "不计", text: excludedText(scheme) },
		{ label: "人口", text: populationText(scheme) },
		...(isByPoints
			? [
					{ label: "去年同期为0", text: zeroText(scheme) },
					{ label: "基数过小", text: smallText(scheme) },
				]
			: []),
		...clauses.map((clause) => ({ label: clause.title, text: clauseSentence(clause, scheme) })),
		{
			label: "合计",
			text: `各条款得分与申诉决定的加减分之和，满分${plainText(fullMarksOf(scheme))}分；各项得分四舍五入保留两位小数`,
		},
		{ label: "等次", text: coloursText(scheme) },
		{ label: "名次", text: rankText(scheme) },
		...escalation.map(({ redInARow, measure }) => ({
			label: "递进措施",
			text: redInARow === 1 ? `通报为红色：${measure}` : `连续${redInARow}次通报为红色：${measure}`,
		})),
	];
}
