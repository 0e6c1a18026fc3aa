/** The pages of the screen 企业, as the address names them. */

/** Ids stand in addresses; the first is the page of an address that names none. */
export const ENTERPRISE_TABS = ["firms", "zones", "visits"] as const;

/** One of {@link ENTERPRISE_TABS}. */
export type EnterpriseTab = (typeof ENTERPRISE_TABS)[number];

/** What each page is called. */
export const TAB_NAMES: Readonly<Record<EnterpriseTab, string>> = {
	firms: "企业",
	zones: "园区",
	visits: "待走访",
};

/** The page an address names; a name that is none is the first page. */
export function enterpriseTabOf(tab: string | null): EnterpriseTab {
	return ENTERPRISE_TABS.find((one) => one === tab) ?? ENTERPRISE_TABS[0];
}

/** The page after this one, the first after the last. */
export function tabAfter(tab: EnterpriseTab): EnterpriseTab {
	return ENTERPRISE_TABS[(ENTERPRISE_TABS.indexOf(tab) + 1) % ENTERPRISE_TABS.length] ?? ENTERPRISE_TABS[0];
}
