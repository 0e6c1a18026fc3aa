/** Lists of a hundred thousand lines are cut for the page; rows and counts never are. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { packFile } from "@/lib/ingest/pack";
import { type ReadProgress, readFile } from "@/lib/ingest/read-file";
import { labelRecords } from "@/lib/ingest/relabel";
import { takeIn } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { IMPORT_TIME } from "../../support/workspace";
import { csv, rowsOfTable, startAfresh } from "./tables";

const REFUSED = 9;
const FILE = csv(
	"坏行.csv",
	"警情编号,报警时间,损失金额",
	...Array.from({ length: REFUSED }, (_, at) => `J${at},前天,1`),
	...Array.from({ length: 6 }, (_, at) => `K${at},2026-05-0${at + 1} 08:00,很多`),
	"合计,,7",
);

describe("a long account", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
		await startAfresh(engine);
	});
	afterAll(() => engine.close());

	it("lists the first lines of each kind, counts all, and keeps every refused row", async () => {
		const read = await readFile(FILE.name, FILE.bytes, { settings: DEFAULT_SETTINGS });
		const packed = packFile(read, { fileNo: 1, now: IMPORT_TIME, mostListed: 4 });
		const account = await takeIn(engine, [packed], {
			settings: DEFAULT_SETTINGS,
			now: IMPORT_TIME,
			demoHashes: new Set(),
			label: labelRecords,
		});
		expect(account.totals).toEqual({ read: 15, kept: 6, updated: 0, unchanged: 0, refused: REFUSED });
		const [sheet] = account.files[0]?.sheets ?? [];
		expect(sheet?.refusals.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
		expect(sheet?.warnings).toHaveLength(4);
		expect(sheet?.leftOut).toHaveLength(1);
		expect(sheet?.unlisted).toBe(REFUSED - 4 + 6 - 4);
		const rows = await rowsOfTable(engine, "source_row");
		expect(rows.filter(({ reason }) => reason !== null)).toHaveLength(REFUSED);
	});

	it("lists everything where nobody asks for less", async () => {
		const read = await readFile(FILE.name, FILE.bytes, { settings: DEFAULT_SETTINGS });
		const [sheet] = packFile(read, { fileNo: 2, now: IMPORT_TIME }).facts.sheets;
		expect(sheet?.converted).toMatchObject({ refused: REFUSED, unlisted: 0 });
		expect(sheet?.converted?.refusals).toHaveLength(REFUSED);
	});
});

describe("the progress of converting", () => {
	it("is told by rows, over all sheets of a file", async () => {
		const rows = Array.from({ length: 9000 }, (_, at) => `J${at},2026-05-01 08:00,1`);
		const { name, bytes } = csv("警情.csv", "警情编号,报警时间,损失金额", ...rows);
		const steps: ReadProgress[] = [];
		await readFile(name, bytes, { settings: DEFAULT_SETTINGS, onProgress: (step) => steps.push(step) });
		const converted = steps.filter(({ stage }) => stage === "convert");
		expect(converted.map(({ done }) => done)).toEqual([0, 4000, 8000]);
		expect(new Set(converted.map(({ total }) => total))).toEqual(new Set([9001]));
	});
});
