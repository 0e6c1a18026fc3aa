/** Some dimensions in any windows: their values as the briefing counts them, and where their labels came from. */
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { Dimension, LabelSource } from "@/lib/dimensions/dimension";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import type { ByWindow, DimensionAnswer } from "./answer";
import { askBasis, loadDictionary } from "./ask";
import { compareDimensions } from "./compare";
import type { PlanRow } from "./plan";
import { breakdownPlan } from "./plans/breakdown";
import { labelSourcesPlan } from "./plans/label-sources";
import type { Question, WindowId } from "./question";

/** Where a known label came from; 不详 comes from nowhere. */
export type KnownSource = Exclude<LabelSource, "none">;

/** Every source of a known label, highest rank first. */
export const KNOWN_SOURCES = [
	"manual",
	"column",
	"identity",
	"date",
	"joined",
	"rule",
] as const satisfies readonly KnownSource[];

/** How much of one dimension is known in one window; persons or events by the side of the dimension. */
export interface Coverage {
	readonly known: number;
	readonly unknown: number;
	/** The known ones by source; they add up to `known`. */
	readonly sources: Readonly<Record<KnownSource, number>>;
}

/** One dimension: its values in the briefing's order, and its coverage; null for a window the records do not reach. */
export interface ExploredDimension extends DimensionAnswer {
	readonly coverage: ByWindow<Coverage> & { readonly current: Coverage };
}

/** What came back for a question about some dimensions. */
export interface Exploration {
	readonly question: Question;
	readonly dimensions: readonly ExploredDimension[];
	readonly dictionary: Dictionary;
}

type SourceRow = PlanRow<typeof labelSourcesPlan>;

function sourcesIn(
	rows: readonly SourceRow[],
	dimension: Dimension,
	name: WindowId,
): Readonly<Record<KnownSource, number>> {
	const own = rows.filter((row) => row.dimension === dimension.number && row.window_name === name);
	const counts = KNOWN_SOURCES.map((source) => {
		const row = own.find(({ source: letter }) => letter === source.charAt(0));
		return [source, row?.events ?? 0] as const;
	});
	return Object.fromEntries(counts) as Record<KnownSource, number>;
}

function coverageIn(answer: DimensionAnswer, rows: readonly SourceRow[], name: WindowId): Coverage {
	const sum = (isKnown: boolean) =>
		answer.rows
			.filter(({ value }) => (value !== null) === isKnown)
			.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);
	return { known: sum(true), unknown: sum(false), sources: sourcesIn(rows, answer.dimension, name) };
}

/**
 * Counts the chosen dimensions, in the order given. Movers are not marked: they are told among all 23 dimensions only.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function explore(
	engine: EngineReader,
	{ question, dimensions }: { readonly question: Question; readonly dimensions: readonly Dimension[] },
	settings: Settings,
	options: RequestOptions = {},
): Promise<Exploration> {
	const dictionary = await loadDictionary(engine, options);
	const asking = { engine, question, dictionary, options };
	const [rows, sources, { reaches, phi }] = await Promise.all([
		engine.query(breakdownPlan(question, dimensions, dictionary), options),
		engine.query(labelSourcesPlan(question, dimensions, dictionary), options),
		askBasis(asking, question.basis),
	]);
	const labels = { settings, places: settings.places };
	const answers = compareDimensions(dimensions, rows, { dictionary, labels, reaches, phi });
	return {
		question,
		dictionary,
		dimensions: answers.map((answer) => {
			const coverage = (name: WindowId) => coverageIn(answer, sources, name);
			const reached = (name: WindowId) => (reaches[name] === "none" ? null : coverage(name));
			return {
				...answer,
				rows: answer.rows.map((row) => ({ ...row, isMover: false })),
				coverage: {
					current: coverage("current"),
					previous: reached("previous"),
					lastYear: reached("lastYear"),
				},
			};
		}),
	};
}
