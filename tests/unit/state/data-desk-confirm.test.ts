/** What waits for an officer, through the desk: masked on the way out, settled by corrections and settings. */
import { afterEach, describe, expect, it } from "vitest";
import { decidedSettings } from "@/components/confirm/place-decision";
import type { DataDesk } from "@/components/state/data-desk";
import type { CivilMoment } from "@/lib/base/civil";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { MemoryStore } from "../../support/memory-store";
import { closeDesks, nothing, openDesk, plainDesk } from "../../support/plain-desk";

const NOW = "2026-05-11 08:10:00" as CivilMoment;
const settings = { ...DEFAULT_SETTINGS, station: { ...DEFAULT_SETTINGS.station, township: "青澜镇" } };

const file = (name: string, ...lines: readonly string[]) => ({
	name,
	file: new File([`${lines.join("\n")}\n`], name),
});
const FILES = [
	file("村居.csv", "村居名称,别名,年份,户籍人口", "柳泉社区,柳泉居委会,2026,1000", "青澜一村,,2026,900"),
	file(
		"警情.csv",
		"警情编号,报警时间,原始性质,受害人姓名,报警人,居住村居,现住址,简要警情",
		"J1,2026-05-01 08:00,,王小明,李大伟,柳泉新居,,李大伟陪王小明来所，受害人：张三丰，称在外地，电话13812345678",
		"J2,2026-05-02 08:00,,赵乙二,,,青澜镇无名弄7号,来所称有事",
		"J3,2026-05-03 08:00,刷单返利,钱丙三,,柳泉居委会,,",
	),
];

async function opened(): Promise<DataDesk> {
	const one = plainDesk(new MemoryStore(), "confirm");
	await openDesk(one);
	await one.keepSettings(settings);
	await one.readFiles(FILES, { settings, now: NOW }, nothing);
	await one.load(NOW, nothing);
	await one.acknowledge();
	return one;
}

describe("what waits on the data desk", () => {
	afterEach(closeDesks);

	it("is told without names, numbers and doors", async () => {
		const one = await opened();
		const { events, speaks, waiting } = await one.proposals();
		expect({ speaks, waiting }).toEqual({ speaks: false, waiting: 2 });
		expect(events.map(({ eventNo }) => eventNo)).toEqual(["J2", "J1"]);
		const told = JSON.stringify(events);
		expect(told).toContain("李**陪王**来所");
		for (const secret of ["小明", "大伟", "三丰", "13812345678"]) expect(told).not.toContain(secret);
		const { items } = await one.doubts();
		expect(items.map(({ shown, kind, victims, example }) => [shown, kind, victims, example])).toEqual([
			["柳泉新居", "villages", 1, { eventNo: "J1", ordinal: 1 }],
			["青澜镇无名弄**号", "villages", 1, { eventNo: "J2", ordinal: 1 }],
		]);
	});

	it("is asked no more once it is decided, 不详 by hand included, and again when it is taken back", async () => {
		const one = await opened();
		const decide = (eventNo: string, value: string | null | undefined) =>
			one.correct({ event: { eventNo, ordinal: 1 }, dimension: "fraud_category", value }, NOW);
		const waiting = async () => (await one.proposals()).events.map(({ eventNo }) => eventNo);
		await decide("J1", "romance");
		expect(await waiting()).toEqual(["J2"]);
		await decide("J2", null);
		expect(await waiting()).toEqual([]);
		await decide("J1", undefined);
		await decide("J2", undefined);
		expect(await waiting()).toEqual(["J2", "J1"]);
		await decide("J2", "not_fraud");
		expect(await waiting()).toEqual(["J1"]);
	});

	it("is settled by aliases that keep what the imported list knows", async () => {
		const one = await opened();
		const { items, places } = await one.doubts();
		const [first, second] = items;
		if (first === undefined || second === undefined) throw new Error("two places wait");
		await one.saveSettings(
			decidedSettings(settings, places, [
				{ kind: first.kind, written: first.written, decision: { kind: "place", name: "柳泉社区" } },
				{ kind: second.kind, written: second.written, decision: { kind: "outside" } },
			]),
			NOW,
		);
		expect((await one.doubts()).items).toEqual([]);
		const villageOf = async (eventNo: string) => {
			const sheet = await one.eventSheet({ eventNo, ordinal: 1 });
			const rows = sheet?.groups.flatMap(({ rows: all }) => all) ?? [];
			return rows.find(({ dimension }) => dimension === "victim_village")?.value;
		};
		expect(await Promise.all(["J1", "J2", "J3"].map(villageOf))).toEqual(["柳泉社区", "辖区外", "柳泉社区"]);
	});
});
