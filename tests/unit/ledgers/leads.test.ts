/** Leads: what became of them by the time of reading, and words that hide everybody who is not staff. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { nameFinder } from "@/lib/ledgers/known-names";
import { maskedLead } from "@/lib/ledgers/lead-text";
import { type LeadRow, leadDeeds, leadLedger, leadStateOf } from "@/lib/ledgers/leads";
import { placeReader } from "@/lib/ledgers/places";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";

const READ_AT = "2026-05-11 08:00:00" as CivilMoment;
const READING = {
	readAt: READ_AT,
	places: placeReader({ settings: DEFAULT_SETTINGS, places: { villages: [], zones: [], enterprises: [] } }),
	namesIn: nameFinder(["周老五", "李小芳", "周老五"]),
};

function lead(more: Partial<LeadRow> = {}): LeadRow {
	return {
		lead_no: "L1",
		reported_time: "2026-05-10 08:00:00" as CivilMoment,
		has_clock: true,
		is_in_window: true,
		age_minutes: 1440,
		kind: null,
		source: null,
		village: null,
		grid: null,
		reporter: null,
		person_name: null,
		content: null,
		status: null,
		is_handled: null,
		handled_time: null,
		incident_no: null,
		...more,
	};
}

const at = (text: string) => text as CivilMoment;

describe("leadStateOf", () => {
	it.each([
		[{ is_handled: true }, "handled"],
		[{ is_handled: false }, "open"],
		[{ is_handled: false, status: "已办结" }, "open"],
		[{ handled_time: at("2026-05-11 08:00:00") }, "handled"],
		[{ handled_time: at("2026-05-11 08:00:01") }, "open"],
		[{ is_handled: true, handled_time: at("2026-05-12 08:00:00") }, "open"],
		[{ status: "已办结" }, "handled"],
		[{ status: "办结" }, "handled"],
		[{ status: "已核查" }, "handled"],
		[{ status: "未办结" }, "open"],
		[{ status: "待核查" }, "open"],
		[{ status: "核查中" }, "open"],
		[{ status: "处理中" }, "open"],
		[{ status: "已受理" }, "open"],
		[{ status: "已转办" }, "open"],
		[{ status: "一般" }, "unknown"],
		[{}, "unknown"],
	] as const)("of %o is %s", (more, state) => {
		expect(leadStateOf(lead(more), READ_AT)).toBe(state);
	});
});

describe("maskedLead", () => {
	it.each([
		["李小芳（15412345678）接到电话", ["李小芳"], "李**（154****5678）接到电话"],
		["李 小 芳接到电话", ["李小芳"], "李**接到电话"],
		["村民王大山反映对门在3幢502室聚集", [], "村民王**反映对门在**幢**室聚集"],
		["家属为陈建国，已告知陈建国本人", [], "家属为陈**，已告知陈**本人"],
		["租客自称赵四（154 1234 5678）", [], "租客自称赵*（154 **** 5678）"],
		["卡号6222021234567890123的持卡人", [], "卡号6222***********0123的持卡人"],
		["身份证330799199003070029", [], "身份证330***********0029"],
		["联系 a.li@example.com", [], "联系 a***@example.com"],
		["房东张三，女儿张小花在家", [], "房东张*，女儿张**在家"],
		["当事人：王五某，收件人之一为钱多多（见单）", [], "当事人：王**，收件人之一为钱**（见单）"],
	])("of %s", (text, names, masked) => {
		expect(maskedLead(text, names)).toBe(masked);
	});

	it("leaves sentences alone that name nobody", () => {
		const plain = [
			"多名村民收到冒充医保中心的短信，内含链接，已提醒不要点击。",
			"村民安全意识不强，群众应提高警惕，老人经常接到陌生电话。",
			"出租房内发现多部手机连在一起，租客已搬走，房东不知情。",
		];
		for (const text of plain) expect(maskedLead(text, [null, "村民", "群众"])).toBe(text);
		expect(maskedLead(null, ["李小芳"])).toBeNull();
	});

	it("never lets a name through that the registers know", () => {
		const name = fc
			.tuple(fc.constantFrom(..."王李张刘"), fc.constantFrom("小明", "芳", "建国", "子涵"))
			.map(([family, given]) => `${family}${given}`);
		const words = fc.constantFrom("称接到电话", "与", "住在溪口村", "，", "（154）", "村民", "说");
		fc.assert(
			fc.property(name, fc.array(words), fc.array(words), (own, before, behind) => {
				const told = maskedLead(`${before.join("")}${own}${behind.join("")}${own}`, [own]);
				expect(told).not.toContain(own);
			}),
		);
	});
});

describe("nameFinder", () => {
	it("finds what plain search finds, whatever the list", () => {
		const name = fc.stringMatching(/^[王李张小明芳a b]{1,4}$/);
		fc.assert(
			fc.property(fc.array(fc.option(name)), fc.array(name), (names, words) => {
				const text = words.join("");
				const plain = names.filter((one) => one !== null && one.length > 1 && text.includes(one));
				expect(new Set(nameFinder(names)(text))).toEqual(new Set(plain));
			}),
		);
	});
});

describe("leadLedger", () => {
	it("masks what stands in the words and passes no field of the person on", () => {
		const ledger = leadLedger(
			[
				lead({
					person_name: "李小芳",
					content: "李小芳与周老五来往，号码15412345678",
					reporter: "王网格",
					is_handled: false,
				}),
				lead({
					lead_no: "#abc",
					source: "群众举报",
					reporter: "孙七",
					reported_time: at("2026-05-10 09:00:00"),
				}),
			],
			READING,
		);
		const written = JSON.stringify(ledger);
		for (const hidden of ["李小芳", "周老五", "15412345678", "孙七", "#abc"])
			expect(written).not.toContain(hidden);
		expect(ledger?.waiting[0]).toMatchObject({ told: "李**与周**来往，号码154****5678", reporter: "王网格" });
		expect(ledger?.lines.map(({ leadNo }) => leadNo)).toEqual(["L1", null]);
	});

	it("is null where nothing came in and nothing waits", () => {
		expect(leadLedger([], READING)).toBeNull();
		expect(leadLedger([lead({ is_in_window: false, is_handled: true })], READING)).toBeNull();
	});

	it("adds up whatever the order: states to the number, groups to the total", () => {
		const row = fc
			.record({
				lead_no: fc.uuid(),
				kind: fc.constantFrom(null, "可疑电话", "可疑设备"),
				source: fc.constantFrom(null, "巡查"),
				village: fc.constantFrom(null, "甲村", "乙村"),
				is_handled: fc.constantFrom(null, true, false),
				is_in_window: fc.boolean(),
			})
			.map(lead);
		fc.assert(
			fc.property(fc.uniqueArray(row, { selector: ({ lead_no }) => lead_no, maxLength: 20 }), (rows) => {
				const ledger = leadLedger(rows, READING);
				expect(leadLedger(rows.toReversed(), READING)).toEqual(ledger);
				if (ledger === null) return;
				const { total, byKind, bySource, byVillage } = ledger;
				expect(total.count).toBe(rows.filter(({ is_in_window }) => is_in_window).length);
				expect(total.handled + total.open + total.unknown).toBe(total.count);
				for (const groups of [byKind, bySource, byVillage])
					for (const part of ["count", "handled", "open", "unknown"] as const)
						expect(groups.reduce((sum, group) => sum + group[part], 0)).toBe(total[part]);
				expect(ledger.waitingCount).toBe(rows.filter(({ is_handled }) => is_handled === false).length);
			}),
		);
	});
});

describe("leadDeeds", () => {
	it("credits handled leads of the window to the grid worker, and nobody where somebody else reported", () => {
		const rows = [
			lead({ reporter: "王 五", is_handled: true }),
			lead({ reporter: "王五", status: "已办结" }),
			lead({ reporter: "王五", is_handled: false }),
			lead({ reporter: "王五", is_handled: true, is_in_window: false }),
			lead({ reporter: "孙七", source: "匿名", is_handled: true }),
			lead({ is_handled: true }),
		];
		const credited = new Map<string | null, number>();
		for (const { name, deeds } of leadDeeds(rows, READ_AT))
			credited.set(name, (credited.get(name) ?? 0) + (deeds ?? 0));
		expect(credited).toEqual(
			new Map([
				["王五", 2],
				[null, 2],
			]),
		);
	});
});
