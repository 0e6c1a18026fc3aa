import { AFTER_RULES, AMOUNT_RULES } from "@/data/narrative/course-amounts";
import { NOTHING_LOST_RULES } from "@/data/narrative/course-nothing-lost";
import { amountsIn } from "@/lib/narrative/course-money";
import { scanNumbers } from "@/lib/narrative/course-numbers";
import { lossIn, nothingIn } from "@/lib/narrative/course-loss";
import { prepareText } from "@/lib/narrative/prepared";
import { it } from "vitest";
it("x", () => {
	const run = (raw: string, want: number | null) => {
		const { text } = prepareText(raw);
		const am = amountsIn(text, scanNumbers(text));
		const got = lossIn(text, am, nothingIn(text));
		const yuan = got === null ? null : got.fen / 100;
		if (yuan !== want) console.log("BAD", raw, "want", want, "got", yuan, am.map((a) => `${text.slice(a.token.start, a.token.end)}:${a.role}:${a.rule}`).join(" "), nothingIn(text));
	};
	for (const r of [...AMOUNT_RULES, ...AFTER_RULES]) for (const [t, v] of [...r.examples, ...r.counterExamples]) run(t, v);
	for (const r of NOTHING_LOST_RULES) { for (const t of r.examples) run(t, 0); for (const t of r.counterExamples) { const { text } = prepareText(t); const g = lossIn(text, amountsIn(text, scanNumbers(text)), nothingIn(text)); console.log("ctr", t, g?.fen); } }
});
