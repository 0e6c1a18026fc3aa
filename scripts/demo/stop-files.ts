/** The export of stop-payments: a GB18030 table of one line an account, amounts with and without commas, a 合计 line below. */
import { type Clock, iso, slashed } from "./clock";
import { Dice } from "./dice";
import type { Cell, FilePlan } from "./sheet";
import type { Stop, StopEnd, StopItem } from "./stop";
import { type Cells, tableFile } from "./table-file";

const HEADINGS = [
	"止付单号",
	"明细号",
	"警情编号",
	"案件编号",
	"报警时间",
	"受害人姓名",
	"受害人身份证号",
	"受害人电话",
	"涉案账号",
	"账户户名",
	"开户机构",
	"账户层级",
	"转出账号",
	"转账方式",
	"转账时间",
	"转账金额(元)",
	"申请时间",
	"申请止付金额",
	"止付时间",
	"止付金额(元)",
	"止付结果",
	"失败原因",
	"止付到期时间",
	"冻结时间",
	"冻结金额(元)",
	"冻结到期日",
	"返还时间",
	"返还金额(元)",
	"当前状态",
	"申请单位",
	"经办人",
] as const;

const RESULTS: Readonly<Record<StopEnd, readonly string[]>> = {
	full: ["止付成功", "已止付", "成功"],
	part: ["部分止付", "部分成功"],
	failed: ["止付失败", "失败", "未成功"],
	pending: ["", "--"],
	unsaid: ["止付成功", "已止付"],
};

const at = (clock: Clock | null): Cell => (clock === null ? null : slashed(clock));
const day = (clock: Clock | null): Cell => (clock === null ? null : iso(clock).slice(0, 10));

/** Whole yuan mostly with commas, cents as they are. */
function money(dice: Dice, fen: number | null): Cell {
	if (fen === null) return null;
	const [whole = "0", cents = "00"] = (fen / 100).toFixed(2).split(".");
	const short = cents === "00" ? whole : `${whole}.${cents}`;
	return dice.chance(0.25) ? short.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ",") : short;
}

function statusOf({ end, returnedAt, frozenAt, executedAt }: StopItem): string {
	if (returnedAt !== null) return "已返还";
	if (frozenAt !== null) return "已冻结";
	if (executedAt === null) return "办理中";
	return end === "failed" ? "已办结" : "已止付";
}

function cellsOf(stop: Stop, item: StopItem): Cells {
	const dice = new Dice(`stop/${stop.orderNo}/${item.itemNo}`);
	const { written } = stop;
	return {
		止付单号: stop.orderNo,
		明细号: item.itemNo,
		警情编号: stop.incidentNo,
		案件编号: stop.caseNo,
		报警时间: at(stop.reportAt),
		受害人姓名: written.name,
		受害人身份证号: written.idCell,
		受害人电话: written.phoneCell,
		涉案账号: item.account,
		账户户名: item.holder,
		开户机构: item.bank,
		账户层级: item.accountLevel,
		转出账号: item.payerAccount,
		转账方式: item.channel,
		转账时间: at(item.transferAt),
		"转账金额(元)": money(dice, item.amountOutFen),
		申请时间: at(stop.requestedAt),
		申请止付金额: money(dice, item.amountOutFen),
		止付时间: at(item.end === "failed" && dice.chance(0.5) ? null : item.executedAt),
		"止付金额(元)": money(dice, item.heldFen),
		止付结果: dice.pick(RESULTS[item.end]) || null,
		失败原因: item.failureReason,
		止付到期时间: at(item.stopUntil),
		冻结时间: at(item.frozenAt),
		"冻结金额(元)": money(dice, item.frozenFen),
		冻结到期日: day(item.frozenUntil),
		返还时间: at(item.returnedAt),
		"返还金额(元)": money(dice, item.returnedFen),
		当前状态: statusOf(item),
		申请单位: stop.unit,
		经办人: stop.officer,
	};
}

/** The file of all stop-payments. */
export function stopFile(stops: readonly Stop[]): FilePlan {
	const rows = stops.flatMap((stop) => stop.items.map((item) => cellsOf(stop, item)));
	const items = stops.flatMap((stop) => stop.items);
	const sum = (pick: (item: StopItem) => number | null) =>
		items.reduce((total, item) => total + (pick(item) ?? 0), 0) / 100;
	return tableFile({
		name: "止付.csv",
		source: "stop_payment",
		format: "csv-gb18030",
		sheet: "止付",
		title: null,
		headings: HEADINGS,
		rows,
		total: {
			止付单号: "合计",
			"转账金额(元)": sum((item) => item.amountOutFen),
			"止付金额(元)": sum((item) => item.heldFen),
			"冻结金额(元)": sum((item) => item.frozenFen),
			"返还金额(元)": sum((item) => item.returnedFen),
		},
	});
}
