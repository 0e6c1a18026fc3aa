/** A workspace that dies at any commit opens again with the state before the step or after it, and says which. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeColumn, EVENT_TABLE, VALUE_TABLE } from "@/lib/dimensions/event-table";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import {
	forgetStep,
	importKept,
	keepSettingsKept,
	recoveryText,
	reopenKept,
	saveSettingsKept,
	settingsText,
	undoKept,
} from "@/lib/ingest/keep";
import { pastAccount } from "@/lib/ingest/kept-batch";
import { nextFileNo } from "@/lib/ingest/load";
import { labelRecords } from "@/lib/ingest/relabel";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";
import { id, sql } from "@/lib/sql/fragment";
import { openArchive } from "@/lib/workspace/open-archive";
import { chance } from "../../support/archive";
import { MemoryStore } from "../../support/memory-store";
import { IMPORT_TIME, type NamedBytes, packedFiles } from "../../support/workspace";
import { csv, everything } from "./tables";

const NOW = IMPORT_TIME;
const FIRST = csv(
	"四月.csv",
	"警情编号,报警时间,原始性质,受害人姓名,损失金额",
	"J1,2026-04-01 08:00,刷单返利,甲一,100",
	"J2,2026-04-02 08:00,刷单返利,乙二,",
);
const SECOND = csv(
	"五月.csv",
	"警情编号,报警时间,原始性质,受害人姓名,损失金额",
	"J2,2026-04-02 08:00,虚假征信,乙二,70",
	"J3,2026-05-02 08:00,刷单返利,丙三,5",
	"J4,昨天,刷单返利,丁四,5",
);
const settings = DEFAULT_SETTINGS;
const LATER_CUT = { ...settings, dayCutHour: 8 };
const options = { settings, now: NOW, demoHashes: new Set<string>() };

describe("a kept workspace", () => {
	let engine: Engine;
	let second: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
		second = await openNativeEngine({ threads: 1 });
	});
	afterAll(async () => {
		await engine.close();
		await second.close();
	});

	async function opened(store: MemoryStore, on: Engine = engine) {
		const archive = await openArchive(store, { passcode: null, random: chance("keep 1"), mode: "write" });
		const workspace = { engine: on, archive, label: labelRecords };
		await reopenKept(workspace, { settings });
		return workspace;
	}
	const importInto = async (workspace: Awaited<ReturnType<typeof opened>>, file: NamedBytes) =>
		importKept(workspace, await packedFiles([file], settings, await nextFileNo(workspace.engine)), options);

	it("comes back as it was: records, lineage, labels, accounts, settings and journal", async () => {
		const store = new MemoryStore();
		const workspace = await opened(store);
		await importInto(workspace, FIRST);
		const account = await importInto(workspace, SECOND);
		await saveSettingsKept(workspace, { before: settings, after: LATER_CUT }, { now: NOW });
		const before = await everything(engine);

		const again = await openArchive(store.restarted(), {
			passcode: null,
			random: chance("keep 2"),
			mode: "write",
		});
		await reopenKept({ engine: second, archive: again, label: labelRecords }, { settings: LATER_CUT });
		expect(await everything(second)).toEqual(before);
		expect(JSON.parse(settingsText(again) ?? "")).toMatchObject({ dayCutHour: 8 });
		const metas = again.batches().map(({ meta }) => meta);
		expect(pastAccount(metas, 2)).toEqual(JSON.parse(JSON.stringify(account)));
		expect(pastAccount(metas, 3)).toBeNull();
		const journal = await again.journal();
		expect(journal.map(({ kind }) => kind)).toEqual(["settings", "import", "import"]);
		expect(journal[1]?.text).toBe("导入五月.csv：读取3行 = 新增1 + 更新1 + 不变0 + 拒收1");
	});

	it("labels the days anew when a notice of holidays comes or goes", async () => {
		const workspace = await opened(new MemoryStore());
		await importInto(workspace, FIRST);
		const dayTypes = () =>
			engine.query({
				sql: sql`SELECT named.value AS day_type FROM ${id(EVENT_TABLE)} AS event
	LEFT JOIN ${id(VALUE_TABLE)} AS named ON named.dimension = 'day_type' AND named.code = event.${id(codeColumn("day_type"))}
	ORDER BY day_type`,
				columns: { day_type: "text" },
			});
		const before = await dayTypes();
		expect(before.length).toBeGreaterThan(0);
		// An arrangement in which every day of the records is off.
		const off = "2026-03-01..2026-05-31";
		const notice = {
			year: 2026,
			papers: [],
			entries: [{ festivals: ["labour_day" as const], off, makeup: "" }],
		};
		const after = { ...settings, holidayNotices: [notice] };
		await saveSettingsKept(workspace, { before: settings, after }, { now: NOW });
		const during = await dayTypes();
		expect(during.map(({ day_type }) => day_type)).toEqual(before.map(() => "holiday"));
		expect(during).not.toEqual(before);
		await saveSettingsKept(workspace, { before: after, after: settings }, { now: NOW });
		expect(await dayTypes()).toEqual(before);
	});

	it("keeps parameters of the focus pick without labelling, and says so in the journal", async () => {
		const store = new MemoryStore();
		const workspace = await opened(store);
		await importInto(workspace, FIRST);
		const labelled = await everything(engine);
		const label = () => Promise.reject(new Error("labelled anew"));
		const after = { ...settings, focus: { ...settings.focus, rotationWeight: 0, coolDownWeeks: 4 } };
		await saveSettingsKept({ ...workspace, label }, { before: settings, after }, { now: NOW });
		expect(await everything(engine)).toEqual(labelled);
		const again = await openArchive(store.restarted(), {
			passcode: null,
			random: chance("keep focus"),
			mode: "write",
		});
		expect(readSettings(settingsText(again) ?? "")).toEqual(after);
		expect((await again.journal())[0]).toEqual({ at: NOW, kind: "settings", text: "保存设置" });
		// The label that refuses is the one that would have been called.
		const relabelled = { ...after, dayCutHour: 8 };
		await expect(
			saveSettingsKept({ ...workspace, label }, { before: after, after: relabelled }, { now: NOW }),
		).rejects.toThrow("labelled anew");
	});

	it("says after a crash whether the import is in, and says it once", async () => {
		const store = new MemoryStore();
		const workspace = await opened(store);
		await importInto(workspace, FIRST);
		expect(recoveryText(workspace.archive)).toMatch(/四月\.csv已经完整保存/);
		await forgetStep(workspace.archive);
		expect(recoveryText(workspace.archive)).toBeNull();
		await keepSettingsKept(workspace, settings);
		const { commits } = store.counts;
		store.breakAt({ at: "after commit", count: 1, isDeath: true });
		await expect(importInto(workspace, SECOND)).rejects.toThrow();
		expect(commits).toBeGreaterThan(0);
		const again = await openArchive(store.restarted(), {
			passcode: null,
			random: chance("keep 3"),
			mode: "write",
		});
		expect(recoveryText(again)).toMatch(/五月\.csv还没有完成：没有留下任何一行/);
	});

	const STEPS = {
		import: (workspace: Awaited<ReturnType<typeof opened>>) => importInto(workspace, SECOND),
		undo: (workspace: Awaited<ReturnType<typeof opened>>) =>
			undoKept(workspace, [1000], { settings, now: NOW }),
		settings: (workspace: Awaited<ReturnType<typeof opened>>) =>
			saveSettingsKept(workspace, { before: settings, after: LATER_CUT }, { now: NOW }),
	} as const;

	it.each(Object.keys(STEPS) as (keyof typeof STEPS)[])(
		"killed at any part or commit of a step (%s) is as before or as after it",
		async (name) => {
			const start = new MemoryStore();
			await importInto(await opened(start), FIRST);
			await forgetStep((await opened(start)).archive);
			const stateOf = async (store: MemoryStore) => {
				const workspace = await opened(store);
				const kept = settingsText(workspace.archive);
				return { records: JSON.stringify(await everything(engine)), kept, archive: workspace.archive };
			};
			const before = await stateOf(start.copied());
			const whole = start.copied();
			const through = await opened(whole);
			const quiet = whole.counts;
			await STEPS[name](through);
			const done = { puts: whole.counts.puts - quiet.puts, commits: whole.counts.commits - quiet.commits };
			const after = await stateOf(whole.restarted());
			expect([after.records, after.kept]).not.toEqual([before.records, before.kept]);

			const seen = new Set<string>();
			const faults = [
				...Array.from({ length: done.puts }, (_, at) => ({ at: "put" as const, count: at + 1 })),
				...Array.from({ length: done.commits }, (_, at) => [
					{ at: "before commit" as const, count: at + 1 },
					{ at: "after commit" as const, count: at + 1 },
				]).flat(),
			];
			expect(faults.length).toBeGreaterThan(3);
			for (const fault of faults) {
				const store = start.copied();
				const workspace = await opened(store);
				store.breakAt({ ...fault, isDeath: true });
				await STEPS[name](workspace).catch(() => undefined);
				const found = await stateOf(store.restarted());
				const which = found.records === after.records && found.kept === after.kept ? "after" : "before";
				const expected = which === "after" ? after : before;
				expect([fault, found.records, found.kept]).toEqual([fault, expected.records, expected.kept]);
				seen.add(which);
				const said = recoveryText(found.archive);
				if (name === "import" && said !== null)
					expect(said).toMatch(which === "after" ? /已经完整保存/ : /没有留下任何一行/);
			}
			expect([...seen].sort()).toEqual(["after", "before"]);
		},
		120_000,
	);

	it("leaves engine and archive as they were when the store refuses, and goes on working", async () => {
		const store = new MemoryStore();
		const workspace = await opened(store);
		await importInto(workspace, FIRST);
		const before = await everything(engine);
		store.breakAt({ at: "put", count: 4, isDeath: false });
		await expect(importInto(workspace, SECOND)).rejects.toMatchObject({ code: "store_failed" });
		expect(await everything(engine)).toEqual(before);
		expect(workspace.archive.batches().length).toBe(1);
		const account = await importInto(workspace, SECOND);
		expect(account.totals).toEqual({ read: 3, kept: 1, updated: 1, unchanged: 0, refused: 1 });
	});

	it("keeps nothing of rows that were sealed already when loading is called off, and goes on working", async () => {
		const store = new MemoryStore();
		const workspace = await opened(store);
		await importInto(workspace, FIRST);
		const before = await everything(engine);
		const names = await store.list();
		const controller = new AbortController();
		const files = await packedFiles([SECOND], settings, await nextFileNo(engine));
		const onProgress = ({ stage }: { readonly stage: string }) => {
			if (stage === "label") controller.abort();
		};
		const calledOff = importKept(workspace, files, { ...options, signal: controller.signal, onProgress });
		await expect(calledOff).rejects.toMatchObject({ code: "cancelled" });
		expect(await everything(engine)).toEqual(before);
		expect((await store.list()).length).toBe(names.length - 1);
		expect(workspace.archive.batches().length).toBe(1);
		expect(recoveryText(workspace.archive)).toBeNull();
		expect((await importInto(workspace, SECOND)).totals).toMatchObject({ kept: 1, updated: 1, refused: 1 });
	});
});
