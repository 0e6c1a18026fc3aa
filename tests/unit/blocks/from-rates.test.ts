/** The table of rates: the resident share with the victims whose residence nobody wrote down, as practice publishes it. */
import { describe, expect, it } from "vitest";
import { reachesFrom } from "@/lib/analysis/comparable";
import { measureRates } from "@/lib/analysis/rates";
import type { CivilDate } from "@/lib/base/civil";
import { ratesTable } from "@/lib/blocks/from-rates";
import { RATES } from "@/lib/metrics";

const date = (text: string) => text as CivilDate;
const windows = {
	current: { start: date("2026-01-01"), end: date("2026-02-01") },
	previous: null,
	lastYear: null,
};

function tableOf(part: number, whole: number, unknown: number) {
	const rows = [{ rate: "resident_share", window_name: "current", part, whole, unknown }];
	const rates = measureRates([RATES.resident_share], rows, {
		windows,
		reachesOf: () => reachesFrom((name) => (name === "current" ? "whole" : "none")),
		maturityOf: () => null,
	});
	return ratesTable(rates, {});
}

describe("常住占比", () => {
	it("is 29.0% of 29 in 100 known, with the 8 unknown listed apart", () => {
		const table = tableOf(29, 100, 8);
		expect(table.rows[0]?.cells[1]?.text).toBe("29.0%（29/100）");
		expect(table.footnote).toContain("常住占比29.0%（未知8人另列）");
	});

	it("says nothing of unknown victims where all are known, and no share where none is", () => {
		expect(tableOf(29, 100, 0).footnote).not.toContain("另列");
		const unknown = tableOf(0, 0, 8);
		expect(unknown.rows[0]?.cells[1]?.text).toBe("不详");
		expect(unknown.footnote).toContain("常住占比不详（未知8人另列）");
	});
});
