/** 节假日安排: what the desk knows of every year, next year's notice taken in, and an imported one taken back. */
"use client";
import { Button, Collapse, Tag } from "antd";
import { memo, useState } from "react";
import { Panel } from "@/components/ui/Panel";
import type { HolidayYear } from "@/data/holidays";
import { withNotice } from "@/lib/settings/holiday-notice";
import { FestivalTable } from "./FestivalTable";
import { HolidayPaste } from "./HolidayPaste";
import { firstUnknownYear, type YearRow, yearRows } from "./holiday-rows";
import styles from "./settings.module.css";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly notices: readonly HolidayYear[];
	readonly setPart: SetPart;
}

function YearHead({ year, isImported, isReplacing, summary }: YearRow) {
	return (
		<span className={styles.row}>
			<strong>{`${year}年`}</strong>
			<Tag color={isImported ? "blue" : "default"}>
				{isImported ? (isReplacing ? "本单位导入，代替内置" : "本单位导入") : "内置"}
			</Tag>
			<span className={styles.hint}>{summary}</span>
		</span>
	);
}

function HolidaysPanelPlain({ notices, setPart }: Props) {
	const [isPasting, setIsPasting] = useState(false);
	const rows = yearRows(notices);
	const unknown = firstUnknownYear(notices);
	const withdraw = (year: number) =>
		setPart(
			"holidayNotices",
			notices.filter((notice) => notice.year !== year),
		);
	const withdrawButton = ({ year }: YearRow) => (
		<Button size="small" aria-label={`撤回导入的${year}年安排`} onClick={() => withdraw(year)}>
			撤回
		</Button>
	);
	return (
		<Panel
			id="holidays"
			title="节假日安排"
			keepWhole={false}
			extra={<Button onClick={() => setIsPasting(true)}>导入放假通知</Button>}
			note="放假、补班决定日期类型、假期时段和同比的对齐；保存后全部记录按新安排重新标注，各页数字随之更新。安排随设置文件导出和导入。"
		>
			<div className={styles.stack}>
				<p className={styles.hint}>
					{`${unknown}年起还没有安排：假期时段暂按法定假日推算，日期类型为不详。国务院办公厅的通知公布后请在此导入。`}
				</p>
				<Collapse
					size="small"
					// A button inside of a button is none: only the text opens the year.
					collapsible="header"
					items={rows.map((row) => ({
						key: row.year,
						label: <YearHead {...row} />,
						...(row.isImported ? { extra: withdrawButton(row) } : {}),
						children: <FestivalTable label={`${row.year}年放假安排`} rows={row.festivals} />,
					}))}
				/>
			</div>
			<HolidayPaste
				years={notices.map(({ year }) => year)}
				isOpen={isPasting}
				onClose={() => setIsPasting(false)}
				onNotice={(notice) => setPart("holidayNotices", withNotice(notices, notice))}
			/>
		</Panel>
	);
}

export const HolidaysPanel = memo(HolidaysPanelPlain);
