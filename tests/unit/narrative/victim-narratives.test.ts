/** Whole narratives of all three forms: every fact that is told is read, and nothing else. */
import { describe, expect, it } from "vitest";
import { CASES } from "./course-case";
import { SPOKEN } from "./course-spoken";
import { factsOf } from "./victim-expected";
import { FORMAL } from "./victim-formal";

describe.each([
	["formal", FORMAL],
	["spoken", SPOKEN],
	["case", CASES],
])("%s narratives", (_, narratives) => {
	it.each(narratives)("%s", (text, expected) => {
		expect(factsOf(text)).toEqual(expected);
	});
});
