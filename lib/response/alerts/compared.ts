/** The main figures of alerts against the windows before, with what the station's own weeks say of the change. */
import type { ByWindow, Compared } from "@/lib/analysis/answer";
import { comparableReaches, type Reaches } from "@/lib/analysis/comparable";
import type { WindowId } from "@/lib/analysis/question";
import { compareCounts } from "@/lib/statistics/comparison";
import type { AlertTotals, Tally } from "./totals";

/** The figures that are compared. */
export type AlertFigureId = "issued" | "confirmed" | "dissuaded" | "saved_people" | "loss_avoided";

/** A figure of the windows; null = not recorded, or of the amount: none known. Money in 1/100 yuan. */
export interface AlertFigure {
	readonly id: AlertFigureId;
	readonly values: ByWindow<number>;
	/** Both null for money. */
	readonly compared: Compared;
	/** Whether a change may be said: recorded as a whole, and known to a like degree. */
	readonly isComparable: Readonly<Record<"previous" | "lastYear", boolean>>;
}

/** What figures are compared by. */
export interface FigureContext {
	/** How far the alerts reach into the windows. */
	readonly reaches: Reaches;
	/** Overdispersion of the station's weeks of alerts, ≥ 1.2. */
	readonly phi: number;
}

interface Figure {
	readonly id: AlertFigureId;
	readonly value: (totals: AlertTotals) => number | null;
	/** Of what share of the alerts it is known; null = of all. */
	readonly known: (totals: AlertTotals) => number | null;
	readonly isCount: boolean;
}

function shareKnown({ whole, unknown }: Tally): number | null {
	return whole + unknown === 0 ? null : whole / (whole + unknown);
}

const FIGURES: readonly Figure[] = [
	{ id: "issued", value: ({ issued }) => issued, known: () => null, isCount: true },
	{
		id: "confirmed",
		value: ({ confirmed }) => confirmed.count,
		known: ({ confirmed }) => shareKnown(confirmed),
		isCount: true,
	},
	{
		id: "dissuaded",
		value: ({ dissuaded }) => dissuaded.count,
		known: ({ dissuaded }) => shareKnown(dissuaded),
		isCount: true,
	},
	{
		id: "saved_people",
		value: ({ savedPeople }) => savedPeople,
		known: ({ dissuaded }) => shareKnown(dissuaded),
		isCount: true,
	},
	{
		id: "loss_avoided",
		value: ({ lossAvoidedFen }) => lossAvoidedFen,
		known: ({ dissuaded, lossUnknown }) =>
			shareKnown({ ...dissuaded, whole: dissuaded.count - lossUnknown, unknown: lossUnknown }),
		isCount: false,
	},
];

function byWindow<T>(pick: (name: WindowId) => T | null): ByWindow<T> {
	return { current: pick("current"), previous: pick("previous"), lastYear: pick("lastYear") };
}

function figureOf(
	figure: Figure,
	totals: ByWindow<AlertTotals>,
	{ reaches, phi }: FigureContext,
): AlertFigure {
	const of = <T>(name: WindowId, read: (totals: AlertTotals) => T | null): T | null => {
		const own = totals[name];
		return own === null || reaches[name] === "none" ? null : read(own);
	};
	const values = byWindow((name) => of(name, figure.value));
	const comparable = comparableReaches(reaches, (name) => of(name, figure.known));
	const isComparable = (name: WindowId) => comparable[name] === "whole" && comparable.current === "whole";
	const compareWith = (name: "previous" | "lastYear") => {
		const [base, now] = [values[name], values.current];
		if (!figure.isCount || base === null || now === null || !isComparable(name)) return null;
		return compareCounts({ base, now, phi });
	};
	return {
		id: figure.id,
		values,
		compared: { previous: compareWith("previous"), lastYear: compareWith("lastYear") },
		isComparable: { previous: isComparable("previous"), lastYear: isComparable("lastYear") },
	};
}

/** The figures in the order of the screen. @param totals of each window; null where it was not asked */
export function alertFigures(totals: ByWindow<AlertTotals>, context: FigureContext): readonly AlertFigure[] {
	return FIGURES.map((figure) => figureOf(figure, totals, context));
}
