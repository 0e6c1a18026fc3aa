/** Making a correction and taking it back: engine and archive change together. */
import type { CivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { DimensionId, LabelContext } from "@/lib/dimensions/dimension";
import { NOT_FRAUD } from "@/lib/dimensions/label-of";
import type { Settings } from "@/lib/settings/settings";
import { blankText } from "@/lib/wording/numbers";
import { type Correction, sameSubject } from "./corrections";
import { type EventRef, findEvent } from "./event-detail";
import type { AssembledEvent } from "./events";
import type { KeptWorkspace } from "./keep";
import { correctionsDocument, correctionsIn } from "./kept-corrections";
import { placesOf, relabelSome } from "./relabel";
import type { EventNumbers } from "./scope";

/** What an officer decides: a value, 不详 (null), or to take an earlier decision back (undefined). */
export interface Decision {
	readonly event: EventRef;
	readonly dimension: DimensionId;
	readonly value: string | null | undefined;
}

/** A correction's value as an officer reads it: a label, a number with its unit, 不详. */
export function correctedText(
	{ dimension: id, value }: Pick<Correction, "dimension" | "value">,
	context: LabelContext,
): string {
	const dimension = DIMENSIONS[id];
	if (value === null) return blankText("unknown");
	if (value === NOT_FRAUD) return "非电信诈骗";
	return dimension.scale === undefined
		? labelOfValue(dimension, value, context)
		: `${value}${dimension.scale.unit.zh}`;
}

function said({ dimension, value }: Decision, context: LabelContext): string {
	const { zh } = DIMENSIONS[dimension].label;
	if (value === undefined) return `${zh}恢复为原读数`;
	return `${zh}改为“${correctedText({ dimension, value }, context)}”`;
}

/** The number of the event a correction is about, as the event table writes it. */
export function correctedEventNo({ incidentNo, caseNo }: Correction): string {
	return incidentNo ?? `案件${caseNo ?? ""}`;
}

interface Subject {
	readonly event: AssembledEvent;
	readonly decision: Decision;
	readonly now: CivilMoment;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : null);

function correctionOf({ event, decision: { dimension, value }, now }: Subject): Correction {
	const { incident, caseFile, victim, source } = event;
	const person = { key: textOf(victim.person_key) ?? "", name: source.victimName };
	return {
		dimension,
		value: value ?? null,
		incidentNo: textOf(incident?.incident_no),
		caseNo: textOf(caseFile?.case_no),
		person: DIMENSIONS[dimension].side === "case" ? null : person,
		at: now,
	};
}

const numbersOf = ({ incidentNo, caseNo }: Correction): EventNumbers => ({
	incidents: new Set(incidentNo === null ? [] : [incidentNo]),
	cases: new Set(caseNo === null ? [] : [caseNo]),
});

/**
 * Makes or takes back one correction, relabels the event and notes it in the journal; all of it or nothing.
 * @throws AppError `event_gone` when the event is no longer there
 */
export async function correctKept(
	{ engine, archive, label }: KeptWorkspace,
	settings: Settings,
	now: CivilMoment,
	decision: Decision,
): Promise<void> {
	await engine.transaction(async (tx) => {
		const earlier = correctionsIn(archive);
		const context = { settings, places: await placesOf(tx, settings) };
		const event = await findEvent(tx, decision.event, { context, corrections: earlier });
		if (event === null) throw new AppError("event_gone", "这条记录已经不在工作区中，请刷新后重试。");
		const correction = correctionOf({ event, decision, now });
		const others = earlier.filter((one) => !sameSubject(one, correction));
		const corrections = decision.value === undefined ? others : [...others, correction];
		await relabelSome(tx, { settings, corrections, label }, numbersOf(correction));
		const text = `${decision.event.eventNo}：${said(decision, context)}`;
		await archive.change({
			documents: correctionsDocument(corrections),
			journal: [{ at: now, kind: "correction", text }],
		});
	});
}

/**
 * Takes one correction back where it is known only as it is kept: its event may be gone by now.
 * All of it or nothing, as with {@link correctKept}; the records speak again at once.
 */
export async function withdrawKept(
	{ engine, archive, label }: KeptWorkspace,
	settings: Settings,
	now: CivilMoment,
	correction: Correction,
): Promise<void> {
	await engine.transaction(async (tx) => {
		const corrections = correctionsIn(archive).filter((one) => !sameSubject(one, correction));
		await relabelSome(tx, { settings, corrections, label }, numbersOf(correction));
		const text = `${correctedEventNo(correction)}：${DIMENSIONS[correction.dimension].label.zh}恢复为原读数`;
		await archive.change({
			documents: correctionsDocument(corrections),
			journal: [{ at: now, kind: "correction", text }],
		});
	});
}
