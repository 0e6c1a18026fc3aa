import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gazetteerOf, type NamedPlace, type PlaceReading, type PlaceTrade } from "@/lib/narrative/gazetteer";

const TRADES: readonly PlaceTrade[] = ["village", "zone", "enterprise"];

const sign = fc.constantFrom(..."柳塘石桥双泉芝英胡青澜溪古山一二三十1２");
const base = fc.array(sign, { minLength: 2, maxLength: 4 }).map((signs) => signs.join(""));
const ending = fc.constantFrom("村", "社区", "村委会", "居委会", "");
const villageName = fc.tuple(base, ending).map((parts) => parts.join(""));
const village: fc.Arbitrary<NamedPlace> = fc.record({
	name: villageName,
	aliases: fc.array(villageName, { maxLength: 2 }),
});
const villages = fc.uniqueArray(village, { selector: ({ name }) => name, minLength: 1, maxLength: 8 });

/** Signs that are part of no name: punctuation, spaces, larger places, doors. */
const before = fc.constantFrom(
	"",
	" ",
	"（",
	"浙江省",
	"浙江省澜江市桐埠镇",
	"桐埠镇　",
	"现住址：",
	"地址-",
	"住",
);
const after = fc.constantFrom("", " ", "）", "（出租）", "，3幢", " 12号", "；联系人");

const anything = fc.oneof(
	fc.string({ unit: "binary", maxLength: 60 }),
	fc.string({ unit: "grapheme", maxLength: 60 }),
	fc
		.array(
			fc.oneof(sign, fc.constantFrom(..."村镇乡街道路市区社居委会百第厂司五金有限公 （）\ue005\uffff")),
			{
				maxLength: 40,
			},
		)
		.map((signs) => signs.join("")),
);

const names = (reading: PlaceReading): readonly string[] => {
	if (reading.kind === "found") return [reading.name];
	return reading.kind === "none" ? [] : reading.candidates;
};

describe("the gazetteer", () => {
	it("finds every place by its own name in any neutral surroundings, or has it among its candidates", () => {
		fc.assert(
			fc.property(villages, before, after, fc.nat(), (list, left, right, pick) => {
				const { name } = list[pick % list.length]!;
				// Nothing but a number is no name: 十二 is 12.
				fc.pre(!/^[一二三十1２]+$/.test(name));
				const text = `${left}${name}${right}`;
				expect(names(gazetteerOf(list, { township: "桐埠镇" }).find(text))).toContain(name);
			}),
			{ numRuns: 2000 },
		);
	});

	it("does not care for the order of the list", () => {
		fc.assert(
			fc.property(villages, anything, fc.constantFrom(...TRADES), (list, noise, trade) => {
				const text = `${noise}${list[0]?.name}${noise}`;
				const forward = gazetteerOf(list, { township: "桐埠镇" }, trade).find(text);
				expect(gazetteerOf([...list].reverse(), { township: "桐埠镇" }, trade).find(text)).toEqual(forward);
			}),
			{ numRuns: 1000 },
		);
	});

	it("never throws, names places of the list only, and quotes the text", () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ name: anything, aliases: fc.array(anything, { maxLength: 2 }) }), {
					maxLength: 4,
				}),
				villages,
				anything,
				fc.record({ township: anything, regions: fc.array(anything, { maxLength: 2 }) }),
				(odd, list, noise, home) => {
					const places = [...odd, ...list];
					const text = `${noise}${places[0]?.aliases[0] ?? places[0]?.name}${noise}`;
					for (const trade of TRADES) {
						const reading = gazetteerOf(places, home, trade).find(text);
						const known = places.map(({ name }) => name);
						for (const name of names(reading)) expect(known).toContain(name);
						if (reading.kind === "none") continue;
						expect(text.slice(reading.start, reading.end)).toBe(reading.written);
						expect(reading.end).toBeGreaterThan(reading.start);
					}
				},
			),
			{ numRuns: 1000 },
		);
	});

	it("reads a number the same in figures, words and ordinals", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (listed, written) => {
				const word = (count: number) => "〇一二三四五六七八九".charAt(count);
				const gazetteer = gazetteerOf([{ name: `芝英${word(listed)}村`, aliases: [] }]);
				const isSame = listed === written;
				for (const text of [`芝英${written}村`, `芝英${word(written)}村`, `芝英第${word(written)}村`]) {
					expect(gazetteer.find(text).kind).toBe(isSame ? "found" : "none");
					expect(gazetteer.find(text.replace(/.村/, "十$&")).kind).toBe("none");
				}
			}),
		);
	});
});
