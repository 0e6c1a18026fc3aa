/** What no clause scores is not in the circular: no case under a basis that nobody is judged by, no count of a village. */
import { describe, expect, it } from "vitest";
import { CLAUSE_KINDS } from "@/lib/assessment/clauses";
import type { AssessmentInput, MeasureId, VillageInput } from "@/lib/assessment/input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { writeCircular } from "@/lib/report/circular";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { assessedInput, SCHEME } from "../../support/assessed-year";

const year = assessedInput({ villages: ["东村", "西村", "南村", "北村"], events: 400 });
const by = (measure: MeasureId): Scheme["clauses"][number] => ({
	...CLAUSE_KINDS.proportional.standard(measure),
	title: "同比",
	measures: [{ measure, weight: 1 }],
});
const schemeOf = (...measures: readonly MeasureId[]): Scheme => ({ ...SCHEME, clauses: measures.map(by) });
/** The year-end result, which says more than a circular on the way. */
const written = (scheme: Scheme, input: AssessmentInput = year) =>
	writeCircular({
		...{ sheet: scoreSheet(scheme, input, NO_DECISIONS), period: { kind: "year" }, circulars: [] },
		...{ locked: null, settings: DEFAULT_SETTINGS, isDemo: false },
	});

/** The year as another basis has it: cases on other days, fewer of them, and a village without any. */
function otherwiseFiled(): AssessmentInput {
	const events = year.events.map((event, at) => ({
		...event,
		caseDay: event.callDay === null || event.caseDay === null || at % 3 > 0 ? event.caseDay : null,
	}));
	const casesOf = (of: string, window: "now" | "base") =>
		events.filter(
			({ village, window: its, caseDay, leftOut }) =>
				village === of && its === window && caseDay !== null && leftOut === null,
		).length;
	const villages = year.villages.map((one, at): VillageInput => {
		const cases =
			at === 0
				? { now: 0, base: 0 }
				: { now: casesOf(one.village, "now"), base: casesOf(one.village, "base") };
		return { ...one, measures: { ...one.measures, cases } };
	});
	return { ...year, events, villages };
}

describe("cases that no clause scores", () => {
	it("stand in no total and in no sentence", () => {
		const report = written(schemeOf("calls", "loss"));
		expect(report.figures.map(({ id }) => id)).toEqual(["calls", "loss"]);
		expect(report.blocks.map(({ id }) => id)).not.toContain("text.circular.no_cases");
		expect(JSON.stringify([report.blocks, report.footnotes])).not.toContain("计入考核的案件");
		const scored = written(schemeOf("calls", "cases"));
		expect(scored.figures.map(({ id }) => id)).toEqual(["calls", "cases", "loss"]);
		expect(scored.blocks.map(({ id }) => id)).toContain("text.circular.no_cases");
	});

	it("leave the circular the same to the last word under another basis, but for the scheme itself", () => {
		const other = otherwiseFiled();
		const bodyOf = (scheme: Scheme, input: AssessmentInput) => {
			const { sections, figures, footnotes } = written(scheme, input);
			return { figures, footnotes, sections: sections.filter(({ id }) => id !== "annex.scheme") };
		};
		const calls = schemeOf("calls");
		expect(bodyOf({ ...calls, caseBasis: "occurred" }, other)).toEqual(bodyOf(calls, year));
		// Cases decide the points of losses on a small base: such schemes are told apart by their basis.
		for (const scheme of [schemeOf("calls", "cases"), schemeOf("loss")])
			expect(bodyOf({ ...scheme, caseBasis: "occurred" }, other)).not.toEqual(bodyOf(scheme, year));
	});
});

describe("counts of villages that no clause scores", () => {
	it.each<[string, readonly MeasureId[], boolean]>([
		["calls", ["calls"], true],
		["cases", ["cases"], true],
		["losses and calls", ["loss", "calls"], true],
		["losses alone", ["loss"], false],
		["nothing", [], false],
	])("make the table of chance where %s are scored", (_, measures, isThere) => {
		const { sections, blocks } = written(schemeOf(...measures));
		expect(sections.some(({ id }) => id === "chance")).toBe(isThere);
		expect(blocks.some(({ id }) => id === "table.assessment.chance")).toBe(isThere);
	});
});
