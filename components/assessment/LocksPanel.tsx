/** 年度锁定: locking the year on the screen, and every locked year with its seal, verification, drift and amendments. */
"use client";

import { Alert, Descriptions, Input, Skeleton } from "antd";
import { useId, useState } from "react";
import { TableView } from "@/components/blocks/TableView";
import type { LockBoard } from "@/components/state/assessment-locks";
import { today } from "@/components/state/clock";
import { useBoard } from "@/components/state/use-board";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { TypedConfirm } from "@/components/ui/TypedConfirm";
import { isIntact } from "@/lib/assessment/seal";
import { sheetTable } from "@/lib/blocks/from-assessment";
import { amendmentTables, driftTable } from "@/lib/blocks/from-assessment-circulars";
import { addYears, partsOf } from "@/lib/calendar/civil";
import { momentText } from "@/lib/wording/moments";
import styles from "./assessment.module.css";
import type { AssessmentPageProps } from "./page-props";
import { SealedSheet } from "./SealedSheet";

/** What the panel is made from. */
interface Props extends AssessmentPageProps {
	/** What is found is still of the scheme or the period before. */
	readonly isStale: boolean;
}

interface SaidProps {
	readonly label: string;
	readonly maxLength: number;
	readonly value: string;
	readonly onValue: (value: string) => void;
}

/** A line of words under its label. */
function Said({ label, maxLength, value, onValue }: SaidProps) {
	const id = useId();
	return (
		<div className={styles.field}>
			<label htmlFor={id}>{label}</label>
			<Input id={id} maxLength={maxLength} value={value} onChange={({ target }) => onValue(target.value)} />
		</div>
	);
}

/** Why the sheet on the screen cannot be locked; null = it can. */
function lockProblem(
	{ scheme, found }: AssessmentPageProps,
	locks: readonly LockBoard[],
	blockedText: string | null,
): string | null {
	const { window, asOf } = found.sheet.input;
	const year = partsOf(window.start).year;
	if (scheme.isExample) return "示例办法不锁定：请先在“办法”另存为本单位办法。";
	if (addYears(window.start, 1) !== window.end) return "只锁定整年：请把时段选为“年”。";
	if (asOf < window.end || today() < window.end) return "考核年度还没有结束，结束后才能锁定。";
	if (locks.some((lock) => lock.year === year)) return `${year}年度已经锁定，见下。`;
	return blockedText;
}

function LockYear(props: Props & { readonly locks: readonly LockBoard[] }) {
	const { assessments } = useWorkspace();
	const { request, found, locks, isStale } = props;
	const [by, setBy] = useState("");
	const problem = lockProblem(props, locks, assessments.blockedText);
	const { year } = partsOf(found.sheet.input.window.start);
	return (
		<Panel
			id="assessment-lock"
			title="锁定年度"
			note="锁定把考核表、全部数字、计入的警情案件、裁定和这一版办法封存并生成校验码，不能解除，也不随以后导入的记录改变；确需更正的另立更正记录。"
		>
			{problem !== null ? (
				<p>{problem}</p>
			) : (
				<div className={styles.stack}>
					{found.elsewhere.file !== null && (
						<Alert
							type="warning"
							showIcon
							title="可以锁定，但锁定后的考核表只能留在本所，不能通报和导出"
							description={found.elsewhere.file}
						/>
					)}
					<Said label="锁定人（部门或会议）" maxLength={60} value={by} onValue={setBy} />
					<TypedConfirm
						phrase={`锁定${year}年度`}
						busyText="正在封存…"
						isDisabled={isStale}
						onConfirm={() => assessments.lockYear({ ...request, by: by.trim() === "" ? null : by })}
					/>
				</div>
			)}
		</Panel>
	);
}

/** Whether the lock is as it was sealed, in words. */
function Verified({ verdict }: Pick<LockBoard, "verdict">) {
	const { changed, missing, added, isDamaged, isWholeChanged, rewritten, removed } = verdict;
	if (isIntact(verdict) && !isWholeChanged && rewritten.length + removed === 0)
		return <Alert type="success" showIcon title="校验通过：封存的内容一格未改" />;
	const parts = [
		...[...changed, ...missing, ...added].map(({ row, column }) => `${row}“${column}”`),
		...(isDamaged ? ["封签本身"] : []),
		...(isWholeChanged ? ["锁定记录的其他内容"] : []),
		...rewritten.map((number) => `第${number}条更正`),
		...(removed === 0 ? [] : [`有${removed}条更正被抽走或替换`]),
	];
	return <Alert type="error" showIcon title="校验未通过：封存后被改动过" description={parts.join("、")} />;
}

interface LockProps extends Pick<AssessmentPageProps, "actions" | "request"> {
	readonly lock: LockBoard;
}

function Amend({ lock, request }: Omit<LockProps, "actions">) {
	const { assessments } = useWorkspace();
	const [reason, setReason] = useState("");
	const [by, setBy] = useState("");
	const { year } = lock;
	const amend = () =>
		assessments.amendLock({
			schemeId: lock.sheet.scheme.id,
			year,
			reason,
			by: by.trim() === "" ? null : by,
			asOf: request.period.asOf,
		});
	return (
		<div className={`${styles.stack} yp-no-print`}>
			<Said
				label="更正理由（必填；不要写姓名，号码会自动遮盖）"
				maxLength={300}
				value={reason}
				onValue={setReason}
			/>
			<Said label="经办（部门或会议）" maxLength={60} value={by} onValue={setBy} />
			<TypedConfirm
				phrase={`更正${year}年度`}
				busyText="正在登记更正…"
				isDisabled={reason.trim() === "" || assessments.blockedText !== null}
				onConfirm={amend}
			/>
		</div>
	);
}

function Lock({ lock, actions, request }: LockProps) {
	const { year, lockedAt, by, schemeVersion, checksum, verdict, drift, amendments, conflicts } = lock;
	return (
		<Panel id={`assessment-lock-${year}`} title={`${year}年度（已锁定）`} keepWhole={false}>
			<div className={styles.stack}>
				<Descriptions
					size="small"
					bordered
					column={2}
					items={[
						{ key: "at", label: "锁定时间", children: momentText(lockedAt) },
						{ key: "by", label: "锁定人", children: by ?? "不详" },
						{ key: "version", label: "办法", children: `第${schemeVersion}版` },
						{ key: "seal", label: "校验码", children: <strong className="yp-num">{checksum}</strong> },
					]}
				/>
				<Verified verdict={verdict} />
				<SealedSheet lock={lock} source={actions.source} />
				{conflicts.map((words) => (
					<Alert key={words} type="warning" showIcon title={words} />
				))}
				<TableView block={driftTable(drift)} actions={actions} maxHeight={480} />
				{drift.length > 0 && <Amend lock={lock} request={request} />}
				{amendments.length > 0 &&
					amendmentTables(amendments).map((block) => (
						<TableView key={block.id} block={block} actions={actions} maxHeight={480} />
					))}
				<TableView block={sheetTable(lock.sheet)} actions={actions} maxHeight={480} />
			</div>
		</Panel>
	);
}

export function LocksPanel(props: Props) {
	const { scheme, request, actions } = props;
	const { value, problem, isStale } = useBoard("locks", {
		schemeId: scheme.id,
		asOf: request.period.asOf,
	});
	if (problem !== null) return <Alert type="error" showIcon title="年度锁定未能读出" description={problem} />;
	if (value === null) return <Skeleton active={false} />;
	return (
		<div className={styles.stack} aria-busy={isStale}>
			<LockYear {...props} locks={value} />
			{value.map((lock) => (
				<Lock key={lock.year} lock={lock} actions={actions} request={request} />
			))}
		</div>
	);
}
