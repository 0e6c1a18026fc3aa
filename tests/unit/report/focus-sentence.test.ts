/** The sentence of the week, word for word: a village with much to tell, few events, unknown people, a zone, and no records. */
import { describe, expect, it } from "vitest";
import { focusSentence } from "@/lib/report/focus-sentence";
import { type ProfileWish, profileSample } from "../focus/profile-sample";

const WEEK: ProfileWish = {
	weekCalls: { town: 12, area: 2 },
	week: {
		victim_residency_type: { floating: 7, registered_resident: 3, 不详: 2 },
		victim_occupation: { enterprise_worker: 5, farmer: 2, 不详: 5 },
		victim_age_band: { "18_24": 4, "25_30": 4, "31_40": 4 },
		victim_gender: { female: 8, male: 4 },
	},
};

const VILLAGE: ProfileWish = {
	...WEEK,
	year: {
		victim_gender: { female: [9, 96], male: [3, 104] },
		victim_age_band: { "18_24": [2, 40], "25_30": [6, 60], "31_40": [4, 100] },
		victim_occupation: { enterprise_worker: [4, 70], farmer: [4, 70], student: [2, 60], 不详: [2, 0] },
		victim_hukou_origin: { 安徽省: [6, 4], local_town: [6, 190], 不详: [0, 6] },
		victim_employer_zone: { not_enterprise: [3, 80], 不详: [9, 120] },
		fraud_category: { rebate_orders: [5, 70], fake_customer_service: [3, 30], other: [4, 100] },
		occur_hour_band: { "18_21": [7, 60], "9_12": [3, 70], "0_6": [2, 70] },
	},
};

const TOWN_YEAR = {
	fraud_category: { rebate_orders: [1, 70], fake_customer_service: [0, 30], romance: [0, 8] },
	occur_hour_band: { "18_21": [1, 60], "9_12": [0, 18], "0_6": [0, 30] },
	victim_gender: { female: [1, 60], male: [0, 48] },
} as const;

describe("focusSentence", () => {
	it("tells a village with enough to tell", () => {
		expect(focusSentence(profileSample(VILLAGE))).toBe(
			"上周（5月4日至5月10日）全镇接报电信网络诈骗警情12起，其中霁溪村2起；受害人以流动人口（已知10人中7人）、女性（已知12人中8人）居多。" +
				"霁溪村近52周（2025年5月12日至2026年5月10日）接报12起；受害人以25–30岁（已知12人中6人）、女性（已知12人中9人）居多；" +
				"与全镇其他相比，安徽省户籍（已知12人中6人，全镇其他已知194人中4人）占比明显偏高。" +
				"建议本周集中对霁溪村开展入户宣传，重点讲“刷单返利”“冒充电商物流客服”（近52周分别5起、3起），" +
				"以晚间18时至21时为宜（已知12起中7起在此时段），可会同安徽省同乡会或外来人口联络员、妇联。",
		);
	});

	it("speaks of the town where the place has too few events, and says so", () => {
		const sentence = focusSentence(
			profileSample({ ...WEEK, weekCalls: { town: 12, area: 1 }, year: TOWN_YEAR, area: "里仁村" }),
		);
		expect(sentence).toBe(
			"上周（5月4日至5月10日）全镇接报电信网络诈骗警情12起；受害人以流动人口（已知10人中7人）、女性（已知12人中8人）居多。" +
				"里仁村近52周（2025年5月12日至2026年5月10日）仅接报1起，案件太少，按全镇情况宣传。" +
				"建议本周集中对里仁村开展入户宣传，重点讲全镇多发的“刷单返利”“冒充电商物流客服”（近52周分别71起、30起），" +
				"以晚间18时至21时为宜（全镇已知109起中61起在此时段）。",
		);
	});

	it("says nothing of people who are mostly unknown, in the week and in the year", () => {
		const unknown = { female: [2, 40], male: [1, 40], 不详: [9, 120] } as const;
		const sentence = focusSentence(
			profileSample({
				weekCalls: { town: 5, area: 0 },
				week: { victim_gender: { female: 2, 不详: 3 }, victim_occupation: { student: 1, 不详: 1 } },
				year: {
					victim_gender: unknown,
					fraud_category: { rebate_orders: [3, 60], romance: [3, 50], 不详: [6, 90] },
					occur_hour_band: { "18_21": [4, 0], 不详: [8, 200] },
				},
			}),
		);
		expect(sentence).toBe(
			"上周（5月4日至5月10日）全镇接报电信网络诈骗警情5起。" +
				"霁溪村近52周（2025年5月12日至2026年5月10日）接报12起；受害人情况登记不足六成，不作归纳。" +
				"建议本周集中对霁溪村开展入户宣传。",
		);
	});

	it("gathers the workers of a zone, before hours in which nobody can be visited", () => {
		const sentence = focusSentence(
			profileSample({
				group: "zone",
				area: "二期工业区",
				weekCalls: { town: 7, area: 4 },
				week: { victim_occupation: { enterprise_worker: 4, farmer: 3 } },
				year: {
					victim_occupation: { enterprise_worker: [18, 61], farmer: [3, 119], 不详: [4, 22] },
					victim_village: { 溪南村: [14, 8], 东畈村: [11, 193] },
					fraud_category: { rebate_orders: [10, 67], loan_credit_card: [8, 16], romance: [7, 118] },
					contact_channel: { web_search: [12, 6], qq: [13, 195] },
					occur_hour_band: { "21_24": [12, 20], "9_12": [7, 91], "14_18": [6, 90] },
				},
			}),
		);
		expect(sentence).toBe(
			"上周（5月4日至5月10日）全镇接报电信网络诈骗警情7起，其中二期工业区4起；受害人以企业务工（已知7人中4人）居多。" +
				"二期工业区近52周（2025年5月12日至2026年5月10日）接报25起；受害人以企业务工（已知21人中18人）居多；" +
				"与全镇其他相比，住在溪南村的（已知25人中14人，全镇其他已知201人中8人）、引流渠道为“网页搜索”的（已知25起中12起，全镇其他已知201起中6起）占比明显偏高。" +
				"建议本周集中对二期工业区开展企业集中宣传，重点讲“刷单返利”“贷款代办信用卡”（近52周分别10起、8起），" +
				"发案多在晚间21时至24时（已知25起中12起在此时段），宜提前到当日21时之前，可会同企业安全顾问。",
		);
	});

	it("does not take missing records for a quiet week", () => {
		const week = (wish: ProfileWish) =>
			focusSentence(profileSample({ calls: [3, 20], ...wish })).split("。")[0];
		expect(week({})).toBe("上周（5月4日至5月10日）全镇没有接报电信网络诈骗警情");
		expect(week({ last: "2026-05-01" })).toBe(
			"上周（5月4日至5月10日）全镇没有接报电信网络诈骗警情（记录只到5月1日）",
		);
		expect(week({ last: "2025-12-30" })).toMatch(/没有接报电信网络诈骗警情（记录只到2025年12月30日）$/);
		expect(week({ first: null })).toBe("上周（5月4日至5月10日）全镇没有警情数据");
	});

	it("says where the records end within the week, and nothing then of the people hit", () => {
		const week = (last: string) => focusSentence(profileSample({ ...WEEK, last })).split("。")[0];
		expect(week("2026-05-08")).toBe(
			"上周（5月4日至5月10日）全镇接报电信网络诈骗警情12起，其中霁溪村2起（记录只到5月8日）",
		);
		expect(week("2026-05-09")).toMatch(/（记录只到5月9日）$/);
		expect(week("2026-05-10")).not.toContain("记录只到");
		expect(week("2026-05-11")).toMatch(/居多$/);
	});

	it("leaves out the week of the town where it was told already", () => {
		const profile = profileSample(VILLAGE);
		const [week, ...rest] = focusSentence(profile).split("。");
		expect(week).toMatch(/^上周/);
		expect(focusSentence(profile, { isTownTold: true })).toBe(rest.join("。"));
		expect(focusSentence(profile, { isTownTold: false })).toBe(focusSentence(profile));
	});

	it("says since when there are records, and that nothing came", () => {
		const year = (wish: ProfileWish) => focusSentence(profileSample(wish)).split("。")[1];
		expect(year({ first: "2026-01-02", calls: [4, 30] })).toBe(
			"霁溪村近52周（2025年5月12日至2026年5月10日，数据自2026年1月2日起）接报4起；受害人情况登记不足六成，不作归纳",
		);
		expect(year({ calls: [0, 30] })).toBe(
			"霁溪村近52周（2025年5月12日至2026年5月10日）没有接报警情，按全镇情况宣传",
		);
	});
});

describe("a clause", () => {
	const sentence = (year: NonNullable<ProfileWish["year"]>) =>
		focusSentence(profileSample({ calls: [9, 200], year }));
	const classes = (rebates: number, services: number, romances: number) =>
		sentence({
			fraud_category: {
				rebate_orders: [rebates, 90],
				fake_customer_service: [services, 50],
				romance: [romances, 20],
			},
		});

	it("names no theme that shares its place with one left out", () => {
		expect(classes(5, 2, 2)).toContain("重点讲“刷单返利”（近52周5起）");
		expect(classes(5, 3, 2)).toContain("重点讲“刷单返利”“冒充电商物流客服”（近52周分别5起、3起）");
		expect(classes(3, 3, 3)).toContain(
			"重点讲全镇多发的“刷单返利”“冒充电商物流客服”（近52周分别93起、53起）",
		);
		expect(classes(2, 1, 1)).toContain("重点讲“刷单返利”（近52周2起）");
		expect(classes(1, 1, 1)).toContain("重点讲全镇多发的");
	});

	it("of 其他 says nothing, as theme or as people", () => {
		expect(sentence({ fraud_category: { other: [9, 200] } })).not.toContain("重点讲");
		expect(sentence({ victim_occupation: { other: [6, 90], farmer: [3, 100] } })).not.toContain("居多");
		expect(sentence({ victim_occupation: { other: [3, 90], farmer: [6, 100] } })).toContain(
			"农民（已知9人中6人）",
		);
	});

	it("calls most only what is half of the known, and three persons", () => {
		const most = (counts: Readonly<Record<string, number>>) =>
			focusSentence(profileSample({ weekCalls: { town: 12, area: 0 }, week: { victim_occupation: counts } }))
				.split("。")[0]
				?.replace(/^.*12起；?/, "");
		const told = (count: number, known: number) => `受害人以企业务工（已知${known}人中${count}人）居多`;
		expect(most({ enterprise_worker: 5, farmer: 3, student: 2 })).toBe(told(5, 10));
		expect(most({ enterprise_worker: 5, farmer: 4, student: 2 })).toBe("");
		expect(most({ enterprise_worker: 3, farmer: 2, student: 1 })).toBe(told(3, 6));
		expect(most({ enterprise_worker: 3, farmer: 3 })).toBe("");
		expect(most({ enterprise_worker: 3 })).toBe(told(3, 3));
		expect(most({ enterprise_worker: 2, farmer: 1 })).toBe("");
		expect(most({ enterprise_worker: 2 })).toBe("");
	});

	it("about hours takes the town's where only these stand out, and none that may be luck", () => {
		const hours = (area: Readonly<Record<string, number>>, rest: Readonly<Record<string, number>>) =>
			sentence({
				occur_hour_band: Object.fromEntries(
					Object.keys(rest).map((band) => [band, [area[band] ?? 0, rest[band] ?? 0] as const]),
				),
			});
		const even = { "0_6": 24, "6_9": 12, "9_12": 12, "12_14": 8, "14_18": 16, "18_21": 12, "21_24": 12 };
		const late = { "6_9": 10, "9_12": 10, "14_18": 10, "18_21": 90 };
		expect(hours({ "6_9": 1, "9_12": 3, "14_18": 2 }, late)).toContain(
			"以晚间18时至21时为宜（全镇已知126起中90起在此时段）",
		);
		// 3 of 6 in 3 of 24 hours: chance 0.03, and 0.2 among seven bands; 15 of 102 is no more than 12.75 to be expected.
		const silent = hours({ "6_9": 1, "9_12": 3, "14_18": 2 }, even);
		expect(silent).toMatch(/建议本周集中对霁溪村开展入户宣传。$/);
		expect(hours({ "9_12": 8, "14_18": 1 }, late)).toContain("以上午9时至12时为宜（已知9起中8起在此时段）");
		expect(hours({}, { "0_6": 90, "9_12": 20 })).toContain(
			"发案多在凌晨0时至6时（全镇已知110起中90起在此时段），宜提前到前一日21时之前",
		);
	});
});
