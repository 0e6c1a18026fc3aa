/** A back-test for the eye: one plain text table a place, with the sentences that keep it from being misread. */
import { GROUP_WORDS } from "@/lib/blocks/focus-words";
import type { CaughtShare } from "@/lib/focus/back-test-sums";
import type { Effect } from "@/lib/focus/effect";
import { RULES, type RuleId } from "@/lib/focus/rules";
import type { RatioInterval } from "@/lib/statistics/ratio";
import { verdictWord } from "@/lib/wording/change";
import { blankText, numberText, percentText } from "@/lib/wording/numbers";
import type { BacktestFile, WrittenFigures } from "./backtest-file";
import { alignedRows } from "./columns";

const HEAD = [
	"规则",
	"第1名占当周",
	"前3名占当周",
	"第1名占后8周",
	"当周无发案的选择",
	"52周走到的地方",
	"÷随机（当周）",
	"÷随机（后8周）",
	"÷近四周最多（当周）",
];
const twice = { decimals: 2 } as const;

function shareText({ share, low, high }: CaughtShare): string {
	if (share === null) return blankText();
	return `${percentText(share)}（${percentText(low)}–${percentText(high)}）`;
}

function ratioText({ ratio, low, high }: RatioInterval): string {
	if (ratio === null) return blankText();
	return `${numberText(ratio, twice)}（${numberText(low, twice)}–${high === null ? "∞" : numberText(high, twice)}）`;
}

function ruleRow(rule: WrittenFigures["rules"][number]): readonly string[] {
	return [
		rule.label,
		shareText(rule.topOne),
		shareText(rule.topThree),
		shareText(rule.topOneEight),
		shareText(rule.quiet),
		percentText(rule.coverage, { decimals: 0 }),
		rule.id === "random" ? "1" : ratioText(rule.overRandom.topOne),
		rule.id === "random" ? "1" : ratioText(rule.overRandom.topOneEight),
		rule.id === "last_four_weeks" ? "1" : ratioText(rule.overLastFourWeeks.topOne),
	];
}

function placeboLines({ sums, pickedRatio, controlRatio, effect }: Effect): readonly string[] {
	if (effect === null) return [];
	const sides = `选中的地方实际÷预计${numberText(pickedRatio, twice)}，对照${numberText(controlRatio, twice)}`;
	return [
		`空白对照：${sums.picks}次选择之后什么也没做，${sides}，两者之比${ratioText(effect)}，${verdictWord(effect.verdict)}（应在1附近）`,
	];
}

function beforeAfterLine(figures: WrittenFigures, id: RuleId): readonly string[] {
	const change = figures.rules.find((rule) => rule.id === id)?.beforeAndAfter.change;
	if (typeof change !== "number") return [];
	return [
		`“${RULES[id].label.zh}”选中的地方，后四周比前四周${change < 0 ? "少" : "多"}${percentText(Math.abs(change))}，而什么也没做：前后对比不能说明走访有效`,
	];
}

function placeLines(figures: WrittenFigures, name: string): readonly string[] {
	const { areas, decisions, first, last } = figures;
	if (decisions === 0) return [`${name}：历史太短，无法回测`];
	const quiet = figures.rules.find(({ id }) => id === "pick")?.quiet.share ?? null;
	return [
		`${name}：${areas}个地方，${first}至${last}每周一次，共${decisions}次`,
		...alignedRows([HEAD, ...figures.rules.map(ruleRow)]).map((line) => `  ${line}`),
		`  本系统选中的地方，${percentText(quiet)}当周没有发案：单看一周说明不了什么`,
		...[
			...placeboLines(figures.placebo),
			...beforeAfterLine(figures, "pick"),
			...beforeAfterLine(figures, "last_four_weeks"),
		].map((line) => `  ${line}`),
	];
}

function nameOf({ town, group }: WrittenFigures): string {
	return town === null ? GROUP_WORDS[group].one : `${town}（${GROUP_WORDS[group].one}）`;
}

/** The whole back-test as text, ending in a line break. */
export function backtestTable(file: BacktestFile): string {
	const opening = [
		`每周重点的回测：只用当天早上已知的记录，之前至少${file.leastWeeks}周，之后${file.horizonWeeks}周`,
		`括号内为95%区间（φ=${numberText(file.phi)}；后8周的窗口互相重叠，按八分之一的数量计算）；并列的名次平分`,
	];
	const parts = [
		opening,
		...(file.pooled === null ? [] : [placeLines(file.pooled, "合计")]),
		...file.places.map((place) => placeLines(place, nameOf(place))),
	];
	return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
