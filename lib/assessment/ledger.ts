/** The ledger of appeals and adjustments: filed, decided, taken back, each with its reason and evidence; nothing in it is rewritten. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { DateRange } from "@/lib/calendar/range";
import { maskNarrative } from "@/lib/text/mask";
import type { PointsAdjustment } from "./sheet";

/** What an entry is about: an event of the counts, or a village and the day for which its points are corrected. */
export type AppealSubject =
	| { readonly kind: "event"; readonly eventNo: string }
	/** `day` decides into which windows the points fall. */
	| { readonly kind: "village"; readonly village: string; readonly day: CivilDate };

/** What is to be done: events are left out or counted elsewhere, villages given (> 0) or taken (< 0) points. */
export type AppealEffect =
	| { readonly kind: "leave_out" }
	/** `to` is a village of the list. */
	| { readonly kind: "move"; readonly to: string }
	/** Finite and not 0. */
	| { readonly kind: "points"; readonly points: number };

/** How an entry was decided, in the order of the screen: id → word. */
export const APPEAL_OUTCOMES = {
	accepted: "成立",
	partly: "部分成立",
	rejected: "不成立",
} as const satisfies Record<string, string>;

/** A key of {@link APPEAL_OUTCOMES}; stable for ever, because archives carry it. */
export type AppealOutcome = keyof typeof APPEAL_OUTCOMES;

/** What somebody files: an appeal against a count, or an adjustment of points. */
export interface AppealWish {
	/** Id of the scheme whose sheets it is for, in all its versions. */
	readonly schemeId: string;
	readonly subject: AppealSubject;
	readonly asked: AppealEffect;
	/** Id of the clause meant; null = the sheet as a whole. */
	readonly clause: string | null;
	readonly reason: string;
	/** What proves it, in words; null = nothing was brought. */
	readonly evidence: string | null;
	/** Who files it; null = not written. */
	readonly by: string | null;
}

/** What is decided about an entry, and why. */
export interface DecisionWish {
	readonly outcome: AppealOutcome;
	/** Of `partly` what is done instead of what was asked; else null. */
	readonly instead: AppealEffect | null;
	/** Why; null = not written. */
	readonly reason: string | null;
	/** Who decided; null = not written. */
	readonly by: string | null;
}

/** A decision as it is kept. */
export interface AppealDecision extends DecisionWish {
	readonly at: CivilMoment;
}

/** One entry as it is kept. */
export interface Appeal extends AppealWish {
	/** Made from what was filed and when, so that one entry is the same in every workspace. */
	readonly id: string;
	/** Which of the entries of its moment, from 1: two alike stay apart. */
	readonly no: number;
	readonly filedAt: CivilMoment;
	/** In the order of their moments. Two only where two workspaces decided apart and were merged: the last one holds. */
	readonly decisions: readonly AppealDecision[];
	/** When it was taken back; null while it stands. */
	readonly takenBackAt: CivilMoment | null;
}

const ID_LENGTH = 16;

function idOf(filed: Omit<Appeal, "id" | "decisions" | "takenBackAt">): string {
	const { schemeId, subject, asked, clause, reason, evidence, by, no, filedAt } = filed;
	const about =
		subject.kind === "event" ? ["event", subject.eventNo] : ["village", subject.village, subject.day];
	const content = [schemeId, about, told(asked), clause, reason, evidence, by, no, filedAt];
	return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, ID_LENGTH);
}

function told(effect: AppealEffect): readonly (string | number)[] {
	if (effect.kind === "move") return [effect.kind, effect.to];
	return effect.kind === "points" ? [effect.kind, effect.points] : [effect.kind];
}

/** As it is kept: numbers of persons and phones are masked, because what is written here stands on screens and in print. */
function written(words: string | null): string | null {
	const said = words?.trim() ?? "";
	return said === "" ? null : maskNarrative(said, []);
}

/** Events are left out or moved, villages get points; a move needs a village, points a number other than 0. */
function fits(subject: AppealSubject, effect: AppealEffect): boolean {
	if (effect.kind === "points")
		return subject.kind === "village" && Number.isFinite(effect.points) && effect.points !== 0;
	return subject.kind === "event" && (effect.kind !== "move" || effect.to.trim() !== "");
}

function checkEffect(subject: AppealSubject, effect: AppealEffect): void {
	if (fits(subject, effect)) return;
	throw new AppError("appeal_effect", "警情案件可以不计或改计到某个村居，村居可以加减分，请重新填写。");
}

/**
 * The entries with one more.
 * @throws AppError `appeal_reason_missing` without a reason; `appeal_effect` where what is asked does not fit what it is about
 */
export function withAppeal(
	entries: readonly Appeal[],
	{ schemeId, subject, asked, clause, ...words }: AppealWish,
	now: CivilMoment,
): readonly Appeal[] {
	checkEffect(subject, asked);
	const reason = written(words.reason);
	if (reason === null) throw new AppError("appeal_reason_missing", "请写明申诉或加减分的理由。");
	const evidence = written(words.evidence);
	const by = written(words.by);
	const no = entries.filter(({ filedAt }) => filedAt === now).length + 1;
	const filed = { schemeId, subject, asked, clause, reason, evidence, by, no, filedAt: now };
	return [...entries, { id: idOf(filed), ...filed, decisions: [], takenBackAt: null }];
}

function standing(entries: readonly Appeal[], id: string): Appeal {
	const found = entries.find((entry) => entry.id === id && entry.takenBackAt === null);
	if (found === undefined) throw new AppError("appeal_gone", "这条申诉已经撤回，或不在本机，请刷新后再看。");
	return found;
}

const replaced = (entries: readonly Appeal[], before: Appeal, after: Appeal): readonly Appeal[] =>
	entries.map((entry) => (entry === before ? after : entry));

/**
 * The entries with one decided.
 * @throws AppError `appeal_gone`; `appeal_decided` where it has been decided before; `appeal_effect` where `instead` is missing
 *   of a partly accepted one, stands with another outcome, or does not fit
 */
export function withDecision(
	entries: readonly Appeal[],
	{ id, decision }: { readonly id: string; readonly decision: DecisionWish },
	now: CivilMoment,
): readonly Appeal[] {
	const appeal = standing(entries, id);
	const { outcome, instead, reason, by } = decision;
	if (appeal.decisions.length > 0)
		throw new AppError("appeal_decided", "这条申诉已经裁定；裁定有误的，请撤回后重新登记。");
	if ((outcome === "partly") !== (instead !== null))
		throw new AppError("appeal_effect", "部分成立的，请写明实际如何处理；其他裁定不需要。");
	if (instead !== null) checkEffect(appeal.subject, instead);
	const kept = { outcome, instead, reason: written(reason), by: written(by), at: now };
	return replaced(entries, appeal, { ...appeal, decisions: [kept] });
}

/** The entries with one taken back: it stays on record and does nothing any more. @throws AppError `appeal_gone` */
export function withoutAppeal(entries: readonly Appeal[], id: string, now: CivilMoment): readonly Appeal[] {
	const appeal = standing(entries, id);
	return replaced(entries, appeal, { ...appeal, takenBackAt: now });
}

/** The entries as if one had never been filed: what a score was before it. */
export function withoutEntry(entries: readonly Appeal[], id: string): readonly Appeal[] {
	return entries.filter((entry) => entry.id !== id);
}

/** What is done about an entry: as asked, or instead of it; null while undecided, rejected or taken back. */
export function effectOf({ asked, decisions, takenBackAt }: Appeal): AppealEffect | null {
	const decision = decisions.at(-1);
	if (decision === undefined || takenBackAt !== null || decision.outcome === "rejected") return null;
	return decision.outcome === "partly" ? decision.instead : asked;
}

/** An event that a decided entry leaves out or moves. */
export interface EventDecision {
	readonly appeal: string;
	readonly eventNo: string;
	/** Village it counts for; null = it counts for nobody. */
	readonly to: string | null;
}

/** Points that a decided entry gives or takes. */
export interface PointsDecision extends PointsAdjustment {
	readonly village: string;
	readonly day: CivilDate;
}

/** Everything decided under a scheme; plain data. */
export interface Decisions {
	/** One an event: of two decisions the later holds. */
	readonly events: readonly EventDecision[];
	readonly points: readonly PointsDecision[];
}

/** The decisions of a scheme about which nothing was ever filed. */
export const NO_DECISIONS: Decisions = { events: [], points: [] };

const decidedAt = ({ decisions }: Appeal): string => decisions.at(-1)?.at ?? "";
const compareTexts = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** What the decided entries of a scheme do, whatever the order they are given in. */
export function decisionsOf(entries: readonly Appeal[], schemeId: string): Decisions {
	const own = entries
		.filter((entry) => entry.schemeId === schemeId)
		.toSorted(
			(one, other) => compareTexts(decidedAt(one), decidedAt(other)) || compareTexts(one.id, other.id),
		);
	const events = new Map<string, EventDecision>();
	const points: PointsDecision[] = [];
	for (const entry of own) {
		const [{ id, subject, reason }, effect] = [entry, effectOf(entry)];
		if (effect === null) continue;
		if (subject.kind === "village") {
			if (effect.kind !== "points") continue;
			points.push({ appeal: id, village: subject.village, day: subject.day, points: effect.points, reason });
		} else if (effect.kind !== "points") {
			const to = effect.kind === "move" ? effect.to : null;
			events.set(subject.eventNo, { appeal: id, eventNo: subject.eventNo, to });
		}
	}
	return { events: [...events.values()], points };
}

/** The points that fall into a window, by village as filed; villages without any are absent. */
export function adjustmentsIn(
	{ points }: Decisions,
	{ start, end }: DateRange,
): Readonly<Record<string, readonly PointsAdjustment[]>> {
	const byVillage: Record<string, PointsAdjustment[]> = {};
	for (const { village, day, appeal, points: given, reason } of points)
		if (day >= start && day < end)
			byVillage[village] = [...(byVillage[village] ?? []), { appeal, points: given, reason }];
	return byVillage;
}
