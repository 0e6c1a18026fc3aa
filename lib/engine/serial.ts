/** A queue of one: jobs run one after the other in the order they came, whatever becomes of the earlier ones. */

/** Runs a job after all earlier ones have settled; gives its outcome. */
export type Serial = <T>(job: () => Promise<T>) => Promise<T>;

/** A new queue in which nothing waits yet. */
export function serial(): Serial {
	let last: Promise<unknown> = Promise.resolve();
	return (job) => {
		const outcome = last.then(job, job);
		last = outcome.catch(() => undefined);
		return outcome;
	};
}
