/** Rows of one number that name different victims with different losses: each row tells its own victim's part, the event lost the sum. */
import type { StoredValues } from "./read-field";

const LOSS = "loss_fen";
const FEN_PER_YUAN = 100;

/** What is looked at in a converted row. */
interface VictimRow {
	readonly row: number;
	readonly values: StoredValues;
	readonly victim: StoredValues | null;
}

/** What the officer is told of a summed event, at its last row. */
interface SumWarning {
	readonly row: number;
	readonly column: string;
	readonly value: null;
	readonly reason: string;
}

/** The text of a key; columns joined by a character that no cleaned cell contains. */
function keyText(values: StoredValues, key: readonly string[]): string {
	return key.map((column) => String(values[column] ?? "")).join("\u0001");
}

function lossesByPerson(rows: readonly VictimRow[]): ReadonlyMap<string, number> {
	const losses = new Map<string, number>();
	for (const { values, victim } of rows) {
		const [person, loss] = [victim?.person_key, values[LOSS]];
		if (typeof person === "string" && person !== "" && typeof loss === "number") losses.set(person, loss);
	}
	return losses;
}

/** The sum of the victims' parts; null where fewer than two victims tell a loss, or all tell the same, which is the event's. */
function sumOf(rows: readonly VictimRow[]): number | null {
	const losses = [...lossesByPerson(rows).values()];
	return new Set(losses).size < 2 ? null : losses.reduce((sum, loss) => sum + loss, 0);
}

function groupsOf<Row extends VictimRow>(
	rows: readonly Row[],
	key: readonly string[],
): ReadonlyMap<string, readonly Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const text = keyText(row.values, key);
		const group = groups.get(text);
		if (group) group.push(row);
		else groups.set(text, [row]);
	}
	return groups;
}

/**
 * The rows of a sheet with the loss of events of several victims summed, and one warning a summed event.
 * Equal losses on every row are the event's own and stay; a second row of the same victim corrects the first.
 * @param key columns of the record's number
 * @param heading of the loss column, for the warning; null = the sheet has none
 */
export function withVictimLosses<Row extends VictimRow>(
	rows: readonly Row[],
	key: readonly string[],
	heading: string | null,
): { readonly rows: readonly Row[]; readonly warnings: readonly SumWarning[] } {
	const warnings: SumWarning[] = [];
	const sums = new Map<Row, number>();
	if (heading === null) return { rows, warnings };
	for (const group of groupsOf(rows, key).values()) {
		const sum = group.length < 2 ? null : sumOf(group);
		if (sum === null) continue;
		for (const row of group) sums.set(row, sum);
		const reason = `同一编号有多名受害人且金额不同，按各人金额的合计${sum / FEN_PER_YUAN}元计；如不是各人分别的损失，请改填合计数`;
		warnings.push({ row: group[group.length - 1]?.row ?? 0, column: heading, value: null, reason });
	}
	const summed = rows.map((row) => {
		const sum = sums.get(row);
		return sum === undefined ? row : { ...row, values: { ...row.values, [LOSS]: sum } };
	});
	return { rows: summed, warnings };
}
