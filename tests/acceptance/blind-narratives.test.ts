/**
 * What the narrative rules reach on texts their authors have never seen: figures only, held to those that were published.
 * `BLIND_WRITE=1` writes the figures to `tests/blind/reached.json` and their table to the README.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "@/lib/dimensions";
import type { DimensionId, EventSource } from "@/lib/dimensions/dimension";
import { labelOf } from "@/lib/dimensions/label-of";
import { readNarrative } from "@/lib/narrative/read-narrative";
import type { ToldMoment } from "@/lib/narrative/reading";
import {
	type Answer,
	BLIND_KEYS,
	type BlindEntry,
	type BlindKey,
	lossesOf,
	type Score,
	scoresOf,
	scoreTable,
} from "../support/blind";
import { context, event } from "../unit/dimensions/sample";

const SET = "tests/blind/narratives.json";
const REACHED = "tests/blind/reached.json";
const README = "README.md";
const [BEGIN, END] = ["<!-- figures of tests/blind/reached.json -->", "<!-- end of figures -->"];

/** 桐埠镇, 澜江市, 浙江省: the province is real, no prefecture of it has these digits. */
const STATION = { name: "桐埠派出所", township: "桐埠镇", regionCode: "339901" };
const STATION_CONTEXT = context({ station: STATION }, { villages: [], zones: [], enterprises: [] });

const FEN_PER_YUAN = 100;

const said = (value: string | number | null | undefined): Answer =>
	value === null || value === undefined ? [] : [String(value)];

function labelled(dimension: DimensionId): (source: EventSource) => Answer {
	return (source) => said(labelOf(DIMENSIONS[dimension], source, STATION_CONTEXT).value);
}

/** The number behind a banded dimension; a range is no number that a label names. */
function measured(dimension: DimensionId, perUnit = 1): (source: EventSource) => Answer {
	return (source) => {
		const measure = DIMENSIONS[dimension].scale?.measure(source, STATION_CONTEXT) ?? null;
		if (measure === null) return [];
		const { low, high } = measure;
		return said(low === high ? low / perUnit : `${low / perUnit}-${high / perUnit}`);
	};
}

const reading = ({ narratives }: EventSource) =>
	readNarrative(narratives[0]?.text ?? "", { reportedAt: null });

/** A full hour may have been told without minutes. */
function momentSpellings(told: ToldMoment | undefined): Answer {
	if (told === undefined) return [];
	const { moment, hasClock } = told;
	if (!hasClock) return [moment.slice(0, 10)];
	const minutes = moment.slice(0, 16);
	return minutes.endsWith(":00") ? [minutes, moment.slice(0, 13)] : [minutes];
}

/** How the product answers each key from the narrative alone. */
const ANSWERS: Readonly<Record<BlindKey, (source: EventSource) => Answer>> = {
	victim_gender: labelled("victim_gender"),
	victim_age: measured("victim_age_band"),
	victim_occupation: labelled("victim_occupation"),
	victim_education: labelled("victim_education"),
	victim_hukou_origin: labelled("victim_hukou_origin"),
	victim_hukou_text: (source) => said(reading(source).hukou?.value),
	victim_residence_text: (source) => said(reading(source).residence?.value),
	victim_employer_text: (source) => said(reading(source).employer?.value),
	victim_marital_status: labelled("victim_marital_status"),
	victim_prior_history: labelled("victim_prior_history"),
	fraud_category: labelled("fraud_category"),
	fraud_subtype: labelled("fraud_subtype"),
	contact_channel: labelled("contact_channel"),
	scam_medium: labelled("scam_medium"),
	payment_channel: labelled("payment_channel"),
	loss_yuan: measured("loss_band", FEN_PER_YUAN),
	transfer_count: measured("transfer_count_band"),
	occur_time: (source) => momentSpellings(reading(source).occurFrom?.value),
	occur_hour: measured("occur_hour_band"),
	intervention: labelled("intervention_status"),
};

interface Reached {
	readonly narratives: number;
	readonly keys: Readonly<Record<BlindKey, Score>>;
}

function readme(table: string): string {
	const text = readFileSync(README, "utf8");
	const [before, rest] = text.split(BEGIN);
	const after = rest?.split(END)[1];
	if (before === undefined || after === undefined) throw new Error("README has no place for the figures");
	return `${before}${BEGIN}\n${table}\n${END}${after}`;
}

describe("the blind set", () => {
	const entries = JSON.parse(readFileSync(SET, "utf8")) as readonly BlindEntry[];
	const scores = scoresOf(entries, (key, { text }) =>
		ANSWERS[key](event({ narratives: [{ record: "incident", text }] })),
	);
	console.log(scoreTable(scores));
	if (process.env.BLIND_WRITE === "1") {
		const written: Reached = { narratives: entries.length, keys: scores };
		writeFileSync(REACHED, `${JSON.stringify(written, null, "\t")}\n`);
		writeFileSync(README, readme(scoreTable(scores)));
	}
	const reached = JSON.parse(readFileSync(REACHED, "utf8")) as Reached;

	// Compared as booleans: a failure must not print what stands in the set.
	it("is whole: every key of every narrative is labelled or null", () => {
		const keys = [...BLIND_KEYS].sort().join();
		expect(entries.every(({ labels }) => Object.keys(labels).sort().join() === keys)).toBe(true);
		const isKnown = (key: string) => BLIND_KEYS.some((one) => one === key);
		expect(entries.every(({ alsoAccepted }) => Object.keys(alsoAccepted).every(isKnown))).toBe(true);
		expect(entries.every(({ text }) => typeof text === "string" && text.length > 0)).toBe(true);
		expect(entries.length).toBe(reached.narratives);
	});

	it("is answered no worse than published", () => {
		expect(lossesOf(scores, reached.keys)).toEqual([]);
	});

	it("is published in the README as reached", () => {
		expect(readFileSync(README, "utf8")).toBe(readme(scoreTable(reached.keys)));
	});
});

const NOTHING = Object.fromEntries(BLIND_KEYS.map((key) => [key, null])) as Record<BlindKey, null>;
const NO_SCORE: Score = { asserted: 0, right: 0, labelled: 0, found: 0 };

/** Invented entries of one key, each with what is answered. */
function scored(
	key: BlindKey,
	...cases: readonly {
		readonly label: string | number | null;
		readonly also?: readonly (string | number | null)[];
		readonly answer: Answer;
	}[]
): Score {
	const entries = cases.map(({ label, also }, at) => ({
		id: String(at),
		text: "",
		labels: { ...NOTHING, [key]: label },
		alsoAccepted: also === undefined ? {} : { [key]: also },
	}));
	const scores = scoresOf(entries, (asked, { id }) =>
		asked === key ? (cases[Number(id)]?.answer ?? []) : [],
	);
	const others = BLIND_KEYS.filter((one) => one !== key).map((one) => scores[one]);
	expect(others).toEqual(others.map(() => NO_SCORE));
	return scores[key];
}

describe("the arithmetic", () => {
	it("counts right, wrong and missing answers", () => {
		expect(
			scored(
				"victim_gender",
				{ label: "male", answer: ["male"] },
				{ label: "male", answer: ["female"] },
				{ label: "female", answer: [] },
				{ label: null, answer: [] },
				{ label: null, answer: ["male"] },
			),
		).toEqual({ asserted: 3, right: 1, labelled: 3, found: 1 });
	});

	it("accepts the other answers, null among them: silence is no miss then, a wrong answer is", () => {
		expect(
			scored(
				"fraud_category",
				{ label: "a", also: ["b"], answer: ["b"] },
				{ label: "a", also: ["b", null], answer: [] },
				{ label: "a", also: [null], answer: ["c"] },
				{ label: null, also: ["a"], answer: ["a"] },
				{ label: null, also: ["a"], answer: [] },
				{ label: null, also: ["a"], answer: ["b"] },
			),
		).toEqual({ asserted: 4, right: 2, labelled: 2, found: 1 });
	});

	it("compares numbers as numbers, 0 being one", () => {
		expect(
			scored(
				"loss_yuan",
				{ label: 0, answer: said(0) },
				{ label: 3634.5, answer: said(363_450 / FEN_PER_YUAN) },
				{ label: null, answer: said(0) },
				{ label: 20, answer: said("20-29") },
			),
		).toEqual({ asserted: 4, right: 2, labelled: 3, found: 2 });
	});

	it("lets spans contain the label or name the same more briefly", () => {
		expect(
			scored(
				"victim_residence_text",
				{ label: "甲镇乙村", answer: ["丙市甲镇乙村"] },
				{ label: "甲镇乙村", answer: ["乙村"] },
				{ label: "甲镇 乙村", answer: ["乙 村"] },
				{ label: "甲镇乙村", answer: ["甲镇"] },
				{ label: "甲镇乙村", answer: ["村"] },
				{ label: "甲镇乙村", answer: ["丁村"] },
			),
		).toEqual({ asserted: 6, right: 3, labelled: 6, found: 3 });
		expect(
			scored(
				"victim_employer_text",
				{ label: "甲镇宏远五金有限公司", answer: ["宏远五金"] },
				{ label: "甲镇宏远五金有限公司", answer: ["甲镇"] },
			),
		).toEqual({ asserted: 2, right: 1, labelled: 2, found: 1 });
		expect(scored("victim_gender", { label: "male", answer: ["female male"] }).right).toBe(0);
	});

	it("asks no rule for a method without an id", () => {
		expect(
			scored(
				"fraud_subtype",
				{ label: "某种新手法", answer: [] },
				{ label: "some_method", answer: [] },
				{ label: "某种新手法", answer: ["some_method"] },
			),
		).toEqual({ asserted: 1, right: 0, labelled: 2, found: 0 });
	});

	it("knows an hour without minutes, and a day without an hour", () => {
		const at = (moment: string, hasClock = true) => momentSpellings({ moment, hasClock } as ToldMoment);
		expect(
			scored(
				"occur_time",
				{ label: "2026-05-11 13:43", answer: at("2026-05-11 13:43:00") },
				{ label: "2026-05-11 13", answer: at("2026-05-11 13:00:00") },
				{ label: "2026-05-11 13:00", answer: at("2026-05-11 13:00:00") },
				{ label: "2026-05-11", answer: at("2026-05-11 00:00:00", false) },
				{ label: "2026-05-11", answer: at("2026-05-11 00:00:00") },
				{ label: "2026-05-11 13", answer: at("2026-05-11 13:10:00") },
				{ label: "05-11 13:43", answer: [] },
			),
		).toEqual({ asserted: 6, right: 4, labelled: 7, found: 4 });
	});

	it("tells what fell, and nothing else", () => {
		const of = (score: Score) => ({ ...scoresOf([], () => []), victim_age: score });
		const before = of({ asserted: 10, right: 9, labelled: 20, found: 9 });
		expect(lossesOf(before, before)).toEqual([]);
		expect(lossesOf(of({ asserted: 12, right: 11, labelled: 20, found: 11 }), before)).toEqual([]);
		expect(lossesOf(of({ asserted: 12, right: 10, labelled: 20, found: 10 }), before)).toEqual([
			"victim_age: precision 9/10 → 10/12",
		]);
		expect(lossesOf(of({ asserted: 0, right: 0, labelled: 20, found: 0 }), before)).toEqual([
			"victim_age: recall 9/20 → 0/20",
		]);
		expect(lossesOf(before, of(NO_SCORE))).toEqual([]);
	});

	it("prints one line a key, shares of nothing as —", () => {
		const table = scoreTable({
			...scoresOf([], () => []),
			victim_age: { asserted: 10, right: 9, labelled: 20, found: 9 },
		}).split("\n");
		expect(table).toHaveLength(BLIND_KEYS.length + 2);
		expect(table).toContain("| `victim_age` | 10 | 9 | 90.0 % | 20 | 9 | 45.0 % |");
		expect(table).toContain("| `victim_gender` | 0 | 0 | — | 0 | 0 | — |");
	});
});
