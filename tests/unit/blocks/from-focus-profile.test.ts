/** The profile as a table and whom to bring as lines: what stands in them, in which order, and that every figure leads to its rows. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadDictionary } from "@/lib/analysis/ask";
import { headlinePlan } from "@/lib/analysis/plans/headline";
import type { RowsLink } from "@/lib/blocks/block";
import { companionLines, profileTable } from "@/lib/blocks/from-focus-profile";
import { dayNumber } from "@/lib/calendar/civil";
import { askProfile } from "@/lib/focus/ask-profile";
import { metricsUnder } from "@/lib/metrics";
import { readSettings } from "@/lib/settings/settings-file";
import { demoFiles, loaded } from "../../support/workspace";
import { day } from "../analysis/windows";
import { type Pair, profileSample } from "../focus/profile-sample";

const WOMEN = { victim_gender: { female: [9, 96], male: [3, 104] } } as const;
const WINDOW = { start: day("2025-05-12"), end: day("2026-05-11") };
const HERE = { dimension: "victim_village", values: ["霁溪村"] };
const ELSEWHERE = { ...HERE, isExcluded: true };

const texts = (table: ReturnType<typeof profileTable>) =>
	table.rows.map(({ cells }) => cells.map(({ text }) => text));

describe("profileTable", () => {
	it("puts what differs beyond noise first, then what is frequent, told by dimension", () => {
		const table = profileTable(
			profileSample({
				year: {
					...WOMEN,
					victim_hukou_origin: { 安徽省: [6, 4], local_town: [5, 190], 贵州省: [1, 6] },
					fraud_category: { rebate_orders: [2, 5], romance: [10, 195] },
					scam_medium: { fraud_app: [2, 3], chat_app: [10, 197] },
				},
			}),
		);
		expect(table.caption).toBe("霁溪村近52周受害情况（12起）");
		expect(texts(table)).toEqual([
			["户籍来源", "安徽省", "6（50.0%）", "4（2.0%）", "★明显偏高"],
			["性别", "女", "9（75.0%）", "96（48.0%）", "波动范围内"],
			["性别", "男", "3（25.0%）", "104（52.0%）", "波动范围内"],
			["户籍来源", "本镇", "5（41.7%）", "190（95.0%）", "波动范围内"],
			["诈骗类别", "网络婚恋交友", "10（83.3%）", "195（97.5%）", "波动范围内"],
			["诈骗类别", "刷单返利", "2（16.7%）", "5（2.5%）", "样本不足"],
			["涉诈工具", "聊天软件", "10（83.3%）", "197（98.5%）", "波动范围内"],
			["涉诈工具", "涉诈APP", "2（16.7%）", "3（1.5%）", "样本不足"],
		]);
		expect(table.footnote).toContain("2025年5月12日至2026年5月10日，按报警时间统计");
		expect(table.footnote).toContain("★为6项一并检验");
	});

	it("leads to the persons or events behind both figures, under the filters of the profile", () => {
		const filters = [{ dimension: "day_type", values: ["weekend"] }] as const;
		const table = profileTable(
			profileSample({ filters, year: { ...WOMEN, fraud_category: { romance: [12, 200] } } }),
		);
		const [women, , romance] = table.rows;
		const female = { dimension: "victim_gender", values: ["female"] };
		const here = { metric: "victims", window: WINDOW, filters: [...filters, HERE, female] };
		expect(women?.cells.map(({ rows }) => rows)).toEqual([
			undefined,
			here,
			here,
			{ ...here, filters: [...filters, ELSEWHERE, female] },
			undefined,
		]);
		expect(romance?.cells[2]?.rows?.metric).toBe("calls");
	});

	it("says what was known, and how many times the share of the rest with its interval", () => {
		const year = { victim_gender: { female: [11, 25], male: [14, 177], 不详: [1, 2] } } as const;
		const cells = profileTable(profileSample({ year })).rows.find(
			({ id }) => id === "victim_gender.female",
		)?.cells;
		expect(cells?.map(({ hint }) => hint)).toEqual([
			undefined,
			undefined,
			"已知25人，不详1人",
			"已知202人，不详2人",
			"占比为全镇其他的3.56倍（95%区间1.67–7.59倍）",
		]);
	});

	it("compares nothing that is known too rarely, and has no times of nothing", () => {
		const rare = { victim_occupation: { student: [4, 60], 不详: [8, 140] } } as const;
		expect(profileTable(profileSample({ year: rare })).rows[0]?.cells[4]).toMatchObject({
			text: "—",
			hint: "识别率不足或相差过大，不作比较",
		});
		const only = { victim_occupation: { student: [12, 0], farmer: [3, 200] } } as const;
		expect(profileTable(profileSample({ year: only })).rows[0]?.cells[4]).toMatchObject({
			text: "★明显偏高",
			hint: "全镇其他地方没有，不能计算倍数",
		});
	});

	it("leaves out what happened once, and is never longer than twenty rows", () => {
		const many = (prefix: readonly string[], count: number): Readonly<Record<string, Pair>> =>
			Object.fromEntries(prefix.map((value) => [value, [count, count * 20] as const]));
		const classes = ["rebate_orders", "romance", "fake_shopping", "fake_investment", "game_trade", "other"];
		const trades = ["student", "farmer", "retired", "finance", "homemaker", "self_employed", "gig_worker"];
		const ages = ["lt18", "18_24", "25_30", "31_40", "41_50", "51_60", "ge61"];
		const table = (count: number) =>
			profileTable(
				profileSample({
					year: {
						victim_age_band: many(ages, count),
						victim_occupation: many(trades, count),
						fraud_category: many(classes, count),
						contact_channel: many(["qq", "wechat", "sms", "email", "phone"], count),
					},
				}),
			);
		expect(table(2).rows).toHaveLength(20);
		const kept = table(2).rows.map(({ id }) => id.split(".")[0]);
		expect(kept.filter((id) => id === "contact_channel")).toHaveLength(5);
		expect(table(1).rows).toEqual([]);
		expect(table(1).emptyText).toBe("霁溪村近52周接报6起，没有两起以上相同的情况");
	});
});

describe("companionLines", () => {
	it("says who and why, and leads to the events behind", () => {
		const { items } = companionLines(profileSample({ calls: [12, 200], year: WOMEN }));
		expect(items).toEqual([
			{
				text: "妇联：女性受害人，已知12人中9人，占75.0%（全镇其他已知200人中96人，占48.0%；波动范围内）",
				rows: {
					metric: "victims",
					window: WINDOW,
					filters: [HERE, { dimension: "victim_gender", values: ["female"] }],
				},
			},
		]);
		const zone = companionLines(profileSample({ group: "zone", area: "二期工业区", calls: [12, 200] }));
		expect(zone.items.map(({ rows }) => rows)).toEqual([
			{
				metric: "calls",
				window: WINDOW,
				filters: [{ dimension: "victim_employer_zone", values: ["二期工业区"] }],
			},
		]);
	});

	it("says why nobody is named", () => {
		const none = (calls: Pair) => {
			const { items, emptyText } = companionLines(profileSample({ calls }));
			expect(items).toEqual([]);
			return emptyText;
		};
		expect(none([2, 200])).toBe("近52周接报2起，案件太少，按全镇情况宣传。");
		expect(none([3, 200])).toBe("各类受害人都不突出，没有特别需要会同的单位。");
	});
});

it("leads to exactly the rows that were counted", async () => {
	const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
	const { engine } = await loaded(demoFiles(readdirSync("data/demo")), settings);
	const dictionary = await loadDictionary(engine);
	const counted = async ({ metric, window, filters }: RowsLink) => {
		const windows = { current: window, previous: null, lastYear: null };
		const plan = headlinePlan(
			{ basis: "calls", windows, filters },
			[metricsUnder(settings.prevention)[metric]],
			dictionary,
		);
		const [row] = await engine.query(plan);
		return row?.value;
	};
	for (const [group, area] of [
		["village", "溪南村"],
		["zone", "溪南五金产业园"],
	] as const) {
		const request = { group, area, day: dayNumber(day("2026-05-11")) };
		const { rows } = profileTable(await askProfile(engine, request, settings));
		expect(rows.length).toBeGreaterThan(15);
		for (const { id, cells } of rows)
			for (const { text, rows: link } of cells.slice(2, 4))
				expect(link && (await counted(link)), id).toBe(Number(text.split("（")[0]));
	}
	await engine.close();
});
