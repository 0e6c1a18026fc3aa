/** How a measure of a village changed against the year before, as a clause has to take it: by the percentage, or by a policy. */
import { dividedBy, type Exact, exactOf, minus, plainText, times } from "../exact";
import type { MeasureId, VillageInput } from "../input";
import { lossGap } from "../loss-known";
import type { SmallBasePolicy } from "../policies";
import type { ClauseContext, SchemeRules } from "./clause";
import { figureText, measureLabel, windowLabel } from "./figures";

type PercentChange = Extract<Change, { kind: "percent" }>;

const HUNDRED = exactOf(100);

/** So many events fewer, each with its points; below 0 where there are more. */
interface FewerEvents {
	readonly fewer: number;
	readonly each: number;
}

/** What a clause makes points from. `note` is printed; null = nothing had to be decided. */
export type Change =
	/** Not recorded, or known too little of. */
	| { readonly kind: "unknown"; readonly note: string }
	/** A fall or rise in per cent, with the sum that gives its size, which is not below 0. */
	| {
			readonly kind: "percent";
			readonly isRise: boolean;
			readonly size: Exact;
			readonly text: string;
			readonly note: string | null;
			/** Of a fall to nothing from a small base that is scored by counts: what counts where it gives more points. */
			readonly orFewer: FewerEvents | null;
	  }
	/** By a policy: the points of an unchanged year, the most or the fewest. */
	| { readonly kind: "unchanged" | "most" | "least"; readonly note: string }
	/** By a policy: so many events more, or fewer below 0. */
	| { readonly kind: "events"; readonly more: number; readonly each: number; readonly note: string };

/** Events behind a measure, which decide whether a base is small; for losses these are the cases. */
function eventsOf({ measures }: VillageInput, measure: MeasureId) {
	return measures[measure === "loss" ? "cases" : measure];
}

function ofZero(measure: MeasureId, village: VillageInput, { zeroBase, smallBase }: SchemeRules): Change {
	const label = measureLabel(measure);
	const { now } = village.measures[measure];
	if (now === 0) {
		const note = `${label}去年同期与本期均为0`;
		return zeroBase.stillZero === "most"
			? { kind: "most", note: `${note}，按办法计最高分` }
			: { kind: "unchanged", note: `${note}，按办法视为持平` };
	}
	if (zeroBase.risen === "least")
		return { kind: "least", note: `${label}去年同期为0、本期发生，按办法计最低分` };
	const events = eventsOf(village, measure).now;
	if (events === null)
		return { kind: "unknown", note: `${windowLabel("cases", "now")}未记录，无法按件数折算${label}的上升` };
	const counted = Math.max(1, events);
	if (zeroBase.risen === "by_count") {
		const each = smallBase.pointsPerEvent;
		const note = `${label}去年同期为0、本期发生，按办法以起数计分，每起${plainText(each)}分`;
		return { kind: "events", more: counted, each, note };
	}
	return {
		kind: "percent",
		isRise: true,
		size: times(HUNDRED, exactOf(counted)),
		text: `100×${counted}`,
		note: `${label}去年同期为0、本期发生，按办法每起视为上升100%`,
		orFewer: null,
	};
}

/** Both figures of a measure, recorded. */
interface Known {
	readonly now: number;
	readonly base: number;
}

function percent(measure: MeasureId, { now, base }: Known, note: string | null = null): PercentChange {
	const [more, fewer] = now > base ? [now, base] : [base, now];
	const size = times(dividedBy(minus(exactOf(more), exactOf(fewer)), exactOf(base)), HUNDRED);
	const [high, low, whole] = [more, fewer, base].map((value) => figureText(measure, value));
	const text = `(${high}−${low})÷${whole}×100`;
	return { kind: "percent", isRise: now > base, size, text, note, orFewer: null };
}

/** A fall to nothing: no base is too small for it. */
function ofNone(measure: MeasureId, base: number, village: VillageInput, { smallBase }: SchemeRules): Change {
	const events = eventsOf(village, measure);
	const isSmall = events.base !== null && events.base < smallBase.below;
	const note = smallBase.below === 0 ? null : `${measureLabel(measure)}降为0，按下降100%计`;
	const change = percent(measure, { now: 0, base }, note);
	if (!isSmall || smallBase.rule !== "by_count" || events.now === null) return change;
	return {
		...change,
		note: `${note}，按起数计分更高的按起数`,
		orFewer: { fewer: events.base - events.now, each: smallBase.pointsPerEvent },
	};
}

/** A change over a small base, by the policy of the scheme. */
function ofSmall(
	measure: MeasureId,
	pair: Known,
	events: { readonly now: number | null; readonly base: number },
	{ rule, pointsPerEvent }: SmallBasePolicy,
): Change {
	const word = measureLabel(measure === "loss" ? "cases" : measure);
	const note = `去年同期${word}仅${events.base}起，基数过小`;
	if (rule === "start") return { kind: "unchanged", note: `${note}，按办法视为持平` };
	if (rule === "as_is") return percent(measure, pair, `${note}，按办法仍按百分比计分`);
	if (events.now === null)
		return { kind: "unknown", note: `${windowLabel("cases", "now")}未记录，无法按件数计分` };
	return {
		kind: "events",
		more: events.now - events.base,
		each: pointsPerEvent,
		note: `${note}，按办法以增减起数计分，每起${plainText(pointsPerEvent)}分`,
	};
}

/** How a measure changed, the scheme's policies for bases of 0 and for small ones included; losses only where enough is known. */
export function changeOf(
	measure: MeasureId,
	village: VillageInput,
	{ scheme, input }: ClauseContext,
): Change {
	const { now, base } = village.measures[measure];
	if (now === null) return { kind: "unknown", note: `${windowLabel(measure, "now")}未记录` };
	if (base === null) return { kind: "unknown", note: `${windowLabel(measure, "base")}未记录` };
	const gap = measure === "loss" ? lossGap(input, village.village) : null;
	if (gap !== null) return { kind: "unknown", note: gap };
	if (base === 0) return ofZero(measure, village, scheme);
	if (now === 0) return ofNone(measure, base, village, scheme);
	const [pair, { smallBase }] = [{ now, base }, scheme];
	const events = eventsOf(village, measure);
	if (smallBase.below === 0) return percent(measure, pair);
	if (events.base === null)
		return smallBase.rule === "as_is"
			? percent(measure, pair)
			: {
					kind: "unknown",
					note: `${windowLabel("cases", "base")}未记录，无法判断损失的基数是否过小`,
				};
	if (events.base >= smallBase.below) return percent(measure, pair);
	return ofSmall(measure, pair, { now: events.now, base: events.base }, smallBase);
}
