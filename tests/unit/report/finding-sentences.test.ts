/** The words of longer reports: only what the figures bear, and what is not known beside it. */
import { describe, expect, it } from "vitest";
import { lossChange, windowLosses } from "@/lib/analysis/loss-change";
import type { Explanation } from "@/lib/analysis/why";
import { surgesBlock } from "@/lib/blocks/from-surges";
import { DIMENSIONS } from "@/lib/dimensions";
import { METRICS } from "@/lib/metrics";
import { lossSentence, villageSentence, whySentences } from "@/lib/report/finding-sentences";
import { range } from "../analysis/windows";
import { answerOf } from "../blocks/answers";

const WHOLE = { current: "whole", previous: "whole", lastYear: "whole" } as const;
const yuan = (amount: number) => amount * 100;

/** A row of the plan loss-parts: so many equal losses and one other. */
function row(name: string, { count, each, largest }: { count: number; each: number; largest: number }) {
	return {
		window_name: name,
		events: count + 3,
		losses: count + 1,
		attempts: 1,
		loss_fen: yuan(count * each + largest),
		squares: count * yuan(each) ** 2 + yuan(largest) ** 2,
		largest_fen: yuan(largest),
		largest_event_no: "A1",
	};
}

function losses(now: Parameters<typeof row>[1], base: Parameters<typeof row>[1]) {
	const rows = [row("current", now), row("lastYear", base)];
	return {
		current: windowLosses(rows, "current"),
		previous: null,
		lastYear: lossChange(rows, "lastYear", WHOLE, 1.2),
	};
}

const MANY = { count: 199, each: 10_000, largest: 10_000 };
const FEW = { count: 59, each: 10_000, largest: 10_000 };

describe("lossSentence", () => {
	it("says 双下降 where calls and losses fell beyond noise, also without the largest", () => {
		const text = lossSentence(losses(FEW, MANY), "clear_fall");
		expect(text).toContain("警情、损失实现“双下降”。");
		expect(text).toContain(
			"已知损失60万元、60起（另有未遂1起、损失不详1起），起均1万元；最大一起1万元，占1.7%。",
		);
		expect(text).toContain(
			"同比下降70.0%（200万元→60万元，明显下降），其中因起数减少140万元、因起均损失没有变化；",
		);
	});

	it("does not where the calls did not fall, or where one case made the fall", () => {
		expect(lossSentence(losses(FEW, MANY), "within_noise")).not.toContain("双下降");
		expect(lossSentence(losses(FEW, MANY), null)).not.toContain("双下降");
		const oneCase = { count: 59, each: 10_000, largest: 5_000_000 };
		expect(lossSentence(losses(FEW, oneCase), "clear_fall")).not.toContain("双下降");
	});

	it("compares nothing that cannot be compared, and says when there is nothing", () => {
		const nothing = { current: null, previous: null, lastYear: null };
		expect(lossSentence(nothing, null)).toBe("统计期内没有警情，不作损失分析。");
		const { current } = losses(FEW, MANY);
		expect(lossSentence({ ...nothing, current }, null)).not.toContain("比");
	});
});

const part = (value: string | null, base: number, now: number) => ({
	value,
	label: value ?? "不详",
	base,
	now,
	contribution: now - base,
	share: null,
	compared: null,
});

function why(parts: readonly ReturnType<typeof part>[]) {
	const [base, now] = [0, 0].map((_, at) => parts.reduce((sum, one) => sum + (at ? one.now : one.base), 0));
	const dimension = DIMENSIONS.fraud_category;
	const explanation: Explanation = {
		metric: METRICS.calls,
		dimension,
		base: base ?? 0,
		now: now ?? 0,
		difference: (now ?? 0) - (base ?? 0),
		parts,
	};
	return [{ dimension, previous: null, lastYear: explanation }];
}

describe("whySentences", () => {
	const found = why([part("刷单返利", 20, 8), part("虚假征信", 5, 4), part(null, 9, 2), part("裸聊", 1, 6)]);

	it("names what pulled and what held, never the unknown and never a single event", () => {
		expect(whySentences(found, { previous: null, lastYear: "clear_fall" })).toEqual([
			"同比减少15起，按诈骗类别看，刷单返利减少12起（20→8）；裸聊增加5起（1→6）。",
		]);
	});

	it("says of noise that it is noise, and nothing of too few", () => {
		const [noise] = whySentences(found, { previous: null, lastYear: "within_noise" });
		expect(noise).toContain("同比（总数变化在波动范围内，以下只说构成）减少15起");
		expect(whySentences(found, { previous: null, lastYear: "too_few" })).toEqual([]);
		expect(whySentences(found, { previous: "clear_rise", lastYear: null })).toEqual([]);
	});
});

describe("villageSentence", () => {
	const figures = { villages: [], townPer10k: 2.678, outside: 1, unknown: 2 };
	const counts = { current: null, previous: null, lastYear: null };
	const found = { figures, counts, compared: new Map(), zero: ["甲村", "乙村"] };
	const words = { record: "警情", rate: "万人警情率" };

	it("names villages without an event beside what nobody knows", () => {
		expect(villageSentence(found, words)).toBe(
			"按有人口数的村居合计，万人警情率为2.68。没有警情的村居2个：甲村、乙村（另有居住村居不详2起、居住在辖区外1起，未归入任何村居）。",
		);
	});

	it("cuts a long list with the number of all, and asks for a list where there is none", () => {
		const zero = Array.from({ length: 40 }, (_, at) => `第${at}村`);
		const text = villageSentence({ ...found, zero }, words);
		expect(text).toContain("没有警情的村居40个：");
		expect(text).toContain("第29村等（");
		expect(text).not.toContain("第30村");
		expect(villageSentence({ ...found, zero: null }, words)).toContain("没有村居名单");
		expect(villageSentence({ ...found, zero: [] }, words)).toContain("各村居均有警情");
	});
});

describe("surgesBlock", () => {
	const week = range("2026-05-04", "2026-05-10");
	const town = { observed: 21, expected: 8.25, p: 0.0004, isAlarm: true };

	it("says how unlikely an alarm is, and leads to the seven days", () => {
		const block = surgesBlock(answerOf(), { town, villages: [["甲村", 3]] }, week);
		expect(block.items.map(({ text }) => text)).toEqual([
			"近7天（5月4日至5月10日）接报警情21起，以往同样天数约8.3起，达到预警线：偶然达到这一数量的概率不足0.1%，请核查原因。",
			"甲村：近7天接报警情3起（达到3起即提示）。",
		]);
		expect(block.items[1]?.rows).toEqual({
			metric: "calls",
			window: week,
			filters: [{ dimension: "victim_village", values: ["甲村"] }],
		});
	});

	it("does not judge a town it has not known for long", () => {
		const block = surgesBlock(answerOf(), { town: null, villages: [] }, week);
		expect(block.items[0]?.text).toContain("此前不足8周数据");
		expect(block.items[0]?.rows).toBeNull();
	});
});
