/** Which code stands for which value: grown while labelling, read back to word an answer or encode a filter. */
import { AppError } from "@/lib/base/errors";
import type { Dimension, DimensionId, LabelContext } from "./dimension";
import { FIRST_OPEN_CODE, UNKNOWN_CODE } from "./event-table";

/** One line of the value table. */
export interface DictionaryEntry {
	readonly dimension: DimensionId;
	readonly code: number;
	readonly value: string;
}

/** Codes of all dimensions under one label context. Values keep their code for as long as the context stays the same. */
export interface Dictionary {
	/**
	 * The code of a value; a value never seen gets the next open code. Null (不详) is 0.
	 * @throws AppError `too_many_values` when the codes of a SMALLINT column run out
	 */
	encode(dimension: DimensionId, value: string | null): number;
	/** The code of a value, or null when it was never seen; never grows. */
	codeOf(dimension: DimensionId, value: string): number | null;
	/** The value behind a code; null for 0 (不详) and for codes nobody gave. */
	valueOf(dimension: DimensionId, code: number): string | null;
	/** Every known value in code order: the domain first, then open values in order of first appearance. */
	entries(): readonly DictionaryEntry[];
}

/** Largest code of a SMALLINT column. */
const LAST_CODE = 32_767;

interface Codes {
	readonly byValue: Map<string, number>;
	readonly byCode: Map<number, string>;
	next: number;
}

function tooManyValues(): AppError {
	return new AppError(
		"too_many_values",
		"某个维度的取值过多（名单超过999个，或未对应的写法超过三万种），请检查该列是否对应正确。",
	);
}

function codesOf(domain: readonly string[]): Codes {
	if (domain.length >= FIRST_OPEN_CODE) throw tooManyValues();
	const byValue = new Map(domain.map((value, position) => [value, position + 1]));
	const byCode = new Map(domain.map((value, position) => [position + 1, value]));
	return { byValue, byCode, next: FIRST_OPEN_CODE };
}

function add(codes: Codes, value: string, code: number): void {
	codes.byValue.set(value, code);
	codes.byCode.set(code, value);
	codes.next = Math.max(codes.next, code + 1);
}

function dictionary(all: Map<DimensionId, Codes>): Dictionary {
	const codesFor = (dimension: DimensionId): Codes => {
		const codes = all.get(dimension) ?? codesOf([]);
		all.set(dimension, codes);
		return codes;
	};
	return {
		encode(dimension, value) {
			if (value === null) return UNKNOWN_CODE;
			const codes = codesFor(dimension);
			const known = codes.byValue.get(value);
			if (known !== undefined) return known;
			const code = codes.next;
			if (code > LAST_CODE) throw tooManyValues();
			add(codes, value, code);
			return code;
		},
		codeOf: (dimension, value) => all.get(dimension)?.byValue.get(value) ?? null,
		valueOf: (dimension, code) => all.get(dimension)?.byCode.get(code) ?? null,
		entries: () =>
			[...all].flatMap(([dimension, codes]) =>
				[...codes.byCode].map(([code, value]) => ({ dimension, code, value })),
			),
	};
}

/** A fresh dictionary of the dimensions' domains under a context: position + 1 is a value's code. */
export function dictionaryOf(dimensions: readonly Dimension[], context: LabelContext): Dictionary {
	return dictionary(
		new Map(
			dimensions.map((dimension) => [
				dimension.id,
				codesOf(dimension.domain(context).map((value) => value.id)),
			]),
		),
	);
}

/** The dictionary that labelled the stored events, from the lines of the value table. */
export function storedDictionary(entries: readonly DictionaryEntry[]): Dictionary {
	const all = new Map<DimensionId, Codes>();
	for (const entry of entries) {
		const codes = all.get(entry.dimension) ?? codesOf([]);
		add(codes, entry.value, entry.code);
		all.set(entry.dimension, codes);
	}
	return dictionary(all);
}
