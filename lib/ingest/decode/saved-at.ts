/** When a workbook says it was last saved: of two exports that differ, the later one is right. */
import { type CivilMoment, civilDate, isCivilMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { wallClockText } from "./serial";

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;
const BEIJING_SECONDS = 8 * HOUR_SECONDS;
const FIRST_YEAR = "2000";
const LAST_YEAR = "2100";
/** The moments of the templates that Excel 2007 to 2016 and WPS make every new workbook from; exporters pass them on. */
const TEMPLATES: ReadonlySet<string> = new Set([
	"2006-09-13 19:21:51",
	"2006-09-16 08:00:00",
	"2015-06-06 02:17:20",
	"2015-06-06 02:19:34",
	"2023-05-12 19:15:00",
]);

/** Seconds of wall clock since 1970 → a moment; null for a template's and outside of 2000–2099. */
function momentOf(wallSeconds: number): CivilMoment | null {
	const text = Number.isFinite(wallSeconds)
		? wallClockText({ seconds: Math.floor(wallSeconds), isTimeOnly: false }, true)
		: "";
	if (!isCivilMoment(text) || text < FIRST_YEAR || text >= LAST_YEAR) return null;
	return TEMPLATES.has(text) ? null : text;
}

const ISO =
	/^\s*(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d+)?(?:Z|([+-])(\d\d):?(\d\d))?\s*$/;

/** An ISO 8601 moment on the wall clock of Beijing; one without a zone already is on that of the machine that wrote it. */
function momentOfIso(text: string): CivilMoment | null {
	const parts = ISO.exec(text);
	if (!parts) return null;
	const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1, 7).map(Number);
	const date = civilDate(year, month, day);
	if (date === null) return null;
	const written = dayNumber(date) * DAY_SECONDS + hours * HOUR_SECONDS + minutes * 60 + seconds;
	const [, , , , , , , sign, zoneHours, zoneMinutes] = parts;
	if (sign === undefined && !text.includes("Z")) return momentOf(written);
	const zone = Number(zoneHours ?? 0) * HOUR_SECONDS + Number(zoneMinutes ?? 0) * 60;
	return momentOf(written - (sign === "-" ? -zone : zone) + BEIJING_SECONDS);
}

/** The text of the first element of that name in a part small enough to be searched. */
function elementText(xml: string, name: string): string | null {
	return new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]{1,40})<`).exec(xml)?.[1] ?? null;
}

/** The first of two elements that holds a moment. */
function momentIn(xml: string, saved: string, created: string): CivilMoment | null {
	return momentOfIso(elementText(xml, saved) ?? "") ?? momentOfIso(elementText(xml, created) ?? "");
}

/** From `docProps/core.xml` of an OOXML package: last modified, else created. Null when absent or outside of 2000–2099. */
export function savedAtOfCore(coreXml: string): CivilMoment | null {
	return momentIn(coreXml, "modified", "created");
}

/** From `meta.xml` of an OpenDocument or from a flat one, as {@link savedAtOfCore}. */
export function savedAtOfMeta(metaXml: string): CivilMoment | null {
	return momentIn(metaXml, "date", "creation-date");
}

/** From the document properties of a SpreadsheetML 2003 workbook or of a page that Excel saved, as {@link savedAtOfCore}. */
export function savedAtOfMarkup(head: string): CivilMoment | null {
	return momentIn(head, "LastSaved", "Created");
}

const SECTION_POINTER = 44;
const CREATED = 12;
const LAST_SAVED = 13;
const FILE_TIME = 0x40;
const TICKS_PER_SECOND = 1e7;
/** From 1601-01-01, where Windows begins to count, to 1970-01-01. */
const EPOCH_SECONDS = 11_644_473_600;

/** A file time among the properties of the section; null where there is none, or its place lies outside of the stream. */
function fileTime(view: DataView, property: number): CivilMoment | null {
	const section = view.getUint32(SECTION_POINTER, true);
	const count = Math.min(view.getUint32(section + 4, true), (view.byteLength - section - 8) / 8);
	for (let at = 0; at < count; at++) {
		const entry = section + 8 + at * 8;
		if (view.getUint32(entry, true) !== property) continue;
		const place = section + view.getUint32(entry + 4, true);
		if (view.getUint32(place, true) !== FILE_TIME) return null;
		const ticks = view.getUint32(place + 8, true) * 2 ** 32 + view.getUint32(place + 4, true);
		return momentOf(ticks / TICKS_PER_SECOND - EPOCH_SECONDS + BEIJING_SECONDS);
	}
	return null;
}

/** From the SummaryInformation stream of an OLE2 workbook: last saved, else created; null when absent, cut or absurd. */
export function savedAtOfSummary(stream: Uint8Array): CivilMoment | null {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	try {
		return fileTime(view, LAST_SAVED) ?? fileTime(view, CREATED);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
