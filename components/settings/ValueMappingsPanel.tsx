/** 取值对应: wordings of the station's systems and the values they stand for; they speak before the built-in aliases. */
"use client";
import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useMemo } from "react";
import { Panel } from "@/components/ui/Panel";
import type { Settings } from "@/lib/settings/settings";
import styles from "./settings.module.css";
import type { SetPart } from "./use-settings-draft";
import { ValueMappingAdd } from "./ValueMappingAdd";
import { valueRows, withMapping, withoutMapping } from "./value-rows";

interface Props {
	readonly settings: Settings;
	readonly setPart: SetPart;
}

export function ValueMappingsPanel({ settings, setPart }: Props) {
	const { valueMappings } = settings;
	const context = useMemo(() => ({ settings, places: settings.places }), [settings]);
	const rows = valueRows(valueMappings, context);
	return (
		<Panel
			id="values"
			title="取值对应"
			keepWhole={false}
			note="写法须与单元格内容逐字一致；优先于内置别名。归并为“不详”的不计入识别率。"
		>
			<div className={styles.stack}>
				<ValueMappingAdd
					context={context}
					onAdd={(mapping) => setPart("valueMappings", withMapping(valueMappings, mapping))}
				/>
				{rows.length === 0 ? (
					<p className={styles.hint}>还没有取值对应。</p>
				) : (
					<table className={styles.table}>
						<thead>
							<tr>
								<th scope="col">维度或列</th>
								<th scope="col">数据中的写法</th>
								<th scope="col">归并为</th>
								<th scope="col" className={styles.narrow}>
									操作
								</th>
							</tr>
						</thead>
						<tbody>
							{rows.map((row) => (
								<tr key={`${row.target}\n${row.raw}`}>
									<td>{row.targetLabel}</td>
									<td>{row.raw}</td>
									<td>{row.valueLabel}</td>
									<td>
										<Button
											type="text"
											aria-label={`删除${row.targetLabel}“${row.raw}”的对应`}
											icon={<DeleteOutlined aria-hidden="true" />}
											onClick={() => setPart("valueMappings", withoutMapping(valueMappings, row))}
										/>
									</td>
								</tr>
							))}
						</tbody>
					</table>
				)}
			</div>
		</Panel>
	);
}
