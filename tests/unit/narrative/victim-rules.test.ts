/** Every rule of the victim and of the course proves itself on its own texts, through the public readers. */
import { describe, expect, it } from "vitest";
import { AFTER_RULES, AMOUNT_RULES } from "@/data/narrative/course-amounts";
import { NOTHING_LOST_RULES } from "@/data/narrative/course-nothing-lost";
import { EDUCATION_RULES } from "@/data/narrative/victim-educations";
import { MARITAL_RULES } from "@/data/narrative/victim-marital";
import { OCCUPATION_RULES } from "@/data/narrative/victim-occupations";
import { EDUCATIONS, MARITAL_STATES, OCCUPATIONS } from "@/data/victim-values";
import { factsOf } from "./victim-expected";

const VICTIM = [
	["occupation", OCCUPATION_RULES, OCCUPATIONS],
	["education", EDUCATION_RULES, EDUCATIONS],
	["marital", MARITAL_RULES, MARITAL_STATES],
] as const;

describe.each(VICTIM)("%s", (fact, rules, values) => {
	it.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
		expect(values.map(({ id }) => id)).toContain(rule.value);
		for (const text of rule.examples) expect([text, factsOf(text)[fact]]).toEqual([text, rule.value]);
		for (const text of rule.counterExamples)
			expect([text, factsOf(text)[fact]]).not.toEqual([text, rule.value]);
	});
});

describe("loss", () => {
	it.each([...AMOUNT_RULES, ...AFTER_RULES].map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
		for (const [text, loss] of [...rule.examples, ...rule.counterExamples])
			expect([text, factsOf(text).loss ?? null]).toEqual([text, loss]);
	});

	it.each(NOTHING_LOST_RULES.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
		for (const text of rule.examples) expect([text, factsOf(text).loss]).toEqual([text, 0]);
		for (const text of rule.counterExamples) expect([text, factsOf(text).loss]).not.toEqual([text, 0]);
	});

	it("no rule captures: the place of a group tells which rule spoke", () => {
		for (const { pattern } of [...AMOUNT_RULES, ...AFTER_RULES])
			expect(new RegExp(`${pattern}|`).exec("")).toHaveLength(1);
	});
});
