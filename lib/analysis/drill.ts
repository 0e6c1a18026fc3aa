/** One place on a drill path, counted by the breakdown and listed by the rows plan under what was chosen above it. */
import { dimensionOf } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension } from "@/lib/dimensions/dimension";
import type { EngineReader, RequestOptions, RowOf } from "@/lib/engine/engine";
import { METRICS } from "@/lib/metrics";
import type { MetricId } from "@/lib/metrics/metric";
import type { Settings } from "@/lib/settings/settings";
import type { DimensionAnswer } from "./answer";
import { BASES } from "./bases";
import { DRILL_PATHS, type Drill, type DrillPath } from "./drill-paths";
import type { EventRowColumns } from "./event-row";
import { explore } from "./explore";
import { rowsPlan } from "./plans/rows";
import type { Filter, Question } from "./question";

/** More lines than this belong into the rows drawer. */
const LINES_SHOWN = 200;

/** What stands at a place; the unmasked rows must pass the mask before any screen. */
export interface Drilled {
	readonly drill: Drill;
	/** The question under everything chosen. */
	readonly question: Question;
	/** What the path counts. */
	readonly metric: MetricId;
	/** Of everything at this place: its values with 不详, or its lines, add up to it. */
	readonly total: number;
	/** The values of the next level; null at the lines. */
	readonly level: DimensionAnswer | null;
	/** The latest lines; null above them. */
	readonly rows: readonly RowOf<EventRowColumns>[] | null;
	readonly dictionary: Dictionary;
}

/** The path of a place. */
export function pathOf({ path }: Drill): DrillPath {
	return DRILL_PATHS[path];
}

/** The dimensions of a path, from the widest to the narrowest. */
export function levelsOf(drill: Drill): readonly Dimension[] {
	return pathOf(drill).levels.flatMap((id) => dimensionOf(id) ?? []);
}

/** What was chosen as filters, beside those that hold already: also where one of these is of the same dimension. */
function drillFilters(drill: Drill): readonly Filter[] {
	const levels = pathOf(drill).levels;
	return drill.chosen.flatMap((value, at): readonly Filter[] => {
		const dimension = levels[at];
		return dimension === undefined ? [] : [{ dimension, values: [value] }];
	});
}

/**
 * Counts the level under what was chosen, as the panels count it; under the last level the lines themselves.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askDrill(
	engine: EngineReader,
	{ question: asked, drill }: { readonly question: Question; readonly drill: Drill },
	settings: Settings,
	options: RequestOptions = {},
): Promise<Drilled> {
	const question = { ...asked, filters: [...asked.filters, ...drillFilters(drill)] };
	const levels = levelsOf(drill);
	const next = levels[drill.chosen.length];
	// Under the last level the dimension just chosen is counted: its one value is how many lines there are.
	const dimensions = [next ?? levels.at(-1)].filter((one) => one !== undefined);
	const { dictionary, dimensions: answers } = await explore(
		engine,
		{ question, dimensions },
		settings,
		options,
	);
	const [answer] = answers;
	const { events, persons } = BASES[question.basis];
	const metric = pathOf(drill).lines === "victims" ? persons : events;
	const total = answer === undefined ? 0 : answer.known + answer.unknown;
	const place = { drill, question, metric, total, dictionary };
	if (next !== undefined && answer !== undefined) return { ...place, level: answer, rows: null };
	const { windows, filters } = question;
	const wish = { metric: METRICS[metric], window: windows.current, filters, limit: LINES_SHOWN };
	const rows = await engine.query(rowsPlan({ ...wish, order: "latest" }, dictionary), options);
	return { ...place, level: null, rows };
}
