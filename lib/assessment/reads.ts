/** Which registers the clauses of a scheme read beside the measures: what may be changed in a what-if, and what the township is told. */
import type { ReachId, TallyId } from "./input";
import type { Scheme } from "./scheme";

/** Coverage and tallies that a scheme scores. */
export interface RegistersRead {
	readonly reaches: ReadonlySet<ReachId>;
	readonly tallies: ReadonlySet<TallyId>;
}

/** What the clauses of a scheme read beside the measures (those are `scoredMeasures`), in the order of the clauses. */
export function registersRead({ clauses }: Pick<Scheme, "clauses">): RegistersRead {
	const [reaches, tallies] = [new Set<ReachId>(), new Set<TallyId>()];
	for (const clause of clauses) {
		if (clause.kind === "coverage") reaches.add(clause.reach);
		if (clause.kind === "tally") tallies.add(clause.tally);
		if (clause.kind !== "indicator") continue;
		if (clause.source.kind === "reach") reaches.add(clause.source.reach);
		if (clause.source.kind === "tally") tallies.add(clause.source.tally);
	}
	return { reaches, tallies };
}
