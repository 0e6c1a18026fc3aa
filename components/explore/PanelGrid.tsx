/** All dimensions side by side; what is picked in one narrows the others. */
"use client";

import { DownloadOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useExports } from "@/components/blocks/use-exports";
import type { View } from "@/components/state/address";
import { Toolbar } from "@/components/ui/Toolbar";
import frame from "@/components/view/view.module.css";
import { withPick } from "@/components/view/view-change";
import type { Answer } from "@/lib/analysis/answer";
import { drillPathFrom } from "@/lib/analysis/drill-paths";
import { type PanelOrder, panelsOf } from "@/lib/blocks/from-panels";
import { panelsTable } from "@/lib/blocks/panels-table";
import type { DimensionId } from "@/lib/dimensions/dimension";
import styles from "./explore.module.css";
import { ValuePanel } from "./ValuePanel";

const ORDERS: readonly { readonly value: PanelOrder; readonly label: string; readonly title: string }[] = [
	{ value: "change", label: "按变化", title: "变化最明显的维度在前" },
	{ value: "number", label: "按维度", title: "受害人维度在前，案件维度在后，次序固定" },
];

interface Props {
	readonly answer: Answer;
	readonly view: View;
	readonly actions: BlockActions;
	readonly onChange: (view: View) => void;
}

export function PanelGrid({ answer, view, actions, onChange }: Props) {
	const [order, setOrder] = useState<PanelOrder>("change");
	const panels = useMemo(() => panelsOf(answer, order), [answer, order]);
	const drillFrom = (dimension: DimensionId) => {
		const path = drillPathFrom(dimension);
		if (path === null) return {};
		return {
			onDrill: () => {
				onChange({ ...view, drill: { path, chosen: [] } });
				document.getElementById("drill")?.scrollIntoView();
			},
		};
	};
	const { isBusy, saveWorkbook } = useExports(actions.source);
	const save = () => {
		const table = panelsTable(panels);
		saveWorkbook(table.caption, [table]);
	};
	return (
		<section aria-label="23个维度" className={styles.dimensions}>
			<Toolbar
				label="维度的排列"
				actions={
					<Button icon={<DownloadOutlined aria-hidden="true" />} loading={isBusy} onClick={save}>
						下载全部维度 Excel
					</Button>
				}
			>
				<span className={frame.controls}>
					<Segmented
						aria-label="维度的排列"
						className={`${frame.choice}`}
						options={[...ORDERS]}
						value={order}
						onChange={setOrder}
					/>
				</span>
				<span className={styles.hint}>
					点取值即筛选，可多选、可跨维度；各维度的数字都按其他维度的筛选条件统计。粗条为本期，细线为对比期；★为23维一并检验后超出波动的变化。
				</span>
			</Toolbar>
			<div className={styles.grid}>
				{panels.map((panel) => (
					<ValuePanel
						key={panel.dimension.id}
						panel={panel}
						onOpen={actions.openRows}
						{...drillFrom(panel.dimension.id)}
						onPick={(value, isExcluded) =>
							onChange(withPick(view, { dimension: panel.dimension.id, value, isExcluded }))
						}
					/>
				))}
			</div>
		</section>
	);
}
