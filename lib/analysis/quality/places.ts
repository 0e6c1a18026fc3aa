/** Written places that no list knows: what keeps villages, zones and enterprises from being counted together. */
import type { LabelContext } from "@/lib/dimensions/dimension";
import { isEmployerSettled, isZoneSettled } from "@/lib/dimensions/victim-employer-zone";
import { isVillageSettled } from "@/lib/dimensions/victim-village";
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

/** Whether a word of each kind is settled, as the dimensions 居住村居 and 企业园区 read it. */
const IS_SETTLED: Readonly<Record<PlaceKind, (word: string, context: LabelContext) => boolean>> = {
	village: isVillageSettled,
	zone: isZoneSettled,
	enterprise: isEmployerSettled,
};

/** The places that are on no list, most frequent first. */
export function unlistedPlaces(rows: readonly WrittenPlace[], context: LabelContext): UnlistedPlaces {
	const lists = {
		village: context.places.villages,
		zone: context.places.zones,
		enterprise: context.places.enterprises,
	};
	const unlistedOf = (kind: PlaceKind) =>
		lists[kind].length === 0
			? []
			: rows.filter(
					({ place, written }) => place === kind && written !== null && !IS_SETTLED[kind](written, context),
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
