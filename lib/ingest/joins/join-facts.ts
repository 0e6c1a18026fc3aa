/** What the other tables say of every event: the four join dimensions of the domain contract §2. */
import type { JoinFacts } from "@/lib/dimensions/dimension";
import type { AssembledEvent } from "../events";
import { Interventions } from "./intervention";
import type { JoinRecords } from "./join-records";
import { PreventionReaches } from "./prevention";
import { PriorHistories } from "./prior-history";
import { ReceiptIndex } from "./receipts";
import { push } from "./row-values";
import { ShieldStates } from "./shield";

/** Whether an event is a fraud that counts, so that it can be an earlier one. */
export type Counts = (event: AssembledEvent) => boolean;

/**
 * Joins events with the other tables by whole ID numbers and personal phones; names alone never match.
 * @param events all that may be earlier ones of each other
 * @param wanted for which of them facts are asked; those of the others are null
 * @returns facts in the order of the events
 */
export function joinFacts(
	events: readonly AssembledEvent[],
	records: JoinRecords,
	counts: Counts,
	wanted: Counts = () => true,
): readonly (JoinFacts | null)[] {
	const receipts = new ReceiptIndex(records.receipts);
	const priors = new PriorHistories(events, records, counts);
	const reaches = new PreventionReaches(records, receipts);
	const shields = new ShieldStates(records, receipts);
	const interventions = interventionsOf(events.filter(wanted), records);
	return events.map((event) =>
		wanted(event)
			? {
					priorHistory: priors.of(event),
					prevention: reaches.of(event),
					shield: shields.of(event),
					intervention: interventions.get(event.eventNo) ?? null,
				}
			: null,
	);
}

function interventionsOf(events: readonly AssembledEvent[], records: JoinRecords) {
	const victims = new Map<string, AssembledEvent[]>();
	for (const event of events) push(victims, event.eventNo, event);
	const interventions = new Interventions(records);
	return new Map([...victims].map(([eventNo, rows]) => [eventNo, interventions.of(rows)]));
}
