/** What is true of alerts and stop-payments of a call: dimension 23, decided on what was planted. */
import type { Aftermath } from "./aftermath";
import type { Alert } from "./alert";
import type { Call } from "./call";
import { type Clock, HOUR, monthNumber } from "./clock";
import { isVictim, type Shown } from "./shown";
import type { Stop } from "./stop";
import { spanOf } from "./stops";

/** Contract: an alert of the three days before the offence, or while it ran, is of this offence. */
const ALERT_SPAN = 72 * HOUR;
/** Contract: an order that names only the victim is of a report of the same three days. */
const STOP_SPAN = 72 * HOUR;

/** Answers dimension 23 for every countable call. */
export class Interventions {
	private readonly span: readonly [from: Clock, until: Clock];

	constructor(
		private readonly aftermath: Aftermath,
		private readonly shown: Shown,
	) {
		this.span = spanOf(aftermath.stops);
	}

	/** Null where no row tells. */
	of(call: Call): string | null {
		const alerts = this.aftermath.alerts.filter((alert) => this.isInTime(alert, call));
		return alerts.length > 0 ? this.alerted(call, alerts) : this.stopped(call);
	}

	/** A ticket that carries the call's number counts if it came before the report, any other by the victim's numbers. */
	private isInTime(alert: Alert, call: Call): boolean {
		if (alert.names !== null && alert.names === call) return alert.issuedAt < call.reportAt;
		if (!isVictim(call, alert.written.keys)) return false;
		const end = this.shown.to(call) ?? call.reportAt;
		const start = this.shown.from(call) ?? end;
		return alert.issuedAt <= end && alert.issuedAt >= start - ALERT_SPAN;
	}

	/** Without feedback only a loss shows that nobody was held back. */
	private alerted(call: Call, alerts: readonly Alert[]): string | null {
		if (alerts.some(({ end }) => end === "dissuaded")) return "预警中劝阻";
		const isOpen = alerts.some(({ end }) => end !== "failed");
		return isOpen && !((this.shown.lossFen(call) ?? 0) > 0) ? null : "有预警未阻断";
	}

	private isOf(stop: Stop, call: Call): boolean {
		if (stop.incidentNo !== null) return stop.incidentNo === call.incidentNo;
		if (stop.caseNo !== null) return stop.caseNo === this.shown.caseNo(call);
		return isVictim(call, stop.written.keys) && Math.abs(stop.reportAt - call.reportAt) <= STOP_SPAN;
	}

	private stopped(call: Call): string | null {
		const items = this.aftermath.stops.filter((stop) => this.isOf(stop, call)).flatMap((stop) => stop.items);
		if (items.length === 0) return this.notStopped(call);
		const ends = items.map(({ end }) => end);
		if (ends.every((end) => end === "failed")) return "无预警止付失败";
		if (ends.every((end) => end === "failed" || end === "pending")) return null;
		const held = items.reduce((sum, { heldFen }) => sum + (heldFen ?? 0), 0);
		const lossFen = this.shown.lossFen(call);
		if (lossFen !== null && held >= lossFen) return "无预警已止付(全额)";
		const isAmountKnown = lossFen !== null && items.every(({ heldFen }) => heldFen !== null);
		return ends.includes("part") || isAmountKnown ? "无预警已止付(部分)" : "无预警已止付(未分)";
	}

	/** Nothing to stop where nothing left, nothing known where no orders were kept. */
	private notStopped(call: Call): string | null {
		const [from, until] = this.span;
		const isCovered = from <= call.reportAt && monthNumber(call.reportAt) <= monthNumber(until);
		return this.shown.lossFen(call) === 0 || !isCovered ? null : "未止付";
	}
}
