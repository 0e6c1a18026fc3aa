/** Locks the desk when nobody has touched it for a while: an unattended screen in a command room is an open file. */
"use client";
import { useEffect } from "react";

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
const MILLISECONDS_PER_MINUTE = 60_000;
/** How often the time is looked at; a timer of the whole span would sleep with the machine. */
const LOOK_EVERY = 5000;

/** Calls `lock` after that many minutes without a sign of the officer; null never does. */
export function useIdleLock(minutes: number | null, lock: () => void): void {
	useEffect(() => {
		// An effect because signs and time come from the browser.
		if (minutes === null) return;
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
	}, [minutes, lock]);
}
