/** Written places that no list knows: what keeps villages, zones and enterprises from being counted together. */
import { OUTSIDE_VILLAGE, ZONELESS } from "@/data/victim-values";
import type { DimensionId, LabelContext } from "@/lib/dimensions/dimension";
import { mappedWord, placeValues, type Vocabulary, vocabularyOf } from "@/lib/dimensions/vocabulary";
import { beforeDoor } from "@/lib/text/mask";
import { isPlaceholder } from "@/lib/text/normalise";
import type { PlanRow } from "../plan";
import { PLACE_KINDS, type PlaceKind, type qualityPlacesPlan } from "../plans/quality-places";

/** One way of writing a place, in one column. */
export type WrittenPlace = PlanRow<typeof qualityPlacesPlan>;

/** Places that the lists do not know, by kind; a kind without any list is not judged. */
export interface UnlistedPlaces {
	readonly unlisted: Readonly<Record<PlaceKind, readonly WrittenPlace[]>>;
	/** Kinds of which neither settings nor imports name any place. */
	readonly withoutList: readonly PlaceKind[];
}

const DIMENSION_OF: Readonly<Record<PlaceKind, DimensionId>> = {
	village: "victim_village",
	zone: "victim_employer_zone",
	enterprise: "victim_employer_zone",
};

/** The words of each kind, as the dimensions 居住村居 and 企业园区 know them. */
function vocabulariesOf({ places }: LabelContext): Readonly<Record<PlaceKind, Vocabulary>> {
	return {
		village: vocabularyOf([...placeValues(places.villages), OUTSIDE_VILLAGE]),
		zone: vocabularyOf([...placeValues(places.zones), ...ZONELESS]),
		enterprise: vocabularyOf([...placeValues(places.enterprises), ...ZONELESS]),
	};
}

/** Whether a word means a listed place, or the officer has settled that it means none. */
function isListed(
	word: string,
	kind: PlaceKind,
	vocabulary: Vocabulary,
	{ settings }: LabelContext,
): boolean {
	const spoken = mappedWord(settings, DIMENSION_OF[kind], word) ?? word;
	if (vocabulary.hasId(spoken) || isPlaceholder(spoken) || vocabulary.idOf(spoken) !== null) return true;
	return kind === "village" && vocabulary.idOf(beforeDoor(spoken)) !== null;
}

/** The places that are on no list, most frequent first. */
export function unlistedPlaces(rows: readonly WrittenPlace[], context: LabelContext): UnlistedPlaces {
	const vocabularies = vocabulariesOf(context);
	const lists = {
		village: context.places.villages,
		zone: context.places.zones,
		enterprise: context.places.enterprises,
	};
	const unlistedOf = (kind: PlaceKind) =>
		lists[kind].length === 0
			? []
			: rows.filter(
					({ place, written }) =>
						place === kind && written !== null && !isListed(written, kind, vocabularies[kind], context),
				);
	return {
		unlisted: {
			village: unlistedOf("village"),
			zone: unlistedOf("zone"),
			enterprise: unlistedOf("enterprise"),
		},
		withoutList: PLACE_KINDS.filter((kind) => lists[kind].length === 0),
	};
}
