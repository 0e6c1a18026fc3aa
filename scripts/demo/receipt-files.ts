/** The two receipt exports: the morning batches as a GB18030 table, the afternoon batches as a workbook. */
import { type Clock, DAY, HOUR, iso, midnight, slashed } from "./clock";
import { Dice } from "./dice";
import type { People } from "./person";
import type { Receipt } from "./receipt";
import { Registry } from "./receipt-registry";
import { type Cell, type FilePlan, merge, plainAccount, titleRow } from "./sheet";
import { STATION } from "./township";

const HEADINGS = [
	"回执编号",
	"签署时间",
	"批次",
	"姓名",
	"身份证号",
	"联系电话",
	"村居",
	"住址",
	"户号",
	"户籍地",
	"工作单位",
	"人员身份",
	"签署方式",
	"宣传人",
	"宣传人身份",
	"是否安装反诈APP",
	"是否开通金钟罩",
	"是否曾被骗",
	"亲属姓名",
	"亲属电话",
	"与本人关系",
] as const;
/** The afternoon system knows neither. */
const MORNING_ONLY: readonly string[] = ["批次", "户籍地"];

const isMorning = (receipt: Receipt): boolean => receipt.signedAt % DAY < 12 * HOUR;

function identityOf(receipt: Receipt): string {
	const { signer } = receipt;
	if (signer.enterprise !== null) return "企业员工";
	if (signer.job.occupation === "学生") return "学生";
	return signer.region.origin === "本镇" ? "本地居民" : "外来务工";
}

interface Visit {
	readonly way: string;
	readonly promoter: string;
	readonly role: string;
}

function visitOf(dice: Dice, receipt: Receipt): Visit {
	const { enterprise, home } = receipt.signer;
	if (enterprise !== null && dice.chance(0.7)) {
		const isOwner = dice.chance(0.3);
		return {
			way: "企业讲堂",
			promoter: isOwner ? enterprise.adviser : enterprise.officer,
			role: isOwner ? "企业主" : "民警",
		};
	}
	const officer = home.village?.officer ?? "程望";
	return dice.weighted<Visit>([
		[{ way: "入户", promoter: officer, role: "民警" }, 30],
		[{ way: "入户", promoter: `${home.village?.name ?? STATION}网格员`, role: "网格员" }, 36],
		[{ way: "集市", promoter: `${home.village?.name ?? STATION}村干部`, role: "村干部" }, 14],
		[{ way: "窗口", promoter: officer, role: "民警" }, 20],
	]);
}

/** Every column of one receipt, by heading. */
export function receiptCells(
	receipt: Receipt,
	writeTime: (clock: Clock) => Cell,
): Readonly<Record<string, Cell>> {
	const dice = new Dice(`receipt/${receipt.receiptNo}`);
	const { signer, relative } = receipt;
	const visit = visitOf(dice, receipt);
	const maybe = (rate: number, cell: Cell): Cell =>
		dice.chance(rate) ? dice.pick([null, "暂无", "/"]) : cell;
	return {
		回执编号: receipt.receiptNo,
		签署时间: writeTime(receipt.signedAt),
		批次: isMorning(receipt) ? "上午" : "下午",
		姓名: signer.name,
		身份证号: receipt.idShown,
		联系电话: maybe(0.04, signer.phone),
		村居: maybe(0.05, signer.home.village?.name ?? null),
		住址: receipt.address,
		户号: receipt.householdNo,
		户籍地: maybe(0.06, signer.hukou),
		工作单位: maybe(0.05, signer.employer),
		人员身份: identityOf(receipt),
		签署方式: visit.way,
		宣传人: visit.promoter,
		宣传人身份: visit.role,
		是否安装反诈APP: maybe(0.03, dice.chance(0.78) ? "是" : "否"),
		是否开通金钟罩: maybe(0.03, dice.chance(0.55) ? "是" : "否"),
		是否曾被骗: receipt.wasDefrauded ? "是" : "否",
		亲属姓名: relative?.name ?? null,
		亲属电话: relative?.phone ?? null,
		与本人关系: relative?.relation ?? null,
	};
}

interface Batch {
	readonly name: string;
	readonly sheet: string;
	readonly format: FilePlan["format"];
	readonly headings: readonly string[];
	readonly title: string;
	readonly writeTime: (clock: Clock) => Cell;
	readonly broken: { readonly written: string; readonly reason: string };
}

const MORNING: Batch = {
	name: "回执_上午.csv",
	sheet: "回执",
	format: "csv-gb18030",
	headings: HEADINGS,
	title: "霁溪镇反诈宣传回执（上午批次）",
	writeTime: slashed,
	broken: { written: "2026/2/30 9:15", reason: "impossible_time" },
};
const AFTERNOON: Batch = {
	name: "回执_下午.xlsx",
	sheet: "回执",
	format: "xlsx",
	headings: HEADINGS.filter((heading) => !MORNING_ONLY.includes(heading)),
	title: "霁溪镇反诈宣传回执（下午批次）",
	writeTime: (clock) => iso(clock).slice(0, 16),
	broken: { written: "", reason: "missing" },
};

/** A receipt whose time nobody can read, in the middle of the batch. */
function brokenReceipt(people: People, batch: Batch): Receipt {
	const registry = new Registry(new Dice(`broken/${batch.name}`), people);
	const at = midnight("2026-02-27") + (batch === MORNING ? 9 : 15) * HOUR;
	return {
		...registry.add(registry.signer(at), at, { relative: null, householdNo: "H329999" }),
		receiptNo: `HZ99999${batch.name.length}`,
	};
}

function planOf(batch: Batch, broken: Receipt, receipts: readonly Receipt[]): FilePlan {
	const all = [...receipts, broken].sort((a, b) => a.signedAt - b.signedAt);
	const body = all.map((receipt) => {
		const cells = receiptCells(
			receipt,
			receipt === broken ? () => batch.broken.written || null : batch.writeTime,
		);
		return batch.headings.map((heading) => cells[heading] ?? null);
	});
	const width = batch.headings.length;
	const refusal = { sheet: batch.sheet, row: all.indexOf(broken) + 3, field: "signed_time", ...batch.broken };
	return {
		name: batch.name,
		source: "receipt",
		format: batch.format,
		sheets: [
			{
				name: batch.sheet,
				rows: [titleRow(batch.title, width), batch.headings, ...body],
				merges: [merge(0, 0, 0, width - 1)],
			},
		],
		headings: batch.headings,
		account: plainAccount(all.length, [refusal]),
	};
}

/** The receipt of each batch that must be refused. */
interface BrokenReceipts {
	readonly morning: Receipt;
	readonly afternoon: Receipt;
}

/** Draws the two that must be refused. */
export function brokenReceipts(people: People): BrokenReceipts {
	return { morning: brokenReceipt(people, MORNING), afternoon: brokenReceipt(people, AFTERNOON) };
}

/** Both receipt files around the two that must be refused. */
export function receiptFilesWith(
	{ morning, afternoon }: BrokenReceipts,
	receipts: readonly Receipt[],
): readonly FilePlan[] {
	return [
		planOf(MORNING, morning, receipts.filter(isMorning)),
		planOf(
			AFTERNOON,
			afternoon,
			receipts.filter((receipt) => !isMorning(receipt)),
		),
	];
}

/** Both receipt files. */
export function receiptFiles(people: People, receipts: readonly Receipt[]): readonly FilePlan[] {
	return receiptFilesWith(brokenReceipts(people), receipts);
}
