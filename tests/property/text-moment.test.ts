/** However a moment is written, the same moment is read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMoment } from "@/lib/text/moment";
import { readMomentRange } from "@/lib/text/moment-range";

const DAY_MS = 86_400_000;
const EARLIEST = Date.UTC(1955, 0, 1);
const seconds = fc.integer({ min: 0, max: Math.floor((Date.UTC(2099, 11, 31) - EARLIEST) / 1000) });
const moments = seconds.map((second) => new Date(EARLIEST + second * 1000));
const pad = (value: number) => String(value).padStart(2, "0");

interface Parts {
	y: number;
	mo: number;
	d: number;
	h: number;
	mi: number;
	s: number;
}

const partsOf = (at: Date): Parts => ({
	y: at.getUTCFullYear(),
	mo: at.getUTCMonth() + 1,
	d: at.getUTCDate(),
	h: at.getUTCHours(),
	mi: at.getUTCMinutes(),
	s: at.getUTCSeconds(),
});

const FORMS: Record<string, (p: Parts) => string> = {
	iso: (p) => `${p.y}-${pad(p.mo)}-${pad(p.d)}T${pad(p.h)}:${pad(p.mi)}:${pad(p.s)}`,
	zoned: (p) => `${p.y}-${pad(p.mo)}-${pad(p.d)}T${pad(p.h)}:${pad(p.mi)}:${pad(p.s)}.250+08:00`,
	slashes: (p) => `${p.y}/${p.mo}/${p.d} ${p.h}:${pad(p.mi)}:${pad(p.s)}`,
	dots: (p) => `${p.y}.${p.mo}.${p.d} ${p.h}:${p.mi}:${p.s}`,
	chinese: (p) => `${p.y}年${p.mo}月${p.d}日${p.h}时${p.mi}分${p.s}秒许`,
	spaced: (p) => `${p.y} 年 ${p.mo} 月 ${p.d} 日 ${p.h} 时 ${p.mi} 分 ${p.s} 秒`,
	compact: (p) => `${p.y}${pad(p.mo)}${pad(p.d)}${pad(p.h)}${pad(p.mi)}${pad(p.s)}`,
	half: (p) =>
		`${p.y}-${p.mo}-${p.d} ${p.h < 12 ? "上午" : "下午"}${p.h % 12 || 12}:${pad(p.mi)}:${pad(p.s)}`,
	english: (p) =>
		`${p.y}/${p.mo}/${p.d} ${p.h % 12 || 12}:${pad(p.mi)}:${pad(p.s)} ${p.h < 12 ? "AM" : "PM"}`,
	wide: (p) =>
		FORMS.slashes!(p).replace(/[0-9:/]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
	wrapped: (p) => `="${FORMS.iso!(p)}"\t`,
};

const expected = (at: Date) => at.toISOString().slice(0, 19).replace("T", " ");

describe("moments", () => {
	it.each(Object.keys(FORMS))("round trip: %s", (form) => {
		fc.assert(
			fc.property(moments, (at) => {
				expect(readMoment(FORMS[form]!(partsOf(at)), { dateSystem: 1900 })).toEqual({
					ok: true,
					value: { moment: expected(at), hasClock: true },
				});
			}),
		);
	});

	it.each([
		[1900, Date.UTC(1899, 11, 30)],
		[1904, Date.UTC(1904, 0, 1)],
	] as const)("round trip: serials of the %d system, as number and as text", (dateSystem, origin) => {
		fc.assert(
			fc.property(moments, (at) => {
				const serial = (at.getTime() - origin) / DAY_MS;
				fc.pre(serial >= 20_000 && serial <= 80_000);
				for (const cell of [serial, serial.toFixed(10)]) {
					expect(readMoment(cell, { dateSystem })).toMatchObject({ value: { moment: expected(at) } });
				}
			}),
		);
	});

	it("a span gives back both ends, in order", () => {
		fc.assert(
			fc.property(moments, moments, (a, b) => {
				const [from, to] = a <= b ? [a, b] : [b, a];
				const cell = `${FORMS.chinese!(partsOf(from))}至${FORMS.slashes!(partsOf(to))}`;
				expect(readMomentRange(cell, { dateSystem: 1900 })).toMatchObject({
					value: { from: { moment: expected(from) }, to: { moment: expected(to) } },
				});
			}),
		);
	});

	it("never throws and never invents: any text gives a value, null or a reason", () => {
		const texts = fc.oneof(
			fc.string({ unit: "binary" }),
			fc.stringMatching(/^[0-9年月日时分秒至:/. ()AMP+Z-]{0,24}$/),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const single = readMoment(text, { dateSystem: 1900 });
				const span = readMomentRange(text, { dateSystem: 1904 });
				expect(single.ok || single.reason.length > 0).toBe(true);
				expect(span.ok || span.reason.length > 0).toBe(true);
			}),
		);
	});
});
