/** 办法: the scheme in words and its parameters, what is wrong with it live, saved as a new version or handed on as a file. */
"use client";

import { DownloadOutlined, UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Tag, Upload } from "antd";
import { useMemo } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { download } from "@/components/ui/download";
import { Panel } from "@/components/ui/Panel";
import { useTask } from "@/components/ui/use-task";
import type { Scheme } from "@/lib/assessment/scheme";
import { readScheme, writeScheme } from "@/lib/assessment/scheme-file";
import { schemeFaults } from "@/lib/assessment/validate";
import { schemeName } from "@/lib/blocks/from-assessment-words";
import { momentText } from "@/lib/wording/moments";
import styles from "./assessment.module.css";
import { ClauseCards } from "./ClauseCards";
import { FaultList } from "./FaultList";
import { Fields } from "./FieldInput";
import type { AssessmentPageProps } from "./page-props";
import { SchemeText } from "./SchemeText";
import { schemeGroups } from "./scheme-fields";

const UNFIT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;
const fileName = ({ name, version }: Scheme): string =>
	`考核办法_${name}_第${version}版.json`.replace(UNFIT_IN_NAMES, "_");

interface ToolsProps {
	readonly draft: Scheme;
	readonly isChanged: boolean;
	readonly hasFaults: boolean;
	readonly onDraft: (scheme: Scheme) => void;
	readonly onUndo: () => void;
	readonly onSaved: (id: string) => void;
}

function Tools({ draft, isChanged, hasFaults, onDraft, onUndo, onSaved }: ToolsProps) {
	const { assessments } = useWorkspace();
	const { isBusy, problem, run } = useTask();
	const { blockedText } = assessments;
	const save = () => run(async () => onSaved((await assessments.saveScheme(draft)).id));
	const take = (file: File) => run(async () => onDraft(readScheme(await file.text())));
	return (
		<>
			<div className={`${styles.row} yp-no-print`}>
				<Button
					type="primary"
					loading={isBusy}
					disabled={hasFaults || blockedText !== null || !(isChanged || draft.isExample)}
					onClick={save}
				>
					{draft.isExample ? "另存为本单位办法" : "保存为新版本"}
				</Button>
				<Button disabled={!isChanged || isBusy} onClick={onUndo}>
					放弃改动
				</Button>
				<Button
					icon={<DownloadOutlined aria-hidden="true" />}
					onClick={() => download(fileName(draft), writeScheme(draft), "application/json")}
				>
					导出办法
				</Button>
				<Upload
					accept=".json,application/json"
					showUploadList={false}
					beforeUpload={(file) => {
						take(file);
						return Upload.LIST_IGNORE;
					}}
				>
					<Button icon={<UploadOutlined aria-hidden="true" />}>导入办法</Button>
				</Upload>
				{isChanged && <strong>● 有未保存的改动：考核表仍按已保存的办法计算，可先到“测算”看影响</strong>}
				{blockedText !== null && <span className={styles.hint}>{blockedText}</span>}
			</div>
			<div aria-live="polite">
				{problem !== null && <Alert type="error" showIcon title="没有完成" description={problem} />}
			</div>
		</>
	);
}

function Versions({ scheme, kept }: Pick<AssessmentPageProps, "scheme" | "kept">) {
	const versions = kept.versions[scheme.id] ?? [];
	if (versions.length === 0)
		return <p className={styles.hint}>示例办法，不是任何单位的规定：改成本单位的数后另存。</p>;
	return (
		<p className={styles.hint}>
			{`已保存：${versions
				.map(({ scheme: { version }, savedAt }) => `第${version}版（${momentText(savedAt)}）`)
				.join("、")}；最后一版为现行。`}
		</p>
	);
}

/** It needs no sheet. */
type Props = Pick<AssessmentPageProps, "scheme" | "kept" | "draft" | "onDraft" | "onScheme">;

export function SchemePage({ scheme, kept, draft, onDraft, onScheme }: Props) {
	const faults = useMemo(() => schemeFaults(draft), [draft]);
	const isChanged = JSON.stringify(draft) !== JSON.stringify(scheme);
	const general = faults.filter(({ clause }) => clause === null).map(({ words }) => words);
	return (
		<div className={styles.stack}>
			<Panel
				id="assessment-scheme"
				title={
					<>
						{schemeName(draft)} {draft.isExample && <Tag>示例</Tag>}
					</>
				}
				keepWhole={false}
			>
				<div className={styles.stack}>
					<Versions scheme={scheme} kept={kept} />
					<Tools
						draft={draft}
						isChanged={isChanged}
						hasFaults={faults.length > 0}
						onDraft={onDraft}
						onUndo={() => onDraft(scheme)}
						onSaved={(id) => {
							// What was saved is no edit of the version it came from any longer.
							onDraft(scheme);
							onScheme(id);
						}}
					/>
					{faults.length > 0 && (
						<Alert
							type="warning"
							showIcon
							title={`办法有${faults.length}处需要改正，改好后才能保存`}
							description={<FaultList faults={general} />}
						/>
					)}
				</div>
			</Panel>
			{schemeGroups(draft).map(({ id, title, fields }) => (
				<Panel key={id} id={`assessment-${id}`} title={title}>
					<Fields fields={fields} onChange={onDraft} />
				</Panel>
			))}
			<Panel id="assessment-clauses" title="条款" keepWhole={false}>
				<ClauseCards scheme={draft} faults={faults} onScheme={onDraft} />
			</Panel>
			<SchemeText scheme={draft} />
		</div>
	);
}
