/** How everything that assessments keep becomes one when two workspaces are merged: appeals, schemes, circulars and locked years. */
import type { JsonValue } from "@/lib/workspace/kept";
import { appealJoins } from "./kept-appeals";
import { circularJoins } from "./kept-circulars";
import { lockJoins } from "./kept-locks";
import { schemeJoins } from "./kept-schemes";

/**
 * The joins of all documents of assessments, by the name of the document; the order of the sides never matters.
 * @param names of our documents
 */
export function assessmentJoins(
	names: readonly string[],
): Readonly<Record<string, (ours: JsonValue, theirs: JsonValue) => JsonValue>> {
	return { ...appealJoins(names), ...schemeJoins(names), ...circularJoins(names), ...lockJoins(names) };
}
