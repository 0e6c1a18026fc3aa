/** Stop-payments: what lapses today first, then the money by stages, the minutes, and the special cases. */
"use client";

import { Alert } from "antd";
import { useMemo } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useBoard } from "@/components/state/use-board";
import { Waiting } from "@/components/view/Waiting";
import type { CivilDate } from "@/lib/base/civil";
import type { Against } from "@/lib/blocks/comparison";
import type { DateRange } from "@/lib/calendar/range";
import type { StopsBoard } from "@/lib/response/stops/ask-stops";
import { StopsClocks } from "./StopsClocks";
import { StopsMinutes } from "./StopsMinutes";
import { StopsSpecial } from "./StopsSpecial";
import { StopsStages } from "./StopsStages";

interface Props {
	readonly window: DateRange;
	readonly previous: DateRange | null;
	readonly lastYear: DateRange | null;
	readonly asOf: CivilDate;
	/** What `lastYear` was chosen by; absent = the period's own 同比. */
	readonly against?: Against;
	readonly actions: BlockActions;
}

/** What a reader must know before any figure; null = nothing. */
function caution({ recorded, reaches }: StopsBoard): string | null {
	const notes = [
		reaches.current === "none" ? "本时段在最早的止付记录之前，没有可统计的止付" : null,
		reaches.current === "part" ? "本时段开头还没有止付记录，数字不完整" : null,
		recorded.undated > 0 ? `有${recorded.undated}笔止付没有写明任何时间，不在任何时段内` : null,
	].filter((note) => note !== null);
	return notes.length === 0 ? null : `${notes.join("；")}。`;
}

const OWN: Against = {};

export function StopsPage({ window, previous, lastYear, asOf, against = OWN, actions }: Props) {
	const request = useMemo(() => ({ asOf, window, previous, lastYear }), [asOf, window, previous, lastYear]);
	const { value, problem } = useBoard("stops", request);
	const board = useMemo(() => value && { ...value, ...against }, [value, against]);
	if (problem !== null)
		return <Alert type="error" showIcon title="止付冻结未能统计出来" description={problem} />;
	if (board === null) return <Waiting text="正在统计止付冻结…" />;
	// Without a single order every special case would stand as one that nobody followed.
	if (board.recorded.items === 0) return <Alert type="info" showIcon title="还没有导入止付冻结记录。" />;
	const note = caution(board);
	return (
		<>
			{note !== null && <Alert type="warning" showIcon title={note} />}
			<StopsClocks board={board} actions={actions} />
			<StopsStages board={board} actions={actions} />
			<StopsMinutes board={board} actions={actions} />
			<StopsSpecial board={board} actions={actions} />
		</>
	);
}
