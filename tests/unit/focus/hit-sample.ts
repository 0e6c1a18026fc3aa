/** Small worlds of incidents in which a hand-made list says which writings mean the same home, firm or family. */
import fc from "fast-check";
import type { HitEvent, HitVictim } from "@/lib/focus/hit-keys";

/** A cell as written, and the thing it means; null = nothing that can be hit again. */
interface Written {
	readonly written: string | null;
	readonly means: string | null;
}

/** Invented addresses; two writings of one door, and places that are nobody's home. */
export const RESIDENCES: readonly Written[] = [
	{ written: "溪口村3组12号", means: "home:溪口12" },
	{ written: "浙江省示例市青澜县溪口村3组 12号", means: "home:溪口12" },
	{ written: "溪口村3组１２号。", means: "home:溪口12" },
	{ written: "溪口村3组13号", means: "home:溪口13" },
	{ written: "阳光花园3-502", means: "home:阳光502" },
	{ written: "溪口村", means: null },
	{ written: "甲厂宿舍3号201室", means: null },
	{ written: "", means: null },
	{ written: null, means: null },
];

/** Invented employers; the list of enterprises has 甲厂 and 乙公司. */
const EMPLOYERS: readonly Written[] = [
	{ written: "甲厂", means: "firm:甲厂" },
	{ written: "甲厂二车间", means: "firm:甲厂" },
	{ written: "乙公司", means: "firm:乙公司" },
	{ written: "个体", means: null },
	{ written: " ", means: null },
	{ written: null, means: null },
];

const FIRMS: Readonly<Record<string, string>> = { 甲厂: "甲厂", 甲厂二车间: "甲厂", 乙公司: "乙公司" };

/** The register of the sample. */
export const firmOf = (employer: string): string | null => FIRMS[employer] ?? null;

const NUMBERS = {
	household: ["H0000001", "H0000002", "", null],
	idNo: ["330799199003072316", "330799196501010020", "330799200112120031", null, null],
	phone: ["13800000001", "13900000002", "+85261234567"],
	/** Shared by a house: mean nobody. */
	landline: ["0579-87654321", "95588"],
} as const;

/** Everything a victim row says, found without the product. */
export function meaningsOf({ residence, employer, household, idNo, phones }: HitVictim): readonly string[] {
	const meant = (list: readonly Written[], written: string | null) =>
		list.find((one) => one.written === written)?.means ?? null;
	const found = [
		meant(RESIDENCES, residence),
		meant(EMPLOYERS, employer),
		household ? `family:household ${household}` : null,
		idNo ? `family:person ${idNo}` : null,
		...NUMBERS.phone.map((phone) => (phones?.split(" ").includes(phone) ? `family:phone ${phone}` : null)),
	];
	return found.filter((one) => one !== null);
}

const victim: fc.Arbitrary<HitVictim> = fc.record({
	residence: fc.constantFrom(...RESIDENCES.map(({ written }) => written)),
	employer: fc.constantFrom(...EMPLOYERS.map(({ written }) => written)),
	household: fc.constantFrom(...NUMBERS.household),
	idNo: fc.constantFrom(...NUMBERS.idNo),
	phones: fc.oneof(
		fc.constant(null),
		fc
			.subarray([...NUMBERS.phone, ...NUMBERS.landline], { maxLength: 2 })
			.map((numbers) => numbers.join(" ")),
	),
});

/** A morning, and incidents around the borders of the windows that are counted back from it. */
export const AS_OF = 20_600;

const day = fc.oneof(
	fc.integer({ min: AS_OF - 30, max: AS_OF + 1 }),
	fc.integer({ min: AS_OF - 760, max: AS_OF }),
	fc.constantFrom(...[1, 7, 8, 28, 29, 365, 366].map((before) => AS_OF - before)),
);

/** Up to a dozen incidents in any order. */
export const hitEvents: fc.Arbitrary<readonly HitEvent[]> = fc
	.array(
		fc.record({
			day,
			late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
			victims: fc.array(victim, { maxLength: 2 }),
		}),
		{ maxLength: 12 },
	)
	.map((rows) =>
		rows.map(({ day: on, late, victims }, position) => ({
			eventNo: `J${100 + position}`,
			day: on,
			knownDay: on + late,
			village: "溪口村",
			zone: null,
			victims,
		})),
	);

/** The same incidents, with incidents and victims in another order. */
export const reordered = (events: readonly HitEvent[]): fc.Arbitrary<readonly HitEvent[]> =>
	fc
		.shuffledSubarray([...events], { minLength: events.length })
		.map((shuffled) => shuffled.map((event) => ({ ...event, victims: event.victims.toReversed() })));
