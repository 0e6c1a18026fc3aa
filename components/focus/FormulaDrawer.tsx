/** How a score comes about, for those who ask: each factor in words and as a formula, and the parameters in force. */
"use client";

import Link from "next/link";
import { DataTable } from "@/components/ui/DataTable";
import { SideDrawer } from "@/components/ui/SideDrawer";
import type { Column } from "@/components/ui/table-column";
import { FACTOR_IDS, FACTORS, type FactorId } from "@/lib/focus/factors";
import {
	FOCUS_PARAMETER_IDS,
	FOCUS_PARAMETERS,
	type FocusParameterId,
	type FocusParameters,
} from "@/lib/settings/focus-parameters";
import styles from "./focus.module.css";

interface Props {
	readonly isOpen: boolean;
	readonly parameters: FocusParameters;
	readonly onClose: () => void;
}

interface FactorRow {
	readonly id: FactorId;
}

interface ParameterRow {
	readonly id: FocusParameterId;
	readonly value: number;
}

const FACTOR_ROWS: readonly FactorRow[] = FACTOR_IDS.map((id) => ({ id }));
const FACTOR_COLUMNS: readonly Column<FactorRow>[] = [
	{ id: "name", header: "因素", width: 96, text: ({ id }) => FACTORS[id].label.zh },
	{ id: "words", header: "说的是什么", text: ({ id }) => FACTORS[id].words },
	{ id: "formula", header: "算法", text: ({ id }) => FACTORS[id].formula },
];
const PARAMETER_COLUMNS: readonly Column<ParameterRow>[] = [
	{ id: "name", header: "参数", width: 170, text: ({ id }) => FOCUS_PARAMETERS[id].label },
	{
		id: "value",
		header: "现值",
		width: 90,
		align: "right",
		text: ({ id, value }) => `${value}${FOCUS_PARAMETERS[id].unit}`,
	},
	{ id: "meaning", header: "含义", text: ({ id }) => FOCUS_PARAMETERS[id].meaning },
];
const keyOf = ({ id }: { readonly id: string }) => id;

export function FormulaDrawer({ isOpen, parameters, onClose }: Props) {
	const rows = FOCUS_PARAMETER_IDS.map((id) => ({ id, value: parameters[id] }));
	return (
		<SideDrawer isOpen={isOpen} title="风险分是怎样算出来的" onClose={onClose} width={980}>
			<div className={styles.stack}>
				<p>
					每个地方的风险由五个因素相乘；写成得分后相加：风险分 = 50 +
					各因素得分。50分相当于各地常态水平的平均，每高20分风险翻一倍，每低20分减半。
				</p>
				<DataTable
					caption="五个因素"
					columns={FACTOR_COLUMNS}
					rows={FACTOR_ROWS}
					rowKey={keyOf}
					maxHeight={2000}
					isWrapped
				/>
				<p>
					推荐对象按“优先度”选取：优先度 = 风险 × 轮换。走访间隔期内不再推荐；过了间隔期，轮换 = 1 + 轮换力度
					× 距上次安排的周数（最多52，从未安排按52）÷ 52。
					优先度相同的，先选更久没有安排的，再按编码从小到大；全部都在间隔期内时，选最久没有安排的。
				</p>
				<p>
					“本周预计”是按现有数据，本周起数有95%的可能落在的范围，不含回执和重复受害两项；“风险最高的可能”由2000次固定种子的模拟得出，
					同样的数据总得同样的结果。这套办法只用于安排预防走访，不评价任何村居、企业和个人。
				</p>
				<DataTable
					caption="参数"
					columns={PARAMETER_COLUMNS}
					rows={rows}
					rowKey={keyOf}
					maxHeight={2000}
					isWrapped
				/>
				<p>
					参数可在<Link href="/settings/#focus">“设置—重点研判参数”</Link>
					修改；已经确定的重点保留当时的参数和数据，不随修改而变。
				</p>
			</div>
		</SideDrawer>
	);
}
