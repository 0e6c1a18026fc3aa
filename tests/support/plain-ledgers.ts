/** The ledgers of the demonstration township counted once more from its files, with nothing of the product. */
import { type DemoRow, demoRows, demoTime } from "./demo-tables";

/** Days inclusive, as a reader writes them. */
export interface PlainWindow {
	readonly first: string;
	readonly last: string;
}

const text = (row: DemoRow, heading: string): string | null => {
	const cell = row[heading] ?? null;
	return cell === null ? null : String(cell);
};

const isIn = (moment: string | null, { first, last }: PlainWindow): boolean =>
	moment !== null && moment.slice(0, 10) >= first && moment.slice(0, 10) <= last;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Numbers as the ledger writes them: 120, or 约120人. */
function amount(row: DemoRow, heading: string): number | null {
	const digits = text(row, heading)?.replace(/\D/g, "") ?? "";
	return digits === "" ? null : Number(digits);
}

/** Names of villages by every name the register gives them. */
function villageNames(): ReadonlyMap<string, string> {
	return new Map(
		demoRows("村居名册.xlsx").flatMap((row) => {
			const name = text(row, "村居名称") ?? "";
			const aliases = (text(row, "别名") ?? "").split("、").filter((alias) => alias !== "");
			return [name, ...aliases].map((one): [string, string] => [one, name]);
		}),
	);
}

/** Number, known people and blanks of the activities of a window, by what they name under a heading. */
export function plainActivities(window: PlainWindow, heading: string) {
	const names = villageNames();
	const held = demoRows("宣防活动.xlsx").filter((row) => isIn(text(row, "活动时间"), window));
	const groups = new Map<string | null, DemoRow[]>();
	for (const row of held) {
		const written = text(row, heading);
		const name = written === null || heading !== "村居" ? written : (names.get(written) ?? written);
		groups.set(name, [...(groups.get(name) ?? []), row]);
	}
	return [...groups].map(([name, rows]) => {
		const reached = rows.map((row) => amount(row, "覆盖人数"));
		const known = reached.filter((people) => people !== null);
		return { name, count: rows.length, reached: sum(known), unknown: reached.length - known.length };
	});
}

/** The results of some months by item, as the workbook's own columns and rows tell them. */
export function plainCampaign(months: readonly string[]): ReadonlyMap<string, number> {
	const totals = new Map<string, number>();
	const add = (item: string, value: number) => totals.set(item, (totals.get(item) ?? 0) + value);
	for (const row of demoRows("打击战果.xlsx")) {
		const month = (text(row, "月份") ?? "").replace(
			/^(\d{4})年(\d{1,2})月$/,
			(_, year, at) => `${year}-${at.padStart(2, "0")}`,
		);
		if (!months.includes(month)) continue;
		if (row.战果项目) add(String(row.战果项目), Number(row.数量));
		else
			for (const [heading, value] of Object.entries(row))
				if (/[（(]/.test(heading) && value !== null) add(heading.replace(/[（(].*$/, ""), Number(value));
	}
	return totals;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isWhole(idNo: string): boolean {
	if (!/^\d{17}[\dXx]$/.test(idNo)) return false;
	const weighed = sum(WEIGHTS.map((weight, at) => weight * Number(idNo[at])));
	return "10X98765432"[weighed % 11] === idNo[17]?.toUpperCase();
}

/** Who a row means: a whole ID number, else a phone, else a name in a village. */
function personOf(row: DemoRow, idHeading: string, phoneHeading: string, villageHeading: string): string {
	const idNo = text(row, idHeading);
	if (idNo !== null && isWhole(idNo)) return `i${idNo.toUpperCase()}`;
	const phone = (text(row, phoneHeading) ?? "").replace(/^\+86/, "").replace(/\D/g, "");
	return phone === "" ? `n${text(row, "姓名")}/${text(row, villageHeading) ?? ""}` : `p${phone}`;
}

const NO = ["否", "未安装", "已卸载", "×", "未开通", "已退出"];

const REGISTERS = {
	app: { file: "反诈APP安装.csv", flag: "是否安装反诈APP", since: "登记日期" },
	shield: { file: "金钟罩.csv", flag: "是否开通金钟罩", since: "开通日期" },
} as const;

/** `2026/5/7` and `2026-05-07` as the latter. */
const dayOf = (written: string | null): string =>
	(written ?? "")
		.split(/[-/]/)
		.map((part) => part.padStart(2, "0"))
		.join("-");

/** The lines of a register, by day and then as they stand. */
function personLines(figure: keyof typeof REGISTERS) {
	const { file, flag, since } = REGISTERS[figure];
	const names = villageNames();
	const lines = demoRows(file).map((row) => {
		const village = text(row, "所属村居");
		return {
			person: personOf(row, "身份证号", "手机号码", "所属村居"),
			date: dayOf(text(row, since)),
			has: !NO.includes(text(row, flag) ?? "否"),
			village: village === null ? null : (names.get(village) ?? village),
		};
	});
	return lines.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/**
 * People of a register of persons on a day by village, each once: in the village of their latest line in either register up to
 * the last day asked for; null = no line knows one.
 */
export function plainPersons(
	figure: keyof typeof REGISTERS,
	day: string,
	lastDay = day,
): ReadonlyMap<string | null, number> {
	const both = [...personLines("app"), ...personLines("shield")].toSorted((one, other) =>
		one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
	);
	const homes = new Map(
		both.flatMap(({ person, village, date }) =>
			village === null || date > lastDay ? [] : [[person, village] as const],
		),
	);
	const own = personLines(figure).filter(({ date }) => date <= day);
	const last = new Map(own.map(({ person, has }) => [person, has]));
	const counts = new Map<string | null, number>();
	for (const [person, has] of last) {
		const village = homes.get(person) ?? null;
		if (has) counts.set(village, (counts.get(village) ?? 0) + 1);
	}
	return counts;
}

/** Counts of villages in a month, the last line of each figure speaking, and the lines that differ from it. */
export function plainVillageShields(month: string) {
	const names = villageNames();
	const figures = { app: "反诈APP注册人数", shield: "金钟罩登记人数", family: "家属登记人数" };
	const told = demoRows("防护登记_村居.xlsx").filter((row) => text(row, "月份") === month);
	const lines = told.flatMap((row) =>
		Object.entries(figures).flatMap(([figure, heading]) => {
			const value = amount(row, heading);
			const written = text(row, "村居") ?? "";
			return value === null ? [] : [{ key: `${names.get(written) ?? written}/${figure}`, value }];
		}),
	);
	const held = new Map(lines.map(({ key, value }) => [key, value]));
	const differing = lines.filter(({ key, value }) => held.get(key) !== value);
	return { held, differing };
}

/** Leads of a window, how many of them were done by the moment of reading, and the numbers of those that wait then. */
export function plainLeads(window: PlainWindow, readAt: string) {
	const leads = demoRows("网格线索.csv").map((row) => ({
		no: text(row, "线索编号"),
		at: text(row, "上报时间"),
		kind: text(row, "线索类型"),
		reporter: text(row, "上报人"),
		isDone: text(row, "是否办结") === "是" && (text(row, "办结时间") ?? "") <= readAt,
	}));
	const own = leads.filter(({ at }) => isIn(at, window));
	return {
		own,
		done: own.filter(({ isDone }) => isDone).length,
		waiting: leads.filter(({ at, isDone }) => !isDone && (at ?? "") <= readAt).map(({ no }) => no),
	};
}

type Credit = (deed: string, name: string | null, one: string) => void;

function creditAlerts(window: PlainWindow, credit: Credit): void {
	for (const row of demoRows("预警指令.xlsx")) {
		const isHeld = row.是否劝阻成功 === "是" || (row.是否劝阻成功 === null && row.劝阻时间 !== null);
		if (row.是否确认涉诈 === "是" && isHeld && isIn(demoTime(row.下发时间 ?? null), window))
			credit("dissuaded", text(row, "处置人"), text(row, "预警编号") ?? "");
	}
}

function creditReceipts(window: PlainWindow, credit: Credit): void {
	const receipts = ["回执_上午.csv", "回执_下午.xlsx", "回执_补录.xlsx", "回执_20260510.csv"].flatMap(
		demoRows,
	);
	for (const row of receipts) {
		const [day = ""] = (text(row, "签署时间") ?? "").split(" ");
		const isDay =
			!Number.isNaN(Date.parse(dayOf(day))) && new Date(dayOf(day)).toISOString().startsWith(dayOf(day));
		if (isDay && isIn(dayOf(day), window))
			credit("receipt", text(row, "宣传人"), personOf(row, "身份证号", "联系电话", "村居"));
	}
}

/** Deeds of a window by `kind/name` as written, no name = empty; receipts by different people. */
export function plainDeeds(window: PlainWindow, readAt: string): ReadonlyMap<string, number> {
	const people = new Map<string, Set<string>>();
	const credit: Credit = (deed, name, one) => {
		const key = `${deed}/${name ?? ""}`;
		people.set(key, (people.get(key) ?? new Set()).add(one));
	};
	for (const row of demoRows("宣防活动.xlsx"))
		if (isIn(text(row, "活动时间"), window))
			credit("activity", text(row, "负责人"), text(row, "活动编号") ?? "");
	creditAlerts(window, credit);
	creditReceipts(window, credit);
	for (const { no, reporter, isDone } of plainLeads(window, readAt).own)
		if (isDone) credit("lead", reporter, no ?? "");
	return new Map([...people].map(([key, ones]) => [key, ones.size]));
}

/** Everybody whom the registers name as a person and not as staff, and every number of theirs. */
export function plainSecrets(): { readonly names: readonly string[]; readonly numbers: readonly string[] } {
	const files: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		["网格线索.csv", ["涉及人员"], ["涉及人员电话", "上报人电话"]],
		["反诈APP安装.csv", ["姓名"], ["身份证号", "手机号码"]],
		["金钟罩.csv", ["姓名"], ["身份证号", "手机号码"]],
		["预警指令.xlsx", ["被预警人"], ["被预警人身份证号", "被预警人电话"]],
		["回执_上午.csv", ["姓名", "亲属姓名"], ["身份证号", "联系电话", "亲属电话"]],
		["回执_20260510.csv", ["姓名", "亲属姓名", "紧急联系人"], ["身份证号", "联系电话", "亲属电话"]],
	];
	const cells = (pick: 1 | 2) =>
		files.flatMap((file) =>
			demoRows(file[0]).flatMap((row) => file[pick].flatMap((heading) => text(row, heading) ?? [])),
		);
	return {
		names: [...new Set(cells(1))].filter((name) => name.length > 1 && !name.includes("*")),
		numbers: [...new Set(cells(2).map((number) => number.replace(/^\+86|\s/g, "")))].filter((number) =>
			/^\d{9,}/.test(number),
		),
	};
}
