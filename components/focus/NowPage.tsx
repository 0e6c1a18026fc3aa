/** This week: the proposal, the ranking with its points, the map, and the place that is looked at. */
"use client";

import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import type { FocusView } from "@/components/state/focus-address";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import type { CivilDate } from "@/lib/base/civil";
import { type FocusShown, focusTable, GROUP_WORDS } from "@/lib/blocks/from-focus";
import type { FocusBoard, GroupBoard } from "@/lib/focus/board";
import { FLAGS } from "@/lib/focus/flags";
import { pickInForce } from "@/lib/focus/ledger";
import { rankedAreas } from "@/lib/focus/score";
import type { FocusParameters } from "@/lib/settings/focus-parameters";
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
	picked: string | null,
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
			isPicked: area === picked,
			isResting: own !== undefined && FLAGS.resting.holds(own, parameters),
			isSmall: own !== undefined && FLAGS.few_people.holds(own, parameters),
			...(point ? { point } : {}),
		};
	});
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
	const areas = useMemo(() => mapAreas(own, picked, settings.focus), [own, picked, settings.focus]);
	const words = GROUP_WORDS[group];
	const looking = focus.area ?? picked ?? proposed;
	return (
		<>
			<ProposalCard shown={shown} board={own} week={week} picks={board.picks} looking={focus.area} />
			<Panel id="map" title={`${words.one}示意图`} keepWhole={false}>
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
			{looking !== null && (
				<ProfilePanel
					group={group}
					area={looking}
					week={week}
					score={score}
					actions={actions}
					onChoose={(area) => onShow({ area })}
				/>
			)}
			<RepeatsPanel asOf={asOf} actions={actions} />
		</>
	);
}
