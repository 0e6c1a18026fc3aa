/** The focus of the week in the address: which week is meant, and the board of it. */
"use client";
import { useMemo } from "react";
import type { CivilDate } from "@/lib/base/civil";
import { startOfWeek } from "@/lib/calendar/civil";
import type { FocusBoard } from "@/lib/focus/board";
import type { View } from "./address";
import { useAsOf } from "./use-as-of";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** The focus screen's state. */
export interface FocusState {
	readonly asOf: CivilDate | null;
	/** First day of the week that is decided on; null while the morning is not known. */
	readonly week: CivilDate | null;
	readonly board: Asked<FocusBoard>;
}

/** Asks for the board of a view's week; asked again after every load and every decision. */
export function useFocus(view: View): FocusState {
	const { settings, revision, span, focus } = useWorkspace();
	const askBoard = focus.board;
	const asOf = useAsOf(view);
	const week = asOf === null ? null : startOfWeek(asOf, settings.weekStart);
	const isReady = (span?.events ?? 0) > 0 && revision > 0;
	// biome-ignore lint/correctness/useExhaustiveDependencies: revision says that other records stand behind the same question
	const question = useMemo(
		() => (week === null || !isReady ? null : () => askBoard(week)),
		[week, isReady, revision, askBoard, settings],
	);
	return { asOf, week, board: useAsked(question) };
}
