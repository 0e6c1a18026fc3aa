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

/** What to call for every element: its opening tag without brackets, and what stands in it (empty for `<row/>`). */
export type TakeElement = (tag: string, inside: string) => void;

/** The elements of one name inside one container, whatever prefix both have. */
export class ElementStream {
	/** True once the container has ended; before, the part breaks off. */
	hasEnded = false;
	/** The prefix of the elements with its colon, empty for none; known when the first is handed on. */
	prefix = "";
	private readonly sections = new Sections();
	private readonly begin: RegExp;
	private waiting = "";
	private hasBegun = false;

	constructor(
		private readonly container: string,
		private readonly element: string,
		private readonly take: TakeElement,
	) {
		this.begin = new RegExp(`<((?:\\w+:)?)${container}(?:[\\s/][^<>]*)?>`);
	}

	/** Takes the next piece of the part. @throws RangeError for an element that does not end within 64 million characters */
	push(piece: string): void {
		if (this.hasEnded) return;
		this.waiting += this.sections.push(piece);
		if (!this.hasBegun) this.lookForBegin();
		if (this.hasBegun && !this.hasEnded) this.takeAll();
		refuseEndless(this.waiting);
	}

	private lookForBegin(): void {
		const found = this.begin.exec(this.waiting);
		if (!found) {
			this.waiting = this.waiting.slice(-LONGEST_TAG);
			return;
		}
		this.hasBegun = true;
		this.hasEnded = found[0].endsWith("/>");
		this.prefix = found[1] ?? "";
		this.waiting = this.waiting.slice(found.index + found[0].length);
	}

	private takeAll(): void {
		const xml = this.waiting;
		const open = `<${this.prefix}${this.element}`;
		const close = `</${this.prefix}${this.element}`;
		const end = `</${this.prefix}${this.container}`;
		let done = 0;
		for (let at = xml.indexOf("<"); at !== -1; at = xml.indexOf("<", done)) {
			const tagEnd = xml.indexOf(">", at);
			if (tagEnd === -1) break;
			if (xml.startsWith(end, at)) {
				this.hasEnded = true;
				break;
			}
			if (!xml.startsWith(open, at)) {
				done = tagEnd + 1;
				continue;
			}
			const next = this.takeOne(xml, [at + 1, tagEnd], close);
			if (next === null) break;
			done = next;
		}
		this.waiting = this.hasEnded ? "" : xml.slice(done);
	}

	/** Hands one element on and says where it ends; null when its end has not come yet. */
	private takeOne(xml: string, [start, end]: readonly [number, number], close: string): number | null {
		if (xml[end - 1] === "/") {
			this.take(xml.slice(start, end - 1), "");
			return end + 1;
		}
		const closeStart = xml.indexOf(close, end);
		const closeEnd = closeStart === -1 ? -1 : xml.indexOf(">", closeStart);
		if (closeEnd === -1) return null;
		this.take(xml.slice(start, end), xml.slice(end + 1, closeStart));
		return closeEnd + 1;
	}
}
