/** 本周重点 in a report: proposed or decided, last week's pick, and where it is left out. */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { PastPick } from "@/lib/focus/board";
import { askBoard, type FocusBoard } from "@/lib/focus/board";
import { makeBrief } from "@/lib/report/make-brief";
import { readSettings } from "@/lib/settings/settings-file";
import truth from "../../support/demo-truth.json";
import { demoFiles, loaded } from "../../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
const WEEK = "2026-05-11" as CivilDate;

function pick(week: string, area: string, more: Partial<PastPick["steps"][number]> = {}): PastPick {
	const at = `${week} 08:00:00` as CivilMoment;
	const made = { kind: "picked" as const, at, reason: null, deed: null };
	return {
		group: "village",
		week: week as CivilDate,
		area,
		proposed: "溪南村",
		steps: more.kind === undefined ? [made] : [made, { ...made, ...more }],
	};
}

describe("the week's focus in a report", () => {
	let workspace: Awaited<ReturnType<typeof loaded>>;
	let plain: FocusBoard;
	const asked: CivilDate[] = [];
	beforeAll(async () => {
		workspace = await loaded(demoFiles(truth.importOrder), settings);
		plain = await askBoard(workspace.engine, { settings, week: WEEK, picks: [] });
	}, 90_000);
	afterAll(() => workspace.engine.close());

	async function sectionOf(
		period: "day" | "week" | "month",
		picks: readonly PastPick[],
		filters: readonly [] | readonly [{ dimension: "victim_gender"; values: readonly [string] }] = [],
	) {
		const request = {
			asOf: "2026-05-13" as CivilDate,
			period: { kind: period },
			against: null,
			basis: "calls" as const,
			filters,
			crosses: [],
		};
		const focus = async (week: CivilDate) => {
			asked.push(week);
			return { ...plain, picks };
		};
		const report = await makeBrief(workspace.engine, request, settings, { focus });
		return report.sections
			.find(({ id }) => id === "focus")
			?.blocks.map((block) => (block.kind === "text" ? [block.id, block.text] : []));
	}

	it("is the proposal with its reasons while nothing is decided, of the week that holds the morning", async () => {
		const blocks = await sectionOf("day", []);
		expect(asked.at(-1)).toBe(WEEK);
		expect(blocks?.map(([id]) => id)).toEqual([
			"text.focus.village.pick",
			"text.focus.village.sentence",
			"text.focus.zone.pick",
			"text.focus.zone.sentence",
		]);
		expect(blocks?.[0]?.[1]).toMatch(/^本周推荐村居（尚未确定）：溪南村风险分104\.3/);
		expect(blocks?.[1]?.[1]).toContain("建议本周集中对溪南村开展入户宣传");
	});

	it("is the decision, its reason and what became of it, and last week's", async () => {
		const override = {
			...pick("2026-05-11", "大荻村"),
			steps: [{ ...pick("2026-05-11", "x").steps[0], reason: "征兵走访同去" }],
		} as PastPick;
		const done = { kind: "done" as const, deed: { visits: 30, receipts: 25, talks: 1, note: "" } };
		const blocks = await sectionOf("week", [pick("2026-05-04", "溪南村", done), override]);
		const texts = new Map(blocks?.map(([id, text]) => [id, text]));
		expect(texts.get("text.focus.village.pick")).toBe(
			"本周重点村居为大荻村（推荐为溪南村，改选理由：征兵走访同去；已确定，未登记走访）。",
		);
		expect(texts.get("text.focus.village.sentence")).toContain("对大荻村开展入户宣传");
		expect(texts.get("text.focus.village.last")).toBe(
			"上周重点村居溪南村：已走访：走访30户、回执25份、宣讲1场。",
		);
	});

	it("is left out of longer reports and under filters, and nobody is asked then", async () => {
		const before = asked.length;
		expect(await sectionOf("month", [])).toBeUndefined();
		expect(await sectionOf("week", [], [{ dimension: "victim_gender", values: ["male"] }])).toBeUndefined();
		expect(asked).toHaveLength(before);
	});
});
