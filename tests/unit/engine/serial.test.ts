/** The queue of one. */
import { expect, it } from "vitest";
import { serial } from "@/lib/engine/serial";

it("runs jobs one after the other, whatever becomes of the earlier ones", async () => {
	const queue = serial();
	const seen: string[] = [];
	const job = (name: string, wait: number) => async () => {
		seen.push(`${name} in`);
		await new Promise((done) => setTimeout(done, wait));
		seen.push(`${name} out`);
		if (name === "b") throw new Error("b failed");
		return name;
	};
	const outcomes = await Promise.allSettled([queue(job("a", 20)), queue(job("b", 5)), queue(job("c", 0))]);
	expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
	expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
	expect(await queue(async () => "d")).toBe("d");
});
