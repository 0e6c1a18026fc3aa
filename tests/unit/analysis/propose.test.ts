/** Classes are proposed from the station's own labels, for events without one, and never where too little is known. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askProposals } from "@/lib/analysis/propose";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { maskNarrative } from "@/lib/text/mask";
import { importInto } from "../../support/workspace";
import { csv, startAfresh } from "../ingest/tables";

const WAYS = {
	虚假征信: [
		"说学生时代的账户会影响信用记录，要清空额度转到指定账户",
		"称利率过高不合规，须配合清零后才不上报",
	],
	冒充军警购物: ["自称后勤采购员，要订一批帐篷并代购罐头", "说部队食堂要货，让先向他指定的厂家垫钱进货"],
	网络婚恋交友: ["网上认识的对象以生病住院为由多次借钱", "恋爱后对方称路上出了事故急需用钱"],
} as const;
const PLACES = ["早市", "老桥头", "渡口", "码头", "车站旁", "果园", "北街", "南巷", "鱼塘", "晒谷场"];

/** 60 distinct narratives over three classes, the class in the column. */
function labelled(): readonly string[] {
	const ways = Object.entries(WAYS).flatMap(([label, texts]) => texts.map((text) => [label, text] as const));
	return ways.flatMap(([label, text], way) =>
		PLACES.map((place, at) => `L${way}${at},2026-04-${10 + at} 08:00,${label},甲某某,在${place}${text}`),
	);
}
const HEAD = "警情编号,报警时间,原始性质,受害人姓名,简要警情";
const masking = (row: { readonly narrative: string | null; readonly event_names: string | null }) =>
	maskNarrative(row.narrative ?? "", row.event_names?.split("\n") ?? []);

describe("proposals", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());
	beforeEach(() => startAfresh(engine));

	it("name the class of an event without one, with the words that speak for it, masked", async () => {
		const unknown = "U1,2026-05-01 08:00,,王小明,王小明在渡口碰到采购员要一批帐篷，手机13812345678";
		await importInto(engine, [csv("警情.csv", HEAD, ...labelled(), unknown)], DEFAULT_SETTINGS);
		const { speaks, report, labelled: count, waiting, events } = await askProposals(engine, masking);
		expect({ speaks, count, waiting, examples: report.examples }).toEqual({
			speaks: true,
			count: 60,
			waiting: 1,
			examples: 60,
		});
		expect(report.accuracy).toBeGreaterThan(0.9);
		const [event] = events;
		expect(event).toMatchObject({ eventNo: "U1", ordinal: 1, reportTime: "2026-05-01 08:00:00" });
		expect(event?.proposals[0]?.label).toBe("fake_military");
		expect(event?.proposals).toHaveLength(2);
		expect(event?.narrative).not.toMatch(/王小明|13812345678/);
		const words = event?.spans.map(({ start, end }) => event.narrative.slice(start, end)).join("|");
		expect(words).toMatch(/采购|帐篷/);
	});

	it("keep silent below 50 labels and still list what waits", async () => {
		const few = labelled().slice(0, 40);
		await importInto(
			engine,
			[csv("警情.csv", HEAD, ...few, "U1,2026-05-01 08:00,,,在渡口借钱")],
			DEFAULT_SETTINGS,
		);
		const { speaks, waiting, events } = await askProposals(engine, masking);
		expect({ speaks, waiting }).toEqual({ speaks: false, waiting: 1 });
		expect(events[0]?.proposals).toEqual([]);
		expect(events[0]?.spans).toEqual([]);
	});

	it("are for nobody in an empty workspace", async () => {
		const { speaks, waiting, labelled: count, events } = await askProposals(engine, masking);
		expect({ speaks, waiting, count, events }).toEqual({ speaks: false, waiting: 0, count: 0, events: [] });
	});
});
