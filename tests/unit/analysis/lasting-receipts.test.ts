/** How long a receipt counts and where its signer works, at the edges of the year. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { lastingReceipts, latestWorkplaces, RECEIPT_DAYS } from "@/lib/analysis/lasting-receipts";

const DAY = 20_000;
const row = (person: number | null, day: number | null, employer: string | null = null) => ({
	person,
	day,
	known_day: day,
	village: null,
	employer,
});
const readWorkplace = (employer: string) => (employer.endsWith("厂") ? employer : null);

it("counts 365 days, the day of the reading among them, of those whose person and day are known", () => {
	const kept = lastingReceipts(
		[
			row(1, DAY),
			row(2, DAY + 1),
			row(3, DAY - RECEIPT_DAYS + 1),
			row(4, DAY - RECEIPT_DAYS),
			row(null, DAY),
			row(5, null),
		],
		DAY,
	);
	expect(kept.map(({ person }) => person)).toEqual([1, 3]);
});

it("has a person work where the latest receipt with a place of the list says, whatever the order of the rows", () => {
	const rows = [
		row(1, DAY - 5, "甲厂"),
		row(1, DAY - 1, "乙厂"),
		row(1, DAY, "无业"),
		row(1, DAY, null),
		row(2, DAY, "甲厂"),
		row(2, DAY, "乙厂"),
		row(3, DAY, "务农"),
	];
	fc.assert(
		fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
			const found = latestWorkplaces(lastingReceipts(shuffled, DAY), readWorkplace);
			expect([...found].sort(([one], [other]) => one - other)).toEqual([
				[1, "乙厂"],
				[2, ["甲厂", "乙厂"].sort().at(-1)],
			]);
		}),
	);
});
