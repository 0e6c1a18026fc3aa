/** A journal grows by small parts that are put together now and then; no entry is lost, and few are written often. */
import { describe, expect, it } from "vitest";
import { joinJournals, planAppend, segmentsOf } from "@/lib/workspace/journal";
import type { JournalSegment } from "@/lib/workspace/shapes";
import { entryAt, opened } from "../../support/archive";
import { MemoryStore } from "../../support/memory-store";

describe("appending to a journal", () => {
	it("keeps few parts, and rewrites an entry no more than log₃₂ times", () => {
		let segments: readonly JournalSegment[] = [];
		let rewritten = 0;
		for (let change = 0; change < 33_000; change += 1) {
			const { kept, merged, level } = planAppend(segments);
			expect([...kept, ...merged]).toEqual(segments);
			const entries = merged.reduce((sum, segment) => sum + segment.entries, 1);
			rewritten += entries - 1;
			segments = [...kept, { part: String(change), level, entries }];
		}
		expect(segments.reduce((sum, { entries }) => sum + entries, 0)).toBe(33_000);
		expect(segments.map(({ level }) => level).join("")).toMatch(/^3*2*1*0*$/);
		expect(segments.length).toBeLessThan(31 * 4);
		expect(rewritten).toBeLessThan(3 * 33_000);
	});

	it("tells everything in order, across every putting together", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const texts = Array.from({ length: 1100 }, (_, at) => `第${at}条`);
		for (const [at, text] of texts.entries()) await archive.change({ journal: [entryAt(at % 60, text)] });
		const told = (await (await opened(store)).journal()).map(({ text }) => text);
		expect(told).toEqual([...texts].reverse());
		const parts = (await store.list()).filter((name) => name.startsWith("journal/"));
		expect(parts.length).toBeLessThan(80);
	});

	it("begins whole journals with parts of a thousand", () => {
		const entries = Array.from({ length: 2500 }, (_, at) => entryAt(at % 60, String(at)));
		const segments = segmentsOf(entries);
		expect(segments.map((segment) => segment.entries.length)).toEqual([1024, 1024, 452]);
		expect(segments.flatMap((segment) => segment.entries)).toEqual(entries);
		expect(segmentsOf([])).toEqual([]);
	});
});

describe("two journals as one", () => {
	it("stand by time, and what both tell is told once", () => {
		const ours = [entryAt(1), entryAt(3), entryAt(3), entryAt(5)];
		const theirs = [entryAt(2), entryAt(3), entryAt(4, "另"), entryAt(5), entryAt(5)];
		expect(joinJournals(ours, theirs)).toEqual([
			entryAt(1),
			entryAt(2),
			entryAt(3),
			entryAt(3),
			entryAt(4, "另"),
			entryAt(5),
			entryAt(5),
		]);
		expect(joinJournals(ours, ours)).toEqual(ours);
		expect(joinJournals([], theirs)).toEqual(theirs);
	});
});
