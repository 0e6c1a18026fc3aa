/** Downloads the refused rows of files as one workbook to mend. */
"use client";
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useEffect } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { useTask } from "@/components/ui/use-task";
import type { FileAccount } from "@/lib/ingest/account";
import { addTotals } from "@/lib/ingest/account";
import { fileNoOf } from "@/lib/ingest/pack";
import { numberText } from "@/lib/wording/numbers";
import { ALL_OPEN_NAME, refusedFileName, saveRefused } from "./save-refused";

interface Props {
	readonly files: readonly FileAccount[];
	/** Says how many rows there are, for a button that stands alone. */
	readonly isWordy?: boolean;
}

const fileNosOf = (files: readonly FileAccount[]): readonly number[] =>
	files.flatMap(({ sheets }) =>
		sheets.flatMap(({ batchId }) => (batchId === null ? [] : [fileNoOf(batchId)])),
	);

export function RefusedButton({ files, isWordy = false }: Props) {
	const { message } = App.useApp();
	const workspace = useWorkspace();
	const { isBusy, problem, run } = useTask();
	const { refused } = addTotals(files.flatMap(({ sheets }) => sheets));
	const [only] = files;
	const isOne = files.length === 1 && only !== undefined;
	const name = isOne ? refusedFileName(only.fileName) : ALL_OPEN_NAME;
	useEffect(() => {
		// An effect because the message stands outside of this button.
		if (problem !== null) void message.error(problem);
	}, [problem, message]);
	return (
		<Button
			size={isWordy ? "middle" : "small"}
			icon={<DownloadOutlined aria-hidden="true" />}
			loading={isBusy}
			{...(isWordy || !isOne ? {} : { "aria-label": `下载“${only.fileName}”的拒收行，共${refused}行` })}
			onClick={() =>
				run(() => saveRefused(workspace, name, { fileNos: fileNosOf(files), isOpenOnly: false }))
			}
		>
			{isWordy ? `下载全部拒收行（${numberText(refused)}行）` : "下载"}
		</Button>
	);
}
