/** Two values of one figure of protection that disagree → both, each with its day and its source, and the warning above them. */
import type { ShieldConflict, ShieldLedger } from "@/lib/ledgers/shield";
import type { ShieldTold } from "@/lib/ledgers/shield-told";
import { numberText } from "@/lib/wording/numbers";
import type { NoteBlock, TableBlock } from "./block";
import { monthText } from "./from-ledgers-campaign";
import { cutOffText, SHIELD_WORDS, shieldSourceText } from "./from-ledgers-shield";
import { listedTable } from "./listed-table";
import { textColumn } from "./quality/table";

const toldText = (told: ShieldTold): string =>
	`${numberText(told.value)}人，截至${cutOffText(told)}（${shieldSourceText(told)}）`;

function daysText({ held, other }: ShieldConflict): string {
	if (held.cutOff === other.cutOff) return "截止日期相同，请核对";
	const [early, late] = held.cutOff < other.cutOff ? [held, other] : [other, held];
	return late.value < early.value ? "截止日期较晚的反而较少，请核对" : "截止日期不同";
}

function conflictTable(id: string, caption: string, conflicts: readonly ShieldConflict[]): TableBlock | null {
	if (conflicts.length === 0) return null;
	return listedTable(
		conflicts,
		[
			textColumn("month", "月份", 2, ({ month }) => monthText(month)),
			textColumn("village", "村居", 3, ({ village }) => village ?? "村居不详"),
			textColumn("figure", "指标", 3, ({ figure }) => SHIELD_WORDS[figure].label),
			textColumn("held", "采用", 7, ({ held }) => toldText(held)),
			textColumn("other", "另一数值", 7, ({ other }) => toldText(other)),
			textColumn("days", "说明", 4, daysText),
		],
		{ id, caption, emptyText: "没有不一致的数值" },
	);
}

/** Lines and files that count a village differently; null without any. */
export function shieldConflictTable({ conflicts }: ShieldLedger): TableBlock | null {
	return conflictTable("table.ledger_shield_conflicts", "同一村居同一月份的两个数值不一致", conflicts);
}

/** Counts of villages that differ from the people registered; null without any. */
export function shieldPersonsTable({ againstPersons }: ShieldLedger): TableBlock | null {
	return conflictTable("table.ledger_shield_persons", "村居统计数与个人登记数不一致", againstPersons);
}

/** The warning above the register; null where all values agree. */
export function shieldWarning(ledger: ShieldLedger | null): NoteBlock | null {
	if (ledger === null) return null;
	const { conflicts, againstPersons } = ledger;
	const villages = new Set(againstPersons.map(({ village }) => village)).size;
	const parts = [
		...(conflicts.length > 0
			? [`有${conflicts.length}处同一村居、同一月份、同一指标的数值不一致，表中采用后来的一个`]
			: []),
		...(villages > 0 ? [`${villages}个村居的统计数与个人登记册数出来的人数不一致`] : []),
	];
	if (parts.length === 0) return null;
	return {
		kind: "note",
		id: "note.ledger_shield",
		tone: "warning",
		text: `防护登记${parts.join("；")}。两个数值的截止日期和来源见下表，请核对后更正。`,
	};
}
