/** The zones, and the firms in none → one table whose lines add up to its last one, each count a way to its rows. */
import { BASES } from "@/lib/analysis/bases";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import { ACTIVATION_IDS, ACTIVATIONS } from "@/lib/enterprises/register";
import type { GroupFigures, ZoneFigures } from "@/lib/enterprises/zones";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { RowsLink, TableBlock, TableCell, TableColumn } from "./block";
import { comparisonLabel } from "./comparison";
import type { EnterprisesShown } from "./from-enterprises-figures";
import {
	changeCell,
	countCell,
	differenceCell,
	lossCell,
	peopleCell,
	placeCell,
	rateCell,
	rowsUnder,
	shrunkCell,
	workersCell,
	zoneText,
} from "./from-enterprises-words";

const TOTAL_ID = "#total";
const NONE: TableCell = { text: "" };

function column(id: string, label: string, weight: number): TableColumn {
	return { id, label, align: "right", weight };
}

/** `18/24`: of the firms how many; — where the register says nothing of anybody. */
function ofFirms(count: number | null, { enterprises }: GroupFigures): TableCell {
	if (count === null) return { text: blankText(), sort: null };
	return { text: `${numberText(count)}/${numberText(enterprises)}`, sort: count };
}

function workersOf({ workers, workersUnknown }: GroupFigures, hint: string): TableCell {
	const known = numberText(workers, { blank: "unknown" });
	const unknown = workersUnknown === 0 ? "" : `（另${numberText(workersUnknown)}家不详）`;
	return { text: `${known}${unknown}`, sort: workers, hint };
}

/** The work done for the firms of a group. */
function workCells(group: GroupFigures, workersHint: string): readonly TableCell[] {
	return [
		countCell(group.enterprises),
		ofFirms(group.withOfficer, group),
		ofFirms(group.withAdviser, group),
		ofFirms(group.pledged, group),
		ofFirms(group.talked, group),
		countCell(group.talks),
		workersOf(group, workersHint),
		countCell(group.signers),
		workersCell(group.coverage),
		...ACTIVATION_IDS.map((id) => workersCell(group.activation[id])),
	];
}

/** What happened to the workers of a group. */
function harmCells(group: GroupFigures, rows: RowsLink): readonly TableCell[] {
	const { incidents } = group;
	return [
		peopleCell(group.workers),
		{ ...countCell(incidents.now), ...(incidents.now === 0 ? {} : { rows }) },
		changeCell(incidents),
		{ ...countCell(group.unnamed), hint: "没有写明名册上的哪家企业，计入园区而不计入企业" },
		lossCell(group.losses.now),
		differenceCell(group.losses),
		countCell(group.dissuaded),
	];
}

function nameCell({ zone, isListed, officer }: ZoneFigures): TableCell {
	const text = zoneText(zone);
	const isNew = !isListed && text === zone;
	return {
		text: isNew ? `${text}（不在名册）` : text,
		...(officer === null ? {} : { hint: `责任民警${officer}` }),
	};
}

/** The rows of everybody who works in a firm: neither 非企业 nor 不详. */
export function workersRows({ question }: EnterprisesBoard): RowsLink {
	return rowsUnder(question, {
		dimension: "victim_employer_zone",
		values: ["not_enterprise", null],
		isExcluded: true,
	});
}

const TOTAL: TableCell = { text: "合计" };

/** Officers, pledges, talks, receipts and protections by zone; the last line is the sum of the others. */
export function zonesWorkTable({ zones, total }: EnterprisesBoard): TableBlock {
	const hintOf = ({ hasOwnWorkers }: ZoneFigures) =>
		hasOwnWorkers ? "园区名册的职工人数" : "各企业职工人数之和";
	return {
		kind: "table",
		id: "table.enterprises.zones.work",
		caption: "各园区包干与宣防",
		columns: [
			{ id: "zone", label: "园区", align: "left", weight: 4 },
			column("enterprises", "企业", 1.5),
			column("officer", "有民警", 2),
			column("adviser", "有顾问", 2),
			column("pledge", "签包干书", 2),
			column("talked", "开过讲堂", 2),
			column("talks", "讲堂场次", 1.5),
			column("workers", "职工", 2),
			column("signers", "签回执人数", 1.5),
			column("coverage", "覆盖率", 3.5),
			...ACTIVATION_IDS.map((id) => column(id, ACTIVATIONS[id].label, 3.5)),
		],
		rows: [
			...zones.map((zone) => ({
				id: zone.zone,
				cells: [nameCell(zone), ...workCells(zone, hintOf(zone))],
			})),
			{ id: TOTAL_ID, cells: [TOTAL, ...workCells(total, "各园区职工人数之和")] },
		],
		footnote:
			"各行相加等于合计。职工人数以园区名册为准，没有的为各企业之和；开过讲堂的按企业计，讲堂场次含面向整个园区的；开通率只计职工人数和开通数都写明的企业",
		emptyText: "没有园区，也没有企业",
	};
}

/** Incidents with their rows, losses, dissuasions and rates by zone; counts of the last line are the sums of the others. */
export function zonesHarmTable(board: EnterprisesBoard, shown: EnterprisesShown): TableBlock {
	const { question, zones, total } = board;
	const { record } = BASES[question.basis];
	const rowsOf = (zone: string) => rowsUnder(question, { dimension: "victim_employer_zone", values: [zone] });
	return {
		kind: "table",
		id: "table.enterprises.zones.harm",
		caption: `各园区${record}与损失`,
		columns: [
			{ id: "zone", label: "园区", align: "left", weight: 4 },
			column("workers", "职工", 2),
			column("incidents", `${record}起数`, 1.5),
			column("lastYear", comparisonLabel("lastYear", shown), 5),
			column("unnamed", "未写明企业", 1.5),
			column("loss", "已知损失", 3.5),
			column("difference", "损失增减", 3),
			column("dissuaded", "劝阻", 1.5),
			column("rate", "万人率", 2),
			column("shrunk", "收缩后(95%区间)", 4),
			{ id: "place", label: "与各园区平均相比", align: "left", weight: 3 },
		],
		rows: [
			...zones.map((zone) => ({
				id: zone.zone,
				cells: [
					nameCell(zone),
					...harmCells(zone, rowsOf(zone.zone)),
					rateCell(zone.frequency),
					shrunkCell(zone.frequency),
					placeCell(zone.frequency),
				],
			})),
			{ id: TOTAL_ID, cells: [TOTAL, ...harmCells(total, workersRows(board)), NONE, NONE, NONE] },
		],
		footnote: harmFootnote(board),
		emptyText: "没有园区，也没有企业",
	};
}

function harmFootnote({ elsewhere, contrary, untiedDissuasions, question }: EnterprisesBoard): string {
	const { record } = BASES[question.basis];
	const parts = [
		`各行相加等于合计；另有非企业${numberText(elsewhere.notEnterprise.now)}起、单位不详${numberText(elsewhere.unknown.now)}起${record}不在其中`,
		contrary === 0 ? null : `${numberText(contrary)}起所写单位在别的园区，按所标园区计`,
		untiedDissuasions === null || untiedDissuasions === 0
			? null
			: `另有${numberText(untiedDissuasions)}起劝阻对不上企业`,
		"万人率为起数÷职工×10000，未折成年率；收缩后为向各园区平均靠拢的估计",
	];
	return parts.filter((part) => part !== null).join("；");
}
