/** The desk's back-test of the weekly focus pick: from a plain file of weekly counts or from imported records. */
import { gunzipSync } from "node:zlib";
import { askSpan } from "@/lib/analysis/ask";
import { readingDay } from "@/lib/analysis/reading-day";
import type { CivilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { dayNumber } from "@/lib/calendar/civil";
import type { EngineReader } from "@/lib/engine/engine";
import { askGroupHistories } from "@/lib/focus/ask-histories";
import { LEAST_WEEKS } from "@/lib/focus/back-test";
import { HORIZON_WEEKS } from "@/lib/focus/back-test-sums";
import { CONTROL_AREAS, EFFECT_WEEKS } from "@/lib/focus/effect";
import { RULE_IDS, RULES } from "@/lib/focus/rules";
import { type TestedFigures, type TestedPlace, testedFigures, testedPlace } from "@/lib/focus/tested-figures";
import { isWeeklyFile, readWeeklyFile } from "@/lib/focus/weekly-file";
import type { Settings } from "@/lib/settings/settings";
import { PHI_FLOOR } from "@/lib/statistics/count";
import type { BacktestFile, WrittenFigures } from "./backtest-file";
import { backtestTable } from "./backtest-table";
import { bytesOf, type NamedPath } from "./files";

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

/** Villages and zones of the records up to before a day, or as far as they reach. */
export async function recordedPlaces(
	engine: EngineReader,
	settings: Settings,
	asOf: CivilDate,
): Promise<readonly TestedPlace[]> {
	const { weekStart } = settings;
	const histories = await askGroupHistories(engine, settings);
	const reach = readingDay(await askSpan(engine)) ?? asOf;
	const untilDay = Math.min(dayNumber(asOf), dayNumber(reach));
	const named = Object.values(histories).filter(({ areas }) => areas.length > 0);
	return named.map((history) => ({ town: null, history, weekStart, untilDay }));
}

function writtenFigures({ rules, ...figures }: TestedFigures): WrittenFigures {
	return { ...figures, rules: RULE_IDS.map((id) => ({ id, label: RULES[id].label.zh, ...rules[id] })) };
}

/**
 * The back-test of all places as text, ending in a line break.
 * @throws AppError `focus_history_short` when none of them has a week to decide
 */
export function backtestText(places: readonly TestedPlace[], { focus }: Settings, format: string): string {
	const tested = places.map((place) => testedPlace(place, focus));
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
		places: tested.map((one) => writtenFigures(testedFigures([one], one.town))),
		pooled: isPoolable ? writtenFigures(testedFigures(tested, null)) : null,
	};
	return format === "table" ? backtestTable(file) : `${JSON.stringify(file, null, "\t")}\n`;
}
