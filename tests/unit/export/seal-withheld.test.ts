/** A workbook of a locked year tells no figure that the township is not told, and verification in the house still knows them all. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { CLAUSE_KINDS } from "@/lib/assessment/clauses";
import type { CountedEvent, VillageInput } from "@/lib/assessment/input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import { lockOf, verifyLock } from "@/lib/assessment/lock";
import { withheldLosses } from "@/lib/assessment/losses-for-town";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { isIntact } from "@/lib/assessment/seal";
import { sheetCells } from "@/lib/assessment/seal-cells";
import type { ReadSheet } from "@/lib/export/seal-shown";
import { sealedSheets, verifyWorkbook, workbookFindings } from "@/lib/export/seal-workbook";
import { writeTables } from "@/lib/export/xlsx";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { withCalls } from "../../support/assessed-calls";
import { assessedInput, SCHEME, YEAR_END } from "../../support/assessed-year";
import { villageOf } from "../assessment/ten-villages";

/** Village → calls and losses in yuan, the year before first. The last one had one victim a year. */
const LOSSES = {
	甲村: [20, 12, 100_003.17, 52_017.29],
	乙村: [9, 7, 61_111.13, 43_013.31],
	丙村: [12, 11, 74_027.19, 59_009.37],
	丁村: [31, 26, 301_417.41, 212_713.43],
	戊村: [40, 45, 410_203.47, 455_119.53],
	独村: [1, 1, 81_357.59, 23_759.61],
} as const;
const THIN = "独村";
/** The loss of the only victim of nowhere, in 1/100 yuan. */
const OUTSIDE = 987_123;

/** Counts like no other figure of the sheet, so that each can be looked for. */
function villages(): readonly VillageInput[] {
	return Object.entries(LOSSES).map(([name, [before, now, lossBefore, lossNow]], at) => {
		const one = villageOf(name, {
			calls: [before, now],
			cases: [50_021 + at, 60_037 + at],
			loss: [lossBefore, lossNow],
			people: 3_100_700 + at,
			receipts: 123_450 + at,
			tallies: { special_cases: 70_123 + at, missed_signers: 80_231 + at },
		});
		const loss = { now: Math.round(lossNow * 100), base: Math.round(lossBefore * 100) };
		return { ...one, measures: { ...one.measures, loss } };
	});
}

function inputOf() {
	const frame = assessedInput({ villages: [], events: 0 });
	const nowhere = { calls: { now: 1, base: 0 }, cases: { now: 0, base: 0 }, loss: { now: OUTSIDE, base: 0 } };
	const input = withCalls({ ...frame, villages: villages() });
	const [first] = input.events;
	if (!first) throw new Error("no event");
	const outside: CountedEvent = {
		...first,
		eventNo: "outside",
		village: null,
		window: "now",
		lossFen: OUTSIDE,
	};
	return { ...input, unplaced: { ...frame.unplaced, outside: nowhere }, events: [...input.events, outside] };
}

const ofClause = (clause: Scheme["clauses"][number]): Scheme => ({
	...SCHEME,
	smallBase: { ...SCHEME.smallBase, below: 0 },
	exclusions: { categories: [], attempts: false, outsiders: false },
	clauses: [clause],
});
const LOSS = ofClause({
	...CLAUSE_KINDS.proportional.standard("loss"),
	title: "损失同比",
	measures: [{ measure: "loss", weight: 1 }],
	start: 50,
	most: 100,
});
const CALLS = ofClause(CLAUSE_KINDS.proportional.standard("calls"));

async function lockedBy(scheme: Scheme) {
	const sheet = scoreSheet(scheme, inputOf(), NO_DECISIONS);
	const lock = lockOf({ sheet, decisions: NO_DECISIONS, by: null }, YEAR_END, "ab".repeat(16));
	const source = { station: "示例派出所", window: "2025年", conditions: [], isDemo: false };
	const sheets = sealedSheets({ ...lock, elsewhere: { file: null } }, source);
	const decoded = await decodeFile("考核表.xlsx", await writeTables(sheets));
	const read = decoded.sheets.map(({ name, rows }): ReadSheet => ({ name, rows }));
	const text = JSON.stringify(read);
	// Digests hold any few digits by chance.
	return { sheet, lock, read, text, words: text.replaceAll(/[0-9a-f]{64}/g, "") };
}

/** A sum of money in every way it could be written. */
const written = (fen: number): readonly string[] => {
	const grouped = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2 }).format(fen / 100);
	return [String(fen), String(fen / 100), (fen / 100).toFixed(2), grouped, String(Math.trunc(fen / 100))];
};

const [byLoss, byCalls] = [await lockedBy(LOSS), await lockedBy(CALLS)];
const lossesOf = ({ measures: { loss } }: VillageInput) => [loss.now ?? 0, loss.base ?? 0];

describe("a sealed workbook where losses are scored", () => {
	const { sheet, lock, read, text, words } = byLoss;
	const withheld = withheldLosses(sheet).villages;

	it("holds no loss that is withheld, neither alone nor in a sum that is worked out", () => {
		expect(withheld.has(THIN)).toBe(true);
		expect(withheld.size).toBeLessThan(sheet.input.villages.length);
		for (const village of sheet.input.villages) {
			const isHeld = withheld.has(village.village);
			for (const fen of lossesOf(village)) {
				expect(words.includes(`"${fen}"`), village.village).toBe(!isHeld);
				if (isHeld) for (const one of written(fen)) expect(words).not.toContain(one);
			}
			const row = sheet.rows.find((one) => one.village === village.village);
			const formula = row?.scores[0]?.formula ?? "";
			expect(formula).toContain("÷");
			expect(words.includes(formula), village.village).toBe(!isHeld);
		}
		for (const one of written(OUTSIDE)) expect(words).not.toContain(one);
		expect(sheet.warnings.join("")).toContain("9871.23");
	});

	it("holds no figure that no clause reads, and no rate that such a figure could be made of", () => {
		for (const [at, { population, measures, reaches, tallies }] of sheet.input.villages.entries()) {
			const unread = [population?.people, measures.cases.now, measures.cases.base, reaches.receipts?.reached];
			for (const count of [...unread, tallies.special_cases, tallies.missed_signers]) {
				expect(count).toBeGreaterThan(10_000);
				expect(words).not.toContain(String(count));
			}
			const per10k = sheet.rows[at]?.per10k ?? 0;
			expect(per10k).toBeGreaterThan(0);
			expect(words).not.toContain(per10k.toFixed(2));
			expect(words).not.toContain(String(per10k));
		}
	});

	it("holds no digest that could be guessed of what it does not say", () => {
		const open = new Set(lock.seal.open.map(({ row, column }) => `${row} ${column}`));
		const home = sheetCells(sheet).filter(({ row, column }) => !open.has(`${row} ${column}`));
		expect(home.length).toBe(lock.seal.home.length);
		for (const { row, column, value } of home) {
			const guess = createHash("sha256")
				.update(JSON.stringify(["cell", row, column, value]))
				.digest("hex");
			expect(text).not.toContain(guess);
		}
	});

	it("is as it was sealed, and names what is typed over on either sheet", () => {
		const findings = (sheets: readonly ReadSheet[]) =>
			workbookFindings(verifyWorkbook(sheets, lock.seal.checksum));
		expect(findings(read)).toEqual([]);
		const [shown] = read;
		const head = shown?.rows.find((row) => row.includes("村居")) ?? [];
		const typed = (heading: string) =>
			read.map((one) => ({
				...one,
				rows:
					one === shown
						? one.rows.map((row) =>
								row.includes(THIN)
									? row.with(head.indexOf(heading), heading === "等次" ? "紫色" : 77.77)
									: row,
							)
						: one.rows,
			}));
		for (const [heading, name] of [
			["损失同比", "损失同比·得分"],
			["合计", "合计"],
			["等次", "颜色"],
			["万人率", "万人发案"],
		] as const)
			expect(findings(typed(heading)).map((found) => found.includes(`${THIN}“${name}”显示为`))).toEqual([
				true,
			]);
		const rewritten = read.map((one) => ({
			...one,
			rows: one.rows.map((row) => (row[0] === THIN && row[1] === "损失同比·得分" ? row.with(2, "99") : row)),
		}));
		expect(findings(rewritten)).toContain(`${THIN}“损失同比·得分”的封存值被改动。`);
	});

	it("leaves verification in the house what it was: each loss that is changed is named, and no other cell", () => {
		expect(isIntact(verifyLock(lock))).toBe(true);
		// By some of these other villages would be withheld: none of them may seem to be changed by that.
		for (const [at, village] of sheet.input.villages.entries())
			for (const [window, word] of [
				["now", "本期"],
				["base", "同期"],
			] as const)
				for (const value of [0, 1, 9_999_999_999]) {
					const loss = { ...village.measures.loss, [window]: value };
					const changed = { ...village, measures: { ...village.measures, loss } };
					const input = { ...sheet.input, villages: sheet.input.villages.with(at, changed) };
					expect(verifyLock({ ...lock, sheet: { ...sheet, input } })).toMatchObject({
						changed: [{ row: village.village, column: `损失·${word}` }],
						missing: [],
						added: [],
						isDamaged: false,
						isWholeChanged: true,
					});
				}
	});
});

describe("a sealed workbook where no loss is scored", () => {
	it("holds no loss at all, and no tally", () => {
		const { sheet, read, words, lock } = byCalls;
		expect(workbookFindings(verifyWorkbook(read, lock.seal.checksum))).toEqual([]);
		for (const village of sheet.input.villages) {
			for (const fen of lossesOf(village)) for (const one of written(fen)) expect(words).not.toContain(one);
			for (const count of Object.values(village.tallies))
				if (count !== 0) expect(words).not.toContain(String(count));
		}
		for (const one of written(OUTSIDE)) expect(words).not.toContain(one);
		expect(words).toContain("警情·本期");
		expect(words).not.toMatch(/损失·(?:本期|同期)|大额案件|签过回执后受害/);
	});
});
