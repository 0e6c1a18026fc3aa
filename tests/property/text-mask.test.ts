/** Masks never leak: no full name, no run of seven digits that stood in the text, and masking twice is masking once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskAccount, maskIdNumber, maskName, maskNarrative, maskPhone } from "@/lib/text/mask";

const surnames = fc.constantFrom("王", "李", "欧阳", "诸葛", "买");
const given = fc.stringMatching(/^[明小红强伟芳丽军]{1,2}$/);
const chinese = fc.tuple(surnames, given).map(([surname, rest]) => surname + rest);
const latin = fc.stringMatching(/^[A-Z][a-z]{2,6} [A-Z][a-z]{2,6}$/);
const names = fc.oneof(chinese, latin);
const runs = fc.stringMatching(/^\d{7,21}[Xx]?$/);
const grouped = fc.stringMatching(/^\d{4} \d{4} \d{4} \d{4}( \d{3})?$|^1[3-9]\d[ -]\d{4}[ -]\d{4}$/);
const fillers = fc.stringMatching(/^[，。在向被骗转账元年月日0-9 ：a-z*@.-]{0,12}$/);

const narratives = fc
	.tuple(fc.array(fc.tuple(fillers, fc.oneof(names, runs, grouped)), { maxLength: 6 }), fillers)
	.map(([pieces, end]) => ({
		text: pieces.map(([filler, piece]) => `${filler}、${piece}`).join("、") + end,
		secrets: pieces.map(([, piece]) => piece),
	}));

describe("masks", () => {
	it("hide every full name and every long run of a narrative", () => {
		fc.assert(
			fc.property(narratives, ({ text, secrets }) => {
				const known = secrets.filter((secret) => /\p{L}{2}/u.test(secret));
				const masked = maskNarrative(text, known);
				for (const name of known) expect(masked).not.toContain(name);
				for (const run of text.match(/\d{7,}/g) ?? []) expect(masked).not.toContain(run);
				expect(masked).not.toMatch(/\d{7}/);
				const digits = masked.replace(/[ -]/g, "");
				for (const secret of secrets.filter((piece) => /^[\d -]{11,}$/.test(piece))) {
					expect(digits).not.toContain(secret.replace(/[ -]/g, ""));
				}
			}),
			{ numRuns: 500 },
		);
	});

	it("take any name and any text without failing, and still hide long runs", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "grapheme" })), (text, known) => {
				expect(maskNarrative(text, known)).not.toMatch(/[0-9０-９]{7}/);
			}),
		);
	});

	it("are idempotent", () => {
		fc.assert(
			fc.property(narratives, ({ text, secrets }) => {
				const once = maskNarrative(text, secrets);
				expect(maskNarrative(once, secrets)).toBe(once);
			}),
			{ numRuns: 500 },
		);
		fc.assert(
			fc.property(fc.oneof(names, runs, fc.string({ unit: "grapheme" })), (text) => {
				for (const mask of [maskName, maskIdNumber, maskPhone, maskAccount])
					expect(mask(mask(text))).toBe(mask(text));
			}),
			{ numRuns: 500 },
		);
	});

	it("never give back a whole name or number", () => {
		fc.assert(
			fc.property(names, runs, (name, run) => {
				expect(maskName(name)).not.toContain(name);
				for (const mask of [maskIdNumber, maskPhone, maskAccount]) {
					expect(mask(run)).not.toMatch(/\d{7}/);
					expect(mask(run)).not.toContain(run);
				}
			}),
		);
	});
});
