/** What is true of the tables around the calls, counted on the model: tickets by end, money by stage, lines by register. */
import type { Aftermath } from "./aftermath";
import { monthOf, tally } from "./tally";

const sumOf = (amounts: readonly (number | null)[]): number =>
	amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

/** Counts and sums of whole files; refused rows are in none. */
export function aftermathTruths({ alerts, stops, registrations, activities, ties }: Aftermath) {
	const items = stops.flatMap((stop) => stop.items);
	return {
		alerts: {
			distinct: alerts.length,
			byEnd: tally(alerts.map(({ end }) => end)),
			byLevel: tally(alerts.map(({ level }) => level)),
			byMonth: tally(alerts.map(({ issuedAt }) => monthOf(issuedAt))),
			withCallNumber: alerts.filter(({ names }) => names !== null).length,
			firstCalled: alerts.filter(({ course }) => course.firstCallAt !== null).length,
			met: alerts.filter(({ course }) => course.metAt !== null).length,
			fedBack: alerts.filter(({ course }) => course.feedbackAt !== null).length,
			visitedAgain: alerts.filter(({ course }) => course.followUpAt !== null).length,
			lossAvoidedFen: sumOf(alerts.map(({ course }) => course.lossAvoidedFen)),
		},
		stopPayments: {
			orders: stops.length,
			items: items.length,
			itemsByEnd: tally(items.map(({ end }) => end)),
			amountOutFen: sumOf(items.map(({ amountOutFen }) => amountOutFen)),
			heldFen: sumOf(items.map(({ heldFen }) => heldFen)),
			frozenFen: sumOf(items.map(({ frozenFen }) => frozenFen)),
			returnedFen: sumOf(items.map(({ returnedFen }) => returnedFen)),
		},
		registrations: tally(registrations.map(({ register, has }) => `${register} ${has ? "yes" : "no"}`)),
		activities: {
			distinct: activities.length,
			atEnterprises: activities.filter(({ enterprise }) => enterprise !== null).length,
		},
		ties: tally(ties.map(({ via }) => via)),
	};
}
