/** The desk's assessment of a period under a scheme: sheet, chance and warnings as JSON or as tables, or the circular as Word. */
import { readFile } from "node:fs/promises";
import { batchesPlan } from "@/lib/analysis/plans/batches";
import { askAssessment } from "@/lib/assessment/ask-input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import type { Scheme } from "@/lib/assessment/scheme";
import { readScheme } from "@/lib/assessment/scheme-file";
import { scoreSheet } from "@/lib/assessment/score";
import { schemeFaults } from "@/lib/assessment/validate";
import type { CivilDate } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { PeriodChoice } from "@/lib/calendar/periods";
import type { EngineReader } from "@/lib/engine/engine";
import { FORMATS } from "@/lib/export";
import { writeCircular } from "@/lib/report/circular";
import type { ReportDocument } from "@/lib/report/document";
import type { Settings } from "@/lib/settings/settings";
import { tableLines } from "./block-lines";

/** What the officer asked for. */
export interface AssessWish {
	readonly asOf: CivilDate;
	readonly period: PeriodChoice;
	/** A file or the id of an example; null is refused. */
	readonly scheme: string | null;
	readonly format: string;
}

/** Sections that are annexes on paper; a terminal shows the sheet and what it means. */
const isAnnex = (id: string): boolean => id.startsWith("annex.");

/** An example by its id, else the scheme of a file; one with faults is refused with all of them. */
async function schemeOf(named: string): Promise<Scheme> {
	const preset = SCHEME_PRESETS.find(({ id }) => id === named);
	if (preset !== undefined) return preset;
	const text = await readFile(named, "utf8").catch((cause: unknown) => {
		const examples = SCHEME_PRESETS.map(({ id }) => id).join("、");
		throw new AppError(
			"path_missing",
			`找不到考核办法文件“${named}”，也没有这个示例（示例有${examples}）。`,
			{
				cause,
			},
		);
	});
	const scheme = readScheme(text);
	const faults = schemeFaults(scheme);
	if (faults.length === 0) return scheme;
	throw new AppError("scheme_faulty", `考核办法有误，未计分：${faults.map(({ words }) => words).join("")}`);
}

function circularLines({ title, subtitle, sections, footnotes }: ReportDocument): readonly string[] {
	const blocks = sections.filter(({ id }) => !isAnnex(id)).flatMap((section) => section.blocks);
	const parts = blocks.flatMap((block): readonly string[] => {
		if (block.kind === "table") return [tableLines(block).join("\n")];
		if (block.kind === "text") return [block.text];
		if (block.kind === "note") return [`注意：${block.text}`];
		if (block.kind !== "lines") return [];
		return [block.items.length === 0 ? block.emptyText : block.items.map(({ text }) => text).join("\n")];
	});
	return [`${title}\n${subtitle.replaceAll("　", "\n")}`, ...parts, footnotes.join("\n")];
}

/**
 * The file or the text to print, which then ends in a line break. It names villages, and nobody. The desk has no workspace: no
 * appeal is decided, and no circular went before; what it writes says so.
 * @throws AppError `path_missing`, `scheme_file_damaged`, `scheme_faulty`; EngineError with the SQL that failed
 */
export async function assessContent(
	engine: EngineReader,
	{ asOf, period, scheme: named, format }: AssessWish,
	settings: Settings,
): Promise<string | Uint8Array> {
	const scheme = await schemeOf(named ?? "");
	const request = { scheme, period: { choice: period, asOf } };
	const input = await askAssessment(engine, request, settings, NO_DECISIONS);
	const batches = await engine.query(batchesPlan());
	const report = writeCircular({
		sheet: scoreSheet(scheme, input, NO_DECISIONS),
		period,
		circulars: [],
		locked: null,
		settings,
		isDemo: batches.some(({ is_demo }) => is_demo === true),
		isWithoutLedger: true,
	});
	if (format === "table") return `${circularLines(report).join("\n\n")}\n`;
	return FORMATS[format === "docx" ? "docx" : "json"].write(report, settings);
}
