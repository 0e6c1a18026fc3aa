/** Locks the desk when nobody has touched it for a while: an unattended screen in a command room is an open file. */
"use client";
import { useEffect } from "react";

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
const MILLISECONDS_PER_MINUTE = 60_000;
/** How often the time is looked at; a timer of the whole span would sleep with the machine. */
const LOOK_EVERY = 5000;

/**
 * Calls `lock` after that many minutes without a sign of the officer, counted from now.
 * @returns ends it
 */
export function watchIdle(minutes: number, lock: () => void): () => void {
	let last = Date.now();
	const sign = () => {
		last = Date.now();
	};
	const look = () => {
		if (Date.now() - last >= minutes * MILLISECONDS_PER_MINUTE) lock();
	};
	for (const name of SIGNS) window.addEventListener(name, sign, { passive: true });
	const timer = setInterval(look, LOOK_EVERY);
	return () => {
		clearInterval(timer);
		for (const name of SIGNS) window.removeEventListener(name, sign);
	};
}

/** What decides whether the desk locks by itself. */
export interface IdleChoices {
	readonly hasPasscode: boolean;
	/** Null = never. */
	readonly minutes: number | null;
	/** The officer keeps it open for as long as the wall stands. */
	readonly isHeldOpen: boolean;
}

/** Minutes until the desk locks; null = it does not: nothing to lock with, never wished, or held open. */
export function idleMinutes({ hasPasscode, minutes, isHeldOpen }: IdleChoices): number | null {
	return hasPasscode && !isHeldOpen ? minutes : null;
}

/** Calls `lock` after that many minutes without a sign of the officer; null never does. */
export function useIdleLock(minutes: number | null, lock: () => void): void {
	useEffect(() => {
		// An effect because signs and time come from the browser.
		if (minutes === null) return;
		return watchIdle(minutes, lock);
	}, [minutes, lock]);
}
