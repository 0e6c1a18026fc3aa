/** Picks between machines and versions: backups bring them, merging keeps those of both sides, unknown shapes are refused. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { pickJoins, pickKept, picksIn, stepKept } from "@/lib/focus/kept-picks";
import { pickInForce } from "@/lib/focus/ledger";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import type { Archive } from "@/lib/workspace/archive";
import { readBackup, writeBackup } from "@/lib/workspace/backup";
import type { JsonValue } from "@/lib/workspace/kept";
import { restoreBackup } from "@/lib/workspace/restore";
import { CHEAP, chance, everythingIn, opened } from "../../support/archive";
import { MemoryStore } from "../../support/memory-store";
import { NOW, townOn, WEEK } from "./small-town";

const NEXT = "2026-05-18" as CivilDate;
const LATER = "2026-05-20 08:00:00" as CivilMoment;
const NAME = `focus-pick/village/${WEEK}`;

describe("picks on their way", () => {
	let engine: Engine;
	let town: MemoryStore;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
		town = new MemoryStore();
		await townOn(town, engine);
	});
	afterAll(() => engine.close());

	const copy = () => opened(town.copied());
	const pick = (archive: Archive, area: string, week: CivilDate = WEEK) =>
		pickKept({ engine, archive }, settings, NOW, { group: "village", week, area, reason: "近来多发" });
	const backupOf = async (archive: Archive) =>
		readBackup(
			await writeBackup(archive, { passcode: "p", random: chance("picks"), now: LATER, cost: CHEAP }),
			"p",
		);
	const areas = (archive: Archive) => picksIn(archive).map(({ week, area }) => `${week} ${area}`);

	/** As the desk merges. */
	const merge = async (into: Archive, from: Archive) =>
		restoreBackup(into, await backupOf(from), {
			mode: "merge",
			now: LATER,
			join: pickJoins(into.documentNames()),
		});

	describe("by a backup", () => {
		it("replace what was there, whole", async () => {
			const [ours, theirs] = [await copy(), await copy()];
			await pick(ours, "乙村", NEXT);
			await pick(theirs, "甲村");
			const picks = picksIn(theirs);
			await restoreBackup(ours, await backupOf(theirs), { mode: "replace", now: LATER });
			expect(picksIn(ours)).toEqual(picks);
		});

		it("join those of both sides, with the journal of both", async () => {
			const [ours, theirs] = [await copy(), await copy()];
			await pick(ours, "乙村", NEXT);
			await pick(theirs, "甲村");
			const [own, others] = [picksIn(ours), picksIn(theirs)];
			await restoreBackup(ours, await backupOf(theirs), { mode: "merge", now: LATER });
			expect(picksIn(ours)).toEqual([...others, ...own]);
			const lines = (await ours.journal()).filter(({ kind }) => kind === "focus");
			expect(lines.map(({ text }) => text).sort()).toEqual([
				`${WEEK}一周的重点村居确定为甲村`,
				`${NEXT}一周的重点村居确定为乙村（推荐为甲村，理由见该次研判记录）`,
			]);
			// What came with the backup counts as a visit: it may be decided about, and rests.
			await stepKept({ archive: ours }, LATER, {
				group: "village",
				week: WEEK,
				kind: "done",
				reason: null,
				deed: { visits: 1, receipts: null, talks: null, note: "" },
			});
			expect(picksIn(ours).map(({ steps }) => steps.length)).toEqual([2, 1]);
		});

		it("leave one pick in force where both sides decided about the same week: ours, and both are kept", async () => {
			const [ours, theirs] = [await copy(), await copy()];
			await pick(ours, "乙村");
			await pick(theirs, "甲村");
			const [own] = picksIn(ours);
			await merge(ours, theirs);
			const joined = picksIn(ours);
			expect(joined.map(({ area }) => area)).toEqual(["甲村", "乙村"]);
			expect(joined[1]).toEqual(own);
			expect(joined[0]?.steps.map(({ kind, reason }) => [kind, reason])).toEqual([
				["picked", "近来多发"],
				["cancelled", "合并备份：本周已由本机另行确定"],
			]);
			expect(pickInForce(joined, "village", WEEK)?.area).toBe("乙村");
			await merge(ours, theirs);
			expect(picksIn(ours)).toEqual(joined);
		});

		it("follow the side that went further with one decision", async () => {
			const ours = await copy();
			await pick(ours, "甲村");
			const theirs = await copy();
			await theirs.change({ documents: { [NAME]: ours.document(NAME) } });
			await stepKept({ archive: theirs }, LATER, {
				group: "village",
				week: WEEK,
				kind: "done",
				reason: null,
				deed: { visits: 9, receipts: null, talks: null, note: "" },
			});
			const done = picksIn(theirs);
			await merge(ours, theirs);
			expect(picksIn(ours)).toEqual(done);
			await merge(theirs, ours);
			expect(picksIn(theirs)).toEqual(done);
		});
	});

	describe("of another version", () => {
		const changed = async (change: (pick: Record<string, JsonValue>) => JsonValue) => {
			const archive = await copy();
			await pick(archive, "甲村");
			const [kept] = archive.document(NAME) as readonly Record<string, JsonValue>[];
			await archive.change({ documents: { [NAME]: [change(structuredClone(kept ?? {}))] } });
			return archive;
		};
		const inside = (pick: Record<string, JsonValue>, part: string) => pick[part] as Record<string, JsonValue>;

		it.each([
			["tells more of a pick", (pick) => ({ ...pick, weather: "雨" })],
			["tells more of the inputs", (pick) => ({ ...pick, inputs: { ...inside(pick, "inputs"), moon: 1 } })],
			[
				"has one more parameter",
				(pick) => {
					const inputs = inside(pick, "inputs");
					return { ...pick, inputs: { ...inputs, parameters: { ...inside(inputs, "parameters"), nu: 3 } } };
				},
			],
			[
				"tells more of a candidate",
				(pick) => {
					const inputs = inside(pick, "inputs");
					const candidates = (inputs.candidates as readonly Record<string, JsonValue>[]).map((one) => ({
						...one,
						alerts: 2,
					}));
					return { ...pick, inputs: { ...inputs, candidates } };
				},
			],
			[
				"knows another decision",
				(pick) => ({ ...pick, steps: [{ kind: "handed_over", at: NOW, reason: null, deed: null }] }),
			],
			["knows another group", (pick) => ({ ...pick, group: "school" })],
			["knows a pick without a decision", (pick) => ({ ...pick, steps: [] })],
			["writes weeks in another way", (pick) => ({ ...pick, week: "2026-W20" })],
		] as readonly (readonly [string, (pick: Record<string, JsonValue>) => JsonValue])[])(
			"are refused where it %s, and stay as they are",
			async (_what, change) => {
				const archive = await changed(change);
				const before = await everythingIn(archive);
				const newer = { code: "archive_newer" };
				expect(() => picksIn(archive)).toThrow(expect.objectContaining(newer));
				await expect(pick(archive, "乙村", NEXT)).rejects.toMatchObject(newer);
				const done = { group: "village", week: WEEK, kind: "done", reason: null, deed: null } as const;
				await expect(stepKept({ archive }, LATER, done)).rejects.toMatchObject(newer);
				expect(await everythingIn(archive)).toEqual(before);
			},
		);

		it("are read where nothing is changed: the shapes above fail for their change alone", async () => {
			expect(areas(await changed((pick) => pick))).toEqual([`${WEEK} 甲村`]);
		});
	});
});
