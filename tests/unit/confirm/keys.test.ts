/** Keys of the queues: each does one thing, however an input method writes it, and the help names all of them. */
import { describe, expect, it } from "vitest";
import { categoryCommand, KEY_HELP, placeCommand } from "@/components/confirm/keys";

describe("keys", () => {
	it.each([
		["1", { kind: "accept", place: 0 }],
		["2", { kind: "accept", place: 1 }],
		["２", { kind: "accept", place: 1 }],
		["3", { kind: "choose" }],
		["0", { kind: "unknown" }],
		["n", { kind: "notFraud" }],
		["N", { kind: "notFraud" }],
		["u", { kind: "takeBack" }],
		["j", { kind: "next" }],
		["ArrowDown", { kind: "next" }],
		["k", { kind: "previous" }],
		["ArrowUp", { kind: "previous" }],
		["Enter", { kind: "open" }],
		["?", { kind: "help" }],
		["？", { kind: "help" }],
		["t", { kind: "turn" }],
		["4", null],
		["o", null],
		["toString", null],
	])("%s in the queue of categories", (key, command) => {
		expect(categoryCommand(key)).toEqual(command);
	});

	it.each([
		["1", { kind: "candidate", place: 0 }],
		["5", { kind: "candidate", place: 4 }],
		["6", null],
		["0", null],
		["s", { kind: "search" }],
		["o", { kind: "outside" }],
		["x", { kind: "leave" }],
		["u", { kind: "takeBack" }],
		["n", null],
	])("%s in the queue of places", (key, command) => {
		expect(placeCommand(key)).toEqual(command);
	});

	it("are all named in the help", () => {
		const named = (tab: keyof typeof KEY_HELP) => KEY_HELP[tab].map(([key]) => key).join(" ");
		for (const key of ["1", "2", "3", "0", "n", "u", "t", "j", "k", "Enter", "?"])
			expect(named("categories").split(" ")).toContain(key);
		for (const key of ["1", "5", "s", "o", "x", "u", "t", "j", "k", "Enter", "?"])
			expect(named("places").split(" ")).toContain(key);
		expect(named("places")).toContain("Ctrl + Enter");
	});
});
