/** One Tab stop for all rows of a table: arrows walk, Home and End jump, Enter or Space opens. */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";

interface RowCursor {
	/** Index of the row that takes part in the Tab order. */
	readonly active: number;
	readonly setActive: (index: number) => void;
	readonly onKeyDown: (event: KeyboardEvent) => void;
}

const PAGE = 10;

/** Where a key leads from a row; null for keys that do not walk. */
export function nextRow(key: string, index: number, count: number): number | null {
	const aims: Readonly<Record<string, number>> = {
		ArrowDown: index + 1,
		ArrowUp: index - 1,
		PageDown: index + PAGE,
		PageUp: index - PAGE,
		Home: 0,
		End: count - 1,
	};
	const aim = aims[key];
	return aim === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, aim));
}

/**
 * @param body the scrolling host; rows inside carry `data-index`
 * @param reveal brings a row that is not rendered into view
 * @param open what Enter or Space does; absent = rows cannot be opened
 */
export function useRowCursor(
	body: RefObject<HTMLElement | null>,
	count: number,
	reveal: (index: number) => void,
	open: ((index: number) => void) | null,
): RowCursor {
	const [active, setActive] = useState(0);
	const isWalking = useRef(false);
	const current = Math.min(active, Math.max(0, count - 1));

	// A windowed row may appear some renders after it was revealed: try again until it takes the focus.
	useLayoutEffect(() => {
		if (!isWalking.current) return;
		const row = body.current?.querySelector<HTMLElement>(`tr[data-index="${current}"]`);
		if (!row) return;
		isWalking.current = false;
		row.focus({ preventScroll: true });
	});

	const onKeyDown = (event: KeyboardEvent) => {
		if (open === null || !(event.target instanceof HTMLTableRowElement)) return;
		if (event.key === "Enter" || event.key === " ") {
			event.preventDefault();
			open(current);
			return;
		}
		const next = nextRow(event.key, current, count);
		if (next === null) return;
		event.preventDefault();
		isWalking.current = true;
		setActive(next);
		reveal(next);
	};
	return { active: current, setActive, onKeyDown };
}
