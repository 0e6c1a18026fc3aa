/** The 23 dimensions in the order of the domain contract §2; a new one is a file beside this and a line in it. */
import { blankText } from "@/lib/wording/numbers";
import { contactChannel } from "./contact-channel";
import { dayType } from "./day-type";
import type { BilingualLabel, Dimension, DimensionId, LabelContext } from "./dimension";
import { fraudCategory } from "./fraud-category";
import { fraudSubtype } from "./fraud-subtype";
import { interventionStatus } from "./intervention-status";
import { lossBand } from "./loss-band";
import { occurHourBand } from "./occur-hour-band";
import { oncePer } from "./once-per";
import { paymentChannel } from "./payment-channel";
import { reportDelayBand } from "./report-delay-band";
import { scamMedium } from "./scam-medium";
import { transferCountBand } from "./transfer-count-band";
import { victimAgeBand } from "./victim-age-band";
import { victimEducation } from "./victim-education";
import { victimEmployerZone } from "./victim-employer-zone";
import { victimGender } from "./victim-gender";
import { victimHukouOrigin } from "./victim-hukou-origin";
import { victimMaritalStatus } from "./victim-marital-status";
import { victimOccupation } from "./victim-occupation";
import { victimPreventionReach } from "./victim-prevention-reach";
import { victimPriorHistory } from "./victim-prior-history";
import { victimResidencyType } from "./victim-residency-type";
import { victimShieldStatus } from "./victim-shield-status";
import { victimVillage } from "./victim-village";

/** Every dimension by its id, in the order of their numbers. */
export const DIMENSIONS = {
	victim_gender: victimGender,
	victim_age_band: victimAgeBand,
	victim_occupation: victimOccupation,
	victim_education: victimEducation,
	victim_hukou_origin: victimHukouOrigin,
	victim_residency_type: victimResidencyType,
	victim_village: victimVillage,
	victim_employer_zone: victimEmployerZone,
	victim_marital_status: victimMaritalStatus,
	victim_prior_history: victimPriorHistory,
	victim_prevention_reach: victimPreventionReach,
	victim_shield_status: victimShieldStatus,
	fraud_category: fraudCategory,
	fraud_subtype: fraudSubtype,
	contact_channel: contactChannel,
	scam_medium: scamMedium,
	payment_channel: paymentChannel,
	loss_band: lossBand,
	transfer_count_band: transferCountBand,
	occur_hour_band: occurHourBand,
	day_type: dayType,
	report_delay_band: reportDelayBand,
	intervention_status: interventionStatus,
} as const satisfies Record<DimensionId, Dimension>;

/** Every dimension, number 1 to 23; the order of the event table's `sources` letters. */
export const DIMENSION_LIST: readonly Dimension[] = Object.values(DIMENSIONS);

const byId: ReadonlyMap<string, Dimension> = new Map(
	DIMENSION_LIST.map((dimension) => [dimension.id, dimension]),
);

/** The dimension of an id from an address or a file; null when there is none. */
export function dimensionOf(id: string): Dimension | null {
	return byId.get(id) ?? null;
}

const labelsOf = oncePer(
	(_context: LabelContext) => new Map<DimensionId, ReadonlyMap<string, BilingualLabel>>(),
);

/**
 * How a value is printed: its Chinese label; a value outside the domain under its own name; null as 不详. Never empty
 * for a value a dimension gave.
 */
export function labelOfValue(dimension: Dimension, value: string | null, context: LabelContext): string {
	if (value === null) return blankText("unknown");
	const known = labelsOf(context);
	const labels =
		known.get(dimension.id) ?? new Map(dimension.domain(context).map(({ id, label }) => [id, label]));
	known.set(dimension.id, labels);
	return labels.get(value)?.zh ?? value;
}
