/** Opens an OLE2 container (MS-CFB): names its streams and hands out the workbook's, because SheetJS's own takes seconds. */
import { damagedFile } from "./refusal";

/** An open container. Only streams beside the root count: an embedded workbook has a stream of the same name. */
export interface Ole {
	/** Stream and storage names directly under the root. */
	readonly names: ReadonlySet<string>;
	/** A root stream's bytes, or null when there is none of this name. @throws FileError when its chain is broken */
	stream(name: string): Uint8Array | null;
}

interface Entry {
	readonly name: string;
	readonly isStream: boolean;
	readonly start: number;
	readonly size: number;
	/** Left sibling, right sibling and first child; out of range for none. */
	readonly links: readonly [left: number, right: number, child: number];
}

const END_OF_CHAIN = 0xfffffffe;
const LAST_SECTOR = 0xfffffff9;
const ENTRY_BYTES = 128;
const HEADER_SECTORS = 109;
const UTF16 = new TextDecoder("utf-16le");

interface Stretch {
	readonly first: number;
	count: number;
}

class Sectors {
	readonly sectorBytes: number;
	readonly view: DataView;
	private readonly mostSectors: number;
	private readonly table: number[];

	constructor(
		private readonly fileName: string,
		private readonly bytes: Uint8Array,
	) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		if (bytes.length < 512) throw this.broken("文件头");
		const shift = this.view.getUint16(30, true);
		if (shift < 7 || shift > 16) throw this.broken("文件头");
		this.sectorBytes = 2 ** shift;
		this.mostSectors = Math.ceil(bytes.length / this.sectorBytes);
		this.table = this.allocation();
	}

	broken(where: string) {
		return damagedFile(this.fileName, `复合文档的${where}不完整`);
	}

	/** The numbers in a sector. The last one of a file may be cut off; what is missing are no numbers. */
	private numbersOf(sector: number): number[] {
		const start = (sector + 1) * this.sectorBytes;
		if (start + 4 > this.bytes.length) throw this.broken("分配表");
		const end = Math.min(start + this.sectorBytes, this.bytes.length & ~3);
		const numbers: number[] = [];
		for (let at = start; at < end; at += 4) numbers.push(this.view.getUint32(at, true));
		return numbers;
	}

	/** The allocation table: for each sector the next of its chain. Its own sectors are listed in the header and on. */
	private allocation(): number[] {
		const listed = Array.from({ length: HEADER_SECTORS }, (_, at) => this.view.getUint32(76 + at * 4, true));
		for (let next = this.view.getUint32(68, true), seen = 0; next < LAST_SECTOR; seen++) {
			if (seen > this.mostSectors) throw this.broken("分配表");
			const numbers = this.numbersOf(next);
			next = numbers.pop() ?? END_OF_CHAIN;
			listed.push(...numbers);
		}
		const own = listed.filter((sector) => sector < LAST_SECTOR);
		if (own.length > this.mostSectors) throw this.broken("分配表");
		return own.flatMap((sector) => this.numbersOf(sector));
	}

	/** The sectors of a chain, as stretches of neighbours; a chain in circles is longer than its file. */
	private stretchesOf(start: number): Stretch[] {
		const stretches: Stretch[] = [];
		let last: Stretch | null = null;
		let seen = 0;
		for (let sector = start; sector < LAST_SECTOR; sector = this.table[sector] ?? END_OF_CHAIN) {
			if (sector >= this.mostSectors || seen++ > this.mostSectors) throw this.broken("数据链");
			if (last && last.first + last.count === sector) last.count++;
			else {
				last = { first: sector, count: 1 };
				stretches.push(last);
			}
		}
		return stretches;
	}

	/** The bytes of a chain whose last sector must not be cut off. */
	whole(start: number): Uint8Array {
		const sectors = this.stretchesOf(start).reduce((sum, { count }) => sum + count, 0);
		return this.chain(start, sectors * this.sectorBytes);
	}

	/** The bytes of the chain that starts at a sector, cut at `size` where known; a missing end reads as zeros without. */
	chain(start: number, size: number | null): Uint8Array {
		const stretches = this.stretchesOf(start);
		const sectors = stretches.reduce((sum, { count }) => sum + count, 0);
		const joined = new Uint8Array(sectors * this.sectorBytes);
		let place = 0;
		let reached = 0;
		for (const { first, count } of stretches) {
			const from = (first + 1) * this.sectorBytes;
			const part = this.bytes.subarray(from, from + count * this.sectorBytes);
			joined.set(part, place);
			reached = place + part.length;
			place += count * this.sectorBytes;
		}
		if (size === null) return joined;
		if (reached < size) throw this.broken(joined.length < size ? "数据链" : "末尾");
		return joined.subarray(0, size);
	}
}

function entryAt(directory: Uint8Array, offset: number): Entry {
	const view = new DataView(directory.buffer, directory.byteOffset + offset, ENTRY_BYTES);
	const nameBytes = Math.min(Math.max(view.getUint16(64, true) - 2, 0), 64);
	return {
		name: UTF16.decode(directory.subarray(offset, offset + nameBytes)),
		isStream: view.getUint8(66) === 2,
		start: view.getUint32(116, true),
		size: view.getUint32(120, true),
		links: [view.getUint32(68, true), view.getUint32(72, true), view.getUint32(76, true)],
	};
}

/** The root's own entries: its child and that one's siblings, without what lies inside storages. */
function rootEntries(entries: readonly Entry[]): Entry[] {
	const found = new Set<Entry>();
	const waiting = [entries[0]?.links[2] ?? END_OF_CHAIN];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const entry = entries[next];
		if (!entry || found.has(entry)) continue;
		found.add(entry);
		waiting.push(entry.links[0], entry.links[1]);
	}
	return [...found];
}

/** A stream below the cut-off lives in 64-byte pieces inside the root's own chain. */
function smallStream(sectors: Sectors, root: Entry, entry: Entry): Uint8Array {
	const pieceBytes = 2 ** sectors.view.getUint16(32, true);
	const container = sectors.chain(root.start, null);
	const table = sectors.chain(sectors.view.getUint32(60, true), null);
	const next = new DataView(table.buffer);
	if (entry.size > container.length) throw sectors.broken("数据链");
	const joined = new Uint8Array(entry.size);
	let piece = entry.start;
	for (let at = 0; at < entry.size; at += pieceBytes) {
		const from = piece * pieceBytes;
		if (from >= container.length || (piece + 1) * 4 > table.length) throw sectors.broken("数据链");
		joined.set(container.subarray(from, from + Math.min(pieceBytes, entry.size - at)), at);
		piece = next.getUint32(piece * 4, true);
	}
	return joined;
}

/**
 * Opens an OLE2 container whose magic bytes were already seen.
 * @throws FileError `file_damaged` when its header, tables or directory are cut short or run in circles
 */
export function openOle(fileName: string, bytes: Uint8Array): Ole {
	const sectors = new Sectors(fileName, bytes);
	const directory = sectors.whole(sectors.view.getUint32(48, true));
	const entries = Array.from({ length: directory.length / ENTRY_BYTES }, (_, at) =>
		entryAt(directory, at * ENTRY_BYTES),
	);
	const root = entries[0];
	if (!root) throw sectors.broken("目录");
	const own = rootEntries(entries);
	const cutOff = sectors.view.getUint32(56, true);
	return {
		names: new Set(own.map(({ name }) => name)),
		stream(name) {
			const entry = own.find((candidate) => candidate.isStream && candidate.name === name);
			if (!entry) return null;
			return entry.size < cutOff ? smallStream(sectors, root, entry) : sectors.chain(entry.start, entry.size);
		},
	};
}
