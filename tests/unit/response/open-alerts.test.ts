/** What is open at a moment: without feedback, overdue, visits due; a past morning reads as it did; nobody is named. */
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { openAlerts, unreachedAlerts } from "@/lib/response/alerts/open-alerts";
import { alertOf } from "./alert-rows";

const NOW = "2026-05-11 08:00:00" as CivilMoment;
const TERMS = { feedbackHours: 24 };
const listed = (given: Parameters<typeof alertOf>[0]) => openAlerts([alertOf(given)], NOW, TERMS);

describe("an alert without feedback", () => {
	it("is open with its age, overdue beyond the term and not at it", () => {
		const [one] = listed({ issued_time: "2026-05-10 08:00" }).open;
		expect(one).toMatchObject({ ageMinutes: 1440, ageDays: 1, isOverdue: false });
		expect(listed({ issued_time: "2026-05-10 07:59:59" }).counts).toMatchObject({ open: 1, overdue: 1 });
		expect(listed({ issued_time: "2026-05-11 07:30" }).open).toMatchObject([{ ageMinutes: 30, ageDays: 0 }]);
	});

	it("has no age in hours without a clock, and its day to itself before the term runs", () => {
		expect(listed({ issued_time: "2026-05-10" }).open).toMatchObject([
			{ ageMinutes: null, ageDays: 1, isOverdue: false },
		]);
		expect(listed({ issued_time: "2026-05-09" }).open).toMatchObject([{ ageDays: 2, isOverdue: true }]);
	});

	it("is none once anything was fed back, but 处置中 is no feedback", () => {
		const fedBack = [
			{ feedback_time: "2026-05-10 09:00" },
			{ finding: "正常业务" },
			{ is_confirmed: false },
			{ is_dissuaded: true },
			{ stopped_time: "2026-05-10 09:00" },
			{ outcome: "核实无风险" },
			{ feedback: "已联系本人" },
		];
		for (const given of fedBack) expect(listed(given).open).toEqual([]);
		for (const outcome of ["处置中", "待核查", "未反馈"]) expect(listed({ outcome }).open).toHaveLength(1);
	});

	it("is open where the feedback came after the moment of reading, and absent where the issue did", () => {
		expect(listed({ feedback_time: "2026-05-11 09:00", outcome: "已劝阻" }).open).toHaveLength(1);
		expect(listed({ issued_time: "2026-05-11 08:00:01" }).open).toEqual([]);
		expect(listed({ issued_time: "2026-05-12", follow_up_due: "2026-05-10" }).counts).toEqual({
			open: 0,
			overdue: 0,
			followUpsDueToday: 0,
			followUpsOverdue: 0,
		});
	});

	it("stands before younger ones", () => {
		const rows = ["2026-05-10 09:00", "2026-05-01 09:00", "2026-05-11 07:00"].map((issued_time, at) =>
			alertOf({ issued_time, ticket_no: `Y${at}` }),
		);
		expect(openAlerts(rows, NOW, TERMS).open.map(({ ticketNo }) => ticketNo)).toEqual(["Y1", "Y0", "Y2"]);
	});
});

describe("a visit", () => {
	const visit = (due: string | null, made: string | null = null) =>
		openAlerts([alertOf({ outcome: "已劝阻", follow_up_due: due, follow_up_time: made })], NOW, TERMS).counts;

	it("is due on its day, overdue after it or after its minute, and neither before nor once made", () => {
		expect(visit("2026-05-11")).toMatchObject({ followUpsDueToday: 1, followUpsOverdue: 0 });
		expect(visit("2026-05-11 18:00")).toMatchObject({ followUpsDueToday: 1, followUpsOverdue: 0 });
		expect(visit("2026-05-11 07:59")).toMatchObject({ followUpsDueToday: 0, followUpsOverdue: 1 });
		expect(visit("2026-05-10")).toMatchObject({ followUpsDueToday: 0, followUpsOverdue: 1 });
		expect(visit("2026-05-12")).toMatchObject({ followUpsDueToday: 0, followUpsOverdue: 0 });
		expect(visit("2026-05-10", "2026-05-10 10:00")).toMatchObject({ followUpsOverdue: 0 });
		expect(visit("2026-05-10", "2026-05-11 10:00")).toMatchObject({ followUpsOverdue: 1 });
		expect(visit(null)).toMatchObject({ followUpsDueToday: 0, followUpsOverdue: 0 });
	});
});

describe("whoever was not reached", () => {
	it("is listed with the reason once that was fed back", () => {
		const rows = [
			alertOf({ ticket_no: "A", is_connected: false, outcome: "未联系上", unreachable_reason: "关机" }),
			alertOf({ ticket_no: "B", is_connected: false }),
			alertOf({ ticket_no: "C", is_connected: false, is_met: true, outcome: "已劝阻" }),
			alertOf({ ticket_no: "D", outcome: "失联" }),
		];
		expect(unreachedAlerts(rows, NOW)).toMatchObject([{ ticketNo: "A", reason: "关机" }]);
	});
});

describe("a list", () => {
	it("names nobody and no door", () => {
		const text = JSON.stringify(
			listed({
				target_name: "欧阳小明",
				target_phone_numbers: "13812345678 13912345678",
				target_id_no_whole: "330784199001011234",
				target_address: "霁溪镇溪口村3组12号",
				officer: "程望",
			}),
		);
		expect(text).toContain("欧阳**");
		expect(text).toContain("138****5678");
		expect(text).toContain("霁溪镇溪口村");
		expect(text).toContain("程望");
		for (const hidden of ["小明", "12345678", "199001011234", "12号", "3组"])
			expect(text).not.toContain(hidden);
	});
});
