/** Masks of names, numbers and narratives. */
import { describe, expect, it } from "vitest";
import { maskAccount, maskDoors, maskIdNumber, maskName, maskNarrative, maskPhone } from "@/lib/text/mask";

describe("single values", () => {
	it.each([
		["王小明", "王**"],
		["王明", "王*"],
		["欧阳小明", "欧阳**"],
		["欧阳", "欧*"],
		["诸葛亮", "诸葛*"],
		["John Smith", "J***"],
		["王", "*"],
		["王**", "王**"],
		["", ""],
	])("name %j", (name, masked) => {
		expect(maskName(name)).toBe(masked);
	});

	it("numbers", () => {
		expect(maskIdNumber("33079919900101009X")).toBe("330***********009X");
		expect(maskIdNumber("330799********009X")).toBe("330***********009X");
		expect(maskIdNumber("E12345678")).toBe("E******78");
		expect(maskPhone("13912345678")).toBe("139****5678");
		expect(maskPhone("0579-87123456")).toBe("0579-****3456");
		expect(maskPhone("87123456")).toBe("87****56");
		expect(maskAccount("6222021234567890123")).toBe("6222***********0123");
		expect(maskAccount("6222 0212 3456 7890")).toBe("6222 **** **** 7890");
		expect(maskAccount("wang.xm@example.com")).toBe("w***@example.com");
	});
});

describe("maskNarrative", () => {
	it("masks the event's people and every long run, and leaves dates, times and sums alone", () => {
		const text =
			"事主王小明（身份证33079919900101009X，电话 139 1234 5678，QQ 12345678）2026-05-11 08:03向6222 0212 3456 7890转账36340元，王 小明邮箱wxm1990@example.com，其夫John Smith报警，０５７９８７１２３４５６";
		expect(maskNarrative(text, ["王小明", "john smith"])).toBe(
			"事主王**（身份证330***********009X，电话 139 **** 5678，QQ 12****78）2026-05-11 08:03向622* **** **** 7890转账36340元，王**邮箱w***@example.com，其夫J***报警，0579****3456",
		);
	});

	it("prefers the longer of two names and skips names that cannot be told from words", () => {
		expect(maskNarrative("王小明明与王小明", ["王小明", "王小明明"])).toBe("王***与王**");
		expect(maskNarrative("小王与王**", ["王", "王**", ""])).toBe("小王与王**");
		expect(maskNarrative("Li用Alipay转账", ["Li"])).toBe("L***用Alipay转账");
		expect(maskNarrative("Jean-Luc O(k)报警", ["jean-luc o(k)"])).toBe("J***报警");
	});
});

describe("maskDoors", () => {
	it("hides the door and keeps the place", () => {
		expect(maskDoors("现住址：霁溪镇桃源坞村14组67号")).toBe("现住址：霁溪镇桃源坞村**组**号");
		expect(maskDoors("休闲用品宿舍2幢105室，3单元")).toBe("休闲用品宿舍**幢**室，**单元");
		expect(maskNarrative("住霁溪社区望溪路16号，被骗204元", [])).toBe("住霁溪社区望溪路**号，被骗204元");
	});
});
