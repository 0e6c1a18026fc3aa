/** What became of a pick, and why another place was picked, in words. */
import type { PastPick } from "@/lib/focus/board";
import { type Deed, type StepKind, stateOf } from "@/lib/focus/ledger";
import { numberText } from "@/lib/wording/numbers";

/** The states of a pick. */
const STATE_WORDS: Readonly<Record<StepKind, string>> = {
	picked: "已确定，未登记走访",
	postponed: "已推迟",
	cancelled: "已取消",
	done: "已走访",
};

/** What was done, such as 入户30户、回执25份；note. Empty where nothing was written. */
function deedText({ visits, receipts, talks, note }: Deed): string {
	const parts = [
		visits === null ? null : `走访${numberText(visits)}户`,
		receipts === null ? null : `回执${numberText(receipts)}份`,
		talks === null ? null : `宣讲${numberText(talks)}场`,
	].filter((part) => part !== null);
	const said = note.trim();
	return [parts.join("、"), said].filter((part) => part !== "").join("；");
}

/** Where a pick stands, with its reason or what was done. */
export function outcomeText(pick: PastPick): string {
	const last = pick.steps.at(-1);
	const state = STATE_WORDS[stateOf(pick)];
	if (last === undefined) return state;
	if (last.kind === "done") {
		const done = last.deed === null ? "" : deedText(last.deed);
		return done === "" ? state : `${state}：${done}`;
	}
	return last.kind === "picked" || last.reason === null ? state : `${state}（${last.reason}）`;
}

/** Why another place than the proposed one was picked; null where the proposal was followed. */
export function overrideText({ area, proposed, steps }: PastPick): string | null {
	if (area === proposed) return null;
	const reason = steps[0]?.reason ?? "未写理由";
	return `${proposed === null ? "没有推荐对象" : `推荐为${proposed}`}，改选理由：${reason}`;
}
