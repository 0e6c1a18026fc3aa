/** The browser is killed in the middle of everything it stores: what it opens with is the state before the step or after. */
import type { ReportDocument } from "@/lib/report/document";
import { chanceOf, type Stretch, spreadMoments } from "../support/chance";
import { isPossible, KINDS, type Kind } from "../support/desk-steps";
import { type Killed, KilledDesk } from "../support/killed-desk";
import { expect, test } from "../support/page";
import { Profile } from "../support/profile";

const SEED = 20_260_511;
/**
 * Fifty kills. Moments are shares of what a step takes until the page says that it is done; beyond 1, the page has said
 * so, and what is beyond is waited for after that.
 */
const PLAN: Readonly<Record<Kind, readonly Stretch[]>> = {
	import: [
		{ from: 0, end: 1, count: 14 },
		// In here the note is put away, which says after a crash that the import is in.
		{ from: 1, end: 1.1, count: 6 },
	],
	undo: [{ from: 0, end: 1.25, count: 12 }],
	// The page shows an edit before it is stored: later moments belong to it too.
	edit: [{ from: 0, end: 3, count: 6 }],
	settings: [{ from: 0, end: 1.25, count: 4 }],
	passcode: [{ from: 0, end: 1.25, count: 8 }],
};
/** Kinds that take long enough to be killed before their end for certain. */
const LONG_KINDS: readonly Kind[] = ["import", "undo", "passcode"];

type Left = Readonly<Record<Kind, number[]>>;

/** What is due next: one of the kinds that are left and possible, the likelier the more are left. */
function draw(left: Left, desk: KilledDesk, chance: () => number): Kind | null {
	const possible = KINDS.filter((kind) => isPossible(kind, desk.held));
	const tickets = possible.flatMap((kind) => left[kind].map(() => kind));
	return tickets[Math.floor(chance() * tickets.length)] ?? null;
}

/** Does the plan; `told` gets a line a kill, for whoever has to repeat one. */
async function killAll(desk: KilledDesk, told: string[]): Promise<readonly Killed[]> {
	const chance = chanceOf(SEED);
	const left: Left = {
		import: spreadMoments(PLAN.import, chance),
		undo: spreadMoments(PLAN.undo, chance),
		edit: spreadMoments(PLAN.edit, chance),
		settings: spreadMoments(PLAN.settings, chance),
		passcode: spreadMoments(PLAN.passcode, chance),
	};
	const killed: Killed[] = [];
	while (KINDS.some((kind) => left[kind].length > 0)) {
		const kind = draw(left, desk, chance);
		if (kind === null) {
			// Nothing left can be done on what stands there: the other state is brought about without a kill.
			await desk.complete(isPossible("undo", desk.held) ? "undo" : "import");
			continue;
		}
		const moment = left[kind].pop() ?? 0;
		told.push(`${killed.length + 1}. ${kind} at ${moment.toFixed(3)}`);
		const kill = await desk.kill(kind, moment);
		told.push(`   after ${kill.afterMs} ms: the state ${kill.found}, note: ${kill.note ?? "none"}`);
		killed.push(kill);
	}
	return killed;
}

/** Kills that all come too early or too late prove nothing. */
function expectBothSides(killed: readonly Killed[]): void {
	for (const kind of LONG_KINDS)
		for (const state of ["before", "after"])
			expect(
				killed.filter((kill) => kill.kind === kind && kill.found === state).length,
				`no kill of ${kind} left the state ${state} it: the moments prove nothing`,
			).toBeGreaterThan(0);
	for (const note of ["done", "not done"])
		expect(
			killed.filter((kill) => kill.note === note).length,
			`no kill left the note “${note}”: the moments prove nothing`,
		).toBeGreaterThan(0);
}

/** The number of calls that a briefing tells. */
function callsIn(report = "null"): number | null | undefined {
	const document = JSON.parse(report) as ReportDocument | null;
	return document?.figures.find(({ id }) => id === "calls")?.value;
}

test("killed at fifty moments of import, edit and sealing, the workspace is never a half, and says which", async ({
	site,
	launchOptions,
}, testInfo) => {
	test.setTimeout(30 * 60_000);
	const profile = new Profile({ origin: site.origin, launch: launchOptions });
	const told: string[] = [];
	try {
		const desk = await KilledDesk.start(profile);
		expect([0, 1, 2].map((files) => callsIn(desk.seen.get(files)?.report))).toEqual([2, 6, 9]);
		const killed = await killAll(desk, told);
		expect(killed).toHaveLength(50);
		expectBothSides(killed);
	} finally {
		await testInfo.attach("kills", { body: told.join("\n"), contentType: "text/plain" });
		await profile.remove();
	}
});
