/** Checks of single rows and records: refused, told differently, numbers and times that cannot be. */
import type { IdClass } from "@/lib/analysis/id-class";
import type { QualityAnswer } from "@/lib/analysis/quality/ask-quality";
import {
	conflictsTable,
	ID_CLASS_WORDS,
	idClassesTable,
	idsTable,
	refusalsTable,
	timesTable,
	timesTotal,
} from "@/lib/blocks/quality/from-records";
import { numberText } from "@/lib/wording/numbers";
import { graded, type QualityCheck } from "./check";

/** Refused rows that are still open. */
export const refusals: QualityCheck = {
	id: "refusals",
	label: "待更正的拒收行",
	rule: "导入时因必填项为空或无法读出而拒收、至今没有改好重新导入的行；同一文件导入多次只列一次，改后仍未通过的列最近一次。",
	advice: "到“数据导入”下载拒收行，按原因改好后整个文件拖回“数据导入”，改好的行自动从这里消失。",
	find: ({ refusals: { total } }) => graded(total, "行", "need", `有${numberText(total)}行没有进入统计`),
	blocks: (answer) => [refusalsTable(answer)],
};

/** The same record told differently by two files. */
export const conflicts: QualityCheck = {
	id: "conflicts",
	label: "不同文件说法不一",
	rule: "同一编号的记录在两个以上文件中，本不该变动的项目填了不同的值；只有日期与带时分、宽窄字符、空格标点、已遮盖的值不算不同。",
	advice:
		"以数据时间较新的为准。如新的有误，请在来源系统更正后重新导出导入；整个文件有误的，在“数据导入”撤销该次导入。",
	find: ({ conflicts: { total } }) =>
		graded(total, "处", "look", `有${numberText(total)}处两个文件填的不一样，现以数据时间较新的为准`),
	blocks: (answer) => [conflictsTable(answer)],
};

/** Classes that cannot be matched although a person has such a number, gravest first. */
const UNUSABLE: readonly IdClass[] = ["rewritten", "wrong_check", "short", "unreadable"];

function countIds({ idClasses }: QualityAnswer, classes: readonly IdClass[]): number {
	return idClasses.reduce(
		(sum, row) => sum + (classes.some((one) => one === row.id_class) ? (row.records ?? 0) : 0),
		0,
	);
}

function idSummary(answer: QualityAnswer): string {
	const listed: readonly IdClass[] = [...UNUSABLE, "masked", "zeros", "legacy", "passport", "permit"];
	const parts = listed.flatMap((one) => {
		const count = countIds(answer, [one]);
		return count === 0 ? [] : [`${ID_CLASS_WORDS[one]}的${numberText(count)}个`];
	});
	return parts.join("、");
}

/** ID numbers that cannot be matched, or only with care. */
export const ids: QualityCheck = {
	id: "ids",
	label: "证件号码",
	rule: "各类记录中的证件号码：校验位和出生日期不符、位数不足、被表格软件改写（科学计数法或末三位变000）、已脱敏、15位旧号、护照和通行证。数量只计不能比对的和末三位为000的。",
	advice:
		"被表格软件改写的，请在来源系统把证件号列导出为文本后重新导入；校验不符、位数不足的核实后更正；脱敏号码、护照和通行证不参与身份证号比对，15位旧号已按18位比对。",
	find: (answer) => {
		const unusable = countIds(answer, UNUSABLE);
		const doubtful = countIds(answer, ["masked", "zeros"]);
		return graded(unusable + doubtful, "个", unusable > 0 ? "need" : "look", idSummary(answer));
	},
	blocks: (answer) => [idClassesTable(answer), idsTable(answer)],
};

/** Faults that move the reading day or empty a window, not only one record. */
const GRAVE_TIMES: readonly string[] = ["after_import", "before_2000"];

/** Times that cannot be. */
export const times: QualityCheck = {
	id: "times",
	label: "不合理的时间",
	rule: "晚于该文件导入时间的时间（期限除外）、早于2000年的时间（出生日期除外）；立案早于报警、最后转账或发案晚于报警、发案止早于起、破案早于立案。只有日期的按日比较。",
	advice:
		"晚于导入时间的会把研判日推到将来，请先在来源系统更正年月日再重新导入；先后颠倒的请核对是哪一个时间记错。",
	find: ({ times: rows }) => {
		const isGrave = rows.some(({ fault }) => GRAVE_TIMES.includes(fault ?? ""));
		const total = timesTotal(rows);
		return graded(total, "处", isGrave ? "need" : "look", `有${numberText(total)}处时间不合理`);
	},
	blocks: (answer) => [timesTable(answer)],
};
