/** The registry of drill paths: a chain of dimensions, each narrowing the next, down to single lines. */
import type { DimensionId } from "@/lib/dimensions/dimension";

/** One path. All its dimensions are of one side, so that every level counts the same thing. */
export interface DrillPath {
	/** Its levels in words, such as 类别→子类→逐案. */
	readonly label: string;
	/** What stands above the first level: everything the view counts. */
	readonly root: string;
	/** From the widest to the narrowest. */
	readonly levels: readonly [DimensionId, ...DimensionId[]];
	/** What the lines under the last level stand for: an event, or one victim of an event. */
	readonly lines: "events" | "victims";
}

/** Every path by its id, in the order in which they are offered. */
export const DRILL_PATHS = {
	category: {
		label: "类别→子类→逐案",
		root: "全部类别",
		levels: ["fraud_category", "fraud_subtype"],
		lines: "events",
	},
	village: {
		label: "镇→村→人",
		root: "全镇",
		levels: ["victim_village"],
		lines: "victims",
	},
} as const satisfies Record<string, DrillPath>;

/** Id of a path; stable for ever, because addresses carry it. */
export type DrillPathId = keyof typeof DRILL_PATHS;

/** A place on a path: the values chosen so far, null = 不详. As many as the path has levels: its lines. */
export interface Drill {
	readonly path: DrillPathId;
	readonly chosen: readonly (string | null)[];
}

/** True when the text names a path. */
export function isDrillPath(text: string): text is DrillPathId {
	return Object.hasOwn(DRILL_PATHS, text);
}

/** The path that begins with a dimension; null when none does. */
export function drillPathFrom(dimension: DimensionId): DrillPathId | null {
	const ids = Object.keys(DRILL_PATHS).filter(isDrillPath);
	return ids.find((id) => DRILL_PATHS[id].levels[0] === dimension) ?? null;
}
