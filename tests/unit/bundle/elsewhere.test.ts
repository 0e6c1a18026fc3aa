/** One year told by two sets of rules: a village's count by one less its count by the other is a cell that the tables hide. */
import { describe, expect, it } from "vitest";
import { FRAUD_CLASSES } from "@/data/taxonomy";
import { CLAUSE_KINDS } from "@/lib/assessment/clauses";
import type { AssessmentInput } from "@/lib/assessment/input";
import { type CircularWish, circularKept } from "@/lib/assessment/kept-circulars";
import { yearLocked } from "@/lib/assessment/kept-locks";
import { schemeKept } from "@/lib/assessment/kept-schemes";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import type { Sheet } from "@/lib/assessment/sheet";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { writeBundle } from "@/lib/bundle/bundle-file";
import { elsewhereOf, type OwnSheet, type Telling, tellingsIn } from "@/lib/bundle/elsewhere";
import { townBundle } from "@/lib/bundle/make-bundle";
import { chance, opened } from "../../support/archive";
import { assessedInput, SCHEME, YEAR_END } from "../../support/assessed-year";
import { MemoryStore } from "../../support/memory-store";

const VILLAGES = ["甲村", "乙村", "丙村", "丁村", "戊村", "己村", "庚村"];
const FIRST = "2026-01-05 09:00:00" as CivilMoment;
const LATER = "2026-01-06 09:00:00" as CivilMoment;
const date = (text: string) => text as CivilDate;
const year = assessedInput({ villages: VILLAGES, events: 700, seed: 3 });
const NONE_LEFT_OUT: Scheme["exclusions"] = { categories: [], attempts: false, outsiders: false };
const A: Scheme = {
	...SCHEME,
	...{ id: "a", name: "甲办法", exclusions: NONE_LEFT_OUT },
	clauses: [CLAUSE_KINDS.proportional.standard("calls")],
};

/** The year as a scheme counts it that leaves out a class. */
function without(category: string): AssessmentInput {
	const events = year.events.map((event) =>
		event.leftOut === null && event.category === category
			? { ...event, leftOut: { kind: "category" } as const }
			: event,
	);
	const callsOf = (village: string, window: "now" | "base") =>
		events.filter(
			(event) =>
				event.leftOut === null &&
				event.village === village &&
				event.window === window &&
				event.callDay !== null,
		).length;
	const villages = year.villages.map((one) => {
		const calls = { now: callsOf(one.village, "now"), base: callsOf(one.village, "base") };
		return { ...one, measures: { ...one.measures, calls } };
	});
	return { ...year, events, villages };
}

const sheetOf = (scheme: Scheme, input: AssessmentInput = year): Sheet =>
	scoreSheet(scheme, input, NO_DECISIONS);
const lockOf = (sheet: Sheet, at: CivilMoment): Telling => ({
	scheme: sheet.scheme,
	windows: [sheet.input.window, sheet.input.base],
	lock: { at, sheet },
});
const bundleOf = (own: OwnSheet, tellings: readonly Telling[]) => ({
	...{ sheet: own.sheet, station: "示例派出所", isDemo: false, now: YEAR_END, reports: [], forbidden: [] },
	...{ sealChecksum: own.lockedAt === null ? null : "0".repeat(64), elsewhere: elsewhereOf(own, tellings) },
});
const outcome = (own: OwnSheet, tellings: readonly Telling[]): string => {
	const wish = bundleOf(own, tellings);
	if (wish.elsewhere.file !== null) {
		expect(() => writeBundle(wish)).toThrow(
			expect.objectContaining({ code: "bundle_other_rules", message: wish.elsewhere.file }),
		);
		return "no file";
	}
	writeBundle(wish);
	const { tables, events, warnings } = townBundle(wish);
	expect(events.length === 0).toBe(tables.length === 0);
	expect(tables.length > 0 || warnings.at(-1)?.includes("不附交叉表") || own.lockedAt === null).toBe(true);
	return tables.length > 0 ? "tables" : "sums";
};

const b = (more: Partial<Scheme>): Scheme => ({ ...A, id: "b", name: "乙办法", ...more });
const sheetA = sheetOf(A);
const NO_CASE = { ...CLAUSE_KINDS.gate.standard("gate"), measure: "cases" } as const;
const LOSS: Scheme["clauses"][number] = {
	...CLAUSE_KINDS.proportional.standard("loss"),
	measures: [{ measure: "loss", weight: 1 }],
};
const SPECIAL = { ...CLAUSE_KINDS.tally.standard("special"), tally: "special_cases" } as const;

describe("two locks of one year", () => {
	const category = FRAUD_CLASSES[0]?.id ?? "";
	const sheetB = sheetOf(b({ exclusions: { ...NONE_LEFT_OUT, categories: [category] } }), without(category));
	const [lockA, lockB] = [lockOf(sheetA, FIRST), lockOf(sheetB, LATER)];

	it("would tell a hidden cell by subtraction", () => {
		const { tables, villages } = townBundle(bundleOf({ sheet: sheetA, lockedAt: FIRST }, []));
		const column = tables[0]?.columns.indexOf(FRAUD_CLASSES[0]?.zh ?? "") ?? -1;
		const hidden = tables[0]?.rows.filter(
			(name, row) => VILLAGES.includes(name) && tables[0]?.cells[row]?.[column] === null,
		);
		expect(hidden).not.toEqual([]);
		const callsIn = (of: readonly Pick<(typeof villages)[number], "village" | "measures">[]) =>
			of.find(({ village }) => village === hidden?.[0])?.measures.calls.now ?? 0;
		const truth = year.events.filter(
			(event) =>
				event.village === hidden?.[0] &&
				event.category === category &&
				event.window === "now" &&
				event.leftOut === null &&
				event.callDay !== null,
		).length;
		expect(callsIn(villages) - callsIn(sheetB.input.villages)).toBe(truth);
	});

	it("give no tables to either, and no sheet to the later one, whose sums would tell those of the first", () => {
		expect(outcome({ sheet: sheetA, lockedAt: FIRST }, [])).toBe("tables");
		expect(outcome({ sheet: sheetA, lockedAt: FIRST }, [lockB])).toBe("sums");
		expect(outcome({ sheet: sheetB, lockedAt: LATER }, [lockA])).toBe("no file");
		expect(outcome({ sheet: sheetB, lockedAt: null }, [lockA])).toBe("no file");
		const { tables, file } = elsewhereOf({ sheet: sheetB, lockedAt: LATER }, [lockA]);
		expect(tables).toContain("“甲办法（示例，第3版）”按另一口径");
		expect(file).toContain("2025年度已按“甲办法（示例，第3版）”锁定");
	});

	it.each<[string, Partial<Scheme>]>([
		["attempts", { exclusions: { ...NONE_LEFT_OUT, attempts: true } }],
		["people from outside", { exclusions: { ...NONE_LEFT_OUT, outsiders: true } }],
		["where an event counts", { attribution: "offence" }],
		["the day of a case", { caseBasis: "occurred", clauses: [...A.clauses, NO_CASE] }],
		["the day of a case by which losses are scored", { caseBasis: "occurred", clauses: [LOSS] }],
		["the day of a special case without a call", { caseBasis: "occurred", clauses: [...A.clauses, SPECIAL] }],
	])("differ by %s, even where the figures are the same", (_, more) => {
		const other = lockOf(sheetOf(b(more)), LATER);
		expect(outcome({ sheet: sheetA, lockedAt: FIRST }, [other])).toBe("sums");
		expect(outcome({ sheet: sheetOf(b(more)), lockedAt: LATER }, [lockA])).toBe("no file");
	});

	it("may differ by the day of a case where both score calls only", () => {
		const other = sheetOf(b({ caseBasis: "occurred" }));
		expect(outcome({ sheet: sheetA, lockedAt: FIRST }, [lockOf(other, LATER)])).toBe("tables");
		expect(outcome({ sheet: other, lockedAt: LATER }, [lockA])).toBe("tables");
		expect(outcome({ sheet: other, lockedAt: null }, [lockA])).toBe("sums");
		const byCases = lockOf(sheetOf({ ...A, clauses: [...A.clauses, NO_CASE] }), FIRST);
		expect(outcome({ sheet: other, lockedAt: LATER }, [byCases])).toBe("no file");
	});

	it("may differ in anything else, but not in the events they count", () => {
		const alike = b({
			colours: { yellowFrom: 1, blueFrom: 2 },
			zeroBase: { stillZero: "start", risen: "least" },
		});
		expect(outcome({ sheet: sheetA, lockedAt: FIRST }, [lockOf(sheetOf(alike), LATER)])).toBe("tables");
		const isMore = (at: number) =>
			at === year.events.findIndex(({ window, leftOut }) => window === "now" && leftOut === null);
		const fewer = { ...year, events: year.events.filter((_, at) => !isMore(at)) };
		const grown = lockOf(sheetOf(alike, fewer), LATER);
		expect(outcome({ sheet: sheetA, lockedAt: FIRST }, [grown])).toBe("sums");
		expect(outcome({ sheet: grown.lock?.sheet ?? sheetA, lockedAt: LATER }, [lockA])).toBe("sums");
		const byCases = b({ clauses: [NO_CASE] });
		expect(outcome({ sheet: sheetA, lockedAt: FIRST }, [lockOf(sheetOf(byCases), LATER)])).toBe("sums");
	});
});

describe("other windows by other rules", () => {
	const other = b({ exclusions: { ...NONE_LEFT_OUT, attempts: true } });
	const during = (start: string, end: string) => ({ start: date(start), end: date(end) });
	const telling = (...windows: Telling["windows"]): Telling => ({ scheme: other, windows, lock: null });

	it("take the tables away as a circular of any days of the year, also as its year before", () => {
		const own = { sheet: sheetA, lockedAt: FIRST };
		expect(outcome(own, [telling(during("2025-03-01", "2025-04-01"))])).toBe("sums");
		expect(
			outcome(own, [telling(during("2026-03-01", "2026-04-01"), during("2025-03-01", "2025-04-01"))]),
		).toBe("sums");
		expect(outcome(own, [telling(during("2026-01-01", "2026-02-01"))])).toBe("tables");
		expect(outcome(own, [{ ...telling(during("2025-03-01", "2025-04-01")), scheme: A }])).toBe("tables");
		expect(outcome(own, [{ ...telling(during("2025-03-01", "2025-04-01")), scheme: null }])).toBe("sums");
	});

	it("do not go out once the year is locked, while those of other years do", () => {
		const march = {
			...year,
			window: during("2025-03-01", "2025-04-01"),
			base: during("2024-03-01", "2024-04-01"),
		};
		const next = {
			...year,
			window: during("2026-03-01", "2026-04-01"),
			base: during("2025-03-01", "2025-04-01"),
		};
		const tellings = [lockOf(sheetA, FIRST)];
		expect(outcome({ sheet: sheetOf(other, march), lockedAt: null }, tellings)).toBe("no file");
		expect(outcome({ sheet: sheetOf(A, march), lockedAt: null }, tellings)).toBe("sums");
		expect(outcome({ sheet: sheetOf(other, next), lockedAt: null }, tellings)).toBe("sums");
		// A lock that has no tables to give away keeps nobody back.
		const untold = lockOf(sheetOf({ ...A, clauses: [CLAUSE_KINDS.coverage.standard("only")] }), FIRST);
		expect(outcome({ sheet: sheetOf(other, march), lockedAt: null }, [untold])).toBe("sums");
	});
});

describe("a workspace", () => {
	it("tells of its other locks and of every issued circular by the version it was scored under", async () => {
		const archive = await opened(new MemoryStore());
		const circular: CircularWish = {
			...{ schemeId: "a", schemeVersion: 1, rows: [], asOf: date("2025-07-01") },
			period: { kind: "year_to_date" },
			window: { start: date("2025-01-01"), end: date("2025-07-01") },
		};
		const first = await schemeKept(archive, FIRST, {
			...A,
			exclusions: { ...NONE_LEFT_OUT, attempts: true },
		});
		const second = await schemeKept(archive, LATER, A);
		await circularKept(archive, LATER, circular);
		const sheet = sheetOf(second);
		await yearLocked(
			archive,
			{ now: LATER, random: chance("elsewhere") },
			{ sheet, decisions: NO_DECISIONS, by: null },
		);
		const ofCircular = {
			...{ scheme: first, lock: null },
			windows: [circular.window, { start: "2024-01-01", end: "2024-07-01" }],
		};
		expect(tellingsIn(archive, { sheet, lockedAt: LATER })).toEqual([ofCircular]);
		expect(tellingsIn(archive, { sheet: sheetOf(b({})), lockedAt: null })).toEqual([
			lockOf(sheet, LATER),
			ofCircular,
		]);
		await circularKept(archive, LATER, { ...circular, schemeVersion: 9 });
		const schemes = tellingsIn(archive, { sheet, lockedAt: LATER }).map(({ scheme }) => scheme);
		expect(schemes).toEqual(expect.arrayContaining([first, null]));
	});
});
