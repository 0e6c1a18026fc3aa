/** Files named on the command line; a folder is read whole, in the order of its names. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { type CivilMoment, wallClock } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";

/** A file on disk with the name it has in the account. */
export interface NamedPath {
	readonly path: string;
	readonly name: string;
}

function missing(path: string, cause: unknown): AppError {
	return new AppError("path_missing", `找不到或无法读取“${path}”，请检查路径和权限。`, { cause });
}

/** Names that systems and office programs leave behind and nobody exports; a hidden folder hides what is in it. */
function isHidden(name: string): boolean {
	return /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}

async function filesUnder(folder: string): Promise<readonly NamedPath[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => ({ path, name: relative(folder, path) }))
		.filter(({ name }) => !name.split(sep).some(isHidden));
}

/**
 * Every file behind the given paths.
 * @throws AppError `path_missing` for a path that does not exist, `folder_empty` for a folder without files
 */
export async function namedPaths(paths: readonly string[]): Promise<readonly NamedPath[]> {
	const lists = await Promise.all(
		paths.map(async (path): Promise<readonly NamedPath[]> => {
			const found = await stat(path).catch((cause: unknown) => {
				throw missing(path, cause);
			});
			if (!found.isDirectory()) return [{ path, name: basename(path) }];
			const files = await filesUnder(path);
			if (files.length === 0) throw new AppError("folder_empty", `文件夹“${path}”中没有文件。`);
			return files;
		}),
	);
	return lists.flat();
}

/** When a file was last written, by the machine's clock. */
export async function writtenAt({ path }: NamedPath): Promise<CivilMoment> {
	const { mtime } = await stat(path).catch((cause: unknown) => {
		throw missing(path, cause);
	});
	return wallClock(mtime);
}

/** The bytes of a file. */
export async function bytesOf({ path }: NamedPath): Promise<Uint8Array> {
	return new Uint8Array(
		await readFile(path).catch((cause: unknown) => {
			throw missing(path, cause);
		}),
	);
}
