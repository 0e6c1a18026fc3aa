/** How well a header row fits a kind of export: what recognition weighs, kept apart from what it answers. */
import { isVague, knownBySources, type Target, targetsByAlias } from "./aliases";
import type { DecodedSheet } from "./decode/decoded";
import { headerSpans, headingsAt, namesAt, titleTexts } from "./header-row";
import { SOURCE_LIST } from "./sources";
import type { ImportSource } from "./sources/source";
import { givenByTitle } from "./title-period";

/** A source held against one header span. */
export interface Candidate {
	readonly source: ImportSource;
	readonly start: number;
	readonly end: number;
	readonly headings: readonly string[];
	readonly targets: readonly (Target | null)[];
	/** 0 when nothing identifies the source here. */
	readonly score: number;
}

/** What the needed fields are worth when all are there; as much as a title that names the source. */
const NEEDED_WEIGHT = 3;
const TITLE_WEIGHT = 3;
/** A source that explains less of a sheet than this must be named by two columns at least. */
const LEAST_SHARE = 0.5;

/** A heading that one source alone knows tells all, one that many know half. */
function evidenceOf(names: readonly string[]): number {
	return 0.5 + 0.5 / Math.max(1, knownBySources(names));
}

/** Needed fields that are there, 0–1; a group counts as one. */
function neededShare({ needed, neededAny = [] }: ImportSource, fields: ReadonlySet<string>): number {
	const groups = [...needed.map((field) => [field]), ...neededAny];
	const met = groups.filter((group) => group.some((field) => fields.has(field)));
	return groups.length === 0 ? 1 : met.length / groups.length;
}

/** True when the name that found the field is no vague one; 登记时间 does not grow clear under a title. */
function isClear(source: ImportSource, names: readonly string[]): boolean {
	const known = names.find((name) => targetsByAlias([[name]], source)[0] !== null);
	return known !== undefined && !isVague(known);
}

function isIdentified(
	source: ImportSource,
	{ names }: HeaderSpan,
	targets: readonly (Target | null)[],
	titled: boolean,
): boolean {
	return targets.some((target, column) => {
		if (target === null || !source.identifying.includes(target.field)) return false;
		return titled || isClear(source, names[column] ?? []);
	});
}

/** A header span as every source looks at it. */
interface HeaderSpan {
	readonly start: number;
	readonly end: number;
	readonly headings: readonly string[];
	readonly names: readonly (readonly string[])[];
	/** What each column's heading tells, whoever knows it. */
	readonly evidence: readonly number[];
}

function spansOf(sheet: DecodedSheet): readonly HeaderSpan[] {
	return headerSpans(sheet).map(([start, end]) => {
		const names = namesAt(sheet, start, end);
		return { start, end, headings: headingsAt(sheet, start, end), names, evidence: names.map(evidenceOf) };
	});
}

/** A source held against one span. */
function candidateAt(span: HeaderSpan, source: ImportSource, titles: readonly string[]): Candidate {
	const { start, end, headings, names } = span;
	const targets = targetsByAlias(names, source);
	const titled = titles.some((text) => source.titles.some((word) => text.includes(word)));
	const told = Object.keys(givenByTitle(titles, source.table.fields));
	const fields = new Set([
		...told,
		...targets.flatMap((target) => target?.field ?? []),
		...targets.flatMap((target) => Object.keys(target?.part?.given ?? {})),
	]);
	const found = targets.filter((target) => target !== null).length;
	const named = headings.filter((heading) => heading !== "").length;
	const isEnough = found > 1 || found >= LEAST_SHARE * named;
	if (found === 0 || !isEnough || !isIdentified(source, span, targets, titled)) {
		return { source, start, end, headings, targets, score: 0 };
	}
	const evidence = targets.reduce((sum, target, at) => sum + (target ? (span.evidence[at] ?? 0) : 0), 0);
	const score = evidence + NEEDED_WEIGHT * neededShare(source, fields) + (titled ? TITLE_WEIGHT : 0);
	return { source, start, end, headings, targets, score };
}

/** Every source held against every span that may be a header. */
export function candidates(sheet: DecodedSheet): readonly Candidate[] {
	const titles = titleTexts(sheet);
	const spans = spansOf(sheet);
	return SOURCE_LIST.flatMap((source) => spans.map((span) => candidateAt(span, source, titles)));
}

/** More evidence wins; between equals one header row wins over two, so that a title is not taken for an upper header. */
function isBetter(one: Candidate, top: Candidate | null): boolean {
	if (one.score === 0) return false;
	if (top === null || one.score !== top.score) return one.score > (top?.score ?? 0);
	return one.end - one.start < top.end - top.start;
}

/** The best of several; null when none is identified. */
export function bestOf(all: readonly Candidate[]): Candidate | null {
	return all.reduce<Candidate | null>((top, one) => (isBetter(one, top) ? one : top), null);
}

const foundBy = ({ targets }: Candidate): number => targets.filter((target) => target !== null).length;

/** The span where one source finds most of its fields, whether or not it is identified there; null when it finds none. */
export function bestSpanFor(sheet: DecodedSheet, source: ImportSource): Candidate | null {
	const fits = spansOf(sheet).map((span) => candidateAt(span, source, []));
	const best = fits.reduce<Candidate | null>((top, one) => {
		if (top === null || foundBy(one) > foundBy(top)) return one;
		const isShorter = foundBy(one) === foundBy(top) && one.end - one.start < top.end - top.start;
		return isShorter ? one : top;
	}, null);
	return best !== null && foundBy(best) > 0 ? best : null;
}
