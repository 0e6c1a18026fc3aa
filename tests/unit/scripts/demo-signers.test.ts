/** Who signs a receipt in the demo is hit about as often as everybody else: counted from the committed files by plain loops. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DemoRow, demoRows } from "../../support/demo-tables";
import { plainCsv } from "../../support/plain-csv";

const text = (row: DemoRow, ...headings: string[]): string =>
	String(headings.map((heading) => row[heading]).find((cell) => cell !== undefined && cell !== null) ?? "");
const wholeId = (row: DemoRow): string => {
	const id = text(row, "身份证号", "身份证号码").toUpperCase();
	return /^\d{17}[\dX]$/.test(id) && !id.endsWith("000") ? id : "";
};
const mobile = (cell: string): string => /154\d{8}/.exec(cell.replaceAll(" ", ""))?.[0] ?? "";
const birthIn = (id: string): string => id.replace(/^\d{6}(\d{4})(\d{2})(\d{2}).*$/, "$1-$2-$3");

const LAST = "2026-05-10";
const DAY_MS = 86_400_000;
/** Days from one to another, both `YYYY-MM-DD`. */
const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

interface Signing {
	readonly name: string;
	readonly id: string;
	readonly phone: string;
	readonly birth: string;
	readonly village: string;
	readonly day: string;
}

const signings: readonly Signing[] = [
	"回执_上午.csv",
	"回执_下午.xlsx",
	"回执_补录.xlsx",
	"回执_20260510.csv",
]
	.flatMap(demoRows)
	.flatMap((row) => {
		const [year, month, date] = text(row, "签署时间").match(/\d+/g) ?? [];
		const isReal = date !== undefined && !(month === "2" && date === "30");
		if (!isReal) return [];
		return {
			name: text(row, "姓名"),
			id: wholeId(row),
			phone: mobile(text(row, "联系电话")),
			birth: text(row, "出生日期"),
			village: text(row, "村居"),
			day: `${year}-${month?.padStart(2, "0")}-${date.padStart(2, "0")}`,
		};
	});
const firstDay = signings.map(({ day }) => day).sort()[0] ?? "";

const modelled = new Map(
	plainCsv(readFileSync("tests/support/demo-truth-calls.csv", "utf8"))
		.filter(({ exclusion }) => exclusion === "")
		.map((row) => [row.incident_no, row]),
);
const calls = new Map(
	["警情_2025.csv", "警情_2026年1月-5月.xlsx"]
		.flatMap(demoRows)
		.flatMap((row) => (modelled.has(text(row, "警情编号")) ? [[text(row, "警情编号"), row] as const] : [])),
);
/** Offences in the village's homes since receipts are kept, up to the last day. */
const victims = [...calls].flatMap(([no, row]) => {
	const { occur_from: from = "", victim_village: village = "" } = modelled.get(no) ?? {};
	const day = from.slice(0, 10);
	if (village === "辖区外" || day < firstDay || day > LAST) return [];
	return {
		name: text(row, "受害人姓名"),
		id: wholeId(row),
		phone: mobile(text(row, "受害人电话")),
		village,
		day,
	};
});
type Victim = (typeof victims)[number];

function isOne(signing: Signing, victim: Victim): boolean {
	if (signing.id !== "" && victim.id !== "") return signing.id === victim.id;
	if (signing.phone !== "" && signing.phone === victim.phone) return true;
	const isBorn = signing.birth !== "" && victim.id !== "" && signing.birth === birthIn(victim.id);
	return isBorn && signing.name === victim.name && signing.village === victim.village;
}

const before = victims.flatMap((victim) => {
	const days = signings
		.filter((signing) => isOne(signing, victim))
		.map(({ day }) => between(day, victim.day))
		.filter((age) => age > 0);
	return days.length === 0 ? [] : [Math.min(...days)];
});

/** Person-days with a receipt, of each age `[from, end)`. */
function daysSigned(from: number, end: number): number {
	const byPerson = new Map<string, string[]>();
	for (const { name, id, phone, day } of signings) {
		const key = id || phone || name;
		byPerson.set(key, [...(byPerson.get(key) ?? []), day]);
	}
	return [...byPerson.values()].reduce((sum, days) => {
		const inOrder = days.sort();
		return inOrder.reduce((own, day, at) => {
			const until = between(day, inOrder[at + 1] ?? LAST) + (inOrder[at + 1] === undefined ? 1 : 0);
			return own + Math.max(0, Math.min(end, until) - from);
		}, sum);
	}, 0);
}

describe("signers of the demo", () => {
	const people = demoRows("村居名册.xlsx")
		.filter((row) => row.年度 === 2025)
		.reduce((sum, row) => sum + Number(row.常住人口), 0);
	const all = people * (between(firstDay, LAST) + 1);
	const signed = daysSigned(0, 366);
	const rate = (victimsIn: number, days: number): number => victimsIn / days;
	const others = rate(victims.length - before.length, all - signed);

	it("are one in fifteen of the township, and hardly any of them was ever defrauded", () => {
		const persons = new Set(signings.map(({ name, id, phone }) => id || phone || name));
		expect(people / persons.size).toBeGreaterThan(14);
		expect(people / persons.size).toBeLessThan(18);
		const hit = signings.filter((signing) => victims.some((victim) => isOne(signing, victim)));
		expect(hit.length / signings.length).toBeLessThan(0.02);
	});

	it("are hit somewhat less often than everybody else, and not by magic", () => {
		const ratio = rate(before.length, signed) / others;
		expect(ratio).toBeGreaterThan(0.5);
		expect(ratio).toBeLessThan(1);
		const young = rate(before.filter((days) => days <= 90).length, daysSigned(0, 91)) / others;
		expect(young).toBeGreaterThan(0.5);
		expect(young).toBeLessThan(1);
	});
});
