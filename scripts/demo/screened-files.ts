/** The tablets' export of one day: both batches in one table, with birth dates, family numbers and emergency contacts. */
import { iso } from "./clock";
import { receiptCells } from "./receipt-files";
import type { FilePlan } from "./sheet";
import { type Cells, tableFile } from "./table-file";
import { isBeforeNoon, type Screened } from "./tablets";

const HEADINGS = [
	"回执编号",
	"签署时间",
	"批次",
	"姓名",
	"身份证号",
	"联系电话",
	"出生日期",
	"村居",
	"网格",
	"住址",
	"户号",
	"工作单位",
	"人员身份",
	"签署方式",
	"宣传人",
	"宣传人身份",
	"是否安装反诈APP",
	"是否开通金钟罩",
	"是否曾被骗",
	"亲属姓名",
	"亲属电话",
	"与本人关系",
	"亲情号",
	"紧急联系人",
	"紧急联系人电话",
] as const;

function cellsOf(screened: Screened): Cells {
	const { receipt, contact } = screened;
	const { village } = receipt.signer.home;
	return {
		...receiptCells(receipt, (clock) => iso(clock).slice(0, 16)),
		批次: isBeforeNoon(screened) ? "上午" : "下午",
		联系电话: screened.phoneCell ?? "--",
		出生日期: screened.birthCell,
		村居: village?.name ?? null,
		网格: village?.grid ?? null,
		亲情号: screened.familyPhone,
		紧急联系人: contact?.name ?? null,
		紧急联系人电话: contact?.phone ?? null,
	};
}

/** The file. */
export function screenedFile(screened: readonly Screened[]): FilePlan {
	return tableFile({
		name: "回执_20260510.csv",
		source: "receipt",
		format: "csv-utf8-bom",
		sheet: "回执",
		title: null,
		headings: HEADINGS,
		rows: screened.map(cellsOf),
	});
}

/** What screening that file must find, and what it must leave alone. */
export function screenedTruths(screened: readonly Screened[]) {
	const relationWays: readonly string[] = ["kin", "household", "family_number", "emergency_contact"];
	const kindOf = ({ hits }: Screened): string => {
		const isRelation = hits.some(({ way }) => relationWays.includes(way));
		if (hits.every(({ way }) => relationWays.includes(way))) return "relation";
		return isRelation ? "both" : "self";
	};
	return {
		receipts: screened.length,
		beforeNoon: screened.filter(isBeforeNoon).length,
		hits: screened
			.filter(({ hits }) => hits.length > 0)
			.map((one) => ({ receiptNo: one.receipt.receiptNo, kind: kindOf(one), by: one.hits })),
		traps: screened.flatMap(({ receipt, trap }) =>
			trap === null ? [] : [{ receiptNo: receipt.receiptNo, trap }],
		),
		selfReported: screened
			.filter(({ isSelfReported }) => isSelfReported)
			.map(({ receipt }) => receipt.receiptNo),
	};
}
