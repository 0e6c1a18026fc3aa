/** Keeps a long decode cancellable and its progress visible: the one place where it looks up from its work. */
import { CancelledError } from "@/lib/base/errors";
import { nextTurn } from "@/lib/base/eventual";
import type { Progress } from "./decoded";

/** What every long step is given: the name for messages, and {@link Pace.tell} to call between chunks. */
export interface Pace {
	readonly fileName: string;
	/**
	 * Reports progress and lets waiting messages in, so that a cancellation sent to a worker arrives.
	 * @throws CancelledError when the signal fired
	 */
	tell(stage: "read" | "decode", done: number, total: number | null): Promise<void>;
}

/** A pace for one file; `signal` and `onProgress` may be absent. */
export function paceOf(
	fileName: string,
	signal: AbortSignal | undefined,
	onProgress: Progress | undefined,
): Pace {
	const stopIfCancelled = () => {
		if (signal?.aborted) throw new CancelledError(`读取文件“${fileName}”`);
	};
	return {
		fileName,
		async tell(stage, done, total) {
			stopIfCancelled();
			onProgress?.({ stage, done, total });
			await nextTurn();
			stopIfCancelled();
		},
	};
}
