/** The screen 时段分析: any window, all dimensions, each a filter for the others. */
"use client";

import { Alert } from "antd";
import Link from "next/link";
import { RecordsGate } from "@/components/view/RecordsGate";
import { Explore } from "./Explore";

const TITLE = "时段分析";

function NoRecords() {
	return (
		<>
			<h1>{TITLE}</h1>
			<Alert
				type="info"
				showIcon
				title="还没有数据"
				description={
					<>
						请先到<Link href="/import/">“数据导入”</Link>导入警情、案件，或在<Link href="/">“晨报”</Link>
						载入演示数据。
					</>
				}
			/>
		</>
	);
}

export function ExploreScreen() {
	return (
		<RecordsGate title={TITLE} failure="无法分析" empty={<NoRecords />}>
			<Explore />
		</RecordsGate>
	);
}
