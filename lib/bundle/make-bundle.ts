/** From a score sheet to the bundle of the township: what is taken over, what is suppressed, what is left in the house. */
import { sheetForTown } from "@/lib/assessment/losses-for-town";
import { eventsMeasured } from "@/lib/assessment/ranks";
import type { Sheet } from "@/lib/assessment/sheet";
import type { CivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { ReportDocument } from "@/lib/report/document";
import type { BundleDecision, BundleVillage, TownBundle } from "./bundle";
import { classesIn, crossTables } from "./cross-tables";
import { rateOf, readOnly, scoredOnly, tablesAbsence } from "./disclosure";
import type { Elsewhere } from "./elsewhere";
import { reportForTown } from "./reports";

/** What a bundle is made of. */
export interface BundleInput {
	readonly sheet: Sheet;
	readonly station: string;
	readonly isDemo: boolean;
	/** Wall clock. */
	readonly now: CivilMoment;
	/** Circulars of the sheet's window. */
	readonly reports: readonly ReportDocument[];
	/** Checksum of the year's lock; null while it is not locked. */
	readonly sealChecksum: string | null;
	/** What other sheets of the same days stand against. */
	readonly elsewhere: Elsewhere;
	/** What must not stand anywhere in it, besides the events' numbers and the words of appeals: names, files, phones. */
	readonly forbidden: readonly string[];
}

function decisionsOf({ rows, input }: Sheet): readonly BundleDecision[] {
	const found = [
		...input.events.flatMap(({ village, leftOut, movedBy }): Omit<BundleDecision, "count">[] => [
			...(leftOut?.kind === "appeal" ? [{ village, kind: "left_out" } as const] : []),
			...(movedBy === null ? [] : [{ village, kind: "moved" } as const]),
		]),
		...rows.flatMap(({ village, adjustments }) =>
			adjustments.map(() => ({ village, kind: "points" }) as const),
		),
	];
	const counts = new Map<string, BundleDecision>();
	for (const { village, kind } of found) {
		const key = JSON.stringify([village, kind]);
		counts.set(key, { village, kind, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	const order = [...input.villages.map(({ village }) => village), null];
	return [...counts.values()].toSorted(
		(one, other) =>
			order.indexOf(one.village) - order.indexOf(other.village) || (one.kind < other.kind ? -1 : 1),
	);
}

function villagesOf({ scheme, input, rows }: Sheet): readonly BundleVillage[] {
	const byName = new Map(rows.map((row) => [row.village, row]));
	return input.villages.flatMap((village) => {
		const row = byName.get(village.village);
		if (row === undefined) return [];
		const { scores, total, totalNotes, rank, unranked, colour } = row;
		const results = { scores, total, totalNotes, rank, unranked, colour, per10k: rateOf(scheme, row) };
		return [{ ...readOnly(scheme, village), ...results }];
	});
}

/**
 * The bundle of a sheet. Field by field from an allowed list, so that what is added to the figures later stays at home until
 * somebody decides otherwise: no number of an event, no name, address or narrative, no loss that rests on fewer than five events
 * (see {@link sheetForTown}), no figure that no clause of the scheme reads, no file, and of appeals the kind of the decision only.
 * Cross tables and single days go along as {@link tablesAbsence} allows; where they do not, a warning says why.
 * @throws AppError `bundle_other_rules` where the days of a locked year would be told by other rules (see {@link Elsewhere});
 *   `bundle_report_crosses` as {@link reportForTown}
 */
export function townBundle(wish: Omit<BundleInput, "forbidden">): TownBundle {
	const { sheet, station, isDemo, now, reports, sealChecksum, elsewhere } = wish;
	if (elsewhere.file !== null) throw new AppError("bundle_other_rules", elsewhere.file);
	const told = sheetForTown(sheet);
	const { scheme, input, warnings } = told;
	const measure = eventsMeasured(scheme);
	const absence = tablesAbsence(sheet, sealChecksum, elsewhere.tables);
	const { tables, events } = absence === null ? crossTables(input, measure) : { tables: [], events: [] };
	const against = {
		window: input.window,
		villages: input.villages.map(({ village }) => village),
		classes: classesIn(input, measure),
	};
	return {
		created: now,
		station,
		isDemo,
		scheme,
		asOf: input.asOf,
		window: input.window,
		base: input.base,
		villages: villagesOf(told),
		unplaced: {
			outside: scoredOnly(scheme, input.unplaced.outside),
			unknown: scoredOnly(scheme, input.unplaced.unknown),
		},
		warnings: absence === null ? warnings : [...warnings, absence],
		decisions: decisionsOf(sheet),
		measure,
		tables,
		events,
		reports: reports.map((report) => reportForTown(report, against)),
		sealChecksum,
	};
}
