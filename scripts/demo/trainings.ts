/** Makes the trainings of families: one of each household comes, and a team that has a name holds them. */
import { type Activity, activityCells } from "./activities";
import { type Clock, DAY, HOUR, midnight, partsOf, weekday } from "./clock";
import { Dice, type Weighted } from "./dice";
import type { Cells } from "./table-file";
import { tally } from "./tally";
import { VILLAGE_WEIGHTS } from "./township";

/** A training with who held it. */
export interface Training extends Activity {
	readonly team: string;
}

const TRAININGS = 16;
const FIRST_DAY = midnight("2025-12-01");
const LAST_DAY = midnight("2026-05-09");
const TEAMS: readonly Weighted<string>[] = [
	["霁溪巾帼反诈队", 36],
	["和睦夕阳红宣讲队", 22],
	["溪南新居民宣讲队", 22],
	["铜坊红袖志愿队", 20],
];

function someTime(dice: Dice): Clock {
	for (;;) {
		const day = FIRST_DAY + dice.int(0, (LAST_DAY - FIRST_DAY) / DAY) * DAY;
		if (weekday(day) >= 4 || dice.chance(0.3)) return day + dice.pick([9, 14, 19]) * HOUR;
	}
}

/** In order of the day, numbered behind the other activities. */
export function makeTrainings(before: number): readonly Training[] {
	const dice = new Dice("trainings");
	const times = Array.from({ length: TRAININGS }, () => someTime(dice)).sort((a, b) => a - b);
	return times.map((heldAt, position) => ({
		activityNo: `XC${partsOf(heldAt).year}${String(before + position + 1).padStart(4, "0")}`,
		heldAt,
		kind: "培训",
		enterprise: null,
		village: dice.weighted(VILLAGE_WEIGHTS),
		reached: dice.int(18, 64),
		team: dice.weighted(TEAMS),
	}));
}

/** A training as the ledger of activities writes it. */
export function trainingCells(training: Training): Cells {
	return {
		...activityCells(training),
		活动主题: "家庭反诈明白人培训",
		宣传对象: "家庭",
		覆盖人数: training.reached,
		宣传队伍: training.team,
		活动内容: `每户一名代表参训，共${training.reached}户，现场开启来电预警`,
	};
}

/** How many families were trained, and by whom. */
export function trainingTruths(trainings: readonly Training[]) {
	return {
		held: trainings.length,
		families: trainings.reduce((sum, { reached }) => sum + reached, 0),
		byTeam: tally(trainings.map(({ team }) => team)),
	};
}
