/** Words that are written down with a lock or an amendment, as they are kept. */
import { maskNarrative } from "@/lib/text/mask";

/** Words as they are kept, null where nothing was said: numbers of persons and phones are masked, because this is printed. */
export function keptWords(words: string | null): string | null {
	const said = words?.trim() ?? "";
	return said === "" ? null : maskNarrative(said, []);
}
