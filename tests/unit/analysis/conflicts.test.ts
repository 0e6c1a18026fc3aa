/** Where two files tell a record differently, and how a record came to be as it is: whatever the order, and taken back with its file. */
import { describe, expect, it } from "vitest";
import { conflictsPlan, DISPUTABLE_TABLES } from "@/lib/analysis/plans/conflicts";
import { recordHistoryPlan } from "@/lib/analysis/plans/record-history";
import { recordNo } from "@/lib/analysis/stored";
import type { Engine } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import type { RecordTable } from "@/lib/records/field";
import { forEachEngine } from "../../support/engines";
import { stated, taken, takenBack } from "./stated";

const CALLS = "警情编号,报警时间,确认性质,警情地址,报警人,报警人电话,受害人姓名,身份证号码,损失金额";
const APRIL = "2026-04-01 08:00";
const MAY = "2026-05-01 08:00";
const TODAY = "2026-05-10 08:00";

const conflictsIn = (engine: Engine, table: RecordTable = TABLES.incident) =>
	engine.query(conflictsPlan(table, 100));

/** Record, field, the value that holds with its row, the other with its row. */
async function told(engine: Engine, table: RecordTable = TABLES.incident) {
	return (await conflictsIn(engine, table)).map((row) => [
		recordNo(row),
		row.field,
		row.held_value,
		`${row.held_file}:${row.held_row}@${row.held_as_of}`,
		row.other_value,
		`${row.other_file}:${row.other_row}@${row.other_as_of}`,
	]);
}

async function everyConflict(engine: Engine): Promise<number> {
	let found = 0;
	for (const table of DISPUTABLE_TABLES) found += (await conflictsIn(engine, table)).length;
	return found;
}

const OLDER = stated(
	APRIL,
	"四月.csv",
	CALLS,
	"J1,2026-03-20 09:00:00,刷单返利,溪口村,王一,15400000001,甲一二,330799199003070029,100",
	"J2,2026-03-21 09:00:00,刷单返利,溪口村,王二,15400000002,乙二三,,200",
);
const NEWER = stated(
	MAY,
	"五月.csv",
	CALLS,
	"J2,2026-03-22 09:00:00,虚假征信,溪口村,王二,15400000002,乙二三,,250",
	"J1,2026-03-20 09:00:00,刷单返利,溪口村,王一,15400000001,甲一二,330799199003070029,100",
	"J3,2026-04-22 09:00:00,刷单返利,溪口村,王三,15400000003,,,1",
);

const EXPECTED = [
	["J2", "loss", "25000", "五月.csv:3@2026-05-01 08:00:00", "20000", "四月.csv:4@2026-04-01 08:00:00"],
	[
		"J2",
		"report_time",
		"2026-03-22 09:00:00",
		"五月.csv:3@2026-05-01 08:00:00",
		"2026-03-21 09:00:00",
		"四月.csv:4@2026-04-01 08:00:00",
	],
];

forEachEngine("what files differ in", (engine) => {
	describe("conflicts", () => {
		it("are values that cannot both be right, each with its file, row and moment; what moves is history", async () => {
			await taken(engine(), [OLDER, NEWER]);
			expect(await told(engine())).toEqual(EXPECTED);
			expect(await everyConflict(engine())).toBe(2);
		});

		it("are the same whatever the order of import, however often", async () => {
			await taken(engine(), [NEWER, OLDER, NEWER, OLDER]);
			expect(await told(engine())).toEqual(EXPECTED);
		});

		it("go with the file that told them, and leave the other value to hold", async () => {
			await taken(engine(), [NEWER, OLDER]);
			await takenBack(engine(), 1);
			expect(await everyConflict(engine())).toBe(0);
		});

		it("do not arise from a file that comes twice, nor from blanks", async () => {
			await taken(engine(), [OLDER, OLDER, stated(MAY, "空.csv", CALLS, "J1,2026-03-20 09:00:00,,,,,,,")]);
			expect(await everyConflict(engine())).toBe(0);
		});

		it("do not arise between a value and none in any column of any kind", async () => {
			const head = `${CALLS},发案时间起,是否无效,转账笔数,年龄,性别,出生日期,证件类型`;
			const full =
				"J1,2026-03-20,刷单返利,溪口村,王一,15400000001,甲一,,100,2026-03-19,否,3,20-30,女,1999-03-07,x";
			const bare = "J1,2026-03-20,,,,,甲一,,,,,,,,,";
			await taken(engine(), [stated(APRIL, "一.csv", head, full), stated(MAY, "二.csv", head, bare)]);
			expect(await everyConflict(engine())).toBe(0);
			await taken(engine(), [stated(APRIL, "一.csv", head, bare), stated(MAY, "二.csv", head, full)]);
			expect(await everyConflict(engine())).toBe(0);
			const other =
				"J1,2026-03-20,刷单返利,溪口村,王一,15400000001,甲一,,100,2026-03-19,是,4,20-31,男,1999-03-08,x";
			await taken(engine(), [stated(APRIL, "一.csv", head, full), stated(MAY, "二.csv", head, other)]);
			expect((await told(engine())).map(([, field]) => field)).toEqual(["transfer_count"]);
			expect(
				(await told(engine(), TABLES.victim)).map(([, field, held, , past]) => [field, held, past]),
			).toEqual([
				["victim_age", "20-31", "20-30"],
				["victim_birth_date", "1999-03-08", "1999-03-07"],
				["victim_gender", "男", "女"],
			]);
		});

		it("do not arise from what differs only in typing, in precision, or in a mask", async () => {
			const plain =
				"J1,2026-03-20 09:00:00,刷单返利,溪口村(3)组,王 一,15400000001,甲一二,330799199003070029,100";
			const others = [
				"J1,2026-03-20,刷单返利,溪口村（3）组,王一,154 0000 0001,甲一二,330799199003070029,100.00",
				"J1,2026年3月20日9时0分,刷单返利,溪口村（３）组,王*,15400000001/15400000009,甲**,330799********0029,100元",
				"J1,2026-03-20 09:00:41,刷单返利,溪口村 (3)组,王某,15400000001,甲一二,,100",
			];
			for (const other of others) {
				await taken(engine(), [stated(APRIL, "一.csv", CALLS, plain), stated(MAY, "二.csv", CALLS, other)]);
				expect([other, await everyConflict(engine())]).toEqual([other, 0]);
			}
		});

		it("are one row a value, told by the newest file that tells it", async () => {
			const line = (loss: number) => `J1,2026-03-20,刷单返利,,,,,,${loss}`;
			await taken(engine(), [
				stated(APRIL, "一.csv", CALLS, line(100)),
				stated(MAY, "二.csv", CALLS, line(100)),
				stated("2026-05-05 08:00", "三.csv", CALLS, line(300)),
				stated(TODAY, "四.csv", CALLS, line(400)),
			]);
			expect(
				(await told(engine())).map(([, field, held, , other, from]) => [field, held, other, from]),
			).toEqual([
				["loss", "40000", "30000", "三.csv:3@2026-05-05 08:00:00"],
				["loss", "40000", "10000", "二.csv:3@2026-05-01 08:00:00"],
			]);
		});

		it("are found in every table, between files and not inside one", async () => {
			const receipts = "回执编号,姓名,签署时间,村居,住址";
			await taken(engine(), [
				stated(APRIL, "村居一.csv", "村居名称,年份,户籍人口", "溪口村,2026,100"),
				stated(MAY, "村居二.csv", "村居名称,年份,户籍人口", "溪口村,2026,120"),
				stated(APRIL, "回执一.csv", receipts, "R1,甲一,2026-03-01,溪口村,1组", "R1,甲一,2026-03-01,南村,1组"),
				stated(MAY, "回执二.csv", receipts, "R1,甲一,2026-03-02,南村,1组"),
			]);
			expect(
				(await told(engine(), TABLES.village)).map(([no, field, held, , other]) => [no, field, held, other]),
			).toEqual([["溪口村 · 2026", "registered_population", "120", "100"]]);
			expect(
				(await told(engine(), TABLES.receipt)).map(([no, field, held, , other]) => [no, field, held, other]),
			).toEqual([["R1", "signed_time", "2026-03-02", "2026-03-01"]]);
		});

		it("say how many there are beyond the limit", async () => {
			await taken(engine(), [OLDER, NEWER]);
			const rows = await engine().query(conflictsPlan(TABLES.incident, 1));
			expect(rows.map(({ total }) => total)).toEqual([2]);
		});
	});

	const CASES = "案件编号,案件状态,受理时间,立案时间,破案时间,涉案金额,受害人姓名";
	const STEPS = [
		stated(APRIL, "案件_四月.csv", CASES, "A1,受理,2026-03-30 09:00,,,100,甲一二"),
		stated(
			MAY,
			"案件_五月.csv",
			CASES,
			"A9,立案,,2026-04-01,,,",
			"A1,立案,2026-03-30 09:00,2026-04-05 10:00,,,",
		),
		stated(
			TODAY,
			"案件_今日.csv",
			CASES,
			"A1,破案,2026-03-30 09:00,2026-04-05 10:00,2026-05-08 12:00,100,甲一二",
		),
	];
	const STORY = [
		["accepted_time", null, "2026-03-30 09:00:00", "案件_四月.csv:3"],
		["status", null, "受理", "案件_四月.csv:3"],
		["loss", null, "10000", "案件_四月.csv:3"],
		["filed_time", null, "2026-04-05 10:00:00", "案件_五月.csv:4"],
		["status", "受理", "立案", "案件_五月.csv:4"],
		["solved_time", null, "2026-05-08 12:00:00", "案件_今日.csv:3"],
		["status", "立案", "破案", "案件_今日.csv:3"],
	];

	describe("the history of a record", () => {
		const history = async (no: string) =>
			(await engine().query(recordHistoryPlan({ table: "case_file", key: { case_no: no } }))).map((row) => [
				row.field,
				row.before_value,
				row.after_value,
				`${row.file_name}:${row.row_number}`,
			]);
		const byStep = (rows: readonly (readonly unknown[])[]) =>
			[...rows].sort((one, other) => String(one.slice(3)).localeCompare(String(other.slice(3))));

		it("is what changed from one file to the next, 受理→立案→破案, and a blank changes nothing", async () => {
			await taken(engine(), STEPS);
			const found = await history("A1");
			expect(byStep(found)).toEqual(byStep(STORY));
			expect(found.filter(([field]) => field === "status").map(([, , after]) => after)).toEqual([
				"受理",
				"立案",
				"破案",
			]);
		});

		it("does not depend on the order of import", async () => {
			await taken(engine(), [...STEPS].reverse());
			expect(byStep(await history("A1"))).toEqual(byStep(STORY));
		});

		it("loses the step of a file that is taken back", async () => {
			await taken(engine(), STEPS);
			await takenBack(engine(), 2);
			expect((await history("A1")).filter(([field]) => field === "status")).toEqual([
				["status", null, "受理", "案件_四月.csv:3"],
				["status", "受理", "破案", "案件_今日.csv:3"],
			]);
		});

		it("tells the persons of a shared key apart", async () => {
			await taken(engine(), [
				stated(
					APRIL,
					"一.csv",
					CALLS,
					"J1,2026-03-20,刷单返利,,,,甲一,,1",
					"J1,2026-03-20,刷单返利,,,,乙二,,1",
				),
				stated(MAY, "二.csv", CALLS, "J1,2026-03-20,刷单返利,,,,甲一,,1"),
			]);
			const rows = await engine().query(
				recordHistoryPlan({ table: "victim", key: { event_kind: "incident", event_no: "J1" } }),
			);
			expect(rows.map(({ person, field, after_value }) => [person, field, after_value])).toEqual([
				["n:甲一", "victim_name", "甲一"],
				["n:乙二", "victim_name", "乙二"],
			]);
		});

		it("of a record nobody told of is empty, also of an odd number", async () => {
			await taken(engine(), STEPS);
			expect(await history("'; DROP TABLE case_file; --")).toEqual([]);
			expect(await engine().query(recordHistoryPlan({ table: "case_file", key: {} }))).toEqual([]);
		});
	});

	describe("every table", () => {
		it("has something that can be disputed", () => {
			expect(DISPUTABLE_TABLES).toEqual(Object.values(TABLES));
		});
	});
});
