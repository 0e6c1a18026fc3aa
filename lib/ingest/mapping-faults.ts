/** What a settings file says of headings and values that can never take effect: a typing error there would cost a column in silence. */
import { DIMENSION_LIST } from "@/lib/dimensions";
import { TABLES } from "@/lib/records";
import type { HeaderMapping, Settings } from "@/lib/settings/settings";
import { fieldsOfSource } from "./recognise";
import { SOURCE_LIST } from "./sources";

function headerFaults({ name, source: id, headings, shape }: HeaderMapping): readonly string[] {
	const source = SOURCE_LIST.find((one) => one.id === id);
	const own = `列对应“${name}”`;
	if (source === undefined) return [`${own}指向不存在的数据类型“${id}”，整条不起作用`];
	const entries = Object.entries(headings);
	if (entries.length === 0) return shape === undefined ? [`${own}没有写任何列，整条不起作用`] : [];
	const fields = new Set(fieldsOfSource(source).map((field) => field.id));
	const seen = new Map<string, string>();
	return entries.flatMap(([heading, field]) => {
		if (field === null) return [];
		if (!fields.has(field)) return [`${own}中“${heading}”指向不存在的字段“${field}”，该列不会读入`];
		const earlier = seen.get(field);
		seen.set(field, earlier ?? heading);
		if (earlier === undefined || source.parts?.fields.includes(field)) return [];
		return [`${own}中“${earlier}”和“${heading}”指向同一字段“${field}”，后一列只补前一列的空白`];
	});
}

/**
 * One sentence for the officer for each header mapping or value mapping of the settings that names something that does
 * not exist, names nothing, or names one field twice; empty when all can take effect.
 */
export function mappingFaults({ headerMappings, valueMappings }: Settings): readonly string[] {
	const known = new Set<string>([
		...DIMENSION_LIST.map(({ id }) => id),
		...Object.values(TABLES).flatMap((table) => table.fields.map((field) => field.id)),
	]);
	return [
		...headerMappings.flatMap(headerFaults),
		...Object.keys(valueMappings)
			.filter((id) => !known.has(id))
			.map((id) => `取值对应中的“${id}”不是任何维度或字段，不起作用`),
	];
}
