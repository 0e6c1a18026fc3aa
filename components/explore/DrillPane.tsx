/** Down a path of dimensions, level by level, to the masked lines; the address keeps the place, and going back goes up. */
"use client";

import { Alert, Breadcrumb, Button, Skeleton } from "antd";
import { useEffect, useMemo, useRef } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { LinesView } from "@/components/blocks/LinesView";
import { TableView } from "@/components/blocks/TableView";
import type { View } from "@/components/state/address";
import { useDrill } from "@/components/state/use-drill";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import frame from "@/components/view/view.module.css";
import type { Drilled } from "@/lib/analysis/drill";
import { DRILL_PATHS, type Drill, isDrillPath } from "@/lib/analysis/drill-paths";
import type { Question } from "@/lib/analysis/question";
import { drillLines, drillLink, drillSteps, drillTable, drillUnit } from "@/lib/blocks/from-drill";
import { countText } from "@/lib/wording/numbers";
import styles from "./explore.module.css";

const PATHS = Object.keys(DRILL_PATHS).filter(isDrillPath);

interface WayProps {
	readonly drill: Drill;
	readonly onDrill: (drill: Drill) => void;
}

/** The way down so far. The button that led here is gone, so the place itself takes the focus. */
function Way({ drill, onDrill }: WayProps) {
	const { settings } = useWorkspace();
	const here = useRef<HTMLSpanElement>(null);
	const place = JSON.stringify(drill);
	const before = useRef(place);
	useEffect(() => {
		// An effect because focus is not of React's state; only a step taken moves it, not the first look.
		if (before.current !== place) here.current?.focus({ preventScroll: true });
		before.current = place;
	}, [place]);
	const steps = drillSteps(drill, { settings, places: settings.places });
	return (
		<nav aria-label="下钻路径">
			<Breadcrumb
				items={steps.map(({ label, drill: to }, at) => ({
					key: String(at),
					title:
						at === steps.length - 1 ? (
							<span ref={here} tabIndex={-1} aria-current="location">
								{label}
							</span>
						) : (
							<Button type="link" size="small" onClick={() => onDrill(to)}>
								{label}
							</Button>
						),
				}))}
			/>
		</nav>
	);
}

function Place({ drilled, actions }: { readonly drilled: Drilled; readonly actions: BlockActions }) {
	const { settings } = useWorkspace();
	const table = useMemo(() => drillTable(drilled), [drilled]);
	const lines = useMemo(
		() => drillLines(drilled, { settings, places: settings.places }),
		[drilled, settings],
	);
	const total = countText(drilled.total, drillUnit(drilled.drill));
	return (
		<>
			<p className={`${styles.sentence} yp-num`}>
				{lines === null ? "此处共" : "逐条共"}
				<Button
					type="link"
					size="small"
					className={`${styles.within}`}
					aria-label={`下钻此处${total}，查看明细`}
					onClick={() => actions.openRows(drillLink(drilled), total)}
				>
					{total}
				</Button>
				{lines === null ? "，下列各项（含不详）相加与之相等。" : "，最近的在前，身份信息已遮盖。"}
			</p>
			{table !== null && <TableView block={table} actions={actions} hasCaption={false} />}
			{lines !== null && <LinesView block={lines} actions={actions} />}
		</>
	);
}

interface Props {
	readonly question: Question;
	readonly view: View;
	readonly actions: BlockActions;
	readonly onChange: (view: View) => void;
}

export function DrillPane({ question, view, actions, onChange }: Props) {
	const { drill } = view;
	const { value, isStale, problem } = useDrill(question, drill);
	const ways = useMemo<BlockActions>(
		() => ({ ...actions, openDrill: (to) => onChange({ ...view, drill: to }) }),
		[actions, onChange, view],
	);
	const go = (to: Drill | null) => onChange({ ...view, drill: to });
	const pane = (
		<Panel id="drill" title="逐级下钻" keepWhole={false}>
			<div className={`${styles.pair} yp-no-print`}>
				{PATHS.map((path) => (
					<Button
						key={path}
						type={drill?.path === path ? "primary" : "default"}
						aria-pressed={drill?.path === path}
						onClick={() => go({ path, chosen: [] })}
					>
						{DRILL_PATHS[path].label}
					</Button>
				))}
				{drill !== null && (
					<Button type="text" onClick={() => go(null)}>
						收起下钻
					</Button>
				)}
			</div>
			{drill === null ? (
				<p className={styles.quiet}>选一条路径，从总数逐级看到每一起、每一人；浏览器后退即回到上一级。</p>
			) : (
				<>
					<Way drill={drill} onDrill={go} />
					{problem !== null && (
						<Alert type="error" showIcon title="这一级未能统计出来" description={problem} />
					)}
					{value === null ? (
						problem === null && <Skeleton active={false} />
					) : (
						<div className={isStale ? frame.stale : frame.fresh} aria-busy={isStale}>
							<Place drilled={value} actions={ways} />
						</div>
					)}
				</>
			)}
		</Panel>
	);
	return drill === null ? <div className="yp-no-print">{pane}</div> : pane;
}
