/** The ledger of appeals as a table: what each is about, what was asked, what was decided. */
import type { AssessmentInput } from "@/lib/assessment/input";
import { APPEAL_OUTCOMES, type Appeal, effectOf } from "@/lib/assessment/ledger";
import type { Sheet } from "@/lib/assessment/sheet";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { fullDateText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import { blankText } from "@/lib/wording/numbers";
import type { TableBlock } from "./block";
import { eventText } from "./from-assessment-village";
import { effectText } from "./from-assessment-words";
import { listedTable } from "./listed-table";
import { type CellColumn, textColumn } from "./quality/table";

/** Where an entry stands. */
export function appealState({ decisions, takenBackAt }: Appeal): string {
	if (takenBackAt !== null) return "已撤回";
	const decision = decisions.at(-1);
	return decision === undefined ? "待裁定" : APPEAL_OUTCOMES[decision.outcome];
}

/** What an entry is about; an event of another period is not named here, because only the sheet's own are known. */
export function appealSubject(
	{ subject }: Appeal,
	{ events }: Pick<AssessmentInput, "events">,
	labels: LabelContext,
): string {
	if (subject.kind === "village") return `${subject.village}（${fullDateText(subject.day)}）`;
	const event = events.find(({ eventNo }) => eventNo === subject.eventNo);
	return event === undefined ? "不在本期和去年同期的警情案件" : eventText(event, labels);
}

function decisionText(appeal: Appeal): string {
	const decision = appeal.decisions.at(-1);
	if (decision === undefined) return blankText();
	const effect = effectOf(appeal);
	return [
		effect === null ? "" : effectText(effect),
		decision.reason ?? "",
		decision.by === null ? "" : `裁定人${decision.by}`,
		momentText(decision.at),
	]
		.filter((part) => part !== "")
		.join("；");
}

function columnsOf({ scheme, input }: Sheet, labels: LabelContext): readonly CellColumn<Appeal>[] {
	const titles = new Map(scheme.clauses.map(({ id, title }) => [id, title]));
	return [
		{
			id: "filed",
			label: "登记时间",
			align: "left",
			weight: 3,
			cell: ({ filedAt }) => ({ text: momentText(filedAt), sort: Number(filedAt.replace(/\D/g, "")) }),
		},
		textColumn("subject", "对象", 5, (appeal) => appealSubject(appeal, input, labels)),
		textColumn("clause", "条款", 3, ({ clause }) =>
			clause === null ? "整张考核表" : (titles.get(clause) ?? "已不在办法中的条款"),
		),
		textColumn("asked", "申请", 3, ({ asked }) => effectText(asked)),
		textColumn("reason", "理由", 5, ({ reason }) => reason),
		textColumn("evidence", "佐证", 3, ({ evidence }) => evidence ?? "未附"),
		textColumn("by", "提出人", 2, ({ by }) => by ?? blankText("unknown")),
		textColumn("state", "状态", 2, appealState),
		textColumn("decision", "处理", 5, decisionText),
	];
}

/** Every entry of a scheme, the latest first; a row's id is the entry's. */
export function appealsTable(sheet: Sheet, appeals: readonly Appeal[], labels: LabelContext): TableBlock {
	return listedTable(appeals.toReversed(), columnsOf(sheet, labels), {
		id: "table.assessment.appeals",
		caption: "申诉与加减分台账",
		keyOf: ({ id }) => id,
		footnote: "登记、裁定、撤回都留痕，不删除；成立和部分成立的计入考核表，待裁定、不成立和已撤回的不计",
		emptyText: "还没有申诉；在“考核表”点开村居，对某一起提出申诉或登记加减分",
	});
}
