/** Which activities are talks, whom a receipt counts for, and when an alert's target belongs to a firm. */
import { describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { dissuasionsOf } from "@/lib/enterprises/dissuasions";
import { signersOn } from "@/lib/enterprises/signers";
import { activitiesOn, lastTalk, talksIn } from "@/lib/enterprises/talks";
import { OUTSIDE_ZONES, workplaceReader } from "@/lib/enterprises/workplaces";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";

const PLACES = {
	villages: [],
	zones: [{ name: "一区", aliases: ["一期"] }],
	enterprises: [
		{ name: "金星厂", aliases: ["金星"], zone: "一区" },
		{ name: "银河厂", aliases: [], zone: "一期" },
		{ name: "散户厂", aliases: [], zone: null },
	],
};
const context = {
	settings: {
		...DEFAULT_SETTINGS,
		valueMappings: { victim_employer_zone: { 老金: "金星厂", 门口: "not_enterprise", 一期工地: "一区" } },
	},
	places: PLACES,
};
const read = workplaceReader(context);
const day = (text: string) => dayNumber(text as CivilDate);
const AS_OF = "2026-05-11" as CivilDate;

describe("an employer", () => {
	it.each([
		["金星厂", { enterprise: "金星厂", zone: "一区" }],
		["金星", { enterprise: "金星厂", zone: "一区" }],
		["老金", { enterprise: "金星厂", zone: "一区" }],
		["银河厂", { enterprise: "银河厂", zone: "一区" }],
		["散户厂", { enterprise: "散户厂", zone: OUTSIDE_ZONES }],
		["一期工地", { enterprise: null, zone: "一区" }],
		["门口", null],
		["无此店", null],
		["无", null],
	])("%s is %j", (written, workplace) => {
		expect(read(written)).toEqual(workplace);
		expect(read(written)).toEqual(workplace);
	});
});

describe("talks", () => {
	const row = (activity_no: string, at: string, over: object) => ({
		activity_no,
		day: day(at),
		kind: null as string | null,
		title: null as string | null,
		enterprise: "金星厂" as string | null,
		zone: null as string | null,
		reached: null,
		team: null,
		...over,
	});
	const held = (...rows: ReturnType<typeof row>[]) =>
		activitiesOn(rows, AS_OF, { readWorkplace: read, zoneOf: (text) => (text === "一期" ? "一区" : null) });

	it.each([
		[{ kind: "企业讲堂" }, true],
		[{ kind: "反诈培训" }, true],
		[{ kind: "座谈会" }, true],
		[{ kind: "海报" }, false],
		[{ kind: "直播" }, false],
		[{ kind: "海报", title: "讲座预告" }, false],
		[{ title: "反诈讲座" }, true],
		[{}, false],
	])("%j: %s", (over, isTalk) => {
		expect(held(row("H", "2026-05-01", over)).byFirm.get("金星厂")?.[0]?.isTalk).toBe(isTalk);
	});

	it("count for every firm of the cell, in the window, up to the reading", () => {
		const found = held(
			row("H1", "2026-03-31", { kind: "讲堂" }),
			row("H2", "2026-04-01", { kind: "讲堂", enterprise: "金星、银河厂，金星厂" }),
			row("H3", "2026-04-30", { kind: "海报" }),
			row("H4", "2026-05-11", { kind: "讲堂" }),
			row("H5", "2026-05-12", { kind: "讲堂" }),
		);
		const april = { start: "2026-04-01" as CivilDate, end: "2026-05-01" as CivilDate };
		const own = found.byFirm.get("金星厂") ?? [];
		expect([talksIn(own, april), lastTalk(own), own.length]).toEqual([1, "2026-05-11", 4]);
		expect(found.byFirm.get("银河厂")?.map(({ activityNo }) => activityNo)).toEqual(["H2"]);
		expect(found.since).toBe("2026-03-31");
	});

	it("of a zone belong to no firm of it, and a zone named beside a firm adds none", () => {
		const found = held(
			row("H1", "2026-04-01", { kind: "讲堂", enterprise: null, zone: "一期" }),
			row("H2", "2026-04-02", { kind: "讲堂", zone: "一期" }),
			row("H3", "2026-04-03", { kind: "海报", enterprise: null, zone: "一期" }),
		);
		expect(found.byZone.get("一区")?.map(({ activityNo }) => activityNo)).toEqual(["H1"]);
		expect(found.byFirm.get("金星厂")?.map(({ activityNo }) => activityNo)).toEqual(["H2"]);
	});

	it("are unknown, not none, while nothing was held on record", () => {
		expect(held(row("H", "2026-05-12", { kind: "讲堂" })).since).toBeNull();
	});
});

describe("signers", () => {
	const receipt = (person: number, at: string, employer: string | null) => ({
		person,
		day: day(at),
		known_day: null,
		village: null,
		employer,
	});
	const on = (...rows: ReturnType<typeof receipt>[]) => signersOn(rows, day(AS_OF), read);

	it("count once, where the latest employer of the list says, within 365 days", () => {
		const { workplaces } = on(
			receipt(1, "2025-05-11", "金星厂"),
			receipt(2, "2025-05-12", "金星厂"),
			receipt(2, "2026-01-01", "银河厂"),
			receipt(2, "2026-02-01", "无此店"),
			receipt(3, "2026-05-11", "散户厂"),
			receipt(4, "2026-05-12", "金星厂"),
		);
		expect(workplaces.map(({ enterprise }) => enterprise).sort()).toEqual(["散户厂", "银河厂"]);
	});

	it("do not depend on the order of two receipts of one day", () => {
		const [one, other] = [receipt(1, "2026-01-01", "金星厂"), receipt(1, "2026-01-01", "银河厂")];
		expect(on(one, other).workplaces).toEqual(on(other, one).workplaces);
	});

	it("are not known without a single receipt", () => {
		expect([on().isRecorded, on(receipt(1, "2020-01-01", null)).isRecorded]).toEqual([false, true]);
	});
});

describe("who was held back", () => {
	const tied = (ticket_no: string, tie: string | null, at: string | null, employer: string | null) => ({
		ticket_no,
		tie,
		day: at === null ? null : day(at),
		employer,
	});
	const firmsOf = (...rows: ReturnType<typeof tied>[]) => {
		const { workplaces, untied } = dissuasionsOf(rows, day(AS_OF), read);
		return [workplaces.map(({ enterprise }) => enterprise), untied];
	};

	it("works where the latest receipt of the same ID says, whatever a phone says", () => {
		expect(
			firmsOf(
				tied("Y1", "id", "2025-01-01", "金星厂"),
				tied("Y1", "id", "2026-01-01", "银河厂"),
				tied("Y1", "phone", "2026-02-01", "散户厂"),
			),
		).toEqual([["银河厂"], 0]);
	});

	it("works nowhere known where a phone leads to two firms, where nothing leads, or only a later receipt does", () => {
		expect(
			firmsOf(
				tied("Y1", "phone", "2026-01-01", "金星厂"),
				tied("Y1", "phone", "2026-02-01", "散户厂"),
				tied("Y2", null, null, null),
				tied("Y3", "id", "2026-05-12", "金星厂"),
				tied("Y4", "phone", "2026-01-01", "金星"),
				tied("Y4", "phone", "2026-02-01", "金星厂"),
				tied("Y5", "id", "2026-01-01", "无此店"),
			),
		).toEqual([["金星厂"], 4]);
	});
});
