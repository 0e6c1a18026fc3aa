/** The clock half of a written moment: 8:03, 8时3分许, 下午2点半, 080300, 8:03 PM, with zone marks set aside. */

/** A clock as written, before its part of the day is applied. `isSpoken` is 8时3分 rather than 8:03. */
export interface WrittenClock {
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
	readonly part: DayPart | null;
	readonly isSpoken: boolean;
	/** A zone mark that stood behind the clock (`Z`, `+09:00`) and is not applied; null for none or Beijing's own. */
	readonly zone: string | null;
}

/** The part of the day that a word names. */
export type DayPart = "dawn" | "morning" | "noon" | "afternoon" | "night";

/** A time of day; `dayShift` 1 means that it falls on the following day (24:00, 晚上12点). */
export interface TimeOfDay {
	readonly text: string;
	readonly dayShift: 0 | 1;
}

const PARTS: Readonly<Record<string, DayPart>> = {
	凌晨: "dawn",
	早上: "morning",
	早晨: "morning",
	清晨: "morning",
	上午: "morning",
	早: "morning",
	am: "morning",
	中午: "noon",
	午间: "noon",
	下午: "afternoon",
	午后: "afternoon",
	傍晚: "afternoon",
	pm: "afternoon",
	晚上: "night",
	晚间: "night",
	夜间: "night",
	夜里: "night",
	夜晚: "night",
	深夜: "night",
	当晚: "night",
	晚: "night",
};

const PART = `(${Object.keys(PARTS).join("|")}|a\\.m\\.|p\\.m\\.)?`;
const ZONE = "(z|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?|utc|gmt|cst)?";
const TAIL = "(?:许|左右|前后|多|整|余)?";
const COLON = new RegExp(
	`^${PART}\\s*(\\d{1,2})\\s*:\\s*(\\d{1,2})(?:\\s*:\\s*(\\d{1,2})(?:[.,:]\\d{1,9})?)?\\s*${PART}\\s*${ZONE}\\s*${TAIL}$`,
	"i",
);
const SPOKEN = new RegExp(
	`^${PART}\\s*(\\d{1,2})\\s*(?:时|點|点钟?)\\s*(?:(\\d{1,2})\\s*(?:分钟?)?\\s*(?:(\\d{1,2})\\s*秒)?|(半|一刻|三刻))?\\s*${TAIL}$`,
	"i",
);
const COMPACT = new RegExp(`^(\\d{2})(\\d{2})(?:(\\d{2})(?:\\.?\\d{3})?)?\\s*${ZONE}$`, "i");
const FRACTIONS: Readonly<Record<string, number>> = { 一刻: 15, 半: 30, 三刻: 45 };
/** CST is what Chinese systems call their own time; 08.03.00 上午 is Oracle's. */
const BEIJING = /^(?:(?:utc|gmt)?\+0?8(?::?00)?|cst)$/i;
const DOTTED = new RegExp(`^(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{2})(?:\\.\\d{1,9})?)?\\s*${PART}$`, "i");
const PART_ALONE = new RegExp(`^${PART}$`, "i");

/**
 * The clock that a text is made of, or null when it is no clock. Values are not range-checked here.
 * @param isAfterDate true behind a date: only there bare digits (`0803`) are a clock
 */
export function matchClock(text: string, isAfterDate: boolean): WrittenClock | null {
	const colon = COLON.exec(text);
	if (colon) {
		const [, before, hour, minute, second, after, zone] = colon;
		return clock([hour, minute, second], before ?? after, false, zone);
	}
	const spoken = SPOKEN.exec(text);
	if (spoken) {
		const [, before, hour, minute, second, fraction] = spoken;
		const minutes = fraction === undefined ? minute : String(FRACTIONS[fraction] ?? 0);
		return clock([hour, minutes, second], before, true, undefined);
	}
	const dotted = isAfterDate ? DOTTED.exec(text) : null;
	if (dotted) return clock([dotted[1], dotted[2], dotted[3]], dotted[4], false, undefined);
	const compact = isAfterDate ? COMPACT.exec(text) : null;
	return compact ? clock([compact[1], compact[2], compact[3]], undefined, false, compact[4]) : null;
}

/** True for a part of the day without an hour (上午): it says less than a clock. */
export function isDayPart(text: string): boolean {
	return text !== "" && PART_ALONE.test(text);
}

function clock(
	parts: readonly (string | undefined)[],
	word: string | undefined,
	isSpoken: boolean,
	zone: string | undefined,
): WrittenClock {
	const [hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
	const part = word === undefined ? null : (PARTS[word.toLowerCase().replace(/\./g, "")] ?? null);
	return { hour, minute, second, part, isSpoken, zone: zone && !BEIJING.test(zone) ? zone : null };
}

/**
 * Applies the part of the day and checks the ranges.
 * Hours: 上午12:05 as spreadsheets print it is 00:05, spoken 上午12时 is noon; 下午/PM adds 12 below 12;
 * 凌晨12 is 0; 中午1点 is 13; 晚上12点 and 24:00 belong to the next day.
 * @returns null when no such time exists or word and hour contradict each other (下午 with 25, 晚上3点, 24:01)
 */
export function timeOfDay(written: WrittenClock): TimeOfDay | null {
	const hour = hourOf(written);
	if (hour === null || written.minute > 59 || written.second > 59) return null;
	if (hour === 24 && written.part === null && (written.minute > 0 || written.second > 0)) return null;
	const digits = [hour % 24, written.minute, written.second].map((part) => String(part).padStart(2, "0"));
	return { text: digits.join(":"), dayShift: hour >= 24 ? 1 : 0 };
}

/** 0–24, or null when the word does not go with the hour. */
function hourOf({ hour, part, isSpoken }: WrittenClock): number | null {
	switch (part) {
		case null:
			return hour <= 24 ? hour : null;
		case "dawn":
			return hour === 12 ? 0 : within(hour, 0, 8);
		case "morning":
			return hour === 12 ? (isSpoken ? 12 : 0) : within(hour, 0, 11);
		case "noon":
			return within(hour < 3 ? hour + 12 : hour, 11, 14);
		case "afternoon":
			return hour < 12 ? hour + 12 : within(hour, 12, 23);
		case "night":
			return hour >= 5 && hour <= 12 ? hour + 12 : within(hour, 17, 23);
	}
}

function within(hour: number, low: number, high: number): number | null {
	return hour >= low && hour <= high ? hour : null;
}
