/** One sheet before loading: what it was taken for, and a choice for every column. */
"use client";
import { Button, Radio, Select } from "antd";
import { useId, useState } from "react";
import { sourceOf } from "@/lib/ingest/sources";
import type { SourceId } from "@/lib/ingest/sources/source";
import { numberText, percentText } from "@/lib/wording/numbers";
import { ColumnChoices } from "./ColumnChoices";
import styles from "./import.module.css";
import { type MappingDraft, missingLabels, needsMoneyUnit, SOURCE_OPTIONS, undecided } from "./mapping-draft";
import type { WaitingSheet } from "./review-sheets";

interface Props {
	readonly fileName: string;
	readonly waiting: WaitingSheet;
	readonly draft: MappingDraft;
	readonly onDraft: (draft: MappingDraft) => void;
	readonly onApply: () => void;
	/** The officer says what kind of data it is; applied at once. */
	readonly onSource: (source: SourceId) => void;
}

function Verdict({ waiting }: Pick<Props, "waiting">) {
	const { sheet, unknownCount, isReadable, isSettled } = waiting;
	const { recognition } = sheet;
	const share = percentText(recognition.confidence, { decimals: 0 });
	return (
		<>
			{recognition.source === null ? (
				<span className={styles.doubt}>未识别是哪类数据</span>
			) : (
				<span>
					表头第{recognition.headerEnd + 1}行，列识别率{share}
				</span>
			)}
			{recognition.missing.length > 0 && <span className={styles.doubt}>缺少必需的列</span>}
			{unknownCount > 0 && <span className={styles.doubt}>{unknownCount}列含义未知</span>}
			{isSettled && <span className={styles.settled}>✓ 可以导入</span>}
			{isReadable && !isSettled && <span className={styles.quiet}>也可直接导入，未知的列不会导入</span>}
		</>
	);
}

/** What it was taken for, to be corrected on the spot; guesses nearly as good are one click away. */
function SourceChoice({ fileName, waiting, draft, onSource }: Omit<Props, "onDraft" | "onApply">) {
	const id = useId();
	const rivals = waiting.sheet.recognition.rivals ?? [];
	return (
		<>
			<label htmlFor={id}>数据类型</label>
			<Select
				id={id}
				className={styles.source ?? ""}
				placeholder="请选择"
				showSearch={{ optionFilterProp: "label" }}
				options={SOURCE_OPTIONS}
				value={draft.source}
				onChange={(next: string) => {
					const source = sourceOf(next);
					if (source !== null) onSource(source.id);
				}}
			/>
			{rivals.length > 0 && <span className={styles.quiet}>也可能是</span>}
			{rivals.map((rival) => (
				<Button
					key={rival}
					size="small"
					aria-label={`“${waiting.sheet.sheet || fileName}”改为${sourceOf(rival)?.label}`}
					onClick={() => onSource(rival)}
				>
					{sourceOf(rival)?.label}
				</Button>
			))}
		</>
	);
}

function MoneyUnit({ draft, onDraft }: Pick<Props, "draft" | "onDraft">) {
	if (!needsMoneyUnit(draft)) return null;
	return (
		<Radio.Group
			aria-label="金额列的单位"
			options={[
				{ value: "yuan", label: "金额单位：元" },
				{ value: "wan", label: "万元" },
			]}
			value={draft.moneyUnit}
			onChange={(event) => onDraft({ ...draft, moneyUnit: event.target.value === "wan" ? "wan" : "yuan" })}
		/>
	);
}

export function SheetReview({ fileName, waiting, draft, onDraft, onApply, onSource }: Props) {
	const [isOpen, setIsOpen] = useState(!waiting.isSettled);
	const missing = missingLabels(draft);
	const open = undecided(draft).length;
	return (
		<div className={styles.sheet}>
			<div className={styles.row}>
				{waiting.sheet.sheet !== "" && <strong>{waiting.sheet.sheet}</strong>}
				<span>{numberText(waiting.sheet.rowCount)}行</span>
				<SourceChoice fileName={fileName} waiting={waiting} draft={draft} onSource={onSource} />
				<Verdict waiting={waiting} />
				{waiting.isSettled && (
					<Button
						type="link"
						size="small"
						aria-expanded={isOpen}
						aria-label={`${isOpen ? "收起" : "修改"}列对应：${waiting.sheet.sheet || fileName}`}
						onClick={() => setIsOpen(!isOpen)}
					>
						{isOpen ? "收起" : "修改列对应"}
					</Button>
				)}
			</div>
			{isOpen && (
				<>
					<MoneyUnit draft={draft} onDraft={onDraft} />
					<ColumnChoices sheet={waiting.sheet} draft={draft} onDraft={onDraft} />
					<div className={styles.row}>
						<Button type="primary" disabled={draft.source === null || missing.length > 0} onClick={onApply}>
							记住并应用
						</Button>
						{draft.source === null && <span className={styles.quiet}>请先选择数据类型</span>}
						{missing.length > 0 && <span className={styles.doubt}>还缺必需的列：{missing.join("、")}</span>}
						{draft.source !== null && missing.length === 0 && open > 0 && (
							<span className={styles.quiet}>还有{open}列没有选择，将记为“不导入”</span>
						)}
					</div>
				</>
			)}
		</div>
	);
}
