/** Makes the stop-payments that wait on the last morning: lapsing, just lapsed without a freeze, and frozen with the return due. */
import { type Clock, DAY, HOUR, MINUTE, midnight, partsOf } from "./clock";
import type { Dice } from "./dice";
import type { People } from "./person";
import type { Stop, StopItem } from "./stop";
import { itemsOf } from "./stop-items";
import { Register } from "./strangers";
import { STATION } from "./township";

interface Wish {
	readonly executedAt: Clock;
	readonly frozenAt: Clock | null;
	readonly yuan: number;
	readonly channel: string;
	readonly officer: string;
}

const at = (day: string, clock: string): Clock => {
	const [hour = 0, minute = 0] = clock.split(":").map(Number);
	return midnight(day) + hour * HOUR + minute * MINUTE;
};

const COMMON = { channel: "网银手机银行", officer: "程望", frozenAt: null } as const;
const FROZEN_FOR = 182 * DAY;
/** Three stops that nobody froze, then four freezes that nobody gave back; three months from a month's last day is a shorter one's. */
const WISHES: readonly Wish[] = [
	{ ...COMMON, executedAt: at("2026-05-09", "10:20"), yuan: 46_800 },
	{ ...COMMON, executedAt: at("2026-05-09", "07:10"), yuan: 12_350 },
	{ ...COMMON, executedAt: at("2026-05-10", "19:30"), yuan: 88_000, officer: "沈砚秋" },
	{ ...COMMON, executedAt: at("2026-02-10", "09:00"), frozenAt: at("2026-02-11", "15:00"), yuan: 268_000 },
	{ ...COMMON, executedAt: at("2026-02-08", "14:40"), frozenAt: at("2026-02-09", "11:00"), yuan: 31_500 },
	{ ...COMMON, executedAt: at("2026-02-11", "16:05"), frozenAt: at("2026-02-12", "10:00"), yuan: 9_999 },
	{ ...COMMON, executedAt: at("2025-11-29", "10:30"), frozenAt: at("2025-11-30", "16:00"), yuan: 54_000 },
];
const TO_EXECUTE = 12 * MINUTE;
const TO_REQUEST = 9 * MINUTE;

/** One account whose stages are as wished; card, bank and holder are drawn. */
function itemOf(dice: Dice, { executedAt, frozenAt, yuan, channel }: Wish): StopItem {
	const requestedAt = executedAt - TO_EXECUTE;
	const [item] = itemsOf(dice, {
		end: "full",
		lossFen: yuan * 100,
		transfers: 1,
		channel,
		lastTransferAt: requestedAt - 35 * MINUTE,
		requestedAt,
	});
	if (item === undefined) throw new Error("an order without an account");
	const isFrozen = frozenAt !== null;
	return {
		...item,
		executedAt,
		stopUntil: executedAt + 48 * HOUR,
		frozenAt,
		frozenFen: isFrozen ? item.heldFen : null,
		frozenUntil: isFrozen ? frozenAt + FROZEN_FOR : null,
		returnedAt: null,
		returnedFen: null,
	};
}

/** Numbered behind the others; of people whom no call knows. */
export function makeOpenStops(people: People, before: number): readonly Stop[] {
	const register = new Register("open stops", people);
	return WISHES.map((wish, position): Stop => {
		const requestedAt = wish.executedAt - TO_EXECUTE;
		const victim = register.stranger(requestedAt);
		const { year, month } = partsOf(requestedAt);
		return {
			orderNo: `ZF${year}${String(month).padStart(2, "0")}${String(before + position + 1).padStart(4, "0")}`,
			call: null,
			naming: "person",
			incidentNo: null,
			caseNo: null,
			reportAt: requestedAt - TO_REQUEST,
			requestedAt,
			victim,
			written: register.write(victim, "both"),
			unit: STATION,
			officer: wish.officer,
			items: [itemOf(register.dice, wish)],
		};
	});
}

/** Stops that run out, and freezes of about three months, over all orders. */
export function openStopTruths(stops: readonly Stop[]) {
	const items = stops.flatMap(({ orderNo, items: all }) => all.map((item) => ({ orderNo, ...item })));
	const named = (isWanted: (item: StopItem) => boolean): readonly string[] =>
		items.filter(isWanted).map(({ orderNo, itemNo }) => `${orderNo}/${itemNo}`);
	const isUnfrozen = ({ stopUntil, frozenAt }: StopItem): boolean => stopUntil !== null && frozenAt === null;
	const within = (clock: Clock | null, day: string, until: string): boolean =>
		clock !== null && clock >= midnight(day) && clock < midnight(until);
	const isKept = ({ returnedAt, frozenAt }: StopItem): boolean => frozenAt !== null && returnedAt === null;
	return {
		stopRunsOutThatDay: named(
			(item) => isUnfrozen(item) && within(item.stopUntil, "2026-05-11", "2026-05-12"),
		),
		stopRanOutUnfrozen: named((item) => isUnfrozen(item) && (item.stopUntil ?? 0) < midnight("2026-05-11"))
			.length,
		frozenBetween9And12February2026: named(
			(item) => isKept(item) && within(item.frozenAt, "2026-02-09", "2026-02-13"),
		),
		frozenOnLastOfNovember2025: named(
			(item) => isKept(item) && within(item.frozenAt, "2025-11-30", "2025-12-01"),
		),
	};
}
