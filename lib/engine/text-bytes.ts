/** Texts → UTF-8 behind each other: short ones by hand, because asking the platform for each costs more than it saves. */

/** A UTF-16 unit never takes more bytes than this in UTF-8. */
const BYTES_PER_UNIT = 3;
/** Up to this length a text is written by hand. */
const SHORT = 48;
const FIRST_ROOM = 1 << 16;

/** A growing stretch of bytes; what was taken of it stays as it is until it is cleared. */
export class TextBytes {
	private readonly encoder = new TextEncoder();
	private bytes = new Uint8Array(FIRST_ROOM);
	private end = 0;

	/** Where the next text begins. */
	get length(): number {
		return this.end;
	}

	/** Forgets all texts but keeps their room; bytes taken before are no longer theirs. */
	clear(): void {
		this.end = 0;
	}

	/** Writes a text behind the others; a lone half of a surrogate pair becomes U+FFFD. */
	add(text: string): void {
		const most = text.length * BYTES_PER_UNIT;
		if (this.end + most > this.bytes.length) this.grow(most);
		if (text.length > SHORT || !this.addByHand(text))
			this.end += this.encoder.encodeInto(text, this.bytes.subarray(this.end)).written;
	}

	/** The bytes from `start` on. */
	from(start: number): Uint8Array {
		return this.bytes.subarray(start, this.end);
	}

	/** False, and nothing is written, where a surrogate stands in the text. */
	private addByHand(text: string): boolean {
		const { bytes } = this;
		let end = this.end;
		for (let at = 0; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			if (unit < 0x80) bytes[end++] = unit;
			else if (unit < 0x800) {
				bytes[end++] = 0xc0 | (unit >> 6);
				bytes[end++] = 0x80 | (unit & 0x3f);
			} else {
				if ((unit & 0xf800) === 0xd800) return false;
				bytes[end++] = 0xe0 | (unit >> 12);
				bytes[end++] = 0x80 | ((unit >> 6) & 0x3f);
				bytes[end++] = 0x80 | (unit & 0x3f);
			}
		}
		this.end = end;
		return true;
	}

	private grow(most: number): void {
		const room = new Uint8Array(Math.max(this.bytes.length * 2, this.end + most));
		room.set(this.bytes.subarray(0, this.end));
		this.bytes = room;
	}
}
