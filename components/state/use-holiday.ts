/** The holiday of the view: which one is meant, and everything that is said of it. */
"use client";
import { useMemo } from "react";
import { askHoliday } from "@/lib/analysis/ask-holiday";
import type { CivilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { Holiday } from "@/lib/calendar/festival-blocks";
import { type HolidayChoice, holidayMeant } from "@/lib/calendar/holiday-period";
import type { PeriodChoice } from "@/lib/calendar/periods";
import { holidaySections } from "@/lib/report/definitions/holiday";
import type { ReportSection } from "@/lib/report/document";
import type { Settings } from "@/lib/settings/settings";
import type { View } from "./address";
import { useEngine } from "./EngineProvider";
import { useAsOf } from "./use-as-of";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** What stands on the holiday screen. */
export interface HolidayShown {
	readonly holiday: Holiday;
	readonly sections: readonly ReportSection[];
}

/** The holiday screen's state. */
export interface HolidayState {
	readonly asOf: CivilDate | null;
	/** The holiday the address means; null while the morning is not known, or where no arrangement is. */
	readonly holiday: Holiday | null;
	readonly shown: Asked<HolidayShown>;
}

/** The festival an address names; the whole holiday, whichever part of it is named. */
function choiceIn(period: PeriodChoice): HolidayChoice | null {
	return "festival" in period ? { ...period, phase: "during" } : null;
}

function knownHoliday(choice: HolidayChoice | null, asOf: CivilDate, settings: Settings): Holiday | null {
	try {
		return holidayMeant(choice, asOf, settings);
	} catch (error) {
		// Told by the question, which asks for the same holiday.
		if (error instanceof AppError) return null;
		throw error;
	}
}

/** Asks for the holiday of a view; asked again after every load and every filter. */
export function useHoliday(view: View): HolidayState {
	const { engine } = useEngine();
	const { settings, revision, span } = useWorkspace();
	const asOf = useAsOf(view);
	const isReady = (span?.events ?? 0) > 0 && revision > 0;
	const { period, filters } = view;
	const holiday = useMemo(
		() => (asOf === null ? null : knownHoliday(choiceIn(period), asOf, settings)),
		[asOf, period, settings],
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: revision says that other records stand behind the same question
	const question = useMemo(() => {
		if (engine === null || asOf === null || !isReady) return null;
		return async (signal: AbortSignal): Promise<HolidayShown> => {
			const meant = holidayMeant(choiceIn(period), asOf, settings);
			const answer = await askHoliday(engine, { holiday: meant, asOf, filters }, settings, { signal });
			return { holiday: meant, sections: holidaySections(answer, settings) };
		};
	}, [engine, asOf, isReady, period, filters, revision, settings]);
	return { asOf, holiday, shown: useAsked(question) };
}
