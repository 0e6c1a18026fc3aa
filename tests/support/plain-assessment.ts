/** The villages of the demonstration township counted for an assessment once more, from its files alone, with none of the product's code. */
import { readdirSync } from "node:fs";
import { type TruthCall, truthCalls } from "./demo-dimension-truth";
import { type DemoRow, demoRows, demoTime } from "./demo-tables";
import { issuedBetween, type PlainAlert, plainAlerts } from "./plain-alerts";

/** Days from the first to before the second. */
export type PlainWindow = readonly [start: string, end: string];

/** Where something stands; `outside` the township, or nobody knows. */
type Place = string | "outside" | "unknown";

/** One event as the files tell it. */
export interface PlainEvent {
	readonly no: string;
	/** Days of the report, of the filing and of the offence; null = no call, or no case that counts. */
	readonly called: string | null;
	readonly filed: string | null;
	readonly lossFen: number | null;
	readonly category: string | null;
	readonly home: Place;
	readonly offence: Place;
	readonly reach: string;
}

const text = (row: DemoRow | undefined, heading: string): string | null => {
	const cell = row?.[heading] ?? null;
	return cell === null ? null : String(cell);
};

const within = (day: string | null, [start, end]: PlainWindow): boolean =>
	day !== null && day >= start && day < end;

/** `2026/5/7` → `2026-05-07`; null for a day that no calendar has. */
const dayOf = (cell: string | number | null | undefined): string | null => {
	const time = demoTime(cell ?? null);
	if (time !== null) return time.slice(0, 10);
	const parts = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(String(cell ?? ""));
	if (parts === null) return null;
	const day = [parts[1], parts[2]?.padStart(2, "0"), parts[3]?.padStart(2, "0")].join("-");
	const isReal = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
	return isReal ? day : null;
};

const REGISTER = "村居名册.xlsx";

/** Names and aliases of villages with the village they mean, the longest first. */
const FORMS: readonly (readonly [form: string, village: string])[] = [
	...new Map(
		demoRows(REGISTER).flatMap((row) => {
			const name = text(row, "村居名称") ?? "";
			return [name, ...(text(row, "别名") ?? "").split("、")].filter(Boolean).map((form) => [form, name]);
		}) as [string, string][],
	),
].sort(([one], [other]) => other.length - one.length);

/** The villages in the order of the register. */
export const PLAIN_VILLAGES: readonly string[] = [
	...new Set(demoRows(REGISTER).map((row) => text(row, "村居名称") ?? "")),
];

/** A village column. */
function villageNamed(written: string | null): Place {
	if (written === null) return "unknown";
	if (written === "辖区外") return "outside";
	return FORMS.find(([form]) => form === written)?.[1] ?? "unknown";
}

/** An address: the longest name right behind the township's own, which is no name of a zone. */
function villageIn(address: string | null): Place {
	const bare = (address ?? "").replaceAll(" ", "");
	if (bare === "") return "unknown";
	if (!bare.includes("霁溪镇")) return "outside";
	const behind = bare.slice(bare.indexOf("霁溪镇") + 3);
	const found = FORMS.find(
		([form]) => behind.startsWith(form) && !behind.slice(form.length).startsWith("工业区"),
	);
	return found?.[1] ?? "unknown";
}

const CALL_FILES = readdirSync("data/demo").filter((name) => name.startsWith("警情"));
const CASE_FILES = ["案件.xlsx", "案件补充_20260511.csv"];

const byNumber = (files: readonly string[], headings: readonly string[]) =>
	new Map(
		files.flatMap(demoRows).flatMap((row) => {
			const no = headings.map((heading) => text(row, heading)).find((one) => one !== null);
			return no === undefined || no === null ? [] : [[no, row] as const];
		}),
	);

/** Where the first victim of a call lives: the column, else the residence, else what the narrative tells. */
function homeOf({ of, columns, told }: TruthCall, row: DemoRow | undefined): Place {
	if (columns.has("victim_village")) return villageNamed(of.victim_village ?? null);
	if (columns.has("victim_residence")) return villageIn(text(row, "现住址"));
	return told.has("village") ? villageNamed(of.victim_village ?? null) : "unknown";
}

function lossOf({ of, columns, told, hasCase }: TruthCall): number | null {
	const isKnown = of.loss_fen !== "" && (columns.has("loss") || hasCase || told.has("loss"));
	return isKnown ? Number(of.loss_fen) : null;
}

/** Every call that counts, with its case where that counts. */
export function plainEvents(): readonly PlainEvent[] {
	const calls = byNumber(CALL_FILES, ["警情编号", "接警号"]);
	const cases = byNumber(CASE_FILES, ["案件编号"]);
	const caseOf = new Map([...cases.values()].map((row) => [text(row, "警情编号"), row]));
	return truthCalls().map((call) => {
		const no = call.of.incident_no ?? "";
		const [row, file] = [calls.get(no), caseOf.get(no)];
		const isOut = /撤案|不予立案|移送|受理/.test(text(file, "案件状态") ?? "") || text(file, "撤案") === "是";
		const isFiled = file !== undefined && !isOut && text(file, "并案编号") === null;
		const place = villageIn(text(file, "发案地点"));
		return {
			no,
			called: (call.of.report_time ?? "").slice(0, 10),
			filed: isFiled ? dayOf(file.立案时间) : null,
			lossFen: lossOf(call),
			category: call.of.fraud_category ?? null,
			home: homeOf(call, row),
			offence: place === "unknown" ? villageIn(text(row, "警情地址")) : place,
			reach: call.joined.victim_prevention_reach ?? "",
		};
	});
}

/** Events of a window by place, with their known losses; unknown and outside under their own names. */
export function plainPlaces(
	events: readonly PlainEvent[],
	{
		day,
		place,
		window,
	}: { readonly day: "called" | "filed"; readonly place: "home" | "offence"; readonly window: PlainWindow },
): ReadonlyMap<string, readonly PlainEvent[]> {
	const groups = new Map<string, PlainEvent[]>();
	for (const event of events)
		if (within(event[day], window)) groups.set(event[place], [...(groups.get(event[place]) ?? []), event]);
	return groups;
}

const counted = (places: readonly Place[]): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
	return counts;
};

/** Activities of a window by village. */
export const plainHeld = (window: PlainWindow) =>
	counted(
		demoRows("宣防活动.xlsx")
			.filter((row) => within(dayOf(row.活动时间), window))
			.map((row) => villageNamed(text(row, "村居"))),
	);

/** Leads of a window that were closed by the end of a day, by village. */
export const plainClosed = (window: PlainWindow, day: string) =>
	counted(
		demoRows("网格线索.csv")
			.filter((row) => within(dayOf(row.上报时间), window) && text(row, "是否办结") === "是")
			.filter((row) => (dayOf(row.办结时间) ?? "") <= day)
			.map((row) => villageNamed(text(row, "村居"))),
	);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function wholeId(written: string | null): string | null {
	const id = (written ?? "").toUpperCase();
	if (!/^\d{17}[\dX]$/.test(id)) return null;
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
	return "10X98765432"[sum % 11] === id[17] ? id : null;
}

const phoneOf = (written: string | null): string => (written ?? "").replace(/\D/g, "").replace(/^86/, "");

function isSameTarget({ of: one }: PlainAlert, { of: other }: PlainAlert): boolean {
	const [id, otherId] = [one, other].map((row) => wholeId(text(row, "被预警人身份证号")));
	if (id && otherId) return id === otherId;
	const phonesOf = (row: DemoRow): readonly string[] =>
		(text(row, "被预警人电话") ?? "").replaceAll(/[ -]/g, "").match(/1\d{10}/g) ?? [];
	const isNamed = text(one, "被预警人") === text(other, "被预警人");
	return isNamed && phonesOf(one).some((phone) => phonesOf(other).includes(phone));
}

/** People dissuaded after an alert of a window, each once, by the village of the first alert, else, also where that names none, its address. */
export function plainDissuaded([start, end]: PlainWindow): ReadonlyMap<string, number> {
	const saved = issuedBetween(plainAlerts(), start, end).filter(
		({ of }) =>
			of.是否确认涉诈 === "是" &&
			(of.是否劝阻成功 === "是" || (of.是否劝阻成功 === null && of.劝阻时间 !== null)),
	);
	const firsts = saved.filter((alert, at) => !saved.slice(0, at).some((other) => isSameTarget(alert, other)));
	return counted(
		firsts.map(({ of }) => {
			const village = text(of, "所属村居");
			const named = villageNamed(village);
			return named === "unknown" ? villageIn(text(of, "住址")) : named;
		}),
	);
}

/** People with a receipt of the 365 days that end with a day, by village; who signed in two counts in both. */
export function plainSigners(day: string): ReadonlyMap<string, number> {
	const from = new Date(Date.parse(`${day}T00:00:00Z`) - 364 * 86_400_000).toISOString().slice(0, 10);
	const rows = readdirSync("data/demo")
		.filter((name) => name.startsWith("回执"))
		.flatMap(demoRows);
	const byReceipt = new Map(rows.map((row) => [text(row, "回执编号"), row]));
	const met = new Set<string>();
	for (const row of byReceipt.values()) {
		const signed = dayOf(row.签署时间);
		const village = villageNamed(text(row, "村居"));
		if (signed === null || signed < from || signed > day) continue;
		const phone = phoneOf(text(row, "联系电话"));
		const named = phone === "" ? `${text(row, "姓名")}/${text(row, "村居")}` : phone;
		met.add(JSON.stringify([village, wholeId(text(row, "身份证号")) ?? named]));
	}
	return counted([...met].map((one) => String(JSON.parse(one)[0])));
}

const SHIELD_COLUMNS = { app: "反诈APP注册人数", shield: "金钟罩登记人数", family: "家属登记人数" } as const;

/** The last count of each village up to a month, of the twelve that end with it: `village/figure` → people. */
export function plainShields(month: string): ReadonlyMap<string, number> {
	const [year = 0, at = 0] = month.split("-").map(Number);
	const first = `${at === 12 ? year : year - 1}-${String((at % 12) + 1).padStart(2, "0")}`;
	const rows = demoRows("防护登记_村居.xlsx")
		.filter((row) => (text(row, "月份") ?? "") <= month && (text(row, "月份") ?? "") >= first)
		.map((row, order) => ({ row, order }))
		.sort(
			(one, other) =>
				(text(one.row, "月份") ?? "").localeCompare(text(other.row, "月份") ?? "") || one.order - other.order,
		);
	return new Map(
		rows.flatMap(({ row }) =>
			Object.entries(SHIELD_COLUMNS).flatMap(([figure, heading]) => {
				const digits = (text(row, heading) ?? "").replace(/\D/g, "");
				const village = villageNamed(text(row, "村居"));
				return digits === "" ? [] : [[`${village}/${figure}`, Number(digits)] as const];
			}),
		),
	);
}

/** Populations of a year by village. */
export const plainPeople = (year: number): ReadonlyMap<string, number> =>
	new Map(
		demoRows(REGISTER)
			.filter((row) => Number(row.年度) === year)
			.map((row) => [text(row, "村居名称") ?? "", Number(row.常住人口)]),
	);
