/** Civil time of the demo: seconds since 2000-01-01 00:00 on the wall clock, and the ways exports write them. */

/** Whole seconds since 2000-01-01 00:00, Beijing wall clock. */
export type Clock = number;

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86400;

const EPOCH = Date.UTC(2000, 0, 1) / 1000;
const EXCEL_SERIAL_OF_EPOCH = 36526;

/** Midnight of `YYYY-MM-DD`. */
export function midnight(day: string): Clock {
	const [year, month, date] = day.split("-").map(Number);
	return Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1) / 1000 - EPOCH;
}

interface Parts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

/** The calendar and clock parts of a moment. */
export function partsOf(clock: Clock): Parts {
	const at = new Date((clock + EPOCH) * 1000);
	return {
		year: at.getUTCFullYear(),
		month: at.getUTCMonth() + 1,
		day: at.getUTCDate(),
		hour: at.getUTCHours(),
		minute: at.getUTCMinutes(),
		second: at.getUTCSeconds(),
	};
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `2026-05-11 08:03:00` */
export function iso(clock: Clock): string {
	const p = partsOf(clock);
	return `${p.year}-${two(p.month)}-${two(p.day)} ${two(p.hour)}:${two(p.minute)}:${two(p.second)}`;
}

/** `2026-05-11` */
export function dayOf(clock: Clock): string {
	return iso(clock).slice(0, 10);
}

/** Months since the year 0, to compare months. */
export function monthNumber(clock: Clock): number {
	const { year, month } = partsOf(clock);
	return year * 12 + month;
}

/** `2026/5/11 8:03`; loses the seconds. */
export function slashed(clock: Clock): string {
	const p = partsOf(clock);
	return `${p.year}/${p.month}/${p.day} ${p.hour}:${two(p.minute)}`;
}

/** `2026年5月11日8时3分`; loses the seconds. */
export function chinese(clock: Clock): string {
	const p = partsOf(clock);
	return `${p.year}年${p.month}月${p.day}日${p.hour}时${p.minute}分`;
}

/** `20260511080300` */
export function compact(clock: Clock): string {
	return iso(clock).replaceAll(/\D/g, "");
}

/** The Excel serial number. */
export function serial(clock: Clock): number {
	return EXCEL_SERIAL_OF_EPOCH + clock / DAY;
}

/** 0 = Monday … 6 = Sunday (2000-01-01 was a Saturday). */
export function weekday(clock: Clock): number {
	return (Math.floor(clock / DAY) + 5) % 7;
}

/** Full years from one day `YYYY-MM-DD` to a moment. */
export function fullYears(birth: string, clock: Clock): number {
	const day = dayOf(clock);
	return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
}
