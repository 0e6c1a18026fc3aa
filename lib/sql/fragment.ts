/** SQL as a value: the tag below is its only maker, so whatever is an {@link Sql} has been quoted. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { type LiteralValue, quoteDate, quoteIdentifier, quoteLiteral, quoteMoment } from "./quote";

const source: unique symbol = Symbol("sql");

/** A piece of SQL text, immutable; read with {@link text}, made with {@link sql} and its holes only. */
export interface Sql {
	readonly [source]: string;
}

/** What a hole of the tag takes: a fragment, or a list of them, which is joined with commas. */
export type Hole = Sql | readonly Sql[];

const made = new WeakSet<Sql>();

/** A complete string, quoted name or comment: what may precede a hole without enclosing it. */
const CLOSED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*\n|\/\*[\s\S]*?\*\//g;
const QUOTE_OR_COMMENT = /['"]|--|\/\*/;
const STRANGE_ESCAPE = /^(?:[^\\]|\\[nt\\`$])*\\[^nt\\`$]/;

/** The fragment of no text: the neutral element of {@link join}. */
export const empty: Sql = make("");

/**
 * The tag: `sql\`SELECT ${id(name)} FROM t WHERE day >= ${lit(day)}\``. A raw string in a hole does not compile.
 * Backslash escapes read as in any template; those JavaScript would drop silently (`\d`) are refused.
 * @throws Error for a hole between quotes or in a comment, an empty list (`IN ()` is no SQL), a value that was not
 *   made here, and an escape other than \n, \t, \\, \` and \$
 */
export function sql(parts: TemplateStringsArray, ...holes: readonly Hole[]): Sql {
	if (parts.raw.some((part) => STRANGE_ESCAPE.test(part)))
		throw new Error(`write the backslash twice in: ${parts.raw.join("…")}`);
	let written = parts[0] ?? "";
	let template = written;
	holes.forEach((hole, index) => {
		if (QUOTE_OR_COMMENT.test(template.replace(CLOSED, "")))
			throw new Error(`a hole stands inside quotes or a comment after: ${template}`);
		written += write(hole) + (parts[index + 1] ?? "");
		template += `?${parts[index + 1] ?? ""}`;
	});
	return make(written);
}

/** A name, qualified when several are given: `id("e", "day")` is `"e"."day"`. */
export function id(name: string, ...members: readonly string[]): Sql {
	return make([name, ...members].map(quoteIdentifier).join("."));
}

/** A value as a literal; null is NULL. Dates meant as DATE go through {@link litDate}. */
export function lit(value: LiteralValue): Sql {
	return make(quoteLiteral(value));
}

/** A civil date as a DATE literal. */
export function litDate(date: CivilDate): Sql {
	return make(quoteDate(date));
}

/** A civil moment as a TIMESTAMP literal (wall clock, no zone). */
export function litMoment(moment: CivilMoment): Sql {
	return make(quoteMoment(moment));
}

/** Fragments with a separator between them; an empty list gives {@link empty}. */
export function join(list: readonly Sql[], separator: Sql): Sql {
	return make(list.map(text).join(text(separator)));
}

/**
 * The text of a fragment, for the engine, for error details and for tests; never to be pasted into other SQL.
 * @throws Error for anything not made by this file
 */
export function text(fragment: Sql): string {
	if (!made.has(fragment)) throw new Error(`not a piece of SQL made by the tag: ${String(fragment)}`);
	return fragment[source];
}

/**
 * A fragment again from what {@link text} gave in another thread, where the tag had made it. Nothing else may be revived:
 * a test holds this to the one file that answers the page's questions.
 */
export function revived(written: string): Sql {
	return make(written);
}

function write(hole: Hole): string {
	if (!isList(hole)) return text(hole);
	if (hole.length === 0) throw new Error("an empty list has no SQL form");
	return hole.map(text).join(", ");
}

function isList(hole: Hole): hole is readonly Sql[] {
	return Array.isArray(hole);
}

function make(written: string): Sql {
	const fragment: Sql = Object.freeze({ [source]: written });
	made.add(fragment);
	return fragment;
}
