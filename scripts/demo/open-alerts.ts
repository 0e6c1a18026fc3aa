/** Makes the alerts that wait on the last morning: without feedback, with a visit due or overdue, and one fed back before its issue. */
import type { Alert, AlertCourse, AlertEnd, AlertLevel } from "./alert";
import { courseOf } from "./alert-course";
import { type Clock, DAY, HOUR, MINUTE, midnight, partsOf } from "./clock";
import type { Dice } from "./dice";
import { CLASSES, type FraudClass } from "./fraud-classes";
import type { People } from "./person";
import { Register } from "./strangers";

/** How far a ticket without feedback got. */
type Reached = "nothing" | "received" | "called" | "connected";

interface Wish {
	readonly issuedAt: Clock;
	readonly level: AlertLevel;
	readonly type: FraudClass;
	readonly source: string;
	readonly layer: string;
	readonly end: AlertEnd;
	/** Of an open ticket. */
	readonly reached?: Reached;
	/** Of a dissuaded one that nobody has visited again. */
	readonly visitDue?: Clock;
	readonly isFedBackFirst?: true;
}

const at = (day: string, clock: string): Clock => {
	const [hour = 0, minute = 0] = clock.split(":").map(Number);
	return midnight(day) + hour * HOUR + minute * MINUTE;
};
const evening = (day: string): Clock => midnight(day) + 18 * HOUR;

const COMMON = { source: "省反诈中心", layer: "省级", end: "dissuaded" } as const;
/** In the order in which they were typed in; four came within the last day, two before it, and the rest wait for a visit. */
const WISHES: readonly Wish[] = [
	{
		...COMMON,
		issuedAt: at("2026-05-06", "15:12"),
		level: "中",
		type: "刷单返利",
		visitDue: evening("2026-05-09"),
	},
	{
		...COMMON,
		issuedAt: at("2026-05-04", "10:26"),
		level: "高",
		type: "冒充电商物流客服",
		visitDue: evening("2026-05-11"),
	},
	{
		...COMMON,
		issuedAt: at("2026-05-08", "09:48"),
		level: "高",
		type: "虚假征信",
		visitDue: evening("2026-05-11"),
	},
	{
		...COMMON,
		issuedAt: at("2026-05-08", "16:30"),
		level: "低",
		type: "刷单返利",
		visitDue: evening("2026-05-11"),
	},
	{
		...COMMON,
		issuedAt: at("2026-05-07", "11:05"),
		level: "中",
		type: "贷款代办信用卡",
		end: "unfounded",
		isFedBackFirst: true,
	},
	{
		...COMMON,
		issuedAt: at("2026-05-09", "20:15"),
		level: "高",
		type: "虚假网络投资理财",
		end: "open",
		reached: "nothing",
	},
	{
		...COMMON,
		issuedAt: at("2026-05-10", "06:40"),
		level: "中",
		type: "冒充电商物流客服",
		end: "open",
		reached: "called",
	},
	{
		...COMMON,
		issuedAt: at("2026-05-10", "14:05"),
		level: "高",
		type: "刷单返利",
		end: "open",
		reached: "connected",
	},
	{
		...COMMON,
		issuedAt: at("2026-05-10", "21:30"),
		level: "低",
		type: "贷款代办信用卡",
		end: "open",
		reached: "received",
	},
	{
		...COMMON,
		issuedAt: at("2026-05-11", "06:58"),
		level: "高",
		type: "虚假征信",
		end: "open",
		reached: "called",
	},
	{
		...COMMON,
		issuedAt: at("2026-05-11", "07:41"),
		level: "高",
		type: "冒充电商物流客服",
		end: "open",
		reached: "nothing",
	},
];

const NOT_YET: Partial<AlertCourse> = {
	federationAt: null,
	gridAt: null,
	doorAt: null,
	metAt: null,
	notMetReason: null,
	feedbackAt: null,
	unreachableReason: null,
};

/** An open ticket's stages: what was not reached is not written. */
function openCourse(course: AlertCourse, issuedAt: Clock, reached: Reached): AlertCourse {
	const order: readonly Reached[] = ["nothing", "received", "called", "connected"];
	const has = (stage: Reached): boolean => order.indexOf(reached) >= order.indexOf(stage);
	return {
		...course,
		...NOT_YET,
		receivedAt: has("received") ? issuedAt + 4 * MINUTE : null,
		firstCallAt: has("called") ? issuedAt + 7 * MINUTE : null,
		connectedAt: has("connected") ? issuedAt + 9 * MINUTE : null,
		way: "电话",
	};
}

function courseFor(dice: Dice, wish: Wish, target: Alert["target"]): AlertCourse {
	const { issuedAt, level, end, reached, visitDue, isFedBackFirst } = wish;
	const course = courseOf(dice, { issuedAt, level, end, target, lossFen: null });
	if (reached !== undefined) return openCourse(course, issuedAt, reached);
	if (isFedBackFirst) return { ...course, feedbackAt: issuedAt - 50 * MINUTE };
	return { ...course, followUpDue: visitDue ?? null, followUpAt: null, followUpResult: null };
}

/** Numbered behind the others; of people whom no call knows. */
export function makeOpenAlerts(people: People, before: number): readonly Alert[] {
	const register = new Register("open alerts", people);
	const { dice } = register;
	return WISHES.map((wish, position): Alert => {
		const { issuedAt, level, source, layer, end } = wish;
		const target = register.stranger(issuedAt);
		const { year, month, day } = partsOf(issuedAt);
		return {
			ticketNo: `YJ${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}${String(before + position + 1).padStart(4, "0")}`,
			issuedAt,
			level,
			type: dice.pick(CLASSES.get(wish.type)?.labels ?? []),
			source,
			layer,
			target,
			written: register.write(target, "both"),
			end,
			course: courseFor(dice, wish, target),
			names: null,
		};
	});
}

/** What waits at 8 o'clock on the last morning, over all alerts. */
export function openAlertTruths(alerts: readonly Alert[]) {
	const now = at("2026-05-11", "08:00");
	const numbers = (isWanted: (alert: Alert) => boolean): readonly string[] =>
		alerts.filter(isWanted).map(({ ticketNo }) => ticketNo);
	const isOpen = ({ course }: Alert): boolean => course.feedbackAt === null;
	const isDue = ({ course }: Alert): boolean => course.followUpDue !== null && course.followUpAt === null;
	return {
		withoutFeedback: alerts.filter(isOpen).length,
		withoutFeedbackWithin24Hours: numbers((alert) => isOpen(alert) && now - alert.issuedAt <= DAY),
		withoutFeedbackWithin7DaysOver24Hours: numbers(
			(alert) => isOpen(alert) && now - alert.issuedAt > DAY && now - alert.issuedAt <= 7 * DAY,
		),
		visitDueThatDay: numbers((alert) => isDue(alert) && alert.course.followUpDue === evening("2026-05-11")),
		visitOverdue: alerts.filter(
			(alert) => isDue(alert) && (alert.course.followUpDue ?? now) < midnight("2026-05-11"),
		).length,
		fedBackBeforeIssue: numbers(({ course, issuedAt }) => (course.feedbackAt ?? issuedAt) < issuedAt),
	};
}
