/** The screen 数据质量: every check of the records with its count, gravity and advice; each opens its rows. */
"use client";

import { Alert, Skeleton } from "antd";
import Link from "next/link";
import { useMemo } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { ProgressLine } from "@/components/ui/ProgressLine";
import { checkLines } from "@/lib/report/quality";
import { SEVERITIES } from "@/lib/report/quality/check";
import { CheckDrawer } from "./CheckDrawer";
import { CheckTable } from "./CheckTable";
import styles from "./quality.module.css";
import { useCheck } from "./use-check";
import { type QualityAsked, useQuality } from "./use-quality";

function Checks({ asked }: { readonly asked: QualityAsked }) {
	const [check, open] = useCheck();
	const lines = useMemo(() => checkLines(asked.answer), [asked]);
	const counts = (["need", "look", "info"] as const).map(
		(severity) => `${SEVERITIES[severity]} ${lines.filter((line) => line.severity === severity).length} 项`,
	);
	return (
		<>
			<Panel
				id="checks"
				title={`检查结果：${counts.join("，")}`}
				note="身份信息已遮盖。检查随每次导入、撤销和设置改动重新计算，与导入的先后次序无关。点一行看明细。"
				keepWhole={false}
			>
				<CheckTable lines={lines} openId={check?.id ?? null} onOpen={open} />
			</Panel>
			<CheckDrawer check={check} asked={asked} onClose={() => open(null)} />
		</>
	);
}

function NoRecords() {
	return (
		<Alert
			type="info"
			showIcon
			title="还没有数据"
			description={
				<>
					先到<Link href="/import/">“数据导入”</Link>导入警情、案件、回执等文件，再来检查。
				</>
			}
		/>
	);
}

/** Files may hold receipts or registers alone: what was read counts, not what became an event. */
function hasRecords({ answer }: QualityAsked): boolean {
	return answer.files > 0;
}

function Content() {
	const { problem: engineProblem } = useEngine();
	const { value, problem, isStale, progress } = useQuality();
	if (engineProblem !== null) return <Alert type="error" showIcon title={engineProblem} />;
	if (problem !== null)
		return <Alert type="error" showIcon title="检查未能完成" description={`${problem} 请刷新页面重试。`} />;
	if (value === null)
		return progress === null ? (
			<Skeleton active={false} paragraph={{ rows: 8 }} />
		) : (
			<ProgressLine label="正在检查" done={progress.done} total={progress.total} unit="项" />
		);
	return <div aria-busy={isStale}>{hasRecords(value) ? <Checks asked={value} /> : <NoRecords />}</div>;
}

export function QualityScreen() {
	const { span } = useWorkspace();
	return (
		<div className={styles.screen}>
			<h1>数据质量</h1>
			{span === null ? <output>正在打开数据…</output> : <Content />}
		</div>
	);
}
