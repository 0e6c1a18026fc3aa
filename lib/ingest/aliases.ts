/** Headings → fields of a source by the alias file, with the part a column belongs to where one row holds several records. */
import { HEADER_ALIASES, VAGUE_HEADINGS } from "@/data/header-aliases";
import type { FieldKind } from "@/lib/records/field";
import { cleanHeading, headingForms, measureOf, monthOf, ordinalOf, yearOf } from "./heading";
import { SOURCE_LIST } from "./sources";
import type { ImportSource, SourceId } from "./sources/source";

/** A record of its own among the columns of one row. */
export interface Part {
	/** Equal for columns of the same record. */
	readonly key: string;
	/** What the heading tells of this record, by field, as written. */
	readonly given: Readonly<Record<string, string>>;
}

/** What a column feeds. */
export interface Target {
	readonly field: string;
	/** Absent for columns that every record of the row shares. */
	readonly part?: Part;
}

interface Alias {
	readonly field: string;
	/** The value an `field@value` entry of the alias file names. */
	readonly value: string | null;
	/** Position among the headings of its entry: between two columns for one field the earlier heading feeds it. */
	readonly rank: number;
}

type AliasIndex = ReadonlyMap<string, readonly Alias[]>;

function indexOf(source: ImportSource): AliasIndex {
	const index = new Map<string, Alias[]>();
	for (const [key, headings] of Object.entries(HEADER_ALIASES[source.id] ?? {})) {
		const [field = "", value = null] = key.split("@");
		for (const [rank, heading] of headings.entries()) {
			const form = cleanHeading(heading);
			const known = index.get(form);
			if (known) known.push({ field, value, rank });
			else index.set(form, [{ field, value, rank }]);
		}
	}
	return index;
}

const indexes: ReadonlyMap<SourceId, AliasIndex> = new Map(
	SOURCE_LIST.map((source) => [source.id, indexOf(source)]),
);
const vague = new Set(VAGUE_HEADINGS.map(cleanHeading));

const TIMES: ReadonlySet<FieldKind> = new Set(["month", "year", "moment", "span_start"]);

function timesOf({ id, table }: ImportSource): readonly string[] {
	const times = new Set<string>(table.fields.filter(({ kind }) => TIMES.has(kind)).map((field) => field.id));
	const aliases = [...(indexes.get(id) ?? [])];
	return aliases.flatMap(([form, known]) => (known.some(({ field }) => times.has(field)) ? [form] : []));
}

const ofTimes: ReadonlySet<string> = new Set(SOURCE_LIST.flatMap(timesOf));

/** True for headings of columns that hold a month, a year or a moment each row (月份, 登记日期), whichever source knows them. */
export function isOfTimes(heading: string): boolean {
	return headingForms(heading).some((form) => ofTimes.has(form));
}

/** True for headings of tables of every kind, which never make a table known by themselves. */
export function isVague(heading: string): boolean {
	return headingForms(heading).some((form) => vague.has(form));
}

/** How many sources know one of these names: the fewer, the more a heading tells. */
export function knownBySources(names: readonly string[]): number {
	const forms = names.flatMap(headingForms);
	return SOURCE_LIST.filter(({ id }) => forms.some((form) => indexes.get(id)?.has(form))).length;
}

/** The part a column belongs to by what its heading says; undefined when the source has none for this field. */
export function partOf(source: ImportSource, field: string, heading: string): Part | undefined {
	const { parts } = source;
	if (parts === undefined || !parts.fields.includes(field)) return undefined;
	if (parts.by === "year") {
		const year = yearOf(heading)?.year;
		return year === undefined ? undefined : { key: year, given: { [parts.into]: year } };
	}
	const alias = aliasesOf(source, headingForms(heading)).find((one) => one.field === field);
	if (alias?.value != null) return partWith(parts.into, alias.value, heading);
	return undefined;
}

function partWith(into: string, value: string, heading: string): Part {
	const ordinal = ordinalOf(heading)?.ordinal ?? "";
	const measure = measureOf(heading);
	const isItem = into === "item" && measure !== null;
	return { key: `${value}#${ordinal}`, given: { [into]: value, ...(isItem ? { measure } : {}) } };
}

/** A column that is an item of its own: what its heading says, without brackets, is the item. */
export function itemPart(into: string, heading: string): Part {
	const item = heading.replace(/[（(【[].*?[)）】\]]/g, "").trim();
	return partWith(into, item === "" ? heading.trim() : item, heading);
}

function aliasesOf(source: ImportSource, forms: readonly string[]): readonly Alias[] {
	const index = indexes.get(source.id);
	return forms.flatMap((form) => index?.get(form) ?? []);
}

/** What remains of a heading once its year or number is taken off, for sources whose parts are told by them. */
function partForms(source: ImportSource, name: string): readonly string[] {
	if (source.parts === undefined) return [];
	const rest = source.parts.by === "year" ? yearOf(name)?.rest : ordinalOf(name)?.rest;
	return rest === undefined ? [] : headingForms(rest);
}

/** What a column could feed, and how well its heading is known for it: lower is better. */
interface Offer {
	readonly target: Target;
	readonly rank: number;
}

function monthOffer({ parts }: ImportSource, name: string): Offer | null {
	const month = parts?.months === undefined ? null : monthOf(name);
	const [field] = parts?.fields ?? [];
	if (month === null || field === undefined || parts?.months === undefined) return null;
	const given = { [parts.months]: month.replace(/(?:份|数|战果)$/, "") };
	return { target: { field, part: { key: month, given } }, rank: 0 };
}

function offersOf(source: ImportSource, name: string): readonly Offer[] {
	const ofMonth = monthOffer(source, name);
	if (ofMonth !== null) return [ofMonth];
	const exact = aliasesOf(source, headingForms(name));
	const { parts } = source;
	const found = exact.length > 0 ? exact : aliasesOf(source, partForms(source, name));
	const usable = exact.length > 0 ? found : found.filter((one) => parts?.fields.includes(one.field));
	return usable.map(({ field, value, rank }): Offer => {
		const part = partFor(source, { field, value }, name);
		return { target: part === undefined ? { field } : { field, part }, rank };
	});
}

function partFor(
	source: ImportSource,
	{ field, value }: Pick<Alias, "field" | "value">,
	name: string,
): Part | undefined {
	const { parts } = source;
	if (parts === undefined || !parts.fields.includes(field)) return undefined;
	if (parts.by === "year") return partOf(source, field, name);
	if (value !== null) return partWith(parts.into, value, name);
	const ordinal = ordinalOf(name)?.ordinal;
	return ordinal === undefined ? undefined : { key: `#${ordinal}`, given: {} };
}

interface Holder {
	readonly column: number;
	readonly rank: number;
}

/** The column that gives way when two want the same: of two headings the one known better stays, of equals the left one. */
function isBetter(one: Holder, other: Holder): boolean {
	return one.rank !== other.rank ? one.rank < other.rank : one.column < other.column;
}

/**
 * What each column feeds: what the most telling of its names is known for. Where two columns want the same field, the one
 * whose heading stands earlier in the alias file has it and the other what else its heading may mean, in whatever order
 * the columns stand.
 * @param names of every column, the most telling first
 */
export function targetsByAlias(
	names: readonly (readonly string[])[],
	source: ImportSource,
): readonly (Target | null)[] {
	const offers = names.map((ofColumn) => ofColumn.flatMap((name) => offersOf(source, name)));
	const next = offers.map(() => 0);
	const holders = new Map<string, Holder>();
	const waiting = offers.map((_, column) => column);
	for (let column = waiting.pop(); column !== undefined; column = waiting.pop()) {
		const offer = offers[column]?.[next[column] ?? 0];
		if (offer === undefined) continue;
		const slot = slotOf(offer.target);
		const [own, held] = [{ column, rank: offer.rank }, holders.get(slot)];
		const isTaken = held !== undefined && !isBetter(own, held);
		const loser = isTaken ? column : held?.column;
		if (!isTaken) holders.set(slot, own);
		if (loser === undefined) continue;
		next[loser] = (next[loser] ?? 0) + 1;
		waiting.push(loser);
	}
	return offers.map((ofColumn, column) => ofColumn[next[column] ?? 0]?.target ?? null);
}

const slotOf = ({ field, part }: Target): string => `${field}@${part?.key ?? ""}`;
