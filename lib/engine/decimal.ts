/** Decimals → doubles, the same on every engine; DuckDB-Wasm's own cast is one unit off in the last place. */

/**
 * The double nearest to `unscaled` / 10^`scale`: exactly so below 2^53 and up to 22 decimals (money up to ninety
 * million million yuan in fen), within one unit in the last place beyond. HUGEINT comes as scale 0.
 */
export function decimalNumber(unscaled: bigint, scale: number): number {
	return Number(unscaled) / 10 ** scale;
}
