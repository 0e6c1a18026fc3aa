/** Classes proposed for events that nothing gives a class, by what the station itself has confirmed. */
import { FRAUD_CLASSES } from "@/data/taxonomy";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import { type ClassProposal, classify, trainMeasured } from "@/lib/narrative/classifier";
import { explainClass, type SpeakingSpan } from "@/lib/narrative/classifier-explanation";
import { isTrustworthy, type ValidationReport } from "@/lib/narrative/classifier-validation";
import { loadDictionary } from "./ask";
import type { PlanRow } from "./plan";
import { categoryNarrativesPlan, type SettledNumbers } from "./plans/category-narratives";

/** Labels beyond this many teach little more and make an officer wait. */
const MOST_LEARNED = 3000;
/** As many as an officer clears in one sitting. */
const MOST_ASKED = 300;
/** Deals the folds; the same records give the same measure. */
const SEED = 1;

type Row = PlanRow<typeof categoryNarrativesPlan>;

/** Takes names and numbers out of a narrative, whose signs then identify nobody. */
export type Masking = (row: Pick<Row, "narrative" | "event_names" | "caller_name">) => string;

/** One event to be decided. */
export interface Proposed {
	readonly eventNo: string;
	readonly ordinal: number;
	readonly reportTime: Row["report_time"];
	/** Masked. */
	readonly narrative: string;
	/** The likeliest two, ids of classes; empty where the classifier keeps silent. */
	readonly proposals: readonly ClassProposal[];
	/** What speaks for the first of them, by offsets into the masked narrative. */
	readonly spans: readonly SpeakingSpan[];
}

/** What can be proposed, and how good proposing is on the station's own labels. */
export interface Proposals {
	readonly report: ValidationReport;
	/** False below the number of labels and the accuracy at which it falls silent. */
	readonly speaks: boolean;
	/** Labels that exist; more than were learned from where there are very many. */
	readonly labelled: number;
	/** Events without a class that have a narrative. */
	readonly waiting: number;
	/** The newest of them. */
	readonly events: readonly Proposed[];
}

/** How proposals are asked for. */
export interface ProposalOptions extends RequestOptions {
	/** Events that an officer set to 不详 by hand; none where left out. */
	readonly settled?: SettledNumbers;
}

const classIds = new Set(FRAUD_CLASSES.map(({ id }) => id));

/**
 * Learns from the newest certain labels and proposes for the newest events without one. A function of the records alone.
 * @throws EngineError, CancelledError
 */
export async function askProposals(
	engine: EngineReader,
	mask: Masking,
	{ settled, ...options }: ProposalOptions = {},
): Promise<Proposals> {
	const dictionary = await loadDictionary(engine, options);
	const certain = await engine.query(categoryNarrativesPlan("certain", MOST_LEARNED), options);
	const unknown = await engine.query(categoryNarrativesPlan("unknown", MOST_ASKED, settled), options);
	const examples = certain.flatMap((row) => {
		const label = dictionary.valueOf("fraud_category", row.category ?? 0);
		return label !== null && classIds.has(label) ? [{ text: mask(row), label }] : [];
	});
	const { classifier, report } = trainMeasured(examples, { seed: SEED });
	const events = unknown.map((row): Proposed => {
		const narrative = mask(row);
		const proposals = classify(classifier, narrative);
		const [first] = proposals;
		return {
			eventNo: row.event_no ?? "",
			ordinal: row.ordinal ?? 1,
			reportTime: row.report_time,
			narrative,
			proposals,
			spans: first === undefined ? [] : explainClass(classifier, narrative, first.label),
		};
	});
	return {
		report,
		speaks: isTrustworthy(report),
		labelled: certain[0]?.total ?? 0,
		waiting: unknown[0]?.total ?? 0,
		events,
	};
}
