/** Dimensions whose values are bands of a number: measured once, cut by the settings, so that new cuts need no new reading. */
import { type Band, bandOf } from "./bands";
import type {
	Dimension,
	DimensionValue,
	EventSource,
	Label,
	LabelContext,
	Measure,
	Scale,
} from "./dimension";
import { UNKNOWN } from "./dimension";

/** The band that holds the whole range of a measure, or null when it reaches into a second one. */
function bandOfMeasure(
	bands: ReturnType<Scale["bands"]>,
	{ low, high }: Pick<Measure, "low" | "high">,
): DimensionValue | null {
	const band = bandOf(bands, low);
	return band !== null && high >= low && high < band.high ? band : null;
}

/** A measure in words for its label; 不详 where no band holds it. */
export function labelOfMeasure(measure: Measure | null, bands: ReturnType<Scale["bands"]>): Label {
	const band = measure === null ? null : bandOfMeasure(bands, measure);
	if (measure === null || band === null) return UNKNOWN;
	const { source, evidence, quote } = measure;
	return { value: band.id, source, evidence, ...(quote === undefined ? {} : { quote }) };
}

/** What a banded dimension says about itself; domain and reading follow. */
export interface Banded extends Omit<Dimension, "domain" | "read" | "isOpen" | "isOrdered" | "scale"> {
	readonly unit: Scale["unit"];
	readonly perUnit?: number;
	readonly measure: Scale["measure"];
	readonly bands: (settings: LabelContext["settings"]) => readonly Band[];
}

/** A dimension of bands. */
export function banded({ unit, perUnit = 1, measure, bands, ...claims }: Banded): Dimension {
	return {
		...claims,
		isOpen: false,
		isOrdered: true,
		scale: { unit, perUnit, measure, bands },
		domain: ({ settings }) => bands(settings).map(({ id, label }) => ({ id, label })),
		read: (event: EventSource, context: LabelContext) =>
			labelOfMeasure(measure(event, context), bands(context.settings)),
	};
}
