/** A loaded workspace for tests: files in, engine and account out, exactly as the desk does it. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Basis, Filter } from "@/lib/analysis/question";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { parseComparison } from "@/lib/calendar/comparisons";
import { type PeriodChoice, parsePeriod } from "@/lib/calendar/periods";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { proposingFocus } from "@/lib/focus/board";
import type { Account } from "@/lib/ingest/account";
import { nextFileNo } from "@/lib/ingest/load";
import { type PackedFile, packFile } from "@/lib/ingest/pack";
import { readFile } from "@/lib/ingest/read-file";
import { labelRecords } from "@/lib/ingest/relabel";
import { schemaScript } from "@/lib/ingest/schema";
import { takeIn } from "@/lib/ingest/take-in";
import type { ReportDocument } from "@/lib/report/document";
import { makeBrief } from "@/lib/report/make-brief";
import { askPrevention } from "@/lib/report/prevention";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";

export interface NamedBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** When it was last written; absent where nobody knows. */
	readonly modifiedAt?: CivilMoment;
}

export const IMPORT_TIME = "2026-05-11 08:10:00" as CivilMoment;

/** A file of the public records beside the checkout; null where they are absent. */
export function sharedPath(...parts: readonly string[]): string | null {
	const path = resolve(process.cwd(), "../shared/data", ...parts);
	if (existsSync(path)) return path;
	console.warn(`SKIPPED: public records are not beside this checkout (${parts.join("/")})`);
	return null;
}

/** The bytes of a file, unzipped when its name ends in .gz. */
export function fileOf(path: string): NamedBytes {
	const bytes = readFileSync(path);
	const isZipped = path.endsWith(".gz");
	return {
		name: basename(path).replace(/\.gz$/, ""),
		bytes: new Uint8Array(isZipped ? gunzipSync(bytes) : bytes),
	};
}

/** A text file made in a test. */
export function textFile(name: string, text: string): NamedBytes {
	return { name, bytes: new TextEncoder().encode(text) };
}

/** The demonstration exports in the order the desk reads the folder. */
export function demoFiles(names: readonly string[]): readonly NamedBytes[] {
	return names.map((name) => fileOf(join("data/demo", name)));
}

/** Takes more files into an open workspace. */
export async function importInto(
	engine: Engine,
	files: readonly NamedBytes[],
	settings: Settings,
): Promise<Account> {
	return takeIn(engine, await packedFiles(files, settings, await nextFileNo(engine)), {
		settings,
		now: IMPORT_TIME,
		demoHashes: new Set(),
		label: labelRecords,
	});
}

/** Files as they leave the import worker, numbered from `firstFileNo` on. */
export async function packedFiles(
	files: readonly NamedBytes[],
	settings: Settings = DEFAULT_SETTINGS,
	firstFileNo = 1,
): Promise<readonly PackedFile[]> {
	const packed = [];
	for (const [position, { name, bytes, modifiedAt }] of files.entries()) {
		const read = await readFile(name, bytes, { settings, ...(modifiedAt ? { modifiedAt } : {}) });
		packed.push(packFile(read, { fileNo: firstFileNo + position, now: IMPORT_TIME }));
	}
	return packed;
}

/** A fresh workspace with the files taken in. */
export async function loaded(files: readonly NamedBytes[], settings: Settings = DEFAULT_SETTINGS) {
	const engine = await openNativeEngine({ threads: 1 });
	await engine.run(schemaScript());
	const account = await importInto(engine, files, settings);
	return { engine, account, settings };
}

export interface BriefWish {
	readonly asOf: string;
	readonly period: string;
	readonly basis?: Basis;
	readonly filters?: readonly Filter[];
	/** As addresses write it. */
	readonly against?: string;
	readonly crosses?: readonly (readonly [DimensionId, DimensionId])[];
}

/** A briefing of a loaded workspace. */
export async function briefOf(
	{ engine, settings }: { readonly engine: Engine; readonly settings: Settings },
	wish: BriefWish,
): Promise<ReportDocument> {
	const period = parsePeriod(wish.period) as PeriodChoice;
	const request = {
		asOf: wish.asOf as CivilDate,
		period,
		basis: wish.basis ?? "calls",
		filters: wish.filters ?? [],
		against: parseComparison(wish.against ?? ""),
		crosses: wish.crosses ?? [],
	};
	return makeBrief(engine, request, settings, {
		focus: proposingFocus(engine, settings),
		prevention: (asked) => askPrevention({ engine, settings, visits: [], now: null }, asked),
	});
}

/** Value → count of one breakdown; 不详 under the empty text. Values without events in the window are left out. */
export function countsOf(report: ReportDocument, dimension: string): Readonly<Record<string, number>> {
	const rows = report.breakdowns.find((one) => one.dimension === dimension)?.rows ?? [];
	return Object.fromEntries(rows.filter((row) => row.count > 0).map((row) => [row.value ?? "", row.count]));
}

/** The value of one headline figure. */
export function figureOf(report: ReportDocument, id: string) {
	const figure = report.figures.find((one) => one.id === id);
	if (!figure) throw new Error(`no figure ${id}`);
	return figure;
}
