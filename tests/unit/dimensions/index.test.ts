import { describe, expect, it } from "vitest";
import * as caseValues from "@/data/case-values";
import type { NamedValue } from "@/data/named-value";
import * as taxonomy from "@/data/taxonomy";
import * as victimValues from "@/data/victim-values";
import { DIMENSION_LIST, DIMENSIONS, dimensionOf, labelOfValue } from "@/lib/dimensions";
import { wordKey } from "@/lib/dimensions/vocabulary";
import { context } from "./sample";

const IDS = [
	"victim_gender",
	"victim_age_band",
	"victim_occupation",
	"victim_education",
	"victim_hukou_origin",
	"victim_residency_type",
	"victim_village",
	"victim_employer_zone",
	"victim_marital_status",
	"victim_prior_history",
	"victim_prevention_reach",
	"victim_shield_status",
	"fraud_category",
	"fraud_subtype",
	"contact_channel",
	"scam_medium",
	"payment_channel",
	"loss_band",
	"transfer_count_band",
	"occur_hour_band",
	"day_type",
	"report_delay_band",
	"intervention_status",
];

describe("the registry", () => {
	it("holds the 23 dimensions of the contract in order", () => {
		expect(DIMENSION_LIST.map(({ id }) => id)).toEqual(IDS);
		expect(DIMENSION_LIST.map(({ number }) => number)).toEqual(IDS.map((_, at) => at + 1));
		expect(Object.entries(DIMENSIONS).every(([id, dimension]) => dimension.id === id)).toBe(true);
	});

	it("has 12 victim and 11 case dimensions, each with words", () => {
		expect(DIMENSION_LIST.map(({ side }) => side)).toEqual([
			...Array<string>(12).fill("victim"),
			...Array<string>(11).fill("case"),
		]);
		for (const { label, rule } of DIMENSION_LIST) {
			expect(label.zh).toMatch(/\p{Script=Han}/u);
			expect(label.en).toMatch(/^[A-Z]/);
			expect(rule).toMatch(/。$/);
		}
	});

	it("orders bands, day types and schooling", () => {
		expect(DIMENSION_LIST.filter(({ isOrdered }) => isOrdered).map(({ id }) => id)).toEqual([
			"victim_age_band",
			"victim_education",
			"loss_band",
			"transfer_count_band",
			"occur_hour_band",
			"day_type",
			"report_delay_band",
		]);
	});

	it("finds a dimension by an id from outside, and nothing by a wrong one", () => {
		expect(dimensionOf("day_type")?.number).toBe(21);
		expect(dimensionOf("constructor")).toBeNull();
	});

	it("prints values by their label, strangers by their name, and null as 不详", () => {
		expect(labelOfValue(DIMENSIONS.victim_gender, "female", context())).toBe("女");
		expect(labelOfValue(DIMENSIONS.loss_band, "3000_10000", context())).toBe("3千–1万");
		expect(labelOfValue(DIMENSIONS.contact_channel, "Direct call", context())).toBe("Direct call");
		expect(labelOfValue(DIMENSIONS.fraud_category, null, context())).toBe("不详");
	});

	it.each(DIMENSION_LIST.map((dimension) => [dimension.id, dimension] as const))(
		"gives every value of %s one id and one label",
		(_id, dimension) => {
			const values = dimension.domain(context());
			expect(new Set(values.map(({ id }) => id)).size).toBe(values.length);
			expect(new Set(values.map(({ label }) => label.zh)).size).toBe(values.length);
			expect(values.every(({ label }) => label.zh !== "" && label.en !== "" && label.zh !== "不详")).toBe(
				true,
			);
		},
	);
});

const LISTS = Object.entries({ ...victimValues, ...caseValues, ...taxonomy }).flatMap(([name, list]) =>
	Array.isArray(list) && typeof list[0] === "object" ? [[name, list as readonly NamedValue[]] as const] : [],
);

describe("the lists of values", () => {
	it.each(LISTS)("let no word of %s mean two values", (_name, list) => {
		const owners = new Map<string, Set<string>>();
		for (const { id, zh, aliases } of list)
			for (const word of [zh, ...aliases])
				owners.set(wordKey(word), (owners.get(wordKey(word)) ?? new Set()).add(id));
		expect([...owners].filter(([key, ids]) => key === "" || ids.size > 1)).toEqual([]);
	});

	it.each(LISTS)("give the values of %s ids that stay", (_name, list) => {
		for (const { id } of list) expect(id).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
	});

	it("put every method under a class", () => {
		const classes = new Set(taxonomy.FRAUD_CLASSES.map(({ id }) => id));
		expect(taxonomy.FRAUD_SUBTYPES.filter(({ fraudClass }) => !classes.has(fraudClass))).toEqual([]);
	});

	it("call nothing both fraud and no fraud", () => {
		const fraud = new Set(
			[
				...taxonomy.GENERIC_FRAUD_LABELS,
				...taxonomy.FRAUD_CLASSES.flatMap(({ zh, aliases }) => [zh, ...aliases]),
			].map(wordKey),
		);
		expect(taxonomy.NOT_FRAUD_LABELS.filter((label) => fraud.has(wordKey(label)))).toEqual([]);
	});

	it("keep foreign words out of contact channels and fraud categories", () => {
		const words = [...caseValues.CONTACT_CHANNELS, ...taxonomy.FRAUD_CLASSES].flatMap(
			({ aliases }) => aliases,
		);
		expect(words.filter((word) => /[A-Za-z]/.test(word.replace(/QQ/g, "")))).toEqual([]);
	});
});
