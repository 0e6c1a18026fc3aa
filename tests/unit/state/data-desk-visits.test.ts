/** Visits through the desk: kept by the writing tab, there after an undone import and a second one, brought along by a backup. */
import { afterEach, describe, expect, it } from "vitest";
import type { DataDesk } from "@/components/state/data-desk";
import type { CivilMoment } from "@/lib/base/civil";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import { MemoryStore } from "../../support/memory-store";
import { closeDesks, nothing, openDesk, plainDesk } from "../../support/plain-desk";

const NOW = "2026-05-11 08:10:00" as CivilMoment;
const LATER = "2026-05-11 12:30:00" as CivilMoment;
const CSV = "回执编号,签署时间,姓名,村居\nR1,2026-05-11 07:30,甲一,甲村\n";
const DAY = "visits/2026-05-11";

const wish = (id: string) =>
	({ subject: { kind: "receipt", id }, result: "met", note: null, next: null, by: null }) as const;

async function take(desk: DataDesk): Promise<void> {
	const file = new File([CSV], "回执.csv");
	await desk.readFiles([{ name: "回执.csv", file }], { settings, now: NOW }, nothing);
	await desk.load(NOW, nothing);
	await desk.acknowledge();
}

const filled = async (store = new MemoryStore(), seed = "one"): Promise<DataDesk> => {
	const desk = plainDesk(store, seed);
	await openDesk(desk);
	await take(desk);
	return desk;
};

const ticked = async (desk: DataDesk) =>
	(
		(await desk.document(DAY)) as readonly { subject: { id: string }; takenBackAt: string | null }[] | null
	)?.map(({ subject, takenBackAt }) => [subject.id, takenBackAt]);

describe("visits on the data desk", () => {
	afterEach(closeDesks);

	it("are there after the import is taken back and made again, and in the next session", async () => {
		const store = new MemoryStore();
		const desk = await filled(store);
		await desk.keepVisit(wish("R1"), NOW);
		await desk.undo([1000], LATER);
		expect(await ticked(desk)).toEqual([["R1", null]]);
		await take(desk);
		const next = plainDesk(store.restarted(), "two");
		await openDesk(next);
		expect(await ticked(next)).toEqual([["R1", null]]);
		const [line] = (await next.journal()).filter(({ kind }) => kind === "visit");
		expect(line).toEqual({ at: NOW, kind: "visit", text: "回执命中回访：已见面" });
	});

	it("can be taken back", async () => {
		const desk = await filled();
		await desk.keepVisit(wish("R1"), NOW);
		await desk.takeBackVisit({ subject: wish("R1").subject, at: NOW }, LATER);
		expect(await ticked(desk)).toEqual([["R1", LATER]]);
		await expect(desk.takeBackVisit({ subject: wish("R1").subject, at: NOW }, LATER)).rejects.toMatchObject({
			code: "visit_gone",
		});
	});

	it("are written by the writing tab only", async () => {
		const desk = await filled();
		await desk.keepVisit(wish("R1"), NOW);
		await desk.yieldWriting();
		await expect(desk.keepVisit(wish("R2"), NOW)).rejects.toMatchObject({ code: "desk_read_only" });
		await expect(desk.takeBackVisit({ subject: wish("R1").subject, at: NOW }, LATER)).rejects.toMatchObject({
			code: "desk_read_only",
		});
		expect(await ticked(desk)).toEqual([["R1", null]]);
	});

	it("of two desks become one when a backup is merged: those of both, and what one took back stays so", async () => {
		const [ours, theirs] = [await filled(), await filled(new MemoryStore(), "two")];
		for (const desk of [ours, theirs]) await desk.keepVisit(wish("R1"), NOW);
		await ours.keepVisit(wish("R2"), LATER);
		await theirs.keepVisit(wish("R3"), LATER);
		await theirs.takeBackVisit({ subject: wish("R1").subject, at: NOW }, LATER);
		const bytes = await theirs.backup("口令", LATER);
		await ours.restore(bytes, { passcode: "口令", mode: "merge", now: LATER });
		expect(await ticked(ours)).toEqual([
			["R1", LATER],
			["R2", null],
			["R3", null],
		]);
	});
});
