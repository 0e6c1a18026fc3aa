/** A scheme for tests of figures: how it counts is all that matters, so that it has no clause. */
import type { Scheme } from "@/lib/assessment/scheme";

/** Residence, filed, nothing excluded, unless told. */
export const scheme = (more: Partial<Scheme> = {}): Scheme => ({
	id: "town",
	version: 1,
	name: "考核办法",
	isExample: false,
	kind: "points",
	attribution: "residence",
	caseBasis: "filed",
	zeroBase: { stillZero: "most", risen: "least" },
	smallBase: { below: 0, rule: "as_is", pointsPerEvent: 0 },
	exclusions: { categories: [], attempts: false, outsiders: false },
	population: { year: null },
	clauses: [],
	fullMarks: null,
	colours: { yellowFrom: 60, blueFrom: 80 },
	escalation: [],
	...more,
});
