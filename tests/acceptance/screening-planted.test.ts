/** A town of 110 000 receipts and 2 000 victims in which every hit was planted: all of them are found, and nothing else is. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/engine/engine";
import { askScreening } from "@/lib/screening/ask-screening";
import type { Screening } from "@/lib/screening/hit";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { type PlantedTown, plantedTown } from "../support/planted-receipts";
import { loaded } from "../support/workspace";

const SIZE = { receipts: 110_000, victims: 2000, self: 120, relation: 300, both: 40 } as const;

describe("a planted town", () => {
	let town: PlantedTown;
	let engine: Engine;
	let found: Screening;

	beforeAll(async () => {
		town = plantedTown(SIZE);
		const workspace = await loaded(town.files);
		engine = workspace.engine;
		const refused = workspace.account.totals.refused;
		if (refused > 0) throw new Error(`${refused} rows were refused`);
		found = await askScreening(engine, { window: null, settings: DEFAULT_SETTINGS });
	}, 300_000);
	afterAll(() => engine?.close());

	it("is as large as it is said to be", () => {
		expect(town.counts).toEqual({ receipts: 110_000, victims: 2000, relations: 2000 });
		expect(found.screened).toBe(110_000);
		const kinds = [...town.hits.values()].map(({ kind }) => kind);
		const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
		expect([count("self"), count("relation"), count("both")]).toEqual([120, 300, 40]);
		expect(town.traps.size).toBeGreaterThan(250);
		expect(new Set(town.traps.values()).size).toBe(15);
	});

	it("gives up every hit and nothing else: recall and precision are 1", () => {
		const foundNos = found.hits.map(({ signer }) => signer.receiptNo);
		const wrong = foundNos
			.filter((no) => !town.hits.has(no))
			.map((no) => `${no}: ${town.traps.get(no) ?? "plain"}`);
		const missed = [...town.hits]
			.filter(([no]) => !foundNos.includes(no))
			.map(([no, hit]) => `${no}: ${hit.ways}`);
		expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
	});

	it("says of each hit its kind, by what and how sure", () => {
		const told = found.hits.map(({ signer, kind, evidence }) => {
			const ways = evidence.map(({ side, how, strength }) => `${side} ${how} ${strength}`).sort();
			return [signer.receiptNo, { kind, ways }] as const;
		});
		const planted = [...town.hits].map(
			([no, { kind, ways }]) => [no, { kind, ways: [...ways].sort() }] as const,
		);
		expect(Object.fromEntries(told)).toEqual(Object.fromEntries(planted));
	});

	it("marks weak every match by name, and no other", () => {
		const evidence = found.hits.flatMap((hit) => hit.evidence);
		expect(evidence.filter(({ how }) => how === "name_birth_village")).toHaveLength(24);
		for (const { how, strength } of evidence) expect(strength === "weak").toBe(how === "name_birth_village");
	});

	it("sets apart what nobody can say and what nobody knows of", () => {
		const nos = (signers: Screening["undecided"]) => signers.map(({ receiptNo }) => receiptNo).sort();
		expect(nos(found.undecided)).toEqual([...town.undecided].sort());
		expect(nos(found.selfReported)).toEqual([...town.selfReported].sort());
		expect(town.undecided.size).toBe(20);
	});

	it("gives the same hits day by day as altogether", async () => {
		const days = ["2026-03-05", "2026-05-11", "2026-07-01"];
		for (const day of days) {
			const next = `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, "0")}`;
			const window = { start: day, end: next } as never;
			const part = await askScreening(engine, { window, settings: DEFAULT_SETTINGS });
			const isOfDay = ({ signedAt }: { readonly signedAt: string }) => signedAt.startsWith(day);
			expect(part.screened).toBeGreaterThan(100);
			expect(part.hits).toEqual(found.hits.filter(({ signer }) => isOfDay(signer)));
			expect(part.undecided).toEqual(found.undecided.filter(isOfDay));
			expect(part.selfReported).toEqual(found.selfReported.filter(isOfDay));
		}
	});
});
