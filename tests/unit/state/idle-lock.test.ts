/** An untouched desk locks after its minutes; a sign of the officer puts it off, and only a held wall keeps it open. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { idleMinutes, watchIdle } from "@/components/state/use-idle-lock";

const MINUTE = 60_000;

let page: EventTarget;
let lock: ReturnType<typeof vi.fn<() => void>>;
beforeEach(() => {
	vi.useFakeTimers();
	page = new EventTarget();
	vi.stubGlobal("window", page);
	lock = vi.fn<() => void>();
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

it("locks after its minutes without a sign, counted from the last one", () => {
	const end = watchIdle(15, lock);
	vi.advanceTimersByTime(14 * MINUTE);
	page.dispatchEvent(new Event("pointermove"));
	vi.advanceTimersByTime(14 * MINUTE);
	expect(lock).not.toHaveBeenCalled();
	vi.advanceTimersByTime(MINUTE);
	expect(lock).toHaveBeenCalled();
	end();
	expect(vi.getTimerCount()).toBe(0);
});

it("locks a machine that slept through its minutes as soon as it wakes", () => {
	const end = watchIdle(15, lock);
	vi.setSystemTime(Date.now() + 60 * MINUTE);
	vi.advanceTimersByTime(5000);
	expect(lock).toHaveBeenCalledTimes(1);
	end();
});

it("counts its minutes anew when the wall lets go: paused is not spent", () => {
	watchIdle(15, lock)();
	vi.advanceTimersByTime(10 * 60 * MINUTE);
	expect(lock).not.toHaveBeenCalled();
	const end = watchIdle(15, lock);
	vi.advanceTimersByTime(15 * MINUTE - 1);
	expect(lock).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(lock).toHaveBeenCalledTimes(1);
	end();
});

it("is held open by the officer's choice alone; without a passcode there is nothing to lock with", () => {
	expect(idleMinutes({ hasPasscode: true, minutes: 15, isHeldOpen: false })).toBe(15);
	expect(idleMinutes({ hasPasscode: true, minutes: 15, isHeldOpen: true })).toBeNull();
	expect(idleMinutes({ hasPasscode: true, minutes: null, isHeldOpen: false })).toBeNull();
	expect(idleMinutes({ hasPasscode: false, minutes: 15, isHeldOpen: false })).toBeNull();
});
