/** The pages of the screen 企业: what an address may name, and the round that the key takes. */
import { describe, expect, it } from "vitest";
import {
	ENTERPRISE_TABS,
	enterpriseTabOf,
	TAB_NAMES,
	tabAfter,
} from "@/components/enterprises/enterprise-tabs";

describe("the pages", () => {
	it("are named by the address; anything else is the first one", () => {
		expect(["zones", "visits", "firms", "prices", "", null].map(enterpriseTabOf)).toEqual([
			"zones",
			"visits",
			"firms",
			"firms",
			"firms",
			"firms",
		]);
	});

	it("come round again after the last", () => {
		const after = ENTERPRISE_TABS.map(tabAfter);
		expect(after).toEqual([...ENTERPRISE_TABS.slice(1), ENTERPRISE_TABS[0]]);
		expect(new Set(Object.values(TAB_NAMES)).size).toBe(ENTERPRISE_TABS.length);
	});
});
