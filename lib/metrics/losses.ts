/** The family of losses: sum, mean and median over known losses; unknown is counted apart and never 0. */
import { sql } from "@/lib/sql/fragment";
import type { Metric } from "./metric";

/** 损失: sum of known losses of counted calls in fen; 0 without calls, NULL when every loss is unknown. Domain contract §5. */
export const loss: Metric = {
	id: "loss",
	label: { zh: "涉案损失", en: "Losses" },
	unit: "元",
	rule: "按报警时间统计的电诈警情中已知损失之和（案件认定的损失优先于报警时所述）；损失不详的不按0计",
	watch: "个别大额案件会左右总额",
	riseIs: "worse",
	dayColumn: "call_day",
	isCount: false,
	ofParts: "sum",
	isHeadline: true,
	condition: sql`ordinal = 1`,
	value: sql`CASE WHEN count(*) = 0 THEN 0 ELSE sum(loss_fen) END`,
	known: sql`count(loss_fen)`,
};

/** 起均损失: mean of known losses above 0 in fen; NULL without any. Attempts (0) and unknown losses stay out. Domain contract §5. */
export const meanLoss: Metric = {
	id: "mean_loss",
	label: { zh: "起均损失", en: "Mean loss" },
	unit: "元",
	rule: "已知且大于0的损失的平均数；未遂（0元）和不详的不进入平均",
	watch: null,
	riseIs: "worse",
	dayColumn: "call_day",
	isCount: false,
	ofParts: "mean",
	isHeadline: true,
	condition: sql`ordinal = 1 AND loss_fen > 0`,
	value: sql`avg(loss_fen)`,
	known: sql`count(loss_fen)`,
};

/** 中位损失: median of known losses above 0 in fen, the mean of the middle two of an even number; NULL without any. Domain contract §5. */
export const medianLoss: Metric = {
	id: "median_loss",
	label: { zh: "中位损失", en: "Median loss" },
	unit: "元",
	rule: "已知且大于0的损失由小到大居中的数，双数取中间两数的平均；未遂（0元）和不详的不进入",
	watch: "不受个别大额案件左右，与起均损失并看",
	riseIs: "worse",
	dayColumn: "call_day",
	isCount: false,
	ofParts: "none",
	isHeadline: false,
	condition: sql`ordinal = 1 AND loss_fen > 0`,
	value: sql`median(loss_fen)`,
	known: sql`count(loss_fen)`,
};
