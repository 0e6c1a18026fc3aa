/** Sees the end of the room coming: says on every screen when the browser's storage is nearly full. */
"use client";
import { Alert } from "antd";
import { useState } from "react";
import type { StorageUse } from "@/components/state/workspace";
import { roomWords } from "@/lib/wording/storage";

/** `storage` null = the browser has not said yet. */
export function StorageNote({ storage }: { readonly storage: StorageUse | null }) {
	const [closedAt, setClosedAt] = useState<string | null>(null);
	const words = storage === null ? null : roomWords(storage);
	if (words === null || (words.grade !== "tight" && words.grade !== "full") || words.grade === closedAt)
		return null;
	return (
		<div role="status">
			<Alert
				type={words.grade === "full" ? "error" : "warning"}
				showIcon
				title={`${words.advice ?? ""}${words.text}`}
				closable={{ "aria-label": "知道了", onClose: () => setClosedAt(words.grade) }}
			/>
		</div>
	);
}
