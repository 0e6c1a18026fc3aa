/** Events as the import details them, for tests: everything unknown but what a test names. */
import { DIMENSION_LIST } from "@/lib/dimensions";
import { type DimensionId, type NarrativeText, type Quote, UNKNOWN } from "@/lib/dimensions/dimension";
import type { EventDetail, LabelDetail } from "@/lib/ingest/event-detail";

type Known = Partial<Record<DimensionId, Partial<LabelDetail>>>;

/** An event of which only these labels are known. */
export function detail(known: Known, more: Partial<EventDetail> = {}): EventDetail {
	return {
		eventNo: "J1",
		ordinal: 1,
		incidentNo: "J1",
		caseNo: null,
		victimName: "欧阳小明",
		victimCount: 1,
		victims: [{ ordinal: 1, name: "欧阳小明" }],
		names: ["欧阳小明", "李三"],
		narratives: [],
		labels: DIMENSION_LIST.map(({ id }) => ({
			dimension: id,
			label: UNKNOWN,
			measure: null,
			original: null,
			...known[id],
		})),
		...more,
	};
}

/** The call's narrative. */
export const told = (text: string): NarrativeText => ({ record: "incident", text });

/** The first place of words in a text. */
export function quoteOf(text: string, words: string): Quote {
	const start = text.indexOf(words);
	return { record: "incident", start, end: start + words.length };
}
