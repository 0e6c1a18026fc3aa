/** Which person a row means within one event: the ID number, else the name, else one unnamed victim. */
import { readIdNumber } from "@/lib/text/identity";
import type { Stored } from "./read-field";

/**
 * The key of a victim inside its event.
 * A matchable ID number (15 digits upgraded to 18) speaks first; a damaged or masked one never does.
 * @returns `i:` + ID number, `n:` + name without spaces, or empty when neither is known
 */
export function personKey(idNo: Stored, name: Stored): string {
	const id = typeof idNo === "string" ? readIdNumber(idNo).id : null;
	if (id !== null) return `i:${id}`;
	const plain = typeof name === "string" ? name.replace(/\s+/g, "") : "";
	return plain === "" ? "" : `n:${plain}`;
}
