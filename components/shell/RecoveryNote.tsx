/** Says once, after a crash, what became of the import that it interrupted. */
"use client";
import { Alert } from "antd";
import { useState } from "react";

/** `text` null = nothing was interrupted. */
export function RecoveryNote({ text }: { readonly text: string | null }) {
	const [closed, setClosed] = useState<string | null>(null);
	if (text === null || text === closed) return null;
	return (
		<div role="status" className="yp-no-print">
			<Alert
				type="info"
				showIcon
				title={text}
				closable={{ "aria-label": "知道了", onClose: () => setClosed(text) }}
			/>
		</div>
	);
}
