/** Prefectures that changed their province after ID numbers were issued there: old first four digits → province of today. */

/** Until 1997 Chongqing, Wanxian, Fuling and Qianjiang had codes of Sichuan. */
export const MOVED_PREFECTURES: Readonly<Record<string, string>> = {
	"5102": "50",
	"5122": "50",
	"5123": "50",
	"5135": "50",
};
