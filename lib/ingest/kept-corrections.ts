/** Corrections as the archive keeps them. */
import { z } from "zod";
import { type CivilMoment, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { dimensionOf } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { Archive } from "@/lib/workspace/archive";
import type { JsonValue } from "@/lib/workspace/kept";
import { type Correction, sameSubject } from "./corrections";

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

function parsed(kept: JsonValue): readonly Correction[] {
	const read = z.array(correctionSchema).safeParse(kept);
	if (read.success) return read.data;
	const detail = z.prettifyError(read.error);
	throw new AppError("archive_newer", "工作区中有本版本不认识的人工更正，请用更新的版本打开。", { detail });
}

/**
 * The corrections that an archive keeps, in the order they were made.
 * @throws AppError `archive_newer` when a version wrote them that tells them differently
 */
export function correctionsIn(archive: Archive): readonly Correction[] {
	const kept = archive.document(DOCUMENT);
	return kept === null ? [] : parsed(kept);
}

/** How the corrections of two workspaces become one list: both sides' stay, ours hold where both are about the same value. */
export const JOIN_CORRECTIONS: Readonly<Record<string, (ours: JsonValue, theirs: JsonValue) => JsonValue>> = {
	[DOCUMENT](ours, theirs) {
		const own = parsed(ours);
		const others = parsed(theirs).filter((one) => !own.some((other) => sameSubject(one, other)));
		return [...others, ...own].map((correction) => ({ ...correction })) as unknown as JsonValue;
	},
};

/** The document that keeps corrections: null where there are none. */
export function correctionsDocument(
	corrections: readonly Correction[],
): Readonly<Record<string, JsonValue | null>> {
	const kept = corrections.map((correction) => ({ ...correction })) as unknown as JsonValue;
	return { [DOCUMENT]: corrections.length === 0 ? null : kept };
}
