/** Takes one correction back; the records speak again. */
"use client";
import { App, Button } from "antd";
import { useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { officerMessage } from "@/lib/base/errors";
import type { CorrectionRow } from "@/lib/blocks/from-corrections";

export function WithdrawButton({ row }: { readonly row: CorrectionRow }) {
	const { corrections } = useWorkspace();
	const { message } = App.useApp();
	const [isBusy, setBusy] = useState(false);
	const what = `${row.eventNo}的${row.dimension}`;
	const takeBack = async () => {
		setBusy(true);
		try {
			await corrections.withdraw(row.id);
			void message.success(`${what}已恢复为原读数`);
		} catch (error) {
			void message.error(officerMessage(error));
		} finally {
			setBusy(false);
		}
	};
	return (
		<Button
			size="small"
			disabled={corrections.blockedText !== null}
			loading={isBusy}
			aria-label={`恢复${what}`}
			onClick={() => void takeBack()}
		>
			恢复
		</Button>
	);
}
