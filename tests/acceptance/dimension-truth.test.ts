/** Every dimension on the demonstration data: right where the row tells it, 不详 where it does not. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { codeColumn, EVENT_TABLE, VALUE_TABLE } from "@/lib/dimensions/event-table";
import { readNarrative } from "@/lib/narrative/read-narrative";
import type { NarrativeReading } from "@/lib/narrative/reading";
import { readSettings } from "@/lib/settings/settings-file";
import { id, join, sql } from "@/lib/sql/fragment";
import { DUE, type Due, type TruthCall, truthCalls } from "../support/demo-dimension-truth";
import truth from "../support/demo-truth.json";
import { demoFiles, loaded } from "../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
/** Least share that must be right, of the informative rows and of the silent ones. */
const LEAST = 0.98;
const FEWEST = 8;

type DimensionName = keyof typeof DUE;
const NAMES = Object.keys(DUE) as DimensionName[];
const calls = truthCalls();
const byNumber = new Map(calls.map((call) => [call.of.incident_no, call]));

type Row = Readonly<Record<string, string | number | null>>;

interface Score {
	readonly informative: number;
	readonly right: number;
	readonly silent: number;
	readonly unknown: number;
	/** `incident: due → found`, the first few. */
	readonly wrong: readonly string[];
}

function scoreOf(pairs: readonly (readonly [no: string, due: Due, found: string | null])[]): Score {
	const judged = pairs.filter(([, due]) => due !== undefined);
	const telling = judged.filter(([, due]) => due !== null);
	const silent = judged.filter(([, due]) => due === null);
	const isRight = ([, due, found]: (typeof pairs)[number]) => due === found;
	return {
		informative: telling.length,
		right: telling.filter(isRight).length,
		silent: silent.length,
		unknown: silent.filter(isRight).length,
		wrong: judged.filter((pair) => !isRight(pair)).map(([no, due, found]) => `${no}: ${due} → ${found}`),
	};
}

const share = (part: number, whole: number): string =>
	whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

function printed(scores: ReadonlyMap<string, Score>): string {
	const lines = [...scores].map(([name, { informative, right, silent, unknown, wrong }]) =>
		[
			name.padEnd(22),
			String(informative).padStart(5),
			String(right).padStart(5),
			share(right, informative).padStart(8),
			String(silent).padStart(5),
			String(unknown).padStart(5),
			share(unknown, silent).padStart(8),
			wrong.slice(0, 2).join("; "),
		].join("  "),
	);
	return ["dimension · told · right · share · not told · 不详 · share · e.g.", ...lines].join("\n");
}

const ENGLISH: Readonly<Record<string, string>> = {
	男: "male",
	女: "female",
	小学及以下: "primary",
	初中: "junior_middle",
	高中中专: "senior_middle",
	大专: "college",
	本科及以上: "university",
	未婚: "single",
	已婚: "married",
	离异丧偶: "divorced_widowed",
};

type FactOf<T> = (from: T) => string | null;

const text = (value: number | undefined): string | null => (value === undefined ? null : String(value));
const worded =
	(fact: string, column: string): FactOf<TruthCall> =>
	({ of, told }) =>
		ENGLISH[told.get(fact) || (of[column] ?? "")] ?? null;

/** Facts of one narrative that columns hide in the table: name in the truth, what is due, what was read. */
const FACTS: Readonly<Record<string, readonly [string, FactOf<TruthCall>, FactOf<NarrativeReading>]>> = {
	sex: ["gender", worded("gender", "victim_gender"), ({ gender }) => gender?.value ?? null],
	"the age in years": ["age", ({ of }) => of.victim_age ?? null, ({ age }) => text(age?.value.low)],
	education: ["education", worded("education", "victim_education"), (read) => read.education?.value ?? null],
	marriage: ["marital", worded("marital", "victim_marital_status"), (read) => read.marital?.value ?? null],
	"the loss in fen": ["loss", ({ of }) => of.loss_fen ?? null, ({ lossFen }) => text(lossFen?.value)],
	"the number of transfers": [
		"transfer_count",
		({ of }) => of.transfer_count ?? null,
		({ transferCount }) => text(transferCount?.value),
	],
	"day and hour": [
		"occur_from",
		({ of }) => of.occur_from?.slice(0, 13) ?? null,
		({ occurFrom }) => occurFrom?.value.moment.slice(0, 13) ?? null,
	],
};

describe("the dimensions of the demonstration township", () => {
	let workspace: Awaited<ReturnType<typeof loaded>>;
	const scores = new Map<string, Score>();
	const narratives = new Map<string, string>();

	beforeAll(async () => {
		workspace = await loaded(demoFiles(truth.importOrder), settings);
		const { engine } = workspace;
		const values = await engine.query({
			sql: sql`SELECT dimension, code, value FROM ${id(VALUE_TABLE)}`,
			columns: { dimension: "text", code: "integer", value: "text" },
		});
		const valueBehind = new Map(values.map(({ dimension, code, value }) => [`${dimension}/${code}`, value]));
		const codes = join(
			NAMES.map((name) => id(codeColumn(name))),
			sql`, `,
		);
		const rows: readonly Row[] = await engine.query({
			sql: sql`SELECT incident_no, ${codes} FROM ${id(EVENT_TABLE)} WHERE ordinal = 1 AND call_day IS NOT NULL`,
			columns: {
				incident_no: "text",
				...Object.fromEntries(NAMES.map((name) => [codeColumn(name), "integer" as const])),
			},
		});
		const found = new Map(rows.map((row) => [String(row.incident_no), row]));
		expect([...found.keys()].sort()).toEqual([...byNumber.keys()].sort());
		for (const name of NAMES) {
			const pairs = [...byNumber].map(([no = "", call]) => {
				const code = found.get(no)?.[codeColumn(name)];
				return [no, DUE[name](call), valueBehind.get(`${name}/${code}`) ?? null] as const;
			});
			scores.set(name, scoreOf(pairs));
		}
		const texts = await engine.query({
			sql: sql`SELECT incident_no, narrative FROM incident`,
			columns: { incident_no: "text", narrative: "text" },
		});
		for (const { incident_no: no, narrative } of texts) narratives.set(no ?? "", narrative ?? "");
		console.log(printed(scores));
	}, 180_000);
	afterAll(() => workspace.engine.close());

	it.each(NAMES)("%s is right where the row tells it, and 不详 where it does not", (name) => {
		const score = scores.get(name);
		expect(score?.informative).toBeGreaterThan(FEWEST);
		const { informative = 0, right = 0, silent = 0, unknown = 0, wrong = [] } = score ?? {};
		expect(right / informative, wrong.slice(0, 10).join("\n")).toBeGreaterThanOrEqual(LEAST);
		if (silent > 0) expect(unknown / silent, wrong.slice(0, 10).join("\n")).toBeGreaterThanOrEqual(LEAST);
	});

	const reading = (call: TruthCall) =>
		readNarrative(narratives.get(call.of.incident_no ?? "") ?? "", {
			reportedAt: (call.of.report_time ?? null) as CivilMoment | null,
		});

	it("finds the residence in every narrative that tells it, and in no other", () => {
		const pairs = calls.map((call) => {
			const found = reading(call).residence?.value.replaceAll(" ", "") ?? null;
			const { victim_village: village = "", incident_no: no = "" } = call.of;
			const isOfVillage = village === "辖区外" ? !found?.startsWith("霁溪镇") : found?.includes(village);
			return [no, call.told.has("village") ? village : null, found && isOfVillage ? village : found] as const;
		});
		const score = scoreOf(pairs);
		expect(score.right / score.informative, score.wrong.join("\n")).toBeGreaterThanOrEqual(LEAST);
		expect(score.unknown / score.silent, score.wrong.join("\n")).toBeGreaterThanOrEqual(LEAST);
	});

	it.each(Object.entries(FACTS))("reads %s from the narrative alone", (_fact, [name, due, found]) => {
		const pairs = calls.map((call) => {
			const isTold = call.told.has(name) && due(call) !== "";
			return [call.of.incident_no ?? "", isTold ? due(call) : null, found(reading(call))] as const;
		});
		const { informative, right, silent, unknown, wrong } = scoreOf(pairs);
		expect(informative).toBeGreaterThan(FEWEST);
		expect(right / informative, wrong.join("\n")).toBeGreaterThanOrEqual(LEAST);
		if (silent > 0) expect(unknown / silent, wrong.join("\n")).toBeGreaterThanOrEqual(LEAST);
	});

	it("finds neither hukou nor employer nor occupation, which no narrative of the demo tells", () => {
		const guesses = calls.flatMap((call) => {
			const { hukou, employer, occupation } = reading(call);
			return [hukou, employer, occupation].filter((found) => found !== null);
		});
		expect(guesses).toEqual([]);
	});
});
