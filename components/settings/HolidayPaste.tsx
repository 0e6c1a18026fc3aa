/** The yearly notice pasted or chosen as a text file, with what is read from it before it is taken. */
"use client";
import { UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Input, Modal, Upload } from "antd";
import { useMemo, useState } from "react";
import type { HolidayYear } from "@/data/holidays";
import { officerMessage } from "@/lib/base/errors";
import { decodeText } from "@/lib/ingest/decode/bytes";
import { paceOf } from "@/lib/ingest/decode/pace";
import { readNoticeText } from "@/lib/settings/notice-text";
import { FestivalTable } from "./FestivalTable";
import { festivalRows } from "./holiday-rows";
import styles from "./settings.module.css";

interface Props {
	/** Years that were imported before: theirs is replaced. */
	readonly years: readonly number[];
	readonly isOpen: boolean;
	readonly onClose: () => void;
	readonly onNotice: (notice: HolidayYear) => void;
}

const HINT =
	"粘贴国务院办公厅“关于××××年部分节假日安排的通知”全文（连同标题），或粘贴三列的表：日期、休/班、节日。";
const FAULTS_SHOWN = 12;

async function readText(file: File): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	return (await decodeText(bytes, null, paceOf(file.name, undefined, undefined))).text;
}

interface FoundProps {
	readonly rows: readonly (readonly string[])[];
	readonly faults: readonly string[];
}

/** What keeps a text from being an arrangement, over the lines that were found in it. */
function Faulty({ rows, faults }: FoundProps) {
	const shown = faults.slice(0, FAULTS_SHOWN);
	const more = faults.length - shown.length;
	return (
		<>
			<Alert
				type="error"
				showIcon
				title={`还不能采用，请改正${faults.length}处`}
				description={
					<ul className={styles.list}>
						{shown.map((fault) => (
							<li key={fault}>{fault}</li>
						))}
						{more > 0 && <li>{`另有${more}处`}</li>}
					</ul>
				}
			/>
			{rows.length > 0 && (
				<p className={styles.hint}>{`已读到：${rows.map((cells) => cells.join(" ")).join("；")}`}</p>
			)}
		</>
	);
}

function Found({ text, years }: { readonly text: string; readonly years: readonly number[] }) {
	const { rows, reading } = useMemo(() => readNoticeText(text), [text]);
	if (text.trim() === "") return <p className={styles.hint}>尚未读到内容。</p>;
	if (reading.notice === null) return <Faulty rows={rows} faults={reading.faults} />;
	const { year } = reading.notice;
	return (
		<>
			<p>
				<strong>{`读到${year}年的安排，七个节日齐全。`}</strong>
				{years.includes(year) && "采用后替换原来导入的这一年。"}
			</p>
			<FestivalTable label={`将采用的${year}年放假安排`} rows={festivalRows(reading.notice)} />
		</>
	);
}

export function HolidayPaste({ years, isOpen, onClose, onNotice }: Props) {
	const [text, setText] = useState("");
	const [problem, setProblem] = useState<string | null>(null);
	const { notice } = useMemo(() => readNoticeText(text).reading, [text]);
	const close = () => {
		setText("");
		setProblem(null);
		onClose();
	};
	const take = () => {
		if (notice !== null) onNotice(notice);
		close();
	};
	const choose = (file: File) => {
		setProblem(null);
		readText(file).then(setText, (error: unknown) => setProblem(officerMessage(error)));
	};
	return (
		<Modal
			open={isOpen}
			title="导入放假通知"
			width={860}
			okText={notice === null ? "采用" : `采用${notice.year}年安排`}
			okButtonProps={{ disabled: notice === null }}
			onOk={take}
			onCancel={close}
			destroyOnHidden
		>
			<div className={styles.stack}>
				<p id="holiday-paste">{HINT}</p>
				<Input.TextArea
					autoFocus
					aria-label="放假通知"
					aria-describedby="holiday-paste"
					rows={8}
					value={text}
					onChange={(event) => setText(event.target.value)}
				/>
				<div className={styles.row}>
					<Upload
						accept=".txt,.csv,text/plain,text/csv"
						showUploadList={false}
						beforeUpload={(file) => {
							choose(file);
							return Upload.LIST_IGNORE;
						}}
					>
						<Button icon={<UploadOutlined aria-hidden="true" />}>选择文本文件</Button>
					</Upload>
					<span className={styles.hint}>Word 或网页上的通知请复制全文后粘贴。</span>
				</div>
				{problem !== null && <Alert type="error" showIcon title="文件没有读入" description={problem} />}
				<div aria-live="polite" className={styles.stack}>
					<Found text={text} years={years} />
				</div>
			</div>
		</Modal>
	);
}
