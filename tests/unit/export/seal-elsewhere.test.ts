/** The workbook of a year that was locked a second time by other rules stays in the house; one that is out can still be verified. */
import { describe, expect, it } from "vitest";
import { askLocks } from "@/components/state/assessment-locks";
import { FRAUD_CLASSES } from "@/data/taxonomy";
import { CLAUSE_KINDS } from "@/lib/assessment/clauses";
import { yearLocked } from "@/lib/assessment/kept-locks";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { elsewhereIn } from "@/lib/bundle/elsewhere";
import { openNativeEngine } from "@/lib/engine/native";
import { sealedSheets, verifyWorkbook, workbookFindings } from "@/lib/export/seal-workbook";
import { writeTables } from "@/lib/export/xlsx";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { chance, opened } from "../../support/archive";
import { assessedInput, SCHEME } from "../../support/assessed-year";
import { MemoryStore } from "../../support/memory-store";
import { startAfresh } from "../ingest/tables";

const FIRST = "2026-01-05 09:00:00" as CivilMoment;
const LATER = "2026-01-06 09:00:00" as CivilMoment;
const MORNING = "2026-01-07" as CivilDate;
const source = { station: "示例派出所", window: "2025年", conditions: [], isDemo: false };
const year = assessedInput({ villages: ["甲村", "乙村", "丙村", "丁村"], events: 400, seed: 3 });
const NONE_LEFT_OUT: Scheme["exclusions"] = { categories: [], attempts: false, outsiders: false };
const A: Scheme = {
	...SCHEME,
	...{ id: "a", name: "甲办法", isExample: false, exclusions: NONE_LEFT_OUT },
	clauses: [CLAUSE_KINDS.proportional.standard("calls")],
};
const B: Scheme = {
	...A,
	...{ id: "b", name: "乙办法" },
	exclusions: { ...NONE_LEFT_OUT, categories: [FRAUD_CLASSES[0]?.id ?? ""] },
};

/** A workspace in which schemes locked one year, in turn. */
async function workspace(...schemes: readonly Scheme[]) {
	const archive = await opened(new MemoryStore());
	for (const [at, scheme] of schemes.entries()) {
		const moment = { now: at === 0 ? FIRST : LATER, random: chance(scheme.id) };
		const sheet = scoreSheet(scheme, year, NO_DECISIONS);
		await yearLocked(archive, moment, { sheet, decisions: NO_DECISIONS, by: null });
	}
	return archive;
}

/** Every lock of a workspace as the screen is given it, by scheme. */
async function boardsOf(...schemes: readonly Scheme[]) {
	const archive = await workspace(...schemes);
	const engine = await openNativeEngine();
	try {
		await startAfresh(engine);
		const desk = { engine, archive, settings: DEFAULT_SETTINGS };
		const asked = schemes.map(({ id }) => askLocks(desk, { schemeId: id, asOf: MORNING }));
		return (await Promise.all(asked)).map(([lock]) => {
			if (lock === undefined) throw new Error("no lock");
			return lock;
		});
	} finally {
		await engine.close();
	}
}

describe("a year locked by two sets of rules", () => {
	it("gives the workbook of the first lock and refuses that of the second, with the reason", async () => {
		const [first, second] = await boardsOf(A, B);
		if (first === undefined || second === undefined) throw new Error("no locks");
		expect(first.elsewhere.file).toBeNull();
		expect(sealedSheets(first, source).at(-1)?.name).toBe("校验");
		expect(second.elsewhere.file).toContain("2025年度已按“甲办法（第3版）”锁定");
		expect(() => sealedSheets(second, source)).toThrow(
			expect.objectContaining({ code: "seal_other_rules", message: second.elsewhere.file }),
		);
	});

	it("gives both where the rules are the same", async () => {
		const boards = await boardsOf(A, { ...B, exclusions: NONE_LEFT_OUT });
		expect(boards.map(({ elsewhere }) => elsewhere)).toEqual([
			{ tables: null, file: null },
			{ tables: null, file: null },
		]);
		for (const board of boards) expect(sealedSheets(board, source)).not.toEqual([]);
	});

	it("is told before the second lock is made", async () => {
		const archive = await workspace(A);
		const own = { sheet: scoreSheet(B, year, NO_DECISIONS), lockedAt: null };
		const { file } = elsewhereIn(archive, own);
		expect(file).toContain("不能再按本办法通报或导出");
		const both = await workspace(A, B);
		expect(elsewhereIn(both, { ...own, lockedAt: LATER }).file).toBe(file);
	});

	it("still verifies a workbook that is out", async () => {
		const [, second] = await boardsOf(A, B);
		if (second === undefined) throw new Error("no lock");
		const out = sealedSheets({ ...second, elsewhere: { file: null } }, source);
		const { sheets } = await decodeFile("考核表.xlsx", await writeTables(out));
		expect(workbookFindings(verifyWorkbook(sheets, second.checksum))).toEqual([]);
	});
});
