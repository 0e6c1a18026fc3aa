/** 列对应: which foreign headings the officer has explained, and a way to forget them. */
"use client";
import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { memo } from "react";
import { Panel } from "@/components/ui/Panel";
import type { HeaderMapping } from "@/lib/settings/settings";
import { type MappingRow, mappingRow } from "./header-rows";
import styles from "./settings.module.css";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly mappings: readonly HeaderMapping[];
	readonly setPart: SetPart;
}

function Details({ row }: { readonly row: MappingRow }) {
	return (
		<details className={styles.details}>
			<summary>
				<strong>{row.name}</strong>
				<span className={styles.hint}>
					{row.source}，{row.summary}
				</span>
			</summary>
			<table className={styles.table}>
				<thead>
					<tr>
						<th scope="col">文件中的列</th>
						<th scope="col">含义</th>
					</tr>
				</thead>
				<tbody>
					{row.headings.map(({ heading, field }) => (
						<tr key={heading}>
							<td>{heading}</td>
							<td>{field ?? <span className={styles.hint}>不导入</span>}</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}

function HeaderMappingsPanelPlain({ mappings, setPart }: Props) {
	return (
		<Panel
			id="headers"
			title="列对应"
			keepWhole={false}
			note="在“数据导入”中为不认识的列选择含义后记在这里；表头相同的文件下次直接导入。删除后再次导入该类文件时会重新询问。"
		>
			{mappings.length === 0 ? (
				<p className={styles.hint}>还没有记住的列对应。</p>
			) : (
				<ul className={styles.list}>
					{mappings.map((mapping) => (
						<li key={JSON.stringify(mapping)} className={styles.listRow}>
							<Details row={mappingRow(mapping)} />
							<Button
								type="text"
								aria-label={`删除列对应“${mapping.name}”`}
								icon={<DeleteOutlined aria-hidden="true" />}
								onClick={() =>
									setPart(
										"headerMappings",
										mappings.filter((one) => one !== mapping),
									)
								}
							/>
						</li>
					))}
				</ul>
			)}
		</Panel>
	);
}

export const HeaderMappingsPanel = memo(HeaderMappingsPanelPlain);
