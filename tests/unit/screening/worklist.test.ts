/** The worklist of a day: which hits stand on it, by when somebody should go, whose they are, and what is remembered. */
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { Hit } from "@/lib/screening/hit";
import { repeatsReader } from "@/lib/screening/repeats";
import { openHits, signingDay, type WorklistReading, worklistOf } from "@/lib/screening/worklist";
import { lastVisits, type RecordedVisit, withoutVisit } from "@/lib/visits/visit";
import { DAY, hitOf, NOON, TERMS, visitTo } from "./hit-sample";

const NOBODY = { grid: null, gridWorker: null, officer: null, firm: null };

interface Told extends Partial<WorklistReading> {
	readonly visits?: readonly RecordedVisit[];
	readonly grids?: Readonly<Record<string, string>>;
}

/** The latest signed first, as screening has it. */
function tasksOf(hits: readonly Hit[], { visits = [], grids = {}, ...reading }: Told = {}) {
	const lastVisitOf = lastVisits(visits);
	const inOrder = hits.toSorted((one, other) => (one.signer.signedAt > other.signer.signedAt ? -1 : 1));
	return worklistOf(
		inOrder,
		{ day: DAY, readAt: NOON, today: DAY, settings: TERMS, ...reading },
		{
			dutyOf: ({ village }) => ({ ...NOBODY, grid: grids[village ?? ""] ?? null }),
			repeatsOf: repeatsReader([], lastVisitOf),
			lastVisitOf,
		},
	);
}

const told = (...said: Parameters<typeof tasksOf>) =>
	tasksOf(...said).map(({ subject, standing }) => [subject.id, standing.status, standing.due]);

describe("worklistOf", () => {
	it("asks for a visit within the days that are set, counted from the signing", () => {
		expect(told([hitOf("R1", "11 10:00"), hitOf("R2", "09 10:00")])).toEqual([
			["R2", "open", "2026-05-12"],
			["R1", "open", "2026-05-14"],
		]);
		const prevention = { ...TERMS.prevention, hitVisitDays: 1 };
		expect(told([hitOf("R1", "11")], { settings: { dayCutHour: 0, prevention } })).toEqual([
			["R1", "open", "2026-05-12"],
		]);
	});

	it("lists open hits of thirty days before, and none of a later day", () => {
		const late = { signedAt: "2026-04-11 10:00:00" as CivilMoment };
		const tooLate = { signedAt: "2026-04-10 23:59:00" as CivilMoment };
		const hits = [
			hitOf("R1", "12 00:00"),
			hitOf("R2", "11 23:59"),
			hitOf("R3", "01 10:00", late),
			hitOf("R4", "01 10:00", tooLate),
		];
		expect(told(hits).map(([id]) => id)).toEqual(["R3", "R2"]);
		expect(openHits(tasksOf(hits), DAY)).toEqual({ open: 2, overdue: 1 });
	});

	it("looks back as many days as are set, for the list and for the to-do of the morning", () => {
		const at = (signedAt: string) => ({ signedAt: `${signedAt}:00` as CivilMoment });
		const hits = [
			hitOf("R1", "10 10:00"),
			hitOf("R2", "01 10:00", at("2026-05-04 00:00")),
			hitOf("R3", "01 10:00", at("2026-05-03 23:59")),
			hitOf("R4", "01 10:00", at("2025-05-11 10:00")),
			hitOf("R5", "01 10:00", at("2025-05-10 10:00")),
		];
		const listed = (hitLookBackDays: number) => {
			const prevention = { ...TERMS.prevention, hitLookBackDays };
			const tasks = tasksOf(hits, { settings: { dayCutHour: 0, prevention } });
			expect(openHits(tasks, DAY).open).toBe(tasks.length);
			return tasks.map(({ subject }) => subject.id);
		};
		expect(listed(1)).toEqual(["R1"]);
		expect(listed(7)).toEqual(["R2", "R1"]);
		expect(listed(8)).toEqual(["R3", "R2", "R1"]);
		expect(listed(365)).toEqual(["R4", "R3", "R2", "R1"]);
	});

	it("keeps what is done of the day itself, and of earlier days only what was done today", () => {
		const hits = [hitOf("R1", "11 10:00"), hitOf("R2", "09 10:00"), hitOf("R3", "09 11:00")];
		const visits = [...visitTo("R1", "11 12:00"), ...visitTo("R2", "10 12:00"), ...visitTo("R3", "11 12:00")];
		expect(told(hits, { visits })).toEqual([
			["R1", "done", null],
			["R3", "done", null],
		]);
		// On another day of the clock the earlier one is gone.
		expect(told(hits, { visits, today: "2026-05-12" as CivilDate }).map(([id]) => id)).toEqual(["R1"]);
		expect(openHits(tasksOf(hits, { visits }), DAY)).toEqual({ open: 0, overdue: 0 });
	});

	it("stands open again once a tick is taken back", () => {
		const [visit] = visitTo("R1", "11 12:00");
		const ref = { subject: { kind: "receipt", id: "R1" }, at: "2026-05-11 12:00:00" as CivilMoment } as const;
		const visits = withoutVisit(visit ? [visit] : [], ref, NOON);
		expect(told([hitOf("R1", "11 10:00")], { visits })).toEqual([["R1", "open", "2026-05-14"]]);
	});

	it("keeps a promise to go again, however old the receipt, and says when it is late", () => {
		const old = hitOf("R1", "01 10:00", { signedAt: "2026-02-01 10:00:00" as CivilMoment });
		const visits = visitTo("R1", "05 12:00", { result: "not_met", next: "2026-05-10" as CivilDate });
		const tasks = tasksOf([old], { visits });
		expect(tasks.map(({ standing }) => standing)).toEqual([{ status: "again", due: "2026-05-10" }]);
		expect(openHits(tasks, DAY)).toEqual({ open: 1, overdue: 1 });
	});

	it("tells the minutes since the signing, or nothing where no clock tells or the reading was before", () => {
		const hits = [
			hitOf("R1", "11 10:01"),
			hitOf("R2", "11"),
			hitOf("R3", "11 12:31"),
			hitOf("R4", "10 12:30"),
		];
		const minutes = new Map(tasksOf(hits).map(({ subject, elapsedMinutes }) => [subject.id, elapsedMinutes]));
		expect(["R1", "R2", "R3", "R4"].map((id) => minutes.get(id))).toEqual([149, null, null, 1440]);
	});

	it("stands by grid with numbers by their size, those of no grid last, then by the day it is due, done ones last", () => {
		const hits = [
			hitOf("R1", "11 10:00", { village: "甲村" }),
			hitOf("R2", "11 10:00", { village: "乙村" }),
			hitOf("R3", "11 10:00", { village: null }),
			hitOf("R4", "09 10:00", { village: "乙村" }),
			hitOf("R5", "08 10:00", { village: "乙村" }),
		];
		const grids = { 甲村: "第10网格", 乙村: "第2网格" };
		const visits = visitTo("R5", "11 12:00");
		expect(told(hits, { grids, visits }).map(([id]) => id)).toEqual(["R4", "R2", "R5", "R1", "R3"]);
	});

	it("counts how often the person hit before", () => {
		const hits = ["09 10:00", "10 10:00", "11 10:00"].map((signed, at) =>
			hitOf(`R${at + 1}`, signed, { personKey: "i1" }),
		);
		const before = new Map(tasksOf(hits).map(({ subject, earlierHits }) => [subject.id, earlierHits]));
		expect(before).toEqual(
			new Map([
				["R1", 0],
				["R2", 1],
				["R3", 2],
			]),
		);
	});
});

describe("signingDay", () => {
	it("begins at the day cut; a bare date is its own day", () => {
		const at = (signed: string) => signingDay(hitOf("R1", signed).signer, 8);
		expect([at("11 07:59"), at("11 08:00"), at("11")]).toEqual(["2026-05-10", "2026-05-11", "2026-05-11"]);
	});
});

describe("repeatsReader", () => {
	const rows = [
		{ person: 1, receipt_no: "R1", signed_time: "2026-03-01 10:00:00" as CivilMoment },
		{ person: 1, receipt_no: "R2", signed_time: "2026-04-01 10:00:00" as CivilMoment },
		{ person: 1, receipt_no: "R3", signed_time: "2026-05-01 10:00:00" as CivilMoment },
		{ person: 2, receipt_no: "R4", signed_time: "2026-05-01 10:00:00" as CivilMoment },
	];

	it("numbers the receipts of each person and remembers the last visit to any earlier one", () => {
		const visits = [...visitTo("R2", "02 12:00", { note: "later" }), ...visitTo("R1", "01 12:00")];
		const of = repeatsReader(rows, lastVisits(visits));
		expect(
			rows.map(({ receipt_no: no }) => [of(no).signing, of(no).earlierVisit?.subject.id ?? null]),
		).toEqual([
			[1, null],
			[2, "R1"],
			[3, "R2"],
			[1, null],
		]);
	});

	it("does not remember what came after, nor what is not on record", () => {
		const of = repeatsReader(rows, lastVisits(visitTo("R3", "02 12:00")));
		expect(of("R2")).toEqual({ signing: 2, earlierVisit: null });
		expect(of("R9")).toEqual({ signing: null, earlierVisit: null });
	});
});
