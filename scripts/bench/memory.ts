/** The memory of one process as Linux counts it: what it holds now, and the most it held since the meter was set back. */
import { readFileSync, writeFileSync } from "node:fs";

/** Megabytes of a process. */
export interface MemoryMeter {
	now(): number;
	peak(): number;
	/** Lets the peak begin again at what is held now. */
	reset(): void;
}

const KILOBYTES_PER_MEGABYTE = 1024;

/** A meter of the process, or null where /proc does not tell. */
export function memoryOf(process: number): MemoryMeter | null {
	const read = (field: "VmRSS" | "VmHWM"): number | null => {
		try {
			const found = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(
				readFileSync(`/proc/${process}/status`, "utf8"),
			);
			return found ? Number(found[1]) / KILOBYTES_PER_MEGABYTE : null;
		} catch {
			return null;
		}
	};
	if (read("VmHWM") === null) return null;
	return {
		now: () => read("VmRSS") ?? 0,
		peak: () => read("VmHWM") ?? 0,
		reset: () => writeFileSync(`/proc/${process}/clear_refs`, "5"),
	};
}
