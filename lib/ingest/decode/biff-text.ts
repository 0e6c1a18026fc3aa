/** Texts of an Excel stream: UTF-16 in narrow or wide characters since Excel 97, bytes of a code page before. */
import { type BiffRecord, byte, word } from "./biff-record";

const WIDE = 1;
const HAS_PHONETIC = 4;
const HAS_RUNS = 8;
const RUN_BYTES = 4;
const MOST_AT_ONCE = 4096;

/** The codes of the text being read, as long as the longest so far; one for all, since texts are read one at a time. */
let codes = new Uint16Array(MOST_AT_ONCE);

function makeRoom(count: number): void {
	if (codes.length < count) codes = new Uint16Array(count);
}

/** The first codes as a flat string: one joined character by character is a rope that every later reader pays for. */
function textOfCodes(count: number): string {
	if (count <= MOST_AT_ONCE) return String.fromCharCode(...codes.subarray(0, count));
	const parts: string[] = [];
	for (let at = 0; at < count; at += MOST_AT_ONCE)
		parts.push(String.fromCharCode(...codes.subarray(at, Math.min(at + MOST_AT_ONCE, count))));
	return parts.join("");
}

/** A record's data and those of the records that continue it, gathered while the stream is walked, then read as one. */
export class ContinuedRecord {
	private readonly parts: (readonly [start: number, end: number])[] = [];
	private part = 0;
	private place = 0;
	private end = 0;

	constructor(private readonly view: DataView) {}

	add({ start, length }: BiffRecord): void {
		this.parts.push([start, start + length]);
	}

	private begin(): void {
		this.part = 0;
		[this.place, this.end] = this.parts[0] ?? [0, 0];
	}

	private next(): number {
		if (this.place >= this.end) throw new RangeError("a text ends in the middle");
		return this.view.getUint8(this.place++);
	}

	private nextWord(): number {
		const low = this.next();
		return low + this.next() * 256;
	}

	private nextLong(): number {
		const low = this.nextWord();
		return low + this.nextWord() * 65_536;
	}

	private goOn(): void {
		this.part++;
		const next = this.parts[this.part];
		if (!next) throw new RangeError("a text is not continued");
		[this.place, this.end] = next;
	}

	private hasMore(): boolean {
		while (this.place === this.end && this.part + 1 < this.parts.length) this.goOn();
		return this.place < this.end;
	}

	private skip(count: number): void {
		for (let left = count; left > 0; ) {
			if (this.place === this.end) this.goOn();
			const step = Math.min(left, this.end - this.place);
			this.place += step;
			left -= step;
		}
	}

	/** Where characters go on in the next record, it begins with a new flag of their width. */
	private characters(count: number, width: number): string {
		const { view } = this;
		makeRoom(count);
		let isWide = (width & WIDE) === 1;
		for (let at = 0; at < count; ) {
			if (this.place === this.end) {
				this.goOn();
				isWide = (this.next() & WIDE) === 1;
			}
			const size = isWide ? 2 : 1;
			const here = Math.min(count - at, Math.floor((this.end - this.place) / size));
			if (here === 0) throw new RangeError("a character is cut in two");
			for (let read = 0; read < here; read++, this.place += size)
				codes[at + read] = isWide ? view.getUint16(this.place, true) : view.getUint8(this.place);
			at += here;
		}
		return textOfCodes(count);
	}

	/** A text with its runs of formatting and its phonetic reading, both passed over. */
	private sharedText(): string {
		const count = this.nextWord();
		const flags = this.next();
		const runs = (flags & HAS_RUNS) === 0 ? 0 : this.nextWord();
		const phonetic = (flags & HAS_PHONETIC) === 0 ? 0 : this.nextLong();
		const text = this.characters(count, flags);
		this.skip(runs * RUN_BYTES + phonetic);
		return text;
	}

	/**
	 * The table of shared texts of version 8: as many as are there, whatever it claims.
	 * @throws RangeError when a text is cut
	 */
	sharedTexts(): string[] {
		this.begin();
		if (this.end - this.place < 8) return [];
		this.skip(4);
		const claimed = this.nextLong();
		const texts: string[] = [];
		while (texts.length < claimed && this.hasMore()) texts.push(this.sharedText());
		return texts;
	}

	/** A formula's text in version 8: its count in two bytes, a flag, the characters. @throws RangeError when it is cut */
	text(): string {
		this.begin();
		const count = this.nextWord();
		return this.characters(count, this.next());
	}

	/** A formula's text in version 5: its count in two bytes, then bytes of a code page. */
	byteText(decoder: TextDecoder): string {
		this.begin();
		const count = this.nextWord();
		const bytes: number[] = [];
		while (bytes.length < count && this.hasMore()) bytes.push(this.next());
		return decoder.decode(Uint8Array.from(bytes));
	}
}

/** A text inside a record of version 8, from `at` on: its count in one or two bytes, a flag, the characters. */
export function textAt(record: BiffRecord, at: number, countBytes: 1 | 2): string {
	const count = countBytes === 1 ? byte(record, at) : word(record, at);
	const begin = at + countBytes + 1;
	const isWide = (byte(record, begin - 1) & WIDE) === 1;
	const fits = Math.min(count, Math.floor((record.length - begin) / (isWide ? 2 : 1)));
	makeRoom(fits);
	for (let place = 0; place < fits; place++)
		codes[place] = isWide ? word(record, begin + place * 2) : byte(record, begin + place);
	return textOfCodes(fits);
}

/** A text inside a record of version 5: its count in one or two bytes, then bytes of a code page. */
export function byteTextAt(record: BiffRecord, at: number, countBytes: 1 | 2, decoder: TextDecoder): string {
	const count = countBytes === 1 ? byte(record, at) : word(record, at);
	const begin = at + countBytes;
	const { buffer, byteOffset } = record.view;
	const fits = Math.max(0, Math.min(count, record.length - begin));
	return decoder.decode(new Uint8Array(buffer, byteOffset + record.start + begin, fits));
}
