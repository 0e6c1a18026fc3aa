import { describe, expect, it } from "vitest";
import { CONTACT_CHANNELS, INTERVENTIONS, PAYMENT_CHANNELS, SCAM_MEDIA } from "@/data/case-values";
import { CLASS_RULES } from "@/data/narrative/scheme-classes";
import { CONTACT_RULES } from "@/data/narrative/scheme-contacts";
import { HINT_RULES } from "@/data/narrative/scheme-hints";
import { HISTORY_RULES } from "@/data/narrative/scheme-histories";
import { INTERVENTION_RULES } from "@/data/narrative/scheme-interventions";
import { MEDIUM_RULES } from "@/data/narrative/scheme-media";
import { MONEY_RULES } from "@/data/narrative/scheme-methods-money";
import { PERSON_RULES } from "@/data/narrative/scheme-methods-persons";
import { REBATE_SERVICE_RULES } from "@/data/narrative/scheme-methods-rebate-service";
import { SHOPPING_RULES } from "@/data/narrative/scheme-methods-shopping";
import { PAYMENT_RULES } from "@/data/narrative/scheme-payments";
import { PREVENTION_RULES } from "@/data/narrative/scheme-preventions";
import { SHIELD_RULES } from "@/data/narrative/scheme-shields";
import { PRECEDENCE } from "@/data/narrative/scheme-silence";
import { CLASS_WORDS } from "@/data/narrative/scheme-words";
import { FRAUD_CLASSES, FRAUD_SUBTYPES, NATIONAL_SHARES } from "@/data/taxonomy";
import { PREVENTION_REACHES, PRIOR_HISTORIES, SHIELD_STATES } from "@/data/victim-values";
import { toldBy } from "./scheme-told";

const METHOD_RULES = [...REBATE_SERVICE_RULES, ...MONEY_RULES, ...SHOPPING_RULES, ...PERSON_RULES];

const SETS = [
	["category", CLASS_RULES, FRAUD_CLASSES],
	["category", HINT_RULES, FRAUD_CLASSES],
	["subtype", METHOD_RULES, FRAUD_SUBTYPES],
	["contactChannel", CONTACT_RULES, CONTACT_CHANNELS],
	["scamMedium", MEDIUM_RULES, SCAM_MEDIA],
	["paymentChannel", PAYMENT_RULES, PAYMENT_CHANNELS],
	["priorHistory", HISTORY_RULES, PRIOR_HISTORIES],
	["prevention", PREVENTION_RULES, PREVENTION_REACHES],
	["shield", SHIELD_RULES, SHIELD_STATES],
	["intervention", INTERVENTION_RULES, INTERVENTIONS],
] as const;

const RULES = SETS.flatMap(([fact, rules, values]) =>
	rules.map((rule) => [rule.id, fact, rule, new Set(values.map(({ id }) => id))] as const),
);

describe("the scheme rules", () => {
	it("have ids of their own", () => {
		const ids = RULES.map(([id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(id))).toEqual([]);
	});

	it.each(RULES)(
		"%s names a value of %s, is proven and reads its examples only",
		(_id, fact, rule, values) => {
			expect(rule.value === null || values.has(rule.value)).toBe(true);
			expect(rule.confidence > 0 && rule.confidence <= 1).toBe(true);
			expect(rule.examples.length).toBeGreaterThanOrEqual(2);
			expect(rule.counterExamples.length).toBeGreaterThanOrEqual(1);
			for (const text of rule.examples)
				expect([text, toldBy(text)[fact] ?? null]).toEqual([text, rule.value]);
			for (const text of rule.counterExamples) {
				if (rule.value === null) expect([text, toldBy(text)[fact] ?? null]).not.toEqual([text, null]);
				else expect([text, toldBy(text)[fact] ?? null]).not.toEqual([text, rule.value]);
			}
		},
	);

	it("let one class hide another, never both each other", () => {
		const classes = new Set(FRAUD_CLASSES.map(({ id }) => id));
		expect(PRECEDENCE.flat().filter((id) => !classes.has(id))).toEqual([]);
		const pairs = new Set(PRECEDENCE.map((pair) => pair.join(" ")));
		expect(PRECEDENCE.filter(([winner, loser]) => pairs.has(`${loser} ${winner}`))).toEqual([]);
	});
});

describe("the words of the classes", () => {
	it.each(CLASS_WORDS)(
		"speak for $value together, never one alone",
		({ value, examples, counterExamples }) => {
			expect(FRAUD_CLASSES.map(({ id }) => id)).toContain(value);
			for (const text of examples) expect([text, toldBy(text).category]).toEqual([text, value]);
			for (const text of counterExamples) expect([text, toldBy(text).category]).toEqual([text, undefined]);
		},
	);
});

describe("the tree of methods", () => {
	it("has at least two methods under every national class", () => {
		const national = FRAUD_CLASSES.filter(({ id }) => id !== "other");
		const counts = national.map(
			({ id }) => FRAUD_SUBTYPES.filter(({ fraudClass }) => fraudClass === id).length,
		);
		expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
	});

	it("is read by a rule for every method", () => {
		const read = new Set(METHOD_RULES.map(({ value }) => value));
		expect(FRAUD_SUBTYPES.filter(({ id }) => !read.has(id))).toEqual([]);
	});

	it("carries the national share of every class, all of them together", () => {
		expect(Object.keys(NATIONAL_SHARES)).toEqual(
			FRAUD_CLASSES.map(({ id }) => id).filter((id) => id !== "other"),
		);
		expect(Object.values(NATIONAL_SHARES).reduce((sum: number, share) => sum + share, 0)).toBeCloseTo(100, 5);
	});
});
