/** Whole narratives of all three forms: every fact that is told is read, and nothing else. */
import { describe, expect, it } from "vitest";
import { CASES } from "./course-case";
import { FRESH } from "./course-fresh";
import { SPOKEN } from "./course-spoken";
import { factsOf } from "./victim-expected";
import { FORMAL } from "./victim-formal";

describe.each([
	["formal", FORMAL],
	["spoken", SPOKEN],
	["case", CASES],
	["fresh", FRESH],
])("%s narratives", (_, narratives) => {
	it.each(narratives)("%s", (text, expected) => {
		expect(factsOf(text)).toEqual(expected);
	});
});
