/** Who a row means inside its event: a number that can be matched, else the name, else nobody in particular. */
import { describe, expect, it } from "vitest";
import { personKey } from "@/lib/ingest/person-key";

describe("personKey", () => {
	it.each([
		["330799199003070029", "甲一", "i:330799199003070029"],
		[" 330799199003070029 ", null, "i:330799199003070029"],
		["330799900307002", "甲一", "i:330799199003070029"],
		["33079919991115325x", "甲一", "i:33079919991115325X"],
		["330799********0029", "甲一", "n:甲一"],
		["3.30799E+17", "甲一", "n:甲一"],
		["330799199003070000", "甲 一", "n:甲一"],
		["330799199003070028", "甲一", "n:甲一"],
		[null, "欧阳 小明", "n:欧阳小明"],
		[null, null, ""],
		["330799********0029", "", ""],
		["  ", "  ", ""],
	])("id %j, name %j: %j", (id, name, key) => {
		expect(personKey(id, name)).toBe(key);
	});
});
