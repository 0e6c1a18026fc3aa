/** The way of an alert through its stages: received, called, reached, met, dissuaded, fed back, visited again. */
import type { AlertCourse, AlertEnd, AlertLevel } from "./alert";
import { type Clock, DAY, HOUR, MINUTE, midnight } from "./clock";
import type { Dice, Weighted } from "./dice";
import type { Person } from "./person";
import { EXPORTED_AT } from "./schedule";

/** Since then the women's federation and the grid receive tickets beside the police. */
const SHARED_SINCE = midnight("2025-07-01");
/** Minutes after the issue in which a ticket of a level is to be taken up; some are late. */
const MOST_MINUTES: Readonly<Record<AlertLevel, number>> = { 高: 8, 中: 25, 低: 120 };
const LATE = 0.12;

const ACTORS: readonly Weighted<string>[] = [
	["民警", 46],
	["网格员", 28],
	["妇联", 18],
	["银行", 8],
];
const UNREACHABLE: readonly Weighted<string>[] = [
	["无人接听", 50],
	["关机", 22],
	["拒接", 14],
	["停机", 8],
	["空号", 6],
];
const NOT_MET: readonly Weighted<string>[] = [
	["外出务工", 40],
	["不在家", 34],
	["不在本地", 20],
	["拒绝见面", 6],
];
const FOLLOW_UPS: readonly Weighted<string>[] = [
	["已回访，未再联系", 70],
	["已回访，正常", 20],
	["电话未接通", 10],
];

/** What is decided of a ticket before its course. */
export interface Ticket {
	readonly issuedAt: Clock;
	readonly level: AlertLevel;
	readonly end: AlertEnd;
	readonly target: Person;
	/** What the target lost in the end, in 1/100 yuan; null = no call of theirs. */
	readonly lossFen: number | null;
}

const minutes = (dice: Dice, low: number, high: number): number => dice.int(low, high) * MINUTE;

/** Some stages are done and not written down. */
const noted = (dice: Dice, rate: number, at: Clock | null): Clock | null =>
	at !== null && dice.chance(rate) ? at : null;

interface Contact {
	readonly firstCallAt: Clock;
	readonly connectedAt: Clock | null;
	readonly doorAt: Clock | null;
	readonly metAt: Clock | null;
}

/** First by phone; at the door where the level asks for it or nobody answered. */
function contactOf(dice: Dice, { level, end, issuedAt }: Ticket, receivedAt: Clock): Contact {
	const firstCallAt = Math.max(receivedAt, issuedAt) + minutes(dice, 1, level === "高" ? 6 : 30);
	const isReached = end === "dissuaded" || end === "failed" || end === "unfounded";
	const isOnPhone = end !== "unreached" && dice.chance(0.8);
	const connectedAt = isOnPhone ? firstCallAt + minutes(dice, 0, 12) : null;
	const goes = level === "高" || !isOnPhone || dice.chance(0.3);
	const doorAt = goes && end !== "open" ? firstCallAt + minutes(dice, 12, level === "高" ? 55 : 240) : null;
	const metAt = doorAt !== null && isReached ? doorAt + minutes(dice, 0, 9) : null;
	return { firstCallAt, connectedAt, doorAt, metAt };
}

interface Money {
	readonly lossBeforeFen: number | null;
	readonly lossAvoidedFen: number | null;
}

function moneyOf(dice: Dice, { end, lossFen }: Ticket): Money {
	if (end !== "dissuaded") return { lossBeforeFen: end === "failed" ? lossFen : null, lossAvoidedFen: null };
	const avoided = Math.round(Math.exp(9.6 + 1.1 * dice.normal()) / 100) * 10_000;
	return {
		lossBeforeFen: lossFen ?? (dice.chance(0.8) ? 0 : null),
		lossAvoidedFen: dice.chance(0.85) ? avoided : null,
	};
}

interface Visit {
	readonly followUpDue: Clock | null;
	readonly followUpAt: Clock | null;
	readonly followUpResult: string | null;
}

/** Whom we met is visited again within days; the newest visits are still due. */
function visitOf(dice: Dice, { end }: Ticket, feedbackAt: Clock | null): Visit {
	if (feedbackAt === null || (end !== "dissuaded" && end !== "failed"))
		return { followUpDue: null, followUpAt: null, followUpResult: null };
	const followUpDue = feedbackAt - (feedbackAt % DAY) + dice.pick([3, 7]) * DAY + 18 * HOUR;
	const visited = followUpDue + dice.int(-2, 1) * DAY - minutes(dice, 30, 480);
	const isDone = visited < EXPORTED_AT && dice.chance(0.82);
	return {
		followUpDue,
		followUpAt: isDone ? visited : null,
		followUpResult: isDone ? dice.weighted(FOLLOW_UPS) : null,
	};
}

function wayOf(actor: string, { doorAt, metAt }: Contact): string {
	if (actor === "银行") return "临柜";
	return doorAt !== null || metAt !== null ? "上门" : "电话";
}

function officerOf(dice: Dice, actor: string, { home }: Person): string {
	if (actor === "民警") return home.village?.officer ?? "程望";
	if (actor === "银行") return dice.pick(["农商行霁溪支行", "邮储霁溪支行", "工行霁溪支行"]);
	return `${home.village?.name ?? "霁溪社区"}${actor === "妇联" ? "妇联主任" : "网格员"}`;
}

/** The whole course of one ticket; nothing in it is later than the export. */
export function courseOf(dice: Dice, ticket: Ticket): AlertCourse {
	const { issuedAt, level, end, target } = ticket;
	const most = MOST_MINUTES[level];
	const wait = dice.chance(LATE) ? minutes(dice, most + 1, most * 4) : minutes(dice, 0, most);
	const receivedAt = issuedAt + wait;
	const isShared = issuedAt >= SHARED_SINCE && dice.chance(0.55);
	const contact = contactOf(dice, ticket, receivedAt);
	const reachedAt = contact.metAt ?? contact.connectedAt ?? contact.doorAt ?? contact.firstCallAt;
	const feedbackAt = end === "open" ? null : reachedAt + minutes(dice, 15, 300);
	const actor = dice.weighted(ACTORS);
	const known = (at: Clock | null): Clock | null => (at !== null && at < EXPORTED_AT ? at : null);
	return {
		receivedAt: known(noted(dice, 0.97, receivedAt)),
		federationAt: known(isShared ? noted(dice, 0.7, receivedAt + minutes(dice, 0, 20)) : null),
		gridAt: known(isShared ? noted(dice, 0.8, receivedAt + minutes(dice, 0, 25)) : null),
		firstCallAt: known(noted(dice, 0.95, contact.firstCallAt)),
		connectedAt: known(contact.connectedAt),
		unreachableReason: contact.connectedAt === null && end !== "open" ? dice.weighted(UNREACHABLE) : null,
		doorAt: known(noted(dice, 0.93, contact.doorAt)),
		metAt: known(contact.metAt),
		notMetReason: contact.doorAt !== null && contact.metAt === null ? dice.weighted(NOT_MET) : null,
		stoppedAt: known(end === "dissuaded" ? noted(dice, 0.85, reachedAt + minutes(dice, 1, 40)) : null),
		feedbackAt: known(feedbackAt),
		...visitOf(dice, ticket, feedbackAt),
		actor,
		officer: officerOf(dice, actor, target),
		way: wayOf(actor, contact),
		...moneyOf(dice, ticket),
	};
}
