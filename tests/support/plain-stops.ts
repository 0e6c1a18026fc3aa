/** The demonstration export of stop-payments read and added up by a few lines that share nothing with the product. */
import { readFileSync } from "node:fs";
import { plainCsv } from "./plain-csv";

const DAY = 86_400_000;

/** Wall clock as milliseconds; `hasClock` false for a bare date. */
interface PlainTime {
	readonly at: number;
	readonly hasClock: boolean;
}

export interface PlainStop {
	readonly order: string;
	readonly item: string;
	readonly incident: string;
	readonly caseNo: string;
	readonly bank: string;
	readonly reason: string;
	readonly result: "stopped" | "failed" | "open";
	readonly out: number | null;
	readonly requested: number | null;
	readonly stopped: number | null;
	readonly frozen: number | null;
	readonly returned: number | null;
	readonly reportAt: PlainTime | null;
	readonly stopAt: PlainTime | null;
	readonly stopUntil: PlainTime | null;
	readonly frozenAt: PlainTime | null;
	readonly frozenUntil: PlainTime | null;
	readonly returnedAt: PlainTime | null;
	/** Every text of the row that tells of a person or an account. */
	readonly secrets: readonly string[];
}

export function plainTime(text: string): PlainTime | null {
	const parts = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text.trim());
	if (parts === null) {
		if (text.trim() !== "") throw new Error(`no time: ${text}`);
		return null;
	}
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
		.slice(1)
		.map((part) => Number(part ?? 0));
	return { at: Date.UTC(year, month - 1, day, hour, minute, second), hasClock: parts[4] !== undefined };
}

/** Amount in fen. */
function plainMoney(text: string): number | null {
	const digits = text.replace(/[,\s元]/g, "");
	return digits === "" ? null : Math.round(Number(digits) * 100);
}

function resultOf(row: Readonly<Record<string, string>>): PlainStop["result"] {
	const words = row.止付结果 ?? "";
	if (["失败", "未成功", "止付失败"].includes(words)) return "failed";
	if (["成功", "止付成功", "已止付", "部分成功", "部分止付"].includes(words)) return "stopped";
	if (!["", "--"].includes(words)) throw new Error(`no result: ${words}`);
	if (plainMoney(row["止付金额(元)"] ?? "") !== null || row.失败原因 || row.止付时间 || row.冻结时间)
		throw new Error("a row without a result says more than that");
	return "open";
}

/** The items of the export; the line of totals at its end is none. */
export function plainStops(): readonly PlainStop[] {
	const text = new TextDecoder("gb18030").decode(readFileSync("data/demo/止付.csv"));
	return plainCsv(text)
		.filter((row) => row.明细号 !== "")
		.map((row) => {
			const cell = (heading: string) => row[heading] ?? "";
			return {
				order: cell("止付单号"),
				item: cell("明细号"),
				incident: cell("警情编号"),
				caseNo: cell("案件编号"),
				bank: cell("开户机构"),
				reason: cell("失败原因"),
				result: resultOf(row),
				out: plainMoney(cell("转账金额(元)")),
				requested: plainMoney(cell("申请止付金额")),
				stopped: plainMoney(cell("止付金额(元)")),
				frozen: plainMoney(cell("冻结金额(元)")),
				returned: plainMoney(cell("返还金额(元)")),
				reportAt: plainTime(cell("报警时间")),
				stopAt: plainTime(cell("止付时间")),
				stopUntil: plainTime(cell("止付到期时间")),
				frozenAt: plainTime(cell("冻结时间")),
				frozenUntil: plainTime(cell("冻结到期日")),
				returnedAt: plainTime(cell("返还时间")),
				secrets: ["受害人姓名", "受害人身份证号", "受害人电话", "涉案账号", "转出账号"].map(cell),
			};
		});
}

/** Items reported on one of the days, both included. */
export const reportedIn = (stops: readonly PlainStop[], first: string, last: string) =>
	stops.filter(({ reportAt }) => {
		const [from, until] = [plainTime(first), plainTime(last)];
		return (
			reportAt !== null &&
			from !== null &&
			until !== null &&
			reportAt.at >= from.at &&
			reportAt.at < until.at + DAY
		);
	});

/** The same day of the month so many months later, or the last of a shorter one. */
export function monthsLater(at: number, months: number): number {
	const from = new Date(at);
	const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
	return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(from.getUTCDate(), last.getUTCDate()));
}

export const dayStart = (at: number): number => Math.floor(at / DAY) * DAY;
