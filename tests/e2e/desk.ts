/** The desk as a second witness for journeys: the same files on the command line. */
import { execFileSync } from "node:child_process";
import type { ReportDocument } from "@/lib/report/document";

/** The briefing that the desk makes. */
export function deskBrief(...words: readonly string[]): ReportDocument {
	const out = execFileSync(
		process.execPath,
		["node_modules/tsx/dist/cli.mjs", "scripts/desk.ts", "brief", ...words],
		{
			maxBuffer: 1 << 28,
			stdio: ["ignore", "pipe", "ignore"],
		},
	);
	return JSON.parse(out.toString("utf8")) as ReportDocument;
}
