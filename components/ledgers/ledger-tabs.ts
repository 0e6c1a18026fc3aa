/** The pages of the screen 宣防台账, as the address names them. */

/** Ids stand in addresses; the first is the page of an address that names none. */
export const LEDGER_TABS = ["activities", "leads", "shield", "campaign", "rewards"] as const;

/** One of {@link LEDGER_TABS}. */
export type LedgerTab = (typeof LEDGER_TABS)[number];

/** What each page is called. */
export const TAB_NAMES: Readonly<Record<LedgerTab, string>> = {
	activities: "活动与队伍",
	leads: "网格线索",
	shield: "防护登记",
	campaign: "打击战果",
	rewards: "保卫者",
};

/** The page an address names; a name that is none is the first page. */
export function ledgerTabOf(tab: string | null): LedgerTab {
	return LEDGER_TABS.find((one) => one === tab) ?? LEDGER_TABS[0];
}

/** The page after this one, the first after the last. */
export function nextTab(tab: LedgerTab): LedgerTab {
	return LEDGER_TABS[(LEDGER_TABS.indexOf(tab) + 1) % LEDGER_TABS.length] ?? LEDGER_TABS[0];
}
