/** Visits through the desk: kept by the writing tab, there after an undone import and a second one, brought along by a backup. */
import { afterEach, describe, expect, it } from "vitest";
import type { DataDesk } from "@/components/state/data-desk";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import { MemoryStore } from "../../support/memory-store";
import { closeDesks, nothing, openDesk, plainDesk } from "../../support/plain-desk";

const NOW = "2026-05-11 08:10:00" as CivilMoment;
const LATER = "2026-05-11 12:30:00" as CivilMoment;
const CSV = "回执编号,签署时间,姓名,村居\nR1,2026-05-11 07:30,甲一,甲村\n";
const DAY = "visits/2026-05-11";

const wish = (id: string) =>
	({ subject: { kind: "receipt", id }, result: "met", note: null, next: null, by: null }) as const;

async function take(desk: DataDesk, name = "回执.csv", lines: readonly string[] = [CSV]): Promise<void> {
	const file = new File([lines.join("\n")], name);
	await desk.readFiles([{ name, file }], { settings, now: NOW }, nothing);
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

	it("shorten the lists at once, and lengthen them again when taken back", async () => {
		const desk = await filled();
		const calls = [
			"警情编号,报警时间,原始性质,受害人姓名,受害人电话,居住村居",
			"J1,2026-05-01 09:00,刷单返利,乙二,15400000002,甲村",
		];
		const receipts = ["回执编号,签署时间,姓名,联系电话,村居", "R2,2026-05-11 08:00,乙二,15400000002,甲村"];
		await take(desk, "警情.csv", calls);
		await take(desk, "回执二.csv", receipts);
		const day = "2026-05-11" as CivilDate;
		const listed = async () => {
			const { tasks } = await desk.board("screening", { day }, NOW);
			const revisits = (await desk.nearRepeats(day)).tasks;
			return [...tasks, ...revisits].map(({ subject, standing }) => `${subject.id} ${standing.status}`);
		};
		expect(await listed()).toEqual(["R2 open", "J1 open"]);
		await desk.keepVisit(wish("R2"), NOW);
		await desk.keepVisit({ ...wish("J1"), subject: { kind: "revisit", id: "J1" } }, NOW);
		expect(await listed()).toEqual(["R2 done", "J1 done"]);
		await desk.takeBackVisit({ subject: wish("R2").subject, at: NOW }, LATER);
		expect(await listed()).toEqual(["R2 open", "J1 done"]);
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
