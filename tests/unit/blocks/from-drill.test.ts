/** A place on a drill path as blocks: ways down with change and verdict, the way back up, and lines that name nobody. */
import { describe, expect, it } from "vitest";
import type { Drilled } from "@/lib/analysis/drill";
import { type Drill, drillPathFrom, isDrillPath } from "@/lib/analysis/drill-paths";
import { isCivilMoment } from "@/lib/base/civil";
import { dimensionAnswer } from "@/lib/blocks/from-dimensions";
import { drillLines, drillLink, drillSteps, drillTable, drillUnit } from "@/lib/blocks/from-drill";
import { type EventRow, maskedPerson } from "@/lib/blocks/from-rows";
import { answerOf, LABELS } from "./answers";

const moment = (written: string) => (isCivilMoment(written) ? written : null);
const TOP: Drill = { path: "category", chosen: [] };

/** A place as the engine would give it, counted by the product's own comparison. */
function drilledAt(drill: Drill, more: Partial<Drilled> = {}): Drilled {
	const answer = answerOf({
		dimensions: { fraud_category: { romance: [30, 31, 5], fake_shopping: [0, 2, 3], 不详: [20, 0, 21] } },
	});
	return {
		drill,
		question: answer.question,
		metric: "calls",
		total: 50,
		level: dimensionAnswer(answer, "fraud_category"),
		rows: null,
		dictionary: answer.dictionary,
		...more,
	};
}

function rowOf(drilled: Drilled, more: Partial<EventRow> = {}): EventRow {
	const code = (dimension: Parameters<typeof drilled.dictionary.encode>[0], value: string) =>
		drilled.dictionary.encode(dimension, value);
	return {
		event_no: "J1",
		ordinal: 1,
		incident_no: "J1",
		case_no: null,
		report_time: moment("2026-05-10 08:03:00"),
		filed_time: null,
		category: code("fraud_category", "romance"),
		subtype: 0,
		gender: code("victim_gender", "female"),
		age: code("victim_age_band", "25_30"),
		occupation: code("victim_occupation", "某厂会计"),
		village: code("victim_village", "枫桥一村"),
		channel: 0,
		loss_fen: 363_400,
		victim_name: "欧阳小明",
		event_names: "欧阳小明\n王二妹",
		caller_name: "李三",
		unit: null,
		narrative: "事主欧阳小明电话15400000001",
		file_name: null,
		sheet: null,
		row_number: null,
		sources: "",
		...more,
	};
}

describe("the registry", () => {
	it("knows its paths by id and by where they begin", () => {
		expect(isDrillPath("category")).toBe(true);
		expect(isDrillPath("toString")).toBe(false);
		expect(drillPathFrom("victim_village")).toBe("village");
		expect(drillPathFrom("fraud_subtype")).toBeNull();
	});
});

describe("drillSteps", () => {
	it("names everything above a place, each a place of its own, 不详 with its dimension", () => {
		const steps = drillSteps({ path: "category", chosen: ["romance", null] }, LABELS);
		expect(steps).toEqual([
			{ label: "全部类别", drill: TOP },
			{ label: "网络婚恋交友", drill: { path: "category", chosen: ["romance"] } },
			{ label: "手法子类不详", drill: { path: "category", chosen: ["romance", null] } },
		]);
		expect(drillSteps({ path: "village", chosen: [] }, LABELS)).toEqual([
			{ label: "全镇", drill: { path: "village", chosen: [] } },
		]);
	});
});

describe("drillTable", () => {
	it("has count, share of the parent, change and verdict, and leads down wherever there is something", () => {
		const block = drillTable(drilledAt(TOP));
		const found = block?.rows.map(({ cells }) => [
			cells[0]?.text,
			cells[1]?.text,
			cells[2]?.text,
			cells[3]?.text,
			cells[5]?.text,
			cells[0]?.drill?.chosen,
		]);
		expect(found).toEqual([
			["网络婚恋交友", "30", "60.0%", expect.stringContaining("5 · "), expect.any(String), ["romance"]],
			["虚假购物服务", "0", "0.0%", expect.any(String), expect.any(String), undefined],
			["不详", "20", "40.0%", expect.any(String), expect.any(String), [null]],
		]);
		expect(block?.rows[0]?.cells[1]?.rows?.filters).toEqual([
			{ dimension: "fraud_category", values: ["romance"] },
		]);
	});

	it("is none at the lines", () => {
		expect(drillTable(drilledAt(TOP, { level: null, rows: [] }))).toBeNull();
		expect(drillLines(drilledAt(TOP), LABELS)).toBeNull();
	});
});

describe("drillLines", () => {
	const place: Drill = { path: "village", chosen: ["枫桥一村"] };

	it("has one masked line a victim, each leading to its own row, and counts the rest", () => {
		const drilled = drilledAt(place, { level: null, metric: "victims", total: 3 });
		const rows = [rowOf(drilled), rowOf(drilled, { ordinal: 2, victim_name: "王二妹", loss_fen: null })];
		const block = drillLines({ ...drilled, rows }, LABELS);
		expect(block?.items.map(({ text }) => text)).toEqual([
			"欧阳**，女，25–30岁，某厂会计　5月10日 08:03，网络婚恋交友，全案损失3634元",
			"王**，女，25–30岁，某厂会计　5月10日 08:03，网络婚恋交友",
			"另有1人，见全部明细。",
		]);
		expect(block?.items[1]?.rows).toEqual({
			...drillLink(drilled),
			event: { eventNo: "J1", ordinal: 2 },
		});
		expect(block?.items[2]?.rows).toEqual(drillLink(drilled));
		expect(drillUnit(place)).toBe("人");
		expect(JSON.stringify(block)).not.toMatch(/小明|二妹|李三|154/);
	});

	it("has one masked line an event on a path of events", () => {
		const drilled = drilledAt({ path: "category", chosen: ["romance", null] }, { level: null, total: 1 });
		const block = drillLines({ ...drilled, rows: [rowOf(drilled)] }, LABELS);
		expect(block?.items).toHaveLength(1);
		expect(block?.items[0]?.text).toMatch(/^5月10日 08:03　网络婚恋交友，女，/);
		expect(block?.items[0]?.text).not.toContain("欧阳");
	});
});

describe("maskedPerson", () => {
	it("says what nobody knows, and an attempt", () => {
		const drilled = drilledAt(TOP);
		const context = { dictionary: drilled.dictionary, labels: LABELS };
		const nobody = { victim_name: null, gender: 0, age: 0, occupation: 0, category: 0, report_time: null };
		expect(maskedPerson(rowOf(drilled, { ...nobody, loss_fen: null }), context)).toBe(
			"姓名不详　时间不详，类别不详",
		);
		expect(maskedPerson(rowOf(drilled, { loss_fen: 0 }), context)).toMatch(/，未遂$/);
	});
});
