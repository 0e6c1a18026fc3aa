/** The steps of an import: what each event leaves on the screen, and when the officer is asked. */
import { describe, expect, it } from "vitest";
import {
	type ImportEvent,
	type ImportState,
	importReducer,
	NO_IMPORT,
	needsReview,
	type PendingFile,
} from "@/components/state/import-state";
import type { Account } from "@/lib/ingest/account";
import type { SheetFacts } from "@/lib/ingest/pack";
import type { ColumnMapping, MappedBy } from "@/lib/ingest/recognise";

const ACCOUNT: Account = {
	files: [],
	totals: { read: 7, kept: 4, updated: 1, unchanged: 1, refused: 1 },
};
const LATER: Account = { files: [], totals: { read: 1, kept: 1, updated: 0, unchanged: 0, refused: 0 } };
const PROGRESS = { label: "解码 警情.csv", done: 10, total: 100, unit: "行" };

const stateAfter = (events: readonly ImportEvent[], from: ImportState = NO_IMPORT): ImportState =>
	events.reduce(importReducer, from);

function column(mappedBy: MappedBy): ColumnMapping {
	return { column: 0, heading: "列", field: null, mappedBy, moneyUnit: "yuan" };
}

function pending(change: {
	rowCount?: number;
	source?: "incident" | null;
	missing?: readonly string[];
	mappedBy?: readonly MappedBy[];
}): PendingFile {
	const sheet: SheetFacts = {
		sheet: "表",
		recognition: {
			source: change.source === undefined ? "incident" : change.source,
			confidence: 1,
			headerStart: 0,
			headerEnd: 0,
			columns: (change.mappedBy ?? ["alias"]).map(column),
			missing: change.missing ?? [],
		},
		sample: [],
		hiddenRows: 0,
		dateSystem: 1900,
		titles: [],
		statedAt: null,
		rowCount: change.rowCount ?? 3,
		converted: null,
	};
	return {
		file: new File([], "警情.csv"),
		read: {
			fileName: "警情.csv",
			fileHash: "0",
			format: "csv",
			encoding: "utf-8",
			notes: [],
			savedAt: null,
			modifiedAt: null,
			fileNo: 1,
			asOf: null,
			sheets: [sheet],
			problem: null,
		},
	};
}

describe("importReducer", () => {
	it("hears no word of a step that is over", () => {
		for (const phase of ["idle", "review"] as const) {
			const state = { ...NO_IMPORT, phase };
			expect(importReducer(state, { type: "progressed", progress: PROGRESS })).toBe(state);
		}
	});

	it("walks from the files to the account", () => {
		const files = [pending({})];
		expect(stateAfter([{ type: "started" }])).toEqual({ ...NO_IMPORT, phase: "reading" });
		const reading = stateAfter([{ type: "started" }, { type: "progressed", progress: PROGRESS }]);
		expect(reading).toEqual({ ...NO_IMPORT, phase: "reading", progress: PROGRESS });
		const read = stateAfter([{ type: "read", pending: files }], reading);
		expect(read).toEqual({ ...NO_IMPORT, phase: "review", pending: files });
		const loading = stateAfter([{ type: "loading" }], read);
		expect(loading).toEqual({ ...NO_IMPORT, phase: "loading", pending: files });
		expect(stateAfter([{ type: "loaded", account: ACCOUNT }], loading)).toEqual({
			...NO_IMPORT,
			account: ACCOUNT,
		});
	});

	const halfway: Record<string, readonly ImportEvent[]> = {
		reading: [{ type: "started" }, { type: "progressed", progress: PROGRESS }],
		review: [{ type: "started" }, { type: "read", pending: [pending({})] }],
		loading: [{ type: "started" }, { type: "read", pending: [pending({})] }, { type: "loading" }],
	};

	it.each(Object.entries(halfway))(
		"a cancel while %s leaves the account of the import before",
		(_, events) => {
			const state = stateAfter([...events, { type: "cancelled" }], { ...NO_IMPORT, account: ACCOUNT });
			expect(state).toEqual({ ...NO_IMPORT, account: ACCOUNT });
		},
	);

	it.each(Object.entries(halfway))(
		"a failure while %s says why and keeps the earlier account",
		(_, events) => {
			const state = stateAfter([...events, { type: "failed", problem: "内存不足" }], {
				...NO_IMPORT,
				account: ACCOUNT,
			});
			expect(state).toEqual({ ...NO_IMPORT, account: ACCOUNT, problem: "内存不足" });
		},
	);

	it("a new import takes the old problem away at once and the old account when it is done", () => {
		const failed = stateAfter([{ type: "failed", problem: "内存不足" }], { ...NO_IMPORT, account: ACCOUNT });
		const started = stateAfter([{ type: "started" }], failed);
		expect(started).toMatchObject({ problem: null, account: ACCOUNT });
		expect(stateAfter([{ type: "loaded", account: LATER }], started).account).toBe(LATER);
	});

	it("never changes the state it was given", () => {
		const before = Object.freeze({ ...NO_IMPORT });
		for (const events of Object.values(halfway)) stateAfter(events, before);
		expect(before).toEqual(NO_IMPORT);
	});
});

describe("needsReview", () => {
	it.each<[string, PendingFile, boolean]>([
		["all columns known", pending({}), false],
		[
			"left out, sequence and officer's columns",
			pending({ mappedBy: ["left_out", "sequence", "officer"] }),
			false,
		],
		["one unknown heading", pending({ mappedBy: ["alias", "unknown"] }), true],
		["a sheet nobody recognises", pending({ source: null, mappedBy: ["unknown"] }), true],
		["a needed column missing", pending({ missing: ["report_time"] }), true],
		["unknown headings over no rows", pending({ rowCount: 0, source: null, mappedBy: ["unknown"] }), false],
	])("%s: %j", (_, file, expected) => {
		expect(needsReview([file])).toBe(expected);
		// One doubtful file stops the others too.
		expect(needsReview([pending({}), file, pending({})])).toBe(expected);
	});

	it("does not ask about nothing, or about a file that could not be opened", () => {
		const broken = pending({});
		const unopened = {
			...broken,
			read: { ...broken.read, sheets: [], problem: { code: "file_empty", message: "空" } },
		};
		expect(needsReview([])).toBe(false);
		expect(needsReview([unopened])).toBe(false);
	});
});
