/** What the classifier learned from and how good it is, in words: the officer decides how far to trust it. */
import type { Proposals } from "@/lib/analysis/propose";
import { FEWEST_EXAMPLES, LOWEST_ACCURACY } from "@/lib/narrative/classifier-validation";
import { numberText, percentText } from "@/lib/wording/numbers";

type Learned = Pick<Proposals, "labelled" | "speaks"> & {
	readonly report: Pick<Proposals["report"], "examples" | "accuracy" | "top2">;
};

const gate = `不足${FEWEST_EXAMPLES}条或低于${percentText(LOWEST_ACCURACY, { decimals: 0 })}时不作推荐`;

/** The sentence above the queue; says why where nothing is proposed. */
export function learnedText({ labelled, speaks, report }: Learned): string {
	const { examples, accuracy, top2 } = report;
	if (examples === 0) return `本所还没有已确认类别的案情可供学习，${gate}；可以逐条选择类别。`;
	const tested = `用本所已确认的${numberText(examples)}条标注自测`;
	if (examples < FEWEST_EXAMPLES)
		return `本所已确认的标注只有${numberText(examples)}条（内容相同的只计一条），${gate}；可以逐条选择类别。`;
	const found = `${tested}：首选正确率${percentText(accuracy)}，前两项${percentText(top2)}；${gate}`;
	if (!speaks) return `${found}。现在低于这一标准，暂不推荐，可以逐条选择类别。`;
	return labelled > examples ? `${found}。内容相同的标注只计一条。` : `${found}。`;
}
