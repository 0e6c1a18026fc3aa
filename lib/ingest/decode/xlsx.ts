/**
 * Reads an xlsx part by part while it is unpacked. It stands here because a large sheet must be told by rows and be
 * cancelled in the middle, and the library does neither, mistakes times of day for numbers and takes four times as long.
 */
import { type SettledSheet, Settling } from "./grid";
import { cellKinds } from "./number-format";
import type { Pace } from "./pace";
import { smallPart } from "./package";
import { damagedFile } from "./refusal";
import { type XlsxContext, XlsxRows } from "./xlsx-rows";
import { SharedTexts } from "./xlsx-text";
import { attribute, tagsOf } from "./xml";
import type { ElementStream } from "./xml-stream";
import type { ZipArchive } from "./zip";

/** A part that another one refers to. */
interface Relation {
	readonly id: string;
	readonly type: string;
	readonly path: string;
}

interface ListedSheet {
	readonly name: string;
	readonly isHidden: boolean;
	readonly path: string;
}

const PACE_PIECES = 8;
/** Of `<row><c><v>1</v></c></row>`. */
const LEAST_ROW_BYTES = 27;

/** Where a part's name leads to that stands in another part. */
function resolved(from: string, target: string): string {
	const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
	for (const step of target.replaceAll("\\", "/").split("/")) {
		if (step === "..") steps.pop();
		else if (step !== "." && step !== "") steps.push(step);
	}
	return steps.join("/");
}

/** The rows that a sheet claims to have, null when it claims none or more than its bytes can hold. */
function rowsClaimed(head: string, size: number): number | null {
	const [dimension = ""] = tagsOf(head, "dimension");
	const last = Number(/:[A-Z]+(\d{1,7})$/.exec(attribute(dimension, "ref") ?? "")?.[1] ?? 0);
	return last > 0 && last * LEAST_ROW_BYTES <= size ? last : null;
}

/** Reads one workbook; parts are found by their relations, as other programs name them otherwise than Excel. */
class XlsxReader {
	constructor(
		private readonly archive: ZipArchive,
		private readonly pace: Pace,
	) {}

	private small(path: string): string {
		return smallPart(this.pace.fileName, this.archive, path);
	}

	private relations(of: string): Relation[] {
		const at = of.lastIndexOf("/") + 1;
		const xml = this.small(`${of.slice(0, at)}_rels/${of.slice(at)}.rels`);
		return tagsOf(xml, "Relationship").map((tag) => ({
			id: attribute(tag, "Id") ?? "",
			type: attribute(tag, "Type") ?? "",
			path: resolved(of, attribute(tag, "Target") ?? ""),
		}));
	}

	private workbookPath(): string {
		const named = this.relations("").find(({ type }) => type.endsWith("/officeDocument"))?.path;
		const usual = this.archive.names.find((name) => /^xl\/workbook\d*\.xml$/i.test(name));
		return named !== undefined && this.archive.sizeOf(named) !== null ? named : (usual ?? "");
	}

	/** The sheets with cells, in order; charts and dialogs are left out. */
	private listed(workbook: string, relations: readonly Relation[]): ListedSheet[] {
		return tagsOf(workbook, "sheet").flatMap((tag) => {
			const id = attribute(tag, "id");
			const name = attribute(tag, "name") ?? "";
			const relation = relations.find((one) => one.id === id);
			if (relation && !relation.type.endsWith("/worksheet")) return [];
			if (!relation || this.archive.sizeOf(relation.path) === null)
				throw damagedFile(this.pace.fileName, `工作表“${name}”的内容缺失`);
			const isHidden = (attribute(tag, "state") ?? "visible") !== "visible";
			return [{ name, isHidden, path: relation.path }];
		});
	}

	/** Hands a part to a stream of elements, and looks up now and then. */
	private async feed(path: string, stream: ElementStream, tell: () => Promise<void>): Promise<void> {
		let pieces = 0;
		try {
			for (const piece of this.archive.texts(path)) {
				stream.push(piece);
				if (++pieces % PACE_PIECES === 0) await tell();
			}
		} catch (error) {
			if (error instanceof RangeError)
				throw damagedFile(this.pace.fileName, `其中的“${path}”有不可能的内容`, error);
			throw error;
		}
		if (!stream.hasEnded) throw damagedFile(this.pace.fileName, `其中的“${path}”在中途断开`);
	}

	private async sharedTexts(relations: readonly Relation[]): Promise<readonly string[]> {
		const path = relations.find(({ type }) => type.endsWith("/sharedStrings"))?.path;
		const size = path === undefined ? null : this.archive.sizeOf(path);
		if (path === undefined || size === null) return [];
		const shared = new SharedTexts();
		await this.feed(path, shared.stream, () => this.pace.tell("decode", 0, null));
		return shared.texts;
	}

	private async readSheet(
		{ name, isHidden, path }: ListedSheet,
		context: XlsxContext,
	): Promise<SettledSheet> {
		const settling = new Settling({ name, isHidden, dateSystem: context.dateSystem });
		const rows = new XlsxRows(context, (cells, row, isHiddenRow) => {
			settling.take(cells, row, isHiddenRow);
		});
		const size = this.archive.sizeOf(path) ?? 0;
		const tell = () => this.pace.tell("decode", settling.count, rowsClaimed(rows.stream.head, size));
		await this.feed(path, rows.stream, tell);
		await tell();
		return settling.finish();
	}

	async sheets(): Promise<SettledSheet[]> {
		const path = this.workbookPath();
		const workbook = this.small(path);
		const relations = this.relations(path);
		const listed = this.listed(workbook, relations);
		if (new Set(listed.map((sheet) => sheet.path)).size < listed.length)
			throw damagedFile(this.pace.fileName, "几张工作表指向同一份内容");
		const styles = relations.find(({ type }) => type.endsWith("/styles"))?.path ?? "";
		const is1904 = tagsOf(workbook, "workbookPr").some((tag) =>
			/\sdate1904\s*=\s*["'](?:1|true|on)["']/.test(tag),
		);
		const context: XlsxContext = {
			kinds: cellKinds(this.small(styles)),
			texts: await this.sharedTexts(relations),
			dateSystem: is1904 ? 1904 : 1900,
		};
		const sheets: SettledSheet[] = [];
		for (const sheet of listed) sheets.push(await this.readSheet(sheet, context));
		return sheets;
	}
}

/**
 * The sheets of an xlsx in their order, those without content as null. Formula cells give their stored values, merged
 * cells stand at their top left, hidden rows and sheets are read and noted.
 * @throws FileError `file_damaged` when a part is missing, cut, altered or refers to what is not there
 * @throws CancelledError
 */
export function readXlsx(archive: ZipArchive, pace: Pace): Promise<SettledSheet[]> {
	return new XlsxReader(archive, pace).sheets();
}
