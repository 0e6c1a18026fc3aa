/** Room on the disk in words. */
import { describe, expect, it } from "vitest";
import { bytesText, roomWords } from "@/lib/wording/storage";

describe("bytesText", () => {
	it.each([
		[0, "0 字节"],
		[1023, "1023 字节"],
		[1024, "1.0 KB"],
		[1536, "1.5 KB"],
		[10 * 1024 ** 2, "10 MB"],
		[120.4 * 1024 ** 2, "120 MB"],
		[9.96 * 1024 ** 3, "10 GB"],
		[5000 * 1024 ** 4, "5000 TB"],
	])("%d bytes are %s", (bytes, text) => {
		expect(bytesText(bytes)).toBe(text);
	});
});

describe("roomWords", () => {
	const MB = 1024 ** 2;
	const gradeOf = (percent: number) => roomWords({ usedBytes: percent * MB, quotaBytes: 100 * MB }).grade;

	it("is tight from 80 % on and full from 95 % on, and then says what to do", () => {
		expect([0, 79.9, 80, 94.9, 95, 120].map(gradeOf)).toEqual([
			"fine",
			"fine",
			"tight",
			"tight",
			"full",
			"full",
		]);
		expect(roomWords({ usedBytes: 90 * MB, quotaBytes: 100 * MB })).toMatchObject({
			text: "已用 90 MB，浏览器最多给 100 MB（已用 90%）。",
			percent: 90,
			advice: expect.stringContaining("备份"),
		});
	});

	it("says so where the browser does not", () => {
		expect(roomWords({ usedBytes: null, quotaBytes: null })).toMatchObject({
			percent: null,
			grade: "unknown",
		});
		expect(roomWords({ usedBytes: MB, quotaBytes: null }).text).toBe("已用 1.0 MB，浏览器没有说明上限。");
		expect(roomWords({ usedBytes: 0, quotaBytes: 0 }).percent).toBeNull();
	});
});
