/** Events for tests: everything unknown but what a test names. */
import type { CivilMoment } from "@/lib/base/civil";
import type { EventMoment, EventSource, LabelContext } from "@/lib/dimensions/dimension";
import { DEFAULT_SETTINGS, type Places, type Settings } from "@/lib/settings/settings";

const BLANK: EventSource = {
	reportTime: null,
	occurFrom: null,
	occurTo: null,
	lastTransferTime: null,
	categoryConfirmed: null,
	categoryOriginal: null,
	categoriesReplied: [],
	subtype: null,
	contactChannel: null,
	scamMedium: null,
	paymentChannel: null,
	transferCount: null,
	isAttempt: null,
	lossFen: null,
	gender: null,
	age: null,
	birthDate: null,
	idNo: null,
	occupation: null,
	education: null,
	marital: null,
	hukou: null,
	residence: null,
	village: null,
	residencyType: null,
	employer: null,
	zone: null,
	priorHistory: null,
	prevention: null,
	shield: null,
	intervention: null,
	victimName: null,
	victimCount: 1,
	narratives: [],
	joined: null,
	corrections: null,
};

/** An event of which only this is known. */
export function event(known: Partial<EventSource> = {}): EventSource {
	return { ...BLANK, ...known };
}

/** `2026-05-11 13:43:00`, or a bare date, which has no clock. */
export function moment(text: string): EventMoment {
	const hasClock = text.length > 10;
	return { moment: (hasClock ? text : `${text} 00:00:00`) as CivilMoment, hasClock };
}

/** The villages, zones and enterprises of an invented town. */
export const PLACES: Places = {
	villages: [
		{ name: "青澜一村", aliases: ["青澜1村", "青一", "老街"] },
		{ name: "青澜二村", aliases: ["青二", "老街"] },
		{ name: "柳泉社区", aliases: ["柳泉居委会"] },
	],
	zones: [
		{ name: "一期工业区", aliases: ["一期", "北园"] },
		{ name: "二期工业区", aliases: ["二期"] },
	],
	enterprises: [
		{ name: "澜江五金有限公司", aliases: ["澜江五金"], zone: "二期工业区" },
		{ name: "青柳工具厂", aliases: [], zone: "北园" },
		{ name: "独山门业", aliases: [], zone: null },
		{ name: "远园电器", aliases: [], zone: "三期工业区" },
	],
};

/** A station in the county 330799, which does not exist. */
export const STATION = { name: "青澜派出所", township: "青澜镇", regionCode: "330799" };

/** The default settings with what a test changes. */
export function context(changes: Partial<Settings> = {}, places: Places = PLACES): LabelContext {
	return { settings: { ...DEFAULT_SETTINGS, station: STATION, ...changes }, places };
}
