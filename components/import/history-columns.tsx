/** The columns of the history of imports, all but its buttons. */
import type { Column } from "@/components/ui/table-column";
import { numberText } from "@/lib/wording/numbers";
import { type FileImport, placeText, sourcesText, whenText } from "./history-rows";
import styles from "./import.module.css";

const count = (
	id: string,
	header: string,
	pick: (row: FileImport) => number,
	hint?: string,
): Column<FileImport> => ({
	id,
	header,
	align: "right",
	width: 72,
	text: (row) => numberText(pick(row)),
	sortValue: pick,
	isSortable: true,
	...(hint === undefined ? {} : { hint }),
});

/** One row an imported file. */
export const HISTORY_COLUMNS: readonly Column<FileImport>[] = [
	{
		id: "importedAt",
		header: "导入时间",
		width: 184,
		text: (row) => whenText(row.importedAt),
		sortValue: (row) => row.importedAt,
		isSortable: true,
		highFirst: true,
	},
	{
		id: "place",
		header: "文件",
		text: placeText,
		isSortable: true,
		render: (row) => (
			<>
				{placeText(row)}
				{row.isDemo && <span className={styles.demo}>演示数据</span>}
			</>
		),
	},
	{ id: "source", header: "类型", width: 96, text: sourcesText, isSortable: true },
	{
		id: "asOf",
		header: "数据截至",
		hint: "文件里的内容新到什么时候；两个文件说法不同时，以截至时间较新的为准，与导入先后无关",
		width: 184,
		text: (row) => whenText(row.asOf),
		sortValue: (row) => row.asOf,
		isSortable: true,
		highFirst: true,
	},
	count("read", "读入", (row) => row.read, "读入 = 新增 + 更新 + 未变 + 拒收"),
	count("kept", "新增", (row) => row.kept),
	count("updated", "更新", (row) => row.updated),
	count("unchanged", "未变", (row) => row.unchanged),
	count("refused", "拒收", (row) => row.refused),
	count("open", "待改", (row) => row.open, "拒收后还没有改好重新导入的行"),
];
