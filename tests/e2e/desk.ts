/** The desk as a second witness for journeys: the same files on the command line. */
import { execFileSync } from "node:child_process";
import type { ExplorationFile } from "@/lib/analysis/exploration-file";
import type { ReportDocument } from "@/lib/report/document";
import type { QualityFile } from "@/lib/report/quality";

function deskJson(...words: readonly string[]): unknown {
	const out = execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/desk.ts", ...words], {
		maxBuffer: 1 << 28,
		stdio: ["ignore", "pipe", "ignore"],
	});
	return JSON.parse(out.toString("utf8"));
}

/** The briefing that the desk makes. */
export function deskBrief(...words: readonly string[]): ReportDocument {
	return deskJson("brief", ...words) as ReportDocument;
}

/** The demonstration's dimensions as the desk counts them. */
export function deskExplore(...words: readonly string[]): ExplorationFile {
	return deskJson("explore", "--dimensions", "all", ...words) as ExplorationFile;
}

/** The checks that the desk makes. */
export function deskQuality(...words: readonly string[]): QualityFile {
	return deskJson("quality", ...words) as QualityFile;
}
