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

/** How a kill can be asked for again where chance left one side of a step unproven, and what proves it. */
const PROOFS: readonly {
	readonly what: string;
	readonly kind: Kind;
	/** When a kill is likely to give the proof. */
	readonly moment: number;
	readonly isProof: (kill: Killed) => boolean;
}[] = [
	...LONG_KINDS.flatMap((kind) =>
		(["before", "after"] as const).map((state) => ({
			what: `a kill of ${kind} that leaves the state ${state} it`,
			kind,
			moment: state === "before" ? 0.1 : 1.2,
			isProof: (kill: Killed) => kill.kind === kind && kill.found === state,
		})),
	),
	{
		what: "a note that an import was not done",
		kind: "import",
		moment: 0.4,
		isProof: ({ note }) => note === "not done",
	},
	// As soon as the page says that it is done, the note still stands: it is put away once the page shows the account.
	{
		what: "a note that an import was done",
		kind: "import",
		moment: 1.0001,
		isProof: ({ note }) => note === "done",
	},
];
/** Kills beyond the plan for one proof: after so many it is no chance that there is none. */
const MOST_FURTHER = 8;

type Left = Readonly<Record<Kind, number[]>>;

/** What is due next: one of the kinds that are left and possible, the likelier the more are left. */
function draw(left: Left, desk: KilledDesk, chance: () => number): Kind | null {
	const possible = KINDS.filter((kind) => isPossible(kind, desk.held));
	const tickets = possible.flatMap((kind) => left[kind].map(() => kind));
	return tickets[Math.floor(chance() * tickets.length)] ?? null;
}

/** Brings about, without a kill, what a step of this kind can be done on. */
async function makePossible(desk: KilledDesk, kind: Kind): Promise<void> {
	while (!isPossible(kind, desk.held)) await desk.complete(kind === "import" ? "undo" : "import");
}

/** Kills and keeps the account of it; `told` gets a line a kill, for whoever has to repeat one. */
async function killOnce(desk: KilledDesk, kind: Kind, moment: number, told: string[]): Promise<Killed> {
	told.push(`${kind} at ${moment.toFixed(3)}`);
	const kill = await desk.kill(kind, moment);
	told.push(`   after ${kill.afterMs} ms: the state ${kill.found}, note: ${kill.note ?? "none"}`);
	return kill;
}

/** Does the plan. */
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
		killed.push(await killOnce(desk, kind, left[kind].pop() ?? 0, told));
	}
	return killed;
}

/** Kills that all come too early or too late prove nothing: what is unproven is killed again where it is likely proven. */
async function expectProofs(desk: KilledDesk, killed: readonly Killed[], told: string[]): Promise<void> {
	for (const { what, kind, moment, isProof } of PROOFS) {
		let isProven = killed.some(isProof);
		for (let further = 0; !isProven && further < MOST_FURTHER; further++) {
			await makePossible(desk, kind);
			isProven = isProof(await killOnce(desk, kind, moment, told));
		}
		expect(isProven, what).toBe(true);
	}
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
	test.setTimeout(40 * 60_000);
	const profile = new Profile({ origin: site.origin, launch: launchOptions });
	const told: string[] = [];
	try {
		const desk = await KilledDesk.start(profile);
		expect([0, 1, 2].map((files) => callsIn(desk.seen.get(files)?.report))).toEqual([2, 6, 9]);
		const killed = await killAll(desk, told);
		expect(killed).toHaveLength(50);
		await expectProofs(desk, killed, told);
	} finally {
		await testInfo.attach("kills", { body: told.join("\n"), contentType: "text/plain" });
		await profile.remove();
	}
});
