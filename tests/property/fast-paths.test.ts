/** What is told by one look at each character is what the plain rule says: a shortcut that differs would lose a row. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FOOT_LABELS, TOTAL_ROW_LABELS } from "@/data/header-aliases";
import { UNKNOWN_WORDS } from "@/data/placeholders";
import { isCivilDate, isCivilMoment } from "@/lib/base/civil";
import { TextBytes } from "@/lib/engine/text-bytes";
import type { Cell } from "@/lib/ingest/decode/decoded";
import { isBlankRow, reasonToLeaveOut } from "@/lib/ingest/row-shape";
import { readIdNumber } from "@/lib/text/identity";
import { readMoment } from "@/lib/text/moment";
import { isPlaceholder, readValueText, readWords, trimCell } from "@/lib/text/normalise";

const RUNS = { numRuns: 3000 };

const PIECES = [
	..."0189AZaznNuUＡ０：:.,/+*@()-、。，；（）[]【】 \t\n\r'‘’＇=\"&_~|—－‐#!",
	..."王无未不空暂查待缺保拒请没张村一龥",
	..."\u00a0\u3000\u2009\u200b\ufeff\u0000\u001f\u007f\u00ad\u2060\ud83d\ude00\ud83d龦䶵é",
	"\udc00",
	"&nbsp;",
	"&nbsp",
	"_x000D_",
	'="',
	'"',
	...UNKNOWN_WORDS,
	...UNKNOWN_WORDS.map((word) => word.toUpperCase()),
];
const cells = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join("")),
	fc
		.array(fc.constantFrom(..."09azAZ王镇：:.,/+*@() -、。，；（）"), { maxLength: 8 })
		.map((signs) => signs.join("")),
	fc.string({ unit: "binary", maxLength: 12 }),
	fc.constantFrom(...UNKNOWN_WORDS).map((word) => word.padEnd(60, " ")),
);

const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|&nbsp;?/g;

/** The rules of cleaning without a shortcut. */
const plain = {
	trim(text: string): string {
		let inner = text
			.replace(/(?![\t\n\r])[\p{Cc}\p{Cf}]/gu, "")
			.replace(/_x000D_/g, "\n")
			.replace(SPACES, " ")
			.trim();
		while (/^(?:['‘’＇]|=\s*"[\s\S]*"$)/.test(inner))
			inner = inner
				.replace(/^=\s*"([\s\S]*)"$/, "$1")
				.replace(/^['‘’＇]+/, "")
				.trim();
		return inner;
	},
	half(text: string): string {
		return text
			.replace(/[０-９Ａ-Ｚａ-ｚ：．／－＋％＊＝＜＞～＄＠＃＿＇＂]/g, (sign) =>
				String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
			)
			.replace(SPACES, " ");
	},
	isBlank(inner: string): boolean {
		if (/^[\p{P}\p{Z}\s|~=+<>^`]*$/u.test(inner)) return true;
		const word = plain.half(inner).replace(/（/g, "(").replace(/）/g, ")").replace(/\s+/g, " ").toLowerCase();
		return UNKNOWN_WORDS.includes(word) || UNKNOWN_WORDS.includes(word.replace(/[\s。.()【】[\]]/g, ""));
	},
	words(text: string): string | null {
		const inner = plain.trim(text);
		return plain.isBlank(inner) ? null : inner;
	},
	value(text: string): string | null {
		const inner = plain.trim(text);
		return plain.isBlank(inner) ? null : plain.half(inner).replace(/[‐‑‒–—―−﹣－]/g, "-");
	},
};

describe("cells", () => {
	it("are cleaned as the rules say", () => {
		fc.assert(
			fc.property(cells, (text) => {
				expect(trimCell(text)).toBe(plain.trim(text));
				expect(readWords(text)).toBe(plain.words(text));
				expect(readValueText(text)).toBe(plain.value(text));
				expect(isPlaceholder(text)).toBe(plain.words(text) === null);
			}),
			RUNS,
		);
	});
});

describe("dates and moments", () => {
	const sign = fc.constantFrom(..."0123456789-: T/");
	const near = fc
		.tuple(
			fc.integer({ min: 0, max: 9999 }),
			fc.integer({ min: 0, max: 13 }),
			fc.integer({ min: 0, max: 32 }),
		)
		.chain(([year, month, day]) =>
			fc
				.tuple(
					fc.integer({ min: 0, max: 25 }),
					fc.integer({ min: 0, max: 61 }),
					fc.integer({ min: 0, max: 61 }),
				)
				.map((clock) => {
					const two = (part: number) => String(part).padStart(2, "0");
					const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
					return [date, `${date} ${clock.map(two).join(":")}`] as const;
				}),
		);

	function isRealDate(text: string): boolean {
		const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
		if (!parts) return false;
		const date = new Date(`${text}T00:00:00Z`);
		return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	}
	const isRealMoment = (text: string) =>
		/^.{10} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text) && isRealDate(text.slice(0, 10));

	it("are told from what only looks like them", () => {
		const altered = fc
			.tuple(near, fc.nat(20), sign)
			.map(([[date, moment], at, other]) => [
				date,
				moment,
				moment.slice(0, at) + other + moment.slice(at + 1),
			]);
		fc.assert(
			fc.property(altered, (texts) => {
				for (const text of texts) {
					expect(isCivilDate(text)).toBe(isRealDate(text));
					expect(isCivilMoment(text)).toBe(isRealMoment(text));
				}
			}),
			RUNS,
		);
	});

	it("are read alike in the usual form and in an unusual one", () => {
		const dates = fc
			.tuple(
				fc.integer({ min: 1890, max: 2210 }),
				fc.integer({ min: 0, max: 13 }),
				fc.integer({ min: 0, max: 32 }),
				fc.constantFrom("-", "/", "."),
			)
			.map(([year, month, day, mark]) => [year, month, day].join(mark));
		const clocks = fc
			.tuple(
				fc.integer({ min: 0, max: 25 }),
				fc.integer({ min: 0, max: 61 }),
				fc.option(fc.integer({ min: 0, max: 61 })),
			)
			.map(([hour, minute, second]) => {
				const seconds = second === null ? "" : `:${String(second).padStart(2, "0")}`;
				return `${hour}:${String(minute).padStart(2, "0")}${seconds}`;
			});
		const told = (text: string) => {
			const reading = readMoment(text, { dateSystem: 1900 });
			return reading.ok ? reading.value : "refused";
		};
		fc.assert(
			fc.property(dates, clocks, (date, clock) => {
				expect(told(`${date} ${clock}`)).toEqual(told(`${date}  ${clock}`));
				expect(told(date)).toEqual(told(`星期一 ${date}`));
			}),
			RUNS,
		);
	});
});

describe("ID numbers", () => {
	it("are read alike with and without what may stand around them", () => {
		const digits = fc.array(fc.constantFrom(..."0123456789"), { minLength: 9, maxLength: 9 });
		const numbers = fc
			.tuple(
				digits,
				fc.integer({ min: 1790, max: 2110 }),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 31 }),
			)
			.map(([rest, year, month, day]) => {
				const two = (part: number) => String(part).padStart(2, "0");
				return `${rest.slice(0, 6).join("")}${year}${two(month)}${two(day)}${rest.slice(6).join("")}`;
			});
		fc.assert(
			fc.property(numbers, fc.constantFrom(..."0123456789X"), (first17, check) => {
				const number = `${first17}${check}`;
				const { display, ...bare } = readIdNumber(number);
				expect(display).toBe(number);
				expect(readIdNumber(`身份证号：${number}`)).toMatchObject(bare);
			}),
			RUNS,
		);
	});
});

describe("texts as bytes", () => {
	it("are what the platform makes of them, short or long, whole or torn", () => {
		const torn = fc.constantFrom("\udc00", "王\ud83d", "\ude00\ud83d");
		const texts = fc.array(
			fc.tuple(fc.oneof(cells, fc.string({ unit: "binary" }), torn), fc.constantFrom(1, 1, 20, 3000)),
			{ maxLength: 12 },
		);
		fc.assert(
			fc.property(texts, (all) => {
				const bytes = new TextBytes();
				const written = all.map(([text, times]) => text.repeat(times));
				for (const text of written) {
					const start = bytes.length;
					bytes.add(text);
					expect(Buffer.from(bytes.from(start)).equals(Buffer.from(text))).toBe(true);
				}
				const together = Buffer.concat(written.map((text) => Buffer.from(text)));
				expect(Buffer.from(bytes.from(0)).equals(together)).toBe(true);
			}),
		);
	});
});

describe("lines", () => {
	const HEADINGS = ["编号", "报警时间", "姓名", "金额", "备注"];
	const cell: fc.Arbitrary<Cell> = fc.oneof(
		fc.constantFrom(null, "", " ", "　", 0, 12, true, "合计", "合 计：", "总计", "J1", "姓名 "),
		fc.constantFrom(...HEADINGS, ...TOTAL_ROW_LABELS),
		fc.constantFrom("制表人：", "审核人:甲一", "备注：来自系统", "备注", "第1页", "共 12 条"),
	);
	const headed = fc
		.array(fc.boolean(), { maxLength: 6 })
		.map((isThere) => HEADINGS.map((heading, at) => (isThere[at] ? heading : null)));
	const rows = fc.oneof(fc.array(cell, { maxLength: 7 }), headed);

	/** The rule of lines that are no records, without a shortcut. */
	function plainReason(row: readonly Cell[], keyColumns: readonly number[]): string | null {
		const texts = row.map((one) => (one === null ? "" : String(one).trim()));
		const filled = texts.filter((text) => text !== "");
		const isTotal = (text = "") => TOTAL_ROW_LABELS.includes(text.replace(/[\s:：]/g, ""));
		if (keyColumns.some((column) => isTotal(texts[column]))) return "合计行";
		if (isTotal(filled[0]) && filled.length <= Math.max(3, HEADINGS.length / 2)) return "合计行";
		const isLabelled = (text: string) =>
			FOOT_LABELS.some((label) => /^\s*[:：]/.test(text.slice(label.length)) && text.startsWith(label));
		const isFoot =
			filled.length > 0 &&
			filled.every((text, at) => {
				const before = filled[at - 1] ?? "";
				const isAnswer = isLabelled(before) && /[:：]\s*$/.test(before) && !/[:：]./.test(before);
				return isLabelled(text) || isAnswer || /^(第\s*\d+\s*页|共\s*\d+\s*[页条行起份])/.test(text);
			});
		if (isFoot) return "表尾说明";
		const isHeader =
			filled.length > 1 && texts.every((text, column) => text === "" || text === HEADINGS[column]);
		return isHeader ? "重复的表头行" : null;
	}

	it("are left out as the rule says", () => {
		fc.assert(
			fc.property(rows, fc.subarray([0, 2, 6]), (row, keyColumns) => {
				expect(reasonToLeaveOut(row, HEADINGS, keyColumns)).toBe(plainReason(row, keyColumns));
				const isBlank = row.every(
					(one) => one === null || (one !== true && plain.words(String(one)) === null),
				);
				expect(isBlankRow(row)).toBe(isBlank);
			}),
			RUNS,
		);
	});
});
