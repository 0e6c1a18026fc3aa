import { describe, expect, it } from "vitest";
import { NARRATIVES } from "./scheme-narratives";
import { toldBy } from "./scheme-told";

describe("the scheme facts of whole narratives", () => {
	it.each(NARRATIVES)("%s", (text, told) => {
		expect(toldBy(text)).toEqual(told);
	});
});
