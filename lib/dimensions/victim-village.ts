/** Dimension 7 居住村居: the village whose week it may become. */
import { OUTSIDE_VILLAGE } from "@/data/victim-values";
import type { Places } from "@/lib/settings/settings";
import { beforeDoor } from "@/lib/text/mask";
import type { Dimension } from "./dimension";
import { oncePer } from "./once-per";
import { placeValues, vocabularyOf } from "./vocabulary";
import { wordReader } from "./word-column";

const vocabulary = oncePer(({ villages }: Places) =>
	vocabularyOf([...placeValues(villages), OUTSIDE_VILLAGE]),
);

const readWord = wordReader({
	id: "victim_village",
	column: "居住村居",
	vocabulary: ({ places }) => vocabulary(places),
	isOpen: true,
});

/** 居住村居 by name or alias of the village list, in the order of the list, then 辖区外; other names as written. */
export const victimVillage: Dimension = {
	id: "victim_village",
	number: 7,
	label: { zh: "居住村居", en: "Village" },
	side: "victim",
	domain: ({ places }) => vocabulary(places).values,
	isOpen: true,
	isOrdered: false,
	rule: "取自“居住村居”列，与村居名单的名称、别名整体相符；名单外的名称按原文列出，门牌号、组号及其后的文字略去。",
	read({ village }, context) {
		const label = readWord(village, context);
		if (village === null || label.value !== village) return label;
		const place = beforeDoor(village);
		return place === village ? label : readWord(place === "" ? null : place, context);
	},
};
