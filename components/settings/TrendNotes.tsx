/** 标注: dated words on the curves, and the line that adds one. */
"use client";
import { Button, Input } from "antd";
import { useState } from "react";
import { DatePicker } from "@/components/ui/DatePicker";
import { civilDateOf } from "@/lib/base/civil";
import { MOST_NOTE_CHARACTERS, type TrendAnnotation } from "@/lib/settings/trends-settings";
import { fullDateText } from "@/lib/wording/dates";
import { ListedRows } from "./ListedRows";
import styles from "./settings.module.css";
import { withAnnotation } from "./trend-rows";

interface Props {
	readonly annotations: readonly TrendAnnotation[];
	readonly onAnnotations: (annotations: readonly TrendAnnotation[]) => void;
}

export function TrendNotes({ annotations, onAnnotations }: Props) {
	const [date, setDate] = useState<string | null>(null);
	const [text, setText] = useState("");
	const [day, words] = [date === null ? null : civilDateOf(date), text.trim()];
	const add = () => {
		if (day === null || words === "") return;
		onAnnotations(withAnnotation(annotations, { date: day, words }));
		setDate(null);
		setText("");
	};
	return (
		<section className={styles.stack} aria-label="曲线标注">
			<h3>曲线标注</h3>
			<ListedRows
				label="曲线标注"
				heads={["日期", "标注"]}
				rows={annotations.map((one, at) => ({
					key: `${one.date} ${one.words} ${at}`,
					name: `${one.date}的${one.words}`,
					cells: [fullDateText(one.date), one.words],
				}))}
				emptyText="还没有标注，例如专项行动的开始日期。"
				onDelete={(at) => onAnnotations(annotations.filter((_, position) => position !== at))}
			/>
			<div className={styles.row}>
				<DatePicker label="标注日期" kind="date" value={date} onChange={setDate} canClear />
				<Input
					aria-label="标注文字"
					placeholder="如春季专项行动开始，不写姓名"
					className={styles.search ?? ""}
					maxLength={MOST_NOTE_CHARACTERS}
					value={text}
					onChange={(event) => setText(event.target.value)}
					onPressEnter={add}
				/>
				<Button disabled={day === null || words === ""} onClick={add}>
					添加标注
				</Button>
			</div>
		</section>
	);
}
