/** How many firms wait for a visit: the one number of them that a briefing says. */
import type { CivilDate } from "@/lib/base/civil";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { askFirms, visitsOf } from "./ask-register";

/**
 * How many firms are to be visited as of a day: without a pledge, or without a talk for the months of the settings.
 * @returns null without a register of firms, and where neither pledges nor activities are on record: that is not "nobody"
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askToVisit(
	engine: EngineReader,
	{ asOf }: { readonly asOf: CivilDate },
	settings: Settings,
	options: RequestOptions = {},
): Promise<number | null> {
	return visitsOf(await askFirms(engine, asOf, settings, options), asOf, settings).count;
}
