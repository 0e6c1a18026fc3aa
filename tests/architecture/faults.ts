/** Judgements about one source file, each a list of lines for a person; the tests run them over the whole house. */
import ts from "typescript";
import { isLifted, placeOf, type Source, walk } from "./source";

const LIMITS = { lines: 250, parameters: 4, nesting: 3 };

/** The opening sentence of a file, as a doc comment; a shebang or a `// size:` line may stand before it. */
export function openingFaults({ path, text }: Source): string[] {
	const opening = /^(?:#!.*\n)?(?:\/\/ size: .*\n)*\/\*\*([\s\S]*?)\*\//.exec(text);
	const words = opening?.[1]?.replace(/[\s*]+/g, " ").trim() ?? "";
	return words.length >= 12
		? []
		: [`${path}: opens without a sentence saying what it is and why it stands here`];
}

function nameOf(node: ts.Statement): string {
	if (ts.isVariableStatement(node))
		return node.declarationList.declarations.map((declaration) => declaration.name.getText()).join(", ");
	const { name } = node as ts.DeclarationStatement;
	return name?.getText() ?? "default";
}

function docText(node: ts.Node): string {
	const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
	return (docs.at(-1)?.getText() ?? "")
		.replace(/^\/\*\*|\*\/$|^\s*\*/gm, "")
		.replace(/\s+/g, " ")
		.trim();
}

/** Exports without a docstring of their own; the file's opening sentence is not the docstring of its first export. */
export function docFaults(source: Source): string[] {
	const faults: string[] = [];
	for (const statement of source.tree.statements) {
		const isExport = ts.canHaveModifiers(statement)
			? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
			: ts.isExportAssignment(statement);
		if (!isExport) continue;
		const docs = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
		const isOpening = docs.length === 1 && source.text.slice(0, docs[0]?.pos).trim() === "";
		if (isOpening || docText(statement).length < 20)
			faults.push(`${placeOf(source, statement)}: ${nameOf(statement)} is exported without a docstring`);
	}
	return faults;
}

type Callable = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

const isCallable = (node: ts.Node): node is Callable =>
	ts.isFunctionLike(node) && "body" in node && node.body !== undefined;

const isBlockOpener = (node: ts.Node): boolean =>
	ts.isIterationStatement(node, false) ||
	ts.isSwitchStatement(node) ||
	ts.isTryStatement(node) ||
	(ts.isIfStatement(node) && !(ts.isIfStatement(node.parent) && node.parent.elseStatement === node));

/** How deep branches and loops stand inside each other; a function inside starts anew, `else if` goes no deeper. */
function nestingOf(node: ts.Node): number {
	let deepest = 0;
	ts.forEachChild(node, (child) => {
		if (!ts.isFunctionLike(child)) deepest = Math.max(deepest, nestingOf(child));
	});
	return deepest + (isBlockOpener(node) ? 1 : 0);
}

const linesOf = (source: Source, node: ts.Node): number =>
	source.tree.getLineAndCharacterOfPosition(node.end).line -
	source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line +
	1;

/** Files, functions, parameter lists and nesting that are too big and carry no `// size: <why>` above. */
export function sizeFaults(source: Source, functionLines: number): string[] {
	const faults: string[] = [];
	const fileLines = source.text.trimEnd().split("\n").length;
	if (fileLines > LIMITS.lines && !/^(#!.*\n)?\/\/ size: \S.{9,}/.test(source.text))
		faults.push(`${source.path}: ${fileLines} lines (${LIMITS.lines})`);
	walk(source.tree, (node) => {
		if (!isCallable(node)) return;
		const found = [
			["lines", linesOf(source, node), functionLines],
			["parameters", node.parameters.length, LIMITS.parameters],
			["levels of nesting", nestingOf(node.body), LIMITS.nesting],
		] as const;
		for (const [what, size, limit] of found)
			if (size > limit && !isLifted(source, node))
				faults.push(`${placeOf(source, node)}: a function of ${size} ${what} (${limit})`);
	});
	return faults;
}

const AMBIENT = /^(Date\.now|Math\.random|crypto\.(randomUUID|getRandomValues))$/;
const STORES = new Set(["localStorage", "sessionStorage"]);

/** Clock, randomness and storage: below the state they arrive as arguments. */
export function ambientFaults(source: Source): string[] {
	const faults: string[] = [];
	const add = (node: ts.Node) =>
		faults.push(`${placeOf(source, node)}: ${node.getText(source.tree).slice(0, 60)}`);
	walk(source.tree, (node) => {
		if (ts.isNewExpression(node) && node.expression.getText() === "Date") add(node);
		if (ts.isPropertyAccessExpression(node) && AMBIENT.test(node.getText().replace(/^globalThis\./, "")))
			add(node);
		if (ts.isCallExpression(node) && node.expression.getText() === "Date") add(node);
		if (ts.isIdentifier(node) && STORES.has(node.text)) add(node);
	});
	return faults;
}

/** The type that says nothing. */
export function anyFaults(source: Source): string[] {
	const faults: string[] = [];
	walk(source.tree, (node) => {
		if (node.kind === ts.SyntaxKind.AnyKeyword) faults.push(`${placeOf(source, node)}: any`);
	});
	return faults;
}

const isSqlTag = (node: ts.Node): node is ts.TaggedTemplateExpression =>
	ts.isTaggedTemplateExpression(node) && /^sql(<|$)/.test(node.tag.getText());

/** Where a file writes SQL with the tag. */
export function sqlTags(source: Source): string[] {
	const places: string[] = [];
	walk(source.tree, (node) => {
		if (isSqlTag(node)) places.push(`${placeOf(source, node)}: sql tag`);
	});
	return places;
}

const BANNED_SQL =
	/\b(AT\s+TIME\s+ZONE|timezone|TIMESTAMPTZ|to_json|read_json\w*|read_parquet|parquet_scan|read_xlsx|COLLATE|INSTALL\s+\w+|LOAD\s+\w+)\b/i;
const IS_STATEMENT =
	/^\s*(SELECT|WITH|INSERT|CREATE|SET|PRAGMA|COPY|UPDATE|DELETE|EXPLAIN|FROM|INSTALL|LOAD)\b/;

/** Words that need an extension the closed network cannot fetch, in tagged SQL or in any text that is a statement. */
export function sqlWordFaults(source: Source): string[] {
	const faults: string[] = [];
	walk(source.tree, (node) => {
		const isStatement =
			(ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) &&
			IS_STATEMENT.test(node.getText().slice(1, -1));
		if (!isSqlTag(node) && !isStatement) return;
		const found = BANNED_SQL.exec(node.getText());
		if (found) faults.push(`${placeOf(source, node)}: ${found[0]}`);
	});
	return faults;
}
