import { describe, expect, it } from "vitest";
import { toldBy } from "./scheme-told";
import { FIRST_UNSEEN, UNSEEN_FACTS } from "./scheme-unseen";
import { FOURTH_UNSEEN } from "./scheme-unseen-fourth";
import { SECOND_UNSEEN } from "./scheme-unseen-second";
import { THIRD_UNSEEN } from "./scheme-unseen-third";

const ALL = [...FIRST_UNSEEN, ...SECOND_UNSEEN, ...THIRD_UNSEEN, ...FOURTH_UNSEEN];

describe("scheme, channels, intervention and history of narratives labelled beforehand", () => {
	it("are labelled fact by fact", () => {
		for (const [text, told] of ALL)
			expect([text, told.split(" ").length]).toEqual([text, UNSEEN_FACTS.length]);
	});

	it.each(ALL)("%s", (text, told) => {
		const read = toldBy(text);
		expect(UNSEEN_FACTS.map((fact) => read[fact] ?? "-").join(" ")).toBe(told);
	});
});
