/** The screen 假期分析: a holiday beside the same festival of earlier years, and what to prepare for the next one. */
"use client";

import { Alert } from "antd";
import Link from "next/link";
import { RecordsGate } from "@/components/view/RecordsGate";
import { Holiday } from "./Holiday";

const TITLE = "假期分析";

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

export function HolidayScreen() {
	return (
		<RecordsGate title={TITLE} failure="无法分析" empty={<NoRecords />}>
			<Holiday />
		</RecordsGate>
	);
}
