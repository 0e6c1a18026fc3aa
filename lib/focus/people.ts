/** How many people an area has, by year, and what else its register says of it. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { focusAreasPlan } from "@/lib/analysis/plans/focus-areas";
import { peopleOf } from "@/lib/analysis/population";
import { placeValues, vocabularyOf } from "@/lib/dimensions/vocabulary";
import type { Places } from "@/lib/settings/settings";
import type { AreaGroup } from "./features";
import type { AreaHistory, PeopleByYear } from "./history";

type Row = PlanRow<typeof focusAreasPlan>;

/** What the registers say of one area. */
export interface AreaRegister {
	readonly code: string;
	readonly people: PeopleByYear;
	/** Degrees; null where the register has none. */
	readonly point: NonNullable<AreaHistory["point"]> | null;
}

interface Draft {
	code: string | null;
	readonly people: Map<number, number>;
	/** True once a list states that nobody is there. */
	isEmpty: boolean;
	point: AreaRegister["point"];
	/** Workers of its enterprises, for a zone whose own number is not written. */
	workers: number;
}

function draftOf(drafts: Map<string, Draft>, name: string): Draft {
	const draft = drafts.get(name) ?? {
		code: null,
		people: new Map(),
		isEmpty: false,
		point: null,
		workers: 0,
	};
	drafts.set(name, draft);
	return draft;
}

/** True where numbers are stated and all of them are 0; nothing stated is nothing known. */
function saysNobody({ resident, registered, floating }: Row): boolean {
	const stated = [resident, registered, floating].filter((people) => people !== null);
	return (resident !== null || registered !== null) && stated.every((people) => people === 0);
}

function takeRow(draft: Draft, row: Row): void {
	const own = peopleOf(row);
	if (own !== null) draft.people.set(row.year ?? 0, own.people);
	else if (saysNobody(row)) draft.isEmpty = true;
	draft.code = row.code ?? draft.code;
	if (row.latitude !== null && row.longitude !== null)
		draft.point = { latitude: row.latitude, longitude: row.longitude };
}

/** By year; of a zone without a number of its own the workers of its enterprises; 0 only where no list states anybody. */
function peopleOfDraft({ people, workers, isEmpty }: Draft): PeopleByYear {
	if (people.size > 0) return people;
	if (workers > 0) return new Map([[0, workers]]);
	return isEmpty ? new Map([[0, 0]]) : people;
}

/**
 * The registers of one group by the name of the area. People of a village as populations count them, of a zone its workers,
 * else those of its enterprises together; 0 where the lists state that nobody is there, none where they state nothing.
 * Areas that no register names are absent.
 */
export function registersOf(
	rows: readonly Row[],
	group: AreaGroup,
	places: Places,
): ReadonlyMap<string, AreaRegister> {
	const { idOf } = vocabularyOf(placeValues(group === "village" ? places.villages : places.zones));
	const drafts = new Map<string, Draft>();
	for (const row of rows) {
		if (row.kind === group && row.name !== null) takeRow(draftOf(drafts, row.name), row);
		if (group === "zone" && row.kind === "enterprise" && row.zone !== null)
			draftOf(drafts, idOf(row.zone) ?? row.zone).workers += row.resident ?? 0;
	}
	return new Map(
		[...drafts].map(([name, draft]) => {
			const { code, point } = draft;
			return [name, { code: code ?? name, people: peopleOfDraft(draft), point }];
		}),
	);
}
