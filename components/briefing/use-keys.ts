/** Single-key commands of a screen; silent while the reader types, chooses or has something open above the screen. */
"use client";
import { useEffect, useRef } from "react";

/** Key as the browser names it → what it does. */
export type Commands = Readonly<Record<string, () => void>>;

const OWN_KEYS = "input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog]";
const OPEN_ABOVE =
	".ant-drawer-open, .ant-modal-wrap:not([style*='display: none']), .ant-picker-dropdown:not(.ant-picker-dropdown-hidden)";

function isTyping(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest(OWN_KEYS) !== null;
}

/** Listens while the screen is mounted. */
export function useKeys(commands: Commands): void {
	const latest = useRef(commands);
	useEffect(() => {
		latest.current = commands;
	});
	useEffect(() => {
		// An effect because keys arrive at the window, wherever the focus is.
		const onKeyDown = (event: KeyboardEvent) => {
			const command = latest.current[event.key];
			if (command === undefined || event.defaultPrevented || event.isComposing) return;
			if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
			if (document.querySelector(OPEN_ABOVE) !== null) return;
			event.preventDefault();
			command();
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, []);
}
