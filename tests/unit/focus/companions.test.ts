/** Whom to bring: every rule with figures that call for it and figures that do not. */
import { describe, expect, it } from "vitest";
import { COMPANION_IDS, type CompanionId, companionsOf } from "@/lib/focus/companions";
import { type ProfileWish, profileSample } from "./profile-sample";

type Year = NonNullable<ProfileWish["year"]>;

/** A place with ten calls in a town with two hundred more, unless the wish has others. */
const suggested = (year: Year, wish: ProfileWish = {}) =>
	companionsOf(profileSample({ calls: [10, 200], ...wish, year }));
const idsOf = (year: Year, wish: ProfileWish = {}) => suggested(year, wish).map(({ id }) => id);

/** Figures that call for somebody, and the nearest ones that do not. */
const RULES: Readonly<Record<CompanionId, readonly (readonly [fires: Year, stays: Year])[]>> = {
	security_adviser: [
		[
			{ victim_occupation: { enterprise_worker: [6, 120], farmer: [4, 80] } },
			{ victim_occupation: { enterprise_worker: [5, 100], farmer: [5, 100] } },
		],
		[
			{ victim_employer_zone: { 二期工业区: [8, 10], not_enterprise: [2, 190] } },
			{ victim_employer_zone: { 二期工业区: [4, 80], not_enterprise: [6, 120] } },
		],
		[
			{ victim_employer_zone: { 二期工业区: [8, 10], not_enterprise: [2, 190] } },
			{ victim_employer_zone: { 二期工业区: [2, 190], not_enterprise: [8, 10] } },
		],
	],
	womens_federation: [
		[
			{ victim_gender: { female: [6, 120], male: [4, 80] } },
			{ victim_gender: { female: [5, 100], male: [5, 100] } },
		],
		[
			{ victim_gender: { female: [3, 120], male: [2, 80] } },
			{ victim_gender: { female: [3, 120], male: [1, 40] } },
		],
		[
			{ victim_gender: { female: [6, 120], male: [4, 80], 不详: [6, 0] } },
			{ victim_gender: { female: [6, 120], male: [4, 80], 不详: [7, 0] } },
		],
		[
			{ victim_gender: { female: [20, 40], male: [15, 400] } },
			{ victim_gender: { female: [20, 230], male: [15, 170] } },
		],
		[
			{ victim_occupation: { homemaker: [3, 60], farmer: [7, 140] } },
			{ victim_occupation: { homemaker: [2, 60], farmer: [8, 140] } },
		],
	],
	home_town: [
		[
			{ victim_hukou_origin: { 贵州省: [3, 60], local_town: [7, 140] } },
			{ victim_hukou_origin: { 贵州省: [2, 60], local_town: [8, 140] } },
		],
		[
			{ victim_hukou_origin: { 贵州省: [7, 5], local_town: [18, 200] } },
			{ victim_hukou_origin: { 贵州省: [7, 56], local_town: [18, 144] } },
		],
		[
			{ victim_hukou_origin: { 贵州省: [4, 60], local_town: [6, 140] } },
			{ victim_hukou_origin: { same_province: [4, 60], abroad: [3, 10], local_town: [3, 140] } },
		],
	],
	elderly_association: [
		[
			{ victim_age_band: { ge61: [3, 60], "31_40": [7, 140] } },
			{ victim_age_band: { "51_60": [3, 60], "31_40": [7, 140] } },
		],
		[
			{ victim_occupation: { retired: [3, 60], farmer: [7, 140] } },
			{ victim_occupation: { retired: [3, 60], farmer: [8, 140] } },
		],
	],
	school: [
		[
			{ victim_occupation: { student: [3, 60], farmer: [7, 140] } },
			{ victim_occupation: { student: [3, 60], farmer: [8, 140] } },
		],
		[
			{ victim_age_band: { lt18: [3, 60], "31_40": [7, 140] } },
			{ victim_age_band: { "18_24": [3, 60], "31_40": [7, 140] } },
		],
	],
	family: [
		[
			{ victim_prior_history: { self: [2, 40], relation: [1, 20], first: [12, 240] } },
			{ victim_prior_history: { self: [2, 40], relation: [1, 20], first: [13, 240] } },
		],
		[
			{ victim_marital_status: { elderly_alone: [3, 60], married: [7, 140] } },
			{ victim_marital_status: { divorced_widowed: [3, 60], married: [7, 140] } },
		],
	],
	landlords: [
		[
			{
				victim_residency_type: {
					floating: [4, 80],
					unregistered_resident: [2, 40],
					registered_resident: [4, 80],
				},
			},
			{
				victim_residency_type: {
					floating: [3, 80],
					unregistered_resident: [2, 40],
					registered_resident: [5, 80],
				},
			},
		],
	],
	chamber_of_commerce: [
		[
			{ victim_occupation: { self_employed: [3, 60], farmer: [7, 140] } },
			{ victim_occupation: { self_employed: [3, 60], farmer: [8, 140] } },
		],
	],
	finance_staff: [
		[
			{ victim_occupation: { finance: [3, 60], farmer: [7, 140] } },
			{ victim_occupation: { finance: [3, 60], farmer: [8, 140] } },
		],
	],
	delivery_station: [
		[
			{ victim_occupation: { gig_worker: [3, 60], farmer: [7, 140] } },
			{ victim_occupation: { gig_worker: [3, 60], farmer: [8, 140] } },
		],
	],
	bank_branch: [
		[
			{ payment_channel: { counter_atm: [3, 60], alipay: [7, 140] } },
			{ payment_channel: { counter_atm: [3, 60], alipay: [8, 140] } },
		],
	],
	gold_shop: [
		[
			{ payment_channel: { cash_gold: [3, 60], alipay: [7, 140] } },
			{ payment_channel: { cash_gold: [3, 60], alipay: [8, 140] } },
		],
	],
	telecom_shop: [
		[
			{ contact_channel: { phone_foreign: [8, 10], qq: [2, 190] } },
			{ contact_channel: { phone_foreign: [8, 160], qq: [2, 40] } },
		],
	],
};

describe("each rule", () => {
	const cases = COMPANION_IDS.flatMap((id) =>
		RULES[id].map(([fires, stays], at) => [`${id} ${at + 1}`, id, fires, stays] as const),
	);

	it.each(cases)("%s is called for by figures and by nothing less", (_, id, fires, stays) => {
		expect(idsOf(fires)).toContain(id);
		expect(idsOf(stays)).not.toContain(id);
	});
});

describe("companionsOf", () => {
	it("brings the security adviser to a zone, whatever its figures", () => {
		expect(suggested({}, { group: "zone", area: "二期工业区", calls: [4, 200] })).toEqual([
			{
				id: "security_adviser",
				label: "企业安全顾问",
				reason: "宣传对象是园区企业，近52周接报4起",
				strength: 2,
				filter: null,
			},
		]);
		expect(idsOf({}, { calls: [4, 200] })).toEqual([]);
	});

	it("names nobody for fewer than three calls", () => {
		const women = { victim_gender: { female: [9, 120], male: [1, 80] } } as const;
		expect(idsOf(women, { calls: [3, 200] })).toEqual(["womens_federation"]);
		expect(idsOf(women, { calls: [2, 200] })).toEqual([]);
		expect(idsOf({}, { group: "zone", calls: [2, 200] })).toEqual([]);
	});

	it("names nobody whose reason rests on fewer than three", () => {
		const from = (count: number) =>
			idsOf({ victim_hukou_origin: { 贵州省: [count, 9], local_town: [3, 200] } });
		expect(from(3)).toEqual(["home_town"]);
		expect(from(2)).toEqual([]);
	});

	it("says why with both counts of both shares, and whether it is noise", () => {
		const [first] = suggested({ victim_gender: { female: [9, 96], male: [3, 104] } });
		expect(first).toEqual({
			id: "womens_federation",
			label: "妇联",
			reason: "女性受害人，已知12人中9人，占75.0%（全镇其他已知200人中96人，占48.0%；波动范围内）",
			strength: 0.75,
			filter: { dimension: "victim_gender", values: ["female"] },
		});
	});

	it("leaves out the rest of the town where shares cannot be compared", () => {
		const [first] = suggested({ victim_gender: { female: [9, 20], male: [3, 20], 不详: [0, 160] } });
		expect(first?.reason).toBe("女性受害人，已知12人中9人，占75.0%");
	});

	it("names the province that stands out most, with the people from there", () => {
		const [first] = suggested({
			victim_hukou_origin: { 贵州省: [4, 80], 安徽省: [6, 4], local_town: [4, 120] },
		});
		expect(first).toMatchObject({
			id: "home_town",
			label: "安徽省同乡会或外来人口联络员",
			reason: "安徽省籍受害人，已知14人中6人，占42.9%（全镇其他已知204人中4人，占2.0%；明显偏高）",
			filter: { dimension: "victim_hukou_origin", values: ["安徽省"] },
		});
	});

	it("puts what exceeds the rest of the town before what is merely frequent, then the larger share", () => {
		const found = suggested({
			victim_gender: { female: [19, 130], male: [1, 70] },
			victim_age_band: { ge61: [12, 8], "31_40": [8, 192] },
			victim_occupation: { student: [7, 70], farmer: [13, 130] },
		});
		expect(found.map(({ id }) => id)).toEqual(["elderly_association", "womens_federation", "school"]);
		expect(found.map(({ strength }) => strength)).toEqual([1.6, 0.95, 0.35]);
	});
});
