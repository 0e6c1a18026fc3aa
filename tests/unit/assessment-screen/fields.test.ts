/** The fields of clauses, schemes and villages: every parameter can be changed, and only that one changes. */
import { describe, expect, it } from "vitest";
import { freeId } from "@/components/assessment/ClauseCards";
import { clauseFields } from "@/components/assessment/clause-fields";
import { type Field, withMoved } from "@/components/assessment/field";
import { schemeGroups } from "@/components/assessment/scheme-fields";
import { changesOf, villageFields } from "@/components/assessment/village-fields";
import { CLAUSE_KINDS, type Clause, type ClauseKindId } from "@/lib/assessment/clauses";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import { whatIf } from "@/lib/assessment/what-if";
import { INPUT, SCHEME } from "./town";

const KINDS = Object.keys(CLAUSE_KINDS) as ClauseKindId[];
const CLAUSES: readonly Clause[] = [
	...KINDS.map((kind) => CLAUSE_KINDS[kind].standard(`${kind}-1`)),
	...SCHEME_PRESETS.flatMap(({ clauses }) => clauses),
];

/** Numbers of a value with the way to each, null among them where a number may be left out. */
function leaves(value: unknown, way = ""): readonly string[] {
	if (typeof value === "number" || value === null) return [way];
	if (typeof value !== "object") return [];
	return Object.entries(value ?? {}).flatMap(([name, one]) => leaves(one, `${way}.${name}`));
}

function differing(one: unknown, other: unknown, way = ""): readonly string[] {
	if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
		return JSON.stringify(one) === JSON.stringify(other) ? [] : [way];
	const names = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...names].flatMap((name) =>
		differing(Reflect.get(one, name), Reflect.get(other, name), `${way}.${name}`),
	);
}

const numbersOf = <T>(fields: readonly Field<T>[]) => fields.filter((field) => field.kind === "number");

describe("a clause", () => {
	it.each(CLAUSES.map((clause) => [clause.kind, clause] as const))(
		"of kind %s can be changed in every number",
		(_, clause) => {
			const numbers = numbersOf(clauseFields(clause));
			expect(numbers).toHaveLength(leaves(clause).length);
			const changed = numbers.map((field) => differing(clause, field.put((field.value ?? 0) + 7)));
			expect(changed.map((ways) => ways.length)).toEqual(numbers.map(() => 1));
			expect(new Set(changed.flat()).size).toBe(numbers.length);
		},
	);

	it.each(CLAUSES.map((clause) => [clause.kind, clause] as const))(
		"of kind %s shows what was chosen, and stays of its kind",
		(_, clause) => {
			const fields = clauseFields(clause);
			expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
			for (const field of fields) {
				if (field.kind !== "choice") continue;
				for (const { value } of field.options) {
					const next = field.put(value);
					expect(next.kind).toBe(clause.kind);
					expect(next.id).toBe(clause.id);
					const shown = clauseFields(next).find(({ id }) => id === field.id);
					expect(shown).toMatchObject({ kind: "choice", value });
				}
				expect(field.put("没有的词")).toEqual(clause);
			}
		},
	);

	it("gains and loses steps and measures", () => {
		const ladder = CLAUSE_KINDS.ladder.standard("ladder-1");
		const press = (clause: Clause, id: string) => {
			const field = clauseFields(clause).find((one) => one.id === id);
			if (field?.kind !== "action") throw new Error(id);
			return field.put();
		};
		const longer = press(ladder, "add");
		expect(longer).toMatchObject({ steps: [...ladder.steps, ladder.steps.at(-1)] });
		expect(press(longer, "drop.2")).toEqual(ladder);
		const two = press(CLAUSE_KINDS.proportional.standard("proportional-1"), "add");
		expect(two).toMatchObject({ measures: [{ measure: "calls" }, { measure: "cases" }] });
		expect(press(two, "drop.0")).toMatchObject({ measures: [{ measure: "cases" }] });
	});

	it("of a gate keeps its size when its effect changes, and an emptied fall means only none", () => {
		const gate = CLAUSE_KINDS.gate.standard("gate-1");
		const fields = clauseFields(gate);
		const effect = fields.find(({ id }) => id === "effect");
		const fall = fields.find(({ id }) => id === "fall");
		if (effect?.kind !== "choice" || fall?.kind !== "number") throw new Error("fields");
		expect(effect.put("limit")).toMatchObject({ effect: { kind: "limit", totalAtMost: 5 } });
		expect(fall.put(null)).toMatchObject({ fallPercent: null });
	});

	it("of a number that must be there keeps it when the field is emptied", () => {
		const clause = CLAUSE_KINDS.rate.standard("rate-1");
		for (const field of numbersOf(clauseFields(clause))) expect(field.put(null)).toEqual(clause);
	});
});

describe("a scheme", () => {
	const [preset = SCHEME] = SCHEME_PRESETS;
	const fields = schemeGroups(preset).flatMap((group) => group.fields);

	it("can be changed in every number outside of its clauses", () => {
		const { clauses: _, version: __, ...rest } = preset;
		const numbers = numbersOf(fields);
		const changed = numbers.map((field) => differing(preset, field.put((field.value ?? 0) + 7)));
		expect(changed.map((ways) => ways.length)).toEqual(numbers.map(() => 1));
		expect(new Set(changed.flat())).toEqual(new Set(leaves(rest)));
	});

	it("keeps id, version and clauses whatever is changed", () => {
		const others = fields.flatMap((field) => {
			if (field.kind === "choice") return field.options.map(({ value }) => field.put(value));
			if (field.kind === "yes") return [field.put(!field.value)];
			if (field.kind === "many") return [field.put(["rebate_orders"])];
			return field.kind === "text" ? [field.put("改名")] : field.kind === "action" ? [field.put()] : [];
		});
		expect(others.length).toBeGreaterThan(15);
		for (const next of others)
			expect([next.id, next.version, next.clauses]).toEqual([preset.id, preset.version, preset.clauses]);
	});

	it("moves a clause by one place and no further than the end", () => {
		expect(withMoved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
		expect(withMoved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
		expect(withMoved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
	});

	it("gives a clause an id that none has", () => {
		expect(freeId("gate", [{ id: "gate-1" }, { id: "gate-3" }])).toBe("gate-2");
	});
});

describe("a village of a what-if", () => {
	const [village] = INPUT.villages;
	if (village === undefined) throw new Error("no village");
	const losing = { ...SCHEME, clauses: SCHEME_PRESETS.flatMap(({ clauses }) => clauses) };
	const field = (id: string) => {
		const found = numbersOf(villageFields(village, losing)).find((one) => one.id === id);
		if (found === undefined) throw new Error(id);
		return found;
	};

	it("asks only for what the scheme reads", () => {
		const ids = villageFields(village, SCHEME).map(({ id }) => id);
		expect(ids).toEqual(["calls.now", "calls.base", "reach.receipts"]);
	});

	it("reads and writes losses in yuan, and takes an emptied figure for unknown, not for 0", () => {
		expect(field("loss.base").value).toBe(100_000);
		expect(field("loss.base").put(1234.56).measures.loss.base).toBe(123_456);
		expect(field("calls.now").put(null).measures.calls.now).toBeNull();
		expect(field("calls.now").put(-3).measures.calls.now).toBe(0);
	});

	it("becomes a change that leaves the other villages alone", () => {
		const changed = whatIf(INPUT, changesOf([field("calls.now").put(99)]));
		expect(differing(INPUT, changed)).toEqual([".villages.0.measures.calls.now"]);
	});
});
