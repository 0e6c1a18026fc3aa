/** Places in the words of the queue. */
import type { AskedPlace } from "@/lib/blocks/from-doubts";
import type { Places } from "@/lib/settings/settings";
import { numberText } from "@/lib/wording/numbers";
import type { Option } from "./ChoiceSelect";
import { becomesAlias, type PlaceDecision } from "./place-decision";

/** A list by the word for one of its places. */
export const PLACE_NAMES: Readonly<Record<keyof Places, string>> = {
	villages: "村居",
	zones: "园区",
	enterprises: "企业",
};

/** The whole list, each name once. */
export function placeChoices(places: Places, kind: keyof Places): readonly Option[] {
	return [...new Set(places[kind].map(({ name }) => name))].map((name) => ({ value: name, label: name }));
}

/** What is asked of a written place. */
export function placeQuestion({ kind, candidates }: AskedPlace): string {
	const name = PLACE_NAMES[kind];
	if (candidates.length > 1) return `可能指几个${name}，是哪一个？`;
	return candidates.length === 1
		? `写法与名单相近，是这个${name}吗？`
		: `名单中没有相符的${name}，是哪一个？`;
}

/** What was decided, and what it becomes in the settings. */
export function decisionText(item: AskedPlace, decision: PlaceDecision, places: Places): string {
	const written = `“${item.shown}”`;
	if (decision.kind === "later") return `${written}暂时略过`;
	if (decision.kind === "outside") return `${written}→辖区外（只对这一写法）`;
	const how = becomesAlias(item, decision.name, places) ? "记为别名" : "只对这一写法";
	return `${written}→${decision.name}（${how}）`;
}

/** Why the queue is empty. */
export function emptyPlaces(places: Places, decidedCount: number, unlisted: number): string {
	const isListless = Object.values(places).every((list) => list.length === 0);
	if (isListless) return "还没有村居、园区、企业名单，无从比对。先导入名册，或在“设置—名单”中填写。";
	if (decidedCount > 0) return "这一批已全部决定，保存后生效。";
	if (unlisted > 0) return `另有${numberText(unlisted)}处，保存后继续。`;
	return "没有待确认的地点：写明的村居、园区、企业都能按名单认定。";
}
