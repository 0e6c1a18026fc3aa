/** Damaged numbers that meet: two calls of one number and different times are two calls whose last digits are lost. */
import type { Cell } from "./decode/decoded";
import type { StoredValues } from "./read-field";
import type { Refusal } from "./refusal";
import { endsInWrittenZeros } from "./rewritten-numbers";
import type { MappedField } from "./row-reader";

interface Row {
	readonly row: number;
	readonly raw: readonly Cell[];
	readonly values: StoredValues;
}

const REASON =
	"编号末几位都是0，且与本表另一行编号相同而时间不同，多半已被表格软件改写：请把该列设为文本后重新导出";

function collidingKeys(rows: readonly Row[], key: string, times: readonly string[]): ReadonlySet<string> {
	const seen = new Map<string, string>();
	const collided = new Set<string>();
	for (const { values } of rows) {
		const number = values[key];
		if (typeof number !== "string" || !endsInWrittenZeros(number)) continue;
		const when = times.map((time) => String(values[time] ?? "")).join("\n");
		const before = seen.get(number);
		if (before === undefined) seen.set(number, when);
		else if (before !== when) collided.add(number);
	}
	return collided;
}

/**
 * Rows without those whose number ends in written zeros and stands in several rows of different times: kept, the last of them
 * would overwrite the others. Rows of one number and one time are one event with several victims and stay.
 */
export function withoutCollisions<R extends Row>(
	rows: readonly R[],
	fields: readonly MappedField[],
): { readonly rows: readonly R[]; readonly refusals: readonly Refusal[] } {
	const mapped = fields.find(({ field, isNeeded }) => field.kind === "key" && isNeeded);
	const times = fields.filter(({ field, isNeeded }) => field.kind === "moment" && isNeeded);
	if (mapped === undefined || times.length === 0) return { rows, refusals: [] };
	const key = mapped.field.id;
	const collided = collidingKeys(
		rows,
		key,
		times.map(({ field }) => field.id),
	);
	if (collided.size === 0) return { rows, refusals: [] };
	const isCollided = ({ values }: R) => collided.has(String(values[key]));
	const refusals = rows.filter(isCollided).map(({ row, raw, values }) => ({
		row,
		column: mapped.column.heading,
		value: String(values[key]),
		reason: REASON,
		raw,
	}));
	return { rows: rows.filter((row) => !isCollided(row)), refusals };
}
