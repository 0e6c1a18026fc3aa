/** Every kind of clause: adding one is its file and a line in each table here. */
import type { VillageInput } from "../input";
import type { Bounds, ClauseContext, ClauseKind, ClauseScore, SchemeRules } from "./clause";
import { type CoverageClause, coverage } from "./coverage";
import { type GateClause, gate } from "./gate";
import { type IndicatorClause, indicator } from "./indicator";
import { type LadderClause, ladder } from "./ladder";
import { type ProportionalClause, proportional } from "./proportional";
import { type RateClause, rate } from "./rate";
import { type TallyClause, tally } from "./tally";

interface Clauses {
	readonly proportional: ProportionalClause;
	readonly ladder: LadderClause;
	readonly rate: RateClause;
	readonly gate: GateClause;
	readonly coverage: CoverageClause;
	readonly tally: TallyClause;
	readonly indicator: IndicatorClause;
}

/** A kind of clause; stable for ever, because schemes carry it. */
export type ClauseKindId = keyof Clauses;

/** A clause of one kind, or of any. */
export type Clause<Id extends ClauseKindId = ClauseKindId> = {
	[Kind in Id]: Clauses[Kind] & { readonly kind: Kind };
}[Id];

/** How each kind works, in the order of a menu. */
export const CLAUSE_KINDS: { readonly [Id in ClauseKindId]: ClauseKind<Clause<Id>> } = {
	proportional,
	ladder,
	rate,
	gate,
	coverage,
	tally,
	indicator,
};

/** The rule of a clause in one sentence. */
export function clauseSentence<Id extends ClauseKindId>(clause: Clause<Id>, scheme: SchemeRules): string {
	const kind: ClauseKind<Clause<Id>> = CLAUSE_KINDS[clause.kind];
	return kind.sentence(clause, scheme);
}

/** The most and the fewest points of a clause. */
export function clauseBounds<Id extends ClauseKindId>(clause: Clause<Id>, scheme: SchemeRules): Bounds {
	const kind: ClauseKind<Clause<Id>> = CLAUSE_KINDS[clause.kind];
	return kind.bounds(clause, scheme);
}

/** What a clause gives a village. */
export function clauseScore<Id extends ClauseKindId>(
	clause: Clause<Id>,
	village: VillageInput,
	context: ClauseContext,
): ClauseScore {
	const kind: ClauseKind<Clause<Id>> = CLAUSE_KINDS[clause.kind];
	return kind.score(clause, village, context);
}

/** What cannot be meant by a clause on its own; empty = fine. */
export function clauseFaults<Id extends ClauseKindId>(
	clause: Clause<Id>,
	scheme: SchemeRules,
): readonly string[] {
	const kind: ClauseKind<Clause<Id>> = CLAUSE_KINDS[clause.kind];
	return kind.faults(clause, scheme);
}
