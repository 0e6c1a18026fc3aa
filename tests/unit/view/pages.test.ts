/** The pages of a screen: what an address may name, what is written of it, and the round that the key takes. */
import { describe, expect, it } from "vitest";
import { LEDGER_PAGES } from "@/components/ledgers/ledger-pages";
import { RECEIPT_PAGES } from "@/components/receipts/receipt-pages";
import { RESPONSE_PAGES } from "@/components/response/response-pages";
import { type Pages, pageAfter, pageOf, tabOf } from "@/components/view/pages";

const SCREENS: readonly Pages<string>[] = [LEDGER_PAGES, RECEIPT_PAGES, RESPONSE_PAGES];

describe.each(SCREENS)("the pages %j", (pages) => {
	const ids = Object.keys(pages);

	it("are found by their id, any other word being the first", () => {
		for (const id of ids) expect(pageOf(pages, id)).toBe(id);
		for (const word of [null, "", "prices", "Stops"]) expect(pageOf(pages, word)).toBe(ids[0]);
	});

	it("are written as they are read, the first as nothing", () => {
		expect(tabOf(pages, ids[0] ?? "")).toBeNull();
		for (const id of ids) expect(pageOf(pages, tabOf(pages, id))).toBe(id);
	});

	it("follow each other in a circle, each under a name of its own", () => {
		expect(ids.map((id) => pageAfter(pages, id))).toEqual([...ids.slice(1), ids[0]]);
		expect(new Set(Object.values(pages)).size).toBe(ids.length);
	});
});
