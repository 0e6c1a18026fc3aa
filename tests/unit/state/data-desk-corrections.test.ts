/** Corrections through the desk: looked into, made, taken back, kept over imports and starts, read along in other tabs. */
import { afterEach, describe, expect, it } from "vitest";
import type { DataDesk } from "@/components/state/data-desk";
import type { CivilMoment } from "@/lib/base/civil";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { sql, text } from "@/lib/sql/fragment";
import { MemoryStore } from "../../support/memory-store";
import { closeDesks, nothing, openDesk, plainDesk } from "../../support/plain-desk";

const NOW = "2026-05-11 08:10:00" as CivilMoment;
const settings = DEFAULT_SETTINGS;

const CALLS = {
	name: "警情.csv",
	file: new File(
		[
			"警情编号,报警时间,原始性质,受害人姓名,性别,报警人,简要警情\n",
			"J1,2026-05-01 08:00,刷单返利,王小明,女,李大伟,李大伟与王小明报称被骗\n",
			"J2,2026-05-02 08:00,刷单返利,赵乙二,男,,\n",
		],
		"警情.csv",
	),
};

async function take(of: DataDesk): Promise<void> {
	await of.readFiles([CALLS], { settings, now: NOW }, nothing);
	await of.load(NOW, nothing);
	await of.acknowledge();
}

const EVENT = { eventNo: "J1", ordinal: 1 };
const decide = (of: DataDesk, dimension: DimensionId, value: string | null | undefined) =>
	of.correct({ event: EVENT, dimension, value }, NOW);

async function rowOf(of: DataDesk, dimension: DimensionId) {
	const sheet = await of.eventSheet(EVENT);
	return sheet?.groups.flatMap(({ rows }) => rows).find((row) => row.dimension === dimension);
}

async function counted(of: DataDesk): Promise<unknown> {
	const written = text(sql`SELECT count(*) AS n FROM event WHERE call_day IS NOT NULL`);
	const [row] = await of.query(1, written, { n: "number" });
	return row?.n;
}

describe("corrections on the data desk", () => {
	afterEach(closeDesks);

	it("shows an event masked by every name of its records, and null where there is none", async () => {
		const one = plainDesk(new MemoryStore(), "one");
		await openDesk(one);
		await take(one);
		const sheet = await one.eventSheet(EVENT);
		const shown = JSON.stringify(sheet);
		expect(shown).toContain("李**与王**报称被骗");
		for (const secret of ["小明", "大伟"]) expect(shown).not.toContain(secret);
		expect(await rowOf(one, "fraud_category")).toMatchObject({ source: "来自列", original: null });
		expect(await one.eventSheet({ eventNo: "J9", ordinal: 1 })).toBeNull();
	});

	it("joins the corrections of two desks when a backup is merged; where both decided, ours holds", async () => {
		const theirs = plainDesk(new MemoryStore(), "theirs");
		await openDesk(theirs);
		await take(theirs);
		await decide(theirs, "fraud_category", "romance");
		await decide(theirs, "victim_gender", "male");
		const backup = await theirs.backup("过路口令", NOW);
		const ours = plainDesk(new MemoryStore(), "ours");
		await openDesk(ours);
		await take(ours);
		await decide(ours, "fraud_category", "game_trade");
		await ours.restore(backup, { passcode: "过路口令", mode: "merge", now: NOW });
		expect(await rowOf(ours, "fraud_category")).toMatchObject({ value: "网络游戏产品虚假交易" });
		expect(await rowOf(ours, "victim_gender")).toMatchObject({ value: "男", source: "人工更正" });
		expect(await ours.corrections()).toHaveLength(2);
	});

	it("keeps a correction over a second import and the next start, and takes it back", async () => {
		const store = new MemoryStore();
		const one = plainDesk(store, "one");
		await openDesk(one);
		await take(one);
		const before = await rowOf(one, "fraud_category");
		const sheet = await decide(one, "fraud_category", "romance");
		expect(sheet).toEqual(await one.eventSheet(EVENT));
		const after = { value: "网络婚恋交友", source: "人工更正", original: `${before?.value}（来自列）` };
		expect(await rowOf(one, "fraud_category")).toMatchObject(after);
		await take(one);
		expect(await rowOf(one, "fraud_category")).toMatchObject(after);
		const next = plainDesk(store.restarted(), "next");
		await openDesk(next);
		expect(await rowOf(next, "fraud_category")).toMatchObject(after);
		await decide(next, "fraud_category", undefined);
		expect(await rowOf(next, "fraud_category")).toEqual(before);
		expect(await next.corrections()).toEqual([]);
		const kinds = (await next.journal()).map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === "correction")).toHaveLength(2);
	});

	it("takes an event that is no fraud out of the figures and says so in the journal in words", async () => {
		const one = plainDesk(new MemoryStore(), "one");
		await openDesk(one);
		await take(one);
		expect(await counted(one)).toBe(2);
		await decide(one, "fraud_category", "not_fraud");
		expect(await counted(one)).toBe(1);
		expect(await rowOf(one, "fraud_category")).toMatchObject({ value: "非电信诈骗（不计入）" });
		expect((await one.journal())[0]?.text).toBe("J1：诈骗类别改为“非电信诈骗”");
	});

	it("lists corrections masked, the newest first, and withdraws one by its line", async () => {
		const one = plainDesk(new MemoryStore(), "one");
		await openDesk(one);
		await take(one);
		await decide(one, "fraud_category", null);
		await decide(one, "victim_age_band", "32");
		const rows = await one.corrections();
		expect(rows.map(({ eventNo, person, dimension, value }) => [eventNo, person, dimension, value])).toEqual([
			["J1", "王**", "年龄段", "32岁"],
			["J1", "—", "诈骗类别", "不详"],
		]);
		expect(JSON.stringify(rows)).not.toContain("小明");
		await one.withdraw(rows[1]?.id ?? "", NOW);
		expect((await one.corrections()).map(({ dimension }) => dimension)).toEqual(["年龄段"]);
		expect(await rowOf(one, "fraud_category")).toMatchObject({ source: "来自列" });
		await expect(one.withdraw(rows[1]?.id ?? "", NOW)).rejects.toMatchObject({ code: "correction_gone" });
	});

	it("withdraws a correction whose event is gone", async () => {
		const one = plainDesk(new MemoryStore(), "one");
		await openDesk(one);
		await take(one);
		await decide(one, "fraud_category", "romance");
		await one.undo([1000], NOW);
		expect(await one.eventSheet(EVENT)).toBeNull();
		const [row] = await one.corrections();
		await one.withdraw(row?.id ?? "", NOW);
		expect(await one.corrections()).toEqual([]);
	});

	it("refuses in a reading tab, which sees what the writing one decided", async () => {
		const store = new MemoryStore();
		const writer = plainDesk(store, "writer");
		await openDesk(writer);
		await take(writer);
		const reader = plainDesk(store, "reader");
		await openDesk(reader, "read");
		await expect(decide(reader, "fraud_category", "romance")).rejects.toMatchObject({
			code: "desk_read_only",
		});
		await expect(reader.withdraw("0", NOW)).rejects.toMatchObject({ code: "desk_read_only" });
		await decide(writer, "fraud_category", "romance");
		await reader.refresh();
		expect(await rowOf(reader, "fraud_category")).toMatchObject({ value: "网络婚恋交友" });
	});
});
