/** The settings file: what the settings screen exports and the desk reads; checked field by field with the path in the message. */
import { z } from "zod";
import { zhCN } from "zod/locales";
import { FESTIVALS, type FestivalId } from "@/data/holidays";
import { AppError } from "@/lib/base/errors";
import { FOCUS_PARAMETERS } from "./focus-parameters";
import { noticeFaults } from "./notice-faults";
import { type Parameter, type ParameterGroup, parameterIds } from "./parameter";
import { PREVENTION_PARAMETERS } from "./prevention-parameters";
import { REWARD_DEEDS } from "./reward-tariff";
import { DEFAULT_SETTINGS, type Settings } from "./settings";
import { trendsSchema } from "./trends-schema";

z.config({ ...zhCN(), jitless: true });

const cutPoints = (lowest: number, highest: number) =>
	z
		.array(z.number().int().min(lowest).max(highest))
		.refine(
			(cuts) => cuts.every((cut, position) => position === 0 || cut > (cuts[position - 1] ?? cut)),
			"必须从小到大排列",
		);

const place = z.object({ name: z.string().min(1), aliases: z.array(z.string()).default([]) });

const notice = z
	.strictObject({
		year: z.number().int().min(2000).max(2099),
		papers: z.array(z.string()).default([]),
		entries: z.array(
			z.strictObject({
				festivals: z.array(z.enum(Object.keys(FESTIVALS) as FestivalId[])).min(1),
				off: z.string(),
				makeup: z.string(),
			}),
		),
	})
	.superRefine((read, context) => {
		for (const message of noticeFaults(read)) context.addIssue({ code: "custom", message });
	});

/** A number within the bounds of its parameter. */
function parameter({ lowest, highest, step, standard }: Parameter) {
	const bounded = z.number().min(lowest).max(highest);
	return (step === 1 ? bounded.int() : bounded).default(standard);
}

const parameters = <Id extends string>(group: ParameterGroup<Id>) =>
	z.strictObject(
		Object.fromEntries(parameterIds(group).map((id) => [id, parameter(group[id])])) as Record<
			Id,
			ReturnType<typeof parameter>
		>,
	);

const schema = z.strictObject({
	version: z.literal(1).default(1),
	station: z
		.strictObject({
			name: z.string().min(1).default(DEFAULT_SETTINGS.station.name),
			township: z.string().default(""),
			regionCode: z
				.string()
				.regex(/^(\d{6})?$/, "应为6位数字或留空")
				.default(""),
		})
		.default(DEFAULT_SETTINGS.station),
	dayCutHour: z.number().int().min(0).max(23).default(DEFAULT_SETTINGS.dayCutHour),
	weekStart: z.number().int().min(1).max(7).default(DEFAULT_SETTINGS.weekStart),
	holidayNotices: z
		.array(notice)
		.refine(
			(notices) => notices.every(({ year }, at) => at === 0 || year > (notices[at - 1]?.year ?? year)),
			"每年只能有一份安排，并按年份从小到大排列",
		)
		.default([]),
	bands: z
		.strictObject({
			age: cutPoints(1, 120).default([...DEFAULT_SETTINGS.bands.age]),
			lossYuan: cutPoints(1, 1e10).default([...DEFAULT_SETTINGS.bands.lossYuan]),
			hour: cutPoints(1, 23).default([...DEFAULT_SETTINGS.bands.hour]),
			reportDelayMinutes: cutPoints(1, 1e7).default([...DEFAULT_SETTINGS.bands.reportDelayMinutes]),
			transferCount: cutPoints(1, 1e5).default([...DEFAULT_SETTINGS.bands.transferCount]),
		})
		.prefault({}),
	headerMappings: z
		.array(
			z.strictObject({
				name: z.string(),
				source: z.string(),
				headings: z.record(z.string(), z.string().nullable()),
				moneyUnit: z.enum(["yuan", "wan"]).exactOptional(),
				shape: z
					.string()
					.regex(/^[0-9a-f]{16}$/, "应为16位十六进制数字")
					.exactOptional(),
			}),
		)
		.default([]),
	valueMappings: z.record(z.string(), z.record(z.string(), z.string())).default({}),
	subtypes: z
		.array(
			z.strictObject({
				id: z.string().min(1),
				name: z.string().min(1).max(30),
				fraudClass: z.string().min(1),
				aliases: z.array(z.string()).default([]),
			}),
		)
		.refine((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, "id不能重复")
		.default([]),
	places: z
		.strictObject({
			villages: z.array(place).default([]),
			zones: z.array(place).default([]),
			enterprises: z.array(place.extend({ zone: z.string().nullable().default(null) })).default([]),
		})
		.prefault({}),
	focus: parameters(FOCUS_PARAMETERS).prefault({}),
	prevention: parameters(PREVENTION_PARAMETERS).prefault({}),
	rewards: parameters(REWARD_DEEDS).prefault({}),
	trends: trendsSchema.prefault({}),
	fonts: z
		.strictObject({
			title: z.string().min(1).default(DEFAULT_SETTINGS.fonts.title),
			body: z.string().min(1).default(DEFAULT_SETTINGS.fonts.body),
			heading1: z.string().min(1).default(DEFAULT_SETTINGS.fonts.heading1),
			heading2: z.string().min(1).default(DEFAULT_SETTINGS.fonts.heading2),
		})
		.prefault({}),
});

/**
 * Settings from the text of a settings file; whatever it leaves out keeps its default.
 * @throws AppError `settings_invalid` naming every wrong entry by its path
 */
export function readSettings(text: string): Settings {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new AppError("settings_invalid", "设置文件不是有效的 JSON，请重新从“设置”页面导出。", { cause });
	}
	const parsed = schema.safeParse(json);
	if (parsed.success) return parsed.data;
	const problems = parsed.error.issues.map(
		(issue) => `${issue.path.join(".") || "（整个文件）"}：${issue.message}`,
	);
	throw new AppError("settings_invalid", `设置文件有误，请改正后重试：${problems.join("；")}`);
}

/** The text of a settings file; reading it back gives equal settings. */
export function writeSettings(settings: Settings): string {
	return `${JSON.stringify(settings, null, "\t")}\n`;
}
