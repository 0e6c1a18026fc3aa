/** The truth about every single call as a small table: its values in the model and where a reader can find them. */
import type { Call } from "./call";
import { columnsOf } from "./call-exports";
import { fullYears, iso, MINUTE } from "./clock";
import { EDUCATION_OF, MARITAL_OF } from "./life";
import { messOf } from "./mess";
import { narrativeOf } from "./narrative";
import { classInLabels, hasColumn, zoneOf } from "./tally";

type Reader = (call: Call) => string | number | null;

const COLUMNS: Readonly<Record<string, Reader>> = {
	incident_no: (call) => call.incidentNo,
	exclusion: (call) => call.exclusion,
	report_time: (call) => iso(call.reportAt),
	occur_from: (call) => iso(call.occurFrom),
	occur_to: (call) => iso(call.occurTo),
	report_delay_minutes: (call) => Math.floor((call.reportAt - call.occurTo) / MINUTE),
	fraud_category: (call) => (call.exclusion === "not_fraud" ? null : call.fraudClass),
	class_in_labels: classInLabels,
	fraud_subtype: (call) => call.scenario.subtype,
	contact_channel: (call) => call.scenario.channel,
	scam_medium: (call) => call.scenario.medium,
	payment_channel: (call) => (call.transfers === 0 ? null : call.payment),
	transfer_count: (call) => call.transfers,
	loss_fen: (call) => call.lossFen,
	victim_gender: (call) => call.victim.gender,
	victim_birth: (call) => call.victim.birth,
	victim_age: (call) => fullYears(call.victim.birth, call.occurFrom),
	victim_occupation: (call) => call.victim.job.occupation,
	victim_education: (call) => EDUCATION_OF[call.victim.education] ?? null,
	victim_marital_status: (call) => MARITAL_OF[call.victim.marital] ?? null,
	victim_hukou_origin: (call) => call.victim.region.origin,
	victim_province: (call) => call.victim.region.province,
	victim_village: (call) => call.victim.home.village?.name ?? "辖区外",
	victim_zone: zoneOf,
	id_form: (call) => (hasColumn("victim_id_no", call) ? messOf(call).idForm : null),
	narrative_form: (call) => narrativeOf(call).form,
	in_columns: (call) =>
		columnsOf(call)
			.filter((field) => hasColumn(field, call))
			.join(" "),
	/** `fact`, or `fact=value` where the words carry another value than the model's. */
	in_narrative: (call) =>
		narrativeOf(call)
			.told.map(({ fact, as }) => (as === undefined ? fact : `${fact}=${as}`))
			.join(" "),
};

/** Comma-separated, one line a call in order of report; no value holds a comma or a quote. */
export function truthOfCalls(calls: readonly Call[]): string {
	const names = Object.keys(COLUMNS);
	const lines = calls.map((call) => names.map((name) => COLUMNS[name]?.(call) ?? "").join(","));
	return `${[names.join(","), ...lines].join("\n")}\n`;
}
