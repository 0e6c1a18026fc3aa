/** Coverage of the dimensions, unlisted places and gaps of the calendar → tables. */
import type { PlaceKind } from "@/lib/analysis/plans/quality-places";
import type { QualityAnswer } from "@/lib/analysis/quality/ask-quality";
import type { CoverageBatch, DimensionCoverage } from "@/lib/analysis/quality/coverage";
import type { Gap, GapKind } from "@/lib/analysis/quality/gaps";
import type { WrittenPlace } from "@/lib/analysis/quality/places";
import { maskNarrative } from "@/lib/text/mask";
import { numberText, percentText } from "@/lib/wording/numbers";
import type { TableBlock } from "../block";
import { originText } from "../origin";
import { fieldText } from "../stored-value";
import { type CellColumn, countColumn, foundTable, textColumn } from "./table";

/** Files that stand beside each other in the table of coverage by file. */
const BATCHES_SHOWN = 6;
/** Gaps that chance explains, listed below those it does not. */
const USUAL_GAPS_SHOWN = 30;

const share = (known: number, events: number): number | null => (events === 0 ? null : known / events);

function batchName({ fileName, sheet }: CoverageBatch): string {
	return sheet === "" ? fileName : `${fileName} · ${sheet}`;
}

/** `警情_5月.csv 41.2%，此前 89.0%`; empty where nothing fell. */
function fallText({ fall }: DimensionCoverage): string {
	if (fall === null) return "";
	const now = percentText(share(fall.batch.known, fall.batch.events));
	return `${batchName(fall.batch)} ${now}，此前 ${percentText(fall.earlierShare)}`;
}

/** Each dimension with its coverage and what its values were read from. */
export function coverageTable({ coverage }: QualityAnswer): TableBlock {
	type Row = DimensionCoverage;
	return foundTable<Row>(
		coverage,
		[
			textColumn("dimension", "维度", 4, (row) => row.dimension.label.zh),
			countColumn("events", "总数", (row) => row.events),
			countColumn("known", "已知", (row) => row.known),
			{
				id: "share",
				label: "识别率",
				align: "right",
				weight: 2,
				cell: (row) => ({
					text: percentText(share(row.known, row.events)),
					sort: share(row.known, row.events),
				}),
			},
			countColumn("column", "取自列", (row) => row.bySource.column),
			countColumn("derived", "推算", (row) => row.bySource.derived),
			countColumn("joined", "比对", (row) => row.bySource.joined),
			countColumn("narrative", "取自案情", (row) => row.bySource.narrative),
			countColumn("manual", "人工", (row) => row.bySource.manual),
			{
				id: "fall",
				label: "明显下降",
				align: "left",
				weight: 8,
				cell: (row) => ({ text: fallText(row), ...(row.fall === null ? {} : { tone: "worse" as const }) }),
			},
		],
		{
			id: "coverage",
			caption: "各维度识别率",
			total: coverage.length,
			footnote:
				"受害人维度按人计，案件维度按起计，只计有效警情和案件；推算指由身份证号或时间得出，比对指与其他登记比对得出；识别率低于60%的维度不写进研判文字。",
			emptyText: "没有可统计的警情或案件",
		},
	);
}

/** The coverage of each dimension in the latest files, newest first. */
export function coverageByFileTable({ coverage }: QualityAnswer): TableBlock {
	const batches = new Map(
		coverage.flatMap((row) => row.batches.map((batch) => [batch.batchId, batch] as const)),
	);
	const shown = [...batches.values()].slice(0, BATCHES_SHOWN);
	const ofBatch = (batch: CoverageBatch): CellColumn<DimensionCoverage> => ({
		id: `batch.${batch.batchId}`,
		label: batchName(batch),
		align: "right",
		weight: 3,
		cell: (row) => {
			const own = row.batches.find(({ batchId }) => batchId === batch.batchId);
			const value = own === undefined ? null : share(own.known, own.events);
			return {
				text:
					own === undefined
						? "—"
						: `${percentText(value)}（${numberText(own.known)}/${numberText(own.events)}）`,
				sort: value,
			};
		},
	});
	return foundTable<DimensionCoverage>(
		coverage,
		[textColumn("dimension", "维度", 4, (row) => row.dimension.label.zh), ...shown.map(ofBatch)],
		{
			id: "coverage-by-file",
			caption: "近几个文件的识别率",
			total: coverage.length,
			footnote: "每起警情、案件归入最后说到它的文件。",
			emptyText: "没有可统计的警情或案件",
		},
	);
}

/** What a place is called, and its list. */
export const PLACE_WORDS: Readonly<Record<PlaceKind, string>> = {
	village: "村居",
	zone: "园区",
	enterprise: "企业",
};

/** Ways of writing a place of one kind that no list knows. */
export function placesTable({ places }: QualityAnswer, kind: PlaceKind): TableBlock {
	const rows = places.unlisted[kind];
	return foundTable<WrittenPlace>(
		rows,
		[
			textColumn("written", "写法", 5, (row) => maskNarrative(row.written ?? "", [])),
			countColumn("records", "记录数", (row) => row.records),
			textColumn("field", "所在列", 4, (row) => fieldText(row.record_table, row.field)),
			textColumn("origin", "举例", 6, originText),
		],
		{
			id: `places.${kind}`,
			caption: `名单外的${PLACE_WORDS[kind]}`,
			total: rows.length,
			emptyText: `没有名单外的${PLACE_WORDS[kind]}`,
		},
	);
}

const GAP_WORDS: Readonly<Record<GapKind, string>> = {
	calls: "警情",
	cases: "立案",
	receipts: "回执",
	receipts_morning: "上午回执",
	receipts_afternoon: "下午回执",
};

function lengthText({ kind, length }: Gap): string {
	if (kind === "calls") return `${length}天`;
	return kind === "cases" ? `${length}个月` : `${length}个工作日`;
}

function chanceText({ byChance, isUnlikely }: Gap): string {
	if (isUnlikely) return "不像偶然，请核对是否漏导";
	return byChance < 1 ? "可能偶然，可核对" : "平日规律即会出现";
}

/** The gaps that are not chance, then the least likely of the others. */
export function gapsTable({ gaps: { gaps } }: QualityAnswer): TableBlock {
	const unlikely = gaps.filter(({ isUnlikely }) => isUnlikely);
	const others = gaps.filter(({ isUnlikely }) => !isUnlikely).slice(0, USUAL_GAPS_SHOWN);
	return foundTable<Gap>(
		[...unlikely, ...others],
		[
			textColumn("kind", "数据", 2, (gap) => GAP_WORDS[gap.kind]),
			textColumn("first", "自", 3, (gap) => gap.first),
			textColumn("last", "至", 3, (gap) => gap.last),
			{
				id: "length",
				label: "空缺",
				align: "right",
				weight: 2,
				cell: (gap) => ({ text: lengthText(gap), sort: gap.length }),
			},
			{
				id: "expected",
				label: "按平日应有",
				align: "right",
				weight: 2,
				cell: (gap) => ({ text: numberText(gap.expected, { decimals: 1 }), sort: gap.expected }),
			},
			{
				id: "verdict",
				label: "判断",
				align: "left",
				weight: 6,
				cell: (gap) => ({
					text: chanceText(gap),
					sort: gap.byChance,
					...(gap.isUnlikely ? { tone: "worse" as const } : {}),
				}),
			},
		],
		{
			id: "gaps",
			caption: "没有记录的日子",
			total: gaps.length,
			footnote:
				"应有数按空缺前后半年（立案为前后一年）本所同一星期日的平均数；判断依泊松分布并按本所波动放宽。某天没有警情也可能属实。",
			emptyText: "没有空缺的日子",
		},
	);
}
