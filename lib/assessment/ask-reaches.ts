/** How far prevention reaches the people of every village on the last day of a window: receipts, app, 金钟罩, and with families. */
import { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import { ledgerShieldPersonsPlan } from "@/lib/analysis/plans/ledger-shield-persons";
import { ledgerShieldVillagesPlan } from "@/lib/analysis/plans/ledger-shield-villages";
import type { Population } from "@/lib/analysis/population";
import { addDays, addMonths, dayNumber, startOfMonth } from "@/lib/calendar/civil";
import { type DateRange, lastDay } from "@/lib/calendar/range";
import type { LabelContext } from "@/lib/dimensions/dimension";
import type { EngineReader } from "@/lib/engine/engine";
import { placeReader } from "@/lib/ledgers/places";
import { type ShieldMonth, shieldLedger } from "@/lib/ledgers/shield";
import type { ShieldFigure } from "@/lib/ledgers/shield-told";
import { coverageOf } from "@/lib/screening/coverage";
import type { Reached, VillageInput } from "./input";
import type { AssessedPlaces } from "./places";

/** Of whom, and as of which window's last day. */
export interface ReachQuestion {
	readonly labels: LabelContext;
	readonly places: AssessedPlaces;
	readonly people: ReadonlyMap<string, Population>;
	readonly window: DateRange;
}

type ByVillage = (village: string) => number | null;

/** Different signers of the last 365 days by village; null while no receipt was on record yet. */
async function askSigners(engine: EngineReader, question: ReachQuestion): Promise<ByVillage> {
	const { places, people, window } = question;
	const day = dayNumber(lastDay(window));
	const signed = (await engine.query(focusReceiptsPlan())).filter(
		(row) => row.day !== null && row.day <= day,
	);
	const reading = {
		villageOf: (written: string) => places.spotOf(written).village,
		workplaceOf: () => null,
	};
	const villages = new Map(places.villages.map((name) => [name, people.get(name) ?? null]));
	const { isRecorded, village } = coverageOf(signed, day, reading, {
		villages,
		zones: new Map(),
		firms: new Map(),
	});
	const reached = new Map(village.lines.map((line) => [line.name, line.reached]));
	return (name) => (isRecorded ? (reached.get(name) ?? 0) : null);
}

/** Months looked back for the last count of a village: a register that has been silent for longer tells nothing of today. */
const MONTHS = 12;

function lastYearOf({ end }: DateRange): DateRange {
	return { start: addMonths(startOfMonth(addDays(end, -1)), 1 - MONTHS), end };
}

/**
 * One figure of every village: its last count, null where only some of its old villages are counted; where no file counts
 * villages, the persons registered, none of them being 0.
 */
function figureBy(
	months: readonly ShieldMonth[],
	figure: ShieldFigure,
	{ byVillage, isWhole }: AssessedPlaces,
): ByVillage {
	const told = months.flatMap(({ places }) =>
		places.flatMap(({ village, values }) => {
			const value = values[figure];
			return village === null || value === null ? [] : [{ village, ...value }];
		}),
	);
	const isOfPersons = told.some(({ source }) => source === "persons");
	const last = new Map(told.map(({ village, value }) => [village, value]));
	const own = byVillage([...last], ([village]) => village, isOfPersons ? "all" : "own");
	return (village) => {
		const counts = own.get(village);
		if (counts === undefined) return isOfPersons ? 0 : null;
		const isAll =
			isOfPersons ||
			isWhole(
				village,
				counts.map(([name]) => name),
			);
		return isAll ? counts.reduce((sum, [, value]) => sum + value, 0) : null;
	};
}

async function askShields(
	engine: EngineReader,
	{ labels, places, window }: ReachQuestion,
): Promise<Readonly<Record<ShieldFigure, ByVillage>>> {
	const [villages, persons] = await Promise.all([
		engine.query(ledgerShieldVillagesPlan(window)),
		engine.query(ledgerShieldPersonsPlan(window)),
	]);
	const rows = { villages, persons, populations: [] };
	// Old villages stay apart: a count of one of them is none of the village that took it in.
	const reader = placeReader({ ...labels, places: { ...labels.places, villages: places.apart } });
	const ledger = shieldLedger(rows, lastYearOf(window), reader);
	const of = (figure: ShieldFigure) => figureBy(ledger?.months ?? [], figure, places);
	return { app: of("app"), shield: of("shield"), family: of("family") };
}

/**
 * The reaches of every village as of the window's last day, over its people; null without a register that tells it, and
 * without people to divide by.
 * @throws EngineError with the SQL that failed
 */
export async function askReaches(
	engine: EngineReader,
	question: ReachQuestion,
): Promise<(village: string) => VillageInput["reaches"]> {
	const [signers, { app, shield, family }] = await Promise.all([
		askSigners(engine, question),
		askShields(engine, question),
	]);
	return (village) => {
		const people = question.people.get(village)?.people ?? null;
		const over = (reached: number | null): Reached | null =>
			people === null || reached === null ? null : { reached, people };
		const [own, relatives] = [shield(village), family(village)];
		return {
			receipts: over(signers(village)),
			app: over(app(village)),
			shield: over(own),
			protection: over(own === null || relatives === null ? null : own + relatives),
		};
	};
}
