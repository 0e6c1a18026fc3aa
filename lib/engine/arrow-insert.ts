/**
 * Plain columns → the bytes of an Arrow IPC stream, for DuckDB-Wasm. Buffers are filled by hand: `vectorFromArray`
 * takes eleven seconds for what takes two thirds of one here (3 million cells).
 */
import {
	Bool,
	type Data,
	DateDay,
	Field,
	Float64,
	Int16,
	makeData,
	Null,
	RecordBatch,
	Schema,
	Struct,
	Table,
	TimestampSecond,
	tableToIPC,
	Utf8,
} from "apache-arrow";
import type { WireColumn } from "./driver";
import { TextBytes } from "./text-bytes";

/** Rows of a column, from `start` (included) to `end` (excluded), and where the bytes of texts go. */
interface Stretch {
	readonly values: WireColumn["values"];
	readonly start: number;
	readonly end: number;
	readonly texts: TextBytes;
}

/**
 * One record batch with the rows `start` (included) to `end` (excluded) of every column, null where a value is null.
 * The bytes stand in a buffer of their own, so that it may be transferred to a worker.
 */
function arrowStream(
	columns: readonly WireColumn[],
	{ start, end, texts }: Omit<Stretch, "values">,
): Uint8Array {
	const children = columns.map(({ kind, values }): Data => {
		const stretch = { values, start, end, texts };
		return isBare(stretch) ? makeData({ type: new Null(), length: end - start }) : ENCODERS[kind](stretch);
	});
	const fields = children.map(({ type }, index) => new Field(columns[index]?.name ?? "", type, true));
	const rows = makeData({ type: new Struct(fields), length: end - start, nullCount: 0, children });
	return tableToIPC(new Table([new RecordBatch(new Schema(fields), rows)]), "stream");
}

/** How rows are cut, and room for their texts, which a caller may use again. */
interface Cut {
	readonly size: number;
	readonly texts?: TextBytes;
}

/** Columns as Arrow streams of at most `size` rows, each made when it is asked for. */
export function* arrowStreams(
	columns: readonly WireColumn[],
	rowCount: number,
	{ size, texts = new TextBytes() }: Cut,
): Generator<Uint8Array> {
	for (let start = 0; start < rowCount; start += size) {
		texts.clear();
		yield arrowStream(columns, { start, end: Math.min(start + size, rowCount), texts });
	}
}

/** A column of nulls takes no bytes. */
function isBare({ values, start, end }: Stretch): boolean {
	for (let at = start; at < end; at++) if (values[at] !== null) return false;
	return true;
}

const ENCODERS: Readonly<Record<WireColumn["kind"], (stretch: Stretch) => Data>> = {
	text: textData,
	boolean: booleanData,
	number: (stretch) =>
		makeData({ type: new Float64(), ...validity(stretch), data: numbers(stretch, Float64Array) }),
	code: (stretch) =>
		makeData({ type: new Int16(), ...validity(stretch), data: numbers(stretch, Int16Array) }),
	date: (stretch) =>
		makeData({ type: new DateDay(), ...validity(stretch), data: numbers(stretch, Int32Array) }),
	moment: momentData,
};

/** The values as numbers, 0 where one is null. */
function numbers<A extends Float64Array | Int16Array | Int32Array>(
	{ values, start, end }: Stretch,
	Numbers: new (length: number) => A,
): A {
	const data = new Numbers(end - start);
	for (let at = start; at < end; at++) data[at - start] = Number(values[at]);
	return data;
}

function momentData(stretch: Stretch): Data {
	const { values, start, end } = stretch;
	const data = new BigInt64Array(end - start);
	for (let at = start; at < end; at++) data[at - start] = BigInt(Number(values[at]));
	return makeData({ type: new TimestampSecond(), ...validity(stretch), data });
}

function textData(stretch: Stretch): Data {
	const { values, start, end, texts } = stretch;
	const valueOffsets = new Int32Array(end - start + 1);
	const first = texts.length;
	for (let at = start; at < end; at++) {
		const value = values[at];
		if (typeof value === "string") texts.add(value);
		valueOffsets[at - start + 1] = texts.length - first;
	}
	return makeData({ type: new Utf8(), ...validity(stretch), valueOffsets, data: texts.from(first) });
}

function booleanData(stretch: Stretch): Data {
	const { values, start, end } = stretch;
	const data = new Uint8Array((end - start + 7) >> 3);
	for (let at = start; at < end; at++) if (values[at] === true) setBit(data, at - start);
	return makeData({ type: new Bool(), ...validity(stretch), data });
}

/** Which values are not null, one bit each, and how many are. */
function validity({ values, start, end }: Stretch) {
	const length = end - start;
	const nullBitmap = new Uint8Array((length + 7) >> 3);
	let nullCount = 0;
	for (let at = start; at < end; at++) {
		if (values[at] === null) nullCount++;
		else setBit(nullBitmap, at - start);
	}
	return { length, nullCount, nullBitmap };
}

/** Bits are counted from the least significant one on. */
function setBit(bits: Uint8Array, at: number): void {
	bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
}
