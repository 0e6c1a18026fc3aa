/** The card takes the focus when another item comes into view, so that keys and screen readers go on from there. */
"use client";
import { type RefObject, useEffect, useRef } from "react";

/** @param key of the item in view; null = none */
export function useCardFocus(key: string | null): RefObject<HTMLElement | null> {
	const card = useRef<HTMLElement | null>(null);
	const shown = useRef<string | null>(null);
	useEffect(() => {
		// An effect because only what is rendered can take the focus. Not for the first item: nobody has pressed a key yet.
		const isAnother = shown.current !== null && shown.current !== key;
		shown.current = key;
		if (isAnother) card.current?.focus({ preventScroll: true });
	}, [key]);
	return card;
}
