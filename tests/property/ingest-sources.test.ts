/** Whatever stands under the headings of any source: no row vanishes, every record has its key, and nothing depends on column order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertSheet } from "@/lib/ingest/convert";
import type { Cell, DecodedSheet } from "@/lib/ingest/decode/decoded";
import { recogniseAs } from "@/lib/ingest/recognise";
import { SOURCE_LIST, SOURCES } from "@/lib/ingest/sources";
import type { SourceId } from "@/lib/ingest/sources/source";
import { TABLES } from "@/lib/records";
import { columnsOf, type RecordTable, type StoredKind } from "@/lib/records/field";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { HEADER_SAMPLES } from "../unit/ingest/header-samples";

const CELLS: readonly Cell[] = [
	...[null, "", " ", "--", "暂无", "是", "否", "√", "×", "已见面", "误报", true, false],
	...["J1", "J2", "A1", "Z1", "3307010020260510000", "3.30701E+18", 3307010020260510, "编号"],
	...[
		"2026-05-10 08:00",
		"2026/5/11 9:05",
		"2026年5月",
		"202605",
		"2025年末",
		"5/11/2026",
		"5/13/2026",
		"昨天",
		46153,
	],
	...[
		"330799199001010014",
		"330799********0022",
		"3.30799E+17",
		"E12345678",
		"13912345678、0579-87123456",
		"同上",
	],
	...["100", "1.5w", "9万余元", "3634元人民币", "损失共计元", 12.5, 0, -3, "约1200人次", "120°12′36″"],
	...[
		"甲一",
		"溪口村",
		"一期",
		"亲属",
		"破案数",
		"合计",
		"__proto__",
		"constructor",
		"=1+1",
		"'00123",
		"很长".repeat(200),
	],
];

interface Case {
	readonly id: SourceId;
	readonly header: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
}

const single = SOURCE_LIST.flatMap(({ id }) =>
	HEADER_SAMPLES[id].flatMap(({ rows }) => (rows.length === 1 && rows[0] ? [{ id, header: rows[0] }] : [])),
);

const anyCase: fc.Arbitrary<Case> = fc.constantFrom(...single).chain(({ id, header }) =>
	fc
		.array(fc.array(fc.constantFrom(...CELLS), { minLength: header.length, maxLength: header.length }), {
			maxLength: 8,
		})
		.map((rows) => ({ id, header, rows })),
);

function sheetOf({ header, rows }: Pick<Case, "header" | "rows">): DecodedSheet {
	const all = [header, ...rows];
	return { name: "表", rows: all, hiddenRows: 0, rowNumbers: all.map((_, at) => at + 1), dateSystem: 1900 };
}

function converted(one: Case) {
	const sheet = sheetOf(one);
	return convertSheet(sheet, recogniseAs(sheet, one.id), DEFAULT_SETTINGS);
}

const TYPES: Readonly<Record<StoredKind, string>> = {
	text: "string",
	moment: "string",
	integer: "number",
	number: "number",
	boolean: "boolean",
};

function faultsOf(table: RecordTable, values: Readonly<Record<string, unknown>>): readonly string[] {
	const kinds = new Map(columnsOf(table).map(({ id, kind }) => [id, kind]));
	const keys = table.key.filter((key) => values[key] === null || values[key] === undefined);
	const wrong = Object.entries(values).filter(([column, value]) => {
		const kind = kinds.get(column);
		return kind === undefined || (value !== null && typeof value !== TYPES[kind]);
	});
	return [...keys.map((key) => `no ${key}`), ...wrong.map(([column]) => `wrong ${column}`)];
}

describe("rows of any source", () => {
	it("are records or refusals, and every record has its key and columns of its table only", () => {
		fc.assert(
			fc.property(anyCase, (one) => {
				const { read, rows, refusals } = converted(one);
				expect(read).toBe(rows.length + refusals.length);
				for (const { values, victim } of rows) {
					expect(faultsOf(SOURCES[one.id].table, values)).toEqual([]);
					if (victim !== null) expect(faultsOf(TABLES.victim, victim)).toEqual([]);
				}
				for (const { reason } of refusals) expect(reason.length).toBeGreaterThan(5);
			}),
			{ numRuns: 600 },
		);
	});

	it("leave no line out of sight: each is read, left out, or blank", () => {
		fc.assert(
			fc.property(anyCase, (one) => {
				const { rows, refusals, leftOut } = converted(one);
				const told = new Set([...rows, ...refusals, ...leftOut].map(({ row }) => row));
				const isWritten = (cells: readonly Cell[]) =>
					cells.some((cell) => cell === true || cell === "J1" || cell === "甲一");
				one.rows.forEach((cells, at) => {
					if (isWritten(cells)) expect(told).toContain(at + 2);
				});
			}),
			{ numRuns: 300 },
		);
	});

	it("say the same when read again, and when the columns stand in another order", () => {
		fc.assert(
			fc.property(anyCase, (one) => {
				expect(converted(one)).toEqual(converted(one));
				const turned = {
					id: one.id,
					header: [...one.header].reverse(),
					rows: one.rows.map((cells) => [...cells].reverse()),
				};
				const contents = ({ rows }: ReturnType<typeof converted>) =>
					rows
						.map(({ row, values, victim }) => JSON.stringify([row, sorted(values), sorted(victim ?? {})]))
						.sort();
				expect(contents(converted(turned))).toEqual(contents(converted(one)));
			}),
			{ numRuns: 300 },
		);
	});
});

const sorted = (values: Readonly<Record<string, unknown>>) =>
	Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
