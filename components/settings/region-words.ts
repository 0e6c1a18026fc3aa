/** What a typed region code means, or what is wrong with it. */
import { regionOf } from "@/lib/text/region";

const SIX_DIGITS = /^\d{6}$/;

/** Exactly one of the two says something new: `problem` is null when the code can be saved. */
export interface RegionWords {
	readonly hint: string;
	readonly problem: string | null;
}

const PURPOSE = "本地身份证号的前6位；用来判断“本市”“本省”。";

/** Words for a code as typed; an empty one is allowed and decides nothing. */
export function regionWords(code: string): RegionWords {
	if (code === "") return { hint: `${PURPOSE}留空则不作判断。`, problem: null };
	if (!SIX_DIGITS.test(code)) return { hint: PURPOSE, problem: "应为6位数字，或留空。" };
	const region = regionOf(code);
	if (region === null) return { hint: PURPOSE, problem: "没有这个省份的代码，请核对。" };
	const { province, city, county } = region;
	const names = [province, city === province ? null : city, county].filter((name) => name !== null);
	return { hint: `${names.join("")}。${PURPOSE}`, problem: null };
}
