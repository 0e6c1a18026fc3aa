/** Parameters of the focus score as the settings screen words them: meaning, standard value and bounds in one hint. */
import {
	FOCUS_PARAMETER_IDS,
	FOCUS_PARAMETERS,
	type FocusParameter,
	type FocusParameterId,
	type FocusParameters,
	STANDARD_FOCUS_PARAMETERS,
} from "@/lib/settings/focus-parameters";

/** One parameter with what stands under its field. */
export interface FocusRow extends FocusParameter {
	readonly hint: string;
	/** True where the settings file takes no fraction. */
	readonly isWhole: boolean;
}

/** The row of a parameter. */
export function focusRow(id: FocusParameterId): FocusRow {
	const parameter: FocusParameter = FOCUS_PARAMETERS[id];
	const { meaning, unit, lowest, highest, step, standard } = parameter;
	return {
		...parameter,
		hint: `${meaning}标准值${standard}${unit}，可设${lowest}–${highest}${unit}。`,
		isWhole: step === 1,
	};
}

/** True when every parameter has its standard value. */
export function isStandardFocus(focus: FocusParameters): boolean {
	return FOCUS_PARAMETER_IDS.every((id) => focus[id] === STANDARD_FOCUS_PARAMETERS[id]);
}
