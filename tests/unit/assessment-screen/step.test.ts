/** The way to the next assessed period, which ends today; and edits of schemes that are kept apart by version. */
import { describe, expect, it } from "vitest";
import { steppedView } from "@/components/assessment/assessment-step";
import { unsavedDrafts, withDraft } from "@/components/assessment/scheme-drafts";
import { FIRST_VIEW, type View } from "@/components/state/address";
import type { CivilDate } from "@/lib/base/civil";
import { parsePeriod } from "@/lib/calendar/periods";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import { SCHEME } from "./town";

const date = (text: string) => text as CivilDate;

function viewOf(period: string, asOf: string): View {
	const choice = parsePeriod(period);
	if (choice === null) throw new Error(period);
	return { ...FIRST_VIEW, period: choice, asOf: date(asOf) };
}

/** The view after a step, as its period and morning. */
function stepped(period: string, asOf: string, steps: 1 | -1, today = "2026-05-11"): readonly unknown[] {
	const view = steppedView(viewOf(period, asOf), steps, { asOf: date(asOf), today: date(today), settings });
	return [view.period, view.asOf];
}

describe("the next period", () => {
	it.each([
		// A month on is still past; one that would be read later is read today; there is none after it.
		["month", "2026-02-11", "2026-03-11"],
		["month", "2026-04-20", "2026-05-11"],
		["month", "2026-05-11", "2026-05-11"],
		["month", "2026-05-02", "2026-05-02"],
		["quarter", "2026-02-20", "2026-05-11"],
		["quarter", "2026-04-20", "2026-04-20"],
		["year", "2025-01-12", "2026-01-12"],
		["year", "2025-08-01", "2026-05-11"],
		["year", "2026-01-12", "2026-01-12"],
		["year_to_date", "2025-08-01", "2026-05-11"],
		["year_to_date", "2026-05-11", "2026-05-11"],
		// A morning that is not here yet, from the address.
		["year", "2027-01-12", "2027-01-12"],
	])("of %s read on %s is read on %s", (period, asOf, next) => {
		expect(stepped(period, asOf, 1)).toEqual([parsePeriod(period), next]);
	});

	it("of a pinned one is the next that is over", () => {
		expect(stepped("month:2026-03", "2026-05-11", 1)).toEqual([parsePeriod("month:2026-04"), "2026-05-11"]);
		expect(stepped("month:2026-04", "2026-05-11", 1)).toEqual([parsePeriod("month:2026-04"), "2026-05-11"]);
		expect(stepped("year:2025", "2026-12-30", 1, "2026-12-30")).toEqual([
			parsePeriod("year:2025"),
			"2026-12-30",
		]);
		expect(stepped("year:2025", "2026-12-31", 1, "2027-01-01")[0]).toEqual(parsePeriod("year:2026"));
	});

	it("before is never refused", () => {
		expect(stepped("year", "2027-01-12", -1)).toEqual([{ kind: "year" }, "2026-01-12"]);
		expect(stepped("month", "2026-05-11", -1)).toEqual([{ kind: "month" }, "2026-04-11"]);
	});
});

describe("edits of schemes", () => {
	const second = { ...SCHEME, id: "other" };
	const edited = { ...SCHEME, name: "改名" };
	const both = withDraft(withDraft({}, SCHEME, edited), second, { ...second, fullMarks: 90 });

	it("stay beside each other, each of its scheme and version", () => {
		expect(unsavedDrafts(both, [SCHEME, second])).toEqual([
			{ base: SCHEME, draft: edited },
			{ base: second, draft: { ...second, fullMarks: 90 } },
		]);
		const next = { ...SCHEME, version: SCHEME.version + 1 };
		expect(unsavedDrafts(both, [next, second]).map(({ base }) => base)).toEqual([second]);
	});

	it("are none when they are given up or say what the scheme says", () => {
		expect(unsavedDrafts(withDraft(both, SCHEME, SCHEME), [SCHEME, second])).toHaveLength(1);
		expect(withDraft({}, SCHEME, { ...SCHEME })).toEqual({});
	});
});
