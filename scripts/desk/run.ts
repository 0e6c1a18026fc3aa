/** Runs one command of the desk from words to exit code. */
import { readFile as readText, writeFile } from "node:fs/promises";
import { DEMO_FILE_HASHES } from "@/data/demo-files";
import { askSpan } from "@/lib/analysis/ask";
import { askQuality } from "@/lib/analysis/quality/ask-quality";
import { readingDay } from "@/lib/analysis/reading-day";
import { type CivilDate, dateOfMoment, wallClock } from "@/lib/base/civil";
import { AppError, officerMessage } from "@/lib/base/errors";
import { addDays } from "@/lib/calendar/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { FORMATS } from "@/lib/export";
import { proposingFocus } from "@/lib/focus/board";
import type { TestedPlace } from "@/lib/focus/tested-figures";
import type { Account } from "@/lib/ingest/account";
import { mappingFaults } from "@/lib/ingest/mapping-faults";
import { packFile } from "@/lib/ingest/pack";
import { readFile } from "@/lib/ingest/read-file";
import { labelRecords, placesOf } from "@/lib/ingest/relabel";
import { schemaScript } from "@/lib/ingest/schema";
import { takeIn } from "@/lib/ingest/take-in";
import { makeBrief } from "@/lib/report/make-brief";
import { askPrevention } from "@/lib/report/prevention";
import { qualityFile } from "@/lib/report/quality";
import { type ReportRequest, windowsOf } from "@/lib/report/request";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";
import { doubtsOf, problemsOf } from "./account-words";
import { type DeskArguments, deskArguments, USAGE } from "./arguments";
import { assessContent } from "./assess";
import { backtestText, recordedPlaces, weeklyPlaces } from "./backtest";
import { enterprisesText } from "./enterprises";
import { explorationText } from "./explore";
import { bytesOf, namedPaths, writtenAt } from "./files";
import { knownFilters } from "./filters";
import { focusText } from "./focus";
import { responseText } from "./response";
import { screenText } from "./screen";
import { trendsText } from "./trends";

const say = (line: string) => process.stderr.write(`${line}\n`);

async function settingsOf(path: string | null): Promise<Settings> {
	if (path === null) return DEFAULT_SETTINGS;
	const text = await readText(path, "utf8").catch((cause: unknown) => {
		throw new AppError("path_missing", `找不到设置文件“${path}”。`, { cause });
	});
	return readSettings(text);
}

async function importAll(engine: Engine, paths: readonly string[], settings: Settings): Promise<Account> {
	const files = await namedPaths(paths);
	const now = wallClock(new Date());
	const packed = [];
	for (const [position, file] of files.entries()) {
		say(`读取 ${position + 1}/${files.length}：${file.name}`);
		const modifiedAt = await writtenAt(file);
		const content = await readFile(file.name, await bytesOf(file), { settings, modifiedAt });
		packed.push(packFile(content, { fileNo: position + 1, now }));
	}
	return takeIn(engine, packed, {
		settings,
		now,
		demoHashes: new Set(DEMO_FILE_HASHES),
		label: labelRecords,
	});
}

async function asOfOf(engine: Engine, given: CivilDate | null): Promise<CivilDate> {
	if (given !== null) return given;
	const day = readingDay(await askSpan(engine));
	if (day === null)
		throw new AppError("no_records", "没有可统计的警情或案件，请检查导入账目，或用 --as-of 指定研判日。");
	const today = dateOfMoment(wallClock(new Date()));
	if (day > addDays(today, 1))
		say(`注意：最晚的报警时间晚于今天，研判日因此推定为${day}；如系误录请更正，或用 --as-of 指定研判日`);
	return day;
}

async function output(content: string | Uint8Array, path: string | null): Promise<void> {
	if (path !== null) {
		await writeFile(path, content).catch((cause: unknown) => {
			throw new AppError(
				"out_unwritable",
				`无法写入“${path}”，请检查文件夹是否存在、是否有权限、文件是否正被打开。`,
				{ cause },
			);
		});
		say(`已写入 ${path}`);
		return;
	}
	await new Promise<void>((resolve, reject) => {
		process.stdout.write(content, (error) => (error ? reject(error) : resolve()));
	});
}

/** The checks of the records, as the screen shows them. */
async function qualityJson(engine: Engine, settings: Settings): Promise<string> {
	const labels = { settings, places: await placesOf(engine, settings) };
	return `${JSON.stringify(qualityFile(await askQuality(engine, labels), labels), null, "\t")}\n`;
}

const NOTHING_READ = {
	brief: "没有读入任何记录，无法生成简报。",
	explore: "没有读入任何记录，无法统计。",
	focus: "没有读入任何记录，无法研判。",
	backtest: "没有读入任何记录，无法回测。",
	screen: "没有读入任何记录，无法筛查。",
	response: "没有读入任何记录，无法统计。",
	enterprises: "没有读入任何记录，无法统计。",
	trends: "没有读入任何记录，无法统计。",
	assess: "没有读入任何记录，无法考核。",
} as const;

/** What the day and the period of the arguments ask for. */
async function requestOf(engine: Engine, args: DeskArguments, settings: Settings): Promise<ReportRequest> {
	const { period, against, basis, crosses } = args;
	const filters = await knownFilters(engine, args.filters, settings);
	return { asOf: await asOfOf(engine, args.asOf), period, against, basis, filters, crosses };
}

async function briefContent(engine: Engine, args: DeskArguments, settings: Settings) {
	const report = await makeBrief(engine, await requestOf(engine, args, settings), settings, {
		focus: proposingFocus(engine, settings),
		prevention: (wish) => askPrevention({ engine, settings, visits: [], now: null }, wish),
	});
	return FORMATS[args.format === "docx" ? "docx" : "json"].write(report, settings);
}

/** The board of a screen over the windows of the arguments. */
async function boardText(
	engine: Engine,
	args: DeskArguments & { readonly command: "response" | "enterprises" },
	settings: Settings,
): Promise<string> {
	const { asOf, ...request } = await requestOf(engine, args, settings);
	const { current: window, previous, lastYear } = windowsOf({ asOf, ...request }, settings).windows;
	const wish = { asOf, window, previous, lastYear, format: args.format };
	return args.command === "response"
		? responseText(engine, wish, settings)
		: enterprisesText(engine, wish, settings);
}

/** What a command says of records. */
async function contentOf(
	engine: Engine,
	args: DeskArguments & { readonly command: keyof typeof NOTHING_READ },
	settings: Settings,
): Promise<string | Uint8Array> {
	const { command } = args;
	switch (command) {
		case "brief":
			return briefContent(engine, args, settings);
		case "explore":
			return explorationText(engine, { request: await requestOf(engine, args, settings), ...args }, settings);
		case "screen":
			return screenText(engine, { asOf: await asOfOf(engine, args.asOf), format: args.format }, settings);
		case "trends":
			return trendsText(engine, { asOf: await asOfOf(engine, args.asOf), format: args.format }, settings);
		case "assess":
			return assessContent(engine, { ...args, asOf: await asOfOf(engine, args.asOf) }, settings);
		case "response":
		case "enterprises":
			return boardText(engine, { ...args, command }, settings);
		case "focus":
		case "backtest": {
			const asOf = await asOfOf(engine, args.asOf);
			const places = await recordedPlaces(engine, settings, asOf);
			return placesText(places, settings, { ...args, asOf });
		}
	}
}

async function runCommand(engine: Engine, args: DeskArguments): Promise<number> {
	const settings = await settingsOf(args.settings);
	for (const fault of mappingFaults(settings)) say(`注意：设置文件的${fault}`);
	await engine.run(schemaScript());
	const account = await importAll(engine, args.paths, settings);
	const { totals } = account;
	say(
		`账目：读入${totals.read} = 新增${totals.kept} + 更新${totals.updated} + 未变${totals.unchanged} + 拒收${totals.refused}`,
	);
	const problems = problemsOf(account);
	for (const problem of problems) say(`注意：${problem}`);
	for (const line of doubtsOf(account)) say(`注意：${line}`);
	const { command } = args;
	if (command === "account") await output(`${JSON.stringify(account, null, "\t")}\n`, args.out);
	else if (command === "quality") await output(await qualityJson(engine, settings), args.out);
	else if (totals.read === 0) throw new AppError("no_rows", NOTHING_READ[command]);
	else await output(await contentOf(engine, { ...args, command }, settings), args.out);
	return problems.length === 0 ? 0 : 2;
}

/** What is said of places whose past is known: the focus of a week, or the back-test of all of them. */
function placesText(
	places: readonly TestedPlace[],
	settings: Settings,
	wish: Pick<DeskArguments, "command" | "asOf" | "format">,
): string {
	if (wish.command === "focus") return focusText(places, settings, wish);
	return backtestText(places, settings, wish.format);
}

/** What is said of a plain file of weekly counts, which needs no engine; false when the paths are anything else. */
async function readsWeeklyFile(args: DeskArguments): Promise<boolean> {
	const { paths, asOf, settings, out } = args;
	const places = await weeklyPlaces(await namedPaths(paths), asOf);
	if (places === null) return false;
	await output(placesText(places, await settingsOf(settings), args), out);
	return true;
}

/**
 * Runs the desk.
 * @returns 0 when everything was taken in; 1 when nothing could be done; 2 when the result is there but a file or sheet was not taken in
 */
export async function runDesk(words: readonly string[]): Promise<number> {
	let engine: Engine | null = null;
	try {
		const args = deskArguments(words);
		if (args === null) {
			say(USAGE);
			return words.length === 0 ? 1 : 0;
		}
		if ((args.command === "backtest" || args.command === "focus") && (await readsWeeklyFile(args))) return 0;
		engine = await openNativeEngine();
		return await runCommand(engine, args);
	} catch (error) {
		say(officerMessage(error));
		if (!(error instanceof AppError) && error instanceof Error) say(error.stack ?? "");
		return 1;
	} finally {
		await engine?.close();
	}
}
