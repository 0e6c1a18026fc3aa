/** The pages of the screen 回执筛查: ids stand in addresses; the first is the page of an address that names none. */
export const RECEIPT_PAGES = { day: "当日批次", coverage: "覆盖", effect: "成效" } as const;

/** One of {@link RECEIPT_PAGES}. */
export type ReceiptPage = keyof typeof RECEIPT_PAGES;
