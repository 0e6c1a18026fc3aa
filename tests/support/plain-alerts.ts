/** The alerts of the demonstration file counted once more, with nothing of the product: rows by heading, times as text. */
import { type DemoRow, demoRows, demoTime } from "./demo-tables";

/** One alert: its cells, and its issue as `YYYY-MM-DD HH:MM:SS`. */
export interface PlainAlert {
	readonly of: DemoRow;
	readonly issued: string;
}

/** Every alert with a time of issue, the first of a number only, in order of issue. */
export function plainAlerts(): readonly PlainAlert[] {
	const byNumber = new Map<string, PlainAlert>();
	for (const of of demoRows("预警指令.xlsx")) {
		const issued = demoTime(of.下发时间 ?? null);
		if (issued !== null) byNumber.set(String(of.预警编号), { of, issued });
	}
	return [...byNumber.values()].sort((one, other) => (one.issued < other.issued ? -1 : 1));
}

/** Those of a window, its end excluded. */
export const issuedBetween = (alerts: readonly PlainAlert[], start: string, end: string) =>
	alerts.filter(({ issued }) => issued >= `${start} 00:00:00` && issued < `${end} 00:00:00`);

type Answer = "是" | "否" | null;

const text = ({ of }: PlainAlert, heading: string): string | null => {
	const cell = of[heading] ?? null;
	return cell === null ? null : String(cell);
};

const answer = (alert: PlainAlert, heading: string, time: string): Answer =>
	(text(alert, heading) as Answer) ?? (text(alert, time) === null ? null : "是");

const isMet = (alert: PlainAlert) => answer(alert, "是否见面", "见面时间");
const isContacted = (alert: PlainAlert) =>
	isMet(alert) === "是" ? "是" : answer(alert, "是否接通", "接通时间");
const isConfirmed = (alert: PlainAlert) => text(alert, "是否确认涉诈") as Answer;
const isDissuaded = (alert: PlainAlert) => answer(alert, "是否劝阻成功", "劝阻时间");

function tally(alerts: readonly PlainAlert[], of: (alert: PlainAlert) => Answer) {
	const answers = alerts.map(of);
	const count = answers.filter((one) => one === "是").length;
	const unknown = answers.filter((one) => one === null).length;
	return { count, whole: answers.length - unknown, unknown };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function wholeId(alert: PlainAlert): string | null {
	const id = (text(alert, "被预警人身份证号") ?? "").toUpperCase();
	if (!/^\d{17}[\dX]$/.test(id)) return null;
	const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(id[at]), 0);
	return "10X98765432"[sum % 11] === id[17] ? id : null;
}

const mobiles = (alert: PlainAlert): readonly string[] =>
	(text(alert, "被预警人电话") ?? "")
		.replace(/\+?86(?=1)/g, "")
		.replace(/(?<=\d)[ -](?=\d)/g, "")
		.match(/1[3-9]\d{9}/g) ?? [];

function isSamePerson(one: PlainAlert, other: PlainAlert): boolean {
	const [id, otherId] = [wholeId(one), wholeId(other)];
	if (id !== null && otherId !== null) return id === otherId;
	const name = "被预警人";
	return (
		text(one, name) === text(other, name) && mobiles(one).some((phone) => mobiles(other).includes(phone))
	);
}

/** Confirmed and dissuaded alerts. */
const plainSaved = (alerts: readonly PlainAlert[]) =>
	alerts.filter((alert) => isConfirmed(alert) === "是" && isDissuaded(alert) === "是");

const yuan = (alert: PlainAlert): number | null =>
	text(alert, "避免损失") === null ? null : Number(text(alert, "避免损失"));

/** The stages, people and amounts of some alerts. */
export function plainTotals(alerts: readonly PlainAlert[]) {
	const saved = plainSaved(alerts);
	const first = saved.filter((alert, at) => !saved.slice(0, at).some((other) => isSamePerson(alert, other)));
	const amounts = alerts.map(yuan).filter((one) => one !== null);
	return {
		issued: alerts.length,
		contacted: tally(alerts, isContacted),
		met: tally(alerts, isMet),
		confirmed: tally(alerts, isConfirmed),
		dissuaded: tally(
			alerts.filter((alert) => isConfirmed(alert) === "是"),
			isDissuaded,
		),
		savedPeople: first.length,
		lossAvoidedFen:
			amounts.length === 0 ? null : Math.round(100 * amounts.reduce((sum, one) => sum + one, 0)),
		lossUnknown: saved.filter((alert) => yuan(alert) === null).length,
	};
}

/** Whole minutes from the issue to a step as the file writes them, sorted; steps before the issue apart. */
export function plainMinutes(alerts: readonly PlainAlert[], heading: string) {
	const minutes = alerts.flatMap((alert) => {
		const step = demoTime(text(alert, heading));
		return step === null ? [] : [(Date.parse(`${step}Z`) - Date.parse(`${alert.issued}Z`)) / 60_000];
	});
	const known = minutes.filter((one) => one >= 0).sort((one, other) => one - other);
	return { known, reversed: minutes.length - known.length, missing: alerts.length - minutes.length };
}

/** What is open at a moment `YYYY-MM-DD HH:MM:SS` of a day. */
export function plainOpen(alerts: readonly PlainAlert[], now: string) {
	const told = ["核查结论", "是否确认涉诈", "是否劝阻成功", "劝阻时间", "反馈内容"];
	const isLater = (time: string | null) => time === null || `${time}:00` > now;
	const open = alerts.filter((alert) => {
		if (alert.issued > now) return false;
		const fedBack = text(alert, "反馈时间");
		if (fedBack !== null) return `${fedBack}:00` > now;
		const outcome = text(alert, "处置结果");
		return (
			(outcome === null || outcome === "处置中") && told.every((heading) => text(alert, heading) === null)
		);
	});
	const due = alerts.filter(
		(alert) => alert.issued <= now && text(alert, "回访期限") !== null && isLater(text(alert, "回访时间")),
	);
	const today = now.slice(0, 10);
	const dayBefore = new Date(Date.parse(`${now}Z`) - 86_400_000).toISOString().slice(0, 19).replace("T", " ");
	return {
		open: open.length,
		overdue: open.filter(({ issued }) => issued < dayBefore).length,
		followUpsDueToday: due.filter((alert) => text(alert, "回访期限") === today).length,
		followUpsOverdue: due.filter((alert) => (text(alert, "回访期限") ?? "") < today).length,
	};
}
