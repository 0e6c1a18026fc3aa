/** The station's settings: plain data that travels as one file between screen, desk and every stored report. */

import type { HolidayYear } from "@/data/holidays";
import { type FocusParameters, STANDARD_FOCUS_PARAMETERS } from "./focus-parameters";
import { type PreventionParameters, STANDARD_PREVENTION_PARAMETERS } from "./prevention-parameters";
import { type RewardTariff, STANDARD_REWARD_TARIFF } from "./reward-tariff";
import { STANDARD_TRENDS, type TrendsSettings } from "./trends-settings";

/** How one station's foreign headings map to our fields; remembered for files of the same shape. */
export interface HeaderMapping {
	/** The officer's name for it, such as the exporting system. */
	readonly name: string;
	/** Id of the import source it feeds, such as `incident`. */
	readonly source: string;
	/** Heading as written → field id; null = the officer chose to leave this column out. */
	readonly headings: Readonly<Record<string, string | null>>;
	/** Unit of the money columns where headings do not say; 1 wan = 10 000 yuan. */
	readonly moneyUnit?: "yuan" | "wan";
	/**
	 * Fingerprint of the header it was made for: speaks for files of exactly this shape, before any that only shares the
	 * headings named. With it `headings` may be empty: the officer said what the file is, and the alias file does the rest.
	 */
	readonly shape?: string;
}

/** Half-open bands given by their inner cut points, ascending; n cuts make n + 1 bands. */
export interface Bands {
	/** Full years; 18 means bands below 18 and from 18 on. */
	readonly age: readonly number[];
	/** Yuan; attempted (0) is a band of its own. */
	readonly lossYuan: readonly number[];
	/** Hours of the day 1–23. */
	readonly hour: readonly number[];
	/** Minutes from the last transfer to the report; upper bounds, inclusive. */
	readonly reportDelayMinutes: readonly number[];
	/** Number of transfers; 1 means 0 apart from 1 and more. */
	readonly transferCount: readonly number[];
}

/** A place an address or a column can name. */
export interface Place {
	readonly name: string;
	readonly aliases: readonly string[];
}

/** An enterprise and the zone it stands in; null = in none. */
export interface EnterprisePlace extends Place {
	readonly zone: string | null;
}

/** The places of the township, from settings and from imported lists. */
export interface Places {
	readonly villages: readonly Place[];
	readonly zones: readonly Place[];
	readonly enterprises: readonly EnterprisePlace[];
}

/** A method under a fraud class as the station words it: one of the built-in tree (same id) worded anew, or one of its own. */
export interface SubtypeEntry {
	/** Id of the built-in method, or `own_` and a number. */
	readonly id: string;
	readonly name: string;
	/** Id of the class it stands under. */
	readonly fraudClass: string;
	readonly aliases: readonly string[];
}

/** Font names of the official document layout (GB/T 9704-2012). */
export interface DocumentFonts {
	readonly title: string;
	readonly body: string;
	readonly heading1: string;
	readonly heading2: string;
}

/** Everything the officer may set. Two runs with equal settings and equal records give equal figures. */
export interface Settings {
	readonly version: 1;
	readonly station: {
		/** Printed on documents, such as 示例派出所. */
		readonly name: string;
		/** The township's own name as addresses write it; decides 本镇. */
		readonly township: string;
		/** First six digits of local ID numbers; decides 本市 and 本省. Empty when unknown. */
		readonly regionCode: string;
	};
	/** Hour at which the statistical day begins: 0–23; 8 means 08:00 to 08:00, named by its first day. */
	readonly dayCutHour: number;
	/** 1 = Monday … 7 = Sunday; 5 is the Friday–Thursday 业务周. */
	readonly weekStart: number;
	/** Holiday arrangements imported beside the shipped ones, one a year, ascending; each replaces the shipped one of its year. */
	readonly holidayNotices: readonly HolidayYear[];
	readonly bands: Bands;
	readonly headerMappings: readonly HeaderMapping[];
	/** Dimension id → value as written → value id; speaks before the built-in aliases. */
	readonly valueMappings: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Changes to the tree of methods, one an id. */
	readonly subtypes: readonly SubtypeEntry[];
	readonly places: Places;
	/** How villages and zones are scored for the week's focus. */
	readonly focus: FocusParameters;
	/** Limits and terms of the prevention loop. */
	readonly prevention: PreventionParameters;
	/** Points of the reward list. */
	readonly rewards: RewardTariff;
	/** The leadership wall. */
	readonly trends: TrendsSettings;
	readonly fonts: DocumentFonts;
}

/** The settings of a fresh workspace: defaults of the domain contract §2 and §3. */
export const DEFAULT_SETTINGS: Settings = {
	version: 1,
	station: { name: "派出所", township: "", regionCode: "" },
	dayCutHour: 0,
	weekStart: 1,
	holidayNotices: [],
	bands: {
		age: [18, 25, 31, 41, 51, 61],
		lossYuan: [3000, 10000, 50000, 100000, 200000, 500000],
		hour: [6, 9, 12, 14, 18, 21],
		reportDelayMinutes: [5, 30, 120, 1440, 4320],
		transferCount: [1, 2, 4, 10],
	},
	headerMappings: [],
	valueMappings: {},
	subtypes: [],
	places: { villages: [], zones: [], enterprises: [] },
	focus: STANDARD_FOCUS_PARAMETERS,
	prevention: STANDARD_PREVENTION_PARAMETERS,
	rewards: STANDARD_REWARD_TARIFF,
	trends: STANDARD_TRENDS,
	fonts: { title: "方正小标宋简体", body: "仿宋_GB2312", heading1: "黑体", heading2: "楷体_GB2312" },
};
