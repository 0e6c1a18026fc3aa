/** Whom to bring 带谁去: a registry of people who reach those hit in a place, each with the figures that suggest them. */
import { PROVINCES } from "@/data/home-regions";
import { ZONELESS } from "@/data/victim-values";
import { eachValue, type Found, type Look, lookAt, looks, strongest } from "./companion-looks";
import { type FocusProfile, isTooFew } from "./profile";
import type { ProfileValue } from "./profile-shares";

/** Ids of the companions, stable for ever: what officers write down carries them. */
export type CompanionId =
	| "security_adviser"
	| "womens_federation"
	| "home_town"
	| "elderly_association"
	| "school"
	| "family"
	| "landlords"
	| "chamber_of_commerce"
	| "finance_staff"
	| "delivery_station"
	| "bank_branch"
	| "gold_shop"
	| "telecom_shop";

/** One who is suggested, with why. */
export interface SuggestedCompanion extends Found {
	readonly id: CompanionId;
	readonly label: string;
}

/** From six in ten on one of two or three kinds of people is the rule and not the half that chance gives. */
const MOST = 0.6;
/** From three in ten on one of many kinds is a group of its own: with seven to thirty kinds, an even spread gives less than half of it. */
const LARGE_GROUP = 0.3;
/** Few are defrauded twice anywhere; one in five is enough to visit the families. */
const TWICE = 0.2;
/** Old age as associations of the elderly count it, in full years; bands that begin below it are not theirs. */
const OLD_FROM = 60;
/** Of age: who goes to school is younger. */
const SCHOOL_UNTIL = 18;
/** The place itself calls for them, whatever the shares. */
const CALLED_FOR = 2;

const isOneOf =
	(...ids: readonly string[]) =>
	({ value }: ProfileValue) =>
		ids.includes(value);
const isProvince = ({ value }: ProfileValue) => PROVINCES.some(({ name }) => name === value);
const isZone = ({ value }: ProfileValue) => !ZONELESS.some(({ id }) => id === value);
const victims = (labels: string) => `${labels}受害人`;

function occupation(id: string): (profile: FocusProfile) => Found | null {
	return looks({ dimension: "victim_occupation", holds: isOneOf(id), from: LARGE_GROUP, words: victims });
}

function payment(id: string): (profile: FocusProfile) => Found | null {
	const words = (labels: string) => `以${labels}付款的警情`;
	return looks({ dimension: "payment_channel", holds: isOneOf(id), from: LARGE_GROUP, words });
}

/** A zone is its enterprises; in a village the workers who live there stand for them. */
function securityAdviser(profile: FocusProfile): Found | null {
	if (profile.group === "zone") {
		const reason = `宣传对象是园区企业，近52周接报${profile.calls.area}起`;
		return { strength: CALLED_FOR, reason, filter: null };
	}
	const workers: Look = {
		dimension: "victim_occupation",
		holds: isOneOf("enterprise_worker"),
		from: MOST,
		words: victims,
	};
	const zone: Look = {
		dimension: "victim_employer_zone",
		holds: isZone,
		from: null,
		words: (label) => `在${label}务工的受害人`,
	};
	const ofZone = eachValue(zone, (label) => `企业安全顾问（${label}）`);
	return strongest([lookAt(profile, workers), ofZone(profile)]);
}

interface Companion {
	readonly label: string;
	readonly find: (profile: FocusProfile) => Found | null;
}

const COMPANIONS: Readonly<Record<CompanionId, Companion>> = {
	security_adviser: { label: "企业安全顾问", find: securityAdviser },
	womens_federation: {
		label: "妇联",
		find: looks(
			{ dimension: "victim_gender", holds: isOneOf("female"), from: MOST, words: () => "女性受害人" },
			{
				dimension: "victim_occupation",
				holds: isOneOf("homemaker"),
				from: LARGE_GROUP,
				words: victims,
			},
		),
	},
	home_town: {
		label: "同乡会或外来人口联络员",
		find: eachValue(
			{
				dimension: "victim_hukou_origin",
				holds: isProvince,
				from: LARGE_GROUP,
				words: (label) => `${label}籍受害人`,
			},
			(label) => `${label}同乡会或外来人口联络员`,
		),
	},
	elderly_association: {
		label: "老年协会",
		find: looks(
			{
				dimension: "victim_age_band",
				holds: ({ band }) => band !== null && band.low >= OLD_FROM,
				from: LARGE_GROUP,
				words: victims,
			},
			{ dimension: "victim_occupation", holds: isOneOf("retired"), from: LARGE_GROUP, words: victims },
		),
	},
	school: {
		label: "学校",
		find: looks(
			{ dimension: "victim_occupation", holds: isOneOf("student"), from: LARGE_GROUP, words: victims },
			{
				dimension: "victim_age_band",
				holds: ({ band }) => band !== null && band.high <= SCHOOL_UNTIL,
				from: LARGE_GROUP,
				words: victims,
			},
		),
	},
	family: {
		label: "家属",
		find: looks(
			{
				dimension: "victim_prior_history",
				holds: isOneOf("self", "relation", "both"),
				from: TWICE,
				words: () => "本人或关系人曾被骗的受害人",
			},
			{
				dimension: "victim_marital_status",
				holds: isOneOf("elderly_alone"),
				from: LARGE_GROUP,
				words: () => "独居老人受害人",
			},
		),
	},
	landlords: {
		label: "出租房房东",
		find: looks({
			dimension: "victim_residency_type",
			holds: isOneOf("unregistered_resident", "floating"),
			from: MOST,
			words: () => "外来人口受害人",
		}),
	},
	chamber_of_commerce: { label: "商会", find: occupation("self_employed") },
	finance_staff: { label: "企业财务负责人", find: occupation("finance") },
	delivery_station: { label: "外卖快递站点", find: occupation("gig_worker") },
	bank_branch: { label: "银行网点", find: payment("counter_atm") },
	gold_shop: { label: "黄金首饰店", find: payment("cash_gold") },
	telecom_shop: {
		label: "通信运营商营业厅",
		find: looks({
			dimension: "contact_channel",
			holds: isOneOf("phone_domestic", "phone_foreign", "phone", "sms"),
			from: null,
			words: (labels) => `经${labels}被引流的警情`,
		}),
	},
};

/** The ids in the order that decides between equals. */
export const COMPANION_IDS = Object.keys(COMPANIONS) as readonly CompanionId[];

/**
 * Whom to bring, the strongest reason first. Nobody for a place with fewer than three calls, and nobody whose reason rests on
 * fewer than three: such a place is visited with what the town needs.
 */
export function companionsOf(profile: FocusProfile): readonly SuggestedCompanion[] {
	if (isTooFew(profile)) return [];
	return COMPANION_IDS.flatMap((id): readonly SuggestedCompanion[] => {
		const { label, find } = COMPANIONS[id];
		const found = find(profile);
		return found === null ? [] : [{ id, label, ...found }];
	}).toSorted((one, other) => other.strength - one.strength);
}
