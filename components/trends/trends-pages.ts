/** The two ways to see the year: for the desk with every table, and for the wall; ids stand in addresses. */
export const TRENDS_PAGES = { desk: "概览", wall: "大屏" } as const;
