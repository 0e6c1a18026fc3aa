/** One firm: who is responsible, its figures, thirteen months, its incidents line by line, and what was held there. */
"use client";

import { Alert, Skeleton } from "antd";
import { useMemo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useBoard } from "@/components/state/use-board";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { SideDrawer } from "@/components/ui/SideDrawer";
import { BASES } from "@/lib/analysis/bases";
import {
	firmActivitiesTable,
	firmFigureBlocks,
	firmIncidentLines,
	firmMonthsChart,
	firmStaffText,
} from "@/lib/blocks/from-enterprises-detail";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import type { FirmDetail } from "@/lib/enterprises/detail";
import type { FirmFigures } from "@/lib/enterprises/firms";
import styles from "./enterprises.module.css";
import type { EnterprisesQuestion } from "./use-enterprises";

interface Props {
	readonly board: EnterprisesBoard;
	readonly asked: EnterprisesQuestion;
	/** Name of the firm; null while none is looked at. */
	readonly firm: string | null;
	readonly actions: BlockActions;
	readonly onClose: () => void;
}

function Found({ detail, actions }: { readonly detail: FirmDetail; readonly actions: BlockActions }) {
	const { settings } = useWorkspace();
	const [months, incidents, activities] = useMemo(
		() => [
			firmMonthsChart(detail),
			firmIncidentLines(detail, { settings, places: settings.places }),
			firmActivitiesTable(detail),
		],
		[detail, settings],
	);
	return (
		<>
			<BlockView block={months} actions={actions} />
			<section className={styles.stack} aria-label={`本期${BASES[detail.basis].record}`}>
				<h3>{`本期${BASES[detail.basis].record}（${detail.incidents.length}起）`}</h3>
				<BlockView block={incidents} actions={actions} />
			</section>
			<BlockView block={activities} actions={actions} />
		</>
	);
}

interface ContentsProps extends Pick<Props, "board" | "asked" | "actions"> {
	readonly firm: FirmFigures;
}

function Contents({ board, asked, firm, actions }: ContentsProps) {
	const { asOf, window, basis, filters } = asked.request;
	const { value, problem, isStale } = useBoard("enterprise", {
		enterprise: firm.name,
		asOf,
		window,
		...(basis === undefined ? {} : { basis }),
		...(filters === undefined ? {} : { filters }),
	});
	const figures = useMemo(() => firmFigureBlocks(board, firm, asked.shown), [board, firm, asked.shown]);
	return (
		<div className={styles.stack} aria-busy={isStale}>
			<p>{firmStaffText(firm)}</p>
			<div className={styles.figures}>
				{figures.map((figure) => (
					<BlockView key={figure.id} block={figure} actions={actions} />
				))}
			</div>
			{problem !== null && <Alert type="error" showIcon title="这家企业未能统计出来" description={problem} />}
			{value === null
				? problem === null && <Skeleton active={false} />
				: value.enterprise === firm.name && <Found detail={value} actions={actions} />}
		</div>
	);
}

export function FirmDrawer({ board, asked, firm, actions, onClose }: Props) {
	const own = board.firms.find(({ name }) => name === firm);
	return (
		<SideDrawer isOpen={own !== undefined} title={own?.name ?? "企业"} onClose={onClose} width={1100}>
			{own !== undefined && (
				<Contents key={own.name} board={board} asked={asked} firm={own} actions={actions} />
			)}
		</SideDrawer>
	);
}
