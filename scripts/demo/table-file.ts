/** Lays rows under headings, with or without a title above and a 合计 row below. */
import { type Account, type Cell, type FilePlan, merge, plainAccount, type Refusal, titleRow } from "./sheet";

/** A row by heading. */
export type Cells = Readonly<Record<string, Cell>>;

/** One table, one file. */
export interface Table {
	readonly name: string;
	readonly source: FilePlan["source"];
	readonly format: FilePlan["format"];
	readonly sheet: string;
	readonly title: string | null;
	readonly headings: readonly string[];
	readonly rows: readonly Cells[];
	readonly total?: Cells;
	/** Rows that cannot be taken, by position; the place in the sheet follows. */
	readonly refused?: ReadonlyMap<Cells, Omit<Refusal, "sheet" | "row">>;
	/** Where some rows are no new records. */
	readonly account?: Partial<Account>;
}

/** The file of a table with the account that a faithful import gives. */
export function tableFile(table: Table): FilePlan {
	const { name, source, format, sheet, title, headings, rows, total, refused = new Map() } = table;
	const laid = (cells: Cells): readonly Cell[] => headings.map((heading) => cells[heading] ?? null);
	const top = title === null ? [] : [titleRow(title, headings.length)];
	const refusals = rows.flatMap((cells, position): Refusal[] => {
		const why = refused.get(cells);
		return why === undefined ? [] : [{ sheet, row: top.length + position + 2, ...why }];
	});
	const foot = total === undefined ? [] : [laid(total)];
	return {
		name,
		source,
		format,
		sheets: [
			{
				name: sheet,
				rows: [...top, headings, ...rows.map(laid), ...foot],
				merges: title === null ? [] : [merge(0, 0, 0, headings.length - 1)],
			},
		],
		headings,
		account: { ...plainAccount(rows.length, refusals, foot.length), ...table.account },
	};
}
