/** The screen 晨报: from an empty desk to the briefing, its exports and the rows behind its figures. */
"use client";

import { Alert, Button } from "antd";
import Link from "next/link";
import { useEngine } from "@/components/state/EngineProvider";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Briefing } from "./Briefing";
import styles from "./briefing.module.css";
import { EmptyDesk } from "./EmptyDesk";
import { Waiting } from "./Waiting";

function EngineProblem({ problem }: { readonly problem: string }) {
	return (
		<Alert
			type="error"
			showIcon
			title="分析引擎未能启动，无法生成晨报"
			description={problem}
			action={<Button onClick={() => window.location.reload()}>重新载入页面</Button>}
		/>
	);
}

/** Records there are, but none with a day to stand on. */
function NoDays() {
	return (
		<Alert
			type="warning"
			showIcon
			title="已导入的记录都没有可用的报警时间或立案时间，晨报无法统计"
			description={
				<>
					请到<Link href="/import/">“数据导入”</Link>核对时间列的对应关系。
				</>
			}
		/>
	);
}

function Content() {
	const { problem, engine } = useEngine();
	const { span } = useWorkspace();
	if (problem === null && engine !== null && span !== null) {
		if (span.events === 0) return <EmptyDesk />;
		if (span.lastCall !== null || span.lastCase !== null) return <Briefing />;
	}
	return (
		<>
			<h1>反诈研判晨报</h1>
			{problem !== null ? (
				<EngineProblem problem={problem} />
			) : span === null ? (
				<Waiting text="正在打开分析引擎…" />
			) : (
				<NoDays />
			)}
		</>
	);
}

export function BriefingScreen() {
	return (
		<div className={styles.screen}>
			<Content />
		</div>
	);
}
