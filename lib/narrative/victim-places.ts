/** Where the victim comes from, lives and works, as written. */
import { clauseStart } from "./course-money";
import { type GatedPattern, gatedPattern } from "./gated-pattern";
import { execOpen, firstOpen } from "./victim-match";
import { isOfSuspect, NAME, type People, type Zone } from "./victim-people";
import type { Told } from "./victim-person";

const GROUPS = { hasGroups: true } as const;
const ALL_GROUPS = { hasGroups: true, flags: "g" } as const;
const PROVINCES =
	"北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门";
const VALUE =
	"([^，,；;。、）)（(\\s]{2,40}?)(?=$|[，,；;。、）)（(]|户籍|联系|电话|手机|身份证|工作单位|现住|职业:|暂住|报称|性别:|年龄:|文化程度|婚姻|民族:|出生)";
const HUKOU_LABEL = "(?:户籍所在地|户籍地址|户籍地|户籍|户口所在地|户口地|户口|籍贯|原籍)";
const HOME_LABEL =
	"(?:现住址|现住地|现居住地|现居地|现居|现住|家庭住址|家庭地址|居住地址|居住地|居住在|居住于|暂住地址|暂住地|暂住于|暂住在|暂住|常住地|租住处|租住在|租住于|租住|家住|住址|住在|住于|住(?=[^宿院]))";
const BOTH = gatedPattern(
	`${HUKOU_LABEL}(?:[、及和/与]|兼)${HOME_LABEL}(?:均|都)?[:为是在]*${VALUE}`,
	GROUPS,
);
const HUKOU = gatedPattern(`${HUKOU_LABEL}[:为是在系]*${VALUE}`, GROUPS);
const ORIGIN = gatedPattern(
	`(?:^|[，,、；;系是:])((?:${PROVINCES})[^，,；;。、（）()公司厂店]{0,16}?)(?:人|籍)(?=$|[，,、；;。])`,
	GROUPS,
);
const HOME = gatedPattern(`${HOME_LABEL}[:为是在于]*${VALUE}`, GROUPS);
const HOME_SPOKEN = gatedPattern(
	`(?:家住在?|家在|(?<!接|对方)现住在?|(?:我|本人|事主|报警人|受害人|其)(?:现|目前|一直|就|家)?住(?!院|宿|酒|宾|旅)在?|(?:我|本人)(?:家)?(?:地址|住址)[:是在]*|(?:租住|暂住|居住)处?在?)[:于]*${VALUE}`,
	ALL_GROUPS,
);
const AT_HOME = gatedPattern(
	"在([^，,；;。（）()在]{2,24}?(?:镇|街道|村|社区|小区|花园|公寓|苑|新村|家园|宿舍楼?)[^，,；;。（）()在]{0,14}?)(?:的|自己|其)?(?:家中|家里|家内|暂住处|暂住地|住处|住所|租房|出租房|出租屋)",
	GROUPS,
);
const VILLAGER = gatedPattern(
	"(?:^|[，,；;。、时分日接:]|我是|我们?|系|为|群众|辖区|本辖区)([^，,；;:。、（）()是系为时日接我]{2,16}?(?:村|社区|小区|花园|新村|苑|公寓))(?:的)?(?:村民|居民|住户|业主|租客|租户|群众|储户)",
	ALL_GROUPS,
);
const OF_VILLAGE = gatedPattern(
	"(?:^|[，,。；;])我(?:们)?是([^，,；;。、（）()]{2,14}?(?:村|社区|小区|花园|苑|公寓))(?:的|人|这边|里)?(?=$|[，,。；;])",
	ALL_GROUPS,
);
const IN_DORMITORY = gatedPattern("在([^，,；;。（）()在某]{2,20}?宿舍)", GROUPS);
const HOUSE = /(?:\d+|[一二三四五六七八九十]+)(?:组|号|幢|栋|单元|室|楼|弄|层|座|队|-|#|排)|[a-z]座/;
const SETTLEMENT = /^.*(?:新村|村|社区|小区|花园|公寓|宿舍|苑|家园|居委会|山庄|名都|华府|嘉园|佳园)/;
const NOT_HOME =
	/酒店|宾馆|旅馆|民宿|网吧|招待所|足浴|ktv|医院|^(?:[厂校]|[^，]{0,3}(?:公司|单位|工厂|学校|学院|员工|职工|集体|工地))?(?:里|内|的)?(?:宿舍|家)/;
const VEILED = /某|[*×＿]|xx/;
const FIRM_SIGN =
	"(?:公司|厂|集团|学校|小学|中学|高中|学院|大学|幼儿园|医院|卫生院|银行|信用社|超市|酒店|村委会|居委会|政府|合作社|研究所|事务所|工作室|饭店|餐馆|餐厅|商行|经营部|中心(?!小?学|幼儿园|[医卫小校])|店|[诊驿]所|馆|局|法院|检察院|派出所|药房|协会|[中大支]队|合作社|驿站|厂区)";
const POST =
	"(?:员工|职工|职员|工人|普工|会计|出纳|财务(?:人员|主管|经理)?|文员|老师|教师|幼师|医生|医师|护士|司机|驾驶员|负责人|法人|法定代表人|经理|主管|保安|店主|店长|店员|老板|经营者|业主|厂长|院长|校长|主任|副主任|书记|委员|干部|工作人员|业务员|销售(?:员|人员)?|客服|行政(?:人员)?|仓管员?|操作工|[车焊电木钳]工|技术员|工程师|设计师|厨师|服务员|收银员|保洁员?|柜员|辅警|学徒|采购员?|质检员?|人事|内勤|助理|队员|秘书|审计|顾问|讲师|[\\u4e00-\\u9fa5]工)";
const EMPLOYER = gatedPattern(
	`(?:工作单位|就职于|任职于|供职于|服务处所|上班单位|上班于|单位)[:为是在]*${VALUE}`,
	GROUPS,
);
const EMPLOYED = gatedPattern(
	`(?:^|[，,、；;系是为在])([^，,；;。、（）()系是在]{2,24}?${FIRM_SIGN})(?:的|[^，。；的]{0,4}?)${POST}(?=$|[，,、；;。）)])`,
	GROUPS,
);
const WORKS = gatedPattern(
	`(?:我|本人|事主|受害人|报警人|其)(?:现|目前|是|系)?(?:在|于)([^，,；;。（）()]{2,24}?${FIRM_SIGN})(?:里|内)?(?:上班|工作|打工|务工|任职)`,
	GROUPS,
);
const SERVES = gatedPattern(
	`(?:我|本人|事主|受害人|被害人|报警人)[^，。；（(]{0,3}?(?:系|是|为)([^，,；;。（）()]{2,24}?${FIRM_SIGN})(?:的)?${POST}`,
	GROUPS,
);
const WORKS_FIELD = gatedPattern(
	`(?:^|[，,、；;])(?:现|目前|平时|系|是|职业:?)*(?:在|于)([^，,；;。、（）()在]{2,24}?${FIRM_SIGN})(?:里|内)?(?:上班|工作|打工|务工|任职|就职|任教|做|当|从事|担任)`,
	GROUPS,
);
const OWNS = gatedPattern(
	'(?:^|[，,、；;]|我|本人|事主|受害人|报警人)(?:在[^，。；]{1,10}?)?(?:经营|开(?:办|有|设|了)?)(?:着|一家|一个|名为|名叫|“|")*([^，,；;。、（）()“”"经开]{2,20}?(?:店|超市|公司|厂|馆|行|经营部|坊|铺))',
	GROUPS,
);
/** The firm stands before the name: 霁溪镇佳美服装有限公司财务人员邵某（女，36岁）. */
const TITLED = gatedPattern(
	`(?:^|[，,、；;。系是为接许时分日:])([^，,；;。、（）()系是时日分]{2,24}?${FIRM_SIGN})(?:的)?${POST}${NAME}$`,
	GROUPS,
);
const SERVED_SPOKEN = gatedPattern(
	`(?:^|[，,；;。系是])([^，,；;。、（）()系是]{4,24}?${FIRM_SIGN})(?:的)?${POST}(?:${NAME})?(?:被(?!冒)|称|报警|报案|来电|来所|接到|通过)`,
	GROUPS,
);
const TRADE =
	"五金|电子|服装|制衣|鞋|针织|纺织|印染|塑料|塑胶|模具|机械|玩具|家具|食品|包装|印刷|化工|汽修|汽配|汽车|修理|维修|洗车|水果|烟酒|杂货|便利|小|大|早餐|快餐|理发|美容|美甲|服饰|饰品|宠物|药|手机|电器|数码|建材|装修|装潢|家居|花|母婴|奶茶|火锅|烧烤|饭|面|餐|茶|小吃|工|小工|私人|物流|快递|外贸|保险|房产|中介|网络|加工|制造|制品|批发|零售|养生|足浴|按摩|棋牌|健身";
const GENERIC = new RegExp(
	`^(?:本地|当地|附近|外地|镇上|一家|一个|这家|工厂|电子|.镇)?(?:的)?.{0,2}(?:公司|厂|学校|医院|银行|超市)$|^(?:[^，]{0,9}?(?:省|市|县|区|镇|乡|街道|村|园|路|街|上|里|边|地|老家|城|自家|门口))*(?:的|了|着|一?[家个间]|某|自己)*(?:${TRADE})*(?:公司|厂|店|超市|饭店|餐馆|餐厅|酒店|商店|馆|铺|坊|行|企业|集团|中心)$`,
);

function cut(
	match: RegExpExecArray | RegExpMatchArray,
	from: number,
	rule: string,
	confidence: number,
): Told<string> | null {
	const value = match[1] ?? "";
	const start = from + (match.index ?? 0) + match[0].lastIndexOf(value);
	if (value.length < 2 || VEILED.test(value)) return null;
	return { value, start, end: start + value.length, rule, confidence };
}

/** The settlement of an address with its town, without house numbers; null for hotels and what is no place to live. */
function settled(told: Told<string> | null): Told<string> | null {
	if (told === null || NOT_HOME.test(told.value)) return null;
	const house = told.value.search(HOUSE);
	const street = house < 0 ? told.value : told.value.slice(0, house);
	const value = SETTLEMENT.exec(street)?.[0] ?? street;
	return value.length < 3 ? null : { ...told, value, end: told.start + value.length };
}

function inZones(
	text: string,
	zones: readonly Zone[],
	read: (part: string, from: number) => Told<string> | null,
): Told<string> | null {
	const [first = null, ...others] = zones.map((zone) => read(text.slice(zone.start, zone.end), zone.start));
	return others.every((other) => other?.value === first?.value) ? first : null;
}

/** Address of the hukou, as written. */
export function hukouIn(text: string, people: People): Told<string> | null {
	return inZones(text, people.victims, (part, from) => {
		const labelled = execOpen(text, BOTH, part) ?? execOpen(text, HUKOU, part);
		if (labelled !== null && !/^(?:不详|未知|同上|不明)/.test(labelled[1] ?? ""))
			return cut(labelled, from, "hukou_field", 0.95);
		const origin = execOpen(text, ORIGIN, part);
		return origin && cut(origin, from, "origin_field", 0.9);
	});
}

function homeSpoken(text: string): Told<string> | null {
	const lived = firstOpen(text, HOME_SPOKEN, (match) =>
		isOfSuspect(text, match.index) ? null : settled(cut(match, 0, "lives_in", 0.9)),
	);
	if (lived !== null) return lived;
	const ofPlace = [VILLAGER, OF_VILLAGE].map((pattern) =>
		firstOpen(text, pattern, (match) =>
			isOfSuspect(text, match.index + 1) ? null : settled(cut(match, 0, "villager", 0.85)),
		),
	);
	const villager = ofPlace[0] ?? ofPlace[1] ?? null;
	if (villager !== null) return villager;
	const home = execOpen(text, AT_HOME) ?? execOpen(text, IN_DORMITORY);
	return home && !isOfSuspect(text, home.index) ? settled(cut(home, 0, "at_home", 0.85)) : null;
}

/** The settlement where the victim lives. */
export function residenceIn(text: string, people: People): Told<string> | null {
	if (people.victims.length > 0) {
		const described = inZones(text, people.victims, (part, from) => {
			const labelled = execOpen(text, BOTH, part) ?? execOpen(text, HOME, part);
			return labelled && settled(cut(labelled, from, "residence_field", 0.95));
		});
		if (described !== null || people.victims.length > 1) return described;
	}
	return people.kin === null ? homeSpoken(text) : null;
}

function isFirm({ value }: Told<string>): boolean {
	return !GENERIC.test(value) && !/^(?:无|不详|同上|未知)|[其我他她称]/.test(value);
}

/** The firm or institution where the victim works, as written. */
export function employerIn(text: string, people: People): Told<string> | null {
	const described = inZones(text, people.victims, (part, from) => {
		return firmIn({ text, part, from }, [EMPLOYER, EMPLOYED, WORKS_FIELD, OWNS]) ?? titledFirm(text, from);
	});
	if (described !== null || people.kin !== null || people.victims.length > 1) return described;
	const whole = { text, part: text, from: 0 };
	const told = firmIn(whole, [SERVES, WORKS, ...(people.isReporterVictim ? [SERVED_SPOKEN, OWNS] : [])]);
	return told && !isOfSuspect(text, told.start) ? { ...told, rule: "works_at", confidence: 0.85 } : null;
}

/** A part of a text with its place there. */
interface PartOfText {
	readonly text: string;
	readonly part: string;
	readonly from: number;
}

/** The first named firm that one of the patterns finds. */
function firmIn({ text, part, from }: PartOfText, patterns: readonly GatedPattern[]): Told<string> | null {
	for (const pattern of patterns) {
		const match = execOpen(text, pattern, part);
		const told = match && cut(match, from, "employer_field", 0.93);
		if (told && isFirm(told)) return told;
	}
	return null;
}

function titledFirm(text: string, zoneStart: number): Told<string> | null {
	const end = "（(，,".includes(text.charAt(zoneStart - 1)) ? zoneStart - 1 : zoneStart;
	const from = clauseStart(text, end);
	const told = firmIn({ text, part: text.slice(from, end), from }, [TITLED]);
	return told && !isOfSuspect(text, told.start) ? told : null;
}
