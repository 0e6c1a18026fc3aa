/** What every dimension of a demo call must say, decided from the truth table alone: no rule or band of the product is asked. */
import { readFileSync } from "node:fs";
import { CONTACT_CHANNELS, INTERVENTIONS, PAYMENT_CHANNELS, SCAM_MEDIA } from "@/data/case-values";
import { FRAUD_CLASSES, FRAUD_SUBTYPES } from "@/data/taxonomy";
import {
	EDUCATIONS,
	GENDERS,
	MARITAL_STATES,
	OCCUPATIONS,
	PREVENTION_REACHES,
	PRIOR_HISTORIES,
	RESIDENCY_TYPES,
	SHIELD_STATES,
} from "@/data/victim-values";
import { dayTypeByNotice } from "./day-type-by-notice";
import { demoRows } from "./demo-tables";
import { plainCsv } from "./plain-csv";

/** A call of the truth table with where its facts can be found. */
export interface TruthCall {
	readonly of: Readonly<Record<string, string>>;
	readonly columns: ReadonlySet<string>;
	/** Fact told by the narrative → the value its words carry; empty where that is the model's own. */
	readonly told: ReadonlyMap<string, string>;
	/** True where a case repeats category, beginning of the offence and loss. */
	readonly hasCase: boolean;
	/** What only other tables tell, by dimension; blank = nothing does. */
	readonly joined: Readonly<Record<string, string>>;
}

/** The value that must stand; null = 不详; undefined = the contract leaves it open. */
export type Due = string | null | undefined;

const CASE_FILES = ["案件.xlsx", "案件补充_20260511.csv"];

/** The countable calls. */
export function truthCalls(): readonly TruthCall[] {
	const joins = plainCsv(readFileSync("tests/support/demo-truth-joins.csv", "utf8"));
	const joined = new Map(joins.map((row) => [row.incident_no, row]));
	const cases = new Set(CASE_FILES.flatMap(demoRows).map((row) => row.警情编号));
	return plainCsv(readFileSync("tests/support/demo-truth-calls.csv", "utf8"))
		.filter(({ exclusion }) => exclusion === "")
		.map((of) => ({
			of,
			columns: new Set((of.in_columns ?? "").split(" ")),
			told: new Map(
				(of.in_narrative ?? "").split(" ").map((entry) => {
					const [fact = "", as = ""] = entry.split("=");
					return [fact, as] as const;
				}),
			),
			hasCase: cases.has(of.incident_no ?? ""),
			joined: joined.get(of.incident_no) ?? {},
		}));
}

interface Named {
	readonly id: string;
	readonly zh: string;
}

const bare = (name: string) => name.replaceAll(/[、，,\s]/g, "");

function idOf(values: readonly Named[], name: string): string {
	const found = values.find(({ zh }) => bare(zh) === bare(name));
	if (found === undefined) throw new Error(`no value called ${name}`);
	return found.id;
}

/** A value of a column, else of the narrative. */
function named(field: string, column: string, fact: string, values: readonly Named[]) {
	return ({ of, columns, told }: TruthCall): Due => {
		const name = of[field] ?? "";
		if (columns.has(column) && name !== "") return idOf(values, name);
		return told.has(fact) ? idOf(values, told.get(fact) || name) : null;
	};
}

/** Bands by their lower ends, with the names the contract gives them. */
type Bands = readonly (readonly [from: number, id: string])[];

const bandOf = (bands: Bands, number: number): string =>
	bands.filter(([from]) => number >= from).at(-1)?.[1] ?? "";

const AGES: Bands = [
	[0, "lt18"],
	[18, "18_24"],
	[25, "25_30"],
	[31, "31_40"],
	[41, "41_50"],
	[51, "51_60"],
	[61, "ge61"],
];
const FEN: Bands = [
	[0, "attempted"],
	[1, "lt3000"],
	[300_000, "3000_10000"],
	[1_000_000, "10000_50000"],
	[5_000_000, "50000_100000"],
	[10_000_000, "100000_200000"],
	[20_000_000, "200000_500000"],
	[50_000_000, "ge500000"],
];
const TRANSFERS: Bands = [
	[0, "0"],
	[1, "1"],
	[2, "2_3"],
	[4, "4_9"],
	[10, "ge10"],
];
const HOURS: Bands = [
	[0, "0_6"],
	[6, "6_9"],
	[9, "9_12"],
	[12, "12_14"],
	[14, "14_18"],
	[18, "18_21"],
	[21, "21_24"],
];
/** Seconds; upper ends are included. */
const DELAYS: Bands = [
	[0, "le5"],
	[301, "le30"],
	[1801, "le120"],
	[7201, "le1440"],
	[86_401, "le4320"],
	[259_201, "gt4320"],
];

const ID_WITH_SEX = ["plain", "lower_x", "legacy", "masked"];
const ID_WITH_BIRTH = ["plain", "lower_x", "legacy"];

function hasId({ of, columns }: TruthCall, forms: readonly string[]): boolean {
	const isPermit = of.victim_hukou_origin === "境外";
	return columns.has("victim_id_no") && !isPermit && forms.includes(of.id_form ?? "");
}

function gender(call: TruthCall): Due {
	const isKnown = call.columns.has("victim_gender") || hasId(call, ID_WITH_SEX) || call.told.has("gender");
	return isKnown ? idOf(GENDERS, call.of.victim_gender ?? "") : null;
}

function age(call: TruthCall): Due {
	const isKnown = call.columns.has("victim_age") || hasId(call, ID_WITH_BIRTH) || call.told.has("age");
	return isKnown ? bandOf(AGES, Number(call.of.victim_age)) : null;
}

/** The ID number tells the province, and of our own county not the town; another's number of a permit tells 境外. */
function hukou(call: TruthCall): Due {
	const { victim_hukou_origin: origin, victim_province: province = "" } = call.of;
	const far = { 境外: "abroad", 外省: province, 本省其他: "same_province" }[origin ?? ""];
	if (call.columns.has("victim_hukou")) return far ?? (origin === "本镇" ? "local_town" : "same_city");
	const isPermit = origin === "境外" && call.columns.has("victim_id_no");
	if (isPermit || hasId(call, ID_WITH_SEX)) return far ?? "city_undivided";
	// Digits lost behind the region leave open whether the region is right.
	return call.columns.has("victim_id_no") ? undefined : null;
}

/** By the column; what residence and narrative add belongs to `readNarrative` and is judged apart. */
function village({ of, columns, told }: TruthCall): Due {
	if (columns.has("victim_village")) return of.victim_village ?? null;
	return columns.has("victim_residence") || told.has("village") ? undefined : null;
}

/** By the employer; a workplace on no register, and no workplace, name no zone. */
function zone({ of, columns }: TruthCall): Due {
	const name = of.victim_zone ?? "";
	if (name === "非企业") return columns.has("victim_employer") ? undefined : null;
	if (columns.has("victim_employer")) return name === "园区外企业" ? "outside_zones" : name;
	return columns.has("victim_residence") ? undefined : null;
}

function category({ of, told, hasCase }: TruthCall): Due {
	const isKnown = of.class_in_labels !== "" || hasCase || told.has("category");
	return isKnown ? idOf(FRAUD_CLASSES, of.fraud_category ?? "") : null;
}

function loss({ of, columns, told, hasCase }: TruthCall): Due {
	const isKnown = of.loss_fen !== "" && (columns.has("loss") || hasCase || told.has("loss"));
	return isKnown ? bandOf(FEN, Number(of.loss_fen)) : null;
}

function transfers({ of, columns, told }: TruthCall): Due {
	const isKnown = columns.has("transfer_count") || told.has("transfer_count");
	return isKnown ? bandOf(TRANSFERS, Number(of.transfer_count)) : null;
}

/** The moment from which the offence is known to run: as written, as told (form 2 only to the hour), or null. */
function beginning({ of, columns, told, hasCase }: TruthCall): string | null {
	const from = of.occur_from ?? "";
	if (columns.has("occur_from") || hasCase) return from;
	if (!told.has("occur_from")) return null;
	return of.narrative_form === "2" ? `${from.slice(0, 13)}:00:00` : from;
}

/** The report stands in for an offence without a time (contract of dimensions 20 and 21). */
const offence = (call: TruthCall): string => beginning(call) ?? call.of.report_time ?? "";

const secondsOf = (moment: string): number => Date.parse(`${moment.replace(" ", "T")}Z`) / 1000;

function delay(call: TruthCall): Due {
	const end = call.columns.has("occur_to") ? (call.of.occur_to ?? null) : beginning(call);
	if (end === null) return null;
	return bandOf(DELAYS, secondsOf(call.of.report_time ?? "") - secondsOf(end));
}

/** What was planted into other tables: alerts, stop-payments, registers, activities, receipts, relations, the list of victims. */
function planted(dimension: string, values: readonly Named[]) {
	return ({ joined }: TruthCall): Due => {
		const name = joined[dimension];
		if (name === undefined) throw new Error(`no planted ${dimension}`);
		return name === "" ? null : idOf(values, name);
	};
}

/** By dimension id. */
export const DUE = {
	victim_gender: gender,
	victim_age_band: age,
	victim_occupation: named("victim_occupation", "victim_occupation", "occupation", OCCUPATIONS),
	victim_education: named("victim_education", "victim_education", "education", EDUCATIONS),
	victim_marital_status: named("victim_marital_status", "victim_marital", "marital", MARITAL_STATES),
	victim_hukou_origin: hukou,
	victim_village: village,
	victim_employer_zone: zone,
	victim_residency_type: planted("victim_residency_type", RESIDENCY_TYPES),
	victim_prior_history: planted("victim_prior_history", PRIOR_HISTORIES),
	victim_prevention_reach: planted("victim_prevention_reach", PREVENTION_REACHES),
	victim_shield_status: planted("victim_shield_status", SHIELD_STATES),
	intervention_status: planted("intervention_status", INTERVENTIONS),
	fraud_category: category,
	fraud_subtype: named("fraud_subtype", "subtype", "subtype", FRAUD_SUBTYPES),
	contact_channel: named("contact_channel", "contact_channel", "contact_channel", CONTACT_CHANNELS),
	scam_medium: named("scam_medium", "scam_medium", "scam_medium", SCAM_MEDIA),
	payment_channel: named("payment_channel", "payment_channel", "payment_channel", PAYMENT_CHANNELS),
	transfer_count_band: transfers,
	loss_band: loss,
	occur_hour_band: (call) => bandOf(HOURS, Number(offence(call).slice(11, 13))),
	day_type: (call) => dayTypeByNotice(offence(call).slice(0, 10)),
	report_delay_band: delay,
} as const satisfies Readonly<Record<string, (call: TruthCall) => Due>>;
