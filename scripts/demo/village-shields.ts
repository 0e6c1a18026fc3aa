/** The monthly register of protection by village: how many have the app, are enrolled in 金钟罩, and whose families are. */
import { type Clock, DAY, dayOf, midnight } from "./clock";
import { Dice } from "./dice";
import type { Cell, FilePlan } from "./sheet";
import { type Cells, tableFile } from "./table-file";
import { TOWN, VILLAGES, type Village } from "./township";

/** A village in a month; counts are cumulative, null = not reported. */
export interface VillageShield {
	readonly village: Village;
	/** The village as the line writes it. */
	readonly written: string;
	readonly month: string;
	readonly asOf: Clock | null;
	readonly app: number | null;
	readonly shield: number | null;
	readonly family: number | null;
}

const FIRST_YEAR = 2025;
const MONTHS = 16;
/** The form asks for the day of counting only since this month. */
const DAYS_SINCE = "2025-10";
/** A village that has not reported its last month. */
const SILENT = "松明岙村";
/** Two lines for one village and month that say different things: under one name, and under two. */
const AGAIN = { village: "大荻村", month: "2026-04", shield: 37, app: 0 } as const;
const AGAIN_BY_ALIAS = {
	village: "枫桥一村",
	alias: "枫桥1村",
	month: "2026-03",
	shield: 0,
	app: 64,
} as const;

const monthAt = (step: number): string =>
	`${FIRST_YEAR + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, "0")}`;

function lastDayOf(month: string): Clock {
	const [year = 0, number = 0] = month.split("-").map(Number);
	const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
	return midnight(`${next}-01`) - DAY;
}

/** Shares of the residents at the beginning and the end, and how they got there. */
function courseOf(dice: Dice, village: Village): readonly Omit<VillageShield, "village" | "written">[] {
	const [appFrom, appMore] = [0.18 + 0.2 * dice.next(), 0.14 + 0.24 * dice.next()];
	const [shieldFrom, shieldMore] = [0.06 + 0.1 * dice.next(), 0.1 + 0.22 * dice.next()];
	const familyShare = 0.15 + 0.3 * dice.next();
	const residents = village.populations.at(-1)?.resident ?? 0;
	return Array.from({ length: MONTHS }, (_, step) => {
		const grown = (step + 0.6 * dice.next()) / MONTHS;
		const shield = Math.round(residents * (shieldFrom + shieldMore * grown));
		const month = monthAt(step);
		const isUncounted = dice.chance(0.006);
		return {
			month,
			asOf: month >= DAYS_SINCE ? lastDayOf(month) : null,
			app: dice.chance(0.006) ? null : Math.round(residents * (appFrom + appMore * grown)),
			shield,
			family: isUncounted ? null : Math.round(shield * familyShare),
		};
	});
}

const more = (count: number | null, by: number): number | null => (count === null ? null : count + by);

/** All lines, month by month; the two late ones at the end. */
export function makeVillageShields(): readonly VillageShield[] {
	const dice = new Dice("village shields");
	const lines = VILLAGES.flatMap((village) =>
		courseOf(dice, village).map((line): VillageShield => ({ village, written: village.name, ...line })),
	)
		.filter(({ village, month }) => !(village.name === SILENT && month === monthAt(MONTHS - 1)))
		.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
	const late = [
		{ ...AGAIN, written: AGAIN.village },
		{ ...AGAIN_BY_ALIAS, written: AGAIN_BY_ALIAS.alias },
	].flatMap(({ village, month, written, shield, app }): readonly VillageShield[] => {
		const said = lines.find((line) => line.village.name === village && line.month === month);
		return said === undefined
			? []
			: [{ ...said, written, app: more(said.app, app), shield: more(said.shield, shield) }];
	});
	return [...lines, ...late];
}

const HEADINGS = [
	"序号",
	"月份",
	"村居",
	"反诈APP注册人数",
	"金钟罩登记人数",
	"家属登记人数",
	"截止日期",
] as const;

const countCell = (count: number | null): Cell => count ?? "--";

/** The file; its last line but one changes what an earlier line said. */
export function villageShieldFile(lines: readonly VillageShield[]): FilePlan {
	return tableFile({
		name: "防护登记_村居.xlsx",
		source: "shield",
		format: "xlsx",
		sheet: "防护登记",
		title: `${TOWN}各村居反诈防护登记月报（累计数）`,
		headings: HEADINGS,
		rows: lines.map(
			(line, position): Cells => ({
				序号: position + 1,
				月份: line.month,
				村居: line.written,
				反诈APP注册人数: countCell(line.app),
				金钟罩登记人数: countCell(line.shield),
				家属登记人数: countCell(line.family),
				截止日期: line.asOf === null ? null : dayOf(line.asOf),
			}),
		),
		account: { kept: lines.length - 1, updated: 1, repeatedInside: 1 },
	});
}

/** Sums of the last month as the lines say it first, and the two lines that disagree. */
export function villageShieldTruths(lines: readonly VillageShield[]) {
	const last = monthAt(MONTHS - 1);
	const isLate = (line: VillageShield): boolean => lines.indexOf(line) >= lines.length - 2;
	const ofLast = lines.filter((line) => line.month === last && !isLate(line));
	const sum = (pick: (line: VillageShield) => number | null): number =>
		ofLast.reduce((total, line) => total + (pick(line) ?? 0), 0);
	return {
		months: [monthAt(0), last],
		villagesInLastMonth: ofLast.length,
		firstSaidInLastMonth: {
			app: sum(({ app }) => app),
			shield: sum(({ shield }) => shield),
			family: sum(({ family }) => family),
		},
		disagreeing: lines.filter(isLate).map((late) => {
			const first = lines.find((line) => line.village === late.village && line.month === late.month);
			return {
				village: late.village.name,
				written: late.written,
				month: late.month,
				app: [first?.app, late.app],
				shield: [first?.shield, late.shield],
			};
		}),
	};
}
