/** The container of a backup: a zip without compression, a manifest in the clear, and a checksum over every byte. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { strFromU8, unzipSync, Zip, ZipPassThrough } from "fflate";
import { z } from "zod";
import { type CivilMoment, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { BACKUP, DamageError, newerFormat } from "./failure";
import { headerSchema } from "./header";
import { partLabel } from "./parts";

z.config({ jitless: true });

const FORMAT = "yanpan-backup";
const VERSION = 1;
const MANIFEST = "manifest.json";
/** A zip counts its entries with 16 bits. */
const MOST_PARTS = 65_000;
/** Nothing in the file depends on the machine's clock or zone. */
const ZIP_TIME = "2000-01-01T12:00:00";
const SEAL = "sha256:";
const SEAL_BYTES = SEAL.length + 64;
/** Where a manifest says what it is: behind the header of the first entry. */
const PEEK_BYTES = 256;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value));

const manifestSchema = z.strictObject({
	format: z.literal(FORMAT),
	version: z.literal(VERSION),
	notice: z.string(),
	app: z.string(),
	created: moment,
	revision: z.int().min(1),
	key: headerSchema,
	parts: z.array(z.strictObject({ name: z.string(), bytes: z.int().min(0), sha256: hash })),
	checksum: hash,
});

/** What a backup file says of itself in the clear; `key` is the wrapped key, `created` the wall clock when it was made. */
export type BackupManifest = z.infer<typeof manifestSchema>;

/** What the writer gives; the rest follows from the parts. */
export type BackupFacts = Pick<BackupManifest, "notice" | "app" | "created" | "revision" | "key">;

type Parts = ReadonlyMap<string, Uint8Array>;

const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

const damaged = (what: string, cause?: unknown) => new DamageError(BACKUP, what, { cause });

/** The checksum stands last, over everything before it. */
function manifestText(facts: BackupFacts, parts: Parts): string {
	const listed = [...parts].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: hashOf(bytes) }));
	const core = JSON.stringify({ format: FORMAT, version: VERSION, ...facts, parts: listed });
	return `${core.slice(0, -1)},"checksum":"${hashOf(utf8ToBytes(core))}"}`;
}

/** The pieces of a zip, in order; the parts are the caller's own arrays. */
function zipPieces(entries: Iterable<readonly [string, Uint8Array]>): Uint8Array[] {
	const pieces: Uint8Array[] = [];
	const zip = new Zip((error, piece) => {
		if (error) throw error;
		pieces.push(piece);
	});
	for (const [name, bytes] of entries) {
		const entry = new ZipPassThrough(name);
		entry.mtime = ZIP_TIME;
		zip.add(entry);
		entry.push(bytes, true);
	}
	zip.end();
	return pieces;
}

/**
 * A backup file: the zip's comment, which ends the file, is the checksum of all that stands before it.
 * @throws AppError `backup_too_large` beyond 65 000 parts
 */
export function writeBackupFile(facts: BackupFacts, parts: Parts): Uint8Array {
	if (parts.size > MOST_PARTS)
		throw new AppError(
			"backup_too_large",
			`资料共有${parts.size}个部件，超出一个备份文件的上限。请先撤销不需要的批次。`,
		);
	const pieces = zipPieces([[MANIFEST, utf8ToBytes(manifestText(facts, parts))], ...parts]);
	const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
	const file = new Uint8Array(length + SEAL_BYTES);
	let at = 0;
	for (const piece of pieces) {
		file.set(piece, at);
		at += piece.length;
	}
	file[length - 2] = SEAL_BYTES;
	file.set(utf8ToBytes(SEAL + hashOf(file.subarray(0, length))), length);
	return file;
}

const latin = (bytes: Uint8Array) => strFromU8(bytes, true);

function refuseForeign(file: Uint8Array): void {
	const start = latin(file.subarray(0, PEEK_BYTES));
	if (start.startsWith("PK\u0003\u0004") && start.includes(`"format":"${FORMAT}"`)) return;
	throw new AppError(
		"backup_foreign",
		"这不是本程序的备份文件（或文件开头已损坏）。请选择由“备份”生成的文件；现有资料没有改动。",
	);
}

/** Entries of the wanted names. Only stored ones, and no more than the file itself is long: nothing can burst. */
function unzipped(file: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
	let room = file.length;
	const entries = unzipSync(file, {
		filter: ({ name, size, originalSize, compression }) => {
			if (!isWanted(name)) return false;
			room -= size;
			if (compression !== 0 || size !== originalSize || room < 0) throw new Error(`entry ${name}`);
			return true;
		},
	});
	return new Map(Object.entries(entries));
}

function manifestIn(file: Uint8Array): BackupManifest {
	const text = strFromU8(unzipped(file, (name) => name === MANIFEST).get(MANIFEST) ?? new Uint8Array());
	const json: unknown = JSON.parse(text);
	const { version } = z.looseObject({ version: z.int() }).parse(json);
	if (version > VERSION) throw newerFormat(BACKUP, version);
	const manifest = manifestSchema.parse(json);
	const tail = `,"checksum":"${manifest.checksum}"}`;
	if (!text.endsWith(tail) || hashOf(utf8ToBytes(`${text.slice(0, -tail.length)}}`)) !== manifest.checksum)
		throw new Error("manifest checksum");
	return manifest;
}

function isSealed(file: Uint8Array): boolean {
	const end = file.length - SEAL_BYTES;
	return latin(file.subarray(end)) === SEAL + hashOf(file.subarray(0, end));
}

/** What of a file with a wrong checksum is broken, as far as it can be told. */
function diagnosis(file: Uint8Array): string {
	if (!latin(file.subarray(-SEAL_BYTES)).startsWith(SEAL)) return "文件不完整，可能没有复制完";
	try {
		const { parts } = manifestIn(file);
		const found = unzipped(file, (name) => name !== MANIFEST);
		const broken = parts.findIndex(({ name, sha256: expected }) => {
			const bytes = found.get(name);
			return bytes === undefined || hashOf(bytes) !== expected;
		});
		const name = parts[broken]?.name;
		if (name !== undefined) return `第${broken + 1}个部件（${partLabel(name)}）被改动或损坏`;
	} catch {
		return "目录被改动或损坏";
	}
	return "内容被改动或损坏";
}

function checkParts({ parts }: BackupManifest, found: Parts): void {
	for (const [at, { name, bytes }] of parts.entries())
		if (found.get(name)?.length !== bytes) throw damaged(`缺少第${at + 1}个部件（${partLabel(name)}）`);
	if (found.size !== parts.length) throw damaged("含有目录以外的部件");
}

/**
 * A backup file as its manifest and its sealed parts; every byte was checked.
 * @throws AppError `backup_foreign`, `backup_newer`; DamageError `backup_damaged` naming what is broken
 */
export function readBackupFile(file: Uint8Array): {
	readonly manifest: BackupManifest;
	readonly parts: Map<string, Uint8Array>;
} {
	refuseForeign(file);
	if (!isSealed(file)) throw damaged(diagnosis(file));
	try {
		const manifest = manifestIn(file);
		const parts = unzipped(file, (name) => name !== MANIFEST);
		checkParts(manifest, parts);
		return { manifest, parts };
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		throw damaged("目录无法识别", cause);
	}
}
