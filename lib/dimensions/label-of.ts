/** The label of an event with the officer's corrections, which speak over every other source. */
import { labelOfMeasure } from "./banded";
import {
	type Dimension,
	type EventSource,
	type Label,
	type LabelContext,
	type Measure,
	UNKNOWN,
} from "./dimension";

/** What an officer maps or corrects a category to when the event is no telecom fraud. */
export const NOT_FRAUD = "not_fraud";

const BY_HAND = "人工更正";

/** The number an officer typed for a banded dimension, in the units of its scale; null = not a number it can hold. */
function typedMeasure({ scale }: Dimension, typed: string): Measure | null {
	const units = Number(typed);
	if (scale === undefined || typed.trim() === "" || !Number.isFinite(units) || units < 0) return null;
	const measured = Math.round(units * scale.perUnit);
	const evidence = `${BY_HAND}：${typed}${scale.unit.zh}`;
	return { low: measured, high: measured, source: "manual", evidence };
}

/** A label with the number behind it, which only banded dimensions have. */
export interface MeasuredLabel {
	readonly label: Label;
	readonly measure: Measure | null;
}

/** The label of one event in one dimension, with its number. Never throws. A correction to 不详 is unknown, with its evidence. */
export function measuredLabel(
	dimension: Dimension,
	event: EventSource,
	context: LabelContext,
): MeasuredLabel {
	const { scale, id } = dimension;
	const corrected = event.corrections?.get(id);
	if (corrected === null) return { label: { ...UNKNOWN, evidence: `${BY_HAND}：不详` }, measure: null };
	if (scale !== undefined) {
		const measure =
			corrected === undefined ? scale.measure(event, context) : typedMeasure(dimension, corrected);
		return { label: labelOfMeasure(measure, scale.bands(context.settings)), measure };
	}
	const label: Label =
		corrected === undefined
			? dimension.read(event, context)
			: { value: corrected, source: "manual", evidence: BY_HAND };
	return { label, measure: null };
}

/** The label of one event in one dimension, the officer's correction before every other source. Never throws. */
export function labelOf(dimension: Dimension, event: EventSource, context: LabelContext): Label {
	return measuredLabel(dimension, event, context).label;
}
