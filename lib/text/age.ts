/** Age cells → inclusive ranges of full years, so that a band is used only when it holds the whole range. */
import { AGELESS_WORDS } from "@/data/placeholders";
import { type Cell, readValueText } from "./normalise";
import { NUMERAL_CHARACTERS, readCount } from "./numeral";
import { known, quoted, type Reading, refused, unknown } from "./reading";

/** Full years, both ends included; an exact age has `low === high`. */
export interface AgeRange {
	readonly low: number;
	readonly high: number;
}

/** The upper end of an open range (60+): nobody is older. */
export const MAX_AGE = 150;

const AGELESS: ReadonlyMap<string, string> = new Map(Object.entries(AGELESS_WORDS));
const NUMBER = `([${NUMERAL_CHARACTERS}]+)`;
const YEARS = "(?:周?岁|years?(?: old)?|yrs?|y)?";
const EXACT = new RegExp(`^${NUMBER}${YEARS}$`, "i");
const BETWEEN = new RegExp(`^${NUMBER}${YEARS}(?:-|~|至|到|to)${NUMBER}${YEARS}$`, "i");
const INFANT = /^\d{1,2}(?:个?月|天|日)(?:大|龄)?$/;
const DECADE = /^(\d0|[一二两三四五六七八九]?十)(?:多|几|余|来)岁$/;

interface OpenRange {
	readonly pattern: RegExp;
	readonly range: (age: number) => AgeRange;
}

/** 以上, 以下 and 满 include the number; 超过, 不满 and 未满 do not (Civil Code, article 1259). */
const OPEN_RANGES: readonly OpenRange[] = [
	{ pattern: wrapped("(?:>=|≥|不低于|不小于|满|已满)", ""), range: (age) => ({ low: age, high: MAX_AGE }) },
	{ pattern: wrapped("(?:>|超过|大于|over)", ""), range: (age) => ({ low: age + 1, high: MAX_AGE }) },
	{
		pattern: wrapped("", "(?:\\+|及以上|以上|及以后|andover|andabove|orover)"),
		range: (age) => ({ low: age, high: MAX_AGE }),
	},
	{ pattern: wrapped("(?:<=|≤|不超过|不大于)", ""), range: (age) => ({ low: 0, high: age }) },
	{
		pattern: wrapped("(?:<|未满|不满|小于|低于|under|below)", ""),
		range: (age) => ({ low: 0, high: age - 1 }),
	},
	{ pattern: wrapped("", "(?:及以下|以下)"), range: (age) => ({ low: 0, high: age }) },
];

function wrapped(before: string, after: string): RegExp {
	return new RegExp(`^${before}${NUMBER}${YEARS}${after}${YEARS}$`, "i");
}

/**
 * Reads an age or an age band.
 *
 * `20岁`, `20`, `二十岁`, `40 - 49`, `40-49岁`, `60+`, `100 +`, `60岁以上`, `<18`, `Under 19`, `未满18周岁`, `20多岁` (20–29), `3个月` (0).
 * 约 and 左右 keep the number, with a note; fractions count full years. 已故 and 单位 have no age: unknown, with a note.
 * @returns refusals for birth dates, decades of birth (80后) and numbers above 150
 */
export function readAge(cell: Cell): Reading<AgeRange> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	const ageless = AGELESS.get(text.toLowerCase());
	if (ageless !== undefined) return unknown(ageless);
	const compact = text.replace(/\s+/g, "").replace(/^年龄[:：]?/, "");
	const bare = compact.replace(/^(?:大?约|近)|(?:左右|上下|许)$/g, "").replace(/半$/, "");
	const range = rangeOf(bare);
	if (!range || range.low > range.high || range.high > MAX_AGE) return refused(whyNot(compact, text));
	return known(range, /约|近|左右|上下|许/.test(compact) ? "原文是约数" : null);
}

function rangeOf(bare: string): AgeRange | null {
	if (INFANT.test(bare)) return { low: 0, high: 0 };
	const decade = DECADE.exec(bare);
	const tens = decade ? years(decade[1]) : null;
	if (tens !== null) return { low: tens, high: tens + 9 };
	const exact = years(EXACT.exec(bare)?.[1]);
	if (exact !== null) return { low: exact, high: exact };
	const between = BETWEEN.exec(bare);
	const [low, high] = [years(between?.[1]), years(between?.[2])];
	if (low !== null && high !== null) return { low, high };
	for (const { pattern, range } of OPEN_RANGES) {
		const age = years(pattern.exec(bare)?.[1]);
		if (age !== null) return range(age);
	}
	return null;
}

/** Full years of a numeral; fractions are cut off. */
function years(numeral: string | undefined): number | null {
	return numeral === undefined ? null : readCount(numeral.replace(/\.\d*$/, ""));
}

function whyNot(compact: string, text: string): string {
	const cell = quoted(text);
	if (/后$/.test(compact)) return `${cell}是出生年代：请填年龄`;
	if (/^\d{4}年?$|^\d{4}[-/.年]\d|^\d{8}$/.test(compact))
		return `${cell}像是出生日期：请填年龄，或放到出生日期列`;
	return `${cell}不是可读的年龄：请填整数岁数或“40-49”的样子`;
}
