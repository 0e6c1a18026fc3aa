/** Nobody in the demo is real, and nobody is recognised by accident: identities and receipt hits recomputed from the files. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type DemoRow, demoRows } from "../../support/demo-tables";

const truth = JSON.parse(readFileSync(resolve(process.cwd(), "tests/support/demo-truth.json"), "utf8"));
const REGIONS = resolve(process.cwd(), "../shared/data/reference/region-codes");

const callRows = ["警情_2023-2024.xls", "警情_2025.csv", "警情_2026年1月-5月.xlsx"].flatMap(demoRows);
const receiptRows = ["回执_上午.csv", "回执_下午.xlsx"].flatMap(demoRows);
const text = (row: DemoRow, ...headings: string[]): string =>
	String(headings.map((heading) => row[heading]).find((cell) => cell !== undefined && cell !== null) ?? "");
const idOf = (row: DemoRow) => text(row, "身份证号", "身份证号码").toUpperCase();
/** Files of other tables about the same people. */
const otherRows = [
	...["预警指令.xlsx", "止付.csv", "反诈APP安装.csv", "金钟罩.csv", "亲属关系.csv", "回执_补录.xlsx"],
	...["受害人名册.xlsx", "网格线索.csv", "企业名册.xlsx", "回执_20260510.csv"],
].flatMap(demoRows);
const otherIds = otherRows.flatMap((row) =>
	["身份证号", "被预警人身份证号", "受害人身份证号", "亲属身份证号"].map((heading) => text(row, heading)),
);
const wholeIds = [...[...callRows, ...receiptRows].map(idOf), ...otherIds].filter(
	(id) => /^\d{17}[\dX]$/.test(id) && !id.endsWith("000"),
);

/** ISO 7064 MOD 11-2, another way than the weights: fold the digits, then the check sign makes the rest 1. */
function hasRightCheckSign(id: string): boolean {
	const folded = [...id.slice(0, 17)].reduce((rest, digit) => ((rest + Number(digit)) * 2) % 11, 0);
	return (folded + (id[17] === "X" ? 10 : Number(id[17]))) % 11 === 1;
}

const PHONE_HEADINGS = [
	...["联系电话", "亲属电话", "被预警人电话", "受害人电话", "手机号码", "亲情号", "紧急联系人电话"],
	...["安全顾问电话", "上报人电话", "涉及人员电话"],
] as const;

/** The last digit as Luhn's rule would have it. */
function luhnDigit(card: string): number {
	const sum = [...card.slice(0, -1)].reverse().reduce((total, digit, position) => {
		const twice = Number(digit) * (position % 2 === 0 ? 2 : 1);
		return total + (twice > 9 ? twice - 9 : twice);
	}, 0);
	return (10 - (sum % 10)) % 10;
}

describe("people of the demo", () => {
	it("have whole ID numbers with right check signs, and sex and age that fit the row", () => {
		expect(wholeIds.length).toBeGreaterThan(3500);
		expect(wholeIds.filter((id) => !hasRightCheckSign(id))).toEqual([]);
		const wrongSex = callRows.filter((row) => {
			const [id, sex] = [idOf(row), text(row, "性别").slice(0, 1)];
			return wholeIds.includes(id) && sex !== "" && (Number(id[16]) % 2 === 1 ? "男" : "女") !== sex;
		});
		expect(wrongSex).toEqual([]);
	});

	it("have damaged, masked, legacy and foreign numbers among them", () => {
		const ids = callRows.map((row) => text(row, "身份证号", "身份证号码"));
		const forms = [
			/^\d\.\d{5}E\+17$/,
			/^\d{15}000$/,
			/^\d{6}\*{8}\d{3}[\dX]$/,
			/^\d{15}$/,
			/^H\d{8}$/,
			/^\d{17}x$/,
		];
		for (const form of forms)
			expect(ids.filter((id) => form.test(id)).length, String(form)).toBeGreaterThan(0);
	});

	const isHere = existsSync(REGIONS);
	if (!isHere) console.warn(`skipped: no county codes at ${REGIONS}`);
	describe.skipIf(!isHere)("against every revision of the county codes", () => {
		it("come from counties that never were, in provinces that are", () => {
			const codes = new Set(
				readdirSync(REGIONS)
					.filter((name) => /^\d{6}\.json$/.test(name))
					.flatMap((name) => Object.keys(JSON.parse(readFileSync(resolve(REGIONS, name), "utf8")))),
			);
			const prefixes = [...new Set(wholeIds.map((id) => id.slice(0, 6)))];
			expect(prefixes.length).toBeGreaterThan(8);
			expect(prefixes.filter((prefix) => codes.has(prefix))).toEqual([]);
			expect(prefixes.filter((prefix) => !codes.has(`${prefix.slice(0, 2)}0000`))).toEqual([]);
		});
	});

	it("have phones of a range that no operator was given", () => {
		const cells = [
			...callRows.flatMap((row) => [text(row, "报警人电话"), text(row, "受害人电话")]),
			...[...receiptRows, ...otherRows].flatMap((row) => PHONE_HEADINGS.map((heading) => text(row, heading))),
		];
		const phones = cells
			.filter((cell) => cell !== "")
			.map((cell) => cell.replace(/\/.*$/, "").replaceAll(/^\+86|[ -]/g, ""));
		expect(phones.length).toBeGreaterThan(5000);
		expect(phones.filter((phone) => !/^(?:154\d{8}|05692\d{6})$/.test(phone))).toEqual([]);
	});
});

describe("texts of leads", () => {
	it("name nobody's number but one of that range", () => {
		const numbers = demoRows("网格线索.csv").flatMap((row) => text(row, "线索内容").match(/\d{7,}/g) ?? []);
		expect(numbers.length).toBeGreaterThan(30);
		expect(numbers.filter((number) => !/^154\d{8}$/.test(number))).toEqual([]);
	});
});

describe("accounts of the demo", () => {
	it("are cards that no bank can have given: an issuer of nobody, and a wrong check digit", () => {
		const cards = demoRows("止付.csv").flatMap((row) => [text(row, "涉案账号"), text(row, "转出账号")]);
		expect(cards.length).toBeGreaterThan(400);
		expect(cards.filter((card) => !/^699900\d{13}$/.test(card))).toEqual([]);
		expect(cards.filter((card) => Number(card.at(-1)) === luhnDigit(card))).toEqual([]);
	});
});

/** The countable calls of the truth table, by number. */
const countable = new Set(
	readFileSync(resolve(process.cwd(), "tests/support/demo-truth-calls.csv"), "utf8")
		.split("\n")
		.map((line) => line.split(","))
		.filter(([no, exclusion]) => no?.startsWith("J") && exclusion === "")
		.map(([no]) => no),
);

interface Victim {
	readonly no: string;
	readonly day: string;
	readonly id: string;
	readonly phones: readonly string[];
	readonly address: string;
}

const bare = (address: string) => address.replace(/^浙江省/, "").replace(/^霁川市/, "");
const digits = (phone: string) => phone.replace(/\/.*$/, "").replaceAll(/^\+86|[ -]/g, "");
const victims: readonly Victim[] = callRows.flatMap((row) => {
	const no = text(row, "警情编号", "接警号");
	if (!countable.has(no)) return [];
	const isCaller = text(row, "报警人", "报警人姓名") === text(row, "受害人姓名");
	const phones = [text(row, "受害人电话"), isCaller ? text(row, "报警人电话") : ""].filter(
		(cell) => cell !== "",
	);
	return [
		{
			no,
			day: no.slice(1, 9),
			id: idOf(row),
			phones: phones.map(digits),
			address: bare(text(row, "现住址")),
		},
	];
});

/** Day of signing as `YYYYMMDD`. */
function signedDay(row: DemoRow): string {
	const [year, month, day] = text(row, "签署时间").split(/[-/ ]/);
	return `${year}${month?.padStart(2, "0")}${day?.padStart(2, "0")}`;
}

const isWhole = (id: string) => /^\d{17}[\dX]$/.test(id) && hasRightCheckSign(id);

describe("receipts of the demo", () => {
	const earlier = (row: DemoRow) => victims.filter((victim) => victim.day < signedDay(row));
	const selfHits = receiptRows.filter((row) => {
		const id = idOf(row);
		return isWhole(id) && earlier(row).some((victim) => victim.id === id);
	});
	const planted = (kind: string) =>
		truth.plants.receiptHits
			.filter((hit: { kind: string }) => hit.kind === kind)
			.map((hit: { receiptNo: string }) => hit.receiptNo)
			.sort();
	const no = (row: DemoRow) => text(row, "回执编号");

	it("hold twelve signers who were defrauded before, by whole ID number, and no other", () => {
		expect(planted("self")).toHaveLength(12);
		expect(selfHits.map(no).sort()).toEqual(planted("self"));
	});

	it("hold nine relations by the relative's phone, by address and by household number, and no other", () => {
		const self = new Set(selfHits);
		const households = new Set(selfHits.map((row) => text(row, "户号")));
		const relations = receiptRows.filter((row) => {
			if (self.has(row)) return false;
			const [phone, address] = [text(row, "亲属电话"), bare(text(row, "住址"))];
			const byVictim = earlier(row).some(
				(victim) =>
					(phone !== "" && victim.phones.includes(digits(phone))) ||
					(address !== "" && victim.address === address),
			);
			return byVictim || households.has(text(row, "户号"));
		});
		expect(planted("relation")).toHaveLength(9);
		expect(relations.map(no).sort()).toEqual(planted("relation"));
	});

	it("hold damaged numbers that look like a victim's damaged number and must not match", () => {
		const decoys = truth.plants.receiptDecoys.map((decoy: { receiptNo: string }) => decoy.receiptNo);
		expect(decoys.length).toBeGreaterThan(0);
		for (const row of receiptRows.filter((receipt) => decoys.includes(no(receipt)))) {
			expect(victims.some((victim) => victim.id === idOf(row))).toBe(true);
			expect(isWhole(idOf(row))).toBe(false);
		}
	});

	it("hold two people who signed 12 and 120 days before they were defrauded", () => {
		for (const { receiptNo, incidentNo } of truth.plants.signedBeforeOffence) {
			const row = receiptRows.find((receipt) => no(receipt) === receiptNo);
			const victim = victims.find((entry) => entry.no === incidentNo);
			expect(row && idOf(row)).toBe(victim?.id);
			expect(row && signedDay(row) < (victim?.day ?? "")).toBe(true);
		}
		const days = truth.plants.signedBeforeOffence.map((planted: { days: number }) => planted.days);
		expect(days).toEqual([12, 120]);
	});
});
