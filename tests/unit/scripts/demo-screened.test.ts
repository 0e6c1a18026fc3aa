/** The last day's receipts hit whom they were planted to hit and nobody else: looked up in the committed files by plain loops. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DemoRow, demoRows } from "../../support/demo-tables";
import truth from "../../support/demo-truth.json";
import { plainCsv } from "../../support/plain-csv";

const text = (row: DemoRow, ...headings: string[]): string =>
	String(headings.map((heading) => row[heading]).find((cell) => cell !== undefined && cell !== null) ?? "");
const isWhole = (id: string): boolean => /^\d{17}[\dX]$/.test(id) && !id.endsWith("000");
const mobiles = (cell: string): readonly string[] =>
	cell.replaceAll(/[ -]/g, "").match(/(?<!\d)154\d{8}(?!\d)/g) ?? [];
const birthIn = (id: string): string =>
	isWhole(id) ? `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` : "";

const villageNames = new Map(
	demoRows("村居名册.xlsx").flatMap((row) =>
		[text(row, "村居名称"), ...text(row, "别名").split("、")].map((name) => [name, text(row, "村居名称")]),
	),
);

interface Known {
	readonly no: string;
	readonly name: string;
	readonly id: string;
	readonly phones: readonly string[];
	/** Of whoever called. */
	readonly callerCell: string;
	readonly village: string;
}

const countable = new Set(
	plainCsv(readFileSync("tests/support/demo-truth-calls.csv", "utf8"))
		.filter(({ exclusion }) => exclusion === "")
		.map((row) => row.incident_no),
);
const victims: readonly Known[] = ["警情_2023-2024.xls", "警情_2025.csv", "警情_2026年1月-5月.xlsx"]
	.flatMap(demoRows)
	.map((row) => ({
		no: text(row, "警情编号", "接警号"),
		name: text(row, "受害人姓名"),
		id: text(row, "身份证号", "身份证号码").toUpperCase(),
		phones: mobiles(text(row, "受害人电话")),
		callerCell: text(row, "报警人电话"),
		village: villageNames.get(text(row, "居住村居")) ?? "",
	}))
	.filter(({ no }) => countable.has(no) && no.slice(1, 9) < "20260510");

const signed = demoRows("回执_20260510.csv");

/** One side of a line of the list, or a signer. */
interface Side {
	readonly id: string;
	readonly phones: readonly string[];
}

const sideOf = (row: DemoRow, id: string, phone: string): Side => ({
	id: text(row, id),
	phones: mobiles(text(row, phone)),
});
const list = demoRows("亲属关系.csv").map((row) => ({
	household: text(row, "户号"),
	one: sideOf(row, "身份证号", "手机号码"),
	other: sideOf(row, "亲属身份证号", "亲属电话"),
}));

const isSameId = (one: string, other: string): boolean => isWhole(one) && one === other;
const sharePhone = (one: readonly string[], other: readonly string[]): boolean =>
	one.some((phone) => other.includes(phone));
const isOne = (one: Side, other: Side): boolean =>
	isSameId(one.id, other.id) || sharePhone(one.phones, other.phones);

function selfWay(row: DemoRow, victim: Known): string | null {
	const [id, name] = [text(row, "身份证号"), text(row, "姓名")];
	if (isSameId(victim.id, id)) return "id";
	if (isWhole(id) && isWhole(victim.id)) return null;
	if (name !== victim.name) return null;
	if (sharePhone(victim.phones, mobiles(text(row, "联系电话")))) return "phone";
	const birth = text(row, "出生日期") || birthIn(id);
	const isBorn = birth !== "" && birth === birthIn(victim.id);
	return isBorn && villageNames.get(text(row, "村居")) === victim.village ? "name_birth_village" : null;
}

/** Persons whom the list puts into the signer's household, or ties to the signer. */
function listedAround(row: DemoRow): { readonly housemates: readonly Side[]; readonly kin: readonly Side[] } {
	const [household, signer] = [text(row, "户号"), sideOf(row, "身份证号", "联系电话")];
	return {
		housemates: list.filter((line) => household !== "" && line.household === household).map(({ one }) => one),
		kin: list.flatMap(({ one, other }) => [
			...(isOne(one, signer) ? [other] : []),
			...(isOne(other, signer) ? [one] : []),
		]),
	};
}

type Around = ReturnType<typeof listedAround>;

function relationWays(row: DemoRow, { housemates, kin }: Around, victim: Known): readonly string[] {
	const named = (heading: string): boolean => sharePhone(victim.phones, mobiles(text(row, heading)));
	const isAmong = (sides: readonly Side[]): boolean => sides.some((side) => isOne(side, victim));
	return [
		...(isAmong(housemates) ? ["household"] : []),
		...(named("亲属电话") || isAmong(kin) ? ["kin"] : []),
		...(named("亲情号") ? ["family_number"] : []),
		...(named("紧急联系人电话") ? ["emergency_contact"] : []),
	];
}

function found(row: DemoRow): readonly { way: string; incidentNo: string }[] {
	const around = listedAround(row);
	return victims.flatMap((victim) => {
		const own = selfWay(row, victim);
		const ways = own === null ? relationWays(row, around, victim) : [own];
		return ways.map((way) => ({ way, incidentNo: victim.no }));
	});
}

describe("receipts of the last day", () => {
	it("are sixty, half of them before noon, none of them in another file", () => {
		expect(signed).toHaveLength(truth.screened.receipts);
		expect(signed.filter((row) => row.批次 === "上午")).toHaveLength(truth.screened.beforeNoon);
		expect(signed.every((row) => text(row, "签署时间").startsWith("2026-05-10 "))).toBe(true);
		const others = ["回执_上午.csv", "回执_下午.xlsx", "回执_补录.xlsx"].flatMap(demoRows);
		const numbers = new Set(others.map((row) => row.回执编号));
		expect(signed.filter((row) => numbers.has(row.回执编号 ?? ""))).toEqual([]);
	});

	it("hit the planted victims by the planted ways, and nobody else", () => {
		const hits = signed.flatMap((row) => {
			const by = found(row);
			return by.length === 0 ? [] : [{ receiptNo: row.回执编号, by }];
		});
		expect(hits).toEqual(truth.screened.hits.map(({ receiptNo, by }) => ({ receiptNo, by })));
		const kinds = truth.screened.hits.map(({ kind }) => kind);
		const count = (kind: string): number => kinds.filter((one) => one === kind).length;
		expect([count("self"), count("relation"), count("both")]).toEqual([7, 5, 1]);
		const ways = truth.screened.hits.flatMap(({ by }) => by.map(({ way }) => way));
		expect(new Set(ways).size).toBe(7);
	});

	it("hold what looks like a hit and is none", () => {
		const trapped = (trap: string): readonly DemoRow[] =>
			truth.screened.traps
				.filter((one) => one.trap === trap)
				.flatMap(({ receiptNo }) => signed.filter((row) => row.回执编号 === receiptNo));
		const masked = (id: string): string => `${id.slice(0, 6)}********${id.slice(14)}`;
		for (const row of trapped("masked_id"))
			expect(victims.some(({ id }) => isWhole(id) && masked(id) === row.身份证号)).toBe(true);
		for (const row of trapped("homonym"))
			expect(victims.some(({ name, id }) => name === row.姓名 && isWhole(id) && id !== row.身份证号)).toBe(
				true,
			);
		for (const row of trapped("shared_landline"))
			expect(victims.some(({ callerCell }) => callerCell.endsWith(`/${row.联系电话}`))).toBe(true);
		for (const row of trapped("shared_mobile"))
			expect(
				victims.some(({ phones, name }) => phones.includes(text(row, "联系电话")) && name !== row.姓名),
			).toBe(true);
		expect(truth.screened.traps).toHaveLength(6);
	});

	it("hold two who say that they were defrauded and are on no record", () => {
		const { selfReported } = truth.screened;
		const said = signed.filter((row) => row.是否曾被骗 === "是" && found(row).length === 0);
		expect(said.map((row) => row.回执编号)).toEqual(selfReported);
		expect(selfReported).toHaveLength(2);
	});
});
