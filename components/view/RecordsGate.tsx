/** What stands on a screen of figures before there are any: the engine opening or failing, no records, records without a day. */
"use client";

import { Alert, Button } from "antd";
import Link from "next/link";
import type { ReactNode } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import styles from "./view.module.css";
import { Waiting } from "./Waiting";

interface Props {
	/** Heading while there is nothing to show. */
	readonly title: string;
	/** What the screen cannot do when the engine fails, such as 无法生成晨报. */
	readonly failure: string;
	/** Shown while the workspace holds no records; absent = the way to some. */
	readonly empty?: ReactNode;
	readonly children: ReactNode;
}

function EngineProblem({ problem, failure }: { readonly problem: string; readonly failure: string }) {
	return (
		<Alert
			type="error"
			showIcon
			title={`分析引擎未能启动，${failure}`}
			description={problem}
			action={<Button onClick={() => window.location.reload()}>重新载入页面</Button>}
		/>
	);
}

function NoRecords({ title }: Pick<Props, "title">) {
	return (
		<>
			<h1>{title}</h1>
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

/** Records there are, but none with a day to stand on. */
function NoDays() {
	return (
		<Alert
			type="warning"
			showIcon
			title="已导入的记录都没有可用的报警时间或立案时间，无法统计"
			description={
				<>
					请到<Link href="/import/">“数据导入”</Link>核对时间列的对应关系。
				</>
			}
		/>
	);
}

function Content({ title, failure, empty, children }: Props) {
	const { problem, engine } = useEngine();
	const { span } = useWorkspace();
	if (problem === null && engine !== null && span !== null) {
		if (span.events === 0) return empty ?? <NoRecords title={title} />;
		if (span.lastCall !== null || span.lastCase !== null) return children;
	}
	return (
		<>
			<h1>{title}</h1>
			{problem !== null ? (
				<EngineProblem problem={problem} failure={failure} />
			) : span === null ? (
				<Waiting text="正在打开分析引擎…" />
			) : (
				<NoDays />
			)}
		</>
	);
}

export function RecordsGate(props: Props) {
	return (
		<div className={styles.screen}>
			<Content {...props} />
		</div>
	);
}
