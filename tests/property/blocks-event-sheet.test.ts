/** Marks never unmask: wherever the deciding words are said to stand, the sheet holds no full name, ID number or phone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventSheet } from "@/lib/blocks/from-event-detail";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { maskNarrative } from "@/lib/text/mask";
import { LABELS } from "../unit/blocks/answers";
import { detail, told } from "../unit/blocks/event-detail-sample";

const SURNAMES = [..."赵钱孙李周吴郑王冯陈", "欧阳", "诸葛"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋"];
const DIMENSIONS: readonly DimensionId[] = [
	"victim_gender",
	"victim_occupation",
	"contact_channel",
	"scam_medium",
];

const name = fc
	.tuple(fc.constantFrom(...SURNAMES), fc.array(fc.constantFrom(...GIVEN), { minLength: 1, maxLength: 2 }))
	.map(([surname, given]) => surname + given.join(""));
const phone = fc.stringMatching(/^1[3-9]\d{9}$/);
const idNo = fc.stringMatching(/^330[1-9]\d{13}[0-9X]$/);
const filler = fc.constantFrom(
	"，后转账至",
	"。住3组17号",
	"通过微信",
	"　",
	"（女，20岁）",
	"邮箱ab@c.cn ",
	"１２３４５６７８",
);
const events = fc
	.tuple(
		fc.array(name, { minLength: 1, maxLength: 3 }),
		fc.array(fc.tuple(filler, fc.oneof(phone, idNo)), { minLength: 1, maxLength: 4 }),
		fc.array(fc.tuple(fc.nat(200), fc.nat(25)), { minLength: 4, maxLength: 4 }),
	)
	.map(([names, numbers, places]) => {
		const text = numbers.map(([words, no], at) => `${names[at % names.length]}${words}${no}`).join("，");
		const quotes = places.map(([at, length]) => {
			const start = at % text.length;
			return { record: "incident" as const, start, end: Math.min(text.length, start + length) };
		});
		return { names, text, quotes, secrets: [...names, ...numbers.map(([, no]) => no)] };
	});

function sheetOf({
	names,
	text,
	quotes,
}: {
	names: string[];
	text: string;
	quotes: { record: "incident"; start: number; end: number }[];
}) {
	const known = Object.fromEntries(
		DIMENSIONS.map((id, at) => {
			const quote = quotes[at] ?? { record: "incident" as const, start: 0, end: 0 };
			const evidence = `简要警情：${text.slice(quote.start, quote.end)}`;
			return [id, { label: { value: "其他", source: "rule" as const, evidence, quote } }];
		}),
	);
	return eventSheet(detail(known, { names, narratives: [told(text)], victimName: names[0] ?? null }), LABELS);
}

describe("a sheet with marks at any offsets", () => {
	it("joins to the masked text, and marks nothing but stretches of it", () => {
		fc.assert(
			fc.property(events, (event) => {
				const masked = maskNarrative(event.text, event.names);
				const pieces = sheetOf(event).narratives[0]?.pieces ?? [];
				expect(pieces.map(({ text }) => text).join("")).toBe(masked);
				for (const { at, text } of pieces) expect(masked.slice(at, at + text.length)).toBe(text);
			}),
			{ numRuns: 300 },
		);
	});

	it("holds no name, ID number or phone in any text or evidence, nor a longer part of a number than the mask leaves", () => {
		fc.assert(
			fc.property(events, (event) => {
				const sheet = sheetOf(event);
				const texts = [
					...sheet.narratives.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
					...sheet.groups.flatMap(({ rows }) => rows.flatMap(({ evidence }) => evidence ?? [])),
				];
				for (const text of texts) {
					for (const secret of event.secrets) expect(text).not.toContain(secret);
					expect(text).not.toMatch(/\d{5}/);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
