/** 本周重点 in reports of up to a week: what is proposed or decided for villages and zones, and what became of last week's. */
import type { CivilDate } from "@/lib/base/civil";
import type { Block, TextBlock } from "@/lib/blocks/block";
import { type FocusShown, GROUP_WORDS, proposalSentences } from "@/lib/blocks/focus-words";
import { outcomeText, overrideText } from "@/lib/blocks/pick-words";
import type { FocusBoard, PastPick } from "@/lib/focus/board";
import type { AreaGroup } from "@/lib/focus/features";
import { lastWeeksPick, pickInForce } from "@/lib/focus/ledger";
import type { BriefInput, FocusFindings } from "../brief-input";
import type { ReportSection } from "../document";
import { focusSentence } from "../focus-sentence";

const GROUPS = ["village", "zone"] as const satisfies readonly AreaGroup[];

/** The place a report speaks of: the one in force, else the proposed one. */
export function focusArea(board: FocusBoard, group: AreaGroup, week: CivilDate): string | null {
	return pickInForce(board.picks, group, week)?.area ?? board[group].proposed;
}

function decidedText(pick: PastPick): string {
	const override = overrideText(pick);
	const why = override === null ? "按推荐确定" : override;
	return `本周${GROUP_WORDS[pick.group].focus}为${pick.area}（${why}；${outcomeText(pick)}）。`;
}

function proposedText(shown: FocusShown): string {
	const { one } = GROUP_WORDS[shown.group];
	const sentences = proposalSentences(shown).join("");
	return shown.proposed === null ? sentences : `本周推荐${one}（尚未确定）：${sentences}`;
}

function lastWeekText(picks: readonly PastPick[], group: AreaGroup, week: CivilDate): string | null {
	const last = lastWeeksPick(picks, group, week);
	return last === null ? null : `上周${GROUP_WORDS[group].focus}${last.area}：${outcomeText(last)}。`;
}

function groupBlocks(
	{ week, board, profiles }: FocusFindings,
	group: AreaGroup,
	{ input, isTownTold }: { readonly input: BriefInput; readonly isTownTold: boolean },
): readonly Block[] {
	const text = (part: string, words: string): TextBlock => ({
		kind: "text",
		id: `text.focus.${group}.${part}`,
		text: words,
	});
	const pick = pickInForce(board.picks, group, week);
	const { score, outlooks, proposed } = board[group];
	const parameters = input.settings.focus;
	const shown: FocusShown = { group, score, outlooks, proposed, parameters, picked: pick?.area ?? null };
	const last = lastWeekText(board.picks, group, week);
	const profile = profiles[group];
	return [
		text("pick", pick === null ? proposedText(shown) : decidedText(pick)),
		...(profile === null ? [] : [text("sentence", focusSentence(profile, { isTownTold }))]),
		...(last === null ? [] : [text("last", last)]),
	];
}

/** The section; null where nobody asked, as in longer reports and under filters. Groups without a list are left out. */
export function focusSection(input: BriefInput): ReportSection | null {
	const { focus } = input;
	if (focus === null) return null;
	const groups = GROUPS.filter((group) => focus.board[group].score.features.length > 0);
	if (groups.length === 0) return null;
	return {
		id: "focus",
		heading: "本周重点",
		blocks: groups.flatMap((group, at) => {
			// The town's week stands in the first sentence and holds for both.
			const isTownTold = groups.slice(0, at).some((before) => focus.profiles[before] !== null);
			return groupBlocks(focus, group, { input, isTownTold });
		}),
	};
}
