/** What is told of a village's protection at a day: by files that count it, and by registers that list its people. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { ledgerShieldPersonsPlan } from "@/lib/analysis/plans/ledger-shield-persons";
import type { ledgerShieldVillagesPlan } from "@/lib/analysis/plans/ledger-shield-villages";
import type { CivilDate } from "@/lib/base/civil";
import { addDays, addMonths, dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { PlaceReader } from "./places";
import { groupedBy } from "./told";

/** Figures of protection: people with the app, people in the 金钟罩, and their family in it. */
export const SHIELD_FIGURES = ["app", "shield", "family"] as const;

/** One of {@link SHIELD_FIGURES}. */
export type ShieldFigure = (typeof SHIELD_FIGURES)[number];

/** One value of one figure, with the day it is of and where it stands. */
export interface ShieldTold {
	readonly value: number;
	/** 截止日期, else the last day of the month. */
	readonly cutOff: CivilDate;
	/** False where the day is only that of the month's end. */
	readonly isCutOffStated: boolean;
	/** A count of the village, or the people of a register counted once each. */
	readonly source: "village_count" | "persons";
	/** Where it stands: a file with its row, or the files of a register. */
	readonly files: readonly ShieldFile[];
}

/** A place in a file; `row_number` null where a register as a whole is meant. */
export interface ShieldFile {
	readonly file_name: string | null;
	readonly sheet: string | null;
	readonly row_number: number | null;
}

/** A row of the plan ledger-shield-villages. */
export type ShieldVillageRow = PlanRow<typeof ledgerShieldVillagesPlan>;
/** A row of the plan ledger-shield-persons. */
export type ShieldPersonRow = PlanRow<typeof ledgerShieldPersonsPlan>;

/** The last day of a month written `2026-05`. */
export function monthEnd(month: string): CivilDate {
	return addDays(addMonths(`${month}-01` as CivilDate, 1), -1);
}

/** Everything files tell of the villages in one month, the one that holds first. */
export type VillageTold = Readonly<Record<ShieldFigure, readonly ShieldTold[]>>;

function toldBy(rows: readonly ShieldVillageRow[], figure: ShieldFigure): readonly ShieldTold[] {
	return rows.toReversed().flatMap((row) => {
		const { month, as_of: asOf, file_name, sheet, row_number } = row;
		const value = row[figure];
		if (value === null || month === null) return [];
		return [
			{
				value,
				cutOff: asOf ?? monthEnd(month),
				isCutOffStated: asOf !== null,
				source: "village_count" as const,
				files: [{ file_name, sheet, row_number }],
			},
		];
	});
}

/**
 * The tellings by month and village, whatever the village is called in the file.
 * @param rows in the order in which they speak, the loudest last
 */
export function toldByVillage(
	rows: readonly ShieldVillageRow[],
	places: PlaceReader,
): ReadonlyMap<string, ReadonlyMap<string, VillageTold>> {
	const byMonth = new Map<string, ReadonlyMap<string, VillageTold>>();
	for (const [month, own] of groupedBy(rows, (row) => row.month)) {
		const villages = [...groupedBy(own, ({ village }) => places.village(village))].map(
			([village, of]): [string, VillageTold] => [
				village ?? "",
				{ app: toldBy(of, "app"), shield: toldBy(of, "shield"), family: toldBy(of, "family") },
			],
		);
		byMonth.set(month ?? "", new Map(villages));
	}
	return byMonth;
}

/** A figure that registers of persons tell. */
export type PersonFigure = "app" | "shield";

/** The registers of persons: how many people of a village are in them on any day. */
export interface PersonRegisters {
	/** The first day of anybody; null without anybody. */
	readonly firstDay: CivilDate | null;
	/** Villages anybody lives in; null among them for those of whom nobody knows. */
	readonly villages: readonly (string | null)[];
	/** Null where the register did not hold anybody of the town up to the day: it says nothing then. */
	readonly at: (figure: PersonFigure, village: string | null, cutOff: CivilDate) => ShieldTold | null;
}

function changeUpTo(rows: readonly ShieldPersonRow[], day: number): number {
	return rows.reduce((sum, row) => sum + ((row.day ?? 0) <= day ? (row.change ?? 0) : 0), 0);
}

/** People by village and day from the changes of the plan ledger-shield-persons, in any order. */
export function personRegisters(rows: readonly ShieldPersonRow[], places: PlaceReader): PersonRegisters {
	const days = rows.flatMap(({ day }) => day ?? []);
	const byFigure = groupedBy(rows, ({ figure }) => figure);
	const villageOf = ({ village }: ShieldPersonRow) => places.village(village);
	const byVillage = new Map(
		[...byFigure].map(([figure, own]) => [figure, groupedBy(own, villageOf)] as const),
	);
	const known = rows.map(villageOf);
	return {
		firstDay: days.length === 0 ? null : dateOfDayNumber(days.reduce((a, b) => Math.min(a, b))),
		villages: [...new Set(known)],
		at(figure, village, cutOff) {
			const day = dayNumber(cutOff);
			const register = (byFigure.get(figure) ?? []).filter((row) => (row.day ?? 0) <= day);
			if (register.length === 0) return null;
			const own = byVillage.get(figure)?.get(village) ?? [];
			const files = [...new Set(register.map(({ file_name }) => file_name))].sort();
			return {
				value: changeUpTo(own, day),
				cutOff,
				isCutOffStated: true,
				source: "persons",
				files: files.map((file_name) => ({ file_name, sheet: null, row_number: null })),
			};
		},
	};
}
