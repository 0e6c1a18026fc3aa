/** The accounts of one order: what left by each, what was held, frozen and given back. */
import { type Clock, DAY, HOUR, MINUTE } from "./clock";
import type { Dice, Weighted } from "./dice";
import { EXPORTED_AT } from "./schedule";
import type { StopEnd, StopItem } from "./stop";

const MOST_ITEMS = 4;
/** Orders hold for 48 hours, a freeze for six months. */
const STOPPED_FOR = 48 * HOUR;
const FROZEN_FOR = 182 * DAY;

const BANKS: readonly Weighted<string>[] = [
	["中国工商银行", 16],
	["中国农业银行", 18],
	["中国建设银行", 15],
	["中国银行", 9],
	["中国邮政储蓄银行", 12],
	["农村信用合作联社", 14],
	["财付通", 9],
	["支付宝", 7],
];
const REASONS: readonly Weighted<string>[] = [
	["余额不足", 52],
	["已被转出", 34],
	["已取现", 10],
	["账户信息有误", 4],
];
const SURNAMES = "赵钱孙李周吴郑王冯陈";

/** An order of one report. */
export interface Order {
	readonly end: StopEnd;
	/** In 1/100 yuan, positive. */
	readonly lossFen: number;
	readonly transfers: number;
	readonly channel: string;
	readonly lastTransferAt: Clock;
	readonly requestedAt: Clock;
}

/** A card of nineteen digits behind an issuer number that nobody was given, with a check digit that is wrong on purpose. */
function cardOf(dice: Dice): string {
	const first18 = `699900${String(dice.int(0, 999_999_999_999)).padStart(12, "0")}`;
	const sum = [...first18].reduce((total, digit, position) => {
		const twice = Number(digit) * (position % 2 === 1 ? 2 : 1);
		return total + (twice > 9 ? twice - 9 : twice);
	}, 0);
	return `${first18}${(((10 - (sum % 10)) % 10) + 5) % 10}`;
}

/** Whole amounts that sum to the loss. */
function shares(dice: Dice, lossFen: number, count: number): readonly number[] {
	const cuts = Array.from(
		{ length: count - 1 },
		() => Math.round((lossFen * (0.1 + 0.8 * dice.next())) / 100) * 100,
	);
	const ends = [0, ...cuts.sort((a, b) => a - b), lossFen];
	return ends.slice(1).map((end, position) => end - (ends[position] ?? 0));
}

/** The end of each account; of an order that held a part, one holds some and the others hold all or nothing. */
function endsOf(dice: Dice, end: StopEnd, count: number): readonly StopEnd[] {
	if (end !== "part") return Array.from({ length: count }, () => end);
	return Array.from({ length: count }, (_, position) =>
		position === 0 ? "part" : dice.pick<StopEnd>(["full", "failed", "failed"]),
	);
}

/** What was held of an amount; part of it is less than all of it and more than nothing. */
function heldOf(dice: Dice, end: StopEnd, amountFen: number): number | null {
	if (end === "full") return amountFen;
	if (end === "part") return Math.max(1, Math.floor(amountFen * (0.05 + 0.85 * dice.next())));
	return end === "failed" ? 0 : null;
}

/** Held money is frozen after the stop, and a part of it given back months later. */
function laterStages(dice: Dice, executedAt: Clock | null, heldFen: number | null) {
	const isHeld = executedAt !== null && heldFen !== null && heldFen > 0;
	const frozenAt = isHeld && dice.chance(0.72) ? executedAt + dice.int(3, 40) * HOUR : null;
	const isFrozen = frozenAt !== null && frozenAt < EXPORTED_AT;
	const returnedAt = isFrozen && dice.chance(0.4) ? frozenAt + dice.int(25, 170) * DAY : null;
	const isReturned = returnedAt !== null && returnedAt < EXPORTED_AT;
	const returnedFen =
		isReturned && heldFen !== null ? Math.floor(heldFen * (dice.chance(0.7) ? 1 : 0.6)) : null;
	return {
		frozenAt: isFrozen ? frozenAt : null,
		frozenFen: isFrozen ? heldFen : null,
		frozenUntil: isFrozen ? frozenAt + FROZEN_FOR : null,
		returnedAt: isReturned ? returnedAt : null,
		returnedFen,
	};
}

/** The items of an order; their amounts out sum to the loss. */
export function itemsOf(dice: Dice, order: Order): readonly StopItem[] {
	const count = Math.max(1, Math.min(MOST_ITEMS, order.transfers));
	const amounts = shares(dice, order.lossFen, count).filter((amount) => amount > 0);
	const ends = endsOf(dice, order.end, amounts.length);
	return amounts.map((amountOutFen, position) => {
		const end = ends[position] ?? order.end;
		const isAnswered = end !== "pending";
		const executedAt = isAnswered ? order.requestedAt + dice.int(2, 50) * MINUTE : null;
		const isHeld = end === "full" || end === "part" || end === "unsaid";
		const heldFen = heldOf(dice, end, amountOutFen);
		const bank = dice.weighted(BANKS);
		return {
			itemNo: String(position + 1),
			account: cardOf(dice),
			holder: `${dice.pick([...SURNAMES])}某${dice.chance(0.6) ? "某" : ""}`,
			bank,
			accountLevel: dice.weighted([
				["一级", 76],
				["二级", 19],
				["三级", 5],
			]),
			payerAccount: cardOf(dice),
			channel: order.channel,
			transferAt: order.lastTransferAt - (amounts.length - 1 - position) * dice.int(1, 9) * MINUTE,
			amountOutFen,
			end,
			executedAt,
			heldFen,
			failureReason: end === "failed" ? dice.weighted(REASONS) : null,
			stopUntil: isHeld && executedAt !== null ? executedAt + STOPPED_FOR : null,
			...laterStages(dice, executedAt, heldFen),
		};
	});
}
