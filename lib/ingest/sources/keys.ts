/** Keys that exports leave out, made from what stays the same while a record is worked on: later stages must find it again. */
import { contentKey } from "../hash";
import { personKey } from "../person-key";
import type { Stored, StoredValues } from "../read-field";

const isFilled = (value: Stored | undefined): boolean =>
	value !== undefined && value !== null && value !== "";

/** True when any of the columns holds a value. */
export function anyFilled(values: StoredValues, columns: readonly string[]): boolean {
	return columns.some((column) => isFilled(values[column]));
}

/**
 * A key from the first filled column of each group; columns that are not named may change without changing the key.
 * @returns null when no group has a value
 */
export function keyFrom(values: StoredValues, groups: readonly (readonly string[])[]): string | null {
	const picked: Record<string, Stored> = {};
	for (const [position, group] of groups.entries()) {
		const column = group.find((one) => isFilled(values[one]));
		if (column !== undefined) picked[`${position}`] = values[column] ?? null;
	}
	return Object.keys(picked).length === 0 ? null : contentKey(picked);
}

/**
 * Who a row means: `i:` + ID number, else `n:` + name, else `p:` + first phone number, else empty.
 * @param prefix of the person's columns, such as `relative_`
 */
export function personOf(values: StoredValues, prefix: string): string {
	const known = personKey(values[`${prefix}id_no_whole`] ?? null, values[`${prefix}name`] ?? null);
	if (known !== "") return known;
	const numbers = values[`${prefix}phone_numbers`];
	return typeof numbers === "string" && numbers !== "" ? `p:${numbers.split(" ")[0]}` : "";
}
