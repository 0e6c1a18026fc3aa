/** What the officer is told before an import is taken back: rows, records that vanish, records that stay. */
import { TABLES } from "@/lib/records";
import type { RecordTable } from "@/lib/records/field";
import { numberText } from "@/lib/wording/numbers";
import type { FileImport } from "./history-rows";

/** What taking batches back does to one table of records. */
export interface UndoEffect {
	readonly record_table: string | null;
	readonly vanishing: number | null;
	readonly remaining: number | null;
}

const labels = new Map<string, string>(
	Object.values<RecordTable>(TABLES).map(({ id, label }) => [id, label]),
);

function listed(effects: readonly UndoEffect[], pick: (effect: UndoEffect) => number | null): string {
	return effects
		.filter((effect) => (pick(effect) ?? 0) > 0)
		.map((effect) => {
			const label = labels.get(effect.record_table ?? "") ?? effect.record_table;
			return `${label}${numberText(pick(effect))}条`;
		})
		.join("、");
}

/** One sentence a point, in the order they matter. */
export function undoWords(file: FileImport, effects: readonly UndoEffect[]): readonly string[] {
	const rows = file.read - file.refused;
	const vanishing = listed(effects, (effect) => effect.vanishing);
	const remaining = listed(effects, (effect) => effect.remaining);
	return [
		`这次导入的${numberText(rows)}行全部退回${file.refused > 0 ? `，连同它的${numberText(file.refused)}行拒收记录` : ""}。`,
		...(vanishing === "" ? [] : [`只有本文件说过的记录会消失：${vanishing}。`]),
		...(remaining === "" ? [] : [`其他文件也说过的记录保留，改回那些文件所说的内容：${remaining}。`]),
		"撤销后各页的数字随之改变；需要时可以再次导入原文件。",
	];
}
