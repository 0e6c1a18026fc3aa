/** Visits in the archive: kept whole with their journal line or not at all, the same after reopening, never told otherwise later. */
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { visitKept, visitsIn, visitTakenBack } from "@/lib/visits/kept-visits";
import type { VisitWish } from "@/lib/visits/visit";
import type { Archive } from "@/lib/workspace/archive";
import type { JsonValue } from "@/lib/workspace/kept";
import { everythingIn, opened } from "../../support/archive";
import { breakEverywhere } from "../../support/faults";
import { MemoryStore } from "../../support/memory-store";

const NOW = "2026-05-11 09:00:00" as CivilMoment;
const LATER = "2026-05-13 16:00:00" as CivilMoment;
const NAME = "visits/2026-05-11";
const HIT = { kind: "receipt", id: "R1" } as const;
const PLACE = { kind: "revisit", id: "J1" } as const;

const wish = (more: Partial<VisitWish> = {}): VisitWish => ({
	subject: HIT,
	result: "met",
	note: null,
	next: null,
	by: null,
	...more,
});
const texts = async (archive: Archive) =>
	(await archive.journal()).map(({ kind, text }) => `${kind} ${text}`);

describe("visits that an archive keeps", () => {
	it("stand in a document of their day, with one line in the journal, in one change", async () => {
		const archive = await opened(new MemoryStore());
		const { revision } = archive;
		await visitKept(archive, NOW, wish());
		expect(archive.revision).toBe(revision + 1);
		expect(archive.document(NAME)).toEqual(visitsIn(archive));
		expect(visitsIn(archive)).toMatchObject([{ subject: HIT, at: NOW, result: "met" }]);
		await visitKept(archive, LATER, wish({ subject: PLACE }));
		expect(archive.documentNames().filter((name) => name.startsWith("visits/"))).toEqual([
			NAME,
			"visits/2026-05-13",
		]);
	});

	it("tell in the journal what was written down, and name nobody", async () => {
		const archive = await opened(new MemoryStore());
		const note = "周小棠15400000001";
		await visitKept(archive, NOW, wish({ note, by: "吴大勇" }));
		await visitKept(
			archive,
			NOW,
			wish({ subject: PLACE, result: "not_met", next: "2026-05-12" as CivilDate, note }),
		);
		await visitTakenBack(archive, LATER, { subject: HIT, at: NOW });
		expect((await texts(archive)).slice(0, 3)).toEqual([
			"visit 回执命中回访：撤回2026-05-11的登记",
			"visit 近期受害回访：未见到，下次2026-05-12",
			"visit 回执命中回访：已见面",
		]);
		expect(visitsIn(archive).map((visit) => visit.note)).toEqual(["周小棠154****0001", "周小棠154****0001"]);
	});

	it("are the same after the archive is opened again, in the order they were written down", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		await visitKept(archive, LATER, wish({ subject: PLACE }));
		await visitKept(archive, NOW, wish());
		await visitTakenBack(archive, LATER, { subject: HIT, at: NOW });
		const visits = visitsIn(archive);
		expect(visits.map(({ subject, takenBackAt }) => [subject.id, takenBackAt])).toEqual([
			["R1", LATER],
			["J1", null],
		]);
		expect(visitsIn(await opened(store.restarted()))).toEqual(visits);
	});

	it("are as they were after a refusal", async () => {
		const archive = await opened(new MemoryStore());
		await visitKept(archive, NOW, wish());
		const before = [archive.revision, await everythingIn(archive)];
		await expect(visitKept(archive, LATER, wish({ result: "not_met" }))).rejects.toMatchObject({
			code: "visit_next_missing",
		});
		await expect(visitTakenBack(archive, LATER, { subject: PLACE, at: NOW })).rejects.toMatchObject({
			code: "visit_gone",
		});
		expect([archive.revision, await everythingIn(archive)]).toEqual(before);
	});

	it("hold against each other what is written down at the same time: none is lost", async () => {
		const archive = await opened(new MemoryStore());
		const outcomes = await Promise.allSettled([
			visitKept(archive, NOW, wish()),
			visitKept(archive, NOW, wish({ subject: PLACE })),
			visitTakenBack(archive, NOW, { subject: HIT, at: NOW }),
			visitTakenBack(archive, NOW, { subject: HIT, at: NOW }),
			visitKept(archive, NOW, wish()),
		]);
		expect(outcomes.map(({ status }) => status)).toEqual([
			"fulfilled",
			"fulfilled",
			"fulfilled",
			"rejected",
			"fulfilled",
		]);
		expect(
			visitsIn(archive).map(({ subject, no, takenBackAt }) => [subject.id, no, takenBackAt !== null]),
		).toEqual([
			["R1", 1, true],
			["J1", 1, false],
			["R1", 2, false],
		]);
	});

	it("are there before or after, never half, wherever a visit breaks", async () => {
		const store = new MemoryStore();
		await opened(store);
		const at = (run: (broken: Archive) => Promise<void>) => ({ run, before: null, after: null });
		const places = await breakEverywhere(
			store,
			at((broken) => visitKept(broken, NOW, wish({ note: "在家" }))),
		);
		expect(places).toBeGreaterThan(8);
		await visitKept(await opened(store), NOW, wish());
		await breakEverywhere(
			store,
			at((broken) => visitTakenBack(broken, LATER, { subject: HIT, at: NOW })),
		);
	}, 120_000);

	it.each([
		["tells more of a visit", (visit) => ({ ...visit, weather: "雨" })],
		["knows another subject", (visit) => ({ ...visit, subject: { kind: "alert", id: "T1" } })],
		["knows another result", (visit) => ({ ...visit, result: "phoned" })],
		["writes days in another way", (visit) => ({ ...visit, next: "2026-W20" })],
		["counts from nought", (visit) => ({ ...visit, no: 0 })],
	] as readonly (readonly [string, (visit: Record<string, JsonValue>) => JsonValue])[])(
		"are refused where another version %s, and stay as they are",
		async (_what, change) => {
			const archive = await opened(new MemoryStore());
			await visitKept(archive, NOW, wish());
			const [kept] = archive.document(NAME) as readonly Record<string, JsonValue>[];
			await archive.change({ documents: { [NAME]: [change(structuredClone(kept ?? {}))] } });
			const before = await everythingIn(archive);
			expect(() => visitsIn(archive)).toThrowError(expect.objectContaining({ code: "archive_newer" }));
			await expect(visitKept(archive, LATER, wish())).rejects.toMatchObject({ code: "archive_newer" });
			expect(await everythingIn(archive)).toEqual(before);
		},
	);
});
