/** Says so when the settings kept by the browser could not be read, before a save writes over them. */
"use client";
import { Alert, Button } from "antd";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { download } from "@/components/ui/download";
import { officerMessage } from "@/lib/base/errors";
import { readSettings } from "@/lib/settings/settings-file";

/** Why the text cannot be read; null when there is none. */
function problemOf(text: string | null): string | null {
	if (text === null) return null;
	try {
		readSettings(text);
		return null;
	} catch (error) {
		return officerMessage(error);
	}
}

export function UnreadableNote() {
	const { unreadableSettings: text } = useWorkspace();
	const problem = problemOf(text);
	if (text === null || problem === null) return null;
	return (
		<Alert
			type="warning"
			showIcon
			title="工作区中保存的设置无法读取，现在用的是默认设置；点“保存”会覆盖原内容"
			description={problem}
			action={
				<Button onClick={() => download("研判台设置_无法读取.json", text, "application/json")}>
					下载原内容
				</Button>
			}
		/>
	);
}
