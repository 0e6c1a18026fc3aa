/** This week: the proposal, the ranking with its points, the map, and the place that is looked at. */
"use client";

import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import type { FocusView } from "@/components/state/focus-address";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import { type CivilDate, type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { type FocusShown, GROUP_WORDS } from "@/lib/blocks/focus-words";
import { focusTable } from "@/lib/blocks/from-focus";
import { dayNumber } from "@/lib/calendar/civil";
import type { FocusBoard, GroupBoard } from "@/lib/focus/board";
import { FLAGS } from "@/lib/focus/flags";
import { pickInForce } from "@/lib/focus/ledger";
import { rankedAreas } from "@/lib/focus/score";
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import { fullDateText } from "@/lib/wording/dates";
import { AreaMap } from "./AreaMap";
import type { MapArea } from "./map-option";
import { PointsChart } from "./PointsChart";
import { ProfilePanel } from "./ProfilePanel";
import { ProposalCard } from "./ProposalCard";
import { RepeatsPanel } from "./RepeatsPanel";

interface Props {
	readonly board: FocusBoard;
	readonly focus: FocusView;
	readonly week: CivilDate;
	readonly asOf: CivilDate;
	readonly actions: BlockActions;
	readonly onShow: (change: Partial<FocusView>) => void;
}

function mapAreas(
	{ score, points }: GroupBoard,
	ownArea: string | null,
	parameters: FocusParameters,
): readonly MapArea[] {
	const scored = new Map(score.areas.map((one) => [one.features.area, one]));
	const ranked = rankedAreas(score.areas).filter(({ risk }) => risk > 0);
	const ranks = new Map(ranked.map(({ features }, at) => [features.area, at + 1]));
	return score.features.map(({ area }) => {
		const own = scored.get(area);
		const point = points.get(area);
		return {
			area,
			score: own?.score ?? null,
			rank: ranks.get(area) ?? null,
			isPicked: area === ownArea,
			isResting: own !== undefined && FLAGS.resting.holds(own, parameters),
			isSmall: own !== undefined && FLAGS.few_people.holds(own, parameters),
			...(point ? { point } : {}),
		};
	});
}

/** Says so where the records end a day or more before the week begins: days without records count as quiet ones. */
function gapText(recordsUntil: CivilMoment | null, week: CivilDate): string | null {
	if (recordsUntil === null) return null;
	const last = dateOfMoment(recordsUntil);
	const days = dayNumber(week) - dayNumber(last) - 1;
	if (days < 1) return null;
	return `记录只到${fullDateText(last)}，研判时点之前还有${days}天没有数据，被当作没有案件：近期升温和本周预计因此偏低，请先导入最新数据。`;
}

export function NowPage({ board, focus, week, asOf, actions, onShow }: Props) {
	const { settings, safety } = useWorkspace();
	const { group } = focus;
	const own = board[group];
	const picked = pickInForce(board.picks, group, week)?.area ?? null;
	const { score, outlooks, proposed } = own;
	const shown = useMemo<FocusShown>(
		() => ({ group, score, outlooks, proposed, parameters: settings.focus, picked }),
		[group, score, outlooks, proposed, settings.focus, picked],
	);
	const table = useMemo(() => focusTable(shown), [shown]);
	const words = GROUP_WORDS[group];
	const ownArea = picked ?? proposed;
	const areas = useMemo(() => mapAreas(own, ownArea, settings.focus), [own, ownArea, settings.focus]);
	const isKnown = score.features.some(({ area }) => area === focus.area);
	const looking = isKnown && focus.area !== null ? focus.area : ownArea;
	return (
		<>
			<ProposalCard
				shown={shown}
				board={own}
				week={week}
				picks={board.picks}
				gap={gapText(board.recordsUntil, week)}
				looking={looking}
			/>
			{looking !== null && (
				<ProfilePanel
					group={group}
					area={looking}
					isOwn={looking === ownArea}
					week={week}
					score={score}
					actions={actions}
					onChoose={(area) => onShow({ area })}
				/>
			)}
			<Panel id="map" title={`${words.one}示意图`}>
				<AreaMap
					areas={areas}
					groupName={words.one}
					chosen={looking}
					onChoose={(area) => onShow({ area })}
					isReadOnly={safety.access === "read"}
				/>
			</Panel>
			<Panel
				id="points"
				title={`${words.one}得分构成`}
				note="向右的使风险升高，向左的使风险降低，相加再加50就是风险分；点一行看该处情况。"
			>
				<PointsChart score={score} besides={[proposed, picked]} onChoose={(area) => onShow({ area })} />
			</Panel>
			<Panel id="ranking" title="排名与依据" keepWhole={false}>
				<TableView block={table} actions={actions} />
			</Panel>
			<RepeatsPanel asOf={asOf} actions={actions} />
		</>
	);
}
