/** How often the loss and the class that are read from narratives are right, lot by lot. */
import { describe, expect, it } from "vitest";
import { readNarrative } from "@/lib/narrative/read-narrative";
import { FIFTH_TOLD } from "./told-fifth";
import { FIRST_HELD } from "./told-first-held";
import { FIRST_OPEN } from "./told-first-open";
import { FOURTH_TOLD } from "./told-fourth";
import { SECOND_TOLD } from "./told-second";
import { THIRD_TOLD } from "./told-third";
import { REPORTED_AT } from "./victim-expected";

const LOTS = {
	"first open": FIRST_OPEN,
	"first held": FIRST_HELD,
	second: SECOND_TOLD,
	third: THIRD_TOLD,
	fourth: FOURTH_TOLD,
	fifth: FIFTH_TOLD,
};

/** Of what is asserted, and of what is told. */
const LEAST_PRECISION = 0.95;
const LEAST_RECALL = 0.8;

interface Score {
	readonly precision: number;
	readonly recall: number;
	readonly wrong: readonly string[];
}

function readBy(text: string): readonly [loss: string, category: string] {
	const { lossFen, category } = readNarrative(text, { reportedAt: REPORTED_AT });
	return [lossFen === null ? "-" : String(lossFen.value / 100), category?.value ?? "-"];
}

function scoreOf(lot: (typeof LOTS)[keyof typeof LOTS], fact: 0 | 1): Score {
	const pairs = lot.map(
		([text, told]) => [told.split(" ")[fact] ?? "", readBy(text)[fact] ?? "", text] as const,
	);
	const right = pairs.filter(([due, found]) => due !== "-" && due === found).length;
	const wrong = pairs.filter(([due, found]) => found !== "-" && due !== found);
	return {
		precision: right / pairs.filter(([, found]) => found !== "-").length,
		recall: right / pairs.filter(([due]) => due !== "-").length,
		wrong: wrong.map(([due, found, text]) => `${due} → ${found}: ${text}`),
	};
}

describe.each(Object.entries(LOTS))("the %s lot", (_name, lot) => {
	it("is labelled with a loss and a class", () => {
		for (const [text, told] of lot)
			expect([text, told]).toEqual([text, expect.stringMatching(/^(?:\d+|-) (?:[a-z_]+|-)$/)]);
	});

	it.each([
		["loss", 0],
		["class", 1],
	] as const)("tells the %s, or is silent, and is seldom wrong", (_fact, at) => {
		const { precision, recall, wrong } = scoreOf(lot, at);
		expect(precision, wrong.join("\n")).toBeGreaterThanOrEqual(LEAST_PRECISION);
		expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL);
	});
});
