/** Writes one call as cells: every column of a call export in the habits of the file it stands in. */
import type { Call } from "./call";
import { chinese, fullYears, iso, serial, slashed } from "./clock";
import { Dice } from "./dice";
import { type CallField, type Mess, messOf, shownId, shownPhone, wide } from "./mess";
import { narrativeOf, replyOf } from "./narrative";
import type { Cell } from "./sheet";

/** Habits of one file. */
export interface CallHabits {
	readonly time: "iso" | "slashed" | "date";
	readonly occur: "iso" | "slashed" | "chinese";
	readonly money: "wan" | "yuan-text" | "yuan";
	/** Numbers of sixteen and more digits become number cells when a spreadsheet damaged them. */
	readonly damagedIds: "number" | "text";
	/** Guards against a spreadsheet: a tab behind the number, `="…"` around it. */
	readonly guardedIds: boolean;
}

function timeCell(at: number, way: CallHabits["time"] | CallHabits["occur"]): Cell {
	if (way === "iso") return iso(at);
	if (way === "slashed") return slashed(at);
	return way === "chinese" ? chinese(at) : { serial: serial(at) };
}

function yuanText(dice: Dice, fen: number): string {
	const [whole = "0", cents = "00"] = (fen / 100).toFixed(2).split(".");
	if (dice.chance(0.3)) return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
	const short = cents === "00" ? whole : `${whole}.${cents}`;
	return dice.chance(0.06) ? `${short}元` : short;
}

function lossCell(call: Call, mess: Mess, habits: CallHabits): Cell {
	const fen = call.lossFen ?? 0;
	if (habits.money === "wan") return fen / 1_000_000;
	if (habits.money === "yuan") return fen / 100;
	const text = yuanText(new Dice(`loss/${call.incidentNo}`), fen);
	return mess.isWide ? wide(text) : text;
}

function idCell(call: Call, mess: Mess, habits: CallHabits): Cell {
	const text = shownId(call.victim.idNo, mess.idForm);
	if (mess.idForm === "zeros" && habits.damagedIds === "number") return Number(text);
	if (!habits.guardedIds) return text;
	return new Dice(`guard/${call.incidentNo}`).weighted([
		[text, 65],
		[`${text}\t`, 28],
		[`="${text}"`, 5],
		[`'${text}`, 2],
	]);
}

function ageCell(call: Call, mess: Mess): Cell {
	const age = fullYears(call.victim.birth, call.occurFrom);
	if (mess.isWide) return wide(String(age));
	return new Dice(`age/${call.incidentNo}`).chance(0.1) ? `${age}岁` : age;
}

function genderCell(call: Call): Cell {
	return new Dice(`gender/${call.incidentNo}`).chance(0.08) ? `${call.victim.gender}性` : call.victim.gender;
}

function villageCell(call: Call, mess: Mess): Cell {
	const village = call.victim.home.village;
	if (village === null) return null;
	return mess.isAlias ? (village.aliases[0] ?? village.name) : village.name;
}

function employerCell(call: Call, mess: Mess): Cell {
	const { enterprise, employer } = call.victim;
	return enterprise !== null && mess.isAlias ? enterprise.alias : employer;
}

/** Channels that the export calls by another name. */
const WRITTEN_CHANNELS: Readonly<Record<string, string>> = { 电话境内: "境内电话", 电话境外: "境外电话" };

/** The cell that the call's field would show if nothing hid it. */
function plainCell(field: CallField, call: Call, mess: Mess, habits: CallHabits): Cell {
	const { victim } = call;
	const writers: Readonly<Record<CallField, () => Cell>> = {
		incident_no: () => call.incidentNo,
		report_time: () => timeCell(call.reportAt, habits.time),
		occur_from: () => timeCell(call.occurFrom, habits.occur),
		occur_to: () => timeCell(call.occurTo, habits.occur),
		category_original: () => call.labelOriginal,
		category_confirmed: () => call.labelConfirmed,
		unit: () => call.unit,
		address: () => call.place,
		narrative: () => narrativeOf(call).text,
		reply: () => replyOf(call),
		caller_name: () => call.caller.name,
		caller_phone: () => shownPhone(call.caller.phone, mess),
		victim_name: () => victim.name,
		victim_id_no: () => idCell(call, mess, habits),
		victim_phone: () => victim.phone,
		victim_gender: () => genderCell(call),
		victim_age: () => ageCell(call, mess),
		victim_occupation: () => victim.job.written,
		victim_education: () => victim.education,
		victim_marital: () => victim.marital,
		victim_hukou: () => victim.hukou,
		victim_residence: () => residence(call, mess),
		victim_village: () => villageCell(call, mess),
		victim_employer: () => employerCell(call, mess),
		is_invalid: () => (call.exclusion === "invalid" ? "是" : "否"),
		duplicate_of: () => call.repeats?.incidentNo ?? null,
		loss: () => lossCell(call, mess, habits),
		contact_channel: () => WRITTEN_CHANNELS[call.scenario.channel] ?? call.scenario.channel,
		payment_channel: () => (call.transfers === 0 ? null : call.payment),
		transfer_count: () => call.transfers,
	};
	return writers[field]();
}

function residence(call: Call, mess: Mess): string {
	const { address, village } = call.victim.home;
	return village === null ? address : `${mess.addressPrefix}${address}`;
}

/** Columns that only some files have; a call in the weeks that two files share shows the common ones only. */
export const LATER_FIELDS: readonly CallField[] = [
	"victim_phone",
	"victim_education",
	"victim_marital",
	"victim_hukou",
	"victim_village",
	"victim_employer",
];
export const LATEST_FIELDS: readonly CallField[] = ["contact_channel", "payment_channel", "transfer_count"];

/** What stands in a call's cell. */
export function callCell(field: CallField, call: Call, habits: CallHabits): Cell {
	const mess = messOf(call);
	const hidden = mess.hidden.get(field);
	return hidden === undefined ? plainCell(field, call, mess, habits) : hidden || null;
}

/** True when the field can be read from the call's columns, wherever the file has the column. */
export function isShown(field: CallField, call: Call): boolean {
	return !messOf(call).hidden.has(field);
}
