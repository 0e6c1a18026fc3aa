/** One event as the officer looks into it: its masked texts with the deciding words, and its 23 values with where each came from. */
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { DimensionId, Label, LabelContext, LabelSource } from "@/lib/dimensions/dimension";
import { NOT_FRAUD } from "@/lib/dimensions/label-of";
import type { EventDetail, EventRef, LabelDetail } from "@/lib/ingest/event-detail";
import { maskName, maskNarrative } from "@/lib/text/mask";
import { blankText } from "@/lib/wording/numbers";
import type { RecordLink } from "./block";
import { type CorrectionControl, controlOf, NOT_FRAUD_LABEL } from "./from-event-detail-control";
import { type MarkedNarrative, markedNarrative, type TextPiece } from "./from-event-detail-quotes";
import { namesToldIn } from "./from-rows";
import { eventRecords } from "./record-link";

/** Where a value came from, in the officer's words. */
export const SOURCE_WORDS = {
	manual: "人工更正",
	column: "来自列",
	identity: "证件推定",
	date: "时间",
	joined: "登记比对",
	rule: "案情提取",
	none: "不详",
} as const satisfies Record<LabelSource, string>;

/** Sources that only propose: what they say is marked until an officer confirms it. */
const PROPOSED: ReadonlySet<LabelSource> = new Set(["rule", "identity"]);

const NARRATIVE_WORDS = { incident: "简要警情", case_file: "简要案情" } as const;
const GROUP_WORDS = { victim: "受害人", case: "案件" } as const;
const HIDDEN = "（相应字句已遮盖）";
const BIRTH_DATE = /(出生日期：\d{4})-\d{2}-\d{2}/g;

/** One of the 23 values. */
export interface SheetRow {
	readonly dimension: DimensionId;
	readonly label: string;
	/** 口径 of the dimension. */
	readonly rule: string;
	/** As printed. */
	readonly value: string;
	readonly isUnknown: boolean;
	readonly source: string;
	/** Read from a text or an ID number and not confirmed by anybody. */
	readonly isProposed: boolean;
	/** Masked; null where there is none. */
	readonly evidence: string | null;
	/** Whether words of a narrative are marked for it. */
	readonly isMarked: boolean;
	/** What the records say under a correction, with its source; null where nobody corrected. */
	readonly original: string | null;
	/** What a click on 确认 decides; null where there is nothing to confirm, or no one number. */
	readonly confirmed: string | null;
	/** Where correcting begins: the value id, or the number; null = empty. */
	readonly start: string | null;
	readonly control: CorrectionControl;
}

/** A narrative, masked, in its pieces. */
export interface SheetNarrative {
	readonly id: MarkedNarrative["record"];
	readonly label: string;
	/** Joined they are the whole masked text. */
	readonly pieces: readonly TextPiece[];
}

/** Everything that is shown of one victim of one event. Masked. */
export interface EventSheet {
	readonly event: EventRef;
	/** The victim in words, such as 王**. */
	readonly victim: string;
	/** All victims of the event, where there are several. */
	readonly victims: readonly { readonly ordinal: number; readonly label: string }[];
	readonly narratives: readonly SheetNarrative[];
	readonly groups: readonly {
		readonly id: "victim" | "case";
		readonly label: string;
		readonly rows: readonly SheetRow[];
	}[];
	/** Leads to what became of its records. */
	readonly record: RecordLink;
}

/** Under what an event is put into words. */
interface Wording {
	readonly context: LabelContext;
	readonly names: readonly string[];
	readonly narratives: readonly MarkedNarrative[];
	readonly texts: EventDetail["narratives"];
}

function valueText(id: DimensionId, value: string | null, context: LabelContext): string {
	return value === NOT_FRAUD ? NOT_FRAUD_LABEL : labelOfValue(DIMENSIONS[id], value, context);
}

/**
 * What a label was read from, under the mask. Words of a narrative are shown as they stand in the masked text, never as they
 * were cut out of it: a part of a name or number passes a mask that the whole does not.
 */
function evidenceText(id: DimensionId, { evidence, quote }: Label, wording: Wording): string | null {
	if (evidence === null) return null;
	const { names, narratives, texts } = wording;
	const text = quote && texts.find(({ record }) => record === quote.record)?.text;
	if (quote === undefined || text === undefined)
		return maskNarrative(evidence, names).replace(BIRTH_DATE, "$1-**-**");
	const shown = narratives.find(({ record }) => record === quote.record)?.marked.get(id) ?? HIDDEN;
	const words = text.slice(quote.start, quote.end);
	const parts = words === "" ? [evidence] : evidence.split(words);
	return parts.map((part) => maskNarrative(part, names)).join(shown);
}

/** The number behind a band in the unit an officer types; null where there is no single one. */
function numberOf({ dimension, measure }: LabelDetail): string | null {
	const { scale } = DIMENSIONS[dimension];
	if (scale === undefined || measure === null || measure.low !== measure.high) return null;
	return String(measure.low / scale.perUnit);
}

function rowOf(detail: LabelDetail, wording: Wording): SheetRow {
	const { dimension: id, label, original } = detail;
	const { context, narratives } = wording;
	const isCorrected = original !== null;
	const isProposed = !isCorrected && PROPOSED.has(label.source);
	const start = DIMENSIONS[id].scale === undefined ? label.value : numberOf(detail);
	return {
		dimension: id,
		label: DIMENSIONS[id].label.zh,
		rule: DIMENSIONS[id].rule,
		value: valueText(id, label.value, context),
		isUnknown: label.value === null,
		source: SOURCE_WORDS[isCorrected ? "manual" : label.source],
		isProposed,
		evidence: isCorrected ? null : evidenceText(id, label, wording),
		isMarked: narratives.some(({ marked }) => marked.has(id)),
		original: original && originalText(id, original, context),
		confirmed: isProposed ? start : null,
		start,
		control: controlOf(id, context),
	};
}

function originalText(id: DimensionId, { value, source }: Label, context: LabelContext): string {
	if (value === null) return blankText("unknown");
	return `${valueText(id, value, context)}（${SOURCE_WORDS[source]}）`;
}

function recordOf({ eventNo, incidentNo, caseNo }: EventDetail): RecordLink {
	return {
		title: `事件 ${eventNo}`,
		records: [
			...(incidentNo === null ? [] : eventRecords("incident", incidentNo)),
			...(caseNo === null ? [] : eventRecords("case_file", caseNo)),
		],
	};
}

function victimText(name: string | null): string {
	return name === null || name.trim() === "" ? "姓名不详" : maskName(name);
}

/** What is shown of an event; every text in it is masked by all names that its records hold or its texts introduce. */
export function eventSheet(detail: EventDetail, context: LabelContext): EventSheet {
	const { eventNo, ordinal, narratives, labels, victims } = detail;
	const names = [...detail.names, ...narratives.flatMap(({ text }) => namesToldIn(text))];
	const quotes = labels.flatMap(({ dimension, label, original }) => {
		const { quote } = original ?? label;
		return quote === undefined ? [] : [{ dimension, quote }];
	});
	const marked = narratives.map((narrative) => markedNarrative(narrative, quotes, names));
	const wording: Wording = { context, names, narratives: marked, texts: narratives };
	const rows = labels.map((label) => rowOf(label, wording));
	return {
		event: { eventNo, ordinal },
		victim: victimText(detail.victimName),
		victims:
			victims.length < 2 ? [] : victims.map((one) => ({ ordinal: one.ordinal, label: victimText(one.name) })),
		narratives: marked.map(({ record, pieces }) => ({ id: record, label: NARRATIVE_WORDS[record], pieces })),
		groups: (["victim", "case"] as const).map((side) => ({
			id: side,
			label: GROUP_WORDS[side],
			rows: rows.filter(({ dimension }) => DIMENSIONS[dimension].side === side),
		})),
		record: recordOf(detail),
	};
}
