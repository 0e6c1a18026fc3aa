/** Makes the prevention activities of 2025 and 2026: in villages, at markets and schools, and talks at single enterprises. */
import { type Clock, DAY, HOUR, iso, MINUTE, midnight, partsOf, weekday } from "./clock";
import { Dice, type Weighted } from "./dice";
import type { Cell, FilePlan, Refusal } from "./sheet";
import { type Cells, tableFile } from "./table-file";
import { ENTERPRISES, type Enterprise, STATION, VILLAGE_WEIGHTS, type Village, ZONES } from "./township";

export interface Activity {
	readonly activityNo: string;
	readonly heldAt: Clock;
	readonly kind: string;
	/** Where its workers were gathered; null = no enterprise's. */
	readonly enterprise: Enterprise | null;
	readonly village: Village | null;
	readonly reached: number;
}

const FIRST_DAY = midnight("2025-01-06");
const LAST_DAY = midnight("2026-05-10");
const ACTIVITIES = 150;
/** Enterprises that take part; the others never had a talk. */
const PARTNERS = 34;

const KINDS: readonly Weighted<string>[] = [
	["企业讲堂", 40],
	["村居讲座", 22],
	["入户宣传", 16],
	["集市摆摊", 12],
	["广场电影", 5],
	["直播", 5],
];
const HEADINGS = [
	"活动编号",
	"活动时间",
	"结束时间",
	"活动形式",
	"活动主题",
	"村居",
	"宣传企业",
	"园区",
	"活动地点",
	"宣传对象",
	"覆盖人数",
	"发放资料数",
	"现场安装APP数",
	"宣传队伍",
	"负责人",
	"出动人数",
	"活动内容",
] as const;
const THEMES = ["防范刷单返利", "警惕虚假征信", "识别冒充客服", "投资理财陷阱", "守好养老钱"] as const;

function someTime(dice: Dice): Clock {
	for (;;) {
		const day = FIRST_DAY + dice.int(0, (LAST_DAY - FIRST_DAY) / DAY) * DAY;
		if (weekday(day) < 5 || dice.chance(0.3))
			return day + dice.pick([9, 10, 14, 15, 19]) * HOUR + dice.pick([0, 30]) * MINUTE;
	}
}

/** All activities in order, numbered. */
export function makeActivities(): readonly Activity[] {
	const dice = new Dice("activities");
	const partners = dice.sample(ENTERPRISES, PARTNERS);
	const times = Array.from({ length: ACTIVITIES }, () => someTime(dice)).sort((a, b) => a - b);
	return times.map((heldAt, position) => {
		const kind = dice.weighted(KINDS);
		const enterprise = kind === "企业讲堂" ? dice.pick(partners) : null;
		return {
			activityNo: `XC${partsOf(heldAt).year}${String(position + 1).padStart(4, "0")}`,
			heldAt,
			kind,
			enterprise,
			village: enterprise === null ? dice.weighted(VILLAGE_WEIGHTS) : null,
			reached:
				enterprise === null
					? dice.int(12, 220)
					: Math.max(6, Math.round(enterprise.workers * (0.3 + 0.6 * dice.next()))),
		};
	});
}

/** The number as people write it. */
function countCell(dice: Dice, count: number): Cell {
	if (dice.chance(0.1)) return `约${count}人`;
	return dice.chance(0.04) ? "--" : count;
}

/** An activity as the ledger writes it. */
export function activityCells({ activityNo, heldAt, kind, enterprise, village, reached }: Activity): Cells {
	const dice = new Dice(`activity/${activityNo}`);
	const zone = ZONES.find(({ name }) => name === enterprise?.zone) ?? null;
	const leader = enterprise?.officer ?? village?.officer ?? "程望";
	return {
		活动编号: activityNo,
		活动时间: iso(heldAt).slice(0, 16),
		结束时间: dice.chance(0.5) ? iso(heldAt + dice.int(4, 9) * 15 * MINUTE).slice(0, 16) : null,
		活动形式: kind,
		活动主题: dice.pick(THEMES),
		村居: village?.name ?? null,
		宣传企业: enterprise?.name ?? null,
		园区: zone?.name ?? null,
		活动地点: enterprise === null ? `${village?.name ?? ""}文化礼堂` : "厂区食堂",
		宣传对象: enterprise === null ? dice.pick(["村民", "老年人", "群众"]) : "企业员工",
		覆盖人数: countCell(dice, reached),
		发放资料数: dice.chance(0.2) ? null : Math.round(reached * (0.8 + 0.4 * dice.next())),
		现场安装APP数: dice.chance(0.3) ? null : Math.round(reached * 0.25 * dice.next()),
		宣传队伍: dice.pick([STATION, "霁溪巾帼反诈队", "霁溪镇网格队"]),
		负责人: leader,
		出动人数: dice.int(1, 6),
		活动内容: "发放宣传资料，讲解典型案例，指导安装国家反诈中心APP",
	};
}

const WHY: Omit<Refusal, "sheet" | "row"> = { field: "held_time", written: "", reason: "missing" };

/** The ledger of activities; one line says no day, and what follows was typed in later. */
export function activityFile(activities: readonly Activity[], later: readonly Cells[]): FilePlan {
	const whole = activities.map(activityCells);
	const broken: Cells = { ...whole[0], 活动编号: "XC99990001", 活动时间: null };
	return tableFile({
		name: "宣防活动.xlsx",
		source: "activity",
		format: "xlsx",
		sheet: "宣防活动",
		title: `${STATION}反诈宣传活动台账`,
		headings: HEADINGS,
		rows: [...whole, broken, ...later],
		refused: new Map([[broken, WHY]]),
	});
}
