/** The registry of checks, in the order of the screen: adding one is its record and its line here. */
import type { QualityAnswer } from "@/lib/analysis/quality/ask-quality";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { type Finding, type QualityCheck, SEVERITIES } from "./check";
import { coverage, duplicates, excluded, gaps, places, units } from "./event-checks";
import { conflicts, ids, refusals, times } from "./record-checks";

/** Every check, in the order of the desk; the screen puts the gravest first. */
export const CHECKS: readonly QualityCheck[] = [
	refusals,
	conflicts,
	coverage,
	places,
	ids,
	times,
	duplicates,
	excluded,
	gaps,
	units,
];

/** The check of an id from an address; null when there is none. */
export function checkOf(id: string | null): QualityCheck | null {
	return CHECKS.find((check) => check.id === id) ?? null;
}

/** A check with what it found: one line of the table of contents. */
export interface CheckLine extends Finding {
	readonly id: string;
	readonly label: string;
	readonly rule: string;
	readonly advice: string;
	readonly severityText: string;
}

/** The table of contents. */
export function checkLines(answer: QualityAnswer): readonly CheckLine[] {
	return CHECKS.map(({ id, label, rule, advice, find }) => {
		const finding = find(answer);
		return { id, label, rule, advice, ...finding, severityText: SEVERITIES[finding.severity] };
	});
}

/** A table for machines: rows by column id. */
interface PlainTable {
	readonly id: string;
	readonly caption: string;
	readonly columns: Readonly<Record<string, string>>;
	readonly rows: readonly Readonly<Record<string, string>>[];
	readonly footnote: string | null;
}

/** What the desk prints: the same lines and tables as the screen shows, masked alike. */
export interface QualityFile {
	readonly kind: "quality";
	readonly isDemo: boolean;
	readonly checks: readonly (CheckLine & {
		readonly tables: readonly PlainTable[];
		readonly notes: readonly string[];
	})[];
}

/** The answer as a file. */
export function qualityFile(answer: QualityAnswer, labels: LabelContext): QualityFile {
	const checks = checkLines(answer).map((line) => {
		const blocks = checkOf(line.id)?.blocks(answer, labels) ?? [];
		const tables = blocks.flatMap((block): readonly PlainTable[] =>
			block.kind !== "table"
				? []
				: [
						{
							id: block.id,
							caption: block.caption,
							columns: Object.fromEntries(block.columns.map(({ id, label }) => [id, label])),
							rows: block.rows.map(({ cells }) =>
								Object.fromEntries(block.columns.map(({ id }, at) => [id, cells[at]?.text ?? ""])),
							),
							footnote: block.footnote,
						},
					],
		);
		return { ...line, tables, notes: blocks.flatMap((block) => (block.kind === "note" ? [block.text] : [])) };
	});
	return { kind: "quality", isDemo: answer.isDemo, checks };
}
