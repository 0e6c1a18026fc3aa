/** Filters as the officer types them → values the records know: a misspelt value must not read as “nothing happened”. */
import { loadDictionary } from "@/lib/analysis/ask";
import type { Filter } from "@/lib/analysis/question";
import { AppError } from "@/lib/base/errors";
import { dimensionOf, labelOfValue } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Engine } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";

const VALUES_NAMED = 40;

interface Known {
	readonly value: string;
	readonly label: string;
}

function valuesOf(filter: Filter, dictionary: Dictionary, settings: Settings): readonly Known[] {
	const dimension = dimensionOf(filter.dimension);
	const labels = { settings, places: settings.places };
	return dictionary
		.entries()
		.filter((entry) => entry.dimension === filter.dimension)
		.map(({ value }) => ({
			value,
			label: dimension === null ? value : labelOfValue(dimension, value, labels),
		}));
}

function unknownValue(filter: Filter, written: string, known: readonly Known[]): AppError {
	const names = known
		.slice(0, VALUES_NAMED)
		.map(({ value, label }) => (value === label ? value : `${value}（${label}）`));
	const label = dimensionOf(filter.dimension)?.label.zh ?? filter.dimension;
	return new AppError(
		"unknown_value",
		`--filter：“${label}”没有取值“${written}”。可用的取值：${names.join("、")}${known.length > VALUES_NAMED ? "……" : ""}、不详。`,
	);
}

/**
 * The filters with every value as the records carry it: an id stays, a label (男) becomes its id (male).
 * @throws AppError `unknown_value` naming the values there are
 */
export async function knownFilters(
	engine: Engine,
	filters: readonly Filter[],
	settings: Settings,
): Promise<readonly Filter[]> {
	if (filters.length === 0) return filters;
	const dictionary = await loadDictionary(engine);
	return filters.map((filter) => {
		const known = valuesOf(filter, dictionary, settings);
		const idOf = (written: string | null): string | null => {
			if (written === null) return null;
			const found =
				known.find(({ value }) => value === written) ?? known.find(({ label }) => label === written);
			if (found === undefined) throw unknownValue(filter, written, known);
			return found.value;
		};
		return { ...filter, values: filter.values.map(idOf) };
	});
}
