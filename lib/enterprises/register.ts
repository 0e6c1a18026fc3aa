/** The firms and zones of the township as their lists state them, settings and imports together. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { enterpriseRegisterPlan } from "@/lib/analysis/plans/enterprise-register";
import type { enterpriseZonesPlan } from "@/lib/analysis/plans/enterprise-zones";
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { placeValues, vocabularyOf } from "@/lib/dimensions/vocabulary";
import type { Places } from "@/lib/settings/settings";
import { maskPhone } from "@/lib/text/mask";
import { OUTSIDE_ZONES, type WorkplaceReader } from "./workplaces";

/** The three protections a firm's workers switch on, in the order of the register; ids are columns of its plan. */
export const ACTIVATIONS = {
	app: { label: "反诈APP" },
	site: { label: "政务网站" },
	call_block: { label: "境外来电拦截" },
} as const;

/** Ids of the protections. */
export type ActivationId = keyof typeof ACTIVATIONS;

/** The ids, in the order of the register. */
export const ACTIVATION_IDS = Object.keys(ACTIVATIONS) as readonly ActivationId[];

/** A value for each protection. */
export type ByActivation<T> = Readonly<Record<ActivationId, T>>;

/** One firm of the register; null = the list does not say. */
export interface Firm {
	readonly name: string;
	/** Id of dimension 8: its zone, or `outside_zones`. */
	readonly zone: string;
	readonly adviser: string | null;
	/** Masked already. */
	readonly adviserPhone: string | null;
	readonly officer: string | null;
	readonly pledgeDay: CivilDate | null;
	readonly workers: number | null;
	readonly activated: ByActivation<number | null>;
}

/** One zone of the list. */
export interface ListedZone {
	readonly name: string;
	/** Its own number, not that of its firms together. */
	readonly workers: number | null;
	readonly officer: string | null;
}

/** The lists, and which columns of the register anybody filled in: a column that is empty throughout says nothing of anybody. */
export interface Register {
	readonly firms: readonly Firm[];
	readonly zones: readonly ListedZone[];
	readonly isFilled: Readonly<Record<"adviser" | "officer" | "pledge", boolean>>;
	/** The zone a word of a list means; null = none of the list. */
	readonly zoneOf: (written: string) => string | null;
}

/** What the two registers say, as plans give it. */
export interface RegisterRows {
	readonly firms: readonly PlanRow<typeof enterpriseRegisterPlan>[];
	readonly zones: readonly PlanRow<typeof enterpriseZonesPlan>[];
}

type FirmRow = RegisterRows["firms"][number];

function firmOf(name: string, zone: string, row: FirmRow | undefined): Firm {
	const phone = row?.adviser_phone ?? null;
	const pledgeDay = row?.pledge_day ?? null;
	return {
		name,
		zone,
		adviser: row?.adviser ?? null,
		adviserPhone: phone === null ? null : maskPhone(phone),
		officer: row?.officer ?? null,
		pledgeDay: pledgeDay === null ? null : dateOfDayNumber(pledgeDay),
		workers: row?.workers ?? null,
		activated: { app: row?.app ?? null, site: row?.site ?? null, call_block: row?.call_block ?? null },
	};
}

/**
 * The lists of places with what the registers say of each. Firms that only the settings name stand there with nothing known;
 * the zone is the one under which an employer of that name is labelled.
 */
export function registerOf(rows: RegisterRows, places: Places, readWorkplace: WorkplaceReader): Register {
	const byName = new Map(rows.firms.map((row) => [row.name, row]));
	const zoneByName = new Map(rows.zones.map((row) => [row.name, row]));
	const firms = placeValues(places.enterprises).map(({ id }) =>
		firmOf(id, readWorkplace(id)?.zone ?? OUTSIDE_ZONES, byName.get(id)),
	);
	const listed = placeValues(places.zones);
	const has = (is: (firm: Firm) => boolean) => firms.some(is);
	return {
		firms,
		zones: listed.map(({ id }) => ({
			name: id,
			workers: zoneByName.get(id)?.workers ?? null,
			officer: zoneByName.get(id)?.officer ?? null,
		})),
		isFilled: {
			adviser: has(({ adviser }) => adviser !== null),
			officer: has(({ officer }) => officer !== null),
			pledge: has(({ pledgeDay }) => pledgeDay !== null),
		},
		zoneOf: vocabularyOf(listed).idOf,
	};
}
