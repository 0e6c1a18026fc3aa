/** Events with what the other tables say of them: what labelling and the view of one event both read. */
import type { LabelContext } from "@/lib/dimensions/dimension";
import { type AssembledEvent, assembleEvents, type EventRecords } from "../events";
import { callExclusion, caseExclusion } from "../label";
import type { Scope } from "../scope";
import { joinFacts } from "./join-facts";

/** True for the events that a scope replaces in the event table. */
function isIn({ incident, caseFile }: AssembledEvent, scope: Scope): boolean {
	if (scope === null) return true;
	const [call, file] = [incident?.incident_no, caseFile?.case_no];
	return (
		(typeof call === "string" && scope.incidents.has(call)) ||
		(typeof file === "string" && scope.cases.has(file))
	);
}

/**
 * The events to be labelled, in order. Events that the records hold only because others depend on them are left out.
 * Without join records nothing is known from other tables.
 */
export function joinedEvents(records: EventRecords, context: LabelContext): readonly AssembledEvent[] {
	const { joins, only = null } = records;
	const events = assembleEvents(records);
	const isWanted = (event: AssembledEvent) => isIn(event, only);
	if (joins === undefined) return events.filter(isWanted);
	const counts = (event: AssembledEvent) =>
		callExclusion(event, context) === null || caseExclusion(event, context) === null;
	const facts = joinFacts(events, joins, counts, isWanted);
	return events.flatMap((event, at) =>
		isWanted(event) ? [{ ...event, source: { ...event.source, joined: facts[at] ?? null } }] : [],
	);
}
