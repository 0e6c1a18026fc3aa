/** Screening asked of both engines: from files as stations export them to hits, day by day and altogether. */
import { beforeAll, describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { schemaScript } from "@/lib/ingest/schema";
import { askScreening } from "@/lib/screening/ask-screening";
import type { Screening } from "@/lib/screening/hit";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { sql } from "@/lib/sql/fragment";
import { forEachEngine } from "../../support/engines";
import { checkDigit } from "../../support/planted-people";
import { type PlantedTown, plantedTown } from "../../support/planted-receipts";
import { importInto, textFile } from "../../support/workspace";

const range = (start: string, end: string): DateRange => ({
	start: start as CivilDate,
	end: end as CivilDate,
});
const ask = (engine: Engine, window: DateRange | null = null, settings: Settings = DEFAULT_SETTINGS) =>
	askScreening(engine, { window, settings });
const linesOf = ({ hits }: Screening) =>
	hits.map(({ signer, kind, evidence }) => {
		const said = evidence.map(
			({ side, how, strength, event }) => `${event.eventNo} ${side} ${how} ${strength}`,
		);
		return `${signer.receiptNo} ${kind}: ${said.join("; ")}`;
	});

const idOf = (digits17: string) => digits17 + checkDigit(digits17);
const [A, B, C] = ["33078419900307002", "33078419850101003", "33078419770909012"].map(idOf);

/** 甲一, 乙二 and 丙三 in calls and cases that count and that do not. */
const FILES = [
	textFile("村居.csv", "村居名称,别名,年份,户籍人口\n溪口村,溪口,2026,1000\n"),
	textFile(
		"警情.csv",
		[
			"警情编号,报警时间,发案时间,原始性质,是否无效,受害人姓名,受害人身份证号,居住村居,损失金额",
			`J1,2026-03-01 10:00,2026-02-27,刷单返利,否,甲一,${A},溪口,5000`,
			`J2,2026-03-02 10:00,,刷单返利,是,乙二,${B},溪口,100`,
			`J3,2026-03-03 10:00,,刷单返利,是,丙三,${C},溪口,200`,
			`J4,2026-03-04 10:00,,邻里纠纷,否,乙二,${B},溪口,`,
		].join("\n"),
	),
	textFile(
		"案件.csv",
		[
			"案件编号,警情编号,立案时间,案件类别,受害人姓名,受害人身份证号,涉案金额",
			`A1,J1,2026-03-05 10:00,刷单返利,乙二,${B},7000`,
			`A3,J3,2026-03-06 10:00,刷单返利,丙三,${C},300`,
			`A9,,2026-03-07,刷单返利,丙三,${C},400`,
		].join("\n"),
	),
	textFile(
		"回执.csv",
		[
			"回执编号,签署时间,批次,姓名,身份证号,村居,宣传人,是否曾被骗",
			`R1,2026-05-01 09:00,,甲一,${A},溪口,丁四,是`,
			`R2,2026-05-01 14:00,上午,乙二,${B},别处,丁四,否`,
			`R3,2026-05-02,,丙三,${C},溪口,丁四,是`,
			`R4,2026-05-02 03:00,,戊五,,溪口,丁四,是`,
			`R5,2026-03-07 09:00,,丙三,${C},溪口,丁四,`,
		].join("\n"),
	),
];

forEachEngine("screening", (engine) => {
	beforeAll(async () => {
		await engine().run(schemaScript());
		const { totals } = await importInto(engine(), FILES, DEFAULT_SETTINGS);
		expect(totals.refused).toBe(0);
	});

	it("finds calls and cases that count, of several victims each its own", async () => {
		expect(linesOf(await ask(engine()))).toEqual([
			"R3 self: 案件A9 self id strong; J3 self id strong",
			"R2 self: J1 self id strong",
			"R1 self: J1 self id strong",
			"R5 self: J3 self id strong",
		]);
	});

	it("tells the event as it was labelled, with the loss of all of it", async () => {
		const { hits } = await ask(engine());
		const eventOf = (no: string) => hits.find(({ signer }) => signer.receiptNo === no)?.evidence[0]?.event;
		expect(eventOf("R1")).toEqual({
			eventNo: "J1",
			ordinal: 2,
			at: "2026-02-27 00:00:00",
			hasClock: false,
			category: "rebate_orders",
			lossFen: 700_000,
			village: "溪口村",
		});
		const [labelled] = await engine().query({
			sql: sql`SELECT victim_name AS name FROM event WHERE event_no = 'J1' AND ordinal = 2`,
			columns: { name: "text" },
		});
		expect(labelled?.name).toBe("甲一");
		expect(eventOf("R2")).toMatchObject({ eventNo: "J1", ordinal: 1, lossFen: 700_000, village: null });
	});

	it("tells the batch by its words, else by the noon that is set, and the village by the list", async () => {
		const { hits } = await ask(engine());
		const signerOf = (no: string) => hits.find(({ signer }) => signer.receiptNo === no)?.signer;
		expect(signerOf("R1")).toMatchObject({
			batch: "morning",
			village: "溪口村",
			promoter: "丁四",
			hasClock: true,
		});
		expect(signerOf("R2")).toMatchObject({ batch: "morning", village: "别处" });
		expect(signerOf("R3")).toMatchObject({ batch: null, hasClock: false });
		const early = { ...DEFAULT_SETTINGS, prevention: { ...DEFAULT_SETTINGS.prevention, noonHour: 9 } };
		const { hits: other } = await ask(engine(), range("2026-05-01", "2026-05-02"), early);
		expect(other.map(({ signer }) => signer.batch)).toEqual(["morning", "afternoon"]);
	});

	it("takes the receipts of a window by statistical days, and who reports what no record knows", async () => {
		const day = range("2026-05-01", "2026-05-02");
		expect(linesOf(await ask(engine(), day)).map((line) => line.slice(0, 2))).toEqual(["R2", "R1"]);
		const next = range("2026-05-02", "2026-05-03");
		const { screened, persons, selfReported } = await ask(engine(), next);
		expect([screened, persons, selfReported.map(({ receiptNo }) => receiptNo)]).toEqual([2, 2, ["R4"]]);
		const late = await ask(engine(), day, { ...DEFAULT_SETTINGS, dayCutHour: 8 });
		expect([late.screened, late.selfReported.length]).toEqual([3, 1]);
		expect(await ask(engine(), range("2020-01-01", "2020-01-02"))).toEqual({
			screened: 0,
			persons: 0,
			hits: [],
			selfReported: [],
			undecided: [],
		});
	});

	it("leaves out a case filed on the day of signing where no clock tells, but for other records", async () => {
		const { hits } = await ask(engine(), range("2026-03-07", "2026-03-08"));
		expect(hits[0]?.evidence.map(({ event }) => event.eventNo)).toEqual(["J3"]);
	});

	it("is called off by its signal", async () => {
		const signal = AbortSignal.abort();
		const asked = askScreening(engine(), { window: null, settings: DEFAULT_SETTINGS }, { signal });
		await expect(asked).rejects.toThrow();
	});
});

describe("an empty workspace", () => {
	it("has nothing to screen", async () => {
		const engine = await openNativeEngine({ threads: 1 });
		await engine.run(schemaScript());
		expect(await ask(engine)).toMatchObject({ screened: 0, persons: 0, hits: [] });
		await engine.close();
	});
});

describe("a phone that several people sign with", () => {
	it("matches none of them, though each signed on another day and none tells a household", async () => {
		const engine = await openNativeEngine({ threads: 1 });
		await engine.run(schemaScript());
		const calls = "警情编号,报警时间,原始性质,受害人电话\nJ1,2026-03-01 10:00,刷单返利,13912345678\n";
		const receipts = (names: readonly string[]) =>
			textFile(
				"回执.csv",
				[
					"回执编号,签署时间,姓名,联系电话",
					...names.map((name, at) => `R${at},2026-05-0${at + 1},${name},13912345678`),
				].join("\n"),
			);
		const hitsOf = async (start: string, end: string) => linesOf(await ask(engine, range(start, end)));
		await importInto(engine, [textFile("警情.csv", calls), receipts(["甲一"])], DEFAULT_SETTINGS);
		expect(await hitsOf("2026-05-01", "2026-05-02")).toEqual(["R0 self: J1 self phone medium"]);
		await importInto(engine, [receipts(["甲一", "乙二"])], DEFAULT_SETTINGS);
		expect(await hitsOf("2026-05-01", "2026-05-02")).toEqual([]);
		expect(await hitsOf("2026-05-02", "2026-05-03")).toEqual([]);
		await engine.close();
	});
});

const SIZE = { receipts: 900, victims: 300, self: 30, relation: 30, both: 10 } as const;

forEachEngine("a small planted town", (engine) => {
	let town: PlantedTown;
	beforeAll(async () => {
		town = plantedTown(SIZE);
		await engine().run(schemaScript());
		await importInto(engine(), town.files, DEFAULT_SETTINGS);
	});

	it("gives up its hits, month by month as altogether", async () => {
		const all = await ask(engine());
		expect(all.hits.map(({ signer }) => signer.receiptNo).sort()).toEqual([...town.hits.keys()].sort());
		const months = Array.from({ length: 12 }, (_, at) => at + 1);
		const dateOf = (month: number) =>
			month > 12 ? "2027-01-01" : `2026-${String(month).padStart(2, "0")}-01`;
		for (const month of months) {
			const [start, end] = [dateOf(month), dateOf(month + 1)];
			const part = await ask(engine(), range(start, end));
			const isOfMonth = ({ signedAt }: { readonly signedAt: string }) => signedAt >= start && signedAt < end;
			expect(part.hits).toEqual(all.hits.filter(({ signer }) => isOfMonth(signer)));
			expect(part.undecided).toEqual(all.undecided.filter(isOfMonth));
		}
	});
});
