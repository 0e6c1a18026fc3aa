/** What became of a pick, in words. */
import { describe, expect, it } from "vitest";
import { outcomeText, overrideText } from "@/lib/blocks/pick-words";
import type { PastPick } from "@/lib/focus/board";
import type { Deed, PickStep } from "@/lib/focus/ledger";

const step = (kind: PickStep["kind"], reason: string | null = null, deed: Deed | null = null): PickStep => ({
	kind,
	at: "2026-05-11 08:00:00" as PickStep["at"],
	reason,
	deed,
});
const pick = (steps: readonly PickStep[], more: Partial<PastPick> = {}): PastPick => ({
	group: "village",
	week: "2026-05-11" as PastPick["week"],
	area: "甲村",
	proposed: "甲村",
	steps,
	...more,
});

describe("outcomeText", () => {
	it.each([
		[[step("picked")], "已确定，未登记走访"],
		[[step("picked", "同去征兵")], "已确定，未登记走访"],
		[[step("picked"), step("postponed", "台风")], "已推迟（台风）"],
		[[step("picked"), step("cancelled", "重复")], "已取消（重复）"],
		[
			[step("picked"), step("done", null, { visits: 1200, receipts: 0, talks: null, note: " 晚间 " })],
			"已走访：走访1200户、回执0份；晚间",
		],
		[[step("picked"), step("done", null, { visits: null, receipts: null, talks: null, note: "" })], "已走访"],
		[
			[step("picked"), step("done", null, { visits: null, receipts: null, talks: 2, note: "" })],
			"已走访：宣讲2场",
		],
	] as const)("of %j is %s", (steps, words) => {
		expect(outcomeText(pick(steps))).toBe(words);
	});
});

describe("overrideText", () => {
	it("is silent where the proposal was followed, else gives both and the reason", () => {
		expect(overrideText(pick([step("picked")]))).toBeNull();
		expect(overrideText(pick([step("picked", "同去征兵")], { proposed: "乙村" }))).toBe(
			"推荐为乙村，改选理由：同去征兵",
		);
		expect(overrideText(pick([step("picked", "试点")], { proposed: null }))).toBe(
			"没有推荐对象，改选理由：试点",
		);
	});
});
