/** The filters that narrow the view, each removable; on paper they are a line of text. */
"use client";

import { Button, Tag } from "antd";
import type { Filter } from "@/lib/analysis/question";
import { filterText } from "@/lib/report/scope";
import type { Settings } from "@/lib/settings/settings";
import styles from "./view.module.css";

interface Props {
	readonly filters: readonly Filter[];
	readonly settings: Settings;
	readonly onRemove: (dimension: Filter["dimension"]) => void;
	readonly onClear: () => void;
}

export function FilterChips({ filters, settings, onRemove, onClear }: Props) {
	if (filters.length === 0) return null;
	const texts = filters.map((filter) => filterText(filter, settings));
	return (
		<>
			<fieldset aria-label="筛选条件" className={`${styles.chips} yp-no-print`}>
				<span className={styles.controlName}>只统计</span>
				{filters.map((filter, at) => (
					<Tag
						key={filter.dimension}
						color="blue"
						closable={{ "aria-label": `去掉筛选：${texts[at]}` }}
						onClose={(event) => {
							event.preventDefault();
							onRemove(filter.dimension);
						}}
					>
						{texts[at]}
					</Tag>
				))}
				{filters.length > 1 && (
					<Button type="link" size="small" onClick={onClear}>
						全部去掉
					</Button>
				)}
			</fieldset>
			<p className={`${styles.paperOnly} yp-print-only`}>{`筛选条件：${texts.join("；")}`}</p>
		</>
	);
}
