/** Keys pressed anywhere on a screen; silent while the reader types, chooses or has something open above the screen. */
"use client";
import { useEffect, useRef } from "react";

/** What a key (as the browser names it) does; false = nothing, then the browser goes on with it. */
export type OnKey = (key: string, isHeld: boolean) => boolean;

const OWN_KEYS = "input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog]";
const OPEN_ABOVE =
	".ant-drawer-open, .ant-modal:not([style*='display: none']), .ant-picker-dropdown:not(.ant-picker-dropdown-hidden)";
/** What Enter and the space bar press already. */
const PRESSABLE = "button, a, summary, [role=button], [role=tab]";

const isIn = (target: EventTarget | null, places: string) =>
	target instanceof Element && target.closest(places) !== null;

/** A dialog that is just closing keeps the focus for a moment; the next key is for the screen again. */
const isSeen = (target: EventTarget | null) => target instanceof Element && target.checkVisibility();

function isOwn({ key, target }: KeyboardEvent): boolean {
	if (!isSeen(target)) return false;
	return isIn(target, OWN_KEYS) || ((key === "Enter" || key === " ") && isIn(target, PRESSABLE));
}

/** Listens while the screen is mounted; keys with Ctrl, Alt or Meta are not told. */
export function useKeyPresses(onKey: OnKey): void {
	const latest = useRef(onKey);
	useEffect(() => {
		latest.current = onKey;
	});
	useEffect(() => {
		// An effect because keys arrive at the window, wherever the focus is.
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.isComposing) return;
			if (event.ctrlKey || event.altKey || event.metaKey || isOwn(event)) return;
			if (document.querySelector(OPEN_ABOVE) !== null) return;
			if (latest.current(event.key, event.repeat)) event.preventDefault();
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, []);
}
