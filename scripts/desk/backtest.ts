/** The desk's back-test of the weekly focus pick: from a plain file of weekly counts or from imported records. */
import { gunzipSync } from "node:zlib";
import type { CivilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { EngineReader } from "@/lib/engine/engine";
import { askGroupHistories } from "@/lib/focus/ask-histories";
import { type BackTest, backTest, LEAST_WEEKS } from "@/lib/focus/back-test";
import { addSums, everyRule, HORIZON_WEEKS, type RuleFigures, ruleFigures } from "@/lib/focus/back-test-sums";
import {
	addEffects,
	CONTROL_AREAS,
	EFFECT_WEEKS,
	type Effect,
	effectOf,
	effectSums,
} from "@/lib/focus/effect";
import type { AreaGroup } from "@/lib/focus/features";
import type { GroupHistory } from "@/lib/focus/history";
import { RULE_IDS, RULES, type RuleId } from "@/lib/focus/rules";
import { isWeeklyFile, readWeeklyFile } from "@/lib/focus/weekly-file";
import type { Settings } from "@/lib/settings/settings";
import { PHI_FLOOR } from "@/lib/statistics/count";
import { backtestTable } from "./backtest-table";
import { bytesOf, type NamedPath } from "./files";

/** One town and group whose past is decided anew. */
export interface TestedPlace {
	readonly town: string | null;
	readonly history: GroupHistory;
	readonly weekStart: number;
	readonly untilDay: number;
}

/** Figures of one place, or of all of them together. */
export interface TestedFigures {
	/** Null for all together. */
	readonly town: string | null;
	readonly group: AreaGroup;
	readonly areas: number;
	readonly decisions: number;
	/** Mornings of the first and the last decision; null without any. */
	readonly first: CivilDate | null;
	readonly last: CivilDate | null;
	readonly rules: readonly (RuleFigures & { readonly id: RuleId; readonly label: string })[];
	/** Of the product's own picks, after none of which anything was done: should be 1. */
	readonly placebo: Effect;
}

/** What the command writes. */
export interface BacktestFile {
	readonly kind: "backtest";
	readonly leastWeeks: number;
	readonly horizonWeeks: number;
	readonly effect: { readonly weeks: number; readonly controls: number };
	readonly phi: number;
	readonly parameters: Settings["focus"];
	readonly places: readonly TestedFigures[];
	/** All places together; null where there is only one, or villages beside zones. */
	readonly pooled: TestedFigures | null;
}

const isZipped = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

function unzipped(bytes: Uint8Array, name: string): Uint8Array {
	try {
		return new Uint8Array(gunzipSync(bytes));
	} catch (cause) {
		throw new AppError("file_damaged", `文件“${name}”不是完整的 .gz 压缩文件，请重新拷贝。`, { cause });
	}
}

/**
 * The towns of a plain file of weekly counts, zipped or not, up to before a day; null for anything else.
 * @param asOf null = as far as the file reaches
 */
export async function weeklyPlaces(
	files: readonly NamedPath[],
	asOf: CivilDate | null,
): Promise<readonly TestedPlace[] | null> {
	const [file, ...others] = files;
	if (file === undefined || others.length > 0) return null;
	const written = await bytesOf(file);
	const bytes = isZipped(written) ? unzipped(written, file.name) : written;
	if (!isWeeklyFile(bytes)) return null;
	const towns = await readWeeklyFile(file.name, bytes);
	if (asOf === null) return towns;
	return towns.map((town) => ({ ...town, untilDay: Math.min(town.untilDay, dayNumber(asOf)) }));
}

/** Villages and zones of the records up to before a day. */
export async function recordedPlaces(
	engine: EngineReader,
	settings: Settings,
	asOf: CivilDate,
): Promise<readonly TestedPlace[]> {
	const { weekStart } = settings;
	const histories = await askGroupHistories(engine, settings);
	const named = Object.values(histories).filter(({ areas }) => areas.length > 0);
	return named.map((history) => ({ town: null, history, weekStart, untilDay: dayNumber(asOf) }));
}

interface Tested extends TestedPlace {
	readonly test: BackTest;
}

function figuresOf(tested: readonly Tested[], town: string | null): TestedFigures {
	const days = tested.flatMap(({ test }) => test.days);
	const figures = ruleFigures(everyRule((rule) => addSums(tested.map(({ test }) => test.sums[rule]))));
	const edge = (of: (...days: number[]) => number) =>
		days.length === 0 ? null : dateOfDayNumber(of(...days));
	return {
		town,
		group: tested[0]?.history.group ?? "village",
		areas: tested.reduce((sum, { history }) => sum + history.areas.length, 0),
		decisions: days.length,
		first: edge(Math.min),
		last: edge(Math.max),
		rules: RULE_IDS.map((id) => ({ id, label: RULES[id].label.zh, ...figures[id] })),
		placebo: effectOf(
			addEffects(tested.map(({ test, history, untilDay }) => effectSums(history, test.picks, untilDay))),
		),
	};
}

/**
 * The back-test of all places as text, ending in a line break.
 * @throws AppError `focus_history_short` when none of them has a week to decide
 */
export function backtestText(places: readonly TestedPlace[], { focus }: Settings, format: string): string {
	const tested = places.map((place): Tested => {
		const { history, weekStart, untilDay } = place;
		const span = { weekStart, untilDay, leastWeeks: LEAST_WEEKS, parameters: focus };
		return { ...place, test: backTest(history, span) };
	});
	if (tested.every(({ test }) => test.days.length === 0))
		throw new AppError(
			"focus_history_short",
			`历史太短，无法回测：之前至少要有${LEAST_WEEKS}周记录，之后还要有${HORIZON_WEEKS}周。`,
		);
	const isPoolable = new Set(places.map(({ history }) => history.group)).size === 1 && places.length > 1;
	const file: BacktestFile = {
		kind: "backtest",
		leastWeeks: LEAST_WEEKS,
		horizonWeeks: HORIZON_WEEKS,
		effect: { weeks: EFFECT_WEEKS, controls: CONTROL_AREAS },
		phi: PHI_FLOOR,
		parameters: focus,
		places: tested.map((one) => figuresOf([one], one.town)),
		pooled: isPoolable ? figuresOf(tested, null) : null,
	};
	return format === "table" ? backtestTable(file) : `${JSON.stringify(file, null, "\t")}\n`;
}
