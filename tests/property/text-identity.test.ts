/** Check digits catch what they promise to catch; upgrades are reversible; what is broken never matches. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigitOf, readIdNumber, upgradeLegacy } from "@/lib/text/identity";

const days = fc
	.integer({ min: 0, max: 36_523 })
	.map((day) => new Date(Date.UTC(1900, 0, 1) + day * 86_400_000));
const births = days.map((day) => day.toISOString().slice(0, 10));
const orders = fc.integer({ min: 1, max: 995 }).map((order) => String(order).padStart(3, "0"));

/** ISO 7064 MOD 11-2 by its recursive definition, independent of the weights of the code under test. */
function independentCheck(digits: string): string {
	let product = 0;
	for (const digit of digits) product = ((product + Number(digit)) * 2) % 11;
	return "0123456789X".charAt((12 - product) % 11);
}

const seventeen = fc
	.tuple(births, orders)
	.map(([birth, order]) => `330799${birth.replace(/-/g, "")}${order}`);
const ids = seventeen.map((digits) => `${digits}${independentCheck(digits)}`);

describe("ID numbers", () => {
	it("compute the check digit of ISO 7064", () => {
		fc.assert(
			fc.property(fc.stringMatching(/^\d{17}$/), (digits) => {
				expect(checkDigitOf(digits)).toBe(independentCheck(digits));
			}),
		);
	});

	it("are read whole, with birth date and sex", () => {
		fc.assert(
			fc.property(ids, (id) => {
				expect(readIdNumber(` ${id.toLowerCase()}\t`)).toMatchObject({
					kind: "valid18",
					id,
					birthDate: `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`,
					sex: Number(id.charAt(16)) % 2 === 1 ? "male" : "female",
				});
			}),
		);
	});

	it("never match after one wrong digit or two swapped neighbours", () => {
		fc.assert(
			fc.property(ids, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, shift) => {
				const wrong = String((Number(id.charAt(at)) + shift) % 10);
				expect(readIdNumber(`${id.slice(0, at)}${wrong}${id.slice(at + 1)}`).id).toBeNull();
				const [a, b] = [id.charAt(at), id.charAt(at + 1)];
				if (a !== b && b !== "X") {
					expect(readIdNumber(`${id.slice(0, at)}${b}${a}${id.slice(at + 2)}`).id).toBeNull();
				}
			}),
		);
	});

	it("upgrade from fifteen digits to the number that holds them", () => {
		fc.assert(
			fc.property(ids, (id) => {
				fc.pre(id.slice(6, 8) === "19");
				expect(upgradeLegacy(`${id.slice(0, 6)}${id.slice(8, 17)}`)).toBe(id);
			}),
		);
	});

	it("never match once masked, cut or passed through a number cell", () => {
		fc.assert(
			fc.property(
				ids,
				fc.integer({ min: 0, max: 17 }),
				fc.integer({ min: 1, max: 12 }),
				(id, from, length) => {
					const stars = "*".repeat(Math.min(length, 18 - from));
					expect(readIdNumber(`${id.slice(0, from)}${stars}${id.slice(from + stars.length)}`)).toMatchObject({
						kind: "masked",
						id: null,
					});
					expect(readIdNumber(id.slice(0, 17)).id).toBeNull();
					expect(readIdNumber(Number(id.slice(0, 17)) * 10).kind).toBe("damaged");
					expect(readIdNumber(Number(id.slice(0, 17)).toExponential(5).toUpperCase()).id).toBeNull();
				},
			),
		);
	});

	it("show only digits that are surely right when a spreadsheet rounded them", () => {
		fc.assert(
			fc.property(ids, fc.integer({ min: 5, max: 14 }), (id, decimals) => {
				const mantissa =
					(BigInt(id.slice(0, 17)) * 10n + 10n ** BigInt(17 - decimals) / 2n) / 10n ** BigInt(17 - decimals);
				const cell = `${String(mantissa).charAt(0)}.${String(mantissa).slice(1)}E+17`;
				const { regionCode, birthDate } = readIdNumber(cell);
				expect(regionCode).toBe("330799");
				expect([null, `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`]).toContain(birthDate);
			}),
		);
	});
});
