/** What the checks find is a function of the set of files: no order of import and no file taken back leaves a trace. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHistory } from "@/lib/analysis/ask-history";
import { askQuality } from "@/lib/analysis/quality/ask-quality";
import { historyBlocks } from "@/lib/blocks/from-history";
import { eventLink } from "@/lib/blocks/record-link";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { placesOf } from "@/lib/ingest/relabel";
import { qualityFile } from "@/lib/report/quality";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import type { NamedBytes } from "../support/workspace";
import { stated, taken, takenBack } from "../unit/analysis/stated";

let engine: Engine;
beforeAll(async () => {
	engine = await openNativeEngine({ threads: 1 });
});
afterAll(() => engine.close());

const CALLS =
	"警情编号,报警时间,原始性质,是否无效,受害人姓名,身份证号码,受害人电话,居住村居,损失金额,研判台行标";
const CASES = "案件编号,警情编号,案件状态,受理时间,立案时间,破案时间,案件类别,涉案金额";

const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);
const line = (...cells: readonly fc.Arbitrary<string>[]) =>
	fc.tuple(...cells).map((texts) => texts.join(","));

const call = line(
	oneOf("J1", "J2", "J3", ""),
	oneOf("2026-04-01 08:00", "2026-04-02", "2062-04-01", "昨天", "2026-04-03 09:30:15"),
	oneOf("刷单返利", "虚假征信", "盗窃", ""),
	oneOf("", "", "是"),
	oneOf("甲一", "乙二", "甲*", ""),
	oneOf("330799199003070029", "3.30799E+17", "330799********0029", ""),
	oneOf("15400000001", ""),
	oneOf("溪口村", "西口村", ""),
	oneOf("100", "1000000", "0", ""),
	oneOf("", ""),
);
const caseFile = line(
	oneOf("A1", "A2", "A3"),
	oneOf("J1", "J2", ""),
	oneOf("受理", "立案", "破案", ""),
	oneOf("2026-04-01", ""),
	oneOf("2026-04-05 10:00", "2026-03-01", ""),
	oneOf("2026-04-09", "2026-04-02", ""),
	oneOf("刷单返利", ""),
	oneOf("100", "0.01", ""),
);
const day = fc.integer({ min: 10, max: 28 });
/** Files of one workspace differ in their moment, so that it is known which of them speaks. */
const files = fc
	.tuple(
		fc.uniqueArray(day, { minLength: 3, maxLength: 5 }),
		fc.array(fc.array(call, { minLength: 1, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
		fc.array(fc.array(caseFile, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 5 }),
	)
	.map(([days, calls, cases]) =>
		days.map((at, position): NamedBytes => {
			const moment = `2026-04-${at} 08:00`;
			return position % 2 === 0
				? stated(moment, `警情${at}.csv`, CALLS, ...(calls[position] ?? []))
				: stated(moment, `案件${at}.csv`, CASES, ...(cases[position] ?? []));
		}),
	);

/** Everything that is shown. */
async function shown(): Promise<unknown> {
	const labels = { settings: DEFAULT_SETTINGS, places: await placesOf(engine, DEFAULT_SETTINGS) };
	const histories = await Promise.all(
		[eventLink("incident", "J1"), eventLink("case_file", "A1"), eventLink("case_file", "A2")].map((link) =>
			askHistory(engine, link.records),
		),
	);
	return JSON.parse(
		JSON.stringify([
			qualityFile(await askQuality(engine, labels), labels),
			histories.map(historyBlocks),
		]).replaceAll(/"batch\.\d+"/g, '"batch"'),
	);
}

describe("the checks and the histories", () => {
	it("do not depend on the order of import, and forget a file that is taken back", async () => {
		await fc.assert(
			fc.asyncProperty(files, fc.nat(), async (all, seed) => {
				await taken(engine, all);
				const forwards = await shown();
				const turned = [...all.slice(seed % all.length), ...all.slice(0, seed % all.length)].reverse();
				await taken(engine, turned);
				expect(await shown()).toEqual(forwards);
				await taken(engine, turned.slice(1));
				const without = await shown();
				await taken(engine, turned);
				await takenBack(engine, 1);
				expect(await shown()).toEqual(without);
			}),
			{ numRuns: 5 },
		);
	}, 480_000);
});
