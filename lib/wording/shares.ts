/** A share with what it rests on: its part and whole, and how many stand in neither because nobody wrote enough of them. */
import { blankText, numberText, percentText } from "./numbers";

/** A part of the known, with the unknown beside it. */
export interface KnownShare {
	readonly part: number;
	/** The known; 0 = there is no share. */
	readonly whole: number;
	/** Counted apart: they are in neither part nor whole. */
	readonly unknown: number;
}

const shareWords = ({ part, whole, unknown }: KnownShare): string =>
	whole === 0 ? blankText(unknown > 0 ? "unknown" : "unmeasured") : percentText(part / whole);

/** `未知8人另列`; null where everything is known. */
function unknownWords({ unknown }: KnownShare, unit: string): string | null {
	return unknown === 0 ? null : `未知${numberText(unknown)}${unit}另列`;
}

/**
 * The share of the known, and the unknown apart: `29.0%（未知8人另列）`; without unknown ones `29.0%`, of nothing known
 * `不详（未知8人另列）`. **Only where part and whole stand beside it**; elsewhere {@link shareText}.
 * @param unit of the unknown, such as 人 or 家
 */
export function knownShareText(share: KnownShare, unit: string): string {
	const unknown = unknownWords(share, unit);
	return `${shareWords(share)}${unknown === null ? "" : `（${unknown}）`}`;
}

/** The same with its part and whole: `29.0%（29/100，未知8人另列）`, `62.1%（59/95）`. */
export function shareText(share: KnownShare, unit: string): string {
	const { part, whole } = share;
	const size = whole === 0 ? null : `${numberText(part)}/${numberText(whole)}`;
	const words = [size, unknownWords(share, unit)].filter((word) => word !== null);
	return `${shareWords(share)}${words.length === 0 ? "" : `（${words.join("，")}）`}`;
}
