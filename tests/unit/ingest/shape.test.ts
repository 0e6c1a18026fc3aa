/** The fingerprint of a header: same headings, same shape. */
import { describe, expect, it } from "vitest";
import { shapeOf } from "@/lib/ingest/shape";

describe("shapeOf", () => {
	it("is sixteen hexadecimal digits, fit for the settings file", () => {
		expect(shapeOf(["姓名", "电话"])).toMatch(/^[0-9a-f]{16}$/);
	});

	it("forgets order, repeats, width, padding and columns without a heading", () => {
		const shape = shapeOf(["姓名", "电话", "报警时间"]);
		expect(shapeOf(["报警时间", "姓名", "电话"])).toBe(shape);
		expect(shapeOf([" 姓 名", "电话：", "报警时间*", "电话"])).toBe(shape);
		expect(shapeOf(["姓名", "第2列", "电话", "报警时间", ""])).toBe(shape);
	});

	it("changes with every heading more, less or other", () => {
		const shapes = [["姓名", "电话"], ["姓名"], ["姓名", "电话", "备注"], ["姓名", "手机"]].map(shapeOf);
		expect(new Set(shapes).size).toBe(4);
	});
});
