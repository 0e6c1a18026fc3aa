/** What a text must carry for a regular expression to match: per alternative the literals of which one must stand in it. */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Of these literals at least one stands in every text that matches. */
export type Part = readonly string[];

/** One alternative of a pattern. */
export interface Alternative {
	readonly source: string;
	/** All of them are needed; none = the alternative may match any text. */
	readonly parts: readonly Part[];
}

/** What a piece of a pattern matches: one of few strings, or anything with these needs. */
interface Needs {
	/** Every string it can match; null = too many. */
	readonly exact: readonly string[] | null;
	readonly parts: readonly Part[];
}

/** Longer lists of strings cost more to look for than the expression costs to run. */
const MOST_STRINGS = 60;
const MOST_IN_PART = 250;
/** Further parts hardly ever tell more. */
const MOST_PARTS = 4;
const LARGEST_CLASS = 12;

const ANYTHING: Needs = { exact: null, parts: [] };
/** Assertions take no sign; what they demand is not asked. */
const EMPTY: Needs = { exact: [""], parts: [] };

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** Literals of which each contains none of the others; null where one is empty or there are too many. */
function partOf(strings: readonly string[]): Part | null {
	const distinct = [...new Set(strings)].sort((a, b) => a.length - b.length);
	if (distinct[0] === "" || distinct.length === 0) return null;
	const kept: string[] = [];
	for (const one of distinct) if (!kept.some((shorter) => one.includes(shorter))) kept.push(one);
	return kept.length > MOST_IN_PART ? null : kept;
}

/** The needs without the list of strings, which becomes one of the parts. */
function partsOf({ exact, parts }: Needs): readonly Part[] {
	const own = exact === null ? null : partOf(exact);
	return own === null ? parts : [...parts, own];
}

/** Rare first: parts of long literals, then parts of few. */
function byRareness(one: Part, other: Part): number {
	const shortest = (part: Part) => Math.min(...part.map((literal) => literal.length));
	return shortest(other) - shortest(one) || one.length - other.length;
}

function inARow(pieces: readonly Needs[]): Needs {
	const parts: Part[] = [];
	let exact: readonly string[] | null = [""];
	let isWhole = true;
	for (const piece of pieces) {
		const before: readonly string[] | null = exact;
		const longer: readonly string[] | null =
			before === null || piece.exact === null
				? null
				: before.flatMap((head) => (piece.exact ?? []).map((tail) => head + tail));
		if (longer !== null && longer.length <= MOST_STRINGS) {
			exact = longer;
			parts.push(...piece.parts);
			continue;
		}
		parts.push(...partsOf({ exact: before, parts: [] }), ...piece.parts);
		exact = piece.exact;
		isWhole = false;
	}
	if (isWhole) return { exact, parts };
	return { exact: null, parts: partsOf({ exact, parts }) };
}

function oneOf(branches: readonly Needs[]): Needs {
	const strings = branches.flatMap(({ exact }) => exact ?? []);
	if (branches.every(({ exact, parts }) => exact !== null && parts.length === 0))
		return strings.length <= MOST_STRINGS
			? { exact: strings, parts: [] }
			: { exact: null, parts: [partOf(strings)].filter((part) => part !== null) };
	const chosen = branches.map((branch) => partsOf(branch).toSorted(byRareness)[0] ?? null);
	if (chosen.includes(null)) return ANYTHING;
	const part = partOf(chosen.flatMap((one) => one ?? []));
	return { exact: null, parts: part === null ? [] : [part] };
}

function ofClass({ negate, elements }: AST.CharacterClass): Needs {
	const signs: string[] = [];
	for (const element of elements) {
		if (element.type !== "Character") return ANYTHING;
		signs.push(String.fromCharCode(element.value));
	}
	return negate || signs.length > LARGEST_CLASS ? ANYTHING : { exact: signs, parts: [] };
}

function ofQuantifier({ min, max, element }: AST.Quantifier): Needs {
	const inner = ofElement(element);
	if (min === 0 && max === 1 && inner.exact !== null && inner.parts.length === 0)
		return { exact: [...inner.exact, ""], parts: [] };
	if (min === 0) return ANYTHING;
	return min === 1 && max === 1 ? inner : { exact: null, parts: partsOf(inner) };
}

function ofElement(element: AST.Element): Needs {
	switch (element.type) {
		case "Character":
			return { exact: [String.fromCharCode(element.value)], parts: [] };
		case "CharacterClass":
			return ofClass(element);
		case "Group":
		case "CapturingGroup":
			return oneOf(element.alternatives.map(ofAlternative));
		case "Quantifier":
			return ofQuantifier(element);
		case "Assertion":
			return EMPTY;
		default:
			return ANYTHING;
	}
}

const ofAlternative = ({ elements }: AST.Alternative): Needs => inARow(elements.map(ofElement));

const rarest = (parts: readonly Part[]): readonly Part[] => parts.toSorted(byRareness).slice(0, MOST_PARTS);

/**
 * The alternatives of a pattern with what each needs; never more than the expression itself demands.
 * @param source of a regular expression without flags that fold case
 * @throws SyntaxError for a source that is no expression
 */
export function alternativesOf(source: string): readonly Alternative[] {
	return parser
		.parsePattern(source)
		.alternatives.map((one) => ({ source: one.raw, parts: rarest(partsOf(ofAlternative(one))) }));
}

/** The pattern as one alternative, for expressions whose groups are counted over all of them. */
export function wholePattern(source: string): Alternative {
	const { alternatives } = parser.parsePattern(source);
	return { source, parts: rarest(partsOf(oneOf(alternatives.map(ofAlternative)))) };
}
