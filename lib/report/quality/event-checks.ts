/** Checks of what is counted: coverage, places, repeated events, missing days, amounts. */
import { PLACE_KINDS } from "@/lib/analysis/plans/quality-places";
import type { QualityAnswer } from "@/lib/analysis/quality/ask-quality";
import type { Block } from "@/lib/blocks/block";
import {
	coverageByFileTable,
	coverageTable,
	gapsTable,
	PLACE_WORDS,
	placesTable,
} from "@/lib/blocks/quality/from-counts";
import {
	type DuplicateKind,
	duplicatesTable,
	duplicatesTotal,
	excludedTable,
	unitsTable,
} from "@/lib/blocks/quality/from-events";
import { numberText } from "@/lib/wording/numbers";
import { graded, type QualityCheck } from "./check";

/** Below this share a dimension is left out of generated text. */
const LEAST_COVERAGE = 0.6;

/** How much of each dimension is known. */
export const coverage: QualityCheck = {
	id: "coverage",
	label: "维度识别率",
	rule: "23个维度能确定取值的占比，按取值来源（列、推算、案情、人工）和文件分列；最近一个文件的识别率不到此前同类文件的八成，记为明显下降。数量计低于60%或明显下降的维度。",
	advice:
		"明显下降的，多半是新导出的文件少了列或换了表头，请到“数据导入”核对列的对应关系；一直偏低的，请联系导出方补上该列。",
	find: ({ coverage: rows }) => {
		const measured = rows.filter(({ events }) => events > 0);
		const fallen = measured.filter(({ fall }) => fall !== null);
		const low = measured.filter(({ known, events }) => known / events < LEAST_COVERAGE);
		const named = fallen.map(({ dimension }) => dimension.label.zh).join("、");
		const parts = [
			fallen.length > 0 ? `${fallen.length}个维度明显下降（${named}）` : null,
			low.length > 0 ? `${low.length}个维度识别率低于60%` : null,
		];
		return graded(
			new Set([...fallen, ...low]).size,
			"个维度",
			fallen.length > 0 ? "look" : "info",
			parts.filter((part) => part !== null).join("；"),
		);
	},
	blocks: (answer) => [coverageTable(answer), coverageByFileTable(answer)],
};

/** A kind without a list is not judged, and that is said. */
function listNotes({ places: { withoutList } }: QualityAnswer): readonly Block[] {
	if (withoutList.length === 0) return [];
	const names = withoutList.map((kind) => PLACE_WORDS[kind]).join("、");
	const text = `还没有${names}名单，无法核对：请导入名册，或在“设置”中录入。`;
	return [{ kind: "note", id: "note.places", text, tone: "warning" }];
}

/** Places that no list knows. */
export const places: QualityCheck = {
	id: "places",
	label: "名单外的村居、园区、企业",
	rule: "各类记录中写到的村居、园区、企业，按“居住村居”“企业园区”两个维度的读法（名称、别名及地址、单位全称中写明的）都对不上名单的写法；没有名单的种类不核对。",
	advice:
		"是名单内某处的另一种写法，请在“设置”的名单中加为别名；确是新的，请加入名单；不属辖区的可在“设置”中归为辖区外。企业只需登记需要包干走访的。",
	find: (answer) => {
		const { unlisted, withoutList } = answer.places;
		const counts = PLACE_KINDS.map((kind) => ({ kind, count: unlisted[kind].length }));
		const total = counts.reduce((sum, { count }) => sum + count, 0);
		const isGrave = unlisted.village.length + unlisted.zone.length > 0;
		const parts = counts.filter(({ count }) => count > 0);
		if (total === 0 && withoutList.length > 0) {
			const names = withoutList.map((kind) => PLACE_WORDS[kind]).join("、");
			return { count: 0, unit: "种写法", severity: "info", summary: `还没有${names}名单，未核对` };
		}
		return graded(
			total,
			"种写法",
			isGrave ? "look" : "info",
			parts.map(({ kind, count }) => `${PLACE_WORDS[kind]}${numberText(count)}种`).join("、"),
		);
	},
	blocks: (answer) => [
		...listNotes(answer),
		...PLACE_KINDS.filter((kind) => !answer.places.withoutList.includes(kind)).map((kind) =>
			placesTable(answer, kind),
		),
	],
};

const DUPLICATE_KINDS: readonly DuplicateKind[] = ["same_victim", "same_words", "one_call"];

/** Events that look told twice and both count. */
export const duplicates: QualityCheck = {
	id: "duplicates",
	label: "疑似重复",
	rule: "都已计数的：三天内两个警情编号，受害人相同（身份证号相同，或姓名和一个电话都相同）且损失相同；两个警情的案情文字相同（不计空格标点，20字以上）；一个警情立了几个案件。",
	advice: "确属重复的，请在来源系统标明重复或并案后重新导出导入；一案多立属实的不必处理。",
	find: (answer) => {
		const counts = DUPLICATE_KINDS.map((kind) => duplicatesTotal(answer, kind));
		const total = counts.reduce((sum, count) => sum + count, 0);
		return graded(total, "对", "look", `有${numberText(total)}对可能是同一件事，现都已计数`);
	},
	blocks: (answer) => DUPLICATE_KINDS.map((kind) => duplicatesTable(answer, kind)),
};

/** Calls that the counting rule leaves out. */
export const excluded: QualityCheck = {
	id: "excluded",
	label: "按规则剔除的警情",
	rule: "标明无效的，和标明重复或关联另一警情的，不计入接报警情；互相注明的计编号最小的一起。",
	advice: "不需处理。如有误剔，请在来源系统取消无效或重复标记后重新导出导入。",
	find: ({ excluded: { total } }) =>
		graded(total, "起", "info", `有${numberText(total)}起无效、重复或关联警情不计数`),
	blocks: (answer) => [excludedTable(answer)],
};

/** Days that may be missing. */
export const gaps: QualityCheck = {
	id: "gaps",
	label: "日历上的空缺",
	rule: "首末日之间没有任何警情的日子、没有立案的月份、没有回执（或缺上午、下午一批）的工作日；按本所前后半年同一星期日的平均数推算应有多少，偶然难以出现的记为可疑。数量只计可疑的。",
	advice: "可疑的空缺多半是漏导了一段，请补导这几天的数据；核实当天确无警情的不必处理。",
	find: ({ gaps: found }) => {
		const unlikely = found.gaps.filter(({ isUnlikely }) => isUnlikely).length;
		const days = `${numberText(found.callDays)}天中${numberText(found.emptyCallDays)}天没有警情`;
		if (unlikely > 0) return graded(unlikely, "处", "look", `${unlikely}处空缺不像偶然；${days}`);
		const isAny = found.gaps.length > 0;
		return {
			count: 0,
			unit: "处",
			severity: isAny ? "info" : "none",
			summary: isAny ? `${days}，未见可疑的空缺` : "未发现",
		};
	},
	blocks: (answer) => [gapsTable(answer), ...untoldNote(answer)],
};

function untoldNote({ gaps: { untoldReceipts } }: QualityAnswer): readonly Block[] {
	if (untoldReceipts === 0) return [];
	const text = `另有${numberText(untoldReceipts)}份回执既没有批次也没有时分，分不清上午下午。`;
	return [{ kind: "note", id: "note.gaps", text, tone: "plain" }];
}

/** Amounts that may be in the wrong unit. */
export const units: QualityCheck = {
	id: "units",
	label: "金额单位可疑",
	rule: "损失在同类别中位数50倍以上或五十分之一以下的，以及警情与案件所写相差一万倍的；同类不足8起的与全部比较。",
	advice:
		"请核对是元还是万元：整列都错的，在“数据导入”核对该列的单位后重新导入；个别错的，在来源系统更正。属实的大案小案不必处理。",
	find: ({ units: { rows, total } }) => {
		const isGrave = rows.some(({ fault }) => fault === "ten_thousand");
		return graded(total, "起", isGrave ? "need" : "look", `有${numberText(total)}起损失与同类相差悬殊`);
	},
	blocks: (answer, labels) => [unitsTable(answer, labels)],
};
