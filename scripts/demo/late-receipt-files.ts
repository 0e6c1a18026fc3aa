/** The export of receipts typed in from paper: birth dates and alert settings, which the two daily batches do not ask for. */
import { dayOf, iso } from "./clock";
import { Dice } from "./dice";
import type { LateReceipt } from "./late-receipts";
import type { Cell, FilePlan } from "./sheet";
import { tableFile } from "./table-file";
import { STATION, TOWN } from "./township";

const HEADINGS = [
	"回执编号",
	"签署时间",
	"姓名",
	"身份证号",
	"联系电话",
	"出生日期",
	"村居",
	"住址",
	"工作单位",
	"签署方式",
	"宣传人",
	"是否安装反诈APP",
	"是否开启来电预警",
	"是否开通金钟罩",
] as const;

const flag = (is: boolean | null): Cell => (is === null ? null : is ? "是" : "否");

function cellsOf(receipt: LateReceipt): Readonly<Record<string, Cell>> {
	const dice = new Dice(`late receipt/${receipt.receiptNo}`);
	const { signer, written, isByBirth } = receipt;
	const isBorn = isByBirth || (written.keys.id !== null && dice.chance(0.2));
	const village = signer.home.village?.name ?? null;
	return {
		回执编号: receipt.receiptNo,
		签署时间: receipt.hasClock ? iso(receipt.signedAt).slice(0, 16) : dayOf(receipt.signedAt),
		姓名: written.name,
		身份证号: written.idCell ?? "暂无",
		联系电话: isByBirth ? "--" : written.phoneCell,
		出生日期: isBorn ? signer.birth : null,
		村居: isByBirth || dice.chance(0.9) ? village : null,
		住址: dice.chance(0.9) ? signer.home.address : `${TOWN}${village ?? ""}`,
		工作单位: dice.chance(0.9) ? signer.employer : null,
		签署方式: receipt.way,
		宣传人: signer.home.village?.officer ?? "程望",
		是否安装反诈APP: flag(receipt.hasApp),
		是否开启来电预警: flag(receipt.hasAlerts),
		是否开通金钟罩: flag(receipt.hasShield),
	};
}

/** The file of the receipts on paper. */
export function lateReceiptFile(receipts: readonly LateReceipt[]): FilePlan {
	return tableFile({
		name: "回执_补录.xlsx",
		source: "receipt",
		format: "xlsx",
		sheet: "纸质回执补录",
		title: `${STATION}纸质反诈回执补录`,
		headings: HEADINGS,
		rows: receipts.map(cellsOf),
	});
}
