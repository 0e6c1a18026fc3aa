/** The data side of the desk without a browser: opened, locked, shared between tabs, backed up, wiped. */
import { afterEach, describe, expect, it } from "vitest";
import { DataDesk } from "@/components/state/data-desk";
import type { IngestWorker } from "@/components/state/ingest-worker";
import type { RefusedWanted } from "@/components/state/workspace";
import { type CivilMoment, wallClock } from "@/lib/base/civil";
import { CancelledError } from "@/lib/base/errors";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { writeTables } from "@/lib/export/xlsx";
import { packFile, withChunks } from "@/lib/ingest/pack";
import type { PackedChunk } from "@/lib/ingest/pack-rows";
import { readFile } from "@/lib/ingest/read-file";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { writeSettings } from "@/lib/settings/settings-file";
import { sql, text } from "@/lib/sql/fragment";
import { CHEAP, chance } from "../../support/archive";
import { MemoryStore } from "../../support/memory-store";

const NOW = "2026-05-11 08:10:00" as CivilMoment;
const settings = DEFAULT_SETTINGS;
const engines: Engine[] = [];
const MOST_LISTED = 2;

let workers = 0;

/** Reads in this thread; stopped, it rejects like the worker does. */
function ingest(): IngestWorker {
	let isStopped = false;
	workers += 1;
	return {
		async read({ name, file }, { settings: under, now, fileNo }, { onProgress, onChunk }) {
			const bytes = new Uint8Array(await file.arrayBuffer());
			const modifiedAt = wallClock(new Date(file.lastModified));
			const read = await readFile(name, bytes, { settings: under, modifiedAt, onProgress });
			if (isStopped) throw new CancelledError("导入");
			const chunks: PackedChunk[] = [];
			const take = (made: PackedChunk) => {
				chunks.push(made);
				onChunk(made);
			};
			return withChunks(packFile(read, { fileNo, now, mostListed: MOST_LISTED, onChunk: take }), chunks);
		},
		stop() {
			isStopped = true;
		},
	};
}

function desk(store: MemoryStore, seed = "desk"): DataDesk {
	return new DataDesk({
		openStore: async () => store,
		openEngine: async () => {
			const engine = await openNativeEngine({ threads: 1 });
			engines.push(engine);
			return engine;
		},
		startIngest: ingest,
		writeWorkbook: writeTables,
		random: chance(seed),
		demoHashes: new Set(),
		cost: CHEAP,
	});
}

const nothing = () => undefined;
const open = (of: DataDesk, passcode: string | null = null, access: "write" | "read" = "write") =>
	of.openWith({ passcode, access, oldSettings: null }, nothing);

const file = (name: string, ...lines: readonly string[]) => ({
	name,
	file: new File([`警情编号,报警时间,原始性质,受害人姓名\n${lines.join("\n")}\n`], name),
});
const CALLS = file("警情.csv", "J1,2026-05-01 08:00,刷单返利,甲一", "J2,2026-05-02 08:00,刷单返利,乙二");
const MORE = file("警情二.csv", "J3,2026-05-03 08:00,刷单返利,丙三");

async function take(of: DataDesk, ...files: readonly (typeof CALLS)[]) {
	await of.readFiles(files, { settings, now: NOW }, nothing);
	const account = await of.load(NOW, nothing);
	await of.acknowledge();
	return account.totals;
}

async function calls(of: DataDesk): Promise<readonly unknown[]> {
	const written = text(sql`SELECT incident_no FROM incident ORDER BY incident_no`);
	const rows = await of.query(1, written, { incident_no: "text" });
	return rows.map((row) => row.incident_no);
}

describe("the data desk", () => {
	afterEach(async () => {
		for (const engine of engines.splice(0)) await engine.close();
	});

	it("keeps what was imported for the next start, and numbers further files on", async () => {
		const store = new MemoryStore();
		const first = desk(store);
		expect(await open(first)).toMatchObject({
			state: "open",
			isNew: true,
			hasPasscode: false,
			recovery: null,
		});
		expect(await take(first, CALLS)).toMatchObject({ read: 2, kept: 2 });
		const second = desk(store.restarted(), "second");
		expect(await open(second)).toMatchObject({ state: "open", isNew: false, recovery: null });
		expect(await calls(second)).toEqual(["J1", "J2"]);
		await take(second, MORE);
		await second.undo([1000], NOW);
		expect(await calls(second)).toEqual(["J3"]);
		expect((await second.pastAccount(2))?.files[0]?.fileName).toBe("警情二.csv");
		expect(await second.pastAccount(1)).toBeNull();
		expect((await second.journal()).map(({ kind }) => kind)).toEqual(["undo", "import", "import"]);
	});

	it("puts every refused row into the workbook, however few its account lists", async () => {
		const store = new MemoryStore();
		const first = desk(store);
		await open(first);
		const spoilt = [1, 2, 3, 4, 5].map((at) => `X${at},前天,刷单返利,甲一`);
		await take(first, file("坏行.csv", ...spoilt), CALLS);
		const second = desk(store.restarted(), "second");
		await open(second);
		const told = (await second.pastAccount(1))?.files[0]?.sheets[0];
		expect([told?.refused, told?.refusals.length, told?.unlisted]).toEqual([5, MOST_LISTED, 3]);
		const numbers = async (wanted: RefusedWanted) => {
			const bytes = await second.refusedWorkbook(wanted);
			if (bytes === null) return null;
			const [sheet] = (await readFile("拒收行.xlsx", bytes, { settings })).sheets;
			return sheet?.sample.map((row) => row[2]);
		};
		const all = ["X1", "X2", "X3", "X4", "X5"];
		expect(await numbers({ fileNos: [1], isOpenOnly: false })).toEqual(all);
		expect(await numbers({ fileNos: null, isOpenOnly: true })).toEqual(all);
		expect(await numbers({ fileNos: [2], isOpenOnly: false })).toBeNull();
	});

	it("stays shut without its passcode, opens with it, and with the next one after a change", async () => {
		const store = new MemoryStore();
		const first = desk(store);
		await open(first);
		await take(first, CALLS);
		await first.setPasscode(null, "八达岭", NOW);
		const second = desk(store.restarted(), "second");
		expect(await open(second)).toEqual({ state: "locked" });
		await expect(calls(second)).rejects.toMatchObject({ code: "desk_shut" });
		await expect(open(second, "居庸关")).rejects.toMatchObject({ code: "wrong_passcode" });
		expect(await open(second, "八达岭")).toMatchObject({ state: "open", hasPasscode: true });
		expect(await calls(second)).toEqual(["J1", "J2"]);
		await expect(second.setPasscode("居庸关", null, NOW)).rejects.toMatchObject({ code: "wrong_passcode" });
		await second.setPasscode("八达岭", "山海关", NOW);
		const third = desk(store.restarted(), "third");
		await expect(open(third, "八达岭")).rejects.toMatchObject({ code: "wrong_passcode" });
		expect(await open(third, "山海关")).toMatchObject({ state: "open" });
	});

	it("reads along in a second tab, refuses to write there, and changes places on purpose", async () => {
		const store = new MemoryStore();
		const writer = desk(store);
		await open(writer);
		await take(writer, CALLS);
		const reader = desk(store, "reader");
		expect(await open(reader, null, "read")).toMatchObject({ access: "read" });
		expect(await calls(reader)).toEqual(["J1", "J2"]);
		await expect(take(reader, MORE)).rejects.toMatchObject({ code: "desk_read_only" });
		await take(writer, MORE);
		await writer.saveSettings({ ...settings, dayCutHour: 8 }, NOW);
		expect((await reader.refresh())?.dayCutHour).toBe(8);
		expect(await reader.refresh()).toBeNull();
		expect(await calls(reader)).toEqual(["J1", "J2", "J3"]);
		await reader.takeOver();
		await reader.undo([1000], NOW);
		await expect(writer.undo([2000], NOW)).rejects.toMatchObject({ code: "store_stale" });
		expect(await calls(writer)).toEqual(["J1", "J2", "J3"]);
		await writer.yieldWriting();
		await writer.refresh();
		expect(await calls(writer)).toEqual(["J3"]);
	});

	it("reads what another tab is about to make, and makes it itself where nobody does", async () => {
		const store = new MemoryStore();
		const reader = desk(store, "reader");
		const opening = open(reader, null, "read");
		await new Promise((resolve) => setTimeout(resolve, 150));
		const writer = desk(store);
		await open(writer);
		expect(await opening).toMatchObject({ access: "read", isNew: false });
		await take(writer, CALLS);
		await reader.refresh();
		expect(await calls(reader)).toEqual(["J1", "J2"]);
		expect(await open(desk(new MemoryStore(), "alone"), null, "read")).toMatchObject({ access: "write" });
	}, 20_000);

	it("leaves no trace of an import that was called off while it was read", async () => {
		const store = new MemoryStore();
		const one = desk(store);
		await open(one);
		const reading = one.readFiles([CALLS, MORE], { settings, now: NOW }, nothing);
		await one.cancel();
		await expect(reading).rejects.toBeInstanceOf(CancelledError);
		await one.load(NOW, nothing);
		expect(await calls(one)).toEqual([]);
		expect(await take(one, CALLS)).toMatchObject({ kept: 2 });
	});

	it("says after a crash in the middle of reading that nothing came in, until that was seen", async () => {
		const store = new MemoryStore();
		const one = desk(store);
		await open(one);
		await take(one, CALLS);
		await one.readFiles([MORE], { settings, now: NOW }, nothing);
		const crashed = store.restarted();
		const lost = { recovery: expect.stringMatching(/警情二\.csv还没有完成：没有留下任何一行/) };
		expect(await open(desk(crashed, "second"))).toMatchObject(lost);
		const third = desk(crashed.restarted(), "third");
		expect(await open(third, null, "read")).toMatchObject({ recovery: null });
		const fourth = desk(crashed.restarted(), "fourth");
		expect(await open(fourth)).toMatchObject(lost);
		expect(await calls(fourth)).toEqual(["J1", "J2"]);
		await fourth.acknowledge();
		expect(await open(desk(crashed.restarted(), "fifth"))).toMatchObject({ recovery: null });
	});

	it("keeps the note of an import under way when word comes late that the one before was seen", async () => {
		const store = new MemoryStore();
		const one = desk(store);
		await open(one);
		await one.readFiles([CALLS], { settings, now: NOW }, nothing);
		await one.load(NOW, nothing);
		await one.readFiles([MORE], { settings, now: NOW }, nothing);
		await one.acknowledge();
		const lost = { recovery: expect.stringMatching(/警情二\.csv还没有完成/) };
		expect(await open(desk(store.restarted(), "second"))).toMatchObject(lost);
	});

	it("starts what reads ahead of the first file, once, and not in a tab that only reads", async () => {
		const store = new MemoryStore();
		const one = desk(store);
		await open(one);
		const started = workers;
		await one.prepareImport();
		await one.prepareImport();
		await take(one, CALLS);
		expect(workers - started).toBe(1);
		const reader = desk(store, "reader");
		await open(reader, null, "read");
		await reader.prepareImport();
		expect(workers - started).toBe(1);
	});

	it("has nothing to say after a reading that was called off, or that failed", async () => {
		const store = new MemoryStore();
		const one = desk(store);
		await open(one);
		const gone = {
			name: "没有了.csv",
			file: { arrayBuffer: () => Promise.reject(new Error("gone")) } as File,
		};
		await expect(one.readFiles([gone], { settings, now: NOW }, nothing)).rejects.toThrow("gone");
		expect(await open(desk(store.restarted(), "second"))).toMatchObject({ recovery: null });
		const third = desk(store.restarted(), "third");
		await open(third);
		await third.readFiles([MORE], { settings, now: NOW }, nothing);
		await third.cancel();
		expect(await open(desk(store.restarted(), "fourth"))).toMatchObject({ recovery: null });
	});

	it("calls a question off", async () => {
		const one = desk(new MemoryStore());
		await open(one);
		const long = text(sql`SELECT sum(a.range * b.range) AS n FROM range(100000) AS a, range(100000) AS b`);
		const asking = one.query(7, long, { n: "number" });
		await one.cancelQuery(7);
		await expect(asking).rejects.toBeInstanceOf(CancelledError);
	});

	it("hands everything over in a backup: into an empty desk, and beside what another one has", async () => {
		const here = desk(new MemoryStore());
		await open(here);
		await take(here, CALLS);
		await here.saveSettings({ ...settings, dayCutHour: 8 }, NOW);
		const backup = await here.backup("过路口令", NOW);

		const empty = desk(new MemoryStore(), "empty");
		await open(empty);
		const replaced = await empty.restore(backup, { passcode: "过路口令", mode: "replace", now: NOW });
		expect(replaced).toMatchObject({ addedBatches: 1, skippedBatches: 0 });
		expect(replaced.settings.dayCutHour).toBe(8);
		expect(await calls(empty)).toEqual(["J1", "J2"]);

		const filled = desk(new MemoryStore(), "filled");
		await open(filled);
		await take(filled, MORE);
		const merge = { passcode: "过路口令", mode: "merge" as const, now: NOW };
		expect(await filled.restore(backup, merge)).toMatchObject({ addedBatches: 1, skippedBatches: 0 });
		expect(await filled.restore(backup, merge)).toMatchObject({ addedBatches: 0, skippedBatches: 1 });
		expect(await calls(filled)).toEqual(["J1", "J2", "J3"]);
		await filled.undo([2000], NOW);
		expect(await calls(filled)).toEqual(["J3"]);
		await expect(filled.restore(backup, { ...merge, passcode: "错" })).rejects.toMatchObject({
			code: "wrong_passcode",
		});
	});

	it("says so when a backup was restored and stored but the engine is gone", async () => {
		const source = desk(new MemoryStore(), "source");
		await open(source);
		await take(source, CALLS);
		const backup = await source.backup("八达岭", NOW);
		const store = new MemoryStore();
		const target = desk(store, "target");
		await open(target);
		await engines.at(-1)?.close();
		const restoring = target.restore(backup, { passcode: "八达岭", mode: "replace", now: NOW });
		await expect(restoring).rejects.toMatchObject({ code: "restored_unopened" });
		const again = desk(store.restarted(), "again");
		await open(again);
		expect(await calls(again)).toEqual(["J1", "J2"]);
	});

	it("takes settings over that an earlier version kept, and hands on what it cannot read", async () => {
		const old = writeSettings({ ...settings, dayCutHour: 8 });
		const first = desk(new MemoryStore());
		const opened = await first.openWith({ passcode: null, access: "write", oldSettings: old }, nothing);
		expect(opened).toMatchObject({ settings: { dayCutHour: 8 }, unreadableSettings: null });
		const second = desk(new MemoryStore());
		const broken = await second.openWith({ passcode: null, access: "write", oldSettings: "{" }, nothing);
		expect(broken).toMatchObject({ settings: { dayCutHour: 0 }, unreadableSettings: "{" });
	});

	it("is empty after it was wiped", async () => {
		const store = new MemoryStore();
		const one = desk(store);
		await open(one);
		await take(one, CALLS);
		await one.wipe();
		expect(await store.restarted().list()).toEqual([]);
		const again = desk(store.restarted());
		expect(await open(again)).toMatchObject({ isNew: true });
		expect(await calls(again)).toEqual([]);
	});
});
