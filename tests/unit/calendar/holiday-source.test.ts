import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { FESTIVALS, type FestivalId, HOLIDAY_YEARS } from "@/data/holidays";
import { dayTypeOf } from "@/lib/calendar/day-type";
import { utcDay, utcDayNumber } from "./day";

interface SourceDay {
	readonly name: string;
	readonly date: string;
	readonly isOffDay: boolean;
}

const folder = resolve(process.cwd(), "../shared/data/reference/holidays");
const isAbsent = !existsSync(folder);
if (isAbsent) console.warn(`SKIPPED: the published holidays are not at ${folder}`);

const YEARS = Array.from({ length: 12 }, (_, index) => 2015 + index);

function sourceOf(year: number): readonly SourceDay[] {
	return JSON.parse(readFileSync(resolve(folder, `${year}.json`), "utf8")).days;
}

/** The notice's own word for a set of festivals, in either order. */
function namesOf(ids: readonly FestivalId[]): readonly string[] {
	if (ids[0] === "victory_day") return ["抗日战争暨世界反法西斯战争胜利70周年纪念日"];
	const names = ids.map((id) => FESTIVALS[id].zh);
	return [names.join("、"), names.toReversed().join("、")];
}

/** One line per listed day of our table: date, off or worked, written as the source does. */
function ourLines(year: number): string[] {
	const notice = HOLIDAY_YEARS.find((each) => each.year === year);
	const lines: string[] = [];
	for (const entry of notice?.entries ?? []) {
		const source = sourceOf(year).map(({ name }) => name);
		const name = namesOf(entry.festivals).find((each) => source.includes(each));
		for (const [text, isOff] of [[entry.off, true] as const, [entry.makeup, false] as const]) {
			for (const span of text.split(" ").filter(Boolean)) {
				const [first = "", last = first] = span.split("..");
				const start = Date.parse(`${first}T00:00:00Z`);
				for (let at = start; at <= Date.parse(`${last}T00:00:00Z`); at += 86_400_000) {
					lines.push(`${new Date(at).toISOString().slice(0, 10)} ${isOff} ${name}`);
				}
			}
		}
	}
	return lines.sort();
}

describe.skipIf(isAbsent)("the shipped notices", () => {
	it.each(YEARS)("%i lists the days of the source, no more and no fewer", (year) => {
		const theirs = sourceOf(year).map(({ date, isOffDay, name }) => `${date} ${isOffDay} ${name}`);
		expect(ourLines(year)).toEqual(theirs.sort());
	});

	it("are all there is", () => {
		expect(HOLIDAY_YEARS.map(({ year }) => year)).toEqual(YEARS);
	});

	it("give every day of 2015–2026 the type that a plain reading of the source gives", () => {
		const days = YEARS.flatMap(sourceOf);
		const off = new Set(days.filter((each) => each.isOffDay).map(({ date }) => date));
		const worked = new Set(days.filter((each) => !each.isOffDay).map(({ date }) => date));
		const dateAt = (number: number) => utcDay(number);
		const isWeekend = (number: number) => [0, 6].includes(new Date(number * 86_400_000).getUTCDay());
		const isFree = (number: number) =>
			off.has(dateAt(number)) || (isWeekend(number) && !worked.has(dateAt(number)));
		const reaches = (number: number, step: number): boolean =>
			isFree(number) && (off.has(dateAt(number)) || reaches(number + step, step));
		const isHoliday = (number: number) => reaches(number, 1) || reaches(number, -1);
		const within = (number: number, sign: number) => [1, 2, 3].some((gap) => isHoliday(number + sign * gap));
		const typeAt = (number: number) => {
			if (isHoliday(number)) return "holiday";
			if (worked.has(dateAt(number)) && isWeekend(number)) return "makeup_workday";
			if (within(number, 1)) return "pre_holiday";
			if (within(number, -1)) return "post_holiday";
			return isWeekend(number) ? "weekend" : "workday";
		};
		const last = utcDayNumber(utcDay(20_813));
		for (let number = 16_436; number <= last; number += 1) {
			const date = dateAt(number);
			if (dayTypeOf(date) !== typeAt(number)) {
				expect.fail(`${date}: ${dayTypeOf(date)}, the source says ${typeAt(number)}`);
			}
		}
		expect([dateAt(16_436), dateAt(last)]).toEqual(["2015-01-01", "2026-12-26"]);
	});

	it("keep the one listed working day that is no 补班 an ordinary one", () => {
		const weekdays = YEARS.flatMap(sourceOf)
			.filter(({ isOffDay }) => !isOffDay)
			.filter(({ date }) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
		expect(weekdays.map(({ date }) => date)).toEqual(["2020-02-03"]);
	});
});
