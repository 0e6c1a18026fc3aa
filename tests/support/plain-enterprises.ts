/** The firms of the demonstration township once more, from its files alone: register, talks, receipts and calls, with none of the product's code. */
import { readdirSync } from "node:fs";
import { truthCalls } from "./demo-dimension-truth";
import { type DemoRow, demoRows } from "./demo-tables";

/** A file's cell as text; blank = null. */
const text = (row: DemoRow, heading: string): string | null =>
	row[heading] === null || row[heading] === undefined ? null : String(row[heading]);

const number = (row: DemoRow, heading: string): number | null => {
	const written = text(row, heading);
	return written === null ? null : Number(written);
};

/** `2025/6/15 10:13` → `2025-06-15`. */
function dateIn(written: string | null): string | null {
	const parts = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(written ?? "");
	if (parts === null) return null;
	return [parts[1], parts[2]?.padStart(2, "0"), parts[3]?.padStart(2, "0")].join("-");
}

/** The day so many months before, the month's last where it is shorter. */
function monthsBefore(date: string, months: number): string {
	const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
	const first = new Date(Date.UTC(year, month - 1 - months, 1));
	const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	return `${first.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, "0")}`;
}

const daysBefore = (date: string, days: number): string =>
	new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Eighteen signs whose last one fits the others (GB 11643). */
function isWholeId(id: string): boolean {
	if (!/^\d{17}[\dX]$/.test(id)) return false;
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
	return "10X98765432"[sum % 11] === id[17];
}

function personOf(row: DemoRow): string {
	const id = (text(row, "身份证号") ?? "").toUpperCase();
	if (isWholeId(id)) return id;
	const phone = (text(row, "联系电话") ?? "").replace(/\D/g, "").replace(/^86/, "");
	return phone === "" ? `${text(row, "姓名")}/${text(row, "村居") ?? ""}` : phone;
}

/** One firm as a day sees it. */
export interface PlainFirm {
	readonly name: string;
	readonly zone: string | null;
	readonly officer: string | null;
	readonly adviser: string | null;
	readonly pledged: string | null;
	readonly workers: number | null;
	readonly app: number | null;
	readonly site: number | null;
	readonly callBlock: number | null;
	readonly talks: number;
	readonly lastTalk: string | null;
	readonly signers: number;
	readonly now: number;
	readonly base: number;
	readonly isToVisit: boolean;
}

/** Days from the first to before the second. */
export type PlainWindow = readonly [start: string, end: string];

const within = (date: string | null, [start, end]: PlainWindow): boolean =>
	date !== null && date >= start && date < end;

/** The firm each person works for, by the latest receipt of the last 365 days that names one of the register. */
function signersOn(day: string, firmOf: (employer: string | null) => string | null) {
	const rows = readdirSync("data/demo")
		.filter((name) => name.startsWith("回执"))
		.flatMap(demoRows);
	const byReceipt = new Map(rows.map((row) => [text(row, "回执编号"), row]));
	const latest = new Map<string, readonly [date: string, employer: string, firm: string]>();
	for (const row of byReceipt.values()) {
		const [date, employer] = [dateIn(text(row, "签署时间")), text(row, "工作单位")];
		const firm = firmOf(employer);
		if (date === null || firm === null || date > day || date <= daysBefore(day, 365)) continue;
		const [before, person] = [latest.get(personOf(row)), personOf(row)];
		const isLater =
			before === undefined || date > before[0] || (date === before[0] && (employer ?? "") > before[1]);
		if (isLater) latest.set(person, [date, employer ?? "", firm]);
	}
	return [...latest.values()].map(([, , firm]) => firm);
}

/** Countable calls with the day of the report and the employer of their row. */
function callsWithEmployer(): readonly { readonly date: string; readonly employer: string | null }[] {
	const employers = new Map(
		["警情_2025.csv", "警情_2026年1月-5月.xlsx"]
			.flatMap(demoRows)
			.map((row) => [text(row, "警情编号"), text(row, "工作单位")]),
	);
	return truthCalls().map(({ of }) => ({
		date: (of.report_time ?? "").slice(0, 10),
		employer: employers.get(of.incident_no ?? "") ?? null,
	}));
}

/** Every firm of the register as of a morning. */
export function plainFirms(
	day: string,
	{
		now,
		base,
		quietMonths,
	}: { readonly now: PlainWindow; readonly base: PlainWindow; readonly quietMonths: number },
): readonly PlainFirm[] {
	const register = demoRows("企业名册.xlsx");
	const byName = new Map(
		register.flatMap((row) =>
			[text(row, "企业名称"), ...(text(row, "简称") ?? "").split("、")].map(
				(name) => [name, text(row, "企业名称")] as const,
			),
		),
	);
	const firmOf = (employer: string | null) => byName.get((employer ?? "").replaceAll(" ", "")) ?? null;
	const talks = demoRows("宣防活动.xlsx").flatMap((row) => {
		const [date, firm] = [dateIn(text(row, "活动时间")), firmOf(text(row, "宣传企业"))];
		const isTalk = /讲堂|讲座|培训/.test(text(row, "活动形式") ?? "");
		return date === null || firm === null || !isTalk || date > day ? [] : [{ date, firm }];
	});
	const signers = signersOn(day, firmOf);
	const calls = callsWithEmployer().map(({ date, employer }) => ({ date, firm: firmOf(employer) }));
	return register.map((row): PlainFirm => {
		const name = text(row, "企业名称") ?? "";
		const own = talks.filter(({ firm }) => firm === name).map(({ date }) => date);
		const lastTalk = own.toSorted().at(-1) ?? null;
		const pledged = dateIn(text(row, "包干书签订日期"));
		const callsIn = (window: PlainWindow) =>
			calls.filter(({ date, firm }) => firm === name && within(date, window)).length;
		const isPledged = pledged !== null && pledged <= day;
		return {
			name,
			zone: text(row, "所属园区"),
			officer: text(row, "责任民警"),
			adviser: text(row, "安全顾问"),
			pledged,
			workers: number(row, "职工人数"),
			app: number(row, "反诈APP激活数"),
			site: number(row, "政务网站激活数"),
			callBlock: number(row, "境外来电拦截开通数"),
			talks: own.filter((date) => within(date, now)).length,
			lastTalk,
			signers: signers.filter((firm) => firm === name).length,
			now: callsIn(now),
			base: callsIn(base),
			isToVisit: !isPledged || lastTalk === null || lastTalk <= monthsBefore(day, quietMonths),
		};
	});
}
