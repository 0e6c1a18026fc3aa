/** An import under way, what it waits for, or why it came to nothing. */
"use client";

import { Alert, Button } from "antd";
import Link from "next/link";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { ProgressLine } from "@/components/ui/ProgressLine";
import frame from "@/components/view/view.module.css";
import { type ImportOutcome, importOutcome } from "./import-outcome";

function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
	return (
		<Alert
			type="warning"
			showIcon
			closable
			title={outcome.title}
			description={
				<>
					{outcome.lines.map((line) => (
						<p key={line}>{line}</p>
					))}
					<Link href="/import/">查看导入账目</Link>
				</>
			}
		/>
	);
}

const PHASES = { idle: "", reading: "正在读取文件", review: "", loading: "正在载入" } as const;

export function ImportStatus() {
	const { imports, cancelImport } = useWorkspace();
	const { phase, progress, problem, pending } = imports;
	const outcome = phase === "idle" && imports.account !== null ? importOutcome(imports.account) : null;
	const isUnderWay = phase === "reading" || phase === "loading";
	return (
		<>
			<output className="yp-unseen">{progress?.label ?? PHASES[phase]}</output>
			{isUnderWay && (
				<div className={frame.paper}>
					<ProgressLine
						label={progress?.label ?? PHASES[phase]}
						done={progress?.done ?? 0}
						total={progress?.total ?? null}
						unit={progress?.unit ?? "行"}
						onCancel={phase === "reading" ? cancelImport : undefined}
					/>
				</div>
			)}
			{outcome !== null && <Outcome key={outcome.lines.join()} outcome={outcome} />}
			{phase === "review" && (
				<Alert
					type="warning"
					showIcon
					title={`${pending.length}个文件已读完，其中有不认识的表或列，需要您确认后才会载入。`}
					action={
						<Link href="/import/">
							<Button type="primary" size="small" tabIndex={-1}>
								去确认
							</Button>
						</Link>
					}
				/>
			)}
			{problem !== null && (
				<Alert
					type="error"
					showIcon
					title="导入未成功，已有数据没有变动"
					description={
						<>
							{problem} <Link href="/import/">打开“数据导入”</Link>
						</>
					}
				/>
			)}
		</>
	);
}
