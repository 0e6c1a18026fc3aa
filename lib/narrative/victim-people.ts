/** Who a narrative speaks of: descriptions of people, whose they are, and which of them is the victim. */
import { KIN_WORDS } from "@/data/narrative/victim-kin";
import type { KinGroup } from "@/data/narrative/victim-rule";
import { SURNAMES } from "@/data/narrative/victim-surnames";
import { clauseStart } from "./course-money";
import { type GatedPattern, gatedPattern } from "./gated-pattern";
import { execOpen, firstOpen } from "./victim-match";

/** `victim` is so called; `reporter` only reports, perhaps for himself; `named` is a bare name; `kin` stands behind a relation. */
export type PersonRole = "victim" | "reporter" | "named" | "kin" | "other";

/** A description of one person: what stands in brackets behind a name, or in a row of fields. */
export interface Zone {
	readonly start: number;
	readonly end: number;
	readonly role: PersonRole;
}

/** A victim whom the reporter names by relation. */
export interface KinVictim extends KinGroup {
	readonly start: number;
	readonly end: number;
}

/** The people of a narrative, as far as they matter to its victim. */
export interface People {
	/** Descriptions of the victim, several where there are several victims; empty where none is described. */
	readonly victims: readonly Zone[];
	readonly zones: readonly Zone[];
	/** Set where the victim is a relation of the reporter; then 我 and 报警人 are not the victim. */
	readonly kin: KinVictim | null;
	/** True where nothing says that the reporter is another than the victim. */
	readonly isReporterVictim: boolean;
}

/** A name as narratives write it: a surname and one or two signs, 某 and stars among them. */
export const NAME = `[${SURNAMES}](?:某某?|[×x*＿_]{1,2}|[\\u4e00-\\u9fa5]{1,2})`;

const kinByWord = new Map(
	KIN_WORDS.flatMap((kin) => kin.words.split(" ").map((word) => [word, kin] as const)),
);
const KIN = [...kinByWord.keys()].sort((one, other) => other.length - one.length).join("|");
const SUSPECT =
	/嫌疑人|对方|骗子|网友|客服|自称|冒充|昵称|名为|名叫|户名|收款|账户名|群内|群里|导师|陌生|好友|假冒|谎称|犯罪|该男|该女|添加|一名叫|相识|认识了?/;
const ALL_GROUPS = { hasGroups: true, flags: "g" } as const;
const PERSON = /男|女|岁|[汉族]族|文化|学历|婚|身份证|\d{17}[\dx]|户籍|籍贯|住址?|出生|生于|电话|职业|独居/;
const VICTIM_LABEL = new RegExp(
	`(?:事主|受害人|被害人|失主|受骗人|被骗人)[】\\]:]?(?:为|系|是)?(?:${NAME})?$`,
);
const REPORTER_LABEL = new RegExp(
	`(?:报警人|报案人|来电人|举报人|求助人|反映人|当事人|群众|市民|村民|居民)[】\\]:]?(?:为|系|是)?(?:${NAME})?$`,
);
const KIN_LABEL = new RegExp(`(?:${KIN})(?:${NAME})?$`);
const NAME_LABEL = new RegExp(
	`(?:^|[许日时分称:：、】]|员工|职工|教师|学生|会计|财务|人员|司机|务工|家长|居民|村民|群众|储户|客户|顾客|业主|店主|邻居|和|及)(?:${NAME})$|(?:老太太?|老人|老?大爷|老伯|大妈|阿姨|女士|先生|女子|男子|小伙子?|村民|居民|储户)$`,
);
const ROW_SIGN = /(?:^|[，,、；;:\]】。\u4e00-\u9fa5])[男女](?:性?[，,、；;。\d]|$)|岁[，,]/;
const ROW = new RegExp(
	`(事主|受害人|被害人|失主|报警人|报案人|当事人)?[】\\]:]?(?:为|系|是)?(${NAME})?[:，,、]?(?=(?:性别:?)?[男女](?:性|[，,、；;\\d。]|$|${NAME})|\\d{1,3}周?岁[，,])`,
	"y",
);
/** A sex or an age, before which a row begins. */
const ROW_AGE_OR_SEX = /[男女岁]/g;
/** Label, name and signs before the first field, and the figures of an age. */
const LONGEST_ROW_HEAD = 16;
const FIELD =
	/^(?:性别:?)?[男女]性?|^(?:年龄:?)?约?\d{1,3}周?岁|^.{1,3}族$|文化|学历|婚|丧偶|离异|独居|(?:省|市|县|自治区)[^，]{0,8}人$|籍$|^(?:小学|初中|高中|中专|大专|本科)$|^(?:现住|户籍|家住|住|籍贯|户口|身份证|联系|电话|手机|工作单位|职业|出生|系|暂住|民族|公民身份)|\d{4}年|^\d{17}|无业|待业|失业|务工|务农|经商|生意|主妇|医生|护士|司机|骑手|主播|老板|店主|经理|主管|文员|工作人员|上班|打工|[厂司店院校园所局][^，]{0,6}[员主工长师]$|职员|员工|工人|学生|退休|个体|会计|教师|农民/;
const SAYS = "(?<!自|对方|客服|嫌疑人|骗子|网友)(?:称|报警|说|反映|求助|表示|报案|报|讲)";
const WHOSE =
	"(?:系|为|是|帮|代|替)?(?:其|我|他|她|自己|本人|报警人|自家)?(?:的)?(?:(?:年近)?[\\d一二三四五六七八九十]{1,4}多?岁的)?";
const KIN_HELPS =
	"(?!提醒|发现|劝|告知|报警|报案|来电|朋友圈|陪|打来|说|称|提供|介绍|推荐|的(?:学费|名义|名字|照片|头像|朋友|同学|手机(?!.{0,20}被)|孩子)|都|们|圈|群|出事|生病|住院|代为|名义|遗失|丢)";
const KIN_SAID = gatedPattern(`${SAYS}[，,:：]?${WHOSE}(${KIN})(?:${NAME})?${KIN_HELPS}`, ALL_GROUPS);
const KIN_LOST = gatedPattern(
	`(?:^|[，。；,;])(?:我|其|他|她|事主|报警人)?(?:的)?(${KIN})(?![，,！!](?:我|你|您))[^，。；给向与和帮替]{0,4}(?:\\d{1,3}周?岁[，,])?(?:[，,]?[^，。；给向]{0,12})(?:(?<=的)[，,])?(?:被骗|被诈骗|被人骗|被人诈骗|遭遇?(?:网络|电信)*诈骗|上当|受骗)`,
	ALL_GROUPS,
);
const KIN_ACTS = gatedPattern(
	`(?:^|[，。；:：,;])(?:我|其)(?:的)?(${KIN})(?=(?:刚才|刚刚|现在|正|今天|昨天)*(?:接到?了?(?:一?个)?[^，。；的]{0,8}电话|在?[^，。；的]{0,10}(?:转钱|转账|汇款)))`,
	ALL_GROUPS,
);
const KIN_IS = gatedPattern(
	`(?:受害人|事主|被害人)(?:为|系|是)(?:报警人|报案人|其|我)(?:的)?(${KIN})`,
	ALL_GROUPS,
);
const FOR_OTHERS = gatedPattern(
	"代为?报警|代其|帮(?:其|他|她|朋友|家人|父母|同事)?报警|替(?:其|他|她|朋友)?报警",
);

const MOST_ZONES = 8;
/** Key and value without brackets: 姓名：张某 性别：女 …, up to the end of the sentence. */
const KEYED = /(事主|受害人|被害人|报警人|报案人|嫌疑人)?(?:信息)?[:：]?姓名:/g;

function keyedZones(text: string): readonly Zone[] {
	return [...text.matchAll(KEYED)].slice(0, MOST_ZONES).map((match) => {
		const start = match.index + match[0].length - "姓名:".length;
		const length = text.slice(start, start + 200).search(/[。\n]|报称|嫌疑人/);
		const role = match[1] === "嫌疑人" ? "other" : match[1]?.startsWith("报") ? "reporter" : "victim";
		return { start, end: length < 0 ? Math.min(text.length, start + 200) : start + length, role };
	});
}

/** True where the clause before an offset speaks of the suspects. */
export function isOfSuspect(text: string, at: number): boolean {
	return SUSPECT.test(text.slice(clauseStart(text, at), at));
}

/** The same of the sentence: the suspects may have been named a clause ago (对方自称李某，男，30岁). */
export function isNearSuspect(text: string, at: number): boolean {
	const from = Math.max(0, at - 40, text.lastIndexOf("。", at - 1), text.lastIndexOf("；", at - 1));
	return SUSPECT.test(text.slice(from, at));
}

function roleOf(text: string, open: number): PersonRole {
	const clause = text.slice(clauseStart(text, open), open);
	if (VICTIM_LABEL.test(clause)) return "victim";
	if (SUSPECT.test(clause)) return "other";
	if (KIN_LABEL.test(clause)) return "kin";
	if (REPORTER_LABEL.test(clause)) return "reporter";
	return NAME_LABEL.test(clause) ? "named" : "other";
}

/** The end of a bracket that opens at an offset, nested ones passed over; -1 where it does not close within 300 signs. */
function closing(text: string, open: number): number {
	let depth = 0;
	for (let at = open; at < Math.min(text.length, open + 300); at += 1) {
		const sign = text.charAt(at);
		if (sign === "（" || sign === "(") depth += 1;
		if (sign === "）" || sign === ")") depth -= 1;
		if (depth === 0) return at;
	}
	return -1;
}

const CONTINUED =
	/^[；;，,、](?:年龄|职业|性别|学历|文化程度|婚姻状况|住址|现住址|户籍地?|身份证号?|联系电话|工作单位):/;

function bracketZones(text: string): readonly Zone[] {
	const zones: Zone[] = [];
	for (let at = 0; at < text.length && zones.length < MOST_ZONES; at += 1) {
		const sign = text.charAt(at);
		if (sign !== "（" && sign !== "(") continue;
		const end = closing(text, at);
		if (end < 0) continue;
		if (PERSON.test(text.slice(at, end))) {
			const isContinued = CONTINUED.test(text.slice(end + 1, end + 10));
			zones.push({ start: at + 1, end: isContinued ? rowEnd(text, end + 2) : end, role: roleOf(text, at) });
		}
		at = end;
	}
	return zones;
}

function rowEnd(text: string, start: number): number {
	let at = start;
	while (at < Math.min(text.length, start + 300)) {
		const rest = text.slice(at, at + 60);
		const length = rest.search(/[，,、；;。]|报称|报警|来所|称(?!号)/);
		const field = length < 0 ? rest : rest.slice(0, length);
		if (!FIELD.test(field)) break;
		at += field.length;
		if (length < 0 || !/[，,、；;]/.test(rest.charAt(length))) break;
		at += 1;
	}
	return at;
}

function rowZone(text: string, match: RegExpExecArray): Zone | null {
	const [whole, label, name] = match;
	const start = match.index + whole.length;
	const isOpening = match.index === 0 || "。；\n，许日".includes(text.charAt(match.index - 1));
	if (label === undefined && !(isOpening && (name !== undefined || match.index === 0))) return null;
	if (label === undefined && isOfSuspect(text, start)) return null;
	const end = rowEnd(text, start);
	if (end <= start) return null;
	const isVictim = label !== undefined && /^(?:事主|受害人|被害人|失主)$/.test(label);
	return { start, end, role: isVictim ? "victim" : label === undefined ? "named" : "reporter" };
}

/** The first row that begins between two offsets. */
function rowAt(text: string, from: number, to: number): RegExpExecArray | null {
	for (let at = from; at <= to; at += 1) {
		ROW.lastIndex = at;
		const match = ROW.exec(text);
		if (match !== null) return match;
	}
	return null;
}

/** Rows of fields without brackets: 事主张某，女，20岁，…; a name alone counts only at the start of a sentence. */
function rowZones(text: string): readonly Zone[] {
	const zones: Zone[] = [];
	let from = 0;
	for (const { index } of text.matchAll(ROW_AGE_OR_SEX)) {
		if (index < from) continue;
		const match = rowAt(text, Math.max(from, index - LONGEST_ROW_HEAD), index);
		if (match === null) continue;
		from = match.index + Math.max(1, match[0].length);
		const zone = rowZone(text, match);
		if (zone !== null && zones.push(zone) >= MOST_ZONES) break;
	}
	return zones;
}

function firstKin(text: string, pattern: GatedPattern): KinVictim | null {
	return firstOpen(text, pattern, (match) => {
		const [whole, word = ""] = match;
		const kin = kinByWord.get(word);
		const start = match.index + whole.indexOf(word);
		return kin && !isOfSuspect(text, start) ? { ...kin, start, end: start + word.length } : null;
	});
}

function kinVictim(text: string): KinVictim | null {
	return (
		firstKin(text, KIN_IS) ?? firstKin(text, KIN_SAID) ?? firstKin(text, KIN_LOST) ?? firstKin(text, KIN_ACTS)
	);
}

/** Reads the people of a narrative; cheap where it has neither brackets nor sexes. */
export function peopleIn(text: string): People {
	const brackets = text.includes("（") || text.includes("(") ? bracketZones(text) : [];
	const inBracket = (zone: Zone) =>
		brackets.some(({ start, end }) => zone.start >= start && zone.start <= end);
	const keyed = text.includes("姓名:") ? keyedZones(text) : [];
	const isRow = keyed.length === 0 && ROW_SIGN.test(text);
	const rows = isRow ? rowZones(text).filter((zone) => !inBracket(zone)) : [];
	const zones = [...brackets, ...keyed, ...rows].sort((one, other) => one.start - other.start);
	const labelled = zones.filter(({ role }) => role === "victim");
	const kin = labelled.length > 0 ? null : kinVictim(text);
	const isReporterVictim = labelled.length === 0 && kin === null && execOpen(text, FOR_OTHERS) === null;
	return { victims: victimsOf(zones, labelled, kin, isReporterVictim), zones, kin, isReporterVictim };
}

function victimsOf(
	zones: readonly Zone[],
	labelled: readonly Zone[],
	kin: KinVictim | null,
	isReporterVictim: boolean,
): readonly Zone[] {
	if (labelled.length > 0) return labelled;
	if (kin !== null) return zones.filter(({ start }) => start > kin.end && start <= kin.end + 5).slice(0, 1);
	if (!isReporterVictim) return [];
	const reporters = zones.filter(({ role }) => role === "reporter");
	const named = zones.filter(({ role }) => role === "named");
	return reporters.length > 0 ? reporters.slice(0, 1) : named;
}
