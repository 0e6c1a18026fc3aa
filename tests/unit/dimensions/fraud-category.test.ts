import { describe, expect, it } from "vitest";
import { fraudCategory, isTelecomFraud } from "@/lib/dimensions/fraud-category";
import { context, event } from "./sample";

const read = (
	confirmed: string | null,
	original: string | null = null,
	mapping: Record<string, string> = {},
) =>
	fraudCategory.read(
		event({ categoryConfirmed: confirmed, categoryOriginal: original }),
		context({ valueMappings: { fraud_category: mapping } }),
	);
const counts = (
	confirmed: string | null,
	original: string | null = null,
	mapping: Record<string, string> = {},
) =>
	isTelecomFraud(
		event({ categoryConfirmed: confirmed, categoryOriginal: original }),
		context({ valueMappings: { fraud_category: mapping } }),
	);

/** Labels of the public-security platforms and of everyday use, with the class an officer files them under. */
const LABELS: Readonly<Record<string, string>> = {
	刷单返利: "rebate_orders",
	刷单返利类: "rebate_orders",
	刷单返利诈骗: "rebate_orders",
	刷单返利类诈骗: "rebate_orders",
	刷单返利类电信网络诈骗案件: "rebate_orders",
	"01040501 刷单返利类": "rebate_orders",
	"1、刷单返利": "rebate_orders",
	"电信网络诈骗-刷单返利类": "rebate_orders",
	"刑事案件/诈骗/电信网络诈骗/刷单返利": "rebate_orders",
	"电信网络诈骗（刷单返利）": "rebate_orders",
	"刷单返利-其他": "rebate_orders",
	冒充电商物流客服类: "fake_customer_service",
	冒充客服退款诈骗: "fake_customer_service",
	虚假网络投资理财类: "fake_investment",
	虚假投资理财类: "fake_investment",
	杀猪盘: "fake_investment",
	"贷款、代办信用卡类": "loan_credit_card",
	"贷款/代办信用卡": "loan_credit_card",
	贷款诈骗: "loan_credit_card",
	虚假征信类: "fake_credit_record",
	"虚假购物、服务类": "fake_shopping",
	网络购物诈骗: "fake_shopping",
	冒充公检法及政府机关类: "fake_authority",
	冒充公检法: "fake_authority",
	"冒充领导、熟人类": "fake_acquaintance",
	冒充熟人诈骗: "fake_acquaintance",
	网络游戏产品虚假交易类: "game_trade",
	"网络婚恋、交友类（非虚假网络投资理财类）": "romance",
	网黑案件: "cyber_black",
	裸聊敲诈: "cyber_black",
	冒充军警购物类诈骗: "fake_military",
	其他: "other",
	其他类诈骗: "other",
	"01040599": "other",
};

const GENERIC = [
	"诈骗",
	"诈骗案",
	"电信诈骗",
	"电信网络诈骗",
	"电信网络诈骗案件",
	"刑事案件/诈骗/电信网络诈骗",
	"被诈骗类（电信诈骗）",
	"诈骗/盗窃",
];

const OTHER_NATURES = [
	"盗窃",
	"盗窃案",
	"盗窃类警情",
	"民间纠纷",
	"交通事故",
	"交通类警情",
	"治安案件",
	"群众求助",
	"非电信网络诈骗",
	"合同诈骗",
	"刑事/盗窃",
	"其他警情",
	"无效警情",
];

const NEW_LABELS = [
	"Identity Fraud",
	"Email",
	"Other",
	"AI换脸",
	"01040507",
	"刷单返利-虚假征信",
	"普通警情",
	"网络",
];

describe("诈骗类别", () => {
	it.each(Object.entries(LABELS))("files %s under %s", (label, value) => {
		expect(read(label)).toEqual({ value, source: "column", evidence: `确认性质：${label}` });
		expect(counts(label)).toBe(true);
	});

	it.each(GENERIC)("counts %s without naming a class", (label) => {
		expect(read(label)).toEqual({ value: null, source: "none", evidence: null });
		expect(counts(label)).toBe(true);
	});

	it.each(OTHER_NATURES)("does not count %s, and shows it under its name", (label) => {
		expect(read(label)).toMatchObject({ value: label, source: "column" });
		expect(counts(label)).toBe(false);
	});

	it.each(NEW_LABELS)("keeps %s under its own name and counts it", (label) => {
		expect(read(label)).toEqual({ value: label, source: "column", evidence: `确认性质：${label}` });
		expect(counts(label)).toBe(true);
	});

	it("counts a blank and knows nothing of it", () => {
		expect(read(null)).toEqual({ value: null, source: "none", evidence: null });
		expect(read("暂无", "待查").value).toBeNull();
		expect(counts(null)).toBe(true);
		expect(counts("--", null)).toBe(true);
	});

	it("lets the confirmed nature speak before the original", () => {
		expect(read("虚假征信", "刷单返利")).toMatchObject({ value: "fake_credit_record" });
		expect(read(null, "刷单返利")).toEqual({
			value: "rebate_orders",
			source: "column",
			evidence: "原始性质：刷单返利",
		});
		expect(read("不详", "刷单返利").value).toBe("rebate_orders");
		expect(counts("盗窃", "刷单返利")).toBe(false);
		expect(counts("刷单返利", "盗窃")).toBe(true);
		expect(counts(null, "盗窃")).toBe(false);
	});

	it("lets the original name the class of a confirmation that only says fraud", () => {
		expect(read("电信网络诈骗", "刷单返利")).toMatchObject({
			value: "rebate_orders",
			evidence: "原始性质：刷单返利",
		});
		expect(read("电信网络诈骗", "盗窃").value).toBeNull();
		expect(counts("电信网络诈骗", "盗窃")).toBe(true);
		expect(counts("电信网络诈骗", null)).toBe(true);
	});

	it("lets what a dispatch confirmed speak after the record's own confirmation, before the original", () => {
		const of = (confirmed: string | null, replied: readonly string[], original: string | null) => {
			const told = event({
				categoryConfirmed: confirmed,
				categoriesReplied: replied,
				categoryOriginal: original,
			});
			return { ...fraudCategory.read(told, context()), counts: isTelecomFraud(told, context()) };
		};
		expect(of(null, ["虚假征信"], "刷单返利")).toEqual({
			value: "fake_credit_record",
			source: "column",
			evidence: "派警反馈类别：虚假征信",
			counts: true,
		});
		expect(of("刷单返利", ["虚假征信"], null).value).toBe("rebate_orders");
		expect(of(null, ["不详", "虚假征信", "刷单返利"], null).value).toBe("fake_credit_record");
		expect(of("电信网络诈骗", ["虚假征信"], "刷单返利").value).toBe("fake_credit_record");
		expect(of("电信网络诈骗", ["盗窃"], "刷单返利")).toMatchObject({ value: "rebate_orders", counts: true });
		expect(of(null, ["盗窃"], "刷单返利").counts).toBe(false);
		expect(of(null, ["刷单返利"], "盗窃").counts).toBe(true);
		expect(of(null, ["诈骗"], "盗窃")).toMatchObject({ value: null, counts: true });
	});

	it("follows the officer's mapping: to a class, a label, no fraud, or nothing", () => {
		const mapping = {
			Romance: "romance",
			Job: "刷单返利类",
			Spam: "not_fraud",
			Lost: "遗失物品",
			Misc: "不详",
		};
		expect(read("Romance", null, mapping)).toEqual({
			value: "romance",
			source: "column",
			evidence: "确认性质：Romance",
		});
		expect(read("Job", null, mapping).value).toBe("rebate_orders");
		expect(read("Misc", null, mapping).value).toBeNull();
		expect(counts("Misc", null, mapping)).toBe(true);
		expect(counts("Spam", null, mapping)).toBe(false);
		expect(counts("Lost", null, mapping)).toBe(false);
		expect(counts("romance", null, mapping)).toBe(true);
		expect(read("盗窃", null, { 盗窃: "fake_shopping" }).value).toBe("fake_shopping");
		expect(counts("盗窃", null, { 盗窃: "fake_shopping" })).toBe(true);
	});

	it("takes a narrative that slipped into the column for fraud of no class", () => {
		const narrative = "事主报称被人以刷单为由骗走现金，".repeat(5);
		expect(read(narrative).value).toBeNull();
		expect(counts(narrative)).toBe(true);
	});

	it("lists the 12 national classes by share, then 其他", () => {
		expect(fraudCategory.domain(context()).map(({ label }) => label.zh)).toEqual([
			"刷单返利",
			"冒充电商物流客服",
			"虚假网络投资理财",
			"贷款代办信用卡",
			"虚假征信",
			"虚假购物服务",
			"冒充公检法及政府机关",
			"冒充领导熟人",
			"网络游戏产品虚假交易",
			"网络婚恋交友",
			"网黑案件",
			"冒充军警购物",
			"其他",
		]);
	});
});
