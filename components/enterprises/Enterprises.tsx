/** The firms of the view in the address bar: headline, one of three pages, and the firm that is looked at. */
"use client";

import { Alert } from "antd";
import { useMemo, useState } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useView } from "@/components/state/use-view";
import { PeriodFrame } from "@/components/view/PeriodFrame";
import { enterpriseFigures, unlikeNotes } from "@/lib/blocks/from-enterprises-headline";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import { FirmsPage, VisitsPage, ZonesPage } from "./EnterprisePages";
import styles from "./enterprises.module.css";
import { FirmDrawer } from "./FirmDrawer";
import { type EnterprisesQuestion, useEnterprises } from "./use-enterprises";

/** Ids stand in addresses; the first is the page of an address that names none. */
const ENTERPRISE_PAGES = { firms: "企业", zones: "园区", visits: "待走访" } as const;

interface FoundProps {
	readonly page: keyof typeof ENTERPRISE_PAGES;
	readonly board: EnterprisesBoard;
	readonly asked: EnterprisesQuestion;
	readonly actions: BlockActions;
}

function Found({ page, board, asked, actions }: FoundProps) {
	const [firm, setFirm] = useState<string | null>(null);
	const figures = useMemo(() => enterpriseFigures(board, asked.shown), [board, asked.shown]);
	const way = { board, actions, chosen: firm, onChoose: setFirm };
	return (
		<>
			{asked.notes.length > 0 && (
				<Alert type="warning" showIcon title={`比较时请注意：${asked.notes.join("；")}。`} />
			)}
			{unlikeNotes(board).map((note) => (
				<BlockView key={note.id} block={note} actions={actions} />
			))}
			<div className={styles.figures}>
				{figures.map((figure) => (
					<BlockView key={figure.id} block={figure} actions={actions} />
				))}
			</div>
			{page === "firms" && <FirmsPage {...way} asked={asked} />}
			{page === "zones" && <ZonesPage board={board} asked={asked} actions={actions} />}
			{page === "visits" && <VisitsPage {...way} />}
			<FirmDrawer board={board} asked={asked} firm={firm} actions={actions} onClose={() => setFirm(null)} />
		</>
	);
}

export function Enterprises() {
	const [view, setView] = useView();
	const { windows, asked, board } = useEnterprises(view);
	const found = board.value;
	return (
		<PeriodFrame
			title="企业"
			pages={ENTERPRISE_PAGES}
			view={view}
			onChange={setView}
			windows={windows}
			asked={board}
			failure="这一时段的企业未能统计出来"
			enter="在企业的行上回车看该企业"
		>
			{(page, actions) =>
				found && asked && <Found page={page} board={found} asked={asked} actions={actions} />
			}
		</PeriodFrame>
	);
}
