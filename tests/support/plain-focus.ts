/** The focus pick once more, from the words of the contract and from the records themselves: nothing of the product's own pick is asked. */
import type { Engine } from "@/lib/engine/engine";
import { sql } from "@/lib/sql/fragment";
import { truthCalls } from "./demo-dimension-truth";

/** Days since 1970 of a date. */
export const plainDay = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** One incident and what it hit. */
export interface PlainEvent {
	readonly day: number;
	readonly village: string | null;
	readonly zone: string | null;
	readonly hits: readonly string[];
}

/** What the score of one area is made from. */
export interface PlainArea {
	readonly area: string;
	readonly code: string;
	/** Latest week first. */
	readonly weekly: readonly number[];
	readonly population: number;
	readonly reached: number;
	readonly repeats: number;
}

const words = (text: string | null): readonly string[] => (text ?? "").split("、").filter(Boolean);

/** The lists and the rows of calls, victims and receipts, as they lie in the engine. */
async function recordsOf(engine: Engine) {
	const villages = await engine.query({
		sql: sql`SELECT village_name, village_code, aliases, population_year, resident_population FROM village`,
		columns: {
			village_name: "text",
			village_code: "text",
			aliases: "text",
			population_year: "integer",
			resident_population: "integer",
		},
	});
	const zones = await engine.query({
		sql: sql`SELECT zone_name, workers FROM zone`,
		columns: { zone_name: "text", workers: "integer" },
	});
	const firms = await engine.query({
		sql: sql`SELECT enterprise_name, aliases, zone_name FROM enterprise`,
		columns: { enterprise_name: "text", aliases: "text", zone_name: "text" },
	});
	const calls = await engine.query({
		sql: sql`SELECT incident_no, CAST(CAST(report_time AS DATE) - DATE '1970-01-01' AS INTEGER) AS day FROM incident
WHERE NOT coalesce(is_invalid, false) AND duplicate_of IS NULL
	AND coalesce(category_confirmed, category_original, '') NOT IN ('盗窃', '民间纠纷')`,
		columns: { incident_no: "text", day: "integer" },
	});
	const victims = await engine.query({
		sql: sql`SELECT event_no, victim_village, victim_residence, victim_employer, victim_id_no_whole, victim_phone_numbers
FROM victim WHERE event_kind = 'incident' ORDER BY event_no, batch_id, row_number`,
		columns: {
			event_no: "text",
			victim_village: "text",
			victim_residence: "text",
			victim_employer: "text",
			victim_id_no_whole: "text",
			victim_phone_numbers: "text",
		},
	});
	return { villages, zones, firms, calls, victims };
}

type Records = Awaited<ReturnType<typeof recordsOf>>;

/** A home of the demo: door given, no dormitory, without the regions in front. */
function homeIn(residence: string): readonly string[] {
	const bare = residence.replaceAll(" ", "").replace("浙江省", "").replace("霁川市", "");
	return /\d[号室]/.test(bare) && !bare.includes("宿舍") ? [`home ${bare}`] : [];
}

/** The village of a residence: the longest name or alias behind the township's own name. */
function villageIn(residence: string, forms: readonly (readonly [string, string])[]): string | null {
	if (!residence.includes("霁溪镇")) return null;
	const behind = residence.slice(residence.indexOf("霁溪镇") + 3);
	return forms.find(([form]) => behind.includes(form))?.[1] ?? null;
}

function eventsOf({ villages, firms, calls, victims }: Records): readonly PlainEvent[] {
	const forms = [...new Map(villages.map((row) => [row.village_name ?? "", row.aliases]))]
		.flatMap(([name, aliases]) => [name, ...words(aliases)].map((form) => [form, name] as const))
		.sort(([one], [other]) => other.length - one.length);
	const firmNames = new Map(
		firms.flatMap((firm) =>
			[firm.enterprise_name ?? "", ...words(firm.aliases)].map((form) => [form, firm] as const),
		),
	);
	const truth = new Map(truthCalls().map((call) => [call.of.incident_no, call]));
	return calls.map(({ incident_no: number, day }) => {
		const own = victims.filter((row) => row.event_no === number);
		const first = (column: "victim_village" | "victim_residence" | "victim_employer") =>
			own.map((row) => row[column]).find((text) => text !== null) ?? null;
		const [village, residence] = [first("victim_village"), first("victim_residence")];
		const told = truth.get(number ?? "");
		const inNarrative = told?.told.has("village") ? (told.of.victim_village ?? null) : null;
		return {
			day: day ?? 0,
			village:
				village === null
					? residence === null
						? inNarrative
						: villageIn(residence, forms)
					: (forms.find(([form]) => form === village)?.[1] ?? null),
			zone: firmNames.get(first("victim_employer") ?? "")?.zone_name ?? null,
			hits: own.flatMap((row) => [
				...(row.victim_residence === null ? [] : homeIn(row.victim_residence)),
				...(firmNames.has(row.victim_employer ?? "")
					? [`firm ${firmNames.get(row.victim_employer ?? "")?.enterprise_name}`]
					: []),
				...(row.victim_id_no_whole === null ? [] : [`person ${row.victim_id_no_whole}`]),
				...(row.victim_phone_numbers ?? "")
					.split(" ")
					.flatMap((phone) => (/^1[3-9]\d{9}$/.test(phone) ? [`phone ${phone}`] : [])),
			]),
		};
	});
}

/** Different persons with a receipt of a village, or of an employer, in the 365 days before a day. */
async function reachedOn(engine: Engine, day: number) {
	const rows = await engine.query({
		sql: sql`SELECT village, employer, coalesce(id_no_whole, phone_numbers, name || coalesce(village, ''), receipt_no) AS person,
	CAST(CAST(signed_time AS DATE) - DATE '1970-01-01' AS INTEGER) AS day FROM receipt`,
		columns: { village: "text", employer: "text", person: "text", day: "integer" },
	});
	const young = rows.filter((row) => row.day !== null && row.day < day && row.day >= day - 365);
	return (belongs: (row: (typeof rows)[number]) => boolean) =>
		new Set(young.filter(belongs).map(({ person }) => person)).size;
}

/** Events, and what every village and zone is scored from, as a morning sees them. */
export async function plainAreas(engine: Engine, morning: string) {
	const records = await recordsOf(engine);
	const events = eventsOf(records);
	const day = plainDay(morning);
	const weeks = Math.floor((day - Math.min(...events.map((event) => event.day))) / 7);
	const isRepeat = (event: PlainEvent) =>
		events.some(
			(other) =>
				other.day < event.day &&
				other.day >= event.day - 365 &&
				other.hits.some((hit) => event.hits.includes(hit)),
		);
	const reached = await reachedOn(engine, day);
	const repeated = new Set(events.filter(isRepeat));
	const factsOf = (isOwn: (event: PlainEvent) => boolean) => {
		const own = events.filter((event) => event.day < day && isOwn(event));
		const inWeek = (age: number) =>
			own.filter((event) => event.day >= day - 7 * age - 7 && event.day < day - 7 * age);
		return {
			weekly: Array.from({ length: weeks }, (_, age) => inWeek(age).length),
			repeats: own.filter((event) => event.day >= day - 182 && repeated.has(event)).length,
		};
	};
	const firmsOf = (zone: string | null) =>
		new Set(records.firms.filter((firm) => firm.zone_name === zone).map((firm) => firm.enterprise_name));
	const year = records.villages.filter((row) => row.population_year === Number(morning.slice(0, 4)));
	const village = year.map(
		(row): PlainArea => ({
			area: row.village_name ?? "",
			code: row.village_code ?? "",
			...factsOf((event) => event.village === row.village_name),
			population: row.resident_population ?? 0,
			reached: reached((receipt) => receipt.village === row.village_name),
		}),
	);
	const zone = records.zones.map(
		(row): PlainArea => ({
			area: row.zone_name ?? "",
			code: row.zone_name ?? "",
			...factsOf((event) => event.zone === row.zone_name),
			population: row.workers ?? 0,
			reached: reached((receipt) => firmsOf(row.zone_name).has(receipt.employer)),
		}),
	);
	return { events, village, zone, weeks };
}
