/** The two case exports: a workbook with a sheet for each pair of years, and a week later a table with what moved. */
import type { CaseFile } from "./case";
import { FIRST_CASE_EXPORT } from "./cases";
import { type Clock, compact, iso, midnight } from "./clock";
import { Dice } from "./dice";
import { CLASSES } from "./fraud-classes";
import { narrativeOf } from "./narrative";
import { EXPORTED_AT } from "./schedule";
import { type Cell, type FilePlan, merge, type Refusal, type Sheet, titleRow } from "./sheet";
import { STATION } from "./township";

const HEADINGS = [
	"案件编号",
	"警情编号",
	"案件名称",
	"案件类别",
	"案件类型",
	"受理时间",
	"立案时间",
	"破案时间",
	"案件状态",
	"受理单位",
	"发案时间",
	"发案地点",
	"简要案情",
	"涉案金额(元)",
	"并案编号",
	"撤案",
] as const;

const FIRST_NAME = "案件.xlsx";
const SECOND_NAME = "案件补充_20260511.csv";
const SECOND_FROM = midnight("2026-04-20");

interface Export {
	readonly at: Clock;
	readonly writeTime: (clock: Clock) => Cell;
}

/** The state of a case as an export at that moment shows it. */
function stateOf(file: CaseFile, at: Clock): { readonly status: string; readonly isRevoked: boolean } {
	const isKnown = !(file.isNews && at < EXPORTED_AT);
	if (file.exclusion === "revoked" && isKnown) return { status: "撤案", isRevoked: true };
	if (file.exclusion === "not_filed") return { status: "不予立案", isRevoked: false };
	if (file.exclusion === "transferred") return { status: "移送管辖", isRevoked: false };
	if (file.filedAt === null || file.filedAt > at) return { status: "受理", isRevoked: false };
	if (file.solvedAt !== null && file.solvedAt <= at) return { status: "破案", isRevoked: false };
	return { status: "立案", isRevoked: false };
}

function cellsOf(file: CaseFile, { at, writeTime }: Export): readonly Cell[] {
	const dice = new Dice(`case/${file.caseNo}`);
	const { call } = file;
	const timeCell = (clock: Clock | null): Cell => (clock === null || clock > at ? null : writeTime(clock));
	const { status, isRevoked } = stateOf(file, at);
	const label = dice.pick(CLASSES.get(call.fraudClass)?.labels ?? []);
	const isCrime = call.lossFen === null || call.lossFen >= 300_000;
	const hasPlace = !dice.chance(0.06);
	const noMerger = dice.chance(0.1) ? "无" : null;
	return [
		file.caseNo,
		call.incidentNo,
		`${call.victim.name}被诈骗案`,
		label,
		isCrime ? "刑事" : "行政",
		timeCell(file.acceptedAt),
		timeCell(file.filedAt),
		timeCell(file.solvedAt),
		status,
		STATION,
		writeTime(call.occurFrom),
		hasPlace ? call.place : "--",
		`经初查：${narrativeOf(call).text}`,
		call.lossFen === null ? null : call.lossFen / 100,
		file.mergedInto?.caseNo ?? noMerger,
		isRevoked ? "是" : "否",
	];
}

/** True when the two exports show different things. */
function hasMoved(file: CaseFile): boolean {
	const [before, after] = [stateOf(file, FIRST_CASE_EXPORT), stateOf(file, EXPORTED_AT)];
	return before.status !== after.status || before.isRevoked !== after.isRevoked;
}

const FIRST: Export = { at: FIRST_CASE_EXPORT, writeTime: (clock) => iso(clock).slice(0, 16) };
const SECOND: Export = { at: EXPORTED_AT, writeTime: compact };

function sheetOf(name: string, files: readonly CaseFile[], broken: readonly Cell[] | null): Sheet {
	const width = HEADINGS.length + 1;
	const body = [...files.map((file) => cellsOf(file, FIRST)), ...(broken === null ? [] : [broken])];
	const title = `${STATION}电信网络诈骗案件台账（${name}）`;
	return {
		name,
		rows: [
			titleRow(title, width),
			["序号", ...HEADINGS],
			...body.map((row, position) => [position + 1, ...row]),
		],
		merges: [merge(0, 0, 0, width - 1)],
	};
}

/** A line that lost its number: nobody can say which case it is. */
function lineWithoutNumber(files: readonly CaseFile[]): readonly Cell[] {
	const last = files.at(-1);
	if (last === undefined) throw new Error("no case to write");
	return cellsOf(last, FIRST).with(0, null).with(1, null);
}

function firstFile(cases: readonly CaseFile[]): FilePlan {
	const known = cases.filter((file) => file.acceptedAt < FIRST_CASE_EXPORT);
	const early = known.filter((file) => file.acceptedAt < midnight("2025-01-01"));
	const late = known.filter((file) => file.acceptedAt >= midnight("2025-01-01"));
	const sheets = [
		sheetOf("2023-2024年", early, lineWithoutNumber(early)),
		sheetOf("2025-2026年", late, null),
	];
	const refusal: Refusal = {
		sheet: "2023-2024年",
		row: early.length + 3,
		field: "case_no",
		written: "",
		reason: "missing",
	};
	return {
		name: FIRST_NAME,
		source: "case_file",
		format: "xlsx",
		sheets,
		headings: ["序号", ...HEADINGS],
		account: {
			read: known.length + 1,
			kept: known.length,
			updated: 0,
			unchanged: 0,
			refused: 1,
			refusals: [refusal],
			repeatedInside: 0,
			totalRows: 0,
		},
	};
}

function secondFile(cases: readonly CaseFile[]): FilePlan {
	const shown = cases.filter((file) => file.acceptedAt >= SECOND_FROM || hasMoved(file));
	const isNew = (file: CaseFile): boolean => file.acceptedAt >= FIRST_CASE_EXPORT;
	const updated = shown.filter((file) => !isNew(file) && hasMoved(file)).length;
	const kept = shown.filter(isNew).length;
	return {
		name: SECOND_NAME,
		source: "case_file",
		format: "csv-utf8-bom",
		sheets: [{ name: "案件", rows: [HEADINGS, ...shown.map((file) => cellsOf(file, SECOND))], merges: [] }],
		headings: HEADINGS,
		account: {
			read: shown.length,
			kept,
			updated,
			unchanged: shown.length - kept - updated,
			refused: 0,
			refusals: [],
			repeatedInside: 0,
			totalRows: 0,
		},
	};
}

/** Both case files; the second is imported after the first. */
export function caseFiles(cases: readonly CaseFile[]): readonly FilePlan[] {
	return [firstFile(cases), secondFile(cases)];
}
