/** Alerts whose targets were held back → the firms the targets work for, as far as their own receipts tell. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { enterpriseDissuasionsPlan } from "@/lib/analysis/plans/enterprise-dissuasions";
import { groupBy } from "./groups";
import type { Workplace, WorkplaceReader } from "./workplaces";

type Row = PlanRow<typeof enterpriseDissuasionsPlan>;

/** Where those who were held back work. */
export interface Dissuasions {
	/** One entry an alert that is tied to a workplace. */
	readonly workplaces: readonly Workplace[];
	/** Alerts whose target signed no receipt with an employer of the list, or whose number leads to several firms. */
	readonly untied: number;
}

/**
 * The workplace of one alert's target. An alert names no employer, so that only a receipt of the same person can: by the whole
 * ID number the latest one speaks; by a phone number, which a household may share, only where all its receipts agree.
 */
function workplaceOf(rows: readonly Row[], readWorkplace: WorkplaceReader): Workplace | null {
	const read = (tie: "id" | "phone") =>
		rows
			.filter((row) => row.tie === tie && row.employer !== null)
			.flatMap((row) => readWorkplace(row.employer ?? "") ?? []);
	const byId = read("id").at(-1);
	if (byId !== undefined) return byId;
	const byPhone = read("phone");
	const [first] = byPhone;
	const agree = byPhone.every((one) => one.enterprise === first?.enterprise && one.zone === first?.zone);
	return first !== undefined && agree ? first : null;
}

/**
 * The dissuaded alerts of a window by workplace.
 * @param rows of the plan enterprise-dissuasions, in its order
 * @param day day number of the reading: receipts signed later do not speak
 */
export function dissuasionsOf(
	rows: readonly Row[],
	day: number,
	readWorkplace: WorkplaceReader,
): Dissuasions {
	const isEarlier = (row: Row) => row.day !== null && row.day <= day;
	const byTicket = groupBy(rows, (row) => row.ticket_no);
	const found = [...byTicket.values()].map((own) => workplaceOf(own.filter(isEarlier), readWorkplace));
	const workplaces = found.filter((one) => one !== null);
	return { workplaces, untied: found.length - workplaces.length };
}
