/** Five years of a real town: how often its days would have raised an alarm, and its villages the plain rule. */
import { describe, expect, it } from "vitest";
import { townSurgeOf } from "@/lib/analysis/weeks";
import { isVillageSurge } from "@/lib/statistics/surge";
import { plainCsv } from "../support/plain-csv";
import { fileOf, sharedPath } from "../support/workspace";

const path = sharedPath("incidents", "town0_incidents.csv");

describe.skipIf(path === null)("the surges of a real town", () => {
	const records = path === null ? [] : plainCsv(new TextDecoder().decode(fileOf(path).bytes));
	const dayOf = (when: string | undefined) =>
		Math.floor(Date.parse(`${(when ?? "").slice(0, 10)}T00:00:00Z`) / 86_400_000);
	const days = records.map((one) => dayOf(one.when));
	const [first, last] = [Math.min(...days), Math.max(...days)];
	const daily = new Map<number, number>();
	for (const day of days) daily.set(day, (daily.get(day) ?? 0) + 1);
	const years = (last - first - 62) / 365.25;

	/** Days on which an alarm begins: none was up the day before. */
	function starts(isUp: (end: number) => boolean): number {
		let begun = 0;
		let wasUp = false;
		for (let end = first + 63; end <= last + 1; end++) {
			const up = isUp(end);
			if (up && !wasUp) begun += 1;
			wasUp = up;
		}
		return begun;
	}

	it("are a few a year for the town", () => {
		const found = starts((end) => townSurgeOf(daily, first, end)?.isAlarm ?? false) / years;
		expect(found).toBeGreaterThan(0.5);
		expect(found).toBeLessThan(4);
	});

	it("are a handful a year over all villages", () => {
		const ofVillage = new Map<string, number[]>();
		records.forEach((one, at) => {
			const own = ofVillage.get(one.village ?? "") ?? [];
			own.push(days[at] ?? 0);
			ofVillage.set(one.village ?? "", own);
		});
		const found = [...ofVillage.values()].reduce(
			(sum, own) =>
				sum + starts((end) => isVillageSurge(own.filter((day) => day >= end - 7 && day < end).length)),
			0,
		);
		expect(found / years).toBeGreaterThan(2);
		expect(found / years).toBeLessThan(15);
	});
});
