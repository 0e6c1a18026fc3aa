/** A workbook of a locked year carries its seal, and every cell that is changed in it afterwards is named. */
import { describe, expect, it } from "vitest";
import { lockOf } from "@/lib/assessment/lock";
import { scoreSheet } from "@/lib/assessment/score";
import { shortChecksum } from "@/lib/assessment/seal";
import type { ReadSheet } from "@/lib/export/seal-shown";
import { sealedSheets, verifyWorkbook, workbookFindings } from "@/lib/export/seal-workbook";
import type { TableSheet } from "@/lib/export/table-sheet";
import { writeTables } from "@/lib/export/xlsx";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { APPEAL_REASON, assessedSheet, decisionsFor, SCHEME, YEAR_END } from "../../support/assessed-year";

const VILLAGES = ["东街村", "西街村", "河口社区"];
const sheet = assessedSheet({ villages: VILLAGES, events: 120 });
const elsewhere = { file: null };
const sealed = lockOf(
	{ sheet, decisions: decisionsFor("东街村"), by: null },
	YEAR_END,
	"00112233445566778899aabbccddeeff",
);
const lock = { ...sealed, elsewhere };
const source = { station: "示例派出所", window: "2025年", conditions: [], isDemo: false };
const { checksum } = lock.seal;

async function throughFile(sheets: readonly TableSheet[]): Promise<readonly ReadSheet[]> {
	const { sheets: read } = await decodeFile("考核表.xlsx", await writeTables(sheets));
	return read.map(({ name, rows }) => ({ name, rows }));
}
const read = await throughFile(sealedSheets(lock, source));

/** The workbook with one cell typed over, found by what it says. */
function typedOver(
	name: string,
	[row, column]: readonly [number, number],
	value: string | number | null,
	sheets = read,
): readonly ReadSheet[] {
	return sheets.map((one) =>
		one.name === name
			? {
					...one,
					rows: one.rows.map((cells, at) =>
						at === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
					),
				}
			: one,
	);
}
const findings = (sheets: readonly ReadSheet[], expected: string | null = checksum) =>
	workbookFindings(verifyWorkbook(sheets, expected));
const check = read.find(({ name }) => name === "校验") ?? { name: "", rows: [] };
const shown = read.find(({ name }) => name !== "校验") ?? { name: "", rows: [] };
const headAt = shown.rows.findIndex((row) => row.includes("村居"));
const head = shown.rows[headAt] ?? [];
const lineOf = (village: string) => shown.rows.findIndex((row) => row.includes(village));

describe("a workbook of a locked year", () => {
	it("is as it was sealed after it was written and read", () => {
		const verdict = verifyWorkbook(read, checksum);
		expect(workbookFindings(verdict)).toEqual([]);
		expect(verdict).toMatchObject({ checksum, isExpected: true, shown: [] });
		expect(verifyWorkbook(read, null).isExpected).toBeNull();
		expect(verifyWorkbook(read, ` ${shortChecksum(checksum).toLowerCase()} `).isExpected).toBe(true);
		expect(JSON.stringify(check)).toContain(shortChecksum(checksum));
	});

	it("carries nothing of what stays in the house", () => {
		const text = JSON.stringify(read);
		for (const { eventNo } of sheet.input.events) expect(text).not.toContain(eventNo);
		for (const { digest } of lock.seal.home) expect(text).not.toContain(digest);
		expect(text).not.toContain(APPEAL_REASON);
		expect(text).not.toContain(lock.seal.salt);
		expect(text).not.toContain("事件 ");
	});

	it("names each sealed value that is typed over, one by one", () => {
		const first = check.rows.findIndex((row) => row[0] === "封签") + 3;
		expect(check.rows.length - first).toBe(lock.seal.open.length);
		for (let row = first; row < check.rows.length; row++) {
			const [place, column, value] = check.rows[row] ?? [];
			const found = findings(typedOver("校验", [row, 2], `${value ?? ""}9`));
			expect(found).toContain(`${place}“${column}”的封存值被改动。`);
		}
	});

	const named: readonly (readonly [heading: string, name: string, other: string | number])[] = [
		...sheet.scheme.clauses.map(({ title }) => [title, `${title}·得分`, 77.77] as const),
		["合计", "合计", 77.77],
		["名次", "名次", 77],
		["等次", "颜色", "紫色"],
		["加减分", "加减分", 3],
		["万人率", "万人发案", 0.01],
	];
	it.each(named)(
		"names the %s of a village that is typed over on the score sheet",
		(heading, name, other) => {
			const column = head.indexOf(heading);
			expect(column).toBeGreaterThanOrEqual(0);
			for (const village of VILLAGES) {
				const found = findings(typedOver(shown.name, [lineOf(village), column], other));
				expect(found).toHaveLength(1);
				expect(found[0]).toContain(`${village}“${name}”显示为${other}`);
			}
		},
	);

	it("says when a heading was renamed, a village left out or put in, and when no score sheet is there", () => {
		const title = sheet.scheme.clauses[1]?.title ?? "";
		const renamed = findings(typedOver(shown.name, [headAt, head.indexOf(title)], "别的"));
		expect(renamed).toEqual(VILLAGES.map((village) => `“${shown.name}”中缺少${village}“${title}·得分”。`));
		const twice = read.map((one) =>
			one.name === shown.name
				? { ...one, rows: one.rows.toSpliced(headAt + 1, 0, one.rows[lineOf("西街村")] ?? []) }
				: one,
		);
		expect(findings(twice)).toEqual([`“${shown.name}”中的“西街村”没有封存过，或重复出现。`]);
		const replaced = findings(typedOver(shown.name, [lineOf("西街村"), head.indexOf("村居")], "新村"));
		expect(replaced.some((text) => text.includes("“新村”没有封存过"))).toBe(true);
		expect(replaced.some((text) => text.includes("缺少西街村"))).toBe(true);
		const beside = read.map((one) =>
			one.name === shown.name
				? { ...one, rows: one.rows.map((row, at) => [...row, at === headAt ? "合计" : null]) }
				: one,
		);
		expect(findings(beside)).toEqual([`“${shown.name}”中的“合计”没有封存过，或重复出现。`]);
		expect(findings([check])).toEqual(["工作簿中没有找到考核表，只核对了“校验”表。"]);
	});

	it("knows a seal that was changed, cells that were taken out or put in, and a checksum that is another's", () => {
		const digestAt = check.rows.length - 1;
		expect(findings(typedOver("校验", [digestAt, 3], "0".repeat(64)))).toContain(
			"校验表的封签被改动，与校验码不符。",
		);
		const cut = read.map((one) => (one.name === "校验" ? { ...one, rows: one.rows.slice(0, -1) } : one));
		expect(findings(cut)).toContain("校验表的封签被改动，与校验码不符。");
		const more = read.map((one) =>
			one.name === "校验" ? { ...one, rows: [...one.rows, ["东街村", "附加分", "5", "1".repeat(64)]] } : one,
		);
		expect(findings(more)).toContain("校验表的封签被改动，与校验码不符。");
		const again = lockOf(
			{ sheet, decisions: decisionsFor("东街村"), by: null },
			YEAR_END,
			"ff112233445566778899aabbccddeeff",
		);
		expect(findings(read, again.seal.checksum)).toEqual([
			"校验码与纸质件或锁定记录上的不一致：这不是当时封存的考核表。",
		]);
	});

	it("stands under clauses that are called like the other columns of the sheet", async () => {
		const titles = [...head.map(String), "颜色", "万人发案", "加减分", "—"];
		const [clause] = SCHEME.clauses;
		if (!clause || head.length < 12) throw new Error("no clause, or not every column");
		const scheme = {
			...SCHEME,
			clauses: titles.map((title, at) => ({ ...clause, id: `c${at}`, title })),
		};
		const decisions = decisionsFor("东街村");
		const named = scoreSheet(scheme, sheet.input, decisions);
		const own = lockOf({ sheet: named, decisions, by: null }, YEAR_END, "ab".repeat(16));
		const all = await throughFile(sealedSheets({ ...own, elsewhere }, source));
		expect(findings(all, own.seal.checksum)).toEqual([]);
		const first = all.find(({ name }) => name !== "校验") ?? shown;
		const line = first.rows.findIndex((row) => row.includes("西街村"));
		const fixed: readonly (readonly [number, string])[] = [
			[0, "名次"],
			[2 + titles.length, "加减分"],
			[3 + titles.length, "合计"],
			[4 + titles.length, "颜色"],
			[6 + titles.length, "万人发案"],
		];
		const clauses = titles.map((title, at) => {
			const twin = titles.slice(0, at).filter((one) => one === title).length;
			return [2 + at, `${title}·得分${twin === 0 ? "" : `（${twin + 1}）`}`] as const;
		});
		for (const [column, name] of [...fixed, ...clauses]) {
			const found = findings(typedOver(first.name, [line, column], 76.54, all), own.seal.checksum);
			expect(found, name).toHaveLength(1);
			expect(found[0]).toContain(`西街村“${name}”显示为76.54`);
		}
	});

	it("is not made of a seal of the first form, in which losses stood in the open", () => {
		expect(() => sealedSheets({ ...lock, seal: { ...lock.seal, version: 1 } }, source)).toThrow(
			expect.objectContaining({ code: "seal_old" }),
		);
	});

	it("is refused without the sheet, and where its seal cannot be read", () => {
		expect(() => findings([shown])).toThrow(expect.objectContaining({ code: "seal_missing" }));
		for (const row of check.rows.keys())
			if (check.rows[row]?.[0] === "封签")
				expect(() => findings(typedOver("校验", [row, 1], "别的"))).toThrow(
					expect.objectContaining({ code: "seal_unreadable" }),
				);
	});
});
