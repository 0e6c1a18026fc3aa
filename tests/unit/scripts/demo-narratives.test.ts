/** What the narratives tell agrees with the model: read back with plain patterns from the committed files. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { demoRows } from "../../support/demo-tables";

const narratives = new Map(
	["警情_2023-2024.xls", "警情_2025.csv", "警情_2026年1月-5月.xlsx"]
		.flatMap(demoRows)
		.map((row) => [row.警情编号 ?? row.接警号, String(row.简要警情 ?? row.案情简述 ?? "")]),
);
const written = readFileSync(resolve(process.cwd(), "tests/support/demo-truth-calls.csv"), "utf8");
const countable = Papa.parse<Record<string, string>>(written.trim(), { header: true })
	.data.filter((call) => call.exclusion === "")
	.map((call) => ({
		call,
		told: (call.in_narrative ?? "").split(" "),
		text: (narratives.get(call.incident_no ?? "") ?? "").replaceAll(" ", ""),
		raw: narratives.get(call.incident_no ?? "") ?? "",
	}));

const UNITS: Readonly<Record<string, number>> = { 元: 100, 万元: 1_000_000, w: 1_000_000 };

describe("narratives of the demo", () => {
	it("come in three forms, some with spaces around numbers", () => {
		const count = (form: string) => countable.filter(({ call }) => call.narrative_form === form).length;
		for (const form of ["1", "2", "3"]) expect(count(form)).toBeGreaterThan(countable.length / 8);
		expect(countable.filter(({ raw }) => /\S \d+ \S/.test(raw)).length).toBeGreaterThan(
			countable.length / 10,
		);
	});

	it("state the loss that the model knows, and none where nobody knows it", () => {
		for (const { call, told, text } of countable.filter((entry) => entry.call.loss_fen !== "0")) {
			const amount = /(?:诈骗|共计损失|被骗)(\d+(?:\.\d+)?)(万元|w|元)/.exec(text);
			const fen = amount && Math.round(Number(amount[1]) * (UNITS[amount[2] ?? ""] ?? 0));
			expect(fen === null ? "" : String(fen), text).toBe(call.loss_fen);
			expect(told.includes("loss"), text).toBe(call.loss_fen !== "");
		}
		const attempts = countable.filter(({ call }) => call.loss_fen === "0");
		expect(attempts.length).toBeGreaterThan(20);
		for (const { text } of attempts) expect(text).toMatch(/未造成财产损失|无损失|没有损失/);
	});

	it("put sex, age, schooling, marriage and address of the victim in the bracket of form 1", () => {
		for (const { call, text } of countable.filter((entry) => entry.call.narrative_form === "1")) {
			const parts =
				/^事主（([男女])，(\d+)岁，\S+?族，(\S+?)，(未婚|已婚|离异|离婚|丧偶)，现住址[：:](\S+?)）报称/.exec(
					text,
				);
			expect([parts?.[1], parts?.[2]], text).toEqual([call.victim_gender, call.victim_age]);
			if (call.victim_village !== "辖区外") expect(parts?.[5], text).toContain(call.victim_village);
		}
	});

	it("give the time of the offence to the minute in form 1 and to the hour in form 2", () => {
		for (const { call, text } of countable.filter((entry) => entry.told.includes("occur_from"))) {
			const time = /(\d{4})年(\d+)月(\d+)日(\d+)时(?:至\d+时)?(?:(\d+)分)?许/.exec(text);
			const [year, month, day, hour, minute] = (time ?? [])
				.slice(1)
				.map((part) => (part ?? "").padStart(2, "0"));
			const shown = `${year}-${month}-${day} ${hour}:${call.narrative_form === "1" ? minute : ""}`;
			expect(call.occur_from?.startsWith(shown), text).toBe(true);
		}
	});
});
