/** What of an officer's mappings can never take effect is said, and nothing else. */
import { describe, expect, it } from "vitest";
import { mappingFaults } from "@/lib/ingest/mapping-faults";
import { DEFAULT_SETTINGS, type HeaderMapping } from "@/lib/settings/settings";
import { readSettings, writeSettings } from "@/lib/settings/settings-file";

const faults = (mapping: HeaderMapping) => mappingFaults({ ...DEFAULT_SETTINGS, headerMappings: [mapping] });

describe("mappingFaults", () => {
	it("says nothing of a mapping that names columns, or a source for one shape", () => {
		expect(faults({ name: "a", source: "alert", headings: { 号: "ticket_no" } })).toEqual([]);
		expect(faults({ name: "a", source: "alert", headings: {}, shape: "0123456789abcdef" })).toEqual([]);
	});

	it("names mappings of nothing, of unknown sources and of unknown fields", () => {
		expect(faults({ name: "a", source: "alert", headings: {} })).toEqual([
			expect.stringContaining("没有写任何列"),
		]);
		expect(faults({ name: "a", source: "no_such", headings: { 号: "x" } })).toEqual([
			expect.stringContaining("不存在的数据类型"),
		]);
		expect(faults({ name: "a", source: "alert", headings: { 号: "incident" } })).toEqual([
			expect.stringContaining("不存在的字段"),
		]);
	});

	it("warns of two columns for one field, but not where each is a record of its own", () => {
		const twice = { 甲: "ticket_no", 乙: "ticket_no" };
		expect(faults({ name: "a", source: "alert", headings: twice })).toEqual([
			expect.stringContaining("同一字段"),
		]);
		const items = { 甲: "amount", 乙: "amount" };
		expect(faults({ name: "a", source: "campaign_result", headings: items })).toEqual([]);
	});
});

describe("the settings file", () => {
	it("carries the shape of a mapping and refuses one that is none", () => {
		const mapping = { name: "a", source: "alert", headings: {}, shape: "0123456789abcdef" };
		const settings = { ...DEFAULT_SETTINGS, headerMappings: [mapping] };
		expect(readSettings(writeSettings(settings)).headerMappings).toEqual([mapping]);
		const wrong = { ...DEFAULT_SETTINGS, headerMappings: [{ ...mapping, shape: "xyz" }] };
		expect(() => readSettings(writeSettings(wrong))).toThrow(/shape/);
	});
});
