/** Where a place stands in the funnel around the mean of its like, in words. */
import type { FunnelPlace } from "@/lib/statistics/funnel";
import type { TableCell } from "./block";

/** High is bad news, the ordinary is noise. */
export const FUNNEL_CELLS: Readonly<Record<FunnelPlace, Required<Pick<TableCell, "text" | "tone">>>> = {
	high: { text: "明显偏高", tone: "worse" },
	rather_high: { text: "偏高", tone: "worse" },
	ordinary: { text: "正常波动", tone: "noise" },
	rather_low: { text: "偏低", tone: "better" },
	low: { text: "明显偏低", tone: "better" },
};
