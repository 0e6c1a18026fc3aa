/** What the checks find in small files whose faults are written beside them; both engines. */
import { describe, expect, it } from "vitest";
import { askQuality, type QualityAnswer } from "@/lib/analysis/quality/ask-quality";
import { recordNo } from "@/lib/analysis/stored";
import type { Engine } from "@/lib/engine/engine";
import { placesOf } from "@/lib/ingest/relabel";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { forEachEngine } from "../../support/engines";
import { plainCsv, tally } from "../../support/plain-csv";
import { IMPORT_TIME, type NamedBytes } from "../../support/workspace";
import { csv } from "../ingest/tables";
import { stated, taken, takenBack } from "./stated";

async function asked(engine: Engine, settings: Settings = DEFAULT_SETTINGS): Promise<QualityAnswer> {
	return askQuality(engine, { settings, places: await placesOf(engine, settings) });
}

async function found(
	engine: Engine,
	files: readonly NamedBytes[],
	settings: Settings = DEFAULT_SETTINGS,
): Promise<QualityAnswer> {
	await taken(engine, files, settings);
	return asked(engine, settings);
}

const CALLS = "警情编号,报警时间,原始性质,损失金额,受害人姓名,身份证号码,受害人电话,简要警情";

/** What an ID cell is, by hand: the check digits below are computed on paper by GB 11643. */
const IDS: readonly (readonly [cell: string, idClass: string])[] = [
	["330799199003070029", "whole"],
	["33079919900307002x", "wrong_check"],
	["330799199013070029", "wrong_check"],
	["330799900307002", "legacy"],
	["3.30799E+17", "rewritten"],
	["330799199003070000", "rewritten"],
	["330799********0029", "masked"],
	["33079919900307", "unreadable"],
	["3307991990030700", "short"],
	["E12345678", "passport"],
	["H12345678", "permit"],
	["不肯说", "unreadable"],
];

/** Right to left: 7·d1 + 9·d2 + … modulo 11 → 1 0 X 9 8 7 6 5 4 3 2. */
function checkDigit(digits: string): string {
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	return "10X98765432"[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11] ?? "";
}

forEachEngine("data quality", (engine) => {
	describe("ID numbers", () => {
		it("are told apart by what is left of them, in calls and receipts alike", async () => {
			expect(checkDigit("33079919900307002")).toBe("9");
			const calls = csv(
				"警情.csv",
				CALLS,
				...IDS.map(([cell], at) => `J${at},2026-05-01,刷单返利,,某${at},${cell},,`),
			);
			const receipts = csv(
				"回执.csv",
				"回执编号,姓名,身份证号,签署时间",
				...IDS.map(([cell], at) => `R${at},某${at},${cell},2026-05-01`),
			);
			const { ids, idClasses } = await found(engine(), [calls, receipts]);
			const bad = IDS.filter(([, idClass]) => idClass !== "whole");
			for (const [table, letter] of [
				["victim", "J"],
				["receipt", "R"],
			] as const) {
				const own = ids.filter((row) => row.record_table === table);
				expect(own.map((row) => [recordNo(row), row.id_no?.toUpperCase(), row.id_class]).sort()).toEqual(
					bad
						.map(([cell, idClass]) => [
							`${letter}${IDS.findIndex(([one]) => one === cell)}`,
							cell.toUpperCase(),
							idClass,
						])
						.sort(),
				);
				const counts = idClasses.filter((row) => row.record_table === table);
				expect(Object.fromEntries(counts.map((row) => [row.id_class, row.records]))).toEqual(
					tally(IDS, ([, idClass]) => idClass),
				);
			}
			expect(ids.map((row) => row.file_name).sort()[0]).toBe("回执.csv");
			expect(
				ids.find((row) => row.record_table === "receipt" && row.id_class === "passport")?.row_number,
			).toBe(11);
		});

		it("that end in 000 by right are looked at too", async () => {
			const days = Array.from({ length: 28 }, (_, day) => `330799199003${String(day + 1).padStart(2, "0")}`);
			const first = days.map((day) => `${day}100`).find((digits) => checkDigit(digits) === "0");
			expect(first).toBeDefined();
			const { ids } = await found(engine(), [
				csv("警情.csv", CALLS, `J1,2026-05-01,刷单返利,,某,${first}0,,`),
			]);
			expect(ids.map(({ id_class }) => id_class)).toEqual(["zeros"]);
		});
	});

	const ORDERED = "警情编号,报警时间,发案时间起,发案时间止,最后转账时间";
	const CASES = "案件编号,警情编号,立案时间,破案时间,案件类别";

	describe("times", () => {
		const faults = async (files: readonly NamedBytes[]) =>
			(await found(engine(), files)).times.map((row) => [
				row.fault,
				recordNo(row),
				row.field,
				row.row_number,
			]);

		it("after the import, before 2000 and out of order are found, and only these", async () => {
			expect(IMPORT_TIME).toBe("2026-05-11 08:10:00");
			const calls = csv(
				"警情.csv",
				ORDERED,
				"J1,2026-05-11 08:10:00,2026-05-11 08:00,2026-05-11 08:09,2026-05-11 08:10",
				"J2,2026-05-11 08:11:00,,,",
				"J3,1998-05-01 08:00:00,,,",
				"J4,2026-05-01 08:00:00,2026-05-01 09:00:00,,",
				"J5,2026-05-01 08:00:00,2026-05-01 07:00:00,2026-05-01 06:00:00,2026-05-01 08:30:00",
				"J6,2026-05-01,2026-05-01 09:00:00,,2026-05-01 23:00:00",
				"J7,2026-05-01,2026-05-02,,",
			);
			const cases = csv(
				"案件.csv",
				CASES,
				"A1,J1,2026-05-11,,刷单返利",
				"A4,J4,2026-05-01 07:59:00,,刷单返利",
				"A5,J5,2026-05-03,2026-05-02,刷单返利",
				"A9,J99,2026-01-01,,刷单返利",
			);
			expect(await faults([calls, cases])).toEqual([
				["after_import", "J2", "report_time", 3],
				["before_2000", "J3", "report_time", 4],
				["end_before_start", "J5", "occur_to", 6],
				["filed_before_call", "A4", "filed_time", 3],
				["offence_after_report", "J4", "report_time", 5],
				["offence_after_report", "J7", "report_time", 8],
				["solved_before_filed", "A5", "solved_time", 4],
				["transfer_after_report", "J5", "report_time", 6],
			]);
		});

		it("of birth may be old, and none is missed in receipts", async () => {
			const receipts = csv(
				"回执.csv",
				"回执编号,姓名,签署时间,出生日期",
				"R1,甲,2026-05-01,1950-01-01",
				"R2,乙,2062-05-01,1950-01-01",
				"R3,丙,2026-05-01,2062-01-01",
			);
			expect(await faults([receipts])).toEqual([
				["after_import", "R2", "signed_time", 3],
				["after_import", "R3", "birth_date", 4],
			]);
		});

		it("count beyond the limit by fault", async () => {
			const lines = Array.from({ length: 7 }, (_, at) => `J${at},2062-05-01,,,`);
			const { times } = await found(engine(), [csv("警情.csv", ORDERED, ...lines)]);
			expect(times.map(({ of_fault }) => of_fault)).toEqual(Array(7).fill(7));
		});
	});

	const ID_1 = "330799199003070029";
	const WORDS = "事主称在网上做任务刷单，按对方要求先后转账数笔后无法提现，遂报警求助。";

	describe("repeated events", () => {
		const pairs = async (files: readonly NamedBytes[]) =>
			(await found(engine(), files)).duplicates.map((row) => [
				row.kind,
				row.first_no,
				row.first_row,
				row.second_no,
				row.second_row,
			]);

		it("of one victim are those of the same loss within three days", async () => {
			const lines = [
				`J1,2026-05-01 08:00:00,刷单返利,100,甲一二,${ID_1},,`,
				`J2,2026-05-04 08:00:00,刷单返利,100,,${ID_1},,`,
				`J3,2026-05-04 08:00:01,刷单返利,100,甲一二,,15400000001,`,
				`J4,2026-05-02 08:00:00,刷单返利,101,甲一二,${ID_1},,`,
				"J5,2026-05-05 08:00:00,刷单返利,100,甲 一二,,13900000002 15400000001,",
				"J6,2026-05-05 08:00:00,刷单返利,100,乙三四,,15400000001,",
				"J7,2026-05-05 08:00:00,刷单返利,100,甲**,,15400000001,",
				`J8,2026-05-01 09:00:00,刷单返利,,甲一二,${ID_1},,`,
			];
			expect(await pairs([csv("警情.csv", CALLS, ...lines)])).toEqual([
				["same_victim", "J1", 2, "J2", 3],
				["same_victim", "J3", 4, "J5", 6],
			]);
		});

		it("do not count where a call is marked as repeated or invalid, or is no fraud", async () => {
			const head = `${CALLS},是否无效,重复警情编号`;
			const lines = [
				`J1,2026-05-01,刷单返利,100,甲,${ID_1},,${WORDS},,`,
				`J2,2026-05-01,刷单返利,100,甲,${ID_1},,${WORDS},是,`,
				`J3,2026-05-01,刷单返利,100,甲,${ID_1},,${WORDS},,J1`,
				`J4,2026-05-01,盗窃,100,甲,${ID_1},,${WORDS},,`,
			];
			await taken(engine(), [csv("警情.csv", head, ...lines)]);
			const { duplicates, excluded } = await asked(engine());
			expect(duplicates).toEqual([]);
			expect(excluded.total).toBe(2);
			expect(
				excluded.rows.map((row) => [row.exclusion, row.incident_no, row.duplicate_of, row.is_known]),
			).toEqual([
				["invalid", "J2", null, null],
				["duplicate", "J3", "J1", true],
			]);
		});

		it("of the same words are paired with the first that said them", async () => {
			const spaced = WORDS.replaceAll("，", "， ");
			const lines = [
				`J1,2026-05-03,刷单返利,1,,,,${WORDS}`,
				`J2,2026-05-01,刷单返利,2,,,,${WORDS}`,
				`J3,2026-05-02,刷单返利,3,,,,${spaced}`,
				"J4,2026-05-02,刷单返利,4,,,,被骗",
				"J5,2026-05-02,刷单返利,5,,,,被骗",
			];
			expect(await pairs([csv("警情.csv", CALLS, ...lines)])).toEqual([
				["same_words", "J2", 3, "J3", 4],
				["same_words", "J2", 3, "J1", 2],
			]);
		});

		it("are cases of one call, but for merged ones", async () => {
			const calls = csv("警情.csv", CALLS, "J1,2026-05-01,刷单返利,1,,,,", "J2,2026-05-01,刷单返利,1,,,,");
			const cases = csv(
				"案件.csv",
				"案件编号,警情编号,立案时间,案件类别,并入案件",
				"A2,J1,2026-05-02,刷单返利,",
				"A1,J1,2026-05-03,刷单返利,",
				"A3,J2,2026-05-03,刷单返利,",
				"A4,J2,2026-05-03,刷单返利,A3",
			);
			expect(await pairs([calls, cases])).toEqual([["one_call", "A1", 3, "A2", 2]]);
		});
	});

	describe("amounts", () => {
		const median = (values: readonly number[]): number => {
			const sorted = [...values].sort((one, other) => one - other);
			const middle = sorted.length / 2;
			return sorted.length % 2 === 0
				? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
				: (sorted[Math.floor(middle)] ?? 0);
		};

		it("far from the median of their category are found, and no other", async () => {
			const losses = [1000, 1100, 1200, 1300, 1400, 1500, 1600, 1700, 1800, 70_000, 69_999.99, 20, 28, 29, 0];
			const known = losses.filter((loss) => loss > 0);
			const middle = median(known);
			const expected = known.filter((loss) => loss >= 50 * middle || loss * 50 <= middle);
			expect(expected.length).toBeGreaterThan(1);
			expect(expected.length).toBeLessThan(5);
			const calls = csv(
				"警情.csv",
				CALLS,
				...losses.map((loss, at) => `J${at},2026-05-01,刷单返利,${loss},,,,`),
				"K1,2026-05-01,虚假征信,1000,,,,",
				"K2,2026-05-01,盗窃,99999999,,,,",
			);
			const { units } = await found(engine(), [calls]);
			expect(units.rows.map((row) => Number(row.loss_fen) / 100).sort()).toEqual([...expected].sort());
			expect(units.rows.every((row) => Number(row.median_fen) / 100 === middle)).toBe(true);
			expect(units.total).toBe(expected.length);
		});

		it("that differ by the factor 万 between call and case are found, whatever the others are", async () => {
			const calls = csv(
				"警情.csv",
				CALLS,
				"J1,2026-05-01,刷单返利,3.5,,,,",
				"J2,2026-05-01,刷单返利,350,,,,",
			);
			const cases = csv(
				"案件.csv",
				"案件编号,警情编号,立案时间,案件类别,涉案金额",
				"A1,J1,2026-05-02,刷单返利,35000",
				"A2,J2,2026-05-02,刷单返利,35000",
			);
			const { units } = await found(engine(), [calls, cases]);
			expect(
				units.rows.map((row) => [
					row.fault,
					row.case_no,
					row.call_loss_fen,
					row.case_loss_fen,
					row.file_name,
				]),
			).toEqual([["ten_thousand", "A1", 350, 3_500_000, "案件.csv"]]);
		});
	});

	describe("places", () => {
		const VILLAGES = csv(
			"村居.csv",
			"村居名称,年份,别名,户籍人口",
			"溪口村,2026,溪口一村、老溪口,9",
			"南山村,2026,,9",
		);
		const calls = csv(
			"警情.csv",
			"警情编号,报警时间,原始性质,居住村居,工作单位",
			"J1,2026-05-01,刷单返利,溪口村,一厂",
			"J2,2026-05-01,刷单返利,老溪口,一厂",
			"J3,2026-05-01,刷单返利,溪口村3组12号,",
			"J4,2026-05-01,刷单返利,西口村,",
			"J5,2026-05-01,刷单返利,西口村,",
			"J6,2026-05-01,刷单返利,辖区外,",
			"J7,2026-05-01,刷单返利,北山村,",
		);
		const receipts = csv(
			"回执.csv",
			"回执编号,姓名,签署时间,村居",
			"R1,甲,2026-05-01,西口村",
			"R2,乙,2026-05-01,南山村",
		);

		it("that no list knows are told with how often, where, and one row; a kind without a list is not judged", async () => {
			const { places } = await found(engine(), [VILLAGES, calls, receipts]);
			const rows = places.unlisted.village.map((row) => [
				row.written,
				row.record_table,
				row.field,
				row.records,
				row.file_name,
				row.row_number,
			]);
			expect(rows).toEqual([
				["西口村", "victim", "victim_village", 2, "警情.csv", 6],
				["北山村", "victim", "victim_village", 1, "警情.csv", 8],
				["西口村", "receipt", "village", 1, "回执.csv", 2],
			]);
			expect(places.withoutList).toEqual(["zone", "enterprise"]);
			expect(places.unlisted.enterprise).toEqual([]);
		});

		it("are read inside addresses and full names as the dimensions read them, and told where several fit", async () => {
			const lists = [
				csv("园区.csv", "园区名称,别名", "霁溪南园,"),
				csv("企业.csv", "企业名称,所属园区,别名", "金星五金有限公司,霁溪南园,"),
			];
			const messy = csv(
				"乱写.csv",
				"警情编号,报警时间,原始性质,居住村居,企业园区,工作单位",
				"J1,2026-05-01,刷单返利,霁溪镇溪口村老街5号二楼,霁溪镇霁溪南园3号楼,浙江金星五金有限公司二车间",
				"J2,2026-05-01,刷单返利,霁溪镇北山村老街5号二楼,霁溪镇北园3号楼,银星厂",
				"J3,2026-05-01,刷单返利,溪口村南山村,,非企业",
			);
			const { places } = await found(engine(), [VILLAGES, ...lists, messy]);
			const written = (kind: "village" | "zone" | "enterprise") =>
				places.unlisted[kind].map((row) => row.written).sort();
			expect(written("village")).toEqual(["溪口村南山村", "霁溪镇北山村老街5号二楼"].sort());
			expect(written("zone")).toEqual(["霁溪镇北园3号楼"]);
			expect(written("enterprise")).toEqual(["银星厂"]);
		});

		it("are settled by an alias, or by the officer's word that they are none", async () => {
			const settings: Settings = {
				...DEFAULT_SETTINGS,
				places: { ...DEFAULT_SETTINGS.places, villages: [{ name: "溪口村", aliases: ["西口村"] }] },
				valueMappings: { victim_village: { 北山村: "" } },
			};
			const { places } = await found(engine(), [VILLAGES, calls, receipts], settings);
			expect(places.unlisted.village.map((row) => row.written)).toEqual(["老溪口"]);
		});

		it("are exactly the open values of the dimension", async () => {
			const { places, dictionary } = await found(engine(), [VILLAGES, calls]);
			const open = dictionary
				.entries()
				.filter((entry) => entry.dimension === "victim_village" && entry.code >= 1000)
				.map(({ value }) => value);
			expect(new Set(places.unlisted.village.map((row) => row.written))).toEqual(new Set(open));
		});
	});

	describe("coverage", () => {
		const HEAD = "警情编号,报警时间,原始性质,性别,身份证号码,职业,是否无效";
		const lines = (from: number, count: number, cells: (at: number) => string) =>
			Array.from({ length: count }, (_, at) => `J${from + at},2026-05-01,刷单返利,${cells(at)}`);
		const OLD = stated(
			"2026-04-01 08:00",
			"四月.csv",
			HEAD,
			...lines(
				100,
				12,
				(at) => `${at % 3 === 0 ? "" : "女"},${at % 2 === 0 ? ID_1 : ""},${at < 11 ? "农民" : ""},`,
			),
			"J999,2026-05-01,刷单返利,,,,是",
		);
		const NEW = stated(
			"2026-05-01 08:00",
			"五月.csv",
			HEAD,
			...lines(200, 10, (at) => `女,,${at < 7 ? "农民" : ""},`),
		);

		it("is what a plain count of the files gives, by source and by file", async () => {
			const { coverage } = await found(engine(), [OLD, NEW]);
			const records = [OLD, NEW].flatMap(({ name, bytes }) =>
				plainCsv(new TextDecoder().decode(bytes).split("\n").slice(1).join("\n"))
					.filter((record) => record.是否无效 !== "是")
					.map((record) => ({ ...record, name })),
			) as readonly Record<string, string>[];
			const gender = coverage.find(({ dimension }) => dimension.id === "victim_gender");
			const byColumn = records.filter((record) => record.性别 !== "").length;
			const byId = records.filter((record) => record.性别 === "" && record.身份证号码 !== "").length;
			expect(gender).toMatchObject({
				events: records.length,
				known: byColumn + byId,
				bySource: { column: byColumn, derived: byId, narrative: 0, manual: 0 },
			});
			expect(byId).toBe(2);
			const occupation = coverage.find(({ dimension }) => dimension.id === "victim_occupation");
			const ofFile = (name: string) => records.filter((record) => record.name === name);
			expect(occupation?.batches.map(({ fileName, events, known }) => [fileName, events, known])).toEqual(
				["五月.csv", "四月.csv"].map((name) => [
					name,
					ofFile(name).length,
					ofFile(name).filter((record) => record.职业 !== "").length,
				]),
			);
		});

		it("falls where the newest file knows less than four fifths of what earlier ones did", async () => {
			const { coverage } = await found(engine(), [NEW, OLD]);
			const fallen = coverage.filter(({ fall }) => fall !== null).map(({ dimension }) => dimension.id);
			expect(fallen).toEqual(["victim_age_band", "victim_occupation", "victim_hukou_origin"]);
			const occupation = coverage.find(({ dimension }) => dimension.id === "victim_occupation");
			expect(occupation?.fall).toMatchObject({ batch: { fileName: "五月.csv" }, earlierShare: 11 / 12 });
		});
	});

	describe("refused rows", () => {
		it("are listed with their reason until they are mended, and again when the mending is taken back", async () => {
			const spoilt = csv("五月.csv", "警情编号,报警时间", "J1,2026-05-01", "J2,昨天", ",2026-05-03");
			await taken(engine(), [spoilt, spoilt]);
			const open = async () =>
				(await asked(engine())).refusals.rows.map((row) => [row.source, row.file_name, row.row_number]);
			expect(await open()).toEqual([
				["incident", "五月.csv", 3],
				["incident", "五月.csv", 4],
			]);
			const { refusals } = await asked(engine());
			expect(refusals.rows.map(({ reason }) => /昨天|警情编号/.exec(reason ?? "")?.[0])).toEqual([
				"昨天",
				"警情编号",
			]);
			await takenBack(engine(), 2);
			expect((await open()).length).toBe(2);
			await takenBack(engine(), 1);
			expect(await open()).toEqual([]);
		});
	});

	describe("an empty workspace", () => {
		it("has nothing to find", async () => {
			const { openNativeEngine } = await import("@/lib/engine/native");
			const engine = await openNativeEngine({ threads: 1 });
			await taken(engine, []);
			const answer = await asked(engine);
			expect(answer.files).toBe(0);
			expect(
				[answer.refusals, answer.conflicts, answer.excluded, answer.units].map(({ total }) => total),
			).toEqual([0, 0, 0, 0]);
			expect(answer.gaps).toEqual({ gaps: [], callDays: 0, emptyCallDays: 0, untoldReceipts: 0 });
			await engine.close();
		});
	});
});
