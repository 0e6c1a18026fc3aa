/** Labels made anew only where something changed are those of labelling everything, over random imports and undos. */
import "../support/property-seed";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "@/lib/analysis/ask";
import type { CivilMoment } from "@/lib/base/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { codeColumn } from "@/lib/dimensions/event-table";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { labelRecords, relabel, relabelOnly } from "@/lib/ingest/relabel";
import { takeBack } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { checkDigitOf } from "@/lib/text/identity";
import { importInto, type NamedBytes, textFile } from "../support/workspace";
import { rowsOfTable, startAfresh } from "../unit/ingest/tables";

const settings = DEFAULT_SETTINGS;
const RUNS = Number(process.env.FC_RUNS ?? 12);
const whole = (first17: string) => `${first17}${checkDigitOf(first17)}`;
const ID1 = whole("33079919900307002");
const ID2 = whole("33079919850101003");
const one = (...choices: readonly string[]) => fc.constantFrom(...choices);
const ids = one(ID1, ID2, "", "", "330799********0029");
const phones = one("13912345678", "13887654321", "", "15566667777");
const names = one("甲一", "乙二", "丙三", "甲*");
const homes = one(
	"霁溪镇溪口村3组12号",
	"浙江省金华市永康市霁溪镇溪口村3组12号",
	"溪口村",
	"",
	"北屏村9组77号",
);
const houses = one("H1", "H2", "", "");
const firms = one("金星厂", "", "");
const calls = one("J1", "J2", "J3", "J4", "J5", "J6", "J7");
const day = fc
	.tuple(fc.integer({ min: 3, max: 4 }), fc.integer({ min: 1, max: 9 }), one("", " 08:00", " 18:30"))
	.map(([month, of, clock]) => `2026-0${month}-0${of}${clock}`);
const flag = one("是", "否", "");

const SHEETS: Readonly<Record<string, readonly [string, readonly fc.Arbitrary<string>[]]>> = {
	警情: [
		"警情编号,报警时间,原始性质,受害人姓名,受害人证件号码,受害人电话,现住址,户号,工作单位,亲情号,损失金额,重复关联警情,是否无效",
		[
			...[calls, day, one("刷单返利", "盗窃", "刷单返利"), names, ids, phones, homes, houses, firms],
			...[one("13912345678", "", ""), one("100", "0", ""), one("", "", "J1", "J3"), one("否", "否", "是")],
		],
	],
	案件: [
		"案件编号,警情编号,立案时间,案件类别,案件状态,受害人姓名,受害人证件号码,涉案金额",
		[
			one("A1", "A2", "A3"),
			one("J1", "J2", "J6", ""),
			day,
			one("刷单返利"),
			one("立案", "撤案"),
			names,
			ids,
			one("100", ""),
		],
	],
	派警: [
		"警情编号,派警单号,派警时间,反馈时间,反馈类别",
		[calls, one("P1", "P2"), day, day, one("刷单返利", "虚假征信", "盗窃", "诈骗", "")],
	],
	回执: [
		"回执编号,签署时间,姓名,身份证号,联系电话,村居,户号,签署方式,是否安装反诈APP,是否开通金钟罩",
		[
			...[one("R1", "R2", "R3"), day, names, ids, phones, one("溪口村"), houses],
			...[one("入户", "企业讲堂"), flag, flag],
		],
	],
	关系人: [
		"姓名,身份证号,联系电话,关系人姓名,关系人身份证号,关系人电话,关系种类,户号,住址",
		[names, ids, phones, names, ids, phones, one("亲属", "同户", "同住址"), houses, homes],
	],
	预警: [
		"预警编号,下发时间,预警对象,预警号码,预警对象身份证号,警情编号,是否劝阻成功",
		[one("Y1", "Y2", "Y3"), day, names, phones, ids, one("J1", "J2", "", ""), flag],
	],
	止付: [
		"止付单号,明细号,警情编号,申请时间,止付金额,止付结果,受害人姓名,受害人身份证号,受害人电话",
		[
			one("Z1", "Z2", "Z3"),
			one("1", "2"),
			one("J1", "J4", ""),
			day,
			one("100", "50", "0", ""),
			one("成功", "失败", ""),
			names,
			ids,
			phones,
		],
	],
	防护登记: [
		"月份,姓名,身份证号,联系电话,是否注册反诈APP,是否登记金钟罩",
		[one("2026-02", "2026-03", "2026-04"), names, ids, phones, flag, flag],
	],
	活动: [
		"活动编号,活动时间,活动形式,企业,村居,覆盖人数",
		[one("D1", "D2"), day, one("讲堂"), firms, one("溪口村"), one("30")],
	],
};

const anyFile = fc.constantFrom(...Object.keys(SHEETS), "警情", "警情", "关系人").chain((kind) => {
	const [head, cells] = SHEETS[kind] ?? ["", []];
	return fc
		.array(fc.tuple(...cells), { minLength: 1, maxLength: 5 })
		.map((rows) => ({ kind, text: `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n` }));
});
type Step = { readonly file: { readonly kind: string; readonly text: string } } | { readonly undo: number };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 4, arbitrary: anyFile.map((file) => ({ file })) },
	{ weight: 1, arbitrary: fc.nat().map((undo) => ({ undo })) },
);

/** The event table with values in place of codes, in no order. */
async function told(engine: Engine): Promise<readonly string[]> {
	const dictionary = await loadDictionary(engine);
	const events = await rowsOfTable(engine, "event");
	return events
		.map((event) => {
			const values = DIMENSION_LIST.map(({ id }) => {
				const column = codeColumn(id);
				return [column, dictionary.valueOf(id, Number(event[column]))];
			});
			return JSON.stringify({ ...event, ...Object.fromEntries(values) });
		})
		.sort();
}

describe("labels made anew where something changed", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());
	const all = () => engine.transaction((tx) => relabel(tx, { settings, label: labelRecords }));

	async function take(step: Step, at: number): Promise<void> {
		if ("file" in step) {
			const modifiedAt = `2026-05-10 08:${String(at).padStart(2, "0")}:00` as CivilMoment;
			const file: NamedBytes = { ...textFile(`${step.file.kind}${at}.csv`, step.file.text), modifiedAt };
			const account = await importInto(engine, [file], settings);
			expect(account.files.map(({ sheets }) => sheets.map(({ problem }) => problem))).toEqual([[null]]);
			return;
		}
		const batches = await rowsOfTable(engine, "batch");
		const batch = batches[step.undo % Math.max(1, batches.length)];
		if (batch) await takeBack(engine, [Number(batch.batch_id)], { settings, label: labelRecords });
	}

	it("are those of labelling everything, after every import and every undo", async () => {
		const seen = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 9 }), async (steps) => {
				await startAfresh(engine);
				for (const [at, step] of steps.entries()) {
					await take(step, at);
					const partly = await told(engine);
					await all();
					expect(partly).toEqual(await told(engine));
				}
				for (const event of (await told(engine)).map((line) => JSON.parse(line)))
					for (const id of [
						"victim_prior_history",
						"victim_prevention_reach",
						"victim_shield_status",
						"intervention_status",
					]) {
						const key = `${id} ${event[`c_${id}`]}`;
						seen.set(key, (seen.get(key) ?? 0) + 1);
					}
			}),
			{ numRuns: RUNS },
		);
		for (const value of ["first", "self", "relation"])
			expect([...seen.keys()]).toContain(`victim_prior_history ${value}`);
	}, 600_000);

	it("are left as they are by labelling any of them again", async () => {
		const files = fc.array(anyFile, { minLength: 5, maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(
				files,
				fc.subarray(["J1", "J2", "J3", "J4", "J5", "J6", "J7"]),
				async (drop, numbers) => {
					await startAfresh(engine);
					for (const [at, file] of drop.entries()) await take({ file }, at);
					await all();
					const before = await told(engine);
					await engine.transaction((tx) =>
						relabelOnly(
							tx,
							{ settings, label: labelRecords },
							{ incidents: new Set(numbers), cases: new Set(["A1"]) },
						),
					);
					expect(await told(engine)).toEqual(before);
				},
			),
			{ numRuns: RUNS },
		);
	}, 600_000);
});
