/** The account of the last import, beside what was known before it. */
"use client";
import { useMemo } from "react";
import { Panel } from "@/components/ui/Panel";
import type { Account } from "@/lib/ingest/account";
import { AccountView } from "./AccountView";
import { accountRemarks } from "./account-remarks";
import type { FileImport } from "./history-rows";

interface Props {
	readonly account: Account;
	/** Every import there is. */
	readonly history: readonly FileImport[];
}

export function AccountPanel({ account, history }: Props) {
	const remarks = useMemo(() => accountRemarks(account, history), [account, history]);
	return (
		<Panel id="account" title="导入账目" keepWhole={false}>
			<AccountView account={account} remarks={remarks} />
		</Panel>
	);
}
