/** Which of two files speaks: by how old what they say is, never by which came first; and what is said of the loser. */
import { beforeEach, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { labelRecords } from "@/lib/ingest/relabel";
import { takeBack } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { forEachEngine } from "../../support/engines";
import { importInto, type NamedBytes } from "../../support/workspace";
import { csv, rowsOfTable, startAfresh } from "./tables";

const settings = DEFAULT_SETTINGS;
const HEAD = "警情编号,报警时间,处警单位,损失金额";
/** The first was exported on the 5th, the second on the 9th; they differ in J1. */
const OLDER = csv("旧.csv", HEAD, "J1,2026-05-01,一队,100", "J5,2026-05-05,一队,5");
const NEWER = csv("新.csv", HEAD, "J1,2026-05-01,二队,", "J9,2026-05-09,二队,9");
const written = (file: NamedBytes, at: string): NamedBytes => ({ ...file, modifiedAt: at as CivilMoment });

forEachEngine("settling", (engine) => {
	beforeEach(() => startAfresh(engine()));

	const load = async (...files: readonly NamedBytes[]) => {
		const accounts = [];
		for (const file of files) accounts.push(await importInto(engine(), [file], settings));
		return accounts.map((account) => account.files[0]?.sheets[0]);
	};
	const first = async () => {
		const rows = await rowsOfTable(engine(), "incident");
		return rows.find((row) => row.incident_no === "J1");
	};

	it("lets the file speak whose rows reach further, in whatever order they come", async () => {
		await load(OLDER, NEWER);
		expect(await first()).toMatchObject({ unit: "二队", loss_fen: 10_000, batch_id: 2000 });
		await startAfresh(engine());
		const [, late] = await load(NEWER, OLDER);
		expect(await first()).toMatchObject({ unit: "二队", loss_fen: 10_000, batch_id: 1000 });
		expect(late).toMatchObject({ read: 2, kept: 1, updated: 1, unchanged: 0, outdated: 1 });
	});

	it("counts a late old file that changes nothing as unchanged, and says that its values did not hold", async () => {
		const [, late] = await load(NEWER, csv("很旧.csv", HEAD, "J1,2026-05-01,三队,"));
		expect(late).toMatchObject({ read: 1, kept: 0, updated: 0, unchanged: 1, outdated: 1 });
		expect(await first()).toMatchObject({ unit: "二队" });
	});

	it("takes the moment a title states over the rows, and the time of writing between equals", async () => {
		const stated = csv("补发.csv", "某所警情,导出时间：2026-05-10 09:00,,", HEAD, "J1,2026-05-01,三队,");
		await load(NEWER, stated);
		expect(await first()).toMatchObject({ unit: "三队" });
		await startAfresh(engine());
		const one = written(csv("甲.csv", HEAD, "J1,2026-05-01,甲队,"), "2026-05-10 08:00:00");
		const other = written(csv("乙.csv", HEAD, "J1,2026-05-01,乙队,"), "2026-05-10 07:00:00");
		await load(one, other);
		expect(await first()).toMatchObject({ unit: "甲队" });
	});

	it("does not let a slip of the pen make a file the newest", async () => {
		await load(csv("笔误.csv", HEAD, "J1,2026-05-01,错队,", "J2,2062-05-01,错队,"), NEWER);
		expect(await first()).toMatchObject({ unit: "二队" });
	});

	it("brings back what a batch that is taken back had covered, and forgets what only it knew", async () => {
		await load(OLDER, NEWER);
		await takeBack(engine(), [2000], { settings, label: labelRecords });
		expect(await first()).toMatchObject({ unit: "一队", loss_fen: 10_000, batch_id: 1000, row_number: 2 });
		expect((await rowsOfTable(engine(), "incident")).map((row) => row.incident_no)).toEqual(["J1", "J5"]);
		expect((await rowsOfTable(engine(), "event")).map((row) => row.event_no)).toEqual(["J1", "J5"]);
		await takeBack(engine(), [1000, 7000], { settings, label: labelRecords });
		for (const table of ["incident", "incident_row", "source_row", "batch", "event"])
			expect(await rowsOfTable(engine(), table)).toEqual([]);
	});

	it("settles a later row of one file over an earlier one", async () => {
		const [account] = await load(
			csv("一.csv", HEAD, "J1,2026-05-01,一队,1", "J1,2026-05-01,,3", "J1,2026-05-01,一队,3"),
		);
		expect(account).toMatchObject({ kept: 1, updated: 1, unchanged: 1, outdated: 0 });
		expect(await first()).toMatchObject({ unit: "一队", loss_fen: 300, row_number: 4 });
	});

	it("takes mended rows as old as the export that refused them", async () => {
		const mended = csv(
			"警情_拒收行.csv",
			`${HEAD},研判台行标`,
			"J1,2026-05-01,错改,,abc-0-2",
			"J7,2026-05-02,补,7,abc-0-3",
		);
		await load(NEWER, written(mended, "2026-05-11 08:00:00"));
		expect(await first()).toMatchObject({ unit: "二队" });
		const rows = await rowsOfTable(engine(), "source_row");
		expect(rows.map((row) => row.mends)).toEqual([null, null, "abc-0-2", "abc-0-3"]);
		expect((await rowsOfTable(engine(), "incident")).map((row) => row.incident_no)).toContain("J7");
	});
});
