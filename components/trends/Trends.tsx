/** The year against the last as of the day in the address: the desk's page with its tables, or the wall. */
"use client";

import { FullscreenOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCallback, useEffect } from "react";
import { useAsOf } from "@/components/state/use-as-of";
import { useBoard } from "@/components/state/use-board";
import { useDemoMark } from "@/components/state/use-demo-mark";
import { useView } from "@/components/state/use-view";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Toolbar } from "@/components/ui/Toolbar";
import { DaySteps } from "@/components/view/DaySteps";
import { pageOf, tabOf } from "@/components/view/pages";
import { ReadingFrame } from "@/components/view/ReadingFrame";
import type { CivilDate } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import { fullRangeText } from "@/lib/wording/dates";
import { DeskPage } from "./DeskPage";
import { TRENDS_PAGES } from "./trends-pages";
import { Wall } from "./Wall";
import { useWallLock, WallLockChoice } from "./WallLock";

const KEYS = [
	["←", "前一日"],
	["→", "后一日"],
	["w", "大屏；在大屏上：← → 换页，空格停止或继续轮播，Esc 退出"],
	["/", "跳到控制栏"],
	["p", "打印"],
	["?", "打开本说明"],
	["Esc", "关闭明细或本说明"],
	["Tab", "依次到达每个数字和按钮"],
] as const;

/** The browser may refuse the whole screen, as it does without a click; the wall then fills its window. */
const fillScreen = () => document.documentElement.requestFullscreen?.().catch(() => undefined);
const giveScreenBack = () => {
	if (document.fullscreenElement !== null) void document.exitFullscreen();
};

/** The browser leaves the whole screen by its own keys; then the wall is left too. */
function useLeftScreen(isWall: boolean, onLeave: () => void): void {
	useEffect(() => {
		if (!isWall) return;
		const onChange = () => {
			if (document.fullscreenElement === null) onLeave();
		};
		document.addEventListener("fullscreenchange", onChange);
		return () => document.removeEventListener("fullscreenchange", onChange);
	}, [isWall, onLeave]);
}

export function Trends() {
	const { settings } = useWorkspace();
	const isDemo = useDemoMark();
	const [view, setView] = useView();
	const asOf = useAsOf(view);
	const asked = useBoard("trends", asOf === null ? null : { asOf });
	const board = asked.value;
	const isWall = pageOf(TRENDS_PAGES, view.tab) === "wall";
	const wallLock = useWallLock(isWall);
	const show = (page: keyof typeof TRENDS_PAGES) => setView({ ...view, tab: tabOf(TRENDS_PAGES, page) });
	const leave = useCallback(() => {
		giveScreenBack();
		setView({ ...view, tab: tabOf(TRENDS_PAGES, "desk") });
	}, [setView, view]);
	useLeftScreen(isWall, leave);
	const enter = () => {
		fillScreen();
		show("wall");
	};
	if (isWall && board !== null)
		return <Wall board={board} station={settings.station.name} isDemo={isDemo} onLeave={leave} />;
	const toDay = (day: CivilDate) => setView({ ...view, asOf: day });
	const move = (days: 1 | -1) => () => asOf !== null && toDay(addDays(asOf, days));
	const windows = board?.headline.windows ?? null;
	return (
		<ReadingFrame
			title="同比大屏"
			subtitle={windows && `${fullRangeText(windows.now)}；上年同期${fullRangeText(windows.base)}`}
			window={windows && fullRangeText(windows.now)}
			view={view}
			onChange={setView}
			asked={asked}
			failure="同比没有能统计出来"
			keys={KEYS}
			commands={{ ArrowLeft: move(-1), ArrowRight: move(1), w: enter }}
			bar={(help) =>
				asOf !== null && (
					<Toolbar
						label="同比大屏"
						actions={
							<>
								<Button type="primary" icon={<FullscreenOutlined aria-hidden="true" />} onClick={enter}>
									大屏
								</Button>
								{help}
							</>
						}
					>
						<DaySteps
							label="研判日"
							kind="date"
							value={asOf}
							weekStart={settings.weekStart}
							steps={["前一日", "后一日"]}
							onDay={toDay}
							onMove={(steps) => move(steps)()}
						/>
					</Toolbar>
				)
			}
		>
			{(actions) =>
				board && (
					<>
						<WallLockChoice {...wallLock} />
						<DeskPage board={board} actions={actions} />
					</>
				)
			}
		</ReadingFrame>
	);
}
