/** Alerts by what they are told apart by; of every split the parts add up to the whole, 不详 among them. */
import { readCategory } from "@/lib/dimensions/category-reading";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { push } from "@/lib/ingest/joins/row-values";
import { inOrder } from "../in-order";
import type { AlertRow } from "./alert-facts";
import { type AlertTotals, alertTotals, type CountingMoment } from "./totals";

/** By what alerts are told apart. */
export type SplitId = "level" | "type" | "source" | "actor" | "way" | "layer";

/** One part; `value` null = 不详. A type is the id of a national class where its words are known, everything else stands as written. */
export interface AlertPart {
	readonly value: string | null;
	readonly totals: AlertTotals;
}

/** One split; the parts are disjoint and hold every alert. */
export interface AlertSplit {
	readonly id: SplitId;
	readonly parts: readonly AlertPart[];
}

/** What a row says of a split, as written. */
type Reader = (row: AlertRow, context: LabelContext) => string | null;

/** A split with the beginnings of its values that have an order of their own. */
interface Split {
	readonly read: Reader;
	readonly order: readonly string[];
}

/** The class that the words mean, as of a call; words that only say fraud tell none. */
function typeOf({ suspected_type: label }: AlertRow, context: LabelContext): string | null {
	return label === null ? null : (readCategory(label, context)?.value ?? null);
}

/** Every split, in the order of the screen. */
const SPLITS: Readonly<Record<SplitId, Split>> = {
	level: { read: ({ level }) => level, order: ["高", "中", "低"] },
	type: { read: typeOf, order: [] },
	source: { read: ({ source }) => source, order: [] },
	actor: { read: ({ actor }) => actor, order: ["民警", "妇联", "网格员", "银行"] },
	way: { read: ({ way }) => way, order: ["电话", "临柜", "上门"] },
	layer: { read: ({ layer }) => layer, order: ["部", "省", "市", "县", "所"] },
};

const SPLIT_IDS = Object.keys(SPLITS) as readonly SplitId[];

/** Where a value of the split's own order stands; the others follow. */
function placeIn({ order }: Split, value: string): number {
	const at = order.findIndex((beginning) => value.startsWith(beginning));
	return at < 0 ? order.length : at;
}

function splitOf(
	id: SplitId,
	rows: readonly AlertRow[],
	counting: CountingMoment,
	context: LabelContext,
): AlertSplit {
	const split = SPLITS[id];
	const groups = new Map<string | null, AlertRow[]>();
	for (const row of rows) push(groups, split.read(row, context), row);
	const parts = [...groups].map(([value, own]) => ({ value, totals: alertTotals(own, counting) }));
	const ordered = inOrder<AlertPart>(parts, {
		name: ({ value }) => value,
		size: ({ totals }) => totals.issued,
		place: (value) => placeIn(split, value),
	});
	return { id, parts: ordered };
}

/** All splits of the same alerts. */
export function alertSplits(
	rows: readonly AlertRow[],
	counting: CountingMoment,
	context: LabelContext,
): readonly AlertSplit[] {
	return SPLIT_IDS.map((id) => splitOf(id, rows, counting, context));
}
