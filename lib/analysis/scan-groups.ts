/** Which dimensions one scan counts together: as many as the engine can address without hashing. */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import { UNKNOWN_CODE } from "@/lib/dimensions/event-table";

/**
 * Bits of all group columns up to which DuckDB 1.4 aggregates into a flat array ("perfect hash") instead of a hash
 * table. A scan with more is right as well, only several times slower.
 */
const ADDRESS_BITS = 12;

interface ScanGroup {
	readonly dimensions: Dimension[];
	bits: number;
}

/** Bits the engine gives a column of the codes 0 to `highest`: the range and two more values (null, beyond). */
function addressBits(highest: number): number {
	return 32 - Math.clz32(highest + 2);
}

function highestCodes(dictionary: Dictionary): ReadonlyMap<string, number> {
	const highest = new Map<string, number>();
	for (const { dimension, code } of dictionary.entries())
		highest.set(dimension, Math.max(code, highest.get(dimension) ?? UNKNOWN_CODE));
	return highest;
}

/**
 * Dimensions in groups of one side each, every dimension in exactly one; widest first, each into the first group with
 * room. A dimension with more codes than fit stands alone. The dictionary only decides who shares a scan: a code it does
 * not know costs time, never a count.
 */
export function scanGroups(
	dimensions: readonly Dimension[],
	dictionary: Dictionary,
): readonly (readonly Dimension[])[] {
	const highest = highestCodes(dictionary);
	const widths = dimensions.map((dimension) => ({
		dimension,
		bits: addressBits(highest.get(dimension.id) ?? UNKNOWN_CODE),
	}));
	const groups: ScanGroup[] = [];
	for (const { dimension, bits } of widths.sort((one, other) => other.bits - one.bits)) {
		const group = groups.find(
			({ dimensions: [first], bits: taken }) =>
				first?.side === dimension.side && taken + bits <= ADDRESS_BITS,
		);
		if (!group) groups.push({ dimensions: [dimension], bits });
		else {
			group.dimensions.push(dimension);
			group.bits += bits;
		}
	}
	return groups.map((group) => group.dimensions);
}
