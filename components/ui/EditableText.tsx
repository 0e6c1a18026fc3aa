/** Generated text the officer may correct in place: click, type, save; what was changed says so and can be taken back. */
"use client";

import { EditOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Input, Space, Tag } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import styles from "./editable-text.module.css";

interface Props {
	/** What the text is, for the accessible name. */
	readonly label: string;
	/** What is shown now. */
	readonly value: string;
	/** What was generated; differs from `value` after an edit. */
	readonly original: string;
	readonly onSave: (text: string) => void;
	/** Takes the edit back. */
	readonly onReset: () => void;
	/** No editing begins; one that has begun can be ended. */
	readonly isReadOnly?: boolean;
}

interface EditorProps {
	readonly label: string;
	readonly initial: string;
	readonly onSave: (text: string) => void;
	readonly onCancel: () => void;
}

/** Esc leaves without saving, Ctrl+Enter (⌘+Enter) saves; keys pressed while a Chinese input method composes are its own. */
function Editor({ label, initial, onSave, onCancel }: EditorProps) {
	const [draft, setDraft] = useState(initial);
	const onKeyDown = (event: KeyboardEvent) => {
		event.stopPropagation();
		if (event.nativeEvent.isComposing) return;
		if (event.key === "Escape") onCancel();
		if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSave(draft);
	};
	return (
		<div className={styles.editor}>
			<Input.TextArea
				autoFocus
				aria-label={label}
				autoSize={{ minRows: 2 }}
				value={draft}
				onChange={(event) => setDraft(event.target.value)}
				onKeyDown={onKeyDown}
			/>
			<Space>
				<Button type="primary" size="small" onClick={() => onSave(draft)}>
					保存
				</Button>
				<Button size="small" onClick={onCancel}>
					取消
				</Button>
				<span className={styles.hint}>Ctrl+Enter 保存 · Esc 取消</span>
			</Space>
		</div>
	);
}

export function EditableText({ label, value, original, onSave, onReset, isReadOnly = false }: Props) {
	const [isEditing, setIsEditing] = useState(false);
	const opener = useRef<HTMLButtonElement>(null);
	const wasEditing = useRef(false);

	// After the editor has gone the keyboard would be nowhere: give it back to the button that opened it.
	useEffect(() => {
		if (wasEditing.current && !isEditing) opener.current?.focus();
		wasEditing.current = isEditing;
	}, [isEditing]);

	if (isEditing) {
		const save = (text: string) => {
			setIsEditing(false);
			if (text !== value) onSave(text);
		};
		return <Editor label={label} initial={value} onSave={save} onCancel={() => setIsEditing(false)} />;
	}
	const isChanged = value !== original;
	return (
		<div className={styles.view}>
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: a larger target for the mouse; the button beside it is the control */}
			<p
				className={isReadOnly ? styles.text : styles.editable}
				onClick={isReadOnly ? undefined : () => setIsEditing(true)}
			>
				{value}
			</p>
			<span className={`${styles.marks} yp-no-print`}>
				{isChanged && <Tag color="blue">已修改</Tag>}
				{isChanged && !isReadOnly && (
					<Button
						size="small"
						type="text"
						icon={<UndoOutlined aria-hidden="true" />}
						onClick={onReset}
						aria-label={`恢复原文：${label}`}
					>
						恢复原文
					</Button>
				)}
				{!isReadOnly && (
					<Button
						ref={opener}
						size="small"
						type="text"
						icon={<EditOutlined aria-hidden="true" />}
						onClick={() => setIsEditing(true)}
						aria-label={`修改：${label}`}
					/>
				)}
			</span>
		</div>
	);
}
