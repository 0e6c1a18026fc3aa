/** Making a correction and taking it back: engine and archive change together. */
import type { CivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { DimensionId, LabelContext } from "@/lib/dimensions/dimension";
import type { Settings } from "@/lib/settings/settings";
import { blankText } from "@/lib/wording/numbers";
import type { Correction } from "./corrections";
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

const sameSubject = (one: Correction, other: Correction): boolean =>
	one.dimension === other.dimension &&
	((one.incidentNo !== null && one.incidentNo === other.incidentNo) ||
		(one.caseNo !== null && one.caseNo === other.caseNo)) &&
	(DIMENSIONS[one.dimension].side === "case" || one.person?.key === other.person?.key);

function said({ dimension: id, value }: Decision, context: LabelContext): string {
	const dimension = DIMENSIONS[id];
	if (value === undefined) return `${dimension.label.zh}恢复为原读数`;
	const words =
		value === null
			? blankText("unknown")
			: dimension.scale === undefined
				? labelOfValue(dimension, value, context)
				: `${value}${dimension.scale.unit.zh}`;
	return `${dimension.label.zh}改为“${words}”`;
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
