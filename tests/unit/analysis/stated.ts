/** Exports that say when they were made, so that a test decides which of two files speaks. */
import type { Engine } from "@/lib/engine/engine";
import { labelRecords } from "@/lib/ingest/relabel";
import { takeBack } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { importInto, type NamedBytes, textFile } from "../../support/workspace";
import { startAfresh } from "../ingest/tables";

/** A text file with a title row that states its moment; its header is row 2, its first record row 3. */
export function stated(moment: string, name: string, head: string, ...lines: readonly string[]): NamedBytes {
	const commas = ",".repeat(head.split(",").length - 1);
	return textFile(name, `${[`导出时间：${moment}${commas}`, head, ...lines].join("\n")}\n`);
}

/** An empty workspace with these files taken in one after the other. */
export async function taken(
	engine: Engine,
	files: readonly NamedBytes[],
	settings: Settings = DEFAULT_SETTINGS,
): Promise<void> {
	await startAfresh(engine);
	for (const file of files) await importInto(engine, [file], settings);
}

/** Takes the n-th file back, counted from 1; every file here has one sheet. */
export async function takenBack(engine: Engine, fileNo: number): Promise<void> {
	await takeBack(engine, [fileNo * 1000], { settings: DEFAULT_SETTINGS, label: labelRecords });
}
