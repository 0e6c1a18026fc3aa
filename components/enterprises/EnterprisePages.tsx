/** The three pages of the screen 企业: the firms, the zones they stand in, and whom to visit. */
"use client";

import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import { firmHarmTable, firmReachTable, firmWorkTable } from "@/lib/blocks/from-enterprises";
import { missingNotes, officersTable, visitsTable } from "@/lib/blocks/from-enterprises-visits";
import { zonesHarmTable, zonesWorkTable } from "@/lib/blocks/from-enterprises-zones";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import { FirmTable } from "./FirmTable";
import type { EnterprisesQuestion } from "./use-enterprises";

interface Props {
	readonly board: EnterprisesBoard;
	readonly asked: EnterprisesQuestion;
	readonly actions: BlockActions;
}

function RowHint() {
	return <p className="yp-no-print">点一行（或移到该行按回车）看这家企业的逐月走势、逐起警情和活动。</p>;
}

interface FirmsProps extends Props {
	readonly chosen: string | null;
	readonly onChoose: (firm: string) => void;
}

export function FirmsPage({ board, asked, actions, chosen, onChoose }: FirmsProps) {
	const { shown } = asked;
	const tables = useMemo(
		() => [firmHarmTable(board, shown), firmWorkTable(board), firmReachTable(board)],
		[board, shown],
	);
	return (
		<>
			<RowHint />
			{tables.map((block) => (
				<FirmTable key={block.id} block={block} actions={actions} chosen={chosen} onChoose={onChoose} />
			))}
		</>
	);
}

export function ZonesPage({ board, asked, actions }: Props) {
	const { shown } = asked;
	const [harm, work] = useMemo(() => [zonesHarmTable(board, shown), zonesWorkTable(board)], [board, shown]);
	return (
		<>
			<Panel id="zones-harm" title={harm.caption} keepWhole={false}>
				<TableView block={harm} actions={actions} hasCaption={false} />
			</Panel>
			<Panel id="zones-work" title={work.caption} keepWhole={false}>
				<TableView block={work} actions={actions} hasCaption={false} />
			</Panel>
		</>
	);
}

export function VisitsPage({ board, actions, chosen, onChoose }: Omit<FirmsProps, "asked">) {
	const [officers, visits] = useMemo(() => [officersTable(board), visitsTable(board)], [board]);
	return (
		<>
			{missingNotes(board).map((note) => (
				<BlockView key={note.id} block={note} actions={actions} />
			))}
			<RowHint />
			<FirmTable block={visits} actions={actions} chosen={chosen} onChoose={onChoose} />
			<Panel id="officers" title={officers.caption} keepWhole={false}>
				<TableView block={officers} actions={actions} hasCaption={false} />
			</Panel>
		</>
	);
}
