/** The pages of the screen 预警止付 as the address names them. */

/** Page → its name, the first one shown where the address names none. */
export const RESPONSE_TABS = {
	funnel: "预警漏斗",
	open: "待办清单",
	minutes: "时效",
	missed: "漏报",
	stops: "止付",
} as const;

/** A page. */
export type ResponseTab = keyof typeof RESPONSE_TABS;

/** Pages that show the alerts of the period; the others ask for what they show. */
export type AlertTab = Exclude<ResponseTab, "missed" | "stops">;

/** Whether a page shows the alerts of the period. */
export const isAlertTab = (tab: ResponseTab): tab is AlertTab => tab !== "missed" && tab !== "stops";

/** The page an address names; the first for any other word. */
export function responseTabOf(tab: string | null): ResponseTab {
	return tab !== null && Object.hasOwn(RESPONSE_TABS, tab) ? (tab as ResponseTab) : "funnel";
}
