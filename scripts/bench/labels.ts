/** Labelling 100 000 calls with narratives beside decoding their files, and after a change of bands beside labelling anew. */
import { present } from "@/lib/base/assert";
import { type CivilMoment, wallClock } from "@/lib/base/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { packFile } from "@/lib/ingest/pack";
import { readFile } from "@/lib/ingest/read-file";
import { reband } from "@/lib/ingest/reband";
import { type LabelRequest, labelRecords, relabel } from "@/lib/ingest/relabel";
import { schemaScript } from "@/lib/ingest/schema";
import { takeIn } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { type CallFile, callBenchFiles } from "./call-files";
import { median, takeTurns } from "./measure";
import type { BenchRow } from "./table";

const ROUNDS = { warmUps: 1, measured: 3, runsPerTurn: 1 } as const;
/** Labelling may take as long as decoding the file twice. */
const LABEL_GOAL = 2;

/** How it was measured, for the note under the table. */
export const LABEL_METHOD = `Labels: medians of ${ROUNDS.measured} rounds in turns after one to warm up, in Node; labelling = calls, cases and victims joined, read (narratives too) and coded, without the engine; decoding = bytes to cells.`;

/** Brings the event table in line with settings of which only the bands differ from those it was labelled under. */
type AfterBandChange = (engine: Engine, settings: Settings) => Promise<void>;

const relabelAll: AfterBandChange = (engine, settings) =>
	engine.transaction((tx) => relabel(tx, { settings, label: labelRecords }));

/** What the product does after a change of bands. */
const AFTER_BAND_CHANGE: AfterBandChange = (engine, after) => {
	const before = after === OTHER_BANDS ? DEFAULT_SETTINGS : OTHER_BANDS;
	return engine.transaction((tx) => reband(tx, { before, after }));
};

/** The bands of a fresh workspace, and others, in turns: every run has something to change. */
const OTHER_BANDS: Settings = {
	...DEFAULT_SETTINGS,
	bands: { ...DEFAULT_SETTINGS.bands, age: [20, 40, 60], hour: [6, 12, 18], lossYuan: [5000, 50_000] },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

/** A workspace with the calls, and what was labelled when they came in. */
async function workspaceOf({ name, bytes, calls }: CallFile) {
	const engine = await openNativeEngine({ threads: 1 });
	await engine.run(schemaScript());
	const now: CivilMoment = wallClock(new Date());
	const packed = packFile(await readFile(name, bytes, { settings: DEFAULT_SETTINGS }), { fileNo: 1, now });
	let request: LabelRequest | null = null;
	const { totals } = await takeIn(engine, [packed], {
		settings: DEFAULT_SETTINGS,
		now,
		demoHashes: new Set(),
		label: (asked) => {
			request = asked;
			return labelRecords(asked);
		},
	});
	if (totals.kept !== calls) throw new Error(`${name}: ${totals.kept} of ${calls} calls were kept`);
	return { engine, request: present<LabelRequest>(request, "what was labelled") };
}

/** Labels from fresh codes and a fresh context, so that nothing is remembered from the run before. */
async function labelledAnew({ records, context }: LabelRequest, calls: number): Promise<void> {
	const { columns } = await labelRecords({ records, context: { ...context }, dictionary: null });
	const rows = columns[0]?.values.length ?? 0;
	if (rows < calls) throw new Error(`${rows} of ${calls} calls were labelled`);
}

async function decodeRows(files: readonly CallFile[], request: LabelRequest): Promise<readonly BenchRow[]> {
	const rows: BenchRow[] = [];
	for (const { name, bytes, format, calls } of files) {
		const times = await takeTurns(
			{
				label: () => timed(() => labelledAnew(request, calls)),
				decode: () => timed(() => decodeFile(name, bytes)),
			},
			ROUNDS,
		);
		const [label, decode] = [median(times.label), median(times.decode)];
		rows.push({
			what: `Labelling of calls with narratives ÷ decoding their .${format}`,
			size: calls,
			window: null,
			ratio: label / decode,
			figures: [
				{ value: label, unit: "ms" },
				{ value: decode, unit: "ms" },
			],
			goal: LABEL_GOAL,
		});
	}
	return rows;
}

async function bandRow(engine: Engine, size: number): Promise<BenchRow> {
	let turn = 0;
	const next = () => (turn++ % 2 === 0 ? OTHER_BANDS : DEFAULT_SETTINGS);
	const times = await takeTurns(
		{
			change: () => timed(() => AFTER_BAND_CHANGE(engine, next())),
			anew: () => timed(() => relabelAll(engine, next())),
		},
		ROUNDS,
	);
	const [change, anew] = [median(times.change), median(times.anew)];
	return {
		what: "Event table after a change of bands ÷ labelling it anew",
		size,
		window: null,
		ratio: change / anew,
		figures: [
			{ value: change, unit: "ms" },
			{ value: anew, unit: "ms" },
		],
	};
}

/**
 * The rows about labels.
 * @param count calls a file
 * @throws Error when a call is lost on the way
 */
export async function labelRows(count?: number): Promise<readonly BenchRow[]> {
	console.error("labels …");
	const files = await callBenchFiles(count);
	const [first] = files;
	const file = present(first, "a file of calls");
	const { engine, request } = await workspaceOf(file);
	try {
		return [...(await decodeRows(files, request)), await bandRow(engine, file.calls)];
	} finally {
		await engine.close();
	}
}
