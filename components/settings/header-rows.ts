/** Remembered header mappings as the settings screen lists them. */
import { fieldsOfSource } from "@/lib/ingest/recognise";
import { sourceOf } from "@/lib/ingest/sources";
import type { HeaderMapping } from "@/lib/settings/settings";

/** One heading and what it stands for. */
export interface HeadingRow {
	readonly heading: string;
	/** Label of the field; null = left out. */
	readonly field: string | null;
}

/** One mapping. */
export interface MappingRow {
	readonly name: string;
	/** Label of the import source, or its id when this version knows none. */
	readonly source: string;
	/** Mapped columns first, then those left out, each in the order of the file. */
	readonly headings: readonly HeadingRow[];
	readonly summary: string;
}

/** A mapping in words; a field this version does not know is shown by its id. */
export function mappingRow(mapping: HeaderMapping): MappingRow {
	const source = sourceOf(mapping.source);
	const labels = new Map((source ? fieldsOfSource(source) : []).map(({ id, label }) => [id, label]));
	const rows = Object.entries(mapping.headings).map(
		([heading, field]): HeadingRow => ({
			heading,
			field: field === null ? null : (labels.get(field) ?? field),
		}),
	);
	const mapped = rows.filter((row) => row.field !== null);
	const leftOut = rows.filter((row) => row.field === null);
	const parts = [
		rows.length === 0 ? "只记住了数据类型，各列按表头识别" : `对应${mapped.length}列`,
		...(leftOut.length > 0 ? [`不导入${leftOut.length}列`] : []),
		...(mapping.moneyUnit === "wan" ? ["金额单位万元"] : []),
	];
	return {
		name: mapping.name,
		source: source?.label ?? mapping.source,
		headings: [...mapped, ...leftOut],
		summary: parts.join("，"),
	};
}
