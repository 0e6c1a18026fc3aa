/** A seal names every cell that is not what it was, and says when it is itself damaged. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
	isIntact,
	type Seal,
	sealOf,
	shortChecksum,
	verifyOpenSeal,
	verifySeal,
} from "@/lib/assessment/seal";
import { inputCells, type SealCell, sheetCells } from "@/lib/assessment/seal-cells";
import { cellsToSeal } from "@/lib/assessment/seal-told";
import { assessedSheet } from "../../support/assessed-year";

const SALT = "00112233445566778899aabbccddeeff";
const sheet = assessedSheet({ villages: ["东街村", "西街村", "河口社区"], events: 30 });
const cells = cellsToSeal(sheet);
const everyCell = sheetCells(sheet);
const seal = sealOf(cells, SALT);
const nameOf = ({ row, column }: SealCell) => ({ row, column });
const valueAt = (row: string, column: string) =>
	everyCell.find((cell) => cell.row === row && cell.column === column)?.value;
const isOpen = (row: string, column: string) =>
	cells.open.some((cell) => cell.row === row && cell.column === column);

describe("the cells of a sheet", () => {
	it("are the figures, the sums, the results and the scheme, each under the words of the sheet", () => {
		const [village] = sheet.input.villages;
		const [row] = sheet.rows;
		expect(valueAt("东街村", "警情·本期")).toBe(String(village?.measures.calls.now));
		expect(valueAt("东街村", "损失·同期")).toBe(String(village?.measures.loss.base));
		expect(valueAt("东街村", "人口数·人数")).toBe("2000");
		expect(valueAt("东街村", "反诈APP注册率")).toBe("—");
		expect(valueAt("东街村", "警情同比·得分")).toBe(String(row?.scores[0]?.points));
		expect(valueAt("东街村", "警情同比·算式")).toBe(row?.scores[0]?.formula);
		expect(valueAt("东街村", "合计")).toBe(String(row?.total));
		expect(valueAt("东街村", "名次")).toBe(row?.rank === null ? "—" : String(row?.rank));
		expect(valueAt("东街村", "裁定1·分值")).toBe("1.5");
		expect(valueAt("考核办法", "条款·第1项·最高分")).toBe("20");
		expect(valueAt("考核办法", "小基数·基数低于")).toBe("5");
		expect(valueAt("考核时段", "本期时段·起始")).toBe("2025-01-01");
		expect(valueAt("村居名单", "第3")).toBe("河口社区");
	});

	it("hold each event as date, class and village without its number, and none of them in the open", () => {
		const text = JSON.stringify(cells);
		for (const { eventNo } of sheet.input.events) expect(text).not.toContain(eventNo);
		expect(cells.home.filter(({ column }) => column.includes("事件")).length).toBeGreaterThan(20);
		expect(cells.open.some(({ column }) => column.includes("事件 "))).toBe(false);
		const open = JSON.stringify(cells.open);
		expect(open).not.toContain("王小明");
		expect(JSON.stringify(cells.home)).toContain("王小明");
	});

	it("have a name each", () => {
		expect(new Set(everyCell.map((cell) => JSON.stringify(nameOf(cell)))).size).toBe(everyCell.length);
		const twins = {
			...sheet,
			scheme: {
				...sheet.scheme,
				clauses: sheet.scheme.clauses.map((clause) => ({ ...clause, title: "同名" })),
			},
		};
		expect(() => sealOf(cellsToSeal(twins), SALT)).not.toThrow();
	});

	it("are called the same as figures and as part of the sheet", () => {
		const all = new Set(everyCell.map((cell) => JSON.stringify(cell)));
		expect(inputCells(sheet.input).filter((cell) => !all.has(JSON.stringify(cell)))).toEqual([]);
	});

	it("are open or stay at home, each of them, and only what a clause reads is open", () => {
		const byName = (one: SealCell, other: SealCell) =>
			JSON.stringify(nameOf(one)) < JSON.stringify(nameOf(other)) ? -1 : 1;
		expect([...cells.open, ...cells.home].toSorted(byName)).toEqual(everyCell.toSorted(byName));
		// The scheme of this sheet scores calls, the rate of cases and receipts.
		for (const column of [
			"警情·本期",
			"案件·同期",
			"人口数·人数",
			"回执覆盖率·已覆盖人数",
			"合计",
			"万人发案",
		])
			expect(isOpen("东街村", column), column).toBe(true);
		for (const column of ["损失·本期", "损失·同期", "劝阻成功", "宣传活动", "签过回执后受害", "大额案件"])
			expect(valueAt("东街村", column) !== undefined && !isOpen("东街村", column), column).toBe(true);
		for (const row of ["镇外", "村居不详"]) {
			expect(isOpen(row, "警情·本期")).toBe(true);
			expect(isOpen(row, "损失·本期")).toBe(false);
		}
		expect(valueAt("考核时段", "数据截至")).toBe("2026-01-04 21:13:00");
		expect(isOpen("考核时段", "数据截至")).toBe(false);
	});
});

describe("a seal", () => {
	it("is intact for the cells it was made of, in any order, and the same for the same salt", () => {
		expect(isIntact(verifySeal(seal, everyCell))).toBe(true);
		expect(isIntact(verifySeal(seal, everyCell.toReversed()))).toBe(true);
		const turned = { open: cells.open.toReversed(), home: cells.home.toReversed() };
		expect(sealOf(turned, SALT)).toEqual(seal);
		expect(sealOf(cells, `${SALT}00`).checksum).not.toBe(seal.checksum);
	});

	it("names every single cell whose value is changed", () => {
		for (const [at, cell] of everyCell.entries())
			expect(verifySeal(seal, everyCell.with(at, { ...cell, value: `${cell.value}0` }))).toEqual({
				changed: [nameOf(cell)],
				missing: [],
				added: [],
				isDamaged: false,
			});
	});

	it("sees two values that changed places", () => {
		const one = everyCell.findIndex(({ row, column }) => row === "东街村" && column === "警情·本期");
		const other = everyCell.findIndex(({ row, column }) => row === "西街村" && column === "警情·本期");
		const [first, second] = [everyCell[one], everyCell[other]];
		if (!first || !second) throw new Error("no such cells");
		expect(first.value).not.toBe(second.value);
		const swapped = everyCell
			.with(one, { ...first, value: second.value })
			.with(other, { ...second, value: first.value });
		expect(verifySeal(seal, swapped).changed).toEqual([nameOf(first), nameOf(second)]);
	});

	it("names what is missing and what was added", () => {
		const stranger = { row: "东街村", column: "附加分", value: "5" };
		for (const first of [cells.open[0], cells.home[0]]) {
			if (!first) throw new Error("no cells");
			const rest = everyCell.filter((cell) => JSON.stringify(cell) !== JSON.stringify(first));
			expect(verifySeal(seal, [...rest, stranger])).toEqual({
				changed: [],
				missing: [nameOf(first)],
				added: [{ row: "东街村", column: "附加分" }],
				isDamaged: false,
			});
		}
	});

	it("knows when it was itself changed: any digest, the salt, the checksum", () => {
		const other = "f".repeat(64);
		const damaged: readonly Seal[] = [
			{ ...seal, checksum: other },
			{ ...seal, homeDigest: other },
			{ ...seal, salt: SALT.replace("00", "01") },
			...seal.open.map((cell, at) => ({ ...seal, open: seal.open.with(at, { ...cell, digest: other }) })),
			...seal.home.map((cell, at) => ({ ...seal, home: seal.home.with(at, { ...cell, digest: other }) })),
			{ ...seal, version: 1 },
			{ ...seal, open: seal.open.slice(1) },
			{ ...seal, home: seal.home.slice(1) },
		];
		for (const one of damaged) expect(verifySeal(one, everyCell).isDamaged).toBe(true);
	});

	it("verifies without what stays in the house", () => {
		const { salt: _, home: __, ...open } = seal;
		expect(isIntact(verifyOpenSeal(open, cells.open))).toBe(true);
		expect(verifyOpenSeal({ ...open, homeDigest: "0".repeat(64) }, cells.open).isDamaged).toBe(true);
	});

	it("hides at home what could be guessed: a digest there is no digest of the cell alone", () => {
		const [cell] = cells.home;
		const guess = createHash("sha256")
			.update(JSON.stringify(["cell", cell?.row, cell?.column, cell?.value]))
			.digest("hex");
		expect(JSON.stringify(seal)).not.toContain(guess);
		const [open] = cells.open;
		const known = createHash("sha256")
			.update(JSON.stringify(["cell", open?.row, open?.column, open?.value]))
			.digest("hex");
		expect(JSON.stringify(seal.open)).toContain(known);
	});

	it("still verifies one of the first form, in which all but events and reasons stood in the open", () => {
		const isHome = ({ column }: SealCell) => /^(?:本期|同期)事件 |^裁定\d+·(?:编号|理由)$/.test(column);
		const sealed = sealOf(
			{ open: everyCell.filter((cell) => !isHome(cell)), home: everyCell.filter(isHome) },
			SALT,
		);
		const hash = (content: unknown) => createHash("sha256").update(JSON.stringify(content)).digest("hex");
		const open = hash(["open", ...sealed.open.map(({ row, column, digest }) => [row, column, digest])]);
		const first: Seal = {
			...sealed,
			version: 1,
			checksum: hash(["seal", 1, open, sealed.homeDigest]),
		};
		expect(isIntact(verifySeal(first, everyCell))).toBe(true);
		const at = everyCell.findIndex(({ row, column }) => row === "东街村" && column === "损失·本期");
		const cell = everyCell[at];
		if (!cell) throw new Error("no cell");
		expect(verifySeal(first, everyCell.with(at, { ...cell, value: "1" })).changed).toEqual([nameOf(cell)]);
	});

	it("is refused with a salt that is none and with two cells of one name", () => {
		expect(() => sealOf(cells, "abcd")).toThrow(RangeError);
		const [cell] = cells.open;
		if (!cell) throw new Error("no cells");
		for (const twice of [
			{ ...cells, open: [...cells.open, cell] },
			{ ...cells, home: [...cells.home, cell] },
		])
			expect(() => sealOf(twice, SALT)).toThrow("two cells");
	});
});

describe("the checksum on paper", () => {
	it("is the first 80 bits in four groups of four", () => {
		expect(shortChecksum("0".repeat(64))).toBe("0000-0000-0000-0000");
		expect(shortChecksum(`ffffffffffffffffffff${"0".repeat(44)}`)).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
		// Five bits each: 00001 00010 … 01000 is 08864298e8 in hex.
		expect(shortChecksum("08864298e8".padEnd(64, "0"))).toBe("1234-5678-0000-0000");
		expect(shortChecksum(seal.checksum)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
	});
});
