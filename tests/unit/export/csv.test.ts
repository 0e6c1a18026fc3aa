/** Text tables for a Chinese Excel. */
import { expect, it } from "vitest";
import { csvText } from "@/lib/export/csv";

it("hands no formula to a spreadsheet", () => {
	expect(csvText([["=cmd|' /C calc'!A0", "+86 138", "-5", "@x", "-- 无", 7, true, null]])).toBe(
		"\uFEFF'=cmd|' /C calc'!A0,+86 138,-5,'@x,'-- 无,7,是,\r\n",
	);
});

it("keeps the last digits of long numbers, and quotes what would break a line", () => {
	expect(csvText([["99010119900101002X", "13800138000", 'a"b', "一\n二"]])).toBe(
		'\uFEFF"99010119900101002X\t",13800138000,"a""b","一\n二"\r\n',
	);
});
