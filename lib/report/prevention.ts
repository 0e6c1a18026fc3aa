/** What a report says of the prevention loop: what waits on the morning, and what the ledgers hold; asked where the persons are. */
import type { Windows } from "@/lib/analysis/question";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { EngineReader } from "@/lib/engine/engine";
import { askToVisit } from "@/lib/enterprises/ask-to-visit";
import { askRevisits, openRevisits } from "@/lib/focus/revisits";
import { askLeads, askLedgers, type Ledgers } from "@/lib/ledgers/ask-ledgers";
import { askOpenAlerts } from "@/lib/response/alerts/ask-open";
import type { OpenAlertCounts } from "@/lib/response/alerts/open-alerts";
import { askLapsing, type LapsingCounts } from "@/lib/response/stops/ask-stops";
import { askOpenHits } from "@/lib/screening/board";
import type { Settings } from "@/lib/settings/settings";
import type { OpenTasks, RecordedVisit } from "@/lib/visits/visit";

/** How much waits for somebody on the morning of reading. */
export interface ToDo {
	readonly alerts: OpenAlertCounts;
	readonly stops: LapsingCounts;
	readonly hits: OpenTasks;
	readonly revisits: OpenTasks;
	/** Null where no register of enterprises was imported, and in a day's report: firms are gone through by the week. */
	readonly enterprisesToVisit: number | null;
}

/** How far into the ledgers a report looks. */
export type PreventionScope = "day" | "week" | "longer";

/** The morning and the windows of the report that asks. */
export interface PreventionRequest {
	readonly asOf: CivilDate;
	readonly windows: Windows;
	readonly scope: PreventionScope;
}

/** What the loop says of them: plain data, masked. */
export interface PreventionFindings {
	readonly scope: PreventionScope;
	/** Null for longer reports: they are no morning's list. */
	readonly toDo: ToDo | null;
	/** Of a day only the leads are asked for. */
	readonly ledgers: Pick<Ledgers, "leads"> | Ledgers;
}

/** Asks for a report's part of the prevention loop. */
export type AskPrevention = (request: PreventionRequest) => Promise<PreventionFindings>;

/** What the loop is read from. */
export interface PreventionGrounds {
	readonly engine: EngineReader;
	readonly settings: Settings;
	/** Those that hold and those taken back; empty where nobody keeps any. */
	readonly visits: readonly RecordedVisit[];
	/** The wall clock; null where there is none. */
	readonly now: CivilMoment | null;
}

async function askToDo(
	{ engine, settings, visits, now }: PreventionGrounds,
	{ asOf, scope }: PreventionRequest,
): Promise<ToDo> {
	const reading = { asOf, now };
	const [alerts, stops, hits, { revisits }, toVisit] = await Promise.all([
		askOpenAlerts(engine, reading, settings),
		askLapsing(engine, reading, settings),
		askOpenHits(engine, { asOf, settings, visits }),
		askRevisits(engine, { settings, asOf, visits }),
		scope === "day" ? null : askToVisit(engine, { asOf }, settings),
	]);
	return {
		alerts: alerts.counts,
		stops,
		hits,
		revisits: openRevisits(revisits, asOf),
		enterprisesToVisit: toVisit,
	};
}

/**
 * A report's part of the prevention loop.
 * @throws EngineError with the SQL that failed
 */
export async function askPrevention(
	grounds: PreventionGrounds,
	request: PreventionRequest,
): Promise<PreventionFindings> {
	const { asOf, windows, scope } = request;
	const { engine, settings, now } = grounds;
	const { current: window, previous, lastYear } = windows;
	const leads = { asOf, window, now };
	const [toDo, ledgers] = await Promise.all([
		scope === "longer" ? null : askToDo(grounds, request),
		scope === "day"
			? askLeads(engine, leads, settings).then((found) => ({ leads: found }))
			: askLedgers(engine, { ...leads, previous, lastYear }, settings),
	]);
	return { scope, toDo, ledgers };
}
