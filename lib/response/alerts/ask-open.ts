/** The open list of alerts from one engine, at the moment at which it is read. */
import { responseAlertsPlan } from "@/lib/analysis/plans/response-alerts";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { readingMoment } from "@/lib/calendar/reading-moment";
import type { EngineReader } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { type OpenAlerts, openAlerts } from "./open-alerts";

/** The day of reading, and the wall clock of whoever reads; null = none, as in a headless run. */
export interface Reading {
	readonly asOf: CivilDate;
	readonly now: CivilMoment | null;
}

/**
 * What is open; today until now, on any other day at eight in the morning. Masked.
 * @throws EngineError with the SQL that failed
 */
export async function askOpenAlerts(
	engine: EngineReader,
	{ asOf, now }: Reading,
	{ prevention }: Pick<Settings, "prevention">,
): Promise<OpenAlerts> {
	const moment = readingMoment(asOf, now);
	const rows = await engine.query(responseAlertsPlan({ openAt: moment }));
	return openAlerts(rows, moment, prevention);
}
