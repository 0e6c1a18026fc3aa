/** Corrections as the archive keeps them. */
import { z } from "zod";
import { type CivilMoment, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { dimensionOf } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { Archive } from "@/lib/workspace/archive";
import type { JsonValue } from "@/lib/workspace/kept";
import type { Correction } from "./corrections";

z.config({ jitless: true });

const DOCUMENT = "corrections";

const number = z.string().nullable();
const correctionSchema = z.object({
	dimension: z.custom<DimensionId>((value) => typeof value === "string" && dimensionOf(value) !== null),
	value: z.string().nullable(),
	incidentNo: number,
	caseNo: number,
	person: z.object({ key: z.string(), name: z.string().nullable() }).nullable(),
	at: z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value)),
});

/**
 * The corrections that an archive keeps, in the order they were made.
 * @throws AppError `archive_newer` when a version wrote them that tells them differently
 */
export function correctionsIn(archive: Archive): readonly Correction[] {
	const kept = archive.document(DOCUMENT);
	if (kept === null) return [];
	const parsed = z.array(correctionSchema).safeParse(kept);
	if (parsed.success) return parsed.data;
	const detail = z.prettifyError(parsed.error);
	throw new AppError("archive_newer", "工作区中有本版本不认识的人工更正，请用更新的版本打开。", { detail });
}

/** The document that keeps corrections: null where there are none. */
export function correctionsDocument(
	corrections: readonly Correction[],
): Readonly<Record<string, JsonValue | null>> {
	const kept = corrections.map((correction) => ({ ...correction })) as unknown as JsonValue;
	return { [DOCUMENT]: corrections.length === 0 ? null : kept };
}
