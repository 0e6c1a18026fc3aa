/** Collects the refused rows that wait to be mended, from the accounts of then, and hands them out as one workbook. */
"use client";
import { useCallback } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { openRefusalsPlan } from "@/lib/analysis/plans/open-refusals";
import { refusedRows } from "@/lib/export/refused-workbook";
import { fileNoOf } from "@/lib/ingest/pack";
import { ALL_OPEN_NAME, refusedFileName, saveRefused } from "./save-refused";

/** Saves the open rows of some files, or of all of them; rejects with an AppError. */
export function useOpenRefusals(): (fileNo: number | null) => Promise<void> {
	const { engine } = useEngine();
	const { pastAccount } = useWorkspace();
	return useCallback(
		async (fileNo) => {
			if (engine === null) return;
			const lines = await engine.query(openRefusalsPlan());
			const open = new Set(lines.map(({ batch_id, row_number }) => `${batch_id}.${row_number}`));
			const wanted = new Set(lines.map(({ batch_id }) => fileNoOf(batch_id ?? 0)));
			const fileNos = [...wanted].filter((one) => fileNo === null || one === fileNo);
			const accounts = await Promise.all(fileNos.map((one) => pastAccount(one)));
			const files = accounts.flatMap((account) => account?.files ?? []);
			const [only] = files;
			const name = fileNo !== null && only !== undefined ? refusedFileName(only.fileName) : ALL_OPEN_NAME;
			await saveRefused(
				name,
				refusedRows(files, (batchId, row) => open.has(`${batchId}.${row}`)),
			);
		},
		[engine, pastAccount],
	);
}
