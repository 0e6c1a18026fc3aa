/** Takes the elements of one kind out of a part of XML while it is unpacked, so that no large part is ever held whole. */

const SECTION = "<![CDATA[";
const COMMENT = "<!--";
const AS_WRITTEN: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** No row and no text of a real workbook is longer; what waits for its end without limit would fill the memory. */
const MOST_WAITING = 2 ** 26;
/** The head of a part before its first element: columns, views, name spaces. */
const LONGEST_TAG = 2 ** 16;

function refuseEndless(text: string): void {
	if (text.length > MOST_WAITING) throw new RangeError(`an element of more than ${MOST_WAITING} characters`);
}

/** Resolves sections of plain text and drops comments and declarations, so that every `<` begins a tag. */
class Sections {
	private waiting = "";

	push(text: string): string {
		if (this.waiting === "" && !text.includes("<!") && !text.endsWith("<")) return text;
		let rest = this.waiting + text;
		refuseEndless(rest);
		const ready: string[] = [];
		for (let at = rest.indexOf("<!"); at !== -1; at = rest.indexOf("<!")) {
			const end = endOf(rest, at);
			if (end === null) return this.wait(ready, rest, at);
			ready.push(rest.slice(0, at), contentOf(rest.slice(at, end)));
			rest = rest.slice(end);
		}
		return this.wait(ready, rest, rest.endsWith("<") ? rest.length - 1 : rest.length);
	}

	private wait(ready: string[], rest: string, from: number): string {
		this.waiting = rest.slice(from);
		return ready.join("") + rest.slice(0, from);
	}
}

function endOf(text: string, at: number): number | null {
	if (text.length - at < SECTION.length) return null;
	const mark = text.startsWith(SECTION, at) ? "]]>" : text.startsWith(COMMENT, at) ? "-->" : ">";
	const end = text.indexOf(mark, at + 2);
	return end === -1 ? null : end + mark.length;
}

function contentOf(section: string): string {
	if (!section.startsWith(SECTION)) return "";
	return section.slice(SECTION.length, -3).replace(/[&<>]/g, (sign) => AS_WRITTEN[sign] ?? sign);
}

const PIECE_CHARACTERS = 1 << 20;

/** A text that is whole already, in pieces for a stream. */
export function* piecesOf(text: string): Generator<string> {
	for (let at = 0; at < text.length; at += PIECE_CHARACTERS) yield text.slice(at, at + PIECE_CHARACTERS);
}

/** Whom the stream tells what passes; tags come without their brackets. */
export interface ElementTaker {
	/** An element and what stands in it, which is nothing for `<row/>`. */
	take(tag: string, inside: string): void;
	/** A container begins: the sheet of many whose rows follow. */
	begin?(tag: string): void;
	/** Any other tag between the elements, such as one that groups them. */
	pass?(tag: string): void;
}

/** The elements of one name inside containers of another, whatever prefix both have. */
export class ElementStream {
	/** True when the last container that began has ended; where it has not, the part breaks off. */
	hasEnded = false;
	/** What stands right before the first container, once that has begun. */
	head = "";
	/** The prefix of the elements with its colon, empty for none; known when the first container begins. */
	prefix = "";
	private readonly sections = new Sections();
	private readonly beginning: RegExp;
	private waiting = "";
	private isInside = false;

	constructor(
		private readonly container: string,
		private readonly element: string,
		private readonly taker: ElementTaker,
	) {
		this.beginning = new RegExp(`<((?:\\w+:)?)${container}(?:[\\s/][^<>]*)?>`);
	}

	/** Takes the next piece of the part. @throws RangeError for an element that does not end within 64 million characters */
	push(piece: string): void {
		const isLast = this.hasEnded && this.taker.begin === undefined;
		if (isLast) return;
		this.waiting += this.sections.push(piece);
		do {
			if (!this.isInside && !this.lookForBegin()) break;
		} while (this.takeAll());
		refuseEndless(this.waiting);
	}

	private lookForBegin(): boolean {
		const found = this.beginning.exec(this.waiting);
		if (!found) {
			this.waiting = this.waiting.slice(-LONGEST_TAG);
			return false;
		}
		if (this.head === "") this.head = this.waiting.slice(0, found.index);
		this.prefix = found[1] ?? "";
		this.taker.begin?.(found[0].slice(1, -1));
		this.hasEnded = found[0].endsWith("/>");
		this.isInside = !this.hasEnded;
		this.waiting = this.waiting.slice(found.index + found[0].length);
		return true;
	}

	/** Takes what is complete. @returns true when the container has ended and another may begin */
	private takeAll(): boolean {
		if (!this.isInside) return this.taker.begin !== undefined;
		const xml = this.waiting;
		const open = `<${this.prefix}${this.element}`;
		const close = `</${this.prefix}${this.element}`;
		const end = `</${this.prefix}${this.container}>`;
		let done = 0;
		for (let at = xml.indexOf("<"); at !== -1; at = xml.indexOf("<", done)) {
			const tagEnd = xml.indexOf(">", at);
			if (tagEnd === -1) break;
			if (xml.startsWith(end, at)) return this.endContainer(xml.slice(tagEnd + 1));
			const next = isTag(xml, at, open)
				? this.takeOne(xml, [at + 1, tagEnd], close)
				: this.passBy(xml, at, tagEnd);
			if (next === null) break;
			done = next;
		}
		this.waiting = xml.slice(done);
		return false;
	}

	private passBy(xml: string, at: number, tagEnd: number): number {
		this.taker.pass?.(xml.slice(at + 1, tagEnd));
		return tagEnd + 1;
	}

	private endContainer(rest: string): boolean {
		this.hasEnded = true;
		this.isInside = false;
		this.waiting = rest;
		return this.taker.begin !== undefined;
	}

	/** Hands one element on and says where it ends; null when its end has not come yet. */
	private takeOne(xml: string, [start, end]: readonly [number, number], close: string): number | null {
		if (xml[end - 1] === "/") {
			this.taker.take(xml.slice(start, end - 1), "");
			return end + 1;
		}
		const closeStart = xml.indexOf(`${close}>`, end);
		if (closeStart === -1) return null;
		this.taker.take(xml.slice(start, end), xml.slice(end + 1, closeStart));
		return closeStart + close.length + 1;
	}
}

/** True when the tag of exactly this name begins there: a row is no group of rows. */
function isTag(xml: string, at: number, open: string): boolean {
	if (!xml.startsWith(open, at)) return false;
	const next = xml.charCodeAt(at + open.length);
	return next <= 32 || next === 47 || next === 62;
}
