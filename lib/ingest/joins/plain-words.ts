/** Words as they are compared: half width, without spaces, letters in one case; the same in SQL. */
import { lit, type Sql, sql } from "@/lib/sql/fragment";
import { halfWidth } from "@/lib/text/normalise";

/** Every sign that {@link halfWidth} rewrites and a stored text may hold. */
const WIDE =
	"０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ：．／－＋％＊＝＜＞～＄＠＃＿＇＂\u00a0\u3000";
const NARROW = halfWidth(WIDE);

/** Words without spaces and in half width; null when blank. */
export function plainWords(words: string | null): string | null {
	if (words === null) return null;
	return halfWidth(words).replace(/\s+/g, "").toLowerCase() || null;
}

/** {@link halfWidth} of a column. */
export const narrow = (column: Sql): Sql => sql`translate(${column}, ${lit(WIDE)}, ${lit(NARROW)})`;

/** {@link plainWords} of a column. */
export const plainColumn = (column: Sql): Sql =>
	sql`lower(regexp_replace(${narrow(column)}, '[[:space:]]', '', 'g'))`;

/** As `plainName`: width stays, because names of both widths are two names there. */
export const nameColumn = (column: Sql): Sql => sql`lower(regexp_replace(${column}, '[[:space:]]', '', 'g'))`;
