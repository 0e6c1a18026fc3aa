/** Counted calls behind the figures of villages: each with its share of the village's losses, which add up to the fen. */
import type { AssessmentInput, CountedEvent, VillageInput } from "@/lib/assessment/input";
import { dayNumber } from "@/lib/calendar/civil";

type Windows = Pick<AssessmentInput, "window" | "base">;

function callsOf({ village, measures }: VillageInput, side: "now" | "base", windows: Windows) {
	const [count, sum] = [measures.calls[side] ?? 0, measures.loss[side]];
	const first = dayNumber(side === "now" ? windows.window.start : windows.base.start);
	return Array.from({ length: count }, (_, at): CountedEvent => {
		const share = sum === null ? null : Math.floor(sum / count) + (at === 0 ? sum % count : 0);
		return {
			eventNo: `${village}-${side}-${at}`,
			village,
			isUnknown: false,
			window: side,
			callDay: first + at,
			caseDay: null,
			category: null,
			lossFen: share,
			leftOut: null,
			movedBy: null,
			movedFrom: null,
		};
	});
}

/** The input with the calls that its villages' figures say; cases have no events of their own. */
export function withCalls(input: AssessmentInput): AssessmentInput {
	const sides = ["now", "base"] as const;
	const events = input.villages.flatMap((village) => sides.flatMap((side) => callsOf(village, side, input)));
	return { ...input, events };
}
