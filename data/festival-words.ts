/** Words for festivals, days off and days worked as tables of holidays write them: facts only, the import of a notice reads them. */
import type { FestivalId } from "./holidays";

/** Words for a festival; several in one cell stand for festivals that fall together. */
export const FESTIVAL_WORDS: Readonly<Record<FestivalId, readonly string[]>> = {
	new_year: ["元旦", "新年"],
	spring_festival: ["春节", "过年"],
	qingming: ["清明"],
	labour_day: ["劳动", "五一"],
	dragon_boat: ["端午"],
	mid_autumn: ["中秋"],
	national_day: ["国庆", "十一"],
	victory_day: ["抗战胜利", "抗日战争胜利"],
};

/** Words for a day off. */
export const OFF_WORDS: readonly string[] = ["休", "放假", "休息", "假", "假日", "放假调休", "补休"];

/** Words for a day worked instead. */
export const WORKED_WORDS: readonly string[] = ["班", "上班", "补班", "工作", "调休上班"];

/** The festivals that every notice arranges; 抗战胜利纪念日 had days off in 2015 alone. */
export const YEARLY_FESTIVALS: readonly FestivalId[] = [
	"new_year",
	"spring_festival",
	"qingming",
	"labour_day",
	"dragon_boat",
	"mid_autumn",
	"national_day",
];
