/** Places hit in the last four weeks → the list of revisits: whom in masked words, how urgent, until when, and what was done. */
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { rangeOf } from "@/lib/calendar/range";
import { dimensionOf, labelOfValue } from "@/lib/dimensions";
import type { DimensionId, LabelContext } from "@/lib/dimensions/dimension";
import type { HitEvent, HitKey } from "@/lib/focus/hit-keys";
import { type NearRepeat, URGENCIES, type Urgency } from "@/lib/focus/near-repeats";
import type { Revisit } from "@/lib/focus/revisits";
import { beforeDoor, maskDoors, maskIdNumber, maskPhone } from "@/lib/text/mask";
import { dayText } from "@/lib/wording/dates";
import { numberText } from "@/lib/wording/numbers";
import type { RowsLink, TableBlock, TableCell } from "./block";
import { standingCell, type TaskList, type TickTask } from "./visit-words";

/** More of a kind than these are counted, not listed. */
const LISTED = 2;
/** A number that points at a door without saying so (3-502, 1203户); 5号村 is a name. */
const BARE_NUMBER = /\d+(?!\d|号?(?:村|社区|桥))/;

const URGENCY_WORDS = {
	week: `${URGENCIES.week.days}日内：再次受害的可能约为平常${URGENCIES.week.ratio}倍`,
	month: `${URGENCIES.month.days}日内：约${URGENCIES.month.ratio}倍`,
} as const satisfies Record<Urgency, string>;

/** An address up to its door. */
function maskAddress(address: string): string {
	const place = beforeDoor(address);
	const number = BARE_NUMBER.exec(place);
	return `${number === null ? place : place.slice(0, number.index)}**`;
}

/** What each sign is called, and what may be seen of it. */
const SIGNS = {
	address: { name: "住址", unit: "处", mask: maskAddress },
	firm: { name: "单位", unit: "家", mask: maskDoors },
	idNo: { name: "家庭", unit: "人", mask: (text) => `证件${maskIdNumber(text)}` },
	phone: { name: "家庭", unit: "个号码", mask: (text) => `电话${maskPhone(text)}` },
	household: { name: "家庭", unit: "户", mask: (text) => `户号${maskIdNumber(text)}` },
} as const satisfies Record<
	HitKey["sign"],
	{ readonly name: string; readonly unit: string; readonly mask: (text: string) => string }
>;

/** Signs by which a family is told: the first of them that is known. */
const FAMILY_SIGNS = ["idNo", "phone", "household"] as const satisfies readonly HitKey["sign"][];

function signText(keys: readonly HitKey[], sign: HitKey["sign"]): readonly string[] {
	const { name, unit, mask } = SIGNS[sign];
	const texts = keys.filter((key) => key.sign === sign).map(({ text }) => mask(text));
	if (texts.length === 0) return [];
	const more = texts.length > LISTED ? `等${texts.length}${unit}` : "";
	return [`${name} ${texts.slice(0, LISTED).join("、")}${more}`];
}

/** `住址 溪口村**；家庭 证件330***********001X`. */
function objectText({ keys }: NearRepeat): string {
	const family = FAMILY_SIGNS.find((sign) => keys.some((key) => key.sign === sign));
	const signs = ["address", "firm", ...(family === undefined ? [] : [family])] as const;
	return signs.flatMap((sign) => signText(keys, sign)).join("；");
}

function rowsOfEvent({ eventNo, day, basis = "calls" }: HitEvent): RowsLink {
	const date = dateOfDayNumber(day);
	return { metric: basis, window: rangeOf(date, date), filters: [], event: { eventNo, ordinal: 1 } };
}

/** Zone of a firm, village of a home; the other one where that is not known. */
function placeText({ keys, last }: NearRepeat, labels: LabelContext): string {
	const name = (id: DimensionId, value: string | null) => {
		const dimension = dimensionOf(id);
		return dimension === null || value === null ? null : labelOfValue(dimension, value, labels);
	};
	const village = name("victim_village", last.village);
	const zone = name("victim_employer_zone", last.zone);
	const isFirmOnly = keys.every(({ kind }) => kind === "firm");
	return (isFirmOnly ? (zone ?? village) : (village ?? zone)) ?? "不详";
}

const dayCell = (day: number): TableCell => ({ text: dayText(dateOfDayNumber(day)), sort: day });

const COLUMNS = [
	{ id: "object", label: "对象", align: "left", weight: 6 },
	{ id: "place", label: "村居或园区", align: "left", weight: 3 },
	{ id: "last", label: "最近一次", align: "left", weight: 3 },
	{ id: "hits", label: "一年内次数", align: "right", weight: 2 },
	{ id: "urgency", label: "紧迫程度", align: "left", weight: 5 },
	{ id: "due", label: "回访期限", align: "left", weight: 3 },
	{ id: "standing", label: "办理情况", align: "left", weight: 4 },
] as const;

function urgencyCell({ repeat: { urgency }, isPromised }: Revisit): TableCell {
	if (isPromised) return { text: "已满28日，约定再访", sort: 0 };
	return {
		text: URGENCY_WORDS[urgency],
		tone: urgency === "week" ? "worse" : "none",
		sort: -URGENCIES[urgency].days,
	};
}

const rowIdOf = ({ repeat }: Revisit, position: number) => `${repeat.last.eventNo}#${position}`;

function rowOf(revisit: Revisit, position: number, { labels, asOf }: Shown): TableBlock["rows"][number] {
	const { repeat, standing, last } = revisit;
	const rows = rowsOfEvent(repeat.last);
	return {
		id: rowIdOf(revisit, position),
		cells: [
			{ text: objectText(repeat), rows },
			{ text: placeText(repeat, labels) },
			{ ...dayCell(repeat.last.day), rows },
			{ text: numberText(repeat.hits), sort: repeat.hits },
			urgencyCell(revisit),
			standing.due === null ? { text: "—", sort: null } : dayCell(dayNumber(standing.due)),
			standingCell(standing, last, asOf),
		],
	};
}

interface Shown {
	readonly labels: LabelContext;
	readonly asOf: CivilDate;
}

/** The list of revisits 回访 with the tasks behind it; holds no name, and no address, ID number or phone in clear. */
export function revisitList(revisits: readonly Revisit[], shown: Shown): TaskList {
	const table: TableBlock = {
		kind: "table",
		id: "table.near_repeats",
		caption: "近期受害回访清单",
		columns: COLUMNS,
		rows: revisits.map((revisit, position) => rowOf(revisit, position, shown)),
		footnote:
			"倍数是公开数据测得的平均值，不是对某一户的预测。住址、家庭由同样的事件构成的只列一次；宿舍、酒店等集体住处和只写到村的住址不列。一年内次数为此前365日内的起数；期限从最近一次起算，约定再访的按约定；再次受害的重新列为待回访",
		emptyText: "近28日内没有需要回访的住址、单位或家庭",
	};
	const tasks = revisits.map((revisit, position): TickTask => {
		const { repeat, subject, last, standing } = revisit;
		return { rowId: rowIdOf(revisit, position), title: objectText(repeat), subject, last, standing };
	});
	return { table, tasks };
}
