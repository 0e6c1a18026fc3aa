/** The seal in a workbook: the sheet 校验 beside the score sheet, and what verification of such a workbook finds, in words. */
import type { YearLock } from "@/lib/assessment/lock";
import {
	type OpenSeal,
	SEAL_VERSIONS,
	type SealVerdict,
	shortChecksum,
	verifyOpenSeal,
} from "@/lib/assessment/seal";
import { type SealCell, sheetCells } from "@/lib/assessment/seal-cells";
import { sheetAsTold } from "@/lib/assessment/seal-told";
import { AppError } from "@/lib/base/errors";
import { sheetTable } from "@/lib/blocks/from-assessment";
import type { Cell } from "@/lib/ingest/decode/decoded";
import { type ReadSheet, type ShownOtherwise, shownOtherwise } from "./seal-shown";
import type { BlockSource } from "./source";
import type { TableSheet } from "./table-sheet";
import { tableSheets } from "./table-workbook";

const NAME = "校验";
const HEADINGS = ["所在", "项目", "封存值", "摘要"] as const;
/** Rows of the seal itself, above those of its cells. */
const SEAL = { place: "封签", version: "格式", home: "内部摘要", checksum: "校验码全文" } as const;
const WIDTHS = [14, 36, 40, 20] as const;

const keyOf = ({ row, column }: Pick<SealCell, "row" | "column">): string => JSON.stringify([row, column]);

/** A locked year that is to go out. */
export interface SealedYear extends Pick<YearLock, "sheet" | "seal"> {
	/** What other sheets of the same days stand against: in `file` why it cannot go out at all; null = nothing. */
	readonly elsewhere: { readonly file: string | null };
}

/**
 * The score sheet of a locked year as sheets of a workbook: as the township is told it, and the sheet 校验 with every open cell
 * and its digest. Of what stays in the house there is one digest, from which nothing can be guessed.
 * @throws AppError `seal_other_rules` where the days of a year that was locked before would be told by other rules; `seal_old` for a lock of the first form, whose open cells hold losses that must stay in the house: without
 *   their digests its checksum could not be verified, and from these a loss can be guessed
 */
export function sealedSheets(
	{ sheet, seal, elsewhere }: SealedYear,
	source: BlockSource,
): readonly TableSheet[] {
	if (elsewhere.file !== null) throw new AppError("seal_other_rules", elsewhere.file);
	if (seal.version === 1)
		throw new AppError(
			"seal_old",
			"这一年度是按旧格式封存的，封存考核表会带出不外传的损失金额，不能导出。锁定仍然有效，可在本机校验；对外请用通报或数据包。",
		);
	const values = new Map(sheetCells(sheet).map((cell) => [keyOf(cell), cell.value]));
	const short = shortChecksum(seal.checksum);
	const check: TableSheet = {
		name: NAME,
		title: {
			text: `校验码 ${short}　勿改本表：凭它可以查出考核表封存后有没有改动；不外传的数不在表中，只在派出所本机校验`,
			column: 0,
		},
		columns: HEADINGS.map((heading, at) => ({
			heading,
			width: WIDTHS[at] ?? WIDTHS[0],
			look: at === 3 ? "quiet" : "plain",
		})),
		rows: [
			[SEAL.place, SEAL.version, String(seal.version), ""],
			[SEAL.place, SEAL.checksum, seal.checksum, ""],
			[SEAL.place, SEAL.home, seal.homeDigest, ""],
			...seal.open.map((cell) => [cell.row, cell.column, values.get(keyOf(cell)) ?? "", cell.digest]),
		],
		faults: [],
		frozenColumns: 0,
	};
	return [...tableSheets([sheetTable(sheetAsTold(sheet))], source), check];
}

/** What verification of a workbook found. */
export interface WorkbookVerdict {
	/** Of the sheet 校验 against its own digests. */
	readonly verdict: SealVerdict;
	/** Of the score sheet as it is shown, against the sealed values; null = there is none, only the sheet 校验 was verified. */
	readonly shown: readonly ShownOtherwise[] | null;
	/** As it stands in the workbook. */
	readonly checksum: string;
	/** Whether that is the checksum that was expected; null where none was named. */
	readonly isExpected: boolean | null;
}

const textOf = (cell: Cell | undefined): string => String(cell ?? "").trim();

const unreadable = () =>
	new AppError(
		"seal_unreadable",
		"“校验”表的封签缺失或被改动，无法核对。请向派出所重新索取考核表，或用纸质件上的校验码核对。",
	);

function sealIn(sheets: readonly ReadSheet[]): {
	readonly seal: OpenSeal;
	readonly cells: readonly SealCell[];
} {
	const rows = sheets.find(({ name }) => name === NAME)?.rows;
	if (rows === undefined)
		throw new AppError("seal_missing", "这个工作簿没有“校验”表，不是封存后导出的考核表，无法核对。");
	const top = rows.findIndex((row) => HEADINGS.every((heading, at) => textOf(row[at]) === heading));
	// Values keep their spaces: they are what was sealed.
	const body = rows.slice(top + 1).map((row) => HEADINGS.map((_, at) => String(row[at] ?? "")));
	const parts = new Map(
		body.flatMap(([place, name = "", value = ""]) => (place === SEAL.place ? [[name, value]] : [])),
	);
	const [checksum, homeDigest] = [parts.get(SEAL.checksum), parts.get(SEAL.home)];
	const version = SEAL_VERSIONS.find((one) => String(one) === parts.get(SEAL.version));
	if (top < 0 || checksum === undefined || homeDigest === undefined || version === undefined)
		throw unreadable();
	const own = body.filter(([place]) => place !== SEAL.place);
	const cells = own.map(([row = "", column = "", value = ""]) => ({ row, column, value }));
	const open = own.map(([row = "", column = "", , digest = ""]) => ({ row, column, digest }));
	return { seal: { version, open, homeDigest, checksum }, cells };
}

/**
 * Verifies a workbook that {@link sealedSheets} made: the sheet 校验 against its digests and checksum, and the score sheet that
 * is shown against the sealed values. Whoever changes a value, its digest and the checksum together is found by the checksum
 * that is printed on paper or kept with the lock only: name it.
 * @param sheets as decoded, in any order
 * @param expected checksum of the lock, whole or as printed (`7K3M-…`); null = none is at hand
 * @throws AppError `seal_missing`, `seal_unreadable`
 */
export function verifyWorkbook(sheets: readonly ReadSheet[], expected: string | null): WorkbookVerdict {
	const { seal, cells } = sealIn(sheets);
	const { checksum } = seal;
	const isWhole = /^[0-9a-f]{64}$/.test(checksum);
	const wish = expected?.trim() ?? "";
	return {
		verdict: verifyOpenSeal(seal, cells),
		shown: shownOtherwise(
			sheets.filter(({ name }) => name !== NAME),
			cells,
		),
		checksum,
		isExpected:
			wish === "" ? null : isWhole && (wish === checksum || wish.toUpperCase() === shortChecksum(checksum)),
	};
}

/** The findings of a verification as sentences; empty = nothing was changed. */
export function workbookFindings({ verdict, shown, isExpected }: WorkbookVerdict): readonly string[] {
	const named = (what: string, cells: readonly Pick<SealCell, "row" | "column">[]) =>
		cells.map(({ row, column }) => `${row}“${column}”${what}`);
	return [
		...(isExpected === false ? ["校验码与纸质件或锁定记录上的不一致：这不是当时封存的考核表。"] : []),
		...(shown !== null ? [] : ["工作簿中没有找到考核表，只核对了“校验”表。"]),
		...(verdict.isDamaged ? ["校验表的封签被改动，与校验码不符。"] : []),
		...named("的封存值被改动。", verdict.changed),
		...named("在校验表中缺失。", verdict.missing),
		...named("没有封存过。", verdict.added),
		...(shown ?? []).map(({ sheet, row, column, shown: is, sealed }) => {
			if (sealed === null) return `“${sheet}”中的“${row}”没有封存过，或重复出现。`;
			if (is === null) return `“${sheet}”中缺少${row}“${column}”。`;
			return `“${sheet}”中${row}“${column}”显示为${is === "" ? "空" : is}，封存的是${sealed}。`;
		}),
	];
}
