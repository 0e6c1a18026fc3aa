/** Lunar years 2014–2040 as the Purple Mountain Observatory counts them: facts only, the calendar room reads them. */

/** One lunar year. */
export interface LunarYear {
	/** The Gregorian year in which it begins. */
	readonly year: number;
	/** 正月初一. */
	readonly first: string;
	/** Its months in order, a leap month right behind the one it repeats: L has 30 days (大月), S has 29 (小月). */
	readonly months: string;
	/** The month that is repeated (闰); 0 = none. */
	readonly leap: number;
}

/**
 * Source: the computation of GB/T 33661-2017, in which two independent libraries (tyme4ts 1.5, lunar-typescript 1.8)
 * agree on every day. The platform's own `Intl` is not the source: its new moon of 6 February 2027 (23:56 Beijing time)
 * falls a day late, and with it the Spring Festival of that year.
 */
export const LUNAR_YEARS: readonly LunarYear[] = [
	{ year: 2014, first: "2014-01-31", months: "SLSLSLSLLSLSL", leap: 9 },
	{ year: 2015, first: "2015-02-19", months: "SLSSLSLLLSLS", leap: 0 },
	{ year: 2016, first: "2016-02-08", months: "LSLSSLSLLSLL", leap: 0 },
	{ year: 2017, first: "2017-01-28", months: "SLSLSSLSLSLLL", leap: 6 },
	{ year: 2018, first: "2018-02-16", months: "SLSLSSLSLSLL", leap: 0 },
	{ year: 2019, first: "2019-02-05", months: "LSLSLSSLSSLL", leap: 0 },
	{ year: 2020, first: "2020-01-25", months: "SLLLSLSSLSLSL", leap: 4 },
	{ year: 2021, first: "2021-02-12", months: "SLLSLSLSLSLS", leap: 0 },
	{ year: 2022, first: "2022-02-01", months: "LSLSLLSLSLSL", leap: 0 },
	{ year: 2023, first: "2023-01-22", months: "SLSSLLSLLSLSL", leap: 2 },
	{ year: 2024, first: "2024-02-10", months: "SLSSLSLLSLLS", leap: 0 },
	{ year: 2025, first: "2025-01-29", months: "LSLSSLSLSLLLS", leap: 6 },
	{ year: 2026, first: "2026-02-17", months: "LSLSSLSSLLLS", leap: 0 },
	{ year: 2027, first: "2027-02-06", months: "LLSLSSLSSLLS", leap: 0 },
	{ year: 2028, first: "2028-01-26", months: "LLLSLSSLSSLLS", leap: 5 },
	{ year: 2029, first: "2029-02-13", months: "LLSLSLSLSSLL", leap: 0 },
	{ year: 2030, first: "2030-02-03", months: "SLSLLSLSLSLS", leap: 0 },
	{ year: 2031, first: "2031-01-23", months: "SLLSLSLLSLSLS", leap: 3 },
	{ year: 2032, first: "2032-02-11", months: "LSSLSLLSLLSL", leap: 0 },
	{ year: 2033, first: "2033-01-31", months: "SLSSLSLSLLLSL", leap: 11 },
	{ year: 2034, first: "2034-02-19", months: "SLSSLSLSLLSL", leap: 0 },
	{ year: 2035, first: "2035-02-08", months: "LSLSSLSSLLSL", leap: 0 },
	{ year: 2036, first: "2036-01-28", months: "LLSLSSLSSLSLL", leap: 6 },
	{ year: 2037, first: "2037-02-15", months: "LLSLSSLSSLSL", leap: 0 },
	{ year: 2038, first: "2038-02-04", months: "LLSLSLSLSSLS", leap: 0 },
	{ year: 2039, first: "2039-01-24", months: "LLSLLSLSLSLSS", leap: 5 },
	{ year: 2040, first: "2040-02-12", months: "LSLLSLSLLSLS", leap: 0 },
];
