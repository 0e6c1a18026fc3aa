/** Times after the import: slips of the pen where something had happened, plans where it had not. */
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { futureTimes } from "@/lib/ingest/future";
import { recognise } from "@/lib/ingest/recognise";
import { convert, type Rows, sheetOf } from "./sheets";

const NOW = "2026-05-11 08:00:00" as CivilMoment;
const told = (rows: Rows) =>
	futureTimes(convert(rows).rows, recognise(sheetOf(rows), []).columns, NOW).map(({ row, column }) => [
		row,
		column,
	]);

describe("futureTimes", () => {
	it("tells of everything that had happened", () => {
		expect(
			told([
				["止付单号", "止付账号", "申请时间", "止付时间", "冻结时间"],
				["Z1", "62220001", "2026-05-11 07:59", "2026-05-11 08:00", "2062-05-11"],
			]),
		).toEqual([[2, "冻结时间"]]);
		expect(
			told([
				["预警编号", "下发时间", "预警号码"],
				["Y1", "2026-05-12", "13912345678"],
			]),
		).toEqual([[2, "下发时间"]]);
	});

	it("says nothing of terms that lie ahead, or of planned activities", () => {
		expect(
			told([
				["止付单号", "止付账号", "止付时间", "冻结到期日"],
				["Z1", "62220001", "2026-05-10", "2026-11-10"],
			]),
		).toEqual([]);
		expect(
			told([
				["活动时间", "活动形式", "活动地点"],
				["2026-06-01", "讲堂", "礼堂"],
			]),
		).toEqual([]);
	});
});
