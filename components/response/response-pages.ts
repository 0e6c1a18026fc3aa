/** The pages of the screen 预警止付: ids stand in addresses; the first is the page of an address that names none. */
export const RESPONSE_PAGES = {
	funnel: "预警漏斗",
	open: "待办清单",
	minutes: "时效",
	missed: "漏报",
	stops: "止付",
} as const;

/** One of {@link RESPONSE_PAGES}. */
export type ResponsePage = keyof typeof RESPONSE_PAGES;

/** Pages that show the alerts of the period; the others ask for what they show. */
export type AlertPage = Exclude<ResponsePage, "missed" | "stops">;

/** Whether a page shows the alerts of the period. */
export const isAlertPage = (page: ResponsePage): page is AlertPage => page !== "missed" && page !== "stops";
