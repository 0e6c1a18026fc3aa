/** The pages of the screen 回执筛查, as the address names them. */

/** Ids stand in addresses; the first is the page of an address that names none. */
export const RECEIPT_TABS = ["day", "coverage", "effect"] as const;

/** One of {@link RECEIPT_TABS}. */
export type ReceiptTab = (typeof RECEIPT_TABS)[number];

/** What each page is called. */
export const RECEIPT_TAB_NAMES: Readonly<Record<ReceiptTab, string>> = {
	day: "当日批次",
	coverage: "覆盖",
	effect: "成效",
};

/** The page an address names; a name that is none is the first page. */
export function receiptTabOf(tab: string | null): ReceiptTab {
	return RECEIPT_TABS.find((one) => one === tab) ?? RECEIPT_TABS[0];
}

/** The page after this one, the first after the last. */
export function nextReceiptTab(tab: ReceiptTab): ReceiptTab {
	return RECEIPT_TABS[(RECEIPT_TABS.indexOf(tab) + 1) % RECEIPT_TABS.length] ?? RECEIPT_TABS[0];
}
