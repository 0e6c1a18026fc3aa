/** How real exports spoil a call's cells: blanks, placeholders, damaged and masked numbers; decided once per call. */
import type { Call } from "./call";
import { Dice, type Weighted } from "./dice";
import { checkDigit } from "./person";

/** Columns of a call export, by the field they feed. */
export type CallField =
	| "incident_no"
	| "report_time"
	| "occur_from"
	| "occur_to"
	| "category_original"
	| "category_confirmed"
	| "unit"
	| "address"
	| "narrative"
	| "reply"
	| "caller_name"
	| "caller_phone"
	| "victim_name"
	| "victim_id_no"
	| "victim_phone"
	| "victim_gender"
	| "victim_age"
	| "victim_occupation"
	| "victim_education"
	| "victim_marital"
	| "victim_hukou"
	| "victim_residence"
	| "victim_village"
	| "victim_employer"
	| "is_invalid"
	| "duplicate_of"
	| "loss"
	| "contact_channel"
	| "payment_channel"
	| "transfer_count";

/** What became of the ID number in the export. Only `plain` and `lower_x` and `legacy` still match a person. */
export type IdForm = "plain" | "lower_x" | "legacy" | "scientific" | "zeros" | "masked";

export interface Mess {
	/** Field → what stands in the cell instead: nothing or a placeholder. */
	readonly hidden: ReadonlyMap<CallField, string>;
	readonly idForm: IdForm;
	readonly phoneForm: "plain" | "country" | "spaced" | "dashed" | "two";
	/** Full-width digits in age, loss and phone. */
	readonly isWide: boolean;
	/** The village column carries another spelling. */
	readonly isAlias: boolean;
	/** How much of the address above the town is written. */
	readonly addressPrefix: string;
}

const BLANK_RATES: readonly (readonly [CallField, number])[] = [
	["occur_from", 0.05],
	["occur_to", 0.08],
	["address", 0.04],
	["reply", 0.08],
	["caller_name", 0.03],
	["caller_phone", 0.04],
	["victim_name", 0.04],
	["victim_id_no", 0.09],
	["victim_phone", 0.1],
	["victim_gender", 0.08],
	["victim_age", 0.08],
	["victim_occupation", 0.1],
	["victim_education", 0.1],
	["victim_marital", 0.1],
	["victim_hukou", 0.08],
	["victim_residence", 0.06],
	["victim_village", 0.08],
	["victim_employer", 0.08],
	["loss", 0.05],
	["contact_channel", 0.08],
	["payment_channel", 0.1],
	["transfer_count", 0.12],
];
const PLACEHOLDERS: readonly Weighted<string>[] = [
	["", 60],
	["暂无", 15],
	["--", 10],
	["/", 8],
	["无", 7],
];

function idFormOf(dice: Dice, idNo: string): IdForm {
	if (idNo.length !== 18) return "plain";
	const form = dice.weighted<IdForm>([
		["plain", 86],
		["masked", 5],
		["scientific", 3],
		["zeros", 4],
		["legacy", 2],
	]);
	const isOld = idNo.slice(6, 10) < "1985" && idNo.slice(14, 17) < "996";
	if (form === "legacy" && !isOld) return "plain";
	if (form === "zeros" && checkDigit(`${idNo.slice(0, 15)}00`) === "0") return "scientific";
	return form === "plain" && idNo.endsWith("X") && dice.chance(0.6) ? "lower_x" : form;
}

/** The spoiling of one call's cells; protected calls only lose what no planted truth needs. */
export function messOf(call: Call): Mess {
	const dice = new Dice(`mess/${call.incidentNo}`);
	const hidden = new Map<CallField, string>();
	for (const [field, rate] of BLANK_RATES) {
		const placeholder = dice.weighted(PLACEHOLDERS);
		if (dice.chance(rate) && !call.isProtected) hidden.set(field, placeholder);
	}
	if (call.labelConfirmed === null) hidden.set("category_confirmed", "");
	if (call.lossFen === null) hidden.set("loss", dice.weighted(PLACEHOLDERS));
	if (call.victim.employer === null) hidden.set("victim_employer", dice.pick(["", "", "无"]));
	if (call.victim.home.village === null) hidden.set("victim_village", "");
	if (call.ownWords !== null) {
		for (const field of ["contact_channel", "payment_channel", "transfer_count"] as const)
			hidden.set(field, "");
	}
	if (call.repeats === null) hidden.set("duplicate_of", dice.chance(0.1) ? "无" : "");
	return {
		hidden,
		idForm: call.isProtected ? "plain" : idFormOf(dice, call.victim.idNo),
		phoneForm: dice.weighted([
			["plain", 86],
			["country", 5],
			["spaced", 4],
			["dashed", 3],
			["two", 2],
		]),
		isWide: dice.chance(0.03),
		isAlias: dice.chance(0.12),
		addressPrefix: dice.weighted([
			["", 60],
			["霁川市", 25],
			["浙江省霁川市", 15],
		]),
	};
}

/** The ID number as the export shows it; `zeros` is the number that a spreadsheet made of it. */
export function shownId(idNo: string, form: IdForm): string {
	if (form === "lower_x") return idNo.toLowerCase();
	if (form === "masked") return `${idNo.slice(0, 6)}********${idNo.slice(14)}`;
	if (form === "scientific") return `${idNo[0]}.${idNo.slice(1, 6)}E+17`;
	if (form === "zeros") return `${idNo.slice(0, 15)}000`;
	if (form === "legacy") return `${idNo.slice(0, 6)}${idNo.slice(8, 17)}`;
	return idNo;
}

/** Digits, points and colons in full width. */
export function wide(text: string): string {
	return text.replaceAll(/[\d:.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** A phone number in one of the ways people type it. */
export function shownPhone(phone: string, mess: Mess): string {
	const cut = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)];
	const forms: Readonly<Record<Mess["phoneForm"], string>> = {
		plain: phone,
		country: `+86${phone}`,
		spaced: cut.join(" "),
		dashed: cut.join("-"),
		two: `${phone}/0569-2${phone.slice(5)}`,
	};
	return mess.isWide ? wide(forms[mess.phoneForm]) : forms[mess.phoneForm];
}
