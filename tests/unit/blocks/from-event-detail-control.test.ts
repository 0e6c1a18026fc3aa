/** What a value may be corrected to: the list under the settings, a name of its own where the list is open, a number in bounds. */
import { describe, expect, it } from "vitest";
import { controlOf, namedChoice, numberProblem } from "@/lib/blocks/from-event-detail-control";
import { context } from "../dimensions/sample";

const LABELS = context();
const control = (id: Parameters<typeof controlOf>[0]) => controlOf(id, LABELS);
const namesOf = (id: Parameters<typeof controlOf>[0]) => {
	const found = control(id);
	return found.kind === "choice" ? found.choices.map(({ label }) => label) : [];
};

describe("controlOf", () => {
	it("lists the villages of the station, then outside, then 不详", () => {
		expect(namesOf("victim_village")).toEqual(["青澜一村", "青澜二村", "柳泉社区", "辖区外", "不详"]);
	});

	it("offers no-fraud for the category alone", () => {
		expect(namesOf("fraud_category").slice(-2)).toEqual(["非电信诈骗（不计入）", "不详"]);
		expect(namesOf("fraud_subtype")).not.toContain("非电信诈骗（不计入）");
	});

	it("asks for numbers in the unit of the band", () => {
		expect(control("victim_age_band")).toEqual({ kind: "number", unit: "岁", isWhole: true, below: 151 });
		expect(control("loss_band")).toEqual({ kind: "number", unit: "元", isWhole: false, below: null });
		expect(control("occur_hour_band")).toEqual({ kind: "number", unit: "时", isWhole: true, below: 24 });
		expect(control("report_delay_band")).toMatchObject({ unit: "分钟", isWhole: false });
		expect(control("transfer_count_band")).toMatchObject({ unit: "笔", isWhole: true });
	});
});

describe("namedChoice", () => {
	it("takes a name outside an open list, trimmed, and none that the list has", () => {
		expect(namedChoice(control("victim_village"), " 远山村 ")).toEqual({
			value: "远山村",
			label: "按“远山村”计",
		});
		expect(namedChoice(control("victim_village"), "青澜一村")).toBeNull();
		expect(namedChoice(control("victim_gender"), "其他")).toBeNull();
	});

	it("takes no placeholder, no sentence and no phone number", () => {
		for (const typed of ["", "不详", "/", "事主称，被骗了。", "15400000001"])
			expect([typed, namedChoice(control("fraud_subtype"), typed)]).toEqual([typed, null]);
	});
});

describe("numberProblem", () => {
	it("lets numbers of the scale pass, fractions only where a unit has parts", () => {
		expect(numberProblem(control("victim_age_band"), 0)).toBeNull();
		expect(numberProblem(control("occur_hour_band"), 23)).toBeNull();
		expect(numberProblem(control("loss_band"), 3634.5)).toBeNull();
		expect(numberProblem(control("transfer_count_band"), 1.5)).toBe("须为不小于0的整数。");
	});

	it("says what is wrong with others", () => {
		expect(numberProblem(control("victim_age_band"), null)).toBe("请填写整数，单位为岁。");
		expect(numberProblem(control("victim_age_band"), 320)).toBe("须为0以上、小于151的整数。");
		expect(numberProblem(control("occur_hour_band"), 24)).toBe("须为0以上、小于24的整数。");
		expect(numberProblem(control("loss_band"), -1)).toBe("须为不小于0的数。");
	});
});
