import { describe, expect, it, vi } from "vitest";
import { gatedPattern } from "@/lib/narrative/gated-pattern";

const isOpen = (source: string, text: string) => gatedPattern(source).openIn(text) !== null;

describe("the gate before a pattern", () => {
	it.each([
		["刷单", "在网上刷单被骗"],
		["(?:冒充|自称)[^，]{0,4}?客服", "自称京东客服"],
		["刷单?返", "刷返"],
		["a(?:b|c)?d", "ad"],
		["(?<!不)刷(?!卡)单{0,2}", "刷"],
		["刷\\d+单|兼职", "兼职"],
		["[刷做]单", "做单"],
		["刷*单+", "单"],
	])("%s stays open for %s", (source, text) => {
		expect(new RegExp(source).test(text)).toBe(true);
		expect(isOpen(source, text)).toBe(true);
	});

	it.each([
		["刷单", "刷卡买单"],
		["(?:冒充|自称)[^，]{0,4}?客服", "自称民警"],
		["炒股|荐股", "持有股票"],
	])("%s is shut for %s", (source, text) => {
		expect(isOpen(source, text)).toBe(false);
	});
});

// What is registered stays, and this is no expression: it stands in a module of its own.
it("takes an expression apart only when a text is asked for, so that no page opens later for it", async () => {
	vi.resetModules();
	const { gatedPattern: fresh } = await import("@/lib/narrative/gated-pattern");
	const gated = fresh("(");
	expect(() => gated.openIn("刷单")).toThrow(SyntaxError);
	vi.resetModules();
});
