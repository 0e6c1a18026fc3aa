/** The pause after wrong passcodes. */
import { expect, it } from "vitest";
import { pauseSeconds, waitingText, wrongText } from "@/components/shell/lock-tries";

it("begins with the fifth wrong try and doubles up to five minutes", () => {
	expect(Array.from({ length: 14 }, (_, tries) => pauseSeconds(tries))).toEqual([
		0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300,
	]);
});

it("is said without a number of tries, a name, or a hint of what was wrong", () => {
	for (const seconds of [0, 5, 300])
		expect(wrongText(seconds)).toMatch(/^口令不正确，请(重新输入|稍等再试)。$/);
});

it("says how far the opening is, only after the passcode was right", () => {
	expect(waitingText(null)).toBe("正在核对口令，约需半秒到几秒…");
	expect(waitingText({ done: 3, total: 40 })).toBe("口令正确，正在载入已导入的文件：3/40个批次…");
	expect(waitingText({ done: 40, total: 40 })).toBe("口令正确，正在标注记录…");
});
