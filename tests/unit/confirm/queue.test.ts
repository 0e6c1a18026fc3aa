/** The queue: what waits, what comes into view next, and how decisions are taken back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	afterStep,
	currentOf,
	FRESH_QUEUE,
	type Queue,
	type QueueStep,
	waitingOf,
} from "@/components/confirm/queue";

const keys = ["a", "b", "c"];
type Step = QueueStep<string>;
const queueAfter = (...steps: readonly Step[]): Queue<string> =>
	steps.reduce<Queue<string>>((queue, step) => afterStep(queue, step), FRESH_QUEUE);
const settle = (key: string): Step => ({ kind: "settle", keys, key, decision: `as ${key}` });
const seen = (queue: Queue<string>) => currentOf(keys, queue);

describe("a queue", () => {
	it("begins with the first and walks without leaving its ends", () => {
		expect(seen(queueAfter())).toBe("a");
		const down: Step = { kind: "move", keys, by: 1 };
		const up: Step = { kind: "move", keys, by: -1 };
		expect(seen(queueAfter(up))).toBe("a");
		expect(seen(queueAfter(down))).toBe("b");
		expect(seen(queueAfter(down, down, down))).toBe("c");
		expect(seen(queueAfter(down, down, up))).toBe("b");
		expect(seen(queueAfter({ kind: "go", key: "c" }))).toBe("c");
	});

	it("shows the next after a decision, at the end the one before, then nothing", () => {
		expect(seen(queueAfter(settle("a")))).toBe("b");
		expect(seen(queueAfter({ kind: "go", key: "b" }, settle("b")))).toBe("c");
		expect(seen(queueAfter({ kind: "go", key: "c" }, settle("c")))).toBe("b");
		const empty = queueAfter(settle("a"), settle("b"), settle("c"));
		expect(seen(empty)).toBeNull();
		expect(waitingOf(keys, empty)).toEqual([]);
	});

	it("decides nothing twice", () => {
		expect(queueAfter(settle("a"), settle("a")).settled).toHaveLength(1);
	});

	it("brings back what is taken back, in its old place and in view", () => {
		const back = queueAfter(settle("a"), settle("b"), { kind: "restore", key: "a" });
		expect(waitingOf(keys, back)).toEqual(["a", "c"]);
		expect(seen(back)).toBe("a");
		expect(back.settled).toEqual([{ key: "b", decision: "as b" }]);
		expect(afterStep(back, { kind: "restore", key: "z" })).toBe(back);
	});

	it("keeps what is sealed out of view and out of reach", () => {
		const sealed = queueAfter(settle("a"), { kind: "seal" }, { kind: "restore", key: "a" });
		expect(waitingOf(keys, sealed)).toEqual(["b", "c"]);
		expect(sealed.settled).toEqual([]);
		expect(afterStep(sealed, { kind: "renew" })).toEqual(FRESH_QUEUE);
	});

	it("keeps its place when the list is asked anew, and takes the first where it is gone", () => {
		const queue = queueAfter({ kind: "go", key: "b" });
		expect(currentOf(["x", "b"], queue)).toBe("b");
		expect(currentOf(["x", "y"], queue)).toBe("x");
	});

	it("never loses or doubles an item, whatever is pressed", () => {
		const anyStep: fc.Arbitrary<Step> = fc.oneof(
			fc.constantFrom<Step>({ kind: "move", keys, by: 1 }, { kind: "move", keys, by: -1 }, { kind: "seal" }),
			fc.constantFrom(...keys, "z").map((key): Step => ({ kind: "go", key })),
			fc.constantFrom(...keys, "z").map(settle),
			fc.constantFrom(...keys, "z").map((key): Step => ({ kind: "restore", key })),
		);
		fc.assert(
			fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
				const queue = queueAfter(...steps);
				const all = [...waitingOf(keys, queue), ...queue.gone, ...queue.settled.map(({ key }) => key)];
				expect([...all].sort()).toEqual(keys);
				const current = seen(queue);
				expect(current === null ? waitingOf(keys, queue) : [current]).toEqual(
					current === null ? [] : waitingOf(keys, queue).filter((key) => key === current),
				);
			}),
		);
	});
});
