/** Money, payments, home and work of the victim on narratives labelled before the rules saw them. */
import { describe, expect, it } from "vitest";
import { MONEY_FIRST } from "./money-first";
import { MONEY_SECOND } from "./money-second";
import { MONEY_THIRD } from "./money-third";
import { factsOf, type Labelled } from "./victim-expected";

const FACTS = ["loss", "count", "occupation", "residence", "employer"] as const;

/** What no general rule reads yet, by the beginning of its narrative; a text that is read after all leaves this list. */
const UNREAD = [
	"其按客服指示操作，支付宝备用金",
	"称充值游戏被骗，第一笔30",
	"群众报警：共享屏幕时看到",
	"2026年4月14日，受害人施某",
	"打工的，住厂里",
];

const isRead = ([text]: Labelled): boolean => !UNREAD.some((start) => text.startsWith(start));

const NARRATIVES = [...MONEY_FIRST, ...MONEY_SECOND, ...MONEY_THIRD];

describe("money, payments, home and work", () => {
	it.each(NARRATIVES.filter(isRead))("%s", (text, expected) => {
		const facts = factsOf(text);
		const picked = (all: typeof facts) => FACTS.map((fact) => [fact, all[fact] ?? null]);
		expect(picked(facts)).toEqual(picked(expected));
	});

	it("leaves few narratives unread", () => {
		expect(NARRATIVES.filter((narrative) => !isRead(narrative))).toHaveLength(UNREAD.length);
		expect(UNREAD.length).toBeLessThan(NARRATIVES.length / 10);
	});
});
