/** Dimension 6 人口属性: two kinds of people, two policies. */
import { RESIDENCY_TYPES } from "@/data/victim-values";
import type { Dimension, Label, LabelContext } from "./dimension";
import { UNKNOWN } from "./dimension";
import { victimHukouOrigin } from "./victim-hukou-origin";
import { isListedVillage, victimVillage } from "./victim-village";
import { wordColumn } from "./word-column";

const column = wordColumn({
	id: "victim_residency_type",
	number: 6,
	label: { zh: "人口属性", en: "Residency" },
	side: "victim",
	isOpen: true,
	isOrdered: false,
	column: "人口属性",
	values: RESIDENCY_TYPES,
	pick: (event) => event.residencyType,
	note: "该列为空的，户籍来源为本镇且居住在名单内村居的为户籍常住；其他情形不推定。",
});

/**
 * 人口属性 that follows from 户籍来源 and 居住村居: `registered_resident` for 本镇 living in a village of the list, else null.
 * Nothing follows for the others: who came from elsewhere and lives here may be 非户籍常住 or 流动 (that depends on how long),
 * who lives outside may have moved away, and 过境 is a matter of the day.
 */
export function residencyFrom(
	hukouOrigin: string | null,
	village: string | null,
	context: LabelContext,
): string | null {
	const livesHere = village !== null && isListedVillage(village, context);
	return hukouOrigin === "local_town" && livesHere ? "registered_resident" : null;
}

/** 人口属性 from its column, else by {@link residencyFrom}; never concluded from the hukou alone, because people move. */
export const victimResidencyType: Dimension = {
	...column,
	read(event, context): Label {
		const label = column.read(event, context);
		if (label.value !== null || event.residencyType !== null) return label;
		const origin = victimHukouOrigin.read(event, context);
		if (origin.value !== "local_town") return UNKNOWN;
		const village = victimVillage.read(event, context);
		const value = residencyFrom(origin.value, village.value, context);
		if (value === null) return UNKNOWN;
		return { value, source: "rule", evidence: `推定：户籍来源本镇；居住村居${village.value}` };
	},
};
