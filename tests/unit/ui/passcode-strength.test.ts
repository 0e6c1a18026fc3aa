/** The verdict on a passcode: what people usually choose is weak, whatever its length. */
import { describe, expect, it } from "vitest";
import { passcodeStrength } from "@/components/ui/passcode-strength";

const gradeOf = (passcode: string) => passcodeStrength(passcode).grade;

describe("passcodeStrength", () => {
	it.each(["", "1234567", "a1!Zq0x", "口令"])("%s is too short", (passcode) => {
		expect(gradeOf(passcode)).toBe("short");
	});

	it("counts characters, not code units, and full-width digits as digits", () => {
		expect(gradeOf("😀😀😀😀😀")).toBe("short");
		expect(gradeOf("１９８５０５１１")).toBe(gradeOf("19850511"));
	});

	it.each([
		["eight digits", "83920174"],
		["a birth date", "19850511"],
		["a phone number", "13800138000"],
		["neighbouring keys", "qwertyuiop123"],
		["one key, many times", "aaaaaaaaaaaaaaaa"],
		["a word everybody uses", "Password2026"],
		["the station's own word", "police110110"],
		["two dates", "1985051119880312"],
	])("%s is weak", (_, passcode) => {
		expect(gradeOf(passcode)).toBe("weak");
	});

	it("is fair from about a month of a thousand processors, and strong from about a century", () => {
		// A thousand processors make 2 500 guesses a second; half of 36^8 takes 18 years, half of 36^11 some 800 000.
		expect(gradeOf("k3v9x0tm")).toBe("fair");
		expect(gradeOf("k3v9x0tm7wd")).toBe("strong");
		expect(gradeOf("天亮前喂过东边的鹅")).toBe("strong");
		expect(gradeOf("Kv7#pXw2!m")).toBe("strong");
	});

	it("never says anything of the passcode", () => {
		const said = passcodeStrength("secretword19850511");
		expect(JSON.stringify(said)).not.toMatch(/secret|1985/);
	});
});
