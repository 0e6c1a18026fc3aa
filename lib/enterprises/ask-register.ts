/** The lists of firms from one engine, and what was held for them. */
import { enterpriseRegisterPlan } from "@/lib/analysis/plans/enterprise-register";
import { enterpriseTalksPlan } from "@/lib/analysis/plans/enterprise-talks";
import { enterpriseZonesPlan } from "@/lib/analysis/plans/enterprise-zones";
import type { CivilDate } from "@/lib/base/civil";
import type { LabelContext } from "@/lib/dimensions/dimension";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import { placesOf } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import { type Register, registerOf } from "./register";
import { activitiesOn, type FirmActivities } from "./talks";
import { type VisitList, visitList } from "./visits";
import { type WorkplaceReader, workplaceReader } from "./workplaces";

/** The lists as of a day, with the reader that every record's employer is read by. */
export interface KnownFirms {
	readonly context: LabelContext;
	readonly readWorkplace: WorkplaceReader;
	readonly register: Register;
	readonly activities: FirmActivities;
}

/**
 * The lists and the activities held up to a day.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askFirms(
	engine: EngineReader,
	asOf: CivilDate,
	settings: Settings,
	options: RequestOptions = {},
): Promise<KnownFirms> {
	const [places, firms, zones, talks] = await Promise.all([
		placesOf(engine, settings),
		engine.query(enterpriseRegisterPlan(), options),
		engine.query(enterpriseZonesPlan(), options),
		engine.query(enterpriseTalksPlan(settings.dayCutHour), options),
	]);
	const context = { settings, places };
	const readWorkplace = workplaceReader(context);
	const register = registerOf({ firms, zones }, places, readWorkplace);
	const activities = activitiesOn(talks, asOf, { readWorkplace, zoneOf: register.zoneOf });
	return { context, readWorkplace, register, activities };
}

/** The firms to visit, of lists that are known already. */
export function visitsOf(
	{ register, activities }: Pick<KnownFirms, "register" | "activities">,
	asOf: CivilDate,
	{ prevention }: Settings,
): VisitList {
	return visitList({ register, activities, asOf, quietMonths: prevention.quietMonths });
}
