/** Schemes 考核办法 as the archive keeps them: one document a scheme with all its versions; a version that was saved is never rewritten. */
import { z } from "zod";
import { type CivilMoment, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { Archive } from "@/lib/workspace/archive";
import { inTurn } from "@/lib/workspace/in-turn";
import type { JsonValue } from "@/lib/workspace/kept";
import type { Scheme } from "./scheme";
import { schemeSchema } from "./scheme-schema";

z.config({ jitless: true });

const PREFIX = "schemes/";

/** One version of a scheme as it was saved. */
export interface SchemeVersion {
	readonly scheme: Scheme;
	readonly savedAt: CivilMoment;
}

const moment = z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value));
// Strict throughout: what this version does not know it would lose with the next save.
const versionSchema = z.strictObject({ savedAt: moment, scheme: schemeSchema });

function parsed(kept: JsonValue): readonly SchemeVersion[] {
	const read = z.array(versionSchema).safeParse(kept);
	if (read.success) return read.data;
	const detail = z.prettifyError(read.error);
	throw new AppError("archive_newer", "工作区中有本版本不认识的考核办法，请用更新的版本打开。", { detail });
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** A value with the members of every object in one order, so that equal values are equal texts. */
function ordered(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(ordered);
	if (typeof value !== "object" || value === null) return value;
	const members = Object.entries(value).toSorted(([one], [other]) => compareTexts(one, other));
	return Object.fromEntries(members.map(([name, member]) => [name, ordered(member)]));
}

const textOf = (value: unknown): string => JSON.stringify(ordered(value));

/** Each once, by number, then by the moment of saving: of two of one number the later saved one is last. */
function inOrder(versions: readonly SchemeVersion[]): readonly SchemeVersion[] {
	const byText = new Map(versions.map((version) => [textOf(version), version]));
	return [...byText]
		.toSorted(
			([one, first], [other, second]) =>
				first.scheme.version - second.scheme.version ||
				compareTexts(first.savedAt, second.savedAt) ||
				compareTexts(one, other),
		)
		.map(([, version]) => version);
}

/**
 * Every version of one scheme, oldest first; the last one is in force. Two workspaces that both went on from one version and
 * were merged have both under one number, the one saved later last.
 * @throws AppError `archive_newer` when a version wrote them that tells them differently
 */
export function versionsIn(archive: Pick<Archive, "document">, id: string): readonly SchemeVersion[] {
	const kept = archive.document(`${PREFIX}${id}`);
	return kept === null ? [] : inOrder(parsed(kept));
}

/** The version in force of every scheme that is kept, by id. @throws AppError as {@link versionsIn} */
export function schemesIn(archive: Pick<Archive, "document" | "documentNames">): readonly Scheme[] {
	return archive
		.documentNames()
		.filter((name) => name.startsWith(PREFIX))
		.flatMap((name) => versionsIn(archive, name.slice(PREFIX.length)).at(-1)?.scheme ?? []);
}

/**
 * How the schemes of two workspaces become one, by the name of their document: the versions of both, each once. The order of
 * the sides does not matter, and merging again changes nothing.
 * @param names of our documents
 */
export function schemeJoins(
	names: readonly string[],
): Readonly<Record<string, (ours: JsonValue, theirs: JsonValue) => JsonValue>> {
	const join = (ours: JsonValue, theirs: JsonValue) =>
		inOrder([...parsed(ours), ...parsed(theirs)]) as unknown as JsonValue;
	return Object.fromEntries(names.filter((name) => name.startsWith(PREFIX)).map((name) => [name, join]));
}

const withoutNumber = ({ version: _, ...rest }: Scheme): string => textOf(rest);

/**
 * Saves a scheme as it was edited: a changed one becomes the next version, one that is the same as the version in force adds
 * nothing. Earlier versions stay as they are, because sheets, circulars and locks rest on them.
 * @returns the scheme as it is in force now, with its number
 * @throws AppError as {@link versionsIn}; nothing is kept then
 */
export function schemeKept(archive: Archive, now: CivilMoment, edited: Scheme): Promise<Scheme> {
	return inTurn(archive, async () => {
		const versions = versionsIn(archive, edited.id);
		const last = versions.at(-1)?.scheme;
		if (last !== undefined && withoutNumber(last) === withoutNumber(edited)) return last;
		const scheme = { ...edited, version: (last?.version ?? 0) + 1 };
		await archive.change({
			documents: {
				[`${PREFIX}${scheme.id}`]: [...versions, { savedAt: now, scheme }] as unknown as JsonValue,
			},
			journal: [{ at: now, kind: "scheme", text: `保存考核办法“${scheme.name}”第${scheme.version}版` }],
		});
		return scheme;
	});
}
