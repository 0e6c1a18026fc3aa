/** Says so when the settings kept by the browser could not be read, before a save writes over them. */
"use client";
import { Alert, Button } from "antd";
import { useEffect, useState } from "react";
import { download } from "@/components/state/download";
import { stored } from "@/components/state/storage";
import { officerMessage } from "@/lib/base/errors";
import { readSettings } from "@/lib/settings/settings-file";

interface Unreadable {
	readonly text: string;
	readonly problem: string;
}

function unreadable(): Unreadable | null {
	const text = stored("settings");
	if (text === null) return null;
	try {
		readSettings(text);
		return null;
	} catch (error) {
		return { text, problem: officerMessage(error) };
	}
}

export function UnreadableNote() {
	const [found, setFound] = useState<Unreadable | null>(null);
	// After mounting, because the exported page has no storage.
	useEffect(() => setFound(unreadable()), []);
	if (found === null) return null;
	return (
		<Alert
			type="warning"
			showIcon
			title="浏览器中保存的设置无法读取，现在用的是默认设置；点“保存”会覆盖原内容"
			description={found.problem}
			action={
				<Button onClick={() => download("研判台设置_无法读取.json", found.text, "application/json")}>
					下载原内容
				</Button>
			}
		/>
	);
}
