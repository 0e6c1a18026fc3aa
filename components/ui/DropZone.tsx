/** Where files enter: dropped, pasted or chosen, many at once, whole folders too. Nothing is uploaded; the files are handed on. */
"use client";

import { FolderOpenOutlined, InboxOutlined } from "@ant-design/icons";
import { Button, Upload, type UploadProps } from "antd";
import { useRef } from "react";
import styles from "./drop-zone.module.css";

interface Props {
	/** What to drop, such as 把今天的导出文件拖到这里. */
	readonly title: string;
	readonly hint?: string;
	/** Called once per drop, paste or choice with all its files, folders flattened (`webkitRelativePath` tells the folder). */
	readonly onFiles: (files: readonly File[]) => void;
	readonly isDisabled?: boolean;
	/** One line instead of a large area, for screens that already show something. */
	readonly isCompact?: boolean;
}

export function DropZone({ title, hint, onFiles, isDisabled = false, isCompact = false }: Props) {
	const chooseFiles = useRef<HTMLButtonElement>(null);
	const shared: UploadProps = {
		multiple: true,
		showUploadList: false,
		fileList: [],
		disabled: isDisabled,
		beforeUpload: (file, batch) => {
			if (file === batch[0]) onFiles(batch);
			return Upload.LIST_IGNORE;
		},
	};
	return (
		<div className={`${styles.zone} ${isCompact ? styles.compact : ""} yp-no-print`}>
			<Upload.Dragger {...shared} directory pastable openFileDialogOnClick={false} hasControlInside>
				{/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a larger target for the mouse; the button below is the control */}
				<div className={styles.target} onClick={() => chooseFiles.current?.click()}>
					<InboxOutlined className={styles.icon} aria-hidden="true" />
					<p className={styles.title}>{title}</p>
					{hint !== undefined && <p className={styles.hint}>{hint}</p>}
				</div>
			</Upload.Dragger>
			<div className={styles.buttons}>
				<Upload {...shared}>
					<Button ref={chooseFiles} type="primary" disabled={isDisabled}>
						选择文件
					</Button>
				</Upload>
				<Upload {...shared} directory>
					<Button icon={<FolderOpenOutlined aria-hidden="true" />} disabled={isDisabled}>
						选择文件夹
					</Button>
				</Upload>
			</div>
		</div>
	);
}
