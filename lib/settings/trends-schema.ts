/** How the part `trends` of a settings file is read: what each entry may be, and what is said of one that may not. */
import { z } from "zod";
import { civilDateOf } from "@/lib/base/civil";
import {
	MOST_NOTE_CHARACTERS,
	ROTATION_SECONDS,
	repeatedTexts,
	STANDARD_TRENDS,
	TARGET_METRICS,
} from "./trends-settings";

/** Any day of a leap year is a day of the ladder. */
const isMonthDay = (text: string): boolean => civilDateOf(`2024-${text}`) !== null;

const target = z.strictObject({
	by: z.string().refine(isMonthDay, "应为06-30这样的月-日"),
	metric: z.enum(TARGET_METRICS),
	fallPercent: z.number().gt(0).max(100),
});

const date = z.string().transform((text, context) => {
	const read = civilDateOf(text);
	if (read !== null) return read;
	context.addIssue({ code: "custom", message: "应为2026-06-30这样的日期" });
	return z.NEVER;
});

const annotation = z.strictObject({ date, words: z.string().min(1).max(MOST_NOTE_CHARACTERS) });

const peers = z.strictObject({
	name: z.string().min(1).max(MOST_NOTE_CHARACTERS),
	villages: z.array(z.string().min(1)).default([]),
});

/** Refuses entries of which two would say different things of the same. */
function each<T>(textsOf: (entries: readonly T[]) => readonly string[]) {
	return (entries: readonly T[]) => repeatedTexts(textsOf(entries)).length === 0;
}

/** The part `trends`; whatever it leaves out keeps its default. */
export const trendsSchema = z.strictObject({
	targets: z
		.array(target)
		.refine(
			each<z.infer<typeof target>>((targets) => targets.map(({ by, metric }) => `${by} ${metric}`)),
			"同一指标同一日期只能有一个目标",
		)
		.default([...STANDARD_TRENDS.targets]),
	annotations: z.array(annotation).default([...STANDARD_TRENDS.annotations]),
	peerGroups: z
		.array(peers)
		.refine(
			each<z.infer<typeof peers>>((groups) => groups.map(({ name }) => name)),
			"分组名称不能重复",
		)
		.refine(
			each<z.infer<typeof peers>>((groups) => groups.flatMap(({ villages }) => villages)),
			"同一村居只能在一个分组中",
		)
		.default([]),
	rotationSeconds: z
		.number()
		.int()
		.min(ROTATION_SECONDS.lowest)
		.max(ROTATION_SECONDS.highest)
		.default(ROTATION_SECONDS.standard),
});
