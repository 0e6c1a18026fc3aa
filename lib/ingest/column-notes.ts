/** Remarks of readers on cells that were read, told once a column: a masked column of 100 000 numbers is one remark. */
import type { CellWarning } from "./refusal";

/** Collects remarks; `warnings` gives one a column and kind of remark, at its first row. */
export interface ColumnNotes {
	add(column: string, row: number, value: string | null, note: string): void;
	warnings(): readonly CellWarning[];
}

interface Group {
	readonly first: CellWarning;
	count: number;
}

/** Remarks that differ only in what they quote or count are of one kind. */
function kindOf(note: string): string {
	return note.replace(/「[^」]*」/g, "").replace(/[\d、]+/g, "#");
}

function told({ first, count }: Group): CellWarning {
	return count === 1 ? first : { ...first, reason: `${first.reason}（该列共${count}格如此，这是第一格）` };
}

/** An empty collection for one sheet. */
export function columnNotes(): ColumnNotes {
	const groups = new Map<string, Group>();
	return {
		add(column, row, value, note) {
			const key = `${column}\n${kindOf(note)}`;
			const group = groups.get(key);
			if (group) group.count++;
			else groups.set(key, { first: { row, column, value, reason: note, isRemark: true }, count: 1 });
		},
		warnings: () => [...groups.values()].map(told),
	};
}
