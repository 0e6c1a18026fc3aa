/** Appeals, schemes and circulars in the archive: whole with their journal line or not at all, the same after reopening, refused when newer. */
import { describe, expect, it } from "vitest";
import { appealDecided, appealKept, appealsIn, appealTakenBack } from "@/lib/assessment/kept-appeals";
import {
	type Circular,
	type CircularWish,
	circularKept,
	circularsIn,
	replacedBy,
	standingCirculars,
} from "@/lib/assessment/kept-circulars";
import { schemeKept, schemesIn, versionsIn } from "@/lib/assessment/kept-schemes";
import type { AppealWish } from "@/lib/assessment/ledger";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import type { Archive } from "@/lib/workspace/archive";
import type { JsonValue } from "@/lib/workspace/kept";
import { everythingIn, opened } from "../../support/archive";
import { breakEverywhere } from "../../support/faults";
import { MemoryStore } from "../../support/memory-store";
import { scheme } from "./schemes";

const NOW = "2026-05-11 09:00:00" as CivilMoment;
const LATER = "2027-01-13 16:00:00" as CivilMoment;
const date = (text: string) => text as CivilDate;

const appeal = (more: Partial<AppealWish> = {}): AppealWish => ({
	schemeId: "town",
	subject: { kind: "event", eventNo: "J1" },
	asked: { kind: "leave_out" },
	clause: "calls",
	reason: "周小棠15400000001已迁出",
	evidence: "户籍证明",
	by: "吴大勇",
	...more,
});
const accepted = { outcome: "accepted", instead: null, reason: null, by: null } as const;
const circular = (end: string, more: Partial<CircularWish> = {}): CircularWish => ({
	schemeId: "town",
	schemeVersion: 2,
	period: { kind: "year_to_date" },
	window: { start: date("2026-01-01"), end: date(end) },
	asOf: date(end),
	rows: [{ village: "柳塘村", total: 59.5, rank: 1, colour: "red" }],
	...more,
});
const journalOf = async (archive: Archive) =>
	(await archive.journal()).map(({ kind, text }) => `${kind} ${text}`);

describe("appeals that an archive keeps", () => {
	it("stand in the document of the year they were filed in, through decision and withdrawal", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const first = await appealKept(archive, NOW, appeal());
		const points = { kind: "points", points: -2 } as const;
		const village = { kind: "village", village: "柳塘村", day: date("2026-12-01") } as const;
		const second = await appealKept(archive, LATER, appeal({ subject: village, asked: points }));
		await appealDecided(archive, LATER, { id: first, decision: accepted });
		await appealTakenBack(archive, LATER, second);
		expect(archive.documentNames().filter((name) => name.startsWith("appeals/"))).toEqual([
			"appeals/2026",
			"appeals/2027",
		]);
		const entries = appealsIn(archive);
		expect(entries.map(({ id, decisions, takenBackAt }) => [id, decisions.length, takenBackAt])).toEqual([
			[first, 1, null],
			[second, 0, LATER],
		]);
		expect(appealsIn(await opened(store.restarted()))).toEqual(entries);
	});

	it("tell in the journal what was done, and name nobody", async () => {
		const archive = await opened(new MemoryStore());
		const id = await appealKept(archive, NOW, appeal());
		await appealDecided(archive, NOW, { id, decision: { ...accepted, reason: "周小棠属实" } });
		await appealTakenBack(archive, LATER, id);
		expect(await journalOf(archive)).toEqual([
			"appeal 考核申诉撤回",
			"appeal 考核申诉裁定：成立",
			"appeal 考核申诉登记：警情案件不计入",
		]);
	});

	it("are as they were after a refusal, and none is lost of several at once", async () => {
		const archive = await opened(new MemoryStore());
		const id = await appealKept(archive, NOW, appeal());
		const before = [archive.revision, await everythingIn(archive)];
		await expect(appealKept(archive, NOW, appeal({ reason: "" }))).rejects.toMatchObject({
			code: "appeal_reason_missing",
		});
		await expect(appealTakenBack(archive, NOW, "nobody")).rejects.toMatchObject({ code: "appeal_gone" });
		expect([archive.revision, await everythingIn(archive)]).toEqual(before);
		const settled = await Promise.allSettled([
			appealKept(archive, NOW, appeal()),
			appealDecided(archive, NOW, { id, decision: accepted }),
			appealDecided(archive, NOW, { id, decision: accepted }),
			appealKept(archive, NOW, appeal()),
		]);
		expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
		expect(appealsIn(archive).map(({ no }) => no)).toEqual([1, 2, 3]);
	});

	it("are there before or after, never half, wherever an entry breaks", async () => {
		const store = new MemoryStore();
		await opened(store);
		const places = await breakEverywhere(store, {
			run: async (broken) => {
				await appealKept(broken, NOW, appeal());
			},
			before: null,
			after: null,
		});
		expect(places).toBeGreaterThan(8);
	}, 120_000);

	it("are refused as a whole when another version wrote them", async () => {
		const archive = await opened(new MemoryStore());
		await appealKept(archive, NOW, appeal());
		const [kept] = archive.document("appeals/2026") as unknown as readonly Record<string, JsonValue>[];
		const told = { ...kept, newer: 1 };
		await archive.change({ documents: { "appeals/2026": [told] } });
		expect(() => appealsIn(archive)).toThrow(expect.objectContaining({ code: "archive_newer" }));
		await expect(appealKept(archive, LATER, appeal())).rejects.toMatchObject({ code: "archive_newer" });
	});
});

describe("schemes that an archive keeps", () => {
	it("become the next version with every change, and keep the ones before", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const first = await schemeKept(archive, NOW, scheme({ version: 7 }));
		expect(first.version).toBe(1);
		const { revision } = archive;
		expect(await schemeKept(archive, LATER, scheme({ version: 3 }))).toEqual(first);
		expect(archive.revision).toBe(revision);
		const second = await schemeKept(archive, LATER, { ...first, attribution: "offence" });
		expect(second).toEqual({ ...first, version: 2, attribution: "offence" });
		// Going back to what was before is a new version too.
		expect(await schemeKept(archive, LATER, first)).toEqual({ ...first, version: 3 });
		await schemeKept(archive, LATER, scheme({ id: "other", name: "另一办法" }));
		const again = await opened(store.restarted());
		expect(
			versionsIn(again, "town").map(({ scheme: { version, attribution }, savedAt }) => [
				version,
				attribution,
				savedAt,
			]),
		).toEqual([
			[1, "residence", NOW],
			[2, "offence", LATER],
			[3, "residence", LATER],
		]);
		expect(schemesIn(again).map(({ id, version }) => [id, version])).toEqual([
			["other", 1],
			["town", 3],
		]);
		expect(versionsIn(again, "nobody")).toEqual([]);
		expect((await journalOf(again))[0]).toBe("scheme 保存考核办法“另一办法”第1版");
	});

	it("are numbered one after the other when saved at the same time", async () => {
		const archive = await opened(new MemoryStore());
		const saved = await Promise.all(
			["甲", "乙", "丙"].map((name) => schemeKept(archive, NOW, scheme({ name }))),
		);
		expect(saved.map(({ version }) => version)).toEqual([1, 2, 3]);
	});

	it("are refused as a whole when another version wrote them", async () => {
		const archive = await opened(new MemoryStore());
		await schemeKept(archive, NOW, scheme());
		const [kept] = archive.document("schemes/town") as unknown as readonly { readonly scheme: JsonValue }[];
		const newer = { savedAt: NOW, scheme: { ...(kept?.scheme as object), newer: true } };
		await archive.change({ documents: { "schemes/town": [newer] } });
		expect(() => versionsIn(archive, "town")).toThrow(expect.objectContaining({ code: "archive_newer" }));
		await expect(schemeKept(archive, NOW, scheme({ name: "新" }))).rejects.toMatchObject({
			code: "archive_newer",
		});
	});
});

describe("circulars that an archive keeps", () => {
	const april = circular("2026-05-01", { period: { kind: "month", at: date("2026-04-01") } });

	it("are the same after reopening, in the order of their windows, with a line in the journal", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const may = circular("2026-06-01", { period: { kind: "year_to_date" } });
		await circularKept(archive, LATER, may);
		await circularKept(archive, NOW, april);
		const again = await opened(store.restarted());
		expect(circularsIn(again, "town")).toEqual([
			{ ...april, issuedAt: NOW },
			{ ...may, issuedAt: LATER },
		]);
		expect(circularsIn(again, "other")).toEqual([]);
		expect(await journalOf(again)).toEqual([
			"circular 印发考核通报：截至2026-05-01，办法第2版",
			"circular 印发考核通报：截至2026-06-01，办法第2版",
		]);
	});

	it("are refused where the window or the morning reaches beyond today", async () => {
		const archive = await opened(new MemoryStore());
		const early = { code: "circular_early" };
		// NOW is the 11th of May: the year to date through that day is told, one more day is not.
		await circularKept(archive, NOW, circular("2026-05-12", { asOf: date("2026-05-11") }));
		for (const refused of [
			circular("2026-05-13", { asOf: date("2026-05-11") }),
			circular("2026-05-01", { asOf: date("2026-05-12") }),
			circular("2027-01-01", { period: { kind: "year" }, asOf: date("2027-01-05") }),
		])
			await expect(circularKept(archive, NOW, refused)).rejects.toMatchObject(early);
		expect(circularsIn(archive, "town")).toHaveLength(1);
	});

	it("hold once a round of their kind: month, quarter and year that end together are three kinds", async () => {
		const of = (
			kind: "month" | "quarter" | "year" | "year_to_date",
			[start, end]: readonly [string, string],
		) => circular(end, { period: { kind }, window: { start: date(start), end: date(end) } });
		const archive = await opened(new MemoryStore());
		const year = ["2025-01-01", "2026-01-01"] as const;
		for (const wish of [
			of("month", ["2025-12-01", "2026-01-01"]),
			of("quarter", ["2025-10-01", "2026-01-01"]),
			of("year", year),
			of("year_to_date", ["2025-01-01", "2025-12-19"]),
			of("year_to_date", year),
			of("year_to_date", ["2025-01-01", "2025-12-01"]),
			of("year_to_date", ["2026-01-01", "2026-02-01"]),
		])
			await circularKept(archive, NOW, wish);
		const all = circularsIn(archive, "town");
		expect(all).toHaveLength(7);
		for (const kind of ["month", "quarter", "year"] as const)
			expect(standingCirculars(all, kind).map(({ period }) => period.kind)).toEqual([kind]);
		// The last of November, the last of December (not that of the 18th), the last of January.
		expect(standingCirculars(all, "year_to_date").map(({ window }) => window.end)).toEqual([
			"2025-12-01",
			"2026-01-01",
			"2026-02-01",
		]);
	});

	it("of the year to date that end in the first days of a month belong to the month before", () => {
		const toDate = (last: string): Circular => {
			const end = addDays(date(last), 1);
			return {
				...circular(end, {
					period: { kind: "year_to_date" },
					window: { start: date(`${last.slice(0, 4)}-01-01`), end },
				}),
				issuedAt: NOW,
			};
		};
		const standing = (...lasts: readonly string[]) => {
			const issued = lasts.map(toDate);
			return [issued, standingCirculars(issued, "year_to_date")] as const;
		};
		// The first working days of every month of 2026, and the last days of some: no month is lost.
		const first = ["02-02", "03-02", "04-01", "05-06", "06-01", "07-01", "08-03", "09-01", "10-09"];
		const [issued, kept] = standing(...first.map((day) => `2026-${day}`));
		expect(kept).toEqual(issued);
		const [ends, keptEnds] = standing("2026-01-31", "2026-03-01", "2026-03-31");
		expect(keptEnds).toEqual(ends);
		expect(replacedBy(issued, toDate("2026-04-20"))).toEqual(toDate("2026-05-06"));
		expect(replacedBy(issued, toDate("2026-12-31"))).toBeNull();
		// The first days of a year are no December.
		expect(replacedBy([toDate("2025-12-31")], toDate("2026-01-05"))).toBeNull();
	});

	it("hold once a window: the one issued last", async () => {
		const archive = await opened(new MemoryStore());
		const corrected = { ...april, asOf: date("2026-05-11"), rows: [] };
		await circularKept(archive, LATER, corrected);
		await circularKept(archive, NOW, april);
		expect(circularsIn(archive, "town")).toHaveLength(2);
		expect(standingCirculars(circularsIn(archive, "town"), "month")).toEqual([
			{ ...corrected, issuedAt: LATER },
		]);
	});

	it("are refused when another version wrote them", async () => {
		const archive = await opened(new MemoryStore());
		await circularKept(archive, NOW, april);
		const [kept] = archive.document("circulars/town") as unknown as readonly Record<string, JsonValue>[];
		for (const told of [
			{ ...kept, newer: 1 },
			{ ...kept, period: "fortnight" },
		]) {
			await archive.change({ documents: { "circulars/town": [told] } });
			expect(() => circularsIn(archive, "town")).toThrow(expect.objectContaining({ code: "archive_newer" }));
		}
	});
});
