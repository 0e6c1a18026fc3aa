/** A gate changes nothing but the time: an expression finds behind it what it finds without it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatedPattern } from "@/lib/narrative/gated-pattern";

/** Few signs, so that texts and patterns often meet. */
const sign = fc.constantFrom(..."刷单返利转账");
const literal = fc.string({ unit: sign, minLength: 1, maxLength: 3 });
const text = fc.string({ unit: fc.constantFrom(..."刷单返利转账，了1"), maxLength: 24 });

const { pattern } = fc.letrec<{ pattern: string; piece: string; group: string }>((tie) => ({
	piece: fc.oneof(
		{ depthSize: "small", withCrossShrink: true },
		literal,
		fc.constantFrom("[刷返]", "[^，]", "[^，]{0,3}?", "\\d", ".", "^", "$", "(?<!刷)", "(?!单)", "(?=转|账)"),
		fc
			.tuple(literal, fc.constantFrom("?", "*", "+", "{0,2}", "{2}", "??"))
			.map(([word, many]) => word + many),
		fc
			.tuple(tie("group"), fc.constantFrom("", "?", "*", "+", "{1,2}"))
			.map(([group, many]) => `(?:${group})${many}`),
	),
	group: fc.array(tie("pattern"), { minLength: 1, maxLength: 3 }).map((branches) => branches.join("|")),
	pattern: fc.array(tie("piece"), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join("")),
}));

/** Where an expression matches, one match after the other. */
function spans(expression: RegExp | null, told: string): readonly (readonly [number, string])[] {
	if (expression === null) return [];
	return [...told.matchAll(expression)].map((match) => [match.index, match[0]] as const);
}

describe("an expression behind its gate", () => {
	it("finds the same, whatever it is made of", () => {
		// A pattern is kept for good; so few patterns meet many texts.
		const patterns = fc.sample(
			fc.array(pattern, { minLength: 1, maxLength: 4 }).map((branches) => branches.join("|")),
			{ seed: 20_261_130, numRuns: 400 },
		);
		const gates = patterns.map((source) => ({
			plain: new RegExp(source, "g"),
			gated: gatedPattern(source, { flags: "g" }),
		}));
		let found = 0;
		let shut = 0;
		fc.assert(
			fc.property(text, (told) => {
				for (const { plain, gated } of gates) {
					const open = gated.openIn(told);
					const due = spans(plain, told);
					expect(spans(open, told), plain.source).toEqual(due);
					found += due.length;
					if (open === null) shut += 1;
				}
			}),
			{ numRuns: 120 },
		);
		expect(found).toBeGreaterThan(1000);
		expect(shut).toBeGreaterThan(1000);
	});

	it("serves for parts of the text that was asked for", () => {
		const gated = gatedPattern("刷单|转账了");
		const told = "先刷单，后转账了";
		expect(gated.openIn(told)?.exec(told.slice(4))?.[0]).toBe("转账了");
	});

	it("counts groups over all alternatives where they are read", () => {
		const gated = gatedPattern("刷(单)|转(账)", { hasGroups: true });
		expect(gated.openIn("转账")?.exec("转账")?.[2]).toBe("账");
	});
});
