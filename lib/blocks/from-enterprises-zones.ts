/** The zones, and the firms in none → one table whose lines add up to its last one, each count a way to its rows. */
import { BASES } from "@/lib/analysis/bases";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import { ACTIVATION_IDS, ACTIVATIONS } from "@/lib/enterprises/register";
import type { GroupFigures, ZoneFigures } from "@/lib/enterprises/zones";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { RowsLink, TableBlock, TableCell, TableColumn } from "./block";
import { type Against, comparisonLabel } from "./comparison";
import {
	changeCell,
	countCell,
	differenceCell,
	lossCell,
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

function groupCells(group: GroupFigures, workersHint: string, rows: RowsLink): readonly TableCell[] {
	const { incidents } = group;
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
		{ ...countCell(incidents.now), ...(incidents.now === 0 ? {} : { rows }) },
		changeCell(incidents),
		{ ...countCell(group.unnamed), hint: "没有写明名册上的哪家企业，计入园区而不计入企业" },
		lossCell(group.losses.now),
		differenceCell(group.losses),
		countCell(group.dissuaded),
	];
}

function nameText({ zone, isListed, officer }: ZoneFigures): TableCell {
	const text = zoneText(zone);
	const isNew = !isListed && text === zone;
	return {
		text: isNew ? `${text}（不在名册）` : text,
		...(officer === null ? {} : { hint: `责任民警${officer}` }),
	};
}

function zoneCells(board: EnterprisesBoard, zone: ZoneFigures): readonly TableCell[] {
	const rows = rowsUnder(board.question, { dimension: "victim_employer_zone", values: [zone.zone] });
	const hint = zone.hasOwnWorkers ? "园区名册的职工人数" : "各企业职工人数之和";
	const { frequency } = zone;
	return [
		nameText(zone),
		...groupCells(zone, hint, rows),
		rateCell(frequency),
		shrunkCell(frequency),
		placeCell(frequency),
	];
}

/** The rows of everybody who works in a firm: neither 非企业 nor 不详. */
export function workersRows({ question }: EnterprisesBoard): RowsLink {
	return rowsUnder(question, {
		dimension: "victim_employer_zone",
		values: ["not_enterprise", null],
		isExcluded: true,
	});
}

function totalRow(board: EnterprisesBoard): TableBlock["rows"][number] {
	const cells = groupCells(board.total, "各园区职工人数之和", workersRows(board));
	return { id: TOTAL_ID, cells: [{ text: "合计" }, ...cells, NONE, NONE, NONE] };
}

/** The sub-totals by zone. */
export function zonesTable(board: EnterprisesBoard, against: Against): TableBlock {
	const { record } = BASES[board.question.basis];
	return {
		kind: "table",
		id: "table.enterprises.zones",
		caption: "各园区小计",
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
			column("incidents", `${record}起数`, 1.5),
			column("lastYear", comparisonLabel("lastYear", against), 5),
			column("unnamed", "未写明企业", 1.5),
			column("loss", "已知损失", 3.5),
			column("difference", "损失增减", 3),
			column("dissuaded", "劝阻", 1.5),
			column("rate", "万人率", 2),
			column("shrunk", "收缩后(95%区间)", 4),
			{ id: "place", label: "与各园区平均相比", align: "left", weight: 3 },
		],
		rows: [...board.zones.map((zone) => ({ id: zone.zone, cells: zoneCells(board, zone) })), totalRow(board)],
		footnote: footnoteOf(board),
		emptyText: "没有园区，也没有企业",
	};
}

function footnoteOf({ elsewhere, contrary, untiedDissuasions, question }: EnterprisesBoard): string {
	const { record } = BASES[question.basis];
	const parts = [
		`各行相加等于合计；另有非企业${numberText(elsewhere.notEnterprise.now)}起、单位不详${numberText(elsewhere.unknown.now)}起${record}不在其中`,
		contrary === 0 ? null : `${numberText(contrary)}起所写单位在别的园区，按所标园区计`,
		untiedDissuasions === null || untiedDissuasions === 0
			? null
			: `另有${numberText(untiedDissuasions)}起劝阻对不上企业`,
		"职工人数以园区名册为准，没有的为各企业之和；开过讲堂的按企业计，讲堂场次含面向整个园区的",
	];
	return parts.filter((part) => part !== null).join("；");
}
