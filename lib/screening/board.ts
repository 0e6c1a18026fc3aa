/** What the screen 回执筛查 is shown of a day: its two batches, what they hit, and the list to be gone through; masked. */
import { eventDaysPlan } from "@/lib/analysis/plans/event-days";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { EngineReader } from "@/lib/engine/engine";
import type { Reach } from "@/lib/ingest/joins/join-records";
import { coverageOf } from "@/lib/ingest/joins/read-records";
import { textOf } from "@/lib/ingest/joins/row-values";
import { statisticalDay } from "@/lib/ingest/label";
import type { OpenTasks } from "@/lib/visits/visit";
import { askWorklist, type Worklist, type WorklistRequest } from "./ask-worklist";
import type { HitKind, SignedPerson } from "./hit";
import { type ListedSigner, type ListedTask, listedSigner, listedTask } from "./masked";
import { batchOf, personKeyOf } from "./signer";
import { openHits, signingDay } from "./worklist";

/** The batches of a day, in their order; null = neither words nor clock tell. */
const BATCHES: readonly SignedPerson["batch"][] = ["morning", "afternoon", null];

/** What one batch brought. */
export interface BatchCount {
	readonly batch: SignedPerson["batch"];
	readonly receipts: number;
	/** Different signers. */
	readonly persons: number;
	/** Receipts that hit, by kind. */
	readonly hits: Readonly<Record<HitKind, number>>;
}

/** The whole answer, plain and masked; it names staff, and nobody else. */
export interface ScreeningBoard {
	readonly day: CivilDate;
	/** The moment that elapsed times are held against. */
	readonly readAt: CivilMoment;
	/** The three batches, those without receipts too. */
	readonly batches: readonly BatchCount[];
	/** Different signers of the day; who signed in both batches is one. */
	readonly persons: number;
	readonly tasks: readonly ListedTask[];
	/** Of the day: who wrote 曾被骗 and matches no record. */
	readonly selfReported: readonly ListedSigner[];
	/** Of the day: who matches events of the same day only, of which no clock tells whether they came first. */
	readonly undecided: readonly ListedSigner[];
	/** From the first to the last receipt on record; null = there is none. */
	readonly reach: Reach | null;
}

function countsOf(day: CivilDate, dayCutHour: number, { signers, screening, reading }: Worklist) {
	const own = signers.filter(({ at }) => statisticalDay(at, dayCutHour) === dayNumber(day));
	const hits = screening.hits.filter(({ signer }) => signingDay(signer, dayCutHour) === day);
	const batches = BATCHES.map((batch): BatchCount => {
		const receipts = own.filter(({ row, at }) => batchOf(textOf(row.batch), at, reading.noonHour) === batch);
		const counted = hits.filter(({ signer }) => signer.batch === batch);
		const ofKind = (wanted: HitKind) => counted.filter(({ kind }) => kind === wanted).length;
		return {
			batch,
			receipts: receipts.length,
			persons: new Set(receipts.map(personKeyOf)).size,
			hits: { self: ofKind("self"), relation: ofKind("relation"), both: ofKind("both") },
		};
	});
	return { batches, persons: new Set(own.map(personKeyOf)).size };
}

async function eventDays(engine: EngineReader, { tasks }: Worklist) {
	const numbers = new Set(tasks.flatMap(({ hit }) => hit.evidence.map(({ event: { eventNo } }) => eventNo)));
	const rows = numbers.size === 0 ? [] : await engine.query(eventDaysPlan([...numbers]));
	return new Map(rows.map((row) => [row.event_no, row]));
}

/**
 * The board of a day.
 * @throws EngineError with the SQL that failed
 */
export async function askScreeningBoard(
	engine: EngineReader,
	request: WorklistRequest,
): Promise<ScreeningBoard> {
	const { day, settings } = request;
	const [worklist, { receipts: reach }] = await Promise.all([
		askWorklist(engine, request),
		coverageOf(engine),
	]);
	const { readAt, tasks, screening, labels } = worklist;
	const days = await eventDays(engine, worklist);
	const ofDay = (signers: readonly SignedPerson[]) =>
		signers.filter((signer) => signingDay(signer, settings.dayCutHour) === day).map(listedSigner);
	return {
		day,
		readAt,
		...countsOf(day, settings.dayCutHour, worklist),
		tasks: tasks.map((task) => listedTask(task, days, labels)),
		selfReported: ofDay(screening.selfReported),
		undecided: ofDay(screening.undecided),
		reach,
	};
}

/**
 * How many receipts that hit are still to be visited as of a day, and how many of them late.
 * @throws EngineError with the SQL that failed
 */
export async function askOpenHits(
	engine: EngineReader,
	{ asOf, settings, visits }: Pick<WorklistRequest, "settings" | "visits"> & { readonly asOf: CivilDate },
): Promise<OpenTasks> {
	const { tasks } = await askWorklist(engine, { day: asOf, now: null, settings, visits });
	return openHits(tasks, asOf);
}
