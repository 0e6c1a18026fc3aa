/** What waits for the officer before rows are loaded: sheets and headings nobody knows. */
"use client";
import { Alert, Button } from "antd";
import { useEffect, useMemo, useRef } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { choiceOfSource } from "@/lib/ingest/recognise";
import type { SourceId } from "@/lib/ingest/sources/source";
import styles from "./import.module.css";
import { draftOf, type MappingDraft, mappingName, mappingOf, withSource } from "./mapping-draft";
import { type WaitingFile, type WaitingSheet, waitingFiles } from "./review-sheets";
import { SheetReview } from "./SheetReview";

type Drafts = Readonly<Record<string, MappingDraft>>;

interface Props {
	/** What the officer has chosen so far, by sheet; held outside because applying one mapping reads all files again. */
	readonly drafts: Drafts;
	readonly onDrafts: (drafts: Drafts) => void;
}

function without(drafts: Drafts, key: string): Drafts {
	const { [key]: _, ...others } = drafts;
	return others;
}

function FileHead({ file }: { readonly file: WaitingFile }) {
	const { read } = file;
	const origin = [read.format, read.encoding].filter(Boolean).join(" · ");
	return (
		<div className={styles.row}>
			<h3>{read.fileName}</h3>
			<span className={styles.quiet}>{origin}</span>
		</div>
	);
}

export function ReviewPanel({ drafts, onDrafts }: Props) {
	const { imports, settings, confirmImport, cancelImport, addMapping } = useWorkspace();
	const files = useMemo(() => waitingFiles(imports.pending), [imports.pending]);
	const sheets = files.flatMap((file) => file.sheets);
	const readable = sheets.filter((sheet) => sheet.isReadable).length;
	const opening = useRef<HTMLParagraphElement>(null);
	// The panel appears in place of a progress line that had the focus, or after a mapping was applied inside it.
	useEffect(() => opening.current?.focus(), []);

	const apply = (file: WaitingFile, { key, sheet }: WaitingSheet) => {
		const draft = drafts[key] ?? draftOf(sheet);
		const place = { fileName: file.read.fileName, sheet: sheet.sheet };
		const mapping = mappingOf(draft, mappingName(draft, place, settings.headerMappings));
		if (mapping === null) return;
		onDrafts(without(drafts, key));
		addMapping(mapping);
	};
	/** Applied at once; what the officer had chosen under the old kind and the new one knows too stays chosen. */
	const applySource = (file: WaitingFile, { key, sheet }: WaitingSheet, source: SourceId) => {
		const { columns } = sheet.recognition;
		const begun = drafts[key];
		if (begun !== undefined) onDrafts({ ...drafts, [key]: withSource(begun, source, columns) });
		const place = { fileName: file.read.fileName, sheet: sheet.sheet };
		const name = mappingName({ ...draftOf(sheet), source }, place, settings.headerMappings);
		addMapping(choiceOfSource(name, source, columns));
	};
	return (
		<Panel
			id="review"
			title="导入前请确认"
			keepWhole={false}
			extra={
				<div className={styles.row}>
					<Button onClick={cancelImport}>放弃</Button>
					<Button type="primary" onClick={confirmImport} disabled={readable === 0}>
						导入已认出的{readable}个表
					</Button>
				</div>
			}
		>
			<div className={styles.stack}>
				<p ref={opening} tabIndex={-1} className={styles.opening}>
					有系统不认识的表或列。数据类型不对的，选对即可，立刻按新类型重新识别；不认识的列选好含义后点“记住并应用”，下次同样的文件直接导入，不再询问。
				</p>
				{readable < sheets.length && (
					<Alert
						type="warning"
						showIcon
						title={`有${sheets.length - readable}个表还不能导入：请选择数据类型并对应必需的列；不处理则不导入，并列在账目中。`}
					/>
				)}
				{files.map((file) => (
					<section key={file.key} aria-label={file.read.fileName} className={styles.file}>
						<FileHead file={file} />
						{file.read.problem !== null && <Alert type="error" showIcon title={file.read.problem.message} />}
						{file.sheets.map((waiting) => (
							<SheetReview
								key={waiting.key}
								fileName={file.read.fileName}
								waiting={waiting}
								draft={drafts[waiting.key] ?? draftOf(waiting.sheet)}
								onDraft={(draft) => onDrafts({ ...drafts, [waiting.key]: draft })}
								onApply={() => apply(file, waiting)}
								onSource={(source) => applySource(file, waiting, source)}
							/>
						))}
					</section>
				))}
			</div>
		</Panel>
	);
}
