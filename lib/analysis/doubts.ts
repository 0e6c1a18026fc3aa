/** Written places that no list settles, though an officer could: what keeps victims out of their village or zone. */
import type { EventSource, LabelContext } from "@/lib/dimensions/dimension";
import { employerDoubt } from "@/lib/dimensions/victim-employer-zone";
import { villageDoubt } from "@/lib/dimensions/victim-village";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Places } from "@/lib/settings/settings";
import type { PlanRow } from "./plan";
import { placeDoubtsPlan } from "./plans/place-doubts";

type Row = PlanRow<typeof placeDoubtsPlan>;

/** As many as an officer clears in one sitting. */
const MOST_ASKED = 300;

/** One written place to be settled. Unmasked: addresses must pass the mask before any screen. */
export interface PlaceDoubt {
	/** The list it should stand in. */
	readonly kind: keyof Places;
	/** The whole cell, as settings would map it. */
	readonly written: string;
	/** The column it stands in, in words. */
	readonly column: string;
	/** Names of the list it may mean, best first; empty where it resembles none. */
	readonly candidates: readonly string[];
	/** Persons of events that write it so. */
	readonly victims: number;
	/** One such event, by the victim who is told of so. */
	readonly example: { readonly eventNo: string; readonly ordinal: number };
}

/** The places to be settled. */
export interface PlaceDoubts {
	/** How many there are; more than `items` where there are very many. */
	readonly waiting: number;
	/** Victims they stand for, all of them together. */
	readonly victims: number;
	/** Most frequent first. */
	readonly items: readonly PlaceDoubt[];
}

type Doubt = Pick<PlaceDoubt, "kind" | "written" | "column" | "candidates">;

function homeDoubt(source: Pick<EventSource, "village" | "residence">, context: LabelContext): Doubt | null {
	const doubt = villageDoubt(source, context);
	return doubt && { kind: "villages", ...doubt };
}

function workDoubt(source: Pick<EventSource, "zone" | "employer">, context: LabelContext): Doubt | null {
	const doubt = employerDoubt(source, context);
	return doubt && { kind: doubt.written === source.zone ? "zones" : "enterprises", ...doubt };
}

function doubtOf({ place, listed, written }: Row, context: LabelContext): Doubt | null {
	return place === "home"
		? homeDoubt({ village: listed, residence: written }, context)
		: workDoubt({ zone: listed, employer: written }, context);
}

/** One doubt a written text and column: the same word stands beside many addresses. */
function gathered(rows: readonly Row[], context: LabelContext): readonly PlaceDoubt[] {
	const byText = new Map<string, PlaceDoubt>();
	for (const row of rows) {
		const doubt = doubtOf(row, context);
		if (doubt === null) continue;
		const key = JSON.stringify([doubt.column, doubt.written]);
		const known = byText.get(key);
		const victims = (known?.victims ?? 0) + (row.victims ?? 0);
		const example = { eventNo: row.example ?? "", ordinal: row.example_ordinal ?? 1 };
		byText.set(key, { ...doubt, victims, example: known?.example ?? example });
	}
	return [...byText.values()];
}

/**
 * Every place in doubt of events that count, the most frequent first, equal ones in the order of their signs.
 * @throws EngineError, CancelledError
 */
export async function askDoubts(
	engine: EngineReader,
	context: LabelContext,
	options: RequestOptions = {},
): Promise<PlaceDoubts> {
	const all = gathered(await engine.query(placeDoubtsPlan(), options), context);
	const items = [...all].sort(
		(one, other) =>
			other.victims - one.victims || (one.written < other.written ? -1 : one.written > other.written ? 1 : 0),
	);
	return {
		waiting: items.length,
		victims: items.reduce((sum, { victims }) => sum + victims, 0),
		items: items.slice(0, MOST_ASKED),
	};
}
