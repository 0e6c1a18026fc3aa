/** The screening of one workspace: receipts of some days against all earlier frauds. */
import { loadDictionary } from "@/lib/analysis/ask";
import { screeningEventsPlan } from "@/lib/analysis/plans/screening-events";
import { screeningNeighboursPlan } from "@/lib/analysis/plans/screening-neighbours";
import { screeningReceiptsPlan } from "@/lib/analysis/plans/screening-receipts";
import { screeningVictimsPlan } from "@/lib/analysis/plans/screening-victims";
import type { DateRange } from "@/lib/calendar/range";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { isListedVillage, readVillageText } from "@/lib/dimensions/victim-village";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import { addressOf } from "@/lib/ingest/joins/groups";
import { allAround } from "@/lib/ingest/joins/read-records";
import { placesOf } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import { earlierVictims } from "./earlier";
import type { Screening } from "./hit";
import { openKeys } from "./match";
import { VictimIndex } from "./match-index";
import { type ScreeningRecords, screen } from "./screen";
import { type ReceiptReading, type Signer, signersOf } from "./signer";

/** Which receipts are screened, under which settings. */
export interface ScreeningRequest {
	/** Days of signing; null = all that ever were. */
	readonly window: DateRange | null;
	readonly settings: Settings;
}

/** The village of the list that a text means, each text read once; without a list the text itself. */
export function villageReader(context: LabelContext): ReceiptReading["villageOf"] {
	const hasList = context.places.villages.length > 0;
	const known = new Map<string, string | null>();
	const read = (written: string): string | null => {
		if (!hasList) return written;
		const text = readVillageText(written, context);
		return text.kind === "known" && isListedVillage(text.value, context) ? text.value : null;
	};
	return (written) => {
		if (!known.has(written)) known.set(written, read(written));
		return known.get(written) ?? null;
	};
}

async function neighboursOf(
	engine: EngineReader,
	signers: readonly Signer[],
	index: VictimIndex,
	options: RequestOptions,
): Promise<readonly Signer[]> {
	const { phones, homes } = openKeys(signers, index);
	if (phones.size === 0 && homes.size === 0) return signers;
	const doors = new Set([...homes].map((key) => (addressOf(key) ?? "").replace(/\D/g, "")));
	return signersOf(await engine.query(screeningNeighboursPlan({ phones, doors }), options));
}

/** Everything {@link screen} reads; the slow half of screening. */
export async function readScreening(
	engine: EngineReader,
	{ window, settings }: ScreeningRequest,
	options: RequestOptions = {},
): Promise<ScreeningRecords> {
	const [receipts, events, victims, dictionary] = await Promise.all([
		engine.query(screeningReceiptsPlan(window, settings.dayCutHour), options),
		engine.query(screeningEventsPlan(), options),
		engine.query(screeningVictimsPlan(), options),
		loadDictionary(engine, options),
	]);
	const around = await allAround(engine, victims);
	const index = new VictimIndex(earlierVictims(events, victims, dictionary), around);
	const signers = signersOf(receipts);
	const neighbours = window === null ? signers : await neighboursOf(engine, signers, index, options);
	return { signers, index, neighbours };
}

/**
 * Screens the receipts signed in a window. Unmasked: it never leaves the data side.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askScreening(
	engine: EngineReader,
	request: ScreeningRequest,
	options: RequestOptions = {},
): Promise<Screening> {
	const { settings } = request;
	const [records, places] = await Promise.all([
		readScreening(engine, request, options),
		placesOf(engine, settings),
	]);
	return screen(records, {
		noonHour: settings.prevention.noonHour,
		villageOf: villageReader({ settings, places }),
	});
}
