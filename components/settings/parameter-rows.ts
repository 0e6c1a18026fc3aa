/** Numbers that may be set, as the settings screen words them: meaning, standard value and bounds in one hint. */
import {
	type Parameter,
	type ParameterGroup,
	type ParameterValues,
	parameterIds,
} from "@/lib/settings/parameter";

/** One parameter with what stands under its field. */
export interface ParameterRow extends Parameter {
	readonly hint: string;
	/** True where the settings file takes no fraction. */
	readonly isWhole: boolean;
}

/** The row of a parameter. */
export function parameterRow(parameter: Parameter): ParameterRow {
	const { meaning, unit, lowest, highest, step, standard } = parameter;
	return {
		...parameter,
		hint: `${meaning}标准值${standard}${unit}，可设${lowest}–${highest}${unit}。`,
		isWhole: step === 1,
	};
}

/** True when every parameter of a group has its standard value. */
export function isStandard<Id extends string>(
	group: ParameterGroup<Id>,
	values: ParameterValues<Id>,
): boolean {
	return parameterIds(group).every((id) => values[id] === group[id].standard);
}
