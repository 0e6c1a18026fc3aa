/** The worklist of one workspace: receipts of a day and of the days before it, screened, with who goes to each. */
import { enterpriseRegisterPlan } from "@/lib/analysis/plans/enterprise-register";
import { signingsPlan } from "@/lib/analysis/plans/signings";
import { villageDutyPlan } from "@/lib/analysis/plans/village-duty";
import { type CivilDate, type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import { readingMoment } from "@/lib/calendar/reading-moment";
import type { LabelContext } from "@/lib/dimensions/dimension";
import type { EngineReader } from "@/lib/engine/engine";
import { placesOf } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import { lastVisits, type RecordedVisit, standingVisits } from "@/lib/visits/visit";
import { readScreening, villageReader } from "./ask-screening";
import { dutyReader } from "./duty";
import type { Screening } from "./hit";
import { repeatsReader } from "./repeats";
import { screen } from "./screen";
import type { ReceiptReading, Signer } from "./signer";
import { type HitTask, worklistOf } from "./worklist";

/** Which list is asked for. */
export interface WorklistRequest {
	/** The statistical day whose batches are screened. */
	readonly day: CivilDate;
	/** The wall clock; null = there is none. */
	readonly now: CivilMoment | null;
	readonly settings: Settings;
	/** Of any subject; those taken back do not count. */
	readonly visits: readonly RecordedVisit[];
}

/** A list with what it was made from; unmasked, so it never leaves the data side. */
export interface Worklist {
	readonly readAt: CivilMoment;
	readonly tasks: readonly HitTask[];
	/** Of the day and the days before it that were looked at. */
	readonly screening: Screening;
	/** Of the same days. */
	readonly signers: readonly Signer[];
	readonly reading: ReceiptReading;
	readonly labels: LabelContext;
}

/** The days looked at: as many as are set, and back to the oldest receipt that somebody promised to go to again. */
async function windowOf(
	engine: EngineReader,
	{ day, settings, visits }: WorklistRequest,
): Promise<DateRange> {
	const promised = standingVisits(visits).flatMap(({ subject, next }) =>
		subject.kind === "receipt" && next !== null ? [subject.id] : [],
	);
	const rows = promised.length === 0 ? [] : await engine.query(signingsPlan(promised));
	const isPromised = new Set(promised);
	const signed = rows.flatMap(({ receipt_no: number, signed_time: at }) =>
		number === null || at === null || !isPromised.has(number) ? [] : [addDays(dateOfMoment(at), -1)],
	);
	const [start = day] = [addDays(day, -settings.prevention.hitLookBackDays), ...signed].sort();
	return { start, end: addDays(day, 1) };
}

/**
 * The worklist of a day, see {@link worklistOf}.
 * @throws EngineError with the SQL that failed
 */
export async function askWorklist(engine: EngineReader, request: WorklistRequest): Promise<Worklist> {
	const { day, now, settings, visits } = request;
	const [window, places] = await Promise.all([windowOf(engine, request), placesOf(engine, settings)]);
	const labels = { settings, places };
	const reading = { noonHour: settings.prevention.noonHour, villageOf: villageReader(labels) };
	const [records, villages, firms] = await Promise.all([
		readScreening(engine, { window, settings }),
		engine.query(villageDutyPlan()),
		engine.query(enterpriseRegisterPlan()),
	]);
	const screening = screen(records, reading);
	const numbers = screening.hits.map(({ signer }) => signer.receiptNo);
	const signings = numbers.length === 0 ? [] : await engine.query(signingsPlan(numbers));
	const readAt = readingMoment(day, now);
	const lastVisitOf = lastVisits(visits);
	const tasks = worklistOf(
		screening.hits,
		{ day, readAt, today: now === null ? day : dateOfMoment(now), settings },
		{
			dutyOf: dutyReader({ villages, firms }, labels),
			repeatsOf: repeatsReader(signings, lastVisitOf),
			lastVisitOf,
		},
	);
	return { readAt, tasks, screening, signers: records.signers, reading, labels };
}
