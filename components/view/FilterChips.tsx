/** The filters that narrow the view, each removable; on paper they are a line of text. */
"use client";

import { Button, Tag } from "antd";
import type { View } from "@/components/state/address";
import { filterText } from "@/lib/report/scope";
import type { Settings } from "@/lib/settings/settings";
import styles from "./view.module.css";
import { withoutFilter } from "./view-change";

interface Props {
	readonly view: View;
	readonly settings: Settings;
	readonly onChange: (view: View) => void;
}

export function FilterChips({ view, settings, onChange }: Props) {
	const { filters } = view;
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
							onChange(withoutFilter(view, filter.dimension));
						}}
					>
						{texts[at]}
					</Tag>
				))}
				{filters.length > 1 && (
					<Button type="link" size="small" onClick={() => onChange({ ...view, filters: [] })}>
						全部去掉
					</Button>
				)}
			</fieldset>
			<p className={`${styles.paperOnly} yp-print-only`}>{`筛选条件：${texts.join("；")}`}</p>
		</>
	);
}
