/** Names of parts, and how values become sealed parts and values again. */
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { z } from "zod";
import { drawBytes, type RandomBytes, seal, unseal } from "./cipher";
import { DamageError } from "./failure";
import type { Keyring } from "./header";
import { PART_ID_BYTES } from "./shapes";

/** Name of the clear header. */
export const HEADER = "header";
/** Name of the sealed list of all parts, the only sealed part that is ever rewritten. */
export const HEAD = "head";
/** What parts there are besides: each has a name of its own for ever and is never rewritten. */
export const PART_KINDS = ["batch", "document", "journal", "rows"] as const;
/** One of {@link PART_KINDS}. */
export type PartKind = (typeof PART_KINDS)[number];

/** How each kind is called when it is broken. */
const LABELS: Readonly<Record<PartKind, string>> = {
	batch: "批次目录",
	document: "文档",
	journal: "日志",
	rows: "批次数据",
};

/** Begins the names of all parts of a kind that this keyring opens. */
export function partPrefix({ header }: Keyring, kind: PartKind): string {
	return `${kind}/${header.epoch}/`;
}

/** The name under which a part is stored and to which it is bound. */
export function partName(ring: Keyring, kind: PartKind, id: string): string {
	return partPrefix(ring, kind) + id;
}

/** A name nobody ever had. */
export function newPartId(random: RandomBytes): string {
	return bytesToHex(drawBytes(random, PART_ID_BYTES));
}

/** Bytes as a sealed part. */
export function sealPart(
	{ header, key }: Keyring,
	name: string,
	plain: Uint8Array,
	random: RandomBytes,
): Uint8Array {
	return seal(key, plain, { archiveId: header.id, name }, random);
}

/** A value as a sealed part. */
export function sealJson(ring: Keyring, name: string, value: unknown, random: RandomBytes): Uint8Array {
	return sealPart(ring, name, utf8ToBytes(JSON.stringify(value)), random);
}

/** What a part is called in a message: `批次目录` rather than a name of 40 letters. */
export function partLabel(name: string): string {
	const kind = PART_KINDS.find((each) => name.startsWith(`${each}/`));
	return kind ? LABELS[kind] : "总目录";
}

/**
 * The bytes of a sealed part.
 * @throws DamageError when they are not the ones that were sealed under this name
 */
export function openPart({ header, key, place }: Keyring, name: string, sealed: Uint8Array): Uint8Array {
	const plain = unseal(key, sealed, { archiveId: header.id, name });
	if (plain === null) throw new DamageError(place, `${partLabel(name)}未通过校验`, { detail: name });
	return plain;
}

/** A sealed part with its name. */
export interface NamedPart {
	readonly name: string;
	readonly sealed: Uint8Array;
}

/**
 * The value of a sealed part.
 * @throws DamageError when it is not authentic or not of this shape
 */
export function openJson<T>(ring: Keyring, { name, sealed }: NamedPart, schema: z.ZodType<T>): T {
	const text = new TextDecoder().decode(openPart(ring, name, sealed));
	try {
		return schema.parse(JSON.parse(text));
	} catch (cause) {
		throw new DamageError(ring.place, `${partLabel(name)}的内容无法识别`, { detail: name, cause });
	}
}
