/** What makes a score less sure, said beside it: each caution once, with its words. */
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import { isCoolingDown } from "./rotation";
import type { ScoredArea } from "./score";

/** Below so many people one incident changes everything (domain contract §5). */
const FEW_PEOPLE = 300;

/** Ids of the cautions. */
export type FlagId = "nobody" | "population_unknown" | "few_people" | "resting";

interface Flag {
	readonly label: string;
	readonly words: string;
	readonly holds: (area: ScoredArea, parameters: FocusParameters) => boolean;
}

/** Every caution in the order in which it is said. */
export const FLAGS: Readonly<Record<FlagId, Flag>> = {
	nobody: {
		label: "无人口",
		words: "名册写明人口为0，不参加排名",
		holds: ({ features: { population } }) => population === 0,
	},
	population_unknown: {
		label: "人口不详",
		words: "名册没有人口，按平均大小计算；补上人口后分数会变",
		holds: ({ features: { population } }) => population === null,
	},
	few_people: {
		label: "不足300人",
		words: "人口很少，一起事件就会使分数大变，不宜单凭分数下结论",
		holds: ({ features: { population } }) => population !== null && population > 0 && population < FEW_PEOPLE,
	},
	resting: {
		label: "间隔期内",
		words: "不久前刚安排过走访，间隔期内不再推荐",
		holds: ({ features }, { coolDownWeeks }) => isCoolingDown(features.weeksSinceVisit, coolDownWeeks),
	},
};

/** The cautions that hold for an area. */
export function flagsOf(area: ScoredArea, parameters: FocusParameters): readonly FlagId[] {
	return (Object.keys(FLAGS) as FlagId[]).filter((id) => FLAGS[id].holds(area, parameters));
}
