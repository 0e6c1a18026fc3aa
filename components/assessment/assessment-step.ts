/** The way to the period before and after: never beyond today. */
import type { View } from "@/components/state/address";
import { movedView } from "@/components/view/view-change";
import type { CivilDate } from "@/lib/base/civil";
import { windowOf } from "@/lib/calendar/periods";
import { lastDay } from "@/lib/calendar/range";
import type { Settings } from "@/lib/settings/settings";

/** What a step begins from. */
interface From {
	/** The morning that the view is read on. */
	readonly asOf: CivilDate;
	/** By the clock. */
	readonly today: CivilDate;
	readonly settings: Settings;
}

/**
 * The next (+1) or previous (−1) period of an assessed view. A morning after today becomes today's; where that shows nothing new,
 * or days after today, the view stays as it is.
 */
export function steppedView(view: View, steps: 1 | -1, { asOf, today, settings }: From): View {
	const moved = movedView(view, asOf, steps, settings);
	if (steps < 0) return moved;
	const morning = moved.asOf ?? asOf;
	const day = morning > today && asOf <= today ? today : morning;
	const [shown, next] = [windowOf(view.period, asOf, settings), windowOf(moved.period, day, settings)];
	const isOn = day <= today && next.end > shown.end && lastDay(next) <= today;
	if (!isOn) return view;
	return day === asOf ? moved : { ...moved, asOf: day };
}
