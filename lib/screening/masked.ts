/** Tasks and signers as a list may show them: persons masked, staff and places in words, the way to the earlier event kept. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { eventDaysPlan } from "@/lib/analysis/plans/event-days";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { beforeDoor, maskName, maskNarrative, maskPhone } from "@/lib/text/mask";
import type { RecordedVisit, TaskStanding, VisitSubject } from "@/lib/visits/visit";
import type { Duty } from "./duty";
import type { EarlierEvent, HitEvidence, HitKind, HitStrength, SignedPerson } from "./hit";
import type { HitTask } from "./worklist";

/** A signer without what names the person; null = not written. */
export interface ListedSigner {
	readonly receiptNo: string;
	readonly signedAt: CivilMoment;
	readonly hasClock: boolean;
	readonly batch: SignedPerson["batch"];
	/** Masked. */
	readonly name: string | null;
	/** The first number, masked. */
	readonly phone: string | null;
	/** By the list, else as written up to the door. */
	readonly village: string | null;
	readonly employer: string | null;
}

/** An earlier event in words. */
export interface ListedEvent
	extends Pick<EarlierEvent, "eventNo" | "ordinal" | "at" | "hasClock" | "lossFen"> {
	/** 不详 where nothing is known. */
	readonly category: string;
	readonly village: string;
	/** As what and on which day it counts; null where the records no longer count it. */
	readonly counted: { readonly basis: "calls" | "cases"; readonly day: CivilDate } | null;
}

/** One reason of a hit in words. */
export interface ListedEvidence extends Pick<HitEvidence, "side" | "how" | "words" | "strength"> {
	readonly event: ListedEvent;
}

/** A task as the page may hold it. */
export interface ListedTask {
	readonly signer: ListedSigner;
	readonly kind: HitKind;
	readonly strength: HitStrength;
	/** The strongest first; never empty. */
	readonly evidence: readonly ListedEvidence[];
	readonly subject: VisitSubject;
	readonly duty: Duty;
	readonly isOfDay: boolean;
	readonly elapsedMinutes: number | null;
	readonly earlierHits: number;
	readonly signing: number | null;
	readonly earlierVisit: RecordedVisit | null;
	readonly last: RecordedVisit | null;
	readonly standing: TaskStanding;
}

/** A word of a column that may hold more than it should: without doors, numbers, and the signer's own name. */
function plainText(text: string | null, { name }: SignedPerson): string | null {
	return text === null ? null : maskNarrative(text, name === null ? [] : [name]);
}

/** A signer as a list may show it. */
export function listedSigner(signer: SignedPerson): ListedSigner {
	const { receiptNo, signedAt, hasClock, batch, name, phone, village, employer } = signer;
	const [number] = (phone ?? "").split(/[\s,，、;；/]+/).filter(Boolean);
	return {
		receiptNo,
		signedAt,
		hasClock,
		batch,
		name: name === null ? null : maskName(name),
		phone: number === undefined ? null : maskPhone(number),
		village: village === null ? null : plainText(beforeDoor(village), signer),
		employer: plainText(employer, signer),
	};
}

/** Rows of the plan `event-days` by event. */
export type EventDays = ReadonlyMap<string | null, PlanRow<typeof eventDaysPlan>>;

function listedEvent(event: EarlierEvent, days: EventDays, labels: LabelContext): ListedEvent {
	const { eventNo, ordinal, at, hasClock, lossFen, category, village } = event;
	const row = days.get(eventNo);
	const day = row?.call_day ?? row?.case_day ?? null;
	const basis = row?.call_day == null ? "cases" : "calls";
	return {
		eventNo,
		ordinal,
		at,
		hasClock,
		lossFen,
		category: labelOfValue(DIMENSIONS.fraud_category, category, labels),
		village: labelOfValue(DIMENSIONS.victim_village, village, labels),
		counted: day === null ? null : { basis, day: dateOfDayNumber(day) },
	};
}

/** A task as a list may show it. */
export function listedTask(task: HitTask, days: EventDays, labels: LabelContext): ListedTask {
	const { hit, subject, duty, isOfDay, elapsedMinutes, earlierHits } = task;
	const { signing, earlierVisit, last, standing } = task;
	return {
		signer: listedSigner(hit.signer),
		kind: hit.kind,
		strength: hit.strength,
		evidence: hit.evidence.map(({ side, how, words, strength, event }) => ({
			side,
			how,
			words,
			strength,
			event: listedEvent(event, days, labels),
		})),
		subject,
		duty: { ...duty, grid: plainText(duty.grid, hit.signer), firm: duty.firm },
		isOfDay,
		elapsedMinutes,
		earlierHits,
		signing,
		earlierVisit,
		last,
		standing,
	};
}
