/** What a column as a whole proves of its cells: one cell alone may be read two ways, hundreds beside it decide. */
import type { FieldKind } from "@/lib/records/field";
import { type DateOrder, orderOfDate } from "@/lib/text/moment-date";
import { trimCell } from "@/lib/text/normalise";
import type { Cell } from "./decode/decoded";
import { isRewrittenIdColumn, judgeNumbers } from "./rewritten-numbers";

/** Evidence for the reading of a column's cells, and what the officer must be told of the column (Chinese) or null. */
export interface ColumnEvidence {
	readonly isRewritten: boolean;
	readonly dateOrder: DateOrder | null;
	readonly remark: string | null;
}

const NOTHING: ColumnEvidence = { isRewritten: false, dateOrder: null, remark: null };
const DOUBTFUL = "该列长编号的末几位都是0，请核对是否被表格软件改写；如是，请把该列设为文本后重新导出";
const TWO_ORDERS = "该列日期既有“月/日/年”又有“日/月/年”，分不清的日期没有读入，请统一成“年-月-日”";
const BEGINS_LIKE_A_DATE = /^[\s'"=]*\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}/;

/** The order that some dates of the column prove and none contradicts. */
function dateEvidence(cells: Iterable<Cell>): ColumnEvidence {
	const orders = new Set<DateOrder>();
	for (const cell of cells) {
		if (typeof cell !== "string" || !BEGINS_LIKE_A_DATE.test(cell)) continue;
		const order = orderOfDate(trimCell(cell).trim());
		if (order !== null) orders.add(order);
		if (orders.size === 2) return { ...NOTHING, remark: TWO_ORDERS };
	}
	const [only = null] = orders;
	return { ...NOTHING, dateOrder: only };
}

function numberEvidence(cells: Iterable<Cell>): ColumnEvidence {
	const verdict = judgeNumbers(cells);
	return {
		...NOTHING,
		isRewritten: verdict === "rewritten",
		remark: verdict === "doubtful" ? DOUBTFUL : null,
	};
}

const EVIDENCE: Partial<Record<FieldKind, (cells: Iterable<Cell>) => ColumnEvidence>> = {
	key: numberEvidence,
	reference: numberEvidence,
	id_number: (cells) => ({ ...NOTHING, isRewritten: isRewrittenIdColumn(cells) }),
	moment: dateEvidence,
	span_start: dateEvidence,
};

/** What the cells of one column prove together, for a field of this kind; nothing for kinds whose cells speak for themselves. */
export function evidenceOf(kind: FieldKind, cells: Iterable<Cell>): ColumnEvidence {
	return EVIDENCE[kind]?.(cells) ?? NOTHING;
}
