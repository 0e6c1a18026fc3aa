/** A batch as the archive keeps it, and back: what the engine knows of it, and what the officer was told. */
import { z } from "zod";
import { type CivilMoment, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { JsonValue } from "@/lib/workspace/kept";
import { type Account, accountOf, type FileAccount, type SheetAccount } from "./account";
import type { Batch } from "./load";
import { fileNoOf } from "./pack";
import { SOURCE_LIST } from "./sources";
import type { SourceId } from "./sources/source";
import type { TakenBatch } from "./take-in";

z.config({ jitless: true });

const count = z.int().min(0);
const moment = z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value));
const source = z.custom<SourceId>((value) => SOURCE_LIST.some(({ id }) => id === value));

/** What the file itself was, said again wherever the account of one of its sheets is shown. */
const fileSchema = z.object({
	format: z.string().nullable(),
	encoding: z.string().nullable(),
	notes: z.array(z.string()),
});

const metaSchema = z.object({
	batchId: count,
	fileName: z.string(),
	fileHash: z.string(),
	sheet: z.string(),
	source,
	importedAt: moment,
	asOf: moment.nullable(),
	modifiedAt: moment.nullable(),
	isDemo: z.boolean(),
	read: count,
	kept: count,
	updated: count,
	unchanged: count,
	refused: count,
	file: fileSchema,
	account: z.custom<SheetAccount>((value) => typeof value === "object" && value !== null),
});

type Meta = z.infer<typeof metaSchema>;

function metaOf(meta: JsonValue): Meta {
	const parsed = metaSchema.safeParse(meta);
	if (parsed.success) return parsed.data;
	const detail = z.prettifyError(parsed.error);
	throw new AppError("archive_newer", "工作区中有本版本不认识的批次，请用更新的版本打开。", { detail });
}

/** What the archive keeps of a batch besides its rows. */
export function metaOfBatch({ batch, account, file }: TakenBatch): JsonValue {
	return JSON.parse(JSON.stringify({ ...batch, account, file })) as JsonValue;
}

/**
 * The batch as the engine is to know it.
 * @throws AppError `archive_newer` when the meta was written by a version that tells it differently
 */
export function batchOfMeta(meta: JsonValue): Batch {
	const { account: _, file: __, ...batch } = metaOf(meta);
	return batch;
}

/** The account of one file as it was told when it was imported; null when none of its batches is kept. */
export function pastAccount(metas: readonly JsonValue[], fileNo: number): Account | null {
	const sheets = metas.map(metaOf).filter(({ batchId }) => fileNoOf(batchId) === fileNo);
	const [first] = sheets;
	if (first === undefined) return null;
	const { fileName, fileHash, asOf } = first;
	const file: FileAccount = {
		fileName,
		fileHash,
		asOf,
		...first.file,
		problem: null,
		sheets: sheets.map(({ batchId, account }) => ({ ...account, batchId })),
	};
	return accountOf([file]);
}
