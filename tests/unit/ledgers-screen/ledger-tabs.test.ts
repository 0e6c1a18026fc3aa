/** The pages of the screen 宣防台账 by the names that addresses carry. */
import { describe, expect, it } from "vitest";
import { LEDGER_TABS, ledgerTabOf, nextTab, TAB_NAMES } from "@/components/ledgers/ledger-tabs";

describe("the pages of the ledgers", () => {
	it("are found by their id, any other name being the first page", () => {
		for (const tab of LEDGER_TABS) expect(ledgerTabOf(tab)).toBe(tab);
		for (const tab of [null, "", "open", "Activities"]) expect(ledgerTabOf(tab)).toBe("activities");
	});

	it("follow each other in a circle, each under a name of its own", () => {
		const seen = LEDGER_TABS.map((_, steps) => {
			let tab: (typeof LEDGER_TABS)[number] = LEDGER_TABS[0];
			for (let step = 0; step < steps; step++) tab = nextTab(tab);
			return tab;
		});
		expect(seen).toEqual(LEDGER_TABS);
		expect(nextTab("rewards")).toBe("activities");
		expect(new Set(Object.values(TAB_NAMES)).size).toBe(LEDGER_TABS.length);
	});
});
