/** The columns of the two tables of an account: sheets with their sums, and lines that were not simply taken in. */
import type { Column } from "@/components/ui/table-column";
import { numberText } from "@/lib/wording/numbers";
import type { IssueGroup, SheetRow } from "./account-rows";
import styles from "./import.module.css";
import { RefusedButton } from "./RefusedButton";

const count = (id: string, header: string, pick: (row: SheetRow) => number): Column<SheetRow> => ({
	id,
	header,
	align: "right",
	width: 76,
	text: (row) => numberText(pick(row)),
	sortValue: pick,
	isSortable: true,
});

/** One row a sheet: read = kept + updated + unchanged + refused. */
export const SHEET_COLUMNS: readonly Column<SheetRow>[] = [
	{ id: "place", header: "文件", text: (row) => row.place, isSortable: true },
	{ id: "source", header: "识别为", width: 100, text: (row) => row.source, isSortable: true },
	{ id: "origin", header: "格式", width: 200, text: (row) => row.origin },
	{
		id: "columns",
		header: "已用列",
		hint: "找到含义的列数 / 有表头的列数，序号列不计",
		width: 80,
		align: "right",
		text: (row) => row.columns,
	},
	{
		id: "unused",
		header: "未用的列",
		text: (row) => row.unused,
		render: (row) => (
			<span className={styles.clamped} title={row.unused}>
				{row.unused}
			</span>
		),
	},
	count("read", "读入", (row) => row.account.read),
	count("kept", "新增", (row) => row.account.kept),
	count("updated", "更新", (row) => row.account.updated),
	count("unchanged", "未变", (row) => row.account.unchanged),
	{
		...count("refused", "拒收", (row) => row.account.refused),
		hint: "下载的工作簿是原样的整行，含个人信息，每行旁边写明原因；改好标色的格，把整个文件拖回来即可",
		width: 140,
		render: (row) => (
			<span className={styles.refused}>
				{row.offersRefused && <RefusedButton files={[row.file]} />}
				{numberText(row.account.refused)}
			</span>
		),
	},
];

/** One row a complaint, with the lines it is about. */
export const ISSUE_COLUMNS: readonly Column<IssueGroup>[] = [
	{ id: "kind", header: "处理", width: 100, text: (row) => row.kind, isSortable: true },
	{ id: "file", header: "文件", width: 160, text: (row) => row.place, isSortable: true },
	{
		id: "row",
		header: "所在行",
		width: 120,
		text: (row) => row.rowsText,
		sortValue: (row) => row.row,
		isSortable: true,
	},
	{
		id: "count",
		header: "行数",
		align: "right",
		width: 70,
		text: (row) => numberText(row.count),
		sortValue: (row) => row.count,
		isSortable: true,
	},
	{ id: "column", header: "列", width: 120, text: (row) => row.column, isSortable: true },
	{ id: "value", header: "原值", width: 160, text: (row) => row.value, isSortable: true },
	{ id: "reason", header: "原因", text: (row) => row.reason },
	{ id: "todo", header: "怎么办", width: 200, text: (row) => row.todo },
];
