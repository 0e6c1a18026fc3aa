/** Files into a workspace: everything or nothing, the same twice, and what later files change. */
import { beforeEach, describe, expect, it } from "vitest";
import { CancelledError } from "@/lib/base/errors";
import { labelRecords } from "@/lib/ingest/relabel";
import { type TakeInOptions, type TakeInProgress, takeIn } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { failureOf } from "../../support/ask";
import { forEachEngine } from "../../support/engines";
import { IMPORT_TIME, importInto, packedFiles, textFile } from "../../support/workspace";
import { csv, everything, importEach, rowsOfTable, startAfresh } from "./tables";

const settings = DEFAULT_SETTINGS;
const CALLS = csv(
	"警情.csv",
	"警情编号,报警时间,原始性质,受害人姓名,受害人证件号码,损失金额",
	"J1,2026-05-01 08:00,刷单返利,甲一,,100",
	"J2,2026-05-02 08:00,刷单返利,乙二,,",
	"J3,2026-13-02 08:00,刷单返利,丙三,,5",
);
const CASES = csv(
	"案件.csv",
	"案件编号,警情编号,立案时间,案件类别,案件状态,涉案金额",
	"A1,J1,2026-05-03 10:00,刷单返利,立案,250",
	"A2,J9,2026-05-04 10:00,刷单返利,立案,70",
);

const options = (more: Partial<TakeInOptions> = {}): TakeInOptions => ({
	settings,
	now: IMPORT_TIME,
	demoHashes: new Set(),
	label: labelRecords,
	...more,
});

forEachEngine("take-in", (engine) => {
	beforeEach(() => startAfresh(engine()));

	const lossesOf = async () =>
		Object.fromEntries(
			(await rowsOfTable(engine(), "event")).map((event) => [event.event_no, event.loss_fen]),
		);

	it("keeps, refuses and accounts; refused rows are stored with their cells and reason", async () => {
		const account = await importInto(engine(), [CALLS, CASES], settings);
		expect(account.totals).toEqual({ read: 5, kept: 4, updated: 0, unchanged: 0, refused: 1 });
		const rows = await rowsOfTable(engine(), "source_row");
		expect(rows.map((row) => [row.batch_id, row.row_number, row.reason === null])).toEqual([
			[1000, 2, true],
			[1000, 3, true],
			[1000, 4, false],
			[2000, 2, true],
			[2000, 3, true],
		]);
		expect(rows[2]?.reason).toContain("2026-13-02");
		expect(JSON.parse(String(rows[2]?.raw))).toEqual([
			"J3",
			"2026-13-02 08:00",
			"刷单返利",
			"丙三",
			null,
			"5",
		]);
		expect(await rowsOfTable(engine(), "batch")).toMatchObject([
			{ file_name: "警情.csv", source: "incident", read_rows: 3, kept_rows: 2, refused_rows: 1 },
			{ file_name: "案件.csv", source: "case_file", read_rows: 2, kept_rows: 2, refused_rows: 0 },
		]);
	});

	it("leaves every table as it was when labelling fails", async () => {
		await importInto(engine(), [CALLS], settings);
		const before = await everything(engine());
		const label = () => Promise.reject(new Error("the labelling worker died"));
		const error = await failureOf(
			takeIn(engine(), await packedFiles([CASES], settings, 9), options({ label })),
		);
		expect(error).toMatchObject({ message: "the labelling worker died" });
		expect(await everything(engine())).toEqual(before);
	});

	it("leaves every table as it was when labels do not fit the table", async () => {
		await importInto(engine(), [CALLS], settings);
		const before = await everything(engine());
		const label: TakeInOptions["label"] = async (request) => {
			const labelled = await labelRecords(request);
			return { ...labelled, columns: [...labelled.columns, { name: "moon", kind: "text", values: [] }] };
		};
		await failureOf(takeIn(engine(), await packedFiles([CASES], settings, 9), options({ label })));
		expect(await everything(engine())).toEqual(before);
	});

	it("leaves every table as it was when the officer cancels between two files", async () => {
		await importInto(engine(), [CALLS], settings);
		const before = await everything(engine());
		const stop = new AbortController();
		const onProgress = ({ fileName }: TakeInProgress) => {
			if (fileName === "第二.csv") stop.abort();
		};
		const second = { ...CASES, name: "第二.csv" };
		const taken = takeIn(
			engine(),
			await packedFiles([{ ...CASES, name: "第一.csv" }, second]),
			options({ onProgress, signal: stop.signal }),
		);
		expect(await failureOf(taken)).toBeInstanceOf(CancelledError);
		expect(await everything(engine())).toEqual(before);
		await importInto(engine(), [CASES], settings);
		expect((await rowsOfTable(engine(), "case_file")).length).toBe(2);
	});

	it("leaves every table as it was when no file holds rows, and says why", async () => {
		await importInto(engine(), [CALLS], settings);
		const before = await everything(engine());
		const account = await importInto(
			engine(),
			[textFile("空.csv", ""), csv("陌生.csv", "甲,乙", "1,2"), csv("缺列.csv", "警情编号,简要警情", "J7,…")],
			settings,
		);
		expect(await everything(engine())).toEqual(before);
		expect(account.totals.read).toBe(0);
		expect(account.files[0]?.problem?.code).toBe("file_empty");
		expect(account.files[1]?.sheets[0]?.problem).toMatch(/^未能识别该表是哪类数据（共1行未导入）/);
		expect(account.files[2]?.sheets[0]?.problem).toMatch(
			/^该表像是警情，但没有找到“报警时间”列（共1行未导入）/,
		);
	});

	it("takes the good files of a drop although one cannot be read", async () => {
		const account = await importInto(engine(), [textFile("空.csv", ""), CALLS], settings);
		expect(account.totals).toMatchObject({ read: 3, kept: 2, refused: 1 });
		expect(account.files[0]?.problem).not.toBeNull();
	});

	it("changes no record when the same file comes again", async () => {
		await importInto(engine(), [CALLS, CASES], settings);
		const before = await everything(engine());
		const again = await importInto(engine(), [CALLS, CASES], settings);
		expect(again.totals).toEqual({ read: 5, kept: 0, updated: 0, unchanged: 4, refused: 1 });
		const after = await everything(engine());
		const told = (rows: readonly unknown[] = []) =>
			rows.map((row) => ({ ...(row as object), batch_id: null, row_number: null }));
		for (const table of ["incident", "case_file", "victim"])
			expect([table, told(after[table])]).toEqual([table, told(before[table])]);
		for (const table of ["event", "dimension_value"])
			expect([table, after[table]]).toEqual([table, before[table]]);
		expect(after.batch).toHaveLength(4);
	});

	it("keeps what is new, updates what moved and leaves the rest of an overlapping file", async () => {
		await importInto(engine(), [CALLS], settings);
		const overlap = csv(
			"警情_下周.csv",
			"警情编号,报警时间,原始性质,确认性质,损失金额",
			"J1,2026-05-01 08:00,刷单返利,,100",
			"J2,2026-05-02 08:00,刷单返利,冒充电商物流客服,800",
			"J4,2026-05-08 08:00,刷单返利,,50",
		);
		const account = await importInto(engine(), [overlap], settings);
		expect(account.totals).toEqual({ read: 3, kept: 1, updated: 1, unchanged: 1, refused: 0 });
		expect(await lossesOf()).toEqual({ J1: 10_000, J2: 80_000, J4: 5000 });
		const incidents = await rowsOfTable(engine(), "incident");
		const moved = incidents.find((row) => row.incident_no === "J2");
		expect(moved).toMatchObject({
			category_original: "刷单返利",
			category_confirmed: "冒充电商物流客服",
			batch_id: 2000,
			row_number: 3,
		});
		expect(incidents.find((row) => row.incident_no === "J1")?.victim_name).toBeUndefined();
	});

	it("lets no blank of a later file erase what is known", async () => {
		await importInto(engine(), [CALLS], settings);
		await importInto(
			engine(),
			[csv("短.csv", "警情编号,报警时间,损失金额", "J1,2026-05-01 08:00,--")],
			settings,
		);
		expect(await lossesOf()).toMatchObject({ J1: 10_000 });
	});

	it("moves the loss of a call to that of its case when the case comes later", async () => {
		await importEach(engine(), [CALLS]);
		expect(await lossesOf()).toEqual({ J1: 10_000, J2: null });
		await importEach(engine(), [CASES]);
		expect(await lossesOf()).toEqual({ J1: 25_000, J2: null, 案件A2: 7000 });
		await importEach(engine(), [csv("警情2.csv", "警情编号,报警时间,损失金额", "J9,2026-05-04 09:00,60")]);
		expect(await lossesOf()).toEqual({ J1: 25_000, J2: null, J9: 7000 });
	});

	it("follows a case from accepted over filed to solved", async () => {
		const state = (status: string, filed: string, solved: string) =>
			csv(
				`案件_${status}.csv`,
				"案件编号,案件类别,案件状态,受理时间,立案时间,破案时间",
				`A5,刷单返利,${status},2026-05-01,${filed},${solved}`,
			);
		const daysOf = async () => {
			const [event] = await rowsOfTable(engine(), "event");
			return [event?.case_day !== null, event?.solved_day !== null, event?.case_exclusion];
		};
		await importEach(engine(), [state("受理", "", "")]);
		expect(await daysOf()).toEqual([false, false, "not_filed"]);
		const totals = await importEach(engine(), [state("立案", "2026-05-02", "")]);
		expect(totals[0]).toMatchObject({ updated: 1, kept: 0 });
		expect(await daysOf()).toEqual([true, false, null]);
		await importEach(engine(), [state("破案", "2026-05-02", "2026-05-09")]);
		expect(await daysOf()).toEqual([true, true, null]);
		await importEach(engine(), [state("撤销案件", "2026-05-02", "2026-05-09")]);
		expect(await daysOf()).toEqual([false, false, "revoked"]);
		const raws = (await rowsOfTable(engine(), "source_row")).map((row) => JSON.parse(String(row.raw))[2]);
		expect(raws).toEqual(["受理", "立案", "破案", "撤销案件"]);
	});

	it("joins a victim named first and numbered later; two of one call stay two", async () => {
		const head = "警情编号,报警时间,受害人姓名,受害人证件号码,性别,文化程度";
		const totals = await importEach(engine(), [
			csv("一.csv", head, "J1,2026-05-01 08:00,甲一,,女,", "J1,2026-05-01 08:00,乙二,,男,"),
			csv("二.csv", head, "J1,2026-05-01 08:00,甲一,330799199003070029,,大专"),
		]);
		expect(totals).toMatchObject([
			{ kept: 2, updated: 0 },
			{ kept: 0, updated: 1 },
		]);
		expect((await rowsOfTable(engine(), "victim")).map((row) => row.person_key)).toEqual([
			"n:甲一",
			"n:乙二",
			"i:330799199003070029",
		]);
		const events = await rowsOfTable(engine(), "event");
		expect(events.map((event) => [event.ordinal, event.victim_name])).toEqual([
			[1, "乙二"],
			[2, "甲一"],
		]);
		expect(events.map((event) => event.c_victim_education === 0)).toEqual([true, false]);
		expect(events.every((event) => event.c_victim_gender !== 0)).toBe(true);
	});

	it("marks the rows of demonstration files, and only theirs", async () => {
		const [calls, cases] = await packedFiles([CALLS, CASES]);
		if (!calls || !cases) throw new Error("two files were read");
		await takeIn(engine(), [calls, cases], options({ demoHashes: new Set([cases.facts.fileHash]) }));
		const batches = await rowsOfTable(engine(), "batch");
		expect(batches.map((batch) => [batch.file_name, batch.is_demo])).toEqual([
			["警情.csv", false],
			["案件.csv", true],
		]);
	});

	it("says which file it is at and how many rows are in, then that it labels", async () => {
		const steps: string[] = [];
		const onProgress = ({ stage, fileName, done, total }: TakeInProgress) =>
			steps.push(`${stage} ${fileName} ${done}/${total}`);
		await takeIn(engine(), await packedFiles([CALLS, CASES]), options({ onProgress }));
		expect(steps).toEqual([
			"load 警情.csv 0/5",
			"load 案件.csv 3/5",
			"label null 5/null",
			"keep null 5/null",
		]);
	});
});

describe("nothing dropped", () => {
	it("is an account of nothing", async () => {
		const { openNativeEngine } = await import("@/lib/engine/native");
		const engine = await openNativeEngine({ threads: 1 });
		expect(await takeIn(engine, [], options())).toEqual({
			files: [],
			totals: { read: 0, kept: 0, updated: 0, unchanged: 0, refused: 0 },
		});
		await engine.close();
	});
});
