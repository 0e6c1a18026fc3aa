/** What is true of prevention before an offence: dimensions 11 and 12, decided on what was planted. */
import type { Aftermath } from "./aftermath";
import type { Call } from "./call";
import { type Clock, DAY, iso } from "./clock";
import type { Receipt } from "./receipt";
import { receiptCells } from "./receipt-files";
import type { Protection } from "./registrations";
import type { Cell } from "./sheet";
import { idShown, isSearchable, isVictim, type Keys, type Shown } from "./shown";
import { hasColumn } from "./tally";

/** A receipt as a reader sees it, whichever file it stands in. */
interface Signed {
	readonly at: Clock;
	readonly hasClock: boolean;
	readonly isOf: (call: Call) => boolean;
	readonly isAtEnterprise: boolean;
	readonly hasApp: boolean | null;
	readonly hasAlerts: boolean | null;
	readonly hasShield: boolean | null;
}

const flagOf = (cell: Cell | undefined): boolean | null =>
	cell === "是" ? true : cell === "否" ? false : null;

/** Of the two daily batches. */
function signedOfBatch(receipt: Receipt): Signed {
	const cells = receiptCells(receipt, iso);
	const { signer } = receipt;
	const keys: Keys = {
		id: receipt.idShown === signer.idNo ? signer.idNo : null,
		phone: cells.联系电话 === signer.phone ? signer.phone : null,
	};
	return {
		at: receipt.signedAt,
		hasClock: true,
		isOf: (call) => isVictim(call, keys),
		isAtEnterprise: cells.签署方式 === "企业讲堂",
		hasApp: flagOf(cells.是否安装反诈APP),
		hasAlerts: null,
		hasShield: flagOf(cells.是否开通金钟罩),
	};
}

/** Of the receipts on paper. */
function signedLate(receipt: Aftermath["lateReceipts"][number]): Signed {
	const { signer, written, isByBirth } = receipt;
	const isKnownByBirth = (call: Call): boolean =>
		isByBirth &&
		call.victim === signer &&
		idShown(call) !== null &&
		hasColumn("victim_name", call) &&
		hasColumn("victim_village", call);
	return {
		at: receipt.signedAt,
		hasClock: receipt.hasClock,
		isOf: (call) => isVictim(call, written.keys) || isKnownByBirth(call),
		isAtEnterprise: receipt.way === "企业讲堂",
		hasApp: receipt.hasApp,
		hasAlerts: receipt.hasAlerts,
		hasShield: receipt.hasShield,
	};
}

const dayNumber = (at: Clock): number => Math.floor(at / DAY);

/** Whether it was signed before; null = of the same day, and no clock tells. */
function isBefore({ at, hasClock }: Signed, offence: Clock): boolean | null {
	if (dayNumber(at) !== dayNumber(offence)) return at < offence;
	return hasClock ? at < offence : null;
}

function bandOf(days: number): string {
	if (days <= 30) return "≤30天";
	return days <= 90 ? "31–90天" : ">90天";
}

function stateOf(hasApp: boolean | null, hasShield: boolean | null): string | null {
	if (hasApp === null || hasShield === null) return null;
	if (hasApp) return hasShield ? "双装" : "仅APP";
	return hasShield ? "仅金钟罩" : "未装";
}

/** Answers dimensions 11 and 12 for every countable call. */
export class Prevention {
	private readonly signed: readonly Signed[];
	private readonly firstDay: number;

	constructor(
		receipts: readonly Receipt[],
		private readonly aftermath: Aftermath,
		private readonly shown: Shown,
	) {
		this.signed = [...receipts.map(signedOfBatch), ...aftermath.lateReceipts.map(signedLate)];
		this.firstDay = Math.min(...this.signed.map(({ at }) => dayNumber(at)));
	}

	/** Signed by the victim before the offence, the latest first; null where the order of a day is open. */
	private before(call: Call): readonly Signed[] | null {
		const offence = this.shown.offence(call);
		const own = this.signed.filter(({ isOf }) => isOf(call));
		if (own.some((one) => isBefore(one, offence) === null)) return null;
		return own.filter((one) => isBefore(one, offence) === true).sort((a, b) => b.at - a.at);
	}

	reach(call: Call): string | null {
		const before = this.before(call);
		if (before === null) return null;
		const offence = this.shown.offence(call);
		const [last] = before;
		if (last === undefined) {
			if (!isSearchable(call) || dayNumber(offence) <= this.firstDay) return null;
			return this.hadTalk(call, offence) ? "仅企业集中" : "未触达";
		}
		if (before.every(({ isAtEnterprise }) => isAtEnterprise)) return "仅企业集中";
		return bandOf(dayNumber(offence) - dayNumber(last.at));
	}

	/** A talk at the victim's own firm, which the call names. */
	private hadTalk(call: Call, offence: Clock): boolean {
		const { enterprise } = call.victim;
		if (enterprise === null || !hasColumn("victim_employer", call)) return false;
		return this.aftermath.activities.some((one) => one.enterprise === enterprise && one.heldAt < offence);
	}

	/** The latest word of a register before the day of the offence. */
	private registered(call: Call, register: Protection): boolean | null {
		const offence = dayNumber(this.shown.offence(call));
		const lines = this.aftermath.registrations.filter(
			(line) =>
				line.register === register && dayNumber(line.day) < offence && isVictim(call, line.written.keys),
		);
		return lines.at(-1)?.has ?? null;
	}

	/** By the two registers; where they do not tell both, by the last receipt. */
	shield(call: Call): string | null {
		const state = stateOf(this.registered(call, "app"), this.registered(call, "shield"));
		if (state !== null) return state;
		const last = this.before(call)?.[0];
		if (last === undefined) return null;
		if (last.hasApp === true && last.hasAlerts === false) return "已装未开预警";
		return stateOf(last.hasApp, last.hasShield);
	}
}
