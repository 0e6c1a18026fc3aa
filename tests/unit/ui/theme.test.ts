/** The theme promises to be read by everyone: contrast after WCAG 2.1, categories apart under three kinds of colour blindness. */
import { describe, expect, it } from "vitest";
import { CSS_VARIABLES } from "@/components/ui/theme-tokens";
import {
	CATEGORY_OTHER,
	CATEGORY_PALETTE,
	COLOURS,
	HEAT_DARK_FROM,
	HEAT_STEPS,
	SERIES_COLOURS,
	TONES,
	WARNING,
} from "@/data/theme";

type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
	const part = (at: number) => {
		const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	};
	return [part(1), part(3), part(5)];
}

function contrast(left: string, right: string): number {
	const luminance = (hex: string) => {
		const [r, g, b] = linear(hex);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const [low, high] = [luminance(left), luminance(right)].sort((a, b) => a - b) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

describe("contrast of text (AA, 4.5:1)", () => {
	const inks = [
		COLOURS.text,
		COLOURS.textQuiet,
		COLOURS.textFaint,
		COLOURS.accent,
		TONES.worse.ink,
		TONES.better.ink,
	];
	const grounds = [COLOURS.paper, COLOURS.desk, COLOURS.fill];
	it.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
		"%s on %s",
		(ink, ground) => {
			expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
		},
	);
	it.each([
		[TONES.worse.ink, TONES.worse.fill],
		[TONES.better.ink, TONES.better.fill],
		[TONES.noise.ink, TONES.noise.fill],
		[TONES.none.ink, TONES.none.fill],
		[WARNING.ink, WARNING.fill],
		[COLOURS.accent, COLOURS.accentFill],
		[COLOURS.bandText, COLOURS.band],
		[COLOURS.bandTextQuiet, COLOURS.band],
		[COLOURS.bandText, COLOURS.accent],
	])("%s on %s", (ink, ground) => {
		expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
	});
	it("every heat step carries a number in the ink that is used on it", () => {
		for (const [at, step] of HEAT_STEPS.entries()) {
			const ink = at >= HEAT_DARK_FROM ? COLOURS.paper : COLOURS.text;
			expect(contrast(step, ink), step).toBeGreaterThanOrEqual(4.5);
		}
	});
});

describe("contrast of shapes (3:1 on paper)", () => {
	it.each([...CATEGORY_PALETTE, CATEGORY_OTHER, ...Object.values(SERIES_COLOURS), COLOURS.edge])(
		"%s",
		(colour) => {
			expect(contrast(colour, COLOURS.paper)).toBeGreaterThanOrEqual(3);
		},
	);
});

describe("tones", () => {
	it("are told apart without colour", () => {
		const said = [TONES.worse, TONES.better, TONES.noise].map((tone) => `${tone.mark}${tone.word}`);
		expect(new Set(said).size).toBe(3);
		for (const tone of [TONES.worse, TONES.better, TONES.noise]) expect(tone.word).not.toBe("");
	});
});

/** Machado, Oliveira & Fernandes 2009, severity 1.0, in linear RGB. */
const SIGHTS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

/** Ottosson's OKLab of a colour seen through a sight. */
function seen(hex: string, sight: readonly [Rgb, Rgb, Rgb]): Rgb {
	const colour = linear(hex);
	const mix = (row: Rgb, of: Rgb) => row[0] * of[0] + row[1] * of[1] + row[2] * of[2];
	const clamp = (value: number) => Math.min(1, Math.max(0, value));
	const rgb: Rgb = [clamp(mix(sight[0], colour)), clamp(mix(sight[1], colour)), clamp(mix(sight[2], colour))];
	const lms: Rgb = [
		Math.cbrt(mix([0.4122214708, 0.5363325363, 0.0514459929], rgb)),
		Math.cbrt(mix([0.2119034982, 0.6806995451, 0.1073969566], rgb)),
		Math.cbrt(mix([0.0883024619, 0.2817188376, 0.6299787005], rgb)),
	];
	return [
		mix([0.2104542553, 0.793617785, -0.0040720468], lms),
		mix([1.9779984951, -2.428592205, 0.4505937099], lms),
		mix([0.0259040371, 0.7827717662, -0.808675766], lms),
	];
}

describe.each(Object.entries(SIGHTS))("categories under %s", (_, sight) => {
	it("stay apart in every pair (three just-noticeable differences of 0.02 in OKLab)", () => {
		const points = [...CATEGORY_PALETTE, CATEGORY_OTHER].map((hex) => seen(hex, sight));
		let nearest = 1;
		for (const [index, left] of points.entries()) {
			for (const right of points.slice(index + 1)) {
				nearest = Math.min(nearest, Math.hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]));
			}
		}
		expect(nearest).toBeGreaterThanOrEqual(0.06);
	});
});

describe("style variables", () => {
	it("carry units where CSS needs them and none where it does not", () => {
		expect(CSS_VARIABLES).toContain("--yp-text-quiet:#44505E;");
		expect(CSS_VARIABLES).toContain("--yp-size-figure:38px;");
		expect(CSS_VARIABLES).toContain("--yp-line-height:1.5;");
		expect(CSS_VARIABLES).toContain("--yp-page-width:180mm;");
		expect(CSS_VARIABLES).toContain("--yp-worse-ink:#B93A0B;");
		expect(CSS_VARIABLES).not.toMatch(/undefined|NaN|\[object/);
	});
	it("bring the fonts of Windows and macOS before those of Linux", () => {
		expect(CSS_VARIABLES).toMatch(/PingFang SC.*Microsoft YaHei.*Noto Sans CJK SC.*sans-serif/);
	});
});
