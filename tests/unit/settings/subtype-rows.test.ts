/** The tree of methods: worded anew, moved, extended and put back, with the built-in names still understood. */
import { describe, expect, it } from "vitest";
import { newSubtype, subtypeGroups, withoutSubtype, withSubtype } from "@/components/settings/subtype-rows";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import { DEFAULT_SETTINGS, type SubtypeEntry } from "@/lib/settings/settings";
import { event } from "../dimensions/sample";

const groupOf = (entries: readonly SubtypeEntry[], id: string) =>
	subtypeGroups(entries).find(({ fraudClass }) => fraudClass === id);

function readWith(subtypes: readonly SubtypeEntry[], subtype: string): string {
	const context = { settings: { ...DEFAULT_SETTINGS, subtypes }, places: DEFAULT_SETTINGS.places };
	const { value } = DIMENSIONS.fraud_subtype.read(event({ subtype }), context);
	return labelOfValue(DIMENSIONS.fraud_subtype, value, context);
}

describe("the tree of methods", () => {
	it("stands under the classes in their order, with the national shares", () => {
		const groups = subtypeGroups([]);
		expect(groups[0]).toMatchObject({ label: "刷单返利", nationalShare: 34.5 });
		expect(groups.at(-1)).toMatchObject({ label: "其他", nationalShare: null });
		const total = groups.reduce((sum, { nationalShare }) => sum + (nationalShare ?? 0), 0);
		expect(total).toBeCloseTo(100, 6);
	});

	it("words a built-in method anew: both names mean it, and putting it back words it as before", () => {
		const [row] = groupOf([], "rebate_orders")?.rows ?? [];
		if (row === undefined) throw new Error("no method");
		const entries = withSubtype([], { ...row, name: "本地叫法", aliases: ["土话"] });
		for (const word of ["本地叫法", "土话", row.name]) expect(readWith(entries, word)).toBe("本地叫法");
		expect(groupOf(entries, "rebate_orders")?.rows[0]).toMatchObject({ isChanged: true, isOwn: false });
		expect(withoutSubtype(entries, row.id)).toEqual([]);
		expect(readWith([], row.name)).toBe(row.name);
	});

	it("takes methods of the station's own, each name once, with ids that never come twice", () => {
		const first = newSubtype([], " 新手法 ", "romance");
		if (first === null) throw new Error("not added");
		expect(first).toMatchObject({ id: "own_1", name: "新手法", fraudClass: "romance", isOwn: true });
		const entries = withSubtype([], first);
		expect(readWith([], "新手法")).toBe("新手法");
		expect(groupOf(entries, "romance")?.rows.at(-1)).toMatchObject({ name: "新手法", isOwn: true });
		expect(newSubtype(entries, "新手法", "other")).toBeNull();
		expect(newSubtype(entries, "  ", "other")).toBeNull();
		expect(newSubtype(entries, "另一个", "other")?.id).toBe("own_2");
	});

	it("moves a method to another class", () => {
		const [row] = groupOf([], "other")?.rows ?? [];
		if (row === undefined) throw new Error("no method");
		const entries = withSubtype([], { ...row, fraudClass: "game_trade" });
		expect(groupOf(entries, "other")?.rows.map(({ id }) => id)).not.toContain(row.id);
		expect(groupOf(entries, "game_trade")?.rows.map(({ id }) => id)).toContain(row.id);
	});
});
