/** What an honest reader of a call's rows can know of its victim and its time: by this, and not by the model, other tables find it. */
import type { Call } from "./call";
import type { CaseFile } from "./case";
import type { Clock } from "./clock";
import { type IdForm, messOf } from "./mess";
import { hasColumn, tells } from "./tally";

/** Forms of an ID number that still mean one person. */
const MATCHABLE: readonly IdForm[] = ["plain", "lower_x", "legacy"];

/** How another table writes a person; null = blank or spoilt. */
export interface Keys {
	readonly id: string | null;
	readonly phone: string | null;
}

/** Asked of every call against every line of every table, so it is found out once; calls change no more by then. */
const keysShown = new WeakMap<Call, Keys>();

function keysOf(call: Call): Keys {
	const known = keysShown.get(call);
	if (known !== undefined) return known;
	const isWhole = call.victim.idNo.length === 18 && MATCHABLE.includes(messOf(call).idForm);
	const keys = {
		id: isWhole && hasColumn("victim_id_no", call) ? call.victim.idNo : null,
		phone: hasColumn("victim_phone", call) ? call.victim.phone : null,
	};
	keysShown.set(call, keys);
	return keys;
}

/** The victim's ID number where the call shows it whole. */
export const idShown = (call: Call): string | null => keysOf(call).id;

/** The victim's own phone where the call shows it. */
export const phoneShown = (call: Call): string | null => keysOf(call).phone;

/** True when the victim can be looked for in other tables. */
export const isSearchable = (call: Call): boolean => idShown(call) !== null || phoneShown(call) !== null;

/** True when a row of another table with these keys is the call's victim, and the call shows enough to see it. */
export function isVictim(call: Call, { id, phone }: Keys): boolean {
	const shown = keysOf(call);
	if (id !== null && shown.id !== null) return id === shown.id;
	return phone !== null && phone === shown.phone;
}

/** Facts of a call that its own row or its case shows. */
export class Shown {
	private readonly files: ReadonlyMap<Call, CaseFile>;

	constructor(cases: readonly CaseFile[]) {
		this.files = new Map(cases.map((file) => [file.call, file]));
	}

	/** The number of the call's case. */
	caseNo(call: Call): string | null {
		return this.files.get(call)?.caseNo ?? null;
	}

	/** When the offence began. */
	from(call: Call): Clock | null {
		return hasColumn("occur_from", call) || this.files.has(call) ? call.occurFrom : null;
	}

	/** When the offence ended. */
	to(call: Call): Clock | null {
		return hasColumn("occur_to", call) ? call.occurTo : null;
	}

	/** The moment before which prevention had to come: the report stands in for an offence without a time. */
	offence(call: Call): Clock {
		return this.from(call) ?? call.reportAt;
	}

	/** The loss by column, case or narrative, in 1/100 yuan; null where nobody says it. */
	lossFen(call: Call): number | null {
		const isShown = hasColumn("loss", call) || this.files.has(call) || tells(call, "loss");
		return isShown ? call.lossFen : null;
	}
}
