/** Values made ahead come in order, no more of them than allowed, a failure where it belongs; paced ones are told now and then. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { madeAhead, nextTurn, paced } from "@/lib/base/eventual";

function counting(upTo: number, failsAt: number | null = null) {
	const made: number[] = [];
	async function* source(): AsyncGenerator<number> {
		for (let value = 1; value <= upTo; value++) {
			if (value === failsAt) throw new Error(`no ${value}`);
			made.push(value);
			yield value;
		}
	}
	return { made, source };
}

async function turns(count: number): Promise<void> {
	for (let turn = 0; turn < count; turn++) await nextTurn();
}

describe("madeAhead", () => {
	it("begins at once, goes no further than allowed, and gives everything in order", async () => {
		const { made, source } = counting(7);
		const ahead = madeAhead(source(), 3);
		await turns(5);
		expect(made).toEqual([1, 2, 3]);
		const given: number[] = [];
		for await (const value of ahead) {
			given.push(value);
			await turns(2);
			expect(made.length).toBeLessThanOrEqual(given.length + 3);
		}
		expect(given).toEqual([1, 2, 3, 4, 5, 6, 7]);
	});

	it("gives nothing of nothing", async () => {
		for await (const value of madeAhead(counting(0).source(), 3)) expect(value).toBeUndefined();
	});

	it("throws where the source did, after what came before, and unheard until then", async () => {
		const ahead = madeAhead(counting(5, 3).source(), 4);
		await turns(5);
		const given: number[] = [];
		const taking = (async () => {
			for await (const value of ahead) given.push(value);
		})();
		await expect(taking).rejects.toThrow("no 3");
		expect(given).toEqual([1, 2]);
	});
});

describe("paced", () => {
	afterEach(() => vi.useRealTimers());

	it("tells the first at once, of those too soon the last, and none twice", () => {
		vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
		const told: number[] = [];
		const tell = paced((value: number) => told.push(value), 100);
		for (const value of [1, 2, 3]) tell(value);
		expect(told).toEqual([1]);
		vi.advanceTimersByTime(99);
		expect(told).toEqual([1]);
		vi.advanceTimersByTime(1);
		expect(told).toEqual([1, 3]);
		tell(4);
		vi.advanceTimersByTime(300);
		expect(told).toEqual([1, 3, 4]);
		tell(5);
		expect(told).toEqual([1, 3, 4, 5]);
	});
});
