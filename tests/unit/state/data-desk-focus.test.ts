/** The focus through the desk: asked once a revision of the page, decided and followed up, read along in other tabs. */
import { afterEach, describe, expect, it } from "vitest";
import type { DataDesk } from "@/components/state/data-desk";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import { MemoryStore } from "../../support/memory-store";
import { closeDesks, nothing, openDesk, plainDesk } from "../../support/plain-desk";

const NOW = "2026-05-11 08:10:00" as CivilMoment;
const WEEK = "2026-05-11" as CivilDate;
const HEAD = "警情编号,报警时间,原始性质,受害人姓名,居住村居\n";

async function take(of: DataDesk, name: string, ...lines: readonly string[]): Promise<void> {
	const file = new File([HEAD, ...lines.map((line) => `${line}\n`)], name);
	await of.readFiles([{ name, file }], { settings, now: NOW }, nothing);
	await of.load(NOW, nothing);
	await of.acknowledge();
}

const filled = async (store = new MemoryStore()): Promise<DataDesk> => {
	const desk = plainDesk(store, "one");
	await openDesk(desk);
	await take(
		desk,
		"一.csv",
		"J1,2026-03-02 08:00,刷单返利,甲一,甲村",
		"J2,2026-04-01 08:00,刷单返利,乙二,乙村",
	);
	return desk;
};

describe("the focus on the data desk", () => {
	afterEach(closeDesks);

	it("is the same past for one revision of the page, and the new one with the next", async () => {
		const desk = await filled();
		const areas = async (revision: number) =>
			(await desk.focusBoard(WEEK, revision)).village.score.features.map(({ area }) => area);
		expect(await areas(1)).toEqual(["乙村", "甲村"]);
		await take(desk, "二.csv", "J3,2026-04-02 08:00,刷单返利,丙三,丙村");
		expect(await areas(1)).toEqual(["乙村", "甲村"]);
		expect(await areas(2)).toEqual(["丙村", "乙村", "甲村"]);
		expect((await desk.focusTrial("village", 2)).figures.areas).toBe(3);
	});

	it("shows what was decided at once, without the inputs, which are asked for by themselves", async () => {
		const desk = await filled();
		const { proposed } = (await desk.focusBoard(WEEK, 1)).village;
		await desk.pickFocus({ group: "village", week: WEEK, area: proposed ?? "", reason: null }, NOW);
		const [pick] = (await desk.focusBoard(WEEK, 1)).picks;
		expect(pick).toMatchObject({ area: proposed, proposed });
		expect(pick).not.toHaveProperty("inputs");
		expect((await desk.pastFocus("village", WEEK, 0)).inputs.candidates).toHaveLength(2);
		await expect(desk.pastFocus("village", WEEK, 1)).rejects.toMatchObject({ code: "focus_gone" });
		const step = { group: "village", week: WEEK, kind: "cancelled", reason: "改期", deed: null } as const;
		await desk.stepFocus(step, NOW);
		expect((await desk.focusBoard(WEEK, 1)).picks[0]?.steps.map(({ kind }) => kind)).toEqual([
			"picked",
			"cancelled",
		]);
	});

	it("is decided by the writing tab only", async () => {
		const desk = await filled();
		await desk.yieldWriting();
		const wish = { group: "village", week: WEEK, area: "甲村", reason: "x" } as const;
		await expect(desk.pickFocus(wish, NOW)).rejects.toMatchObject({ code: "desk_read_only" });
		expect((await desk.focusBoard(WEEK, 1)).picks).toEqual([]);
	});
});
