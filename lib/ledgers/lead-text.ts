/** What may be seen of a lead's words: no name of anybody who is not staff, no number, no door. */
import { SURNAMES } from "@/data/narrative/victim-surnames";
import { maskNarrative } from "@/lib/text/mask";

/** Words behind which a grid worker's sentence names a person. */
const PERSONS =
	"村民|居民|群众|住户|租客|租户|房东|业主|店主|老板|员工|职工|工人|务工人员|老人|老年人|大爷|大妈|老伯|阿姨|女子|男子|青年|小伙|学生|储户|客户|顾客|收件人|事主|受害人|被害人|当事人|报警人|报案人|反映人|举报人|邻居|亲戚|朋友|家属|父亲|母亲|丈夫|妻子|老公|老婆|儿子|女儿|儿媳|女婿|孙子|孙女|爷爷|奶奶|外公|外婆|自称|名叫|叫做|姓名";
/** What clerks write where they know no name (群众, 村民): it stands in half of all texts. */
const NOBODY = new RegExp(`^(?:${PERSONS}|匿名|不详|某某)$`);
/** What follows such words and begins like a name but is none. */
const NOT_NAMES =
	/^(?:安全|安装|应[当该提]|方[便法式]|时[间发接]|常[年住]|关于|经[常核过]|[向和][其我民一]|万元|金[额融]|全[部家]|成功|高[度龄额]|单[独位]|钱[款财]|马上|强调|许多|易[受被]|连续|通过|于[近今当]|何时|白天|温馨|相[关互]|喜欢|干扰|古怪|路[过上]|习惯|明显|农户|家[中里]|陌生)/;
const NAME = `[${SURNAMES}][\\u4e00-\\u9fa5某×xX]{1,2}`;
const END = '(?=[（(，,、；;。.！!？?）)”"」\\s]|$|称|报|说)';
const INTRODUCED = [
	new RegExp(`(?:${PERSONS})(?:之一)?[】\\]:：]?(?:为|系|是|叫)?[“"「]?(${NAME})`, "g"),
	new RegExp(`[为系叫是][“"「]?(${NAME})${END}`, "g"),
];

/** Names that the sentence itself introduces, in the lengths they may have: 王小明 may be 王小 followed by 明. */
function introducedNames(text: string): readonly string[] {
	const found = INTRODUCED.flatMap((pattern) => [...text.matchAll(pattern)]);
	return found.flatMap(([, name = ""]) => (NOT_NAMES.test(name) ? [] : [name, name.slice(0, 2)]));
}

/**
 * The words of a lead, masked: known names wherever they stand, names the sentence introduces, numbers, doors. A word too much
 * is masked rather than a name too little.
 * @param names of persons, as registers hold them; staff stays
 * @returns null where nothing is written
 */
export function maskedLead(text: string | null, names: readonly (string | null)[]): string | null {
	if (text === null) return null;
	const known = names.flatMap((name) => (name === null || NOBODY.test(name) ? [] : [name]));
	return maskNarrative(text, [...known, ...introducedNames(text)]);
}
