/** A locked year: whatever of it is changed is seen and named, records that drift are told, corrections stand beside it for ever. */
import { describe, expect, it } from "vitest";
import type { AssessmentInput, VillageInput } from "@/lib/assessment/input";
import { lockOf, verifyLock, type YearLock } from "@/lib/assessment/lock";
import { amendedLock, driftOf } from "@/lib/assessment/lock-amend";
import { joinLocks } from "@/lib/assessment/lock-join";
import { scoreSheet } from "@/lib/assessment/score";
import { isIntact } from "@/lib/assessment/seal";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { assessedInput, assessedSheet, decisionsFor, SCHEME, YEAR_END } from "../../support/assessed-year";

const VILLAGES = ["东街村", "西街村", "河口社区"];
const SALT = "00112233445566778899aabbccddeeff";
const wish = { villages: VILLAGES, events: 30 };
const sheet = assessedSheet(wish);
const decisions = decisionsFor("东街村");
const locked = (at: CivilMoment = YEAR_END, salt = SALT, by: string | null = "内勤") =>
	lockOf({ sheet, decisions, by }, at, salt);
const lock = locked();
const later = (minute: number) => `2026-02-01 10:${String(minute).padStart(2, "0")}:00` as CivilMoment;

/** Every place of plain data that holds no further places. */
function places(
	value: unknown,
	path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
	if (typeof value !== "object" || value === null) return [path];
	const inner = Object.entries(value).flatMap(([field, item]) => places(item, [...path, field]));
	return inner.length === 0 ? [path] : inner;
}

const other = (value: unknown): unknown => {
	if (typeof value === "number") return value + 1;
	if (typeof value === "boolean") return !value;
	if (typeof value === "string") return `${value}改`;
	return value === null ? 1 : [1];
};

/** The same data with another value at one place. */
function changedAt<T>(value: T, path: readonly (string | number)[]): T {
	const copy = structuredClone({ root: value }) as { root: T };
	let holder = copy as unknown as Record<string, unknown>;
	for (const step of ["root", ...path].slice(0, -1)) holder = holder[step] as Record<string, unknown>;
	const last = ["root", ...path].at(-1) ?? "";
	holder[last] = other(holder[last]);
	return copy.root;
}

const names = (found: {
	readonly changed: readonly object[];
	readonly missing: readonly object[];
	readonly added: readonly object[];
}) =>
	[...found.changed, ...found.missing, ...found.added] as readonly {
		readonly row: string;
		readonly column: string;
	}[];

/** Where the words of a cell follow from its place, written down apart from the code that makes them. */
const WORDS: Readonly<Record<string, string>> = {
	calls: "警情",
	cases: "案件",
	loss: "损失",
	receipts: "回执覆盖率",
	app: "反诈APP注册率",
	shield: "金钟罩登记率",
	protection: "保护率（含家属）",
	dissuaded: "劝阻成功",
	leads: "办结网格线索",
	activities: "宣传活动",
	special_cases: "大额案件",
	missed_signers: "签过回执后受害",
};

describe("a lock", () => {
	it("is intact, and stays so on its way through a file", () => {
		const verdict = verifyLock(lock);
		expect(isIntact(verdict) && !verdict.isWholeChanged).toBe(true);
		expect(verifyLock(JSON.parse(JSON.stringify(lock)) as YearLock)).toEqual(verdict);
		expect(lock.year).toBe(2025);
	});

	it("names the cell of every figure that is changed: each place of the input, one by one", () => {
		const all = places(sheet.input);
		expect(all.length).toBeGreaterThan(350);
		for (const path of all) {
			const input = changedAt(sheet.input, path);
			const verdict = verifyLock({ ...lock, sheet: { ...sheet, input } });
			expect(verdict.isWholeChanged, path.join(".")).toBe(true);
			const found = names(verdict);
			if (path[0] === "events" && path[2] === "eventNo") {
				// Numbers of events are in no cell, so that none leaves the house; the whole sees them.
				expect(found).toEqual([]);
				continue;
			}
			expect(found.length, path.join(".")).toBeGreaterThan(0);
			if (path[0] === "villages" && path[2] !== "village" && path[2] !== "population") {
				const village = VILLAGES[Number(path[1])];
				expect(found.every(({ row }) => row === village)).toBe(true);
				expect(
					found.every(({ column }) => column.startsWith(WORDS[String(path[3])] ?? "none")),
					path.join("."),
				).toBe(true);
			}
			if (path[0] === "events" && path[2] === "lossFen") {
				const event = sheet.input.events[Number(path[1])];
				const place = event?.village ?? (event?.isUnknown ? "村居不详" : "镇外");
				expect(found).toHaveLength(1);
				expect(found[0]).toMatchObject({ row: place });
				expect(found[0]?.column).toContain(event?.category ?? "不详");
			}
		}
	});

	it("names the cell of every parameter of the scheme", () => {
		for (const path of places(SCHEME)) {
			const scheme = changedAt(SCHEME, path);
			const found = names(verifyLock({ ...lock, sheet: { ...sheet, scheme } }));
			expect(
				found.some(({ row }) => row === "考核办法"),
				path.join("."),
			).toBe(true);
		}
	});

	it("names the cell of every score, sum, total, place and colour", () => {
		const derived = new Set(["compared", "shrunk", "funnel"]);
		for (const [at, row] of sheet.rows.entries())
			for (const path of places(row)) {
				if (path[0] === "village" || path.at(-1) === "unit") continue;
				const rows = sheet.rows.with(at, changedAt(row, path));
				const verdict = verifyLock({ ...lock, sheet: { ...sheet, rows } });
				expect(verdict.isWholeChanged).toBe(true);
				if (derived.has(String(path[0]))) continue;
				expect(
					names(verdict).some((cell) => cell.row === row.village),
					path.join("."),
				).toBe(true);
			}
	});

	it("sees an event that is gone, one that was added, and two figures that changed places", () => {
		const { input } = sheet;
		const gone = verifyLock({
			...lock,
			sheet: { ...sheet, input: { ...input, events: input.events.slice(1) } },
		});
		expect(names(gone)).toHaveLength(1);
		const [first, second, ...rest] = input.villages;
		if (!first || !second) throw new Error("no villages");
		const swapped: readonly VillageInput[] = [
			{ ...first, measures: second.measures },
			{ ...second, measures: first.measures },
			...rest,
		];
		const found = verifyLock({ ...lock, sheet: { ...sheet, input: { ...input, villages: swapped } } });
		expect(new Set(found.changed.map(({ row }) => row))).toEqual(new Set(["东街村", "西街村"]));
	});

	it("sees who and when and decisions that are no cell", () => {
		for (const changed of [
			{ ...lock, by: "别人" },
			{ ...lock, year: 2024 },
			{ ...lock, lockedAt: later(1) },
			{ ...lock, decisions: decisionsFor("西街村") },
		])
			expect(verifyLock(changed).isWholeChanged).toBe(true);
	});

	it("is made of a whole year that has ended, and of nothing else", () => {
		const within =
			(input: Partial<AssessmentInput>, now = YEAR_END) =>
			() =>
				lockOf({ sheet: { ...sheet, input: { ...sheet.input, ...input } }, decisions, by: null }, now, SALT);
		const code = (made: () => unknown) => {
			try {
				made();
			} catch (error) {
				return (error as { readonly code: string }).code;
			}
			return null;
		};
		const date = (text: string) => text as CivilDate;
		expect(code(within({ window: { start: date("2025-01-01"), end: date("2025-12-31") } }))).toBe(
			"lock_not_year",
		);
		expect(code(within({ asOf: date("2025-12-31") }))).toBe("lock_early");
		expect(code(within({ asOf: date("2026-01-01") }))).toBe(null);
		// A morning that was only written into the address does not end the year; the clock does.
		const asOf = date("2026-01-05");
		expect(code(within({ asOf }, "2025-12-31 23:59:59" as CivilMoment))).toBe("lock_early");
		expect(code(within({ asOf }, "2025-06-15 09:00:00" as CivilMoment))).toBe("lock_early");
		expect(code(within({ asOf }, "2026-01-01 00:00:00" as CivilMoment))).toBe(null);
		expect(code(within({ window: { start: date("2024-12-01"), end: date("2025-12-01") } }))).toBe(null);
	});

	it("masks numbers of persons in what is written with it", () => {
		expect(locked(YEAR_END, SALT, "内勤13812345678").by).toBe("内勤138****5678");
		expect(locked(YEAR_END, SALT, "  ").by).toBeNull();
	});
});

/** The records of a later morning in which the first village has one call less, and one more class is known. */
function corrected(): AssessmentInput {
	const input = assessedInput(wish);
	const event = input.events.find(
		({ village, leftOut, window, callDay }) =>
			village === "东街村" && leftOut === null && window === "now" && callDay !== null,
	);
	if (!event) throw new Error("no event");
	const [first, ...rest] = input.villages;
	if (!first) throw new Error("no village");
	const { now, base } = first.measures.calls;
	const calls = { now: (now ?? 0) - 1, base };
	return {
		...input,
		asOf: "2026-03-01" as CivilDate,
		cutOff: "2026-02-28 20:00:00" as CivilMoment,
		phi: { calls: 1.3, cases: 1.1 },
		villages: [{ ...first, measures: { ...first.measures, calls } }, ...rest],
		events: input.events.filter((one) => one !== event),
	};
}

const scored = (input: AssessmentInput) => scoreSheet(SCHEME, input, decisions);
const fresh = () => scored(corrected());

/** The same records with an appeal decided after the lock that takes two points from the second village. */
function appealed() {
	const day = "2025-11-03" as CivilDate;
	const late = { appeal: "late", village: "西街村", day, points: -2, reason: "台账不实" };
	return scoreSheet(SCHEME, assessedInput(wish), { ...decisions, points: [...decisions.points, late] });
}

describe("drift", () => {
	it("is none for the same records read again on another morning", () => {
		const again = { ...assessedInput(wish), asOf: "2026-03-01" as CivilDate, phi: { calls: 9, cases: 9 } };
		expect(driftOf(lock, scored(again))).toEqual([]);
	});

	it("lists exactly the cells that differ, with what was and what is", () => {
		const all = driftOf(lock, fresh());
		const drift = all.filter(({ part }) => part === "input");
		expect(all.slice(0, drift.length)).toEqual(drift);
		const before = sheet.input.villages[0]?.measures.calls.now ?? 0;
		expect(drift).toHaveLength(2);
		expect(drift[0]).toEqual({
			row: "东街村",
			column: "警情·本期",
			before: String(before),
			after: String(before - 1),
			part: "input",
		});
		expect(drift[1]).toMatchObject({ row: "东街村", after: null, part: "input" });
		expect(drift[1]?.column).toMatch(/^本期事件 2025-/);
	});

	it("lists what was decided after the lock although no figure differs: points, reason, total", () => {
		const drift = driftOf(lock, appealed());
		expect(drift.every(({ part, row }) => part === "result" && row === "西街村")).toBe(true);
		const total = sheet.rows.find(({ village }) => village === "西街村")?.total ?? 0;
		const cells = Object.fromEntries(drift.map(({ column, before, after }) => [column, [before, after]]));
		expect(cells).toMatchObject({
			裁定1·分值: [null, "-2"],
			裁定1·理由: [null, "台账不实"],
			裁定1·编号: [null, "late"],
			合计: [String(total), String(Math.round((total - 2) * 100) / 100)],
		});
	});
});

const amended = (at = later(1), by: string | null = "所长") =>
	amendedLock(lock, { sheet: fresh(), reason: "东街村一起警情重复登记", by }, at);

describe("an amendment", () => {
	it("stands beside the lock with every changed cell, figures and results, and leaves it as it is", () => {
		const after = amended();
		expect({ ...after, amendments: [], heads: [] }).toEqual(lock);
		const [only] = after.amendments;
		expect(only).toMatchObject({ at: later(1), by: "所长", reason: "东街村一起警情重复登记" });
		const cells = new Map(only?.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
		expect(cells.get("东街村 警情·本期")?.part).toBe("input");
		expect(cells.get("东街村 警情同比·算式")).toMatchObject({
			before: sheet.rows[0]?.scores[0]?.formula,
			after: fresh().rows[0]?.scores[0]?.formula,
			part: "result",
		});
		expect(isIntact(verifyLock(after))).toBe(true);
	});

	it("is what records are held against from then on, and a second one begins where it ended", () => {
		const after = amended();
		expect(driftOf(after, fresh())).toEqual([]);
		const back = driftOf(after, sheet);
		expect(back.map(({ before, after: is }) => [before, is])).toEqual(
			driftOf(lock, fresh()).map(({ before, after: is }) => [is, before]),
		);
		const twice = amendedLock(after, { sheet, reason: "复核后恢复", by: null }, later(2));
		expect(twice.amendments.map(({ at }) => at)).toEqual([later(1), later(2)]);
		expect(driftOf(twice, sheet)).toEqual([]);
	});

	it("enters an appeal that was decided after the lock", () => {
		const after = amendedLock(lock, { sheet: appealed(), reason: "申诉裁定在锁定之后", by: null }, later(1));
		expect(after.amendments[0]?.cells).toEqual(driftOf(lock, appealed()));
		expect(driftOf(after, appealed())).toEqual([]);
	});

	it("is missed when it is taken away, first, last or all, and seen when it is put in beside the others", () => {
		const first = amended();
		const both = amendedLock(first, { sheet, reason: "复核后恢复", by: null }, later(2));
		const [one, two] = both.amendments;
		if (!one || !two) throw new Error("no amendments");
		expect(two.follows).toEqual([one.digest]);
		expect(verifyLock(both)).toMatchObject({ rewritten: [], removed: 0 });
		expect(verifyLock({ ...both, amendments: [two] })).toMatchObject({ rewritten: [], removed: 1 });
		expect(verifyLock({ ...both, amendments: [one] })).toMatchObject({ rewritten: [], removed: 1 });
		expect(verifyLock({ ...both, amendments: [] }).removed).toBe(1);
		// Also where the end of the chain is taken away with it.
		expect(verifyLock({ ...both, amendments: [two], heads: [] }).removed).toBe(1);
		expect(verifyLock({ ...both, heads: [] }).rewritten).toEqual([2]);
		const stray = amended(later(7), "别人").amendments;
		expect(verifyLock({ ...both, amendments: [...both.amendments, ...stray] }).rewritten).toEqual([3]);
		// A further amendment goes on from what is missing.
		const gone = { ...first, amendments: [] };
		const on = amendedLock(gone, { sheet: fresh(), reason: "再次更正", by: null }, later(3));
		expect(verifyLock(on)).toMatchObject({ rewritten: [], removed: 1 });
	});

	it("is refused without a reason, of another scheme, and where nothing differs", () => {
		const code = (act: () => unknown) => {
			try {
				act();
			} catch (error) {
				return (error as { readonly code: string }).code;
			}
			return null;
		};
		const wished = { sheet: fresh(), reason: "更正", by: null };
		expect(code(() => amendedLock(lock, { ...wished, reason: " " }, later(1)))).toBe("lock_reason_missing");
		expect(
			code(() =>
				amendedLock(lock, { ...wished, sheet: { ...fresh(), scheme: { ...SCHEME, version: 4 } } }, later(1)),
			),
		).toBe("lock_scheme");
		expect(code(() => amendedLock(lock, { ...wished, sheet }, later(1)))).toBe("lock_unchanged");
	});

	it("is seen when it is rewritten: reason, author, moment and every value", () => {
		const after = amended();
		const [only] = after.amendments;
		if (!only) throw new Error("no amendment");
		for (const path of places(only)) {
			if (path[0] === "digest") continue;
			expect(verifyLock({ ...after, amendments: [changedAt(only, path)] }).rewritten, path.join(".")).toEqual(
				[1],
			);
		}
		expect(verifyLock(after).rewritten).toEqual([]);
	});
});

describe("locks of two workspaces", () => {
	const sides = [amended(later(1)), amended(later(3), "副所长"), lock] as const;

	it("join their amendments when they are one lock, whichever side is ours, however often", () => {
		const [ours, theirs] = sides;
		const both = joinLocks(ours, theirs);
		expect(both.amendments.map(({ by }) => by)).toEqual(["所长", "副所长"]);
		expect(joinLocks(theirs, ours)).toEqual(both);
		expect(joinLocks(both, theirs)).toEqual(both);
		expect(joinLocks(both, lock)).toEqual(both);
		expect(both.heads).toEqual(both.amendments.map(({ digest }) => digest).toSorted());
		expect(verifyLock(both)).toMatchObject({ rewritten: [], removed: 0 });
		// What one side took away comes back with the other, and is missed for good where neither has it.
		expect(joinLocks({ ...ours, amendments: [] }, theirs).heads).toEqual(both.heads);
		expect(joinLocks({ ...ours, amendments: [] }, ours)).toEqual(ours);
		expect(verifyLock(joinLocks({ ...ours, amendments: [] }, theirs)).removed).toBe(1);
		const next = amendedLock(both, { sheet, reason: "合并后复核", by: null }, later(6));
		expect(next.amendments.at(-1)?.follows).toEqual(both.heads);
		expect(joinLocks(next, theirs)).toEqual(next);
		expect(joinLocks(ours, next)).toEqual(next);
	});

	it("hold the earlier of two different ones, set the other aside with its amendments, and forget nothing", () => {
		const second = amendedLock(
			locked(later(0), SALT.replace("00", "ff")),
			{ sheet: fresh(), reason: "另一台更正", by: null },
			later(5),
		);
		const third = locked(later(9), SALT.replace("00", "ee"));
		const both = joinLocks(second, lock);
		expect(both.whole).toBe(lock.whole);
		expect(both.setAside).toMatchObject([{ lockedAt: later(0), checksum: second.seal.checksum }]);
		expect(both.setAside[0]?.amendments).toEqual(second.amendments);
		expect(joinLocks(lock, second)).toEqual(both);
		expect(joinLocks(both, second)).toEqual(both);
		expect(joinLocks(joinLocks(third, second), lock)).toEqual(joinLocks(third, joinLocks(second, lock)));
	});
});
