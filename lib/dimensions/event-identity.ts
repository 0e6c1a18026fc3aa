/** What the ID number of an event's victim tells, read once for all dimensions that ask. */
import { type IdReading, readIdNumber } from "@/lib/text/identity";
import type { EventSource } from "./dimension";
import { onceInARow } from "./once-per";

/** The reading of the victim's ID number; of kind `blank` when there is none. Never throws. */
export const identityOf: (event: EventSource) => IdReading = onceInARow((event: EventSource) =>
	readIdNumber(event.idNo ?? ""),
);
