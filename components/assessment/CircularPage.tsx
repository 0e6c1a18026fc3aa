/** 通报与锁定: circulars issued and what follows from them, the year locked with its seal, and what changed since. */
"use client";

import { Alert, Button, Popconfirm } from "antd";
import { useMemo } from "react";
import { TableView } from "@/components/blocks/TableView";
import { useDemoMark } from "@/components/state/use-demo-mark";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { download } from "@/components/ui/download";
import { Panel } from "@/components/ui/Panel";
import { useTask } from "@/components/ui/use-task";
import { type Circular, replacedBy } from "@/lib/assessment/kept-circulars";
import { circularsTable, standingsTables } from "@/lib/blocks/from-assessment-circulars";
import { schemeName } from "@/lib/blocks/from-assessment-words";
import { FORMATS } from "@/lib/export";
import { reportFileName } from "@/lib/export/format";
import { fullRangeText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import styles from "./assessment.module.css";
import { circularOf } from "./circular-of";
import { LocksPanel } from "./LocksPanel";
import type { AssessmentPageProps } from "./page-props";

/** What the page is made from. */
interface Props extends AssessmentPageProps {
	/** What is found is still of the scheme or the period before: nothing of it is issued, written or locked. */
	readonly isStale: boolean;
}

/** Writes the circular of the sheet on the screen, or of the sealed one that holds, as Word; writing it issues nothing. */
function Export({ found, request, isStale }: Props) {
	const { settings } = useWorkspace();
	const isDemo = useDemoMark();
	const { isBusy, problem, run } = useTask();
	const write = () =>
		run(async () => {
			const report = circularOf(found, request, { settings, isDemo });
			const { docx } = FORMATS;
			download(reportFileName(report, docx), await docx.write(report, settings), docx.mediaType);
		});
	return (
		<>
			<Button loading={isBusy} disabled={isStale || found.elsewhere.file !== null} onClick={write}>
				导出通报 Word
			</Button>
			{problem !== null && <Alert type="error" showIcon title="没有导出" description={problem} />}
		</>
	);
}

/** What becomes of the circular of the same round that was issued before. */
function replacedText({ window, issuedAt }: Circular): string {
	return `同一轮已印发过（${fullRangeText(window)}，${momentText(issuedAt)}印发）：再次印发后，名次升降和连续红色按两份中截至日较晚的一份算，另一份只留档。`;
}

/** Issues the circular of the sheet that is also written as Word: the sealed one where its window is locked. */
function Issue(props: Props) {
	const { request, found, isStale } = props;
	const { assessments } = useWorkspace();
	const { isBusy, problem, run } = useTask();
	const { scheme, input, rows } = found.locked?.sheet ?? found.sheet;
	const issue = () => {
		if (isStale) return;
		run(() =>
			assessments.issueCircular({
				schemeId: scheme.id,
				schemeVersion: scheme.version,
				period: request.period.choice,
				window: input.window,
				asOf: input.asOf,
				rows: rows.map(({ village, total, rank, colour }) => ({ village, total, rank, colour })),
			}),
		);
	};
	const isRefused = assessments.blockedText !== null || scheme.isExample || found.elsewhere.file !== null;
	const what = `${schemeName(scheme)}，${fullRangeText(input.window)}`;
	const replaced = replacedBy(found.circulars, { period: request.period.choice, window: input.window });
	return (
		<Panel
			id="assessment-issue"
			title="印发通报"
			note="印发时把考核表（已锁定的为封存的那一份）的合计、名次、等次留档，以后的通报据此算名次升降和连续红色；留档后不再改动。"
		>
			<div className={`${styles.row} yp-no-print`}>
				<Popconfirm
					title="印发本期通报？"
					description={
						<>
							<p>{what}</p>
							{replaced !== null && <p>{replacedText(replaced)}</p>}
						</>
					}
					okText="印发"
					cancelText="返回"
					okButtonProps={{ disabled: isStale }}
					onConfirm={issue}
				>
					<Button type="primary" loading={isBusy} disabled={isRefused || isStale}>
						印发本期通报
					</Button>
				</Popconfirm>
				<Export {...props} />
				<span>{isStale ? "正在重新统计，完成后才能印发、导出和锁定" : what}</span>
			</div>
			{scheme.isExample && <p className={styles.hint}>示例办法不印发：请先在“办法”另存为本单位办法。</p>}
			{found.elsewhere.file !== null && (
				<Alert type="warning" showIcon title="不能印发或导出通报" description={found.elsewhere.file} />
			)}
			{assessments.blockedText !== null && <p className={styles.hint}>{assessments.blockedText}</p>}
			{problem !== null && <Alert type="error" showIcon title="没有印发" description={problem} />}
		</Panel>
	);
}

export function CircularPage(props: Props) {
	const { scheme, found, actions } = props;
	const { circulars } = found;
	const tables = useMemo(
		() => [...standingsTables(circulars, found.sheet.scheme), circularsTable(circulars)],
		[circulars, found.sheet.scheme],
	);
	return (
		<div className={styles.stack}>
			<Issue {...props} />
			{tables.map((block) => (
				<Panel
					key={block.id}
					id={`${block.id.replace(/\W/g, "-")}-panel`}
					title={block.caption}
					keepWhole={false}
				>
					<TableView block={block} actions={actions} hasCaption={false} />
				</Panel>
			))}
			<LocksPanel key={scheme.id} {...props} />
		</div>
	);
}
