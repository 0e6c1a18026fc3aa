/** Names as people write them for their relatives: 张三（儿子）, or 妈妈 alone, which names nobody. */
import { KIN_WORDS } from "@/data/narrative/victim-kin";
import { plainName } from "./person";

const KIN = new Set(KIN_WORDS.flatMap(({ words }) => words.split(" ")));
/** What stands in brackets behind a name says who it is to the writer. */
const REMARK = /[(（【[].*$/u;

/** The name of a relative as it is compared; null where only the relation is written. */
export function relativeName(written: string | null): string | null {
	const name = plainName(written)?.replace(REMARK, "") || null;
	return name !== null && KIN.has(name) ? null : name;
}
