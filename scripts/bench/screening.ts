/** Screening 110 000 receipts against 2 000 victims and their relations beside a hash join written by hand, over the same rows. */
import { loadDictionary } from "@/lib/analysis/ask";
import { screeningEventsPlan } from "@/lib/analysis/plans/screening-events";
import { screeningReceiptsPlan } from "@/lib/analysis/plans/screening-receipts";
import { screeningVictimsPlan } from "@/lib/analysis/plans/screening-victims";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { openNativeEngine } from "@/lib/engine/native";
import { allAround } from "@/lib/ingest/joins/read-records";
import { packFile } from "@/lib/ingest/pack";
import { readFile } from "@/lib/ingest/read-file";
import { labelRecords } from "@/lib/ingest/relabel";
import { schemaScript } from "@/lib/ingest/schema";
import { takeIn } from "@/lib/ingest/take-in";
import { askScreening } from "@/lib/screening/ask-screening";
import { earlierVictims } from "@/lib/screening/earlier";
import type { Screening } from "@/lib/screening/hit";
import { VictimIndex } from "@/lib/screening/match-index";
import { screen } from "@/lib/screening/screen";
import { signersOf } from "@/lib/screening/signer";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { plantedTown } from "../../tests/support/planted-receipts";
import { IMPORT_TIME } from "../../tests/support/workspace";
import { hashJoin } from "./hash-join";
import type { JoinRows } from "./hash-join-rows";
import { median, takeTurns } from "./measure";
import type { BenchRow } from "./table";

const SIZE = { receipts: 110_000, victims: 2000, self: 120, relation: 300, both: 40 } as const;
const ROUNDS = { warmUps: 1, measured: 5, runsPerTurn: 1 } as const;
const GOAL = 3;

/** How it was measured, for the note under the table. */
export const SCREENING_METHOD = `Screening: medians of ${ROUNDS.measured} rounds in turns after one to warm up, in Node; both read the same rows and find the same evidence for the same receipts, held equal before timing; indexes are built anew in every run.`;

const villageOf = (written: string): string => written.replace("霁溪镇", "");

/** The screening of rows as the product does it, from indexing to sorted hits. */
function screened({ receipts, events, victims, relations }: Rows, dictionary: Dictionary): Screening {
	const signers = signersOf(receipts);
	const earlier = earlierVictims(events, victims, dictionary);
	const index = new VictimIndex(earlier, { relations, residents: victims });
	return screen({ signers, index, neighbours: signers }, { noonHour: 12, villageOf });
}

type Rows = Omit<JoinRows, "villageOf" | "relations"> & {
	readonly relations: Awaited<ReturnType<typeof allAround>>["relations"];
};

/** The same answer in the words of the hash join. */
function told({ hits }: Screening): readonly string[] {
	return hits
		.map(({ signer, evidence }) => {
			const ways = evidence.map(
				({ event, side, how, strength }) => `${event.eventNo} ${side} ${how} ${strength}`,
			);
			return `${signer.receiptNo}: ${ways.sort().join("; ")}`;
		})
		.sort();
}

function holdEqual(one: readonly string[], other: readonly string[]): void {
	const at = one.findIndex((line, place) => line !== other[place]);
	if (at >= 0 || one.length !== other.length)
		throw new Error(`screening and hash join disagree: ${one[at]} and ${other[at]}`);
}

async function townWorkspace() {
	const engine = await openNativeEngine({ threads: 1 });
	await engine.run(schemaScript());
	const settings = DEFAULT_SETTINGS;
	const packed = [];
	for (const [place, { name, bytes }] of plantedTown(SIZE).files.entries())
		packed.push(packFile(await readFile(name, bytes, { settings }), { fileNo: place + 1, now: IMPORT_TIME }));
	await takeIn(engine, packed, { settings, now: IMPORT_TIME, demoHashes: new Set(), label: labelRecords });
	return engine;
}

function timed(work: () => unknown): Promise<number> {
	const began = performance.now();
	work();
	return Promise.resolve(performance.now() - began);
}

/**
 * The rows about screening.
 * @throws Error when the contestants find different hits
 */
export async function screeningRows(): Promise<readonly BenchRow[]> {
	console.error("screening …");
	const engine = await townWorkspace();
	try {
		const dictionary = await loadDictionary(engine);
		const victims = await engine.query(screeningVictimsPlan());
		const rows: Rows = {
			receipts: await engine.query(screeningReceiptsPlan(null, 0)),
			events: await engine.query(screeningEventsPlan()),
			victims,
			relations: (await allAround(engine, victims)).relations,
		};
		const joined: JoinRows = { ...rows, villageOf: (code) => dictionary.valueOf("victim_village", code) };
		holdEqual(told(screened(rows, dictionary)), hashJoin(joined));
		const times = await takeTurns(
			{
				product: () => timed(() => screened(rows, dictionary)),
				join: () => timed(() => hashJoin(joined)),
				asked: async () => {
					const began = performance.now();
					await askScreening(engine, { window: null, settings: DEFAULT_SETTINGS });
					return performance.now() - began;
				},
			},
			ROUNDS,
		);
		const [product, join, asked] = [median(times.product), median(times.join), median(times.asked)];
		const row = (what: string, own: number, goal?: number): BenchRow => ({
			what,
			size: SIZE.receipts,
			window: null,
			ratio: own / join,
			figures: [
				{ value: own, unit: "ms" },
				{ value: join, unit: "ms" },
			],
			...(goal === undefined ? {} : { goal }),
		});
		return [
			row("Screening of receipts ÷ a hash join written by hand", product, GOAL),
			row("Screening of receipts with reading them from the engine ÷ the same join", asked),
		];
	} finally {
		await engine.close();
	}
}
