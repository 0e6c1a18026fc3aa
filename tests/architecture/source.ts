/** The product's own files as syntax trees, for tests that judge how they are written. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

export interface SourceText {
	/** Path from the repository's folder, with slashes. */
	readonly path: string;
	readonly text: string;
}

export interface Source extends SourceText {
	readonly tree: ts.SourceFile;
}

const GENERATED = /(^|\/)(demo\/|node_modules\/|\.)|^public\//;

/** Texts of all files under the folders whose name ends in `ending`; folders that do not exist yet give none. */
export function textsUnder(folders: readonly string[], ending: RegExp): SourceText[] {
	return folders
		.filter((folder) => existsSync(folder))
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
				`${folder}/${name}`.replaceAll("\\", "/"),
			),
		)
		.filter((path) => ending.test(path) && !(path.startsWith("data/") && GENERATED.test(path)))
		.sort()
		.map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** One text as a syntax tree. */
export function parse(path: string, text: string): Source {
	return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Syntax trees of all code files under the folders. */
export function sourcesUnder(...folders: readonly string[]): Source[] {
	return textsUnder(folders, /\.(tsx?|mjs)$/).map(({ path, text }) => parse(path, text));
}

/** Visits every node, outermost first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, (child) => walk(child, visit));
}

/** `path:line`, so that a terminal can jump there. */
export function placeOf(source: Source, node: ts.Node): string {
	return `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** True when `// size: <why>` stands directly above the node or the statement it belongs to. */
export function isLifted(source: Source, node: ts.Node): boolean {
	for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
		const comments = ts.getLeadingCommentRanges(source.text, at.getFullStart()) ?? [];
		if (comments.some(({ pos, end }) => /^\/\/ size: \S.{9,}/.test(source.text.slice(pos, end)))) return true;
		if (ts.isStatement(at) || ts.isClassElement(at)) return false;
	}
	return false;
}
