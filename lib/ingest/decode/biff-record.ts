/** The records of an Excel stream, one after the other: a number, a length, and data that mean something to others. */

/** One record: where its data lie in the stream. */
export interface BiffRecord {
	readonly view: DataView;
	id: number;
	/** Where the record itself begins. */
	offset: number;
	/** Where its data begin. */
	start: number;
	length: number;
}

/** Ids of the records that matter, in versions 5 and 8. */
export const RECORD = {
	formula: 0x06,
	endOfSubstream: 0x0a,
	dateMode: 0x22,
	filePassword: 0x2f,
	continuation: 0x3c,
	codePage: 0x42,
	boundSheet: 0x85,
	numbers: 0xbd,
	richText: 0xd6,
	cellFormat: 0xe0,
	sharedTexts: 0xfc,
	sharedText: 0xfd,
	number: 0x203,
	text: 0x204,
	booleanOrError: 0x205,
	formulaText: 0x207,
	row: 0x208,
	shortNumber: 0x27e,
	format: 0x41e,
	startOfSubstream: 0x809,
} as const;

/**
 * Calls back for every record, with the same object each time, because a large sheet has millions. Ends where the
 * records end; one that runs past the stream is left out.
 */
export function forEachRecord(stream: Uint8Array, take: (record: BiffRecord) => void): void {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	const record: BiffRecord = { view, id: 0, offset: 0, start: 4, length: 0 };
	while (record.start <= stream.length) {
		record.id = view.getUint16(record.offset, true);
		record.length = view.getUint16(record.offset + 2, true);
		const end = record.start + record.length;
		if ((record.id === 0 && record.length === 0) || end > stream.length) return;
		take(record);
		record.offset = end;
		record.start = end + 4;
	}
}

function placeOf({ start, length }: BiffRecord, at: number, size: number): number {
	if (at + size > length) throw new RangeError(`a record of ${length} bytes has no ${size} at ${at}`);
	return start + at;
}

/** A byte of a record's data. @throws RangeError behind their end, as the others below */
export function byte(record: BiffRecord, at: number): number {
	return record.view.getUint8(placeOf(record, at, 1));
}

/** A 16-bit number of a record's data. */
export function word(record: BiffRecord, at: number): number {
	return record.view.getUint16(placeOf(record, at, 2), true);
}

/** A 32-bit number of a record's data. */
export function long(record: BiffRecord, at: number): number {
	return record.view.getUint32(placeOf(record, at, 4), true);
}

/** A 64-bit floating number of a record's data. */
export function double(record: BiffRecord, at: number): number {
	return record.view.getFloat64(placeOf(record, at, 8), true);
}

const RK = new DataView(new ArrayBuffer(8));

/** A number in Excel's 32-bit form: thirty bits of an integer or of a double, divided by a hundred or not. */
export function shortNumber(record: BiffRecord, at: number): number {
	const bits = long(record, at);
	RK.setUint32(4, bits & 0xfffffffc, true);
	const value = (bits & 2) === 0 ? RK.getFloat64(0, true) : (bits | 0) >> 2;
	return (bits & 1) === 0 ? value : value / 100;
}
