/** The pages of the screen 宣防台账: ids stand in addresses; the first is the page of an address that names none. */
export const LEDGER_PAGES = {
	activities: "活动与队伍",
	leads: "网格线索",
	shield: "防护登记",
	campaign: "打击战果",
	rewards: "保卫者",
} as const;

/** One of {@link LEDGER_PAGES}. */
export type LedgerPageId = keyof typeof LEDGER_PAGES;
