/** The seal of a locked sheet: a digest for every cell and one checksum over all, so that what was changed afterwards has a name. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { SealCell } from "./seal-cells";

/** Every form in which seals were written; in the first the losses of single victims could stand among the open cells. */
export const SEAL_VERSIONS = [1, 2] as const;

/** One of {@link SEAL_VERSIONS}. */
export type SealVersion = (typeof SEAL_VERSIONS)[number];

const VERSION = 2 satisfies SealVersion;

/** The cells of a sheet: those that stand in its workbook, and those that never leave the house. */
export interface SealCells {
	readonly open: readonly SealCell[];
	readonly home: readonly SealCell[];
}

/** Which cell: its row and its column in the words of the sheet. */
export type CellName = Pick<SealCell, "row" | "column">;

/** A cell without its value. */
export interface SealedCell extends CellName {
	/** SHA-256 in hex over name and value: a value under another name has another digest. */
	readonly digest: string;
}

/** What of a seal leaves the house with a workbook: of what stays there nothing but one digest that nobody can guess from. */
export interface OpenSeal {
	readonly version: SealVersion;
	readonly open: readonly SealedCell[];
	/** Over all cells that stay in the house, with the salt. */
	readonly homeDigest: string;
	/** SHA-256 in hex over everything; what is printed on paper, see {@link shortChecksum}. */
	readonly checksum: string;
}

/** A whole seal, kept with its lock. */
export interface Seal extends OpenSeal {
	/** Hex. Without it a date, a class and a village could be guessed until the digest fits. */
	readonly salt: string;
	readonly home: readonly SealedCell[];
}

/** What verification found; empty lists and two times false = nothing was changed. */
export interface SealVerdict {
	/** Cells whose value is not the sealed one. */
	readonly changed: readonly CellName[];
	/** Sealed cells that are no longer there. */
	readonly missing: readonly CellName[];
	/** Cells that were never sealed. */
	readonly added: readonly CellName[];
	/** The seal itself was changed: its digests do not make its checksum. */
	readonly isDamaged: boolean;
}

const digest = (content: readonly unknown[]): string =>
	bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))));

const openDigest = ({ row, column, value }: SealCell): string => digest(["cell", row, column, value]);
const homeDigestOf =
	(salt: string) =>
	({ row, column, value }: SealCell): string =>
		digest(["home", salt, row, column, value]);

const nameKey = ({ row, column }: CellName): string => JSON.stringify([row, column]);
const compareTexts = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const inOrder = <Cell extends CellName>(cells: readonly Cell[]): readonly Cell[] =>
	cells.toSorted((one, other) => compareTexts(nameKey(one), nameKey(other)));

function sealed(cells: readonly SealCell[], digestOf: (cell: SealCell) => string): readonly SealedCell[] {
	return inOrder(cells).map((cell) => ({ row: cell.row, column: cell.column, digest: digestOf(cell) }));
}

/** Whatever order the digests stand in. */
const listDigest = (kind: string, cells: readonly SealedCell[]): string =>
	digest([kind, ...inOrder(cells).map((cell) => [cell.row, cell.column, cell.digest])]);

const checksumOf = ({ version, open, homeDigest }: Omit<OpenSeal, "checksum">): string =>
	digest(["seal", version, listDigest("open", open), homeDigest]);

const wholeHome = (salt: string, home: readonly SealedCell[]): string =>
	digest(["house", salt, listDigest("home", home)]);

/**
 * The seal of a sheet's cells; their order does not matter.
 * @param salt at least 16 bytes in hex that nobody can guess; the same one gives the same seal
 * @throws RangeError for a shorter salt; Error for two cells of one name
 */
export function sealOf(cells: SealCells, salt: string): Seal {
	if (!/^(?:[0-9a-f]{2}){16,}$/.test(salt)) throw new RangeError("a salt of at least 16 bytes in hex");
	const names = [...cells.open, ...cells.home].map(nameKey);
	if (new Set(names).size < names.length) throw new Error("two cells of one name");
	const open = sealed(cells.open, openDigest);
	const home = sealed(cells.home, homeDigestOf(salt));
	const outer = { version: VERSION, open, homeDigest: wholeHome(salt, home) } as const;
	return { ...outer, checksum: checksumOf(outer), salt, home };
}

type Difference = Omit<SealVerdict, "isDamaged">;

function differences(
	before: readonly SealedCell[],
	cells: readonly SealCell[],
	digestOf: (cell: SealCell) => string,
): Difference {
	const known = new Map(before.map((cell) => [nameKey(cell), cell.digest]));
	const found = new Set(cells.map(nameKey));
	const nameOf = ({ row, column }: CellName): CellName => ({ row, column });
	return {
		changed: cells
			.filter((cell) => known.has(nameKey(cell)) && known.get(nameKey(cell)) !== digestOf(cell))
			.map(nameOf),
		missing: before.filter((cell) => !found.has(nameKey(cell))).map(nameOf),
		added: cells.filter((cell) => !known.has(nameKey(cell))).map(nameOf),
	};
}

/** Verifies what left the house: the open cells against the open seal. */
export function verifyOpenSeal(seal: OpenSeal, cells: readonly SealCell[]): SealVerdict {
	return { ...differences(seal.open, cells, openDigest), isDamaged: checksumOf(seal) !== seal.checksum };
}

/**
 * Verifies all cells of a sheet against its seal; every cell that differs is named. Which of them stay in the house is what the
 * seal says: the sheet that was changed might say otherwise, and cells that nobody touched would be named with it.
 */
export function verifySeal(seal: Seal, cells: readonly SealCell[]): SealVerdict {
	const atHome = new Set(seal.home.map(nameKey));
	const isHome = (cell: SealCell) => atHome.has(nameKey(cell));
	const outer = verifyOpenSeal(
		seal,
		cells.filter((cell) => !isHome(cell)),
	);
	const inner = differences(seal.home, cells.filter(isHome), homeDigestOf(seal.salt));
	return {
		changed: [...outer.changed, ...inner.changed],
		missing: [...outer.missing, ...inner.missing],
		added: [...outer.added, ...inner.added],
		isDamaged: outer.isDamaged || wholeHome(seal.salt, seal.home) !== seal.homeDigest,
	};
}

/** True when nothing was found. */
export function isIntact({ changed, missing, added, isDamaged }: SealVerdict): boolean {
	return changed.length + missing.length + added.length === 0 && !isDamaged;
}

/** Letters and digits that nobody takes for each other on paper (Crockford's base 32: no I, L, O, U). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SHORT = { groups: 4, letters: 4 } as const;

/** The first 80 bits of a checksum as four groups of four, to be printed and read out: `7K3M-…`. */
export function shortChecksum(checksum: string): string {
	const bits = [...hexToBytes(checksum).subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, "0"));
	const letters = (bits.join("").match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]);
	return Array.from({ length: SHORT.groups }, (_, group) =>
		letters.slice(group * SHORT.letters, (group + 1) * SHORT.letters).join(""),
	).join("-");
}
