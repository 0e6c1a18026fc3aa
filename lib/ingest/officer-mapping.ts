/** The officer's word on headings: mappings remembered by the shape of a header, and how they are laid over its columns. */
import type { HeaderMapping } from "@/lib/settings/settings";
import { itemPart, type Part, partOf, targetsByAlias } from "./aliases";
import { cleanHeading } from "./heading";
import { type ColumnMapping, columnOf, isSequence, missingOf, type Recognition } from "./recognition";
import { shapeOf } from "./shape";
import { SOURCE_LIST } from "./sources";
import type { ImportSource, SourceId } from "./sources/source";

/** Columns under an officer's mapping: what it names first, then the alias file for fields it does not feed. */
export function byMapping(
	headings: readonly string[],
	names: readonly (readonly string[])[],
	source: ImportSource,
	mapping: HeaderMapping,
): readonly ColumnMapping[] {
	const chosen = new Map(
		Object.entries(mapping.headings).map(([heading, field]) => [cleanHeading(heading), field]),
	);
	const mapped = new Set([...chosen.values()].filter((field) => field !== null));
	const aliases = targetsByAlias(names, source);
	const unit = mapping.moneyUnit;
	return headings.map((heading, column): ColumnMapping => {
		const field = chosen.get(cleanHeading(heading));
		if (field === null) return columnOf(column, heading, { target: null, by: "left_out", unit });
		if (field !== undefined) {
			const part = chosenPart(source, field, heading, mapped);
			const target = part === undefined ? { field } : { field, part };
			return columnOf(column, heading, { target, by: "officer", unit });
		}
		const alias = aliases[column] ?? null;
		const isFree = alias !== null && (alias.part !== undefined || !mapped.has(alias.field));
		if (isFree) return columnOf(column, heading, { target: alias, by: "alias", unit });
		return columnOf(column, heading, { target: null, by: isSequence(heading) ? "sequence" : "unknown" });
	});
}

/** Columns an officer calls items are items by their own headings, unless a column of item names stands beside them. */
function chosenPart(
	source: ImportSource,
	field: string,
	heading: string,
	mapped: ReadonlySet<string>,
): Part | undefined {
	const known = partOf(source, field, heading);
	const { parts } = source;
	if (known !== undefined || parts?.by !== "heading" || !parts.fields.includes(field)) return known;
	return mapped.has(parts.into) ? undefined : itemPart(parts.into, heading);
}

/**
 * The recognition that follows from an officer's mapping over known header rows.
 * Headings the mapping does not name fall back to the alias file. Null when the mapping's source does not exist.
 */
export function applyMapping(
	headings: readonly string[],
	headerStart: number,
	headerEnd: number,
	mapping: HeaderMapping,
): Recognition | null {
	const source = SOURCE_LIST.find((one) => one.id === mapping.source);
	if (!source) return null;
	const names = headings.map((heading) => [heading]);
	const columns = byMapping(headings, names, source, mapping);
	return {
		source: source.id,
		confidence: 1,
		headerStart,
		headerEnd,
		columns,
		missing: missingOf(source, columns, {}),
	};
}

/** The mapping made for this shape, else one whose headings all stand here; one that names neither applies to nothing. */
export function mappingFor(
	headings: readonly string[],
	mappings: readonly HeaderMapping[],
): HeaderMapping | undefined {
	const cleaned = new Set(headings.map(cleanHeading));
	const shape = mappings.some((one) => one.shape !== undefined) ? shapeOf(headings) : null;
	const isNamed = ({ headings: all }: HeaderMapping) => {
		const named = Object.keys(all);
		return named.length > 0 && named.every((heading) => cleaned.has(cleanHeading(heading)));
	};
	return mappings.find((one) => shape !== null && one.shape === shape) ?? mappings.find(isNamed);
}

/** The officer's choice of a source alone, as it is remembered: for every file whose header has this shape. */
export function choiceOfSource(
	name: string,
	source: SourceId,
	columns: readonly ColumnMapping[],
): HeaderMapping {
	return { name, source, headings: {}, shape: shapeOf(columns.map(({ heading }) => heading)) };
}
