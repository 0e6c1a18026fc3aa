/** The briefing of the view in the address bar, with its controls; an answer under way leaves the earlier one readable. */
"use client";

import { Alert } from "antd";
import { useCallback, useMemo, useRef, useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { RecordDrawer } from "@/components/record/RecordDrawer";
import { useBrief } from "@/components/state/use-brief";
import { useSource } from "@/components/state/use-source";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { KeyHelp } from "@/components/ui/KeyHelp";
import { AnswerFrame } from "@/components/view/AnswerFrame";
import { FilterChips } from "@/components/view/FilterChips";
import { QuestionBar } from "@/components/view/QuestionBar";
import { type Followed, RowsDrawer } from "@/components/view/RowsDrawer";
import { useKeys } from "@/components/view/use-keys";
import frame from "@/components/view/view.module.css";
import { conditionsOf, movedView, withFilter } from "@/components/view/view-change";
import { BASES } from "@/lib/analysis/bases";
import type { RecordLink, RowsLink } from "@/lib/blocks/block";
import type { EventRef } from "@/lib/ingest/event-detail";
import type { ReportDocument } from "@/lib/report/document";
import { BRIEFING_KEYS } from "./briefing-keys";
import { ExportButtons } from "./ExportButtons";
import { ImportStatus } from "./ImportStatus";
import { ReportBody } from "./ReportBody";
import { useExport } from "./use-export";

/** What one masked line leads to: the event itself, by the victim it tells of. */
function eventOfLine(event: EventRef): RecordLink {
	return { title: `事件 ${event.eventNo}`, records: [], event };
}

function textOf(report: ReportDocument | null, blockId: string): string {
	const block = report?.blocks.find(({ id }) => id === blockId);
	return block?.kind === "text" ? block.text : "";
}

export function Briefing() {
	const { settings, safety } = useWorkspace();
	const isReadOnly = safety.access === "read";
	const [view, setView] = useView();
	const { asOf, generated, report, edit, refused, forgetRefused } = useBrief(view);
	const [followed, setFollowed] = useState<Followed | null>(null);
	const [isHelpOpen, setIsHelpOpen] = useState(false);
	const exporting = useExport(report, settings);
	const controls = useRef<HTMLDivElement>(null);

	const [record, setRecord] = useState<RecordLink | null>(null);
	const openRows = useCallback((link: RowsLink, said: string) => {
		if (link.event === undefined) setFollowed({ link, said });
		else setRecord(eventOfLine(link.event));
	}, []);
	const source = useSource(report?.window.label ?? null, conditionsOf(view, settings));
	const actions = useMemo<BlockActions>(
		() => ({
			source,
			openRows,
			editText: edit,
			isReadOnly,
			originalText: (blockId) => textOf(generated.value, blockId),
			filters: view.filters,
			addFilter: (filter) => setView(withFilter(view, filter)),
		}),
		[source, openRows, edit, isReadOnly, generated.value, view, setView],
	);
	const move = (steps: 1 | -1) => () => asOf !== null && setView(movedView(view, asOf, steps, settings));
	useKeys({
		ArrowLeft: move(-1),
		ArrowRight: move(1),
		p: () => report !== null && window.print(),
		"/": () => controls.current?.querySelector<HTMLElement>("input, button")?.focus(),
		"?": () => setIsHelpOpen(true),
	});

	return (
		<>
			<header className={frame.title}>
				<h1>{report?.title ?? "反诈研判晨报"}</h1>
				<p className={frame.subtitle}>
					{report !== null && `${report.subtitle}　按${BASES[report.basis].words}统计`}
				</p>
			</header>
			<div ref={controls} className={`${frame.controls} yp-no-print`}>
				{asOf !== null && (
					<QuestionBar
						view={view}
						asOf={asOf}
						settings={settings}
						onChange={setView}
						actions={
							<ExportButtons
								exporting={exporting}
								isDisabled={report === null || generated.isStale}
								onHelp={() => setIsHelpOpen(true)}
							/>
						}
					/>
				)}
			</div>
			<FilterChips view={view} settings={settings} onChange={setView} />
			<ImportStatus />
			{exporting.problem !== null && (
				<Alert type="error" showIcon closable onClose={exporting.forget} title={exporting.problem} />
			)}
			{refused !== null && (
				<Alert
					type="error"
					showIcon
					closable={{ "aria-label": "知道了", onClose: forgetRefused }}
					title="这处修改没有保存"
					description={
						refused.text === null ? refused.problem : `${refused.problem}您写的是：“${refused.text}”`
					}
				/>
			)}
			<AnswerFrame
				asked={generated}
				failure="这一期未能统计出来"
				said={report === null ? "" : `已统计：${report.window.label}`}
			>
				{report && <ReportBody report={report} actions={actions} />}
			</AnswerFrame>
			<RowsDrawer
				followed={followed}
				actions={actions}
				settings={settings}
				onClose={() => setFollowed(null)}
			/>
			<RecordDrawer link={record} onClose={() => setRecord(null)} />
			<KeyHelp title="快捷键" keys={BRIEFING_KEYS} isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
		</>
	);
}
