/** What every part of the wall stands on: the two windows of the year, how far the records reach into them, how much their weeks vary. */
import type { DataSpan } from "@/lib/analysis/answer";
import { type Asking, askBasis, askSpan, type BasisFacts, loadDictionary } from "@/lib/analysis/ask";
import type { Reach } from "@/lib/analysis/measured";
import type { CivilDate } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import type { YearPair } from "./wall";
import { yearWindows } from "./windows";

/** One asking of the wall. */
export interface WallFacts {
	readonly asOf: CivilDate;
	readonly settings: Settings;
	/** Calls of the year to date; `lastYear` are the same dates. */
	readonly asking: Asking;
	readonly windows: YearPair<DateRange>;
	readonly span: DataSpan;
	readonly basis: Readonly<Record<"calls" | "cases", BasisFacts>>;
	readonly phi: Readonly<Record<"calls" | "cases", number>>;
}

/** The reaches of a basis into both years. */
export function yearReach({ reaches }: BasisFacts): YearPair<Reach> {
	return { now: reaches.current, base: reaches.lastYear };
}

/** @throws EngineError with the SQL that failed; CancelledError when the signal fires */
export async function askFacts(
	engine: EngineReader,
	asOf: CivilDate,
	settings: Settings,
	options: RequestOptions,
): Promise<WallFacts> {
	const windows = yearWindows(asOf);
	const asked = { current: windows.now, previous: null, lastYear: windows.base };
	const [dictionary, span] = await Promise.all([loadDictionary(engine, options), askSpan(engine, options)]);
	const asking: Asking = {
		engine,
		question: { basis: "calls", windows: asked, filters: [] },
		dictionary,
		options,
	};
	const [calls, cases] = await Promise.all([askBasis(asking, "calls"), askBasis(asking, "cases")]);
	const phi = { calls: calls.phi, cases: cases.phi };
	return { asOf, settings, asking, windows, span, basis: { calls, cases }, phi };
}
