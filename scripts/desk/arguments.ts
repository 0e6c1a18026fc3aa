/** What the officer typed, checked before anything is read. */
import { parseArgs } from "node:util";
import { BASES, isBasis } from "@/lib/analysis/bases";
import type { Basis } from "@/lib/analysis/question";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { type ComparisonChoice, parseComparison } from "@/lib/calendar/comparisons";
import { type PeriodChoice, parsePeriod } from "@/lib/calendar/periods";
import { DIMENSION_LIST, dimensionOf } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";

const SCHEME_IDS = SCHEME_PRESETS.map(({ id }) => id);

export const USAGE = `用法：npm run -s desk -- <命令> <文件或文件夹…> [选项]

命令
  account   导入并给出账目：读入 = 新增 + 更新 + 未变 + 拒收，拒收逐行写明原因
  brief     生成晨报（或按 --period 指定的时段）
  explore   任选维度的识别率、来源和分布（与晨报相同的时段、口径和数字）
  quality   检查数据质量：各检查项的数量、程度、处理办法和逐行明细（与“数据质量”页面相同，身份信息已遮盖），
            只用 --settings 和 --out
  focus     一周的重点村居和园区：每个候选的因素、得分、风险分、优先度和推荐；文件可以是导出的表，
            也可以是一个每周计数表，只用 --as-of（该日所在的周）、--settings、--format 和 --out
  backtest  每周重点的回测：过去每一周按各规则重选一遍，看之后几周抓住多少；文件可以是导出的表，
            也可以是一个每周计数表（CSV 或 .gz，列为 area、week、n，可有 town、population），
            只用 --as-of、--settings、--format 和 --out
  screen    回执筛查：研判日两个批次的回执与此前受害人及其关系人比对，逐条给出依据和强弱（身份信息已遮盖），
            只用 --as-of、--settings、--format 和 --out
  response  预警和止付：漏斗、分项、时效、未反馈和到期清单、各环节金额、重大案件，
            只用 --as-of、--period、--compare、--settings、--format 和 --out
  enterprises 企业和园区：包干书、讲堂、回执、激活率、案件同比、万人发案和待走访，选项同 response
  trends    同比大屏：本年至今与上年同日、近13个月、四年累计、目标阶梯、损失构成、村居排名、各类占比，
            只用 --as-of（统计到前一日）、--settings、--format 和 --out
  assess    按考核办法计分：考核表、升降与发案水平和提示；docx 为考核通报，整年结束后为年度考核结果；没有申诉决定和
            此前的通报，只用 --scheme（必填）、--as-of、--period、--settings、--format 和 --out

选项
  --as-of YYYY-MM-DD   研判日（阅读简报的早晨），默认按数据推定：最后一起警情在上午的为当日，否则为次日
  --period 时段        按研判日推算：day week month quarter half_year year（最近一个完整的），各加 _to_date
                       为至今（如 month_to_date），holiday 为最近一个已结束的假期；默认 day
                       指定某一个：day:2026-05-11 week:2026-05-11（该日所在周） month:2026-05
                       quarter:2026-Q2 half:2026-H1 year:2026，至今写到哪天为止 month_to_date:2026-05-11
                       假期 holiday:节日:年份，节前节后各7天加 :before 或 :after，节日有 new_year
                       spring_festival qingming labour_day dragon_boat mid_autumn national_day
                       自选起止（均含当日） custom:2026-04-01..2026-05-11
  --compare 对比       代替同比的对比时段：same_weekdays（同星期） last_festival（上年同节）
                       last_festival_days_off（上年假期） previous_equal（上一等长时段） previous_unit（上一自然单位）
                       或自选 custom:2025-04-01..2025-04-30；默认同比
  --basis 口径         calls 按警情（报警时间）、cases 按案件（立案时间）、occurred 按案件（发案时间）统计，默认 calls
  --filter 维度=值     只统计该值；可重复，同一维度多个值为“或”，值写“不详”表示未知
  --cross 维度,维度    另给两个维度的交叉表；可重复
  --dimensions 维度,…  explore 统计哪些维度，all 为全部23个，默认 all
  --scheme 办法        assess 的考核办法：从“考核”页面导出的文件，或示例 ${SCHEME_IDS.join(" ")}；
                       时段为 year_to_date（默认） month quarter year，可以指定某一个
  --settings 文件      从“设置”页面导出的设置文件
  --format 格式        json（默认）；brief 另有 docx，assess 另有 table 和 docx，其他命令另有 table
                       （便于阅读的文字表；account 和 quality 没有）
  --out 文件           写入文件而不是标准输出（docx 必填）
`;

/** A failure of the command line itself. */
class UsageError extends AppError {
	constructor(message: string) {
		super("usage", `${message}\n\n${USAGE}`);
	}
}

type Format = "json" | "docx" | "table";

/** Commands with the formats that each writes besides JSON. */
const COMMANDS = {
	account: [],
	brief: ["docx"],
	explore: ["table"],
	quality: [],
	focus: ["table"],
	backtest: ["table"],
	screen: ["table"],
	response: ["table"],
	enterprises: ["table"],
	trends: ["table"],
	assess: ["table", "docx"],
} as const satisfies Record<string, readonly Format[]>;

/** Periods that villages are assessed for; the first is the one meant where none is given. */
const ASSESSED_PERIODS: readonly string[] = ["year_to_date", "month", "quarter", "year"];

type Command = keyof typeof COMMANDS;

const COMMAND_IDS = Object.keys(COMMANDS) as readonly Command[];

/** What to do, with what, and where to write it. */
export interface DeskArguments {
	readonly command: Command;
	readonly paths: readonly string[];
	readonly asOf: CivilDate | null;
	readonly period: PeriodChoice;
	/** Null = the period's own 同比. */
	readonly against: ComparisonChoice | null;
	readonly basis: Basis;
	readonly filters: readonly {
		readonly dimension: DimensionId;
		readonly values: readonly (string | null)[];
	}[];
	readonly crosses: readonly (readonly [DimensionId, DimensionId])[];
	/** What `explore` counts, in this order. */
	readonly dimensions: readonly DimensionId[];
	readonly settings: string | null;
	/** A file or the id of an example; null for every command but `assess`. */
	readonly scheme: string | null;
	readonly format: Format;
	readonly out: string | null;
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
	const found = allowed.find((one) => one === value);
	if (found === undefined) throw new UsageError(`${name} 只能是 ${allowed.join("、")}，不能是“${value}”`);
	return found;
}

function dimensionNamed(id: string): DimensionId {
	const dimension = dimensionOf(id);
	if (dimension === null) throw new UsageError(`没有名为“${id}”的维度`);
	return dimension.id;
}

function filtersOf(texts: readonly string[]): DeskArguments["filters"] {
	const byDimension = new Map<DimensionId, (string | null)[]>();
	for (const text of texts) {
		const at = text.indexOf("=");
		if (at < 1) throw new UsageError(`--filter 应写成 维度=值，不能是“${text}”`);
		const dimension = dimensionNamed(text.slice(0, at));
		const value = text.slice(at + 1);
		byDimension.set(dimension, [...(byDimension.get(dimension) ?? []), value === "不详" ? null : value]);
	}
	return [...byDimension].map(([dimension, values]) => ({ dimension, values }));
}

function crossOf(text: string): readonly [DimensionId, DimensionId] {
	const [first, second, ...rest] = text.split(",").map((part) => part.trim());
	if (!first || !second || rest.length > 0) throw new UsageError(`--cross 应写成 维度,维度，不能是“${text}”`);
	return [dimensionNamed(first), dimensionNamed(second)];
}

function dimensionsOf(text: string): readonly DimensionId[] {
	if (text.trim() === "all") return DIMENSION_LIST.map(({ id }) => id);
	return [...new Set(text.split(",").map((part) => dimensionNamed(part.trim())))];
}

/** @throws UsageError for what is no comparison, and for the mean of several windows, which is no window */
function comparisonOf(text: string | undefined): ComparisonChoice | null {
	if (text === undefined) return null;
	const choice = parseComparison(text);
	if (choice === null || choice.kind === "three_year_mean") throw new UsageError(`不认识的对比“${text}”`);
	return choice;
}

/** The format a command may write; its options must be its own. */
function formatOf(command: Command, values: Values): DeskArguments["format"] {
	const format = oneOf("--format", values.format ?? "json", ["json", "docx", "table"]);
	if (format === "docx" && values.out === undefined)
		throw new UsageError("--format docx 必须用 --out 指定文件");
	const own: readonly Format[] = COMMANDS[command];
	if (format !== "json" && !own.includes(format))
		throw new UsageError(`${command} 只能输出 ${["json", ...own].join(" 或 ")}`);
	if (values.dimensions !== undefined && command !== "explore")
		throw new UsageError("--dimensions 只用于 explore");
	if (values.cross !== undefined && command === "explore") throw new UsageError("--cross 不用于 explore");
	return format;
}

const OPTIONS = {
	"as-of": { type: "string" },
	period: { type: "string" },
	compare: { type: "string" },
	basis: { type: "string" },
	filter: { type: "string", multiple: true },
	cross: { type: "string", multiple: true },
	dimensions: { type: "string" },
	settings: { type: "string" },
	scheme: { type: "string" },
	format: { type: "string" },
	out: { type: "string" },
	help: { type: "boolean", short: "h" },
} as const;

function parsed(words: readonly string[]) {
	try {
		return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
	} catch (cause) {
		throw new UsageError(cause instanceof Error ? cause.message : String(cause));
	}
}

type Values = ReturnType<typeof parsed>["values"];

/** The period of a command. @throws UsageError for what is none, and for one that villages are not assessed for */
function periodOf(command: Command, written: string | undefined): PeriodChoice {
	const period = parsePeriod(written ?? (command === "assess" ? "year_to_date" : "day"));
	if (period === null) throw new UsageError(`不认识的时段“${written}”`);
	if (command === "assess" && !ASSESSED_PERIODS.includes(period.kind))
		throw new UsageError(`assess 的 --period 只能是 ${ASSESSED_PERIODS.join("、")}，不能是“${written}”`);
	return period;
}

/** The scheme of an assessment. @throws UsageError where it is missing, and where nothing is assessed */
function schemeOf(command: Command, written: string | undefined): string | null {
	if (command === "assess" && written === undefined)
		throw new UsageError(`assess 必须用 --scheme 指定考核办法：文件，或示例 ${SCHEME_IDS.join("、")}`);
	if (command !== "assess" && written !== undefined) throw new UsageError("--scheme 只用于 assess");
	return written ?? null;
}

/** Arguments from the words after the script's name; null when help was asked for. */
export function deskArguments(words: readonly string[]): DeskArguments | null {
	const { values, positionals } = parsed(words);
	if (values.help || words.length === 0) return null;
	const [command, ...paths] = positionals;
	const asOf = values["as-of"] === undefined ? null : civilDateOf(values["as-of"]);
	if (values["as-of"] !== undefined && asOf === null) {
		throw new UsageError(`--as-of 应是存在的日期 YYYY-MM-DD，不能是“${values["as-of"]}”`);
	}
	const against = comparisonOf(values.compare);
	const known = oneOf("命令", command ?? "", COMMAND_IDS);
	const period = periodOf(known, values.period);
	const format = formatOf(known, values);
	if (paths.length === 0) throw new UsageError("请给出要导入的文件或文件夹");
	return {
		command: known,
		paths,
		asOf,
		period,
		against,
		basis: oneOf("--basis", values.basis ?? "calls", Object.keys(BASES).filter(isBasis)),
		filters: filtersOf(values.filter ?? []),
		crosses: (values.cross ?? []).map(crossOf),
		dimensions: dimensionsOf(values.dimensions ?? "all"),
		settings: values.settings ?? null,
		scheme: schemeOf(known, values.scheme),
		format,
		out: values.out ?? null,
	};
}
