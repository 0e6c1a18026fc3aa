/** The contract of a number that the officer may set: what it means, within which bounds, and what it is unless set. */

/** One parameter as the settings screen shows it. */
export interface Parameter {
	readonly label: string;
	/** What a larger number does, for an officer. */
	readonly meaning: string;
	/** Behind the number; empty for a bare one. */
	readonly unit: string;
	readonly lowest: number;
	readonly highest: number;
	/** Smallest step the screen offers; 1 also means that only whole numbers are taken. */
	readonly step: number;
	/** What it is while the station has set no other. */
	readonly standard: number;
}

/** Parameters that are set together, in the order of the screen. */
export type ParameterGroup<Id extends string> = Readonly<Record<Id, Parameter>>;

/** A number for every parameter of a group. */
export type ParameterValues<Id extends string> = Readonly<Record<Id, number>>;

/** The ids of a group, in the order of the screen. */
export const parameterIds = <Id extends string>(group: ParameterGroup<Id>): readonly Id[] =>
	Object.keys(group) as unknown as readonly Id[];

/** The standard value of every parameter of a group. */
export function standardValues<Id extends string>(group: ParameterGroup<Id>): ParameterValues<Id> {
	return Object.fromEntries(parameterIds(group).map((id) => [id, group[id].standard])) as ParameterValues<Id>;
}
