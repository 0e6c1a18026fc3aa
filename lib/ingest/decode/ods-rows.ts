/** Which rows of an OpenDocument spreadsheet are hidden: the library that reads its cells does not say. */
import { attribute } from "./xml";

/** Of one sheet: stretches of hidden rows, 0-based, the end not included. */
type HiddenRows = readonly (readonly [start: number, end: number])[];

const TAG = /<(\/?)table:(table|table-row|table-row-group)((?:[\s/](?:[^<>"']|"[^"<]*"|'[^'<]*')*)?)>/g;

/** Counts rows through tables and groups; a group that is folded hides all of its rows. */
class Counter {
	readonly sheets: (readonly [number, number])[][] = [];
	private row = 0;
	private depth = 0;
	private readonly folded: boolean[] = [];

	take(name: string, isEnd: boolean, written: string): void {
		if (name === "table") this.takeTable(isEnd);
		else if (name === "table-row-group") this.takeGroup(isEnd, written);
		else if (!isEnd && this.depth === 1) this.takeRow(written);
	}

	/** Tables may stand inside cells; only the outermost are sheets. */
	private takeTable(isEnd: boolean): void {
		this.depth += isEnd ? -1 : 1;
		if (isEnd || this.depth !== 1) return;
		this.sheets.push([]);
		this.row = 0;
		this.folded.length = 0;
	}

	private takeGroup(isEnd: boolean, written: string): void {
		if (isEnd) this.folded.pop();
		else this.folded.push(attribute(written, "display") === "false");
	}

	private takeRow(written: string): void {
		const repeated = Number(attribute(written, "number-rows-repeated") ?? 1);
		const visibility = attribute(written, "visibility") ?? "visible";
		const end = this.row + repeated;
		if (visibility !== "visible" || this.folded.includes(true)) this.sheets.at(-1)?.push([this.row, end]);
		this.row = end;
	}
}

/** The hidden rows of every sheet of a `content.xml` or of a flat OpenDocument, in their order. */
export function hiddenRowsOf(contentXml: string): readonly HiddenRows[] {
	const counter = new Counter();
	for (const [, slash = "", name = "", written = ""] of contentXml.matchAll(TAG)) {
		const isEmpty = written.endsWith("/");
		counter.take(name, slash === "/", written);
		if (isEmpty && slash === "" && name !== "table-row") counter.take(name, true, "");
	}
	return counter.sheets;
}

/** Asks whether a row is among the hidden ones; rows are asked in ascending order. */
export function hiddenRowTest(hidden: HiddenRows): (row: number) => boolean {
	let at = 0;
	return (row) => {
		while (row >= (hidden[at]?.[1] ?? Number.POSITIVE_INFINITY)) at++;
		return row >= (hidden[at]?.[0] ?? Number.POSITIVE_INFINITY);
	};
}
