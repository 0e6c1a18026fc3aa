/** Moments in lists. */
import { expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { momentText } from "@/lib/wording/moments";

it("says the day with its year and the minute, and nothing of a clock where there was none", () => {
	expect(momentText("2026-05-11 08:10:59" as CivilMoment)).toBe("2026年5月11日 08:10");
	expect(momentText("2026-05-11 00:00:00" as CivilMoment)).toBe("2026年5月11日");
	expect(momentText("2026-12-01 00:00:01" as CivilMoment)).toBe("2026年12月1日 00:00");
});
