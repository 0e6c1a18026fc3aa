/** Whose task a receipt is: the grid and the officer of the signer's village, of firm staff the officer of the firm. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { enterpriseRegisterPlan } from "@/lib/analysis/plans/enterprise-register";
import type { villageDutyPlan } from "@/lib/analysis/plans/village-duty";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { enterpriseNamed } from "@/lib/dimensions/victim-employer-zone";
import { readVillageText } from "@/lib/dimensions/victim-village";
import type { SignedPerson } from "./hit";

/** Who goes. Names staff only; null = no list says so. */
export interface Duty {
	/** As the receipt says, else the village's own. */
	readonly grid: string | null;
	readonly gridWorker: string | null;
	/** Of the firm where the signer works for one of the register that has an officer, else of the village. */
	readonly officer: string | null;
	/** The firm whose officer it is; null where it is the village's. */
	readonly firm: string | null;
}

/** Tells whose task a signer is. */
export type DutyOf = (signer: Pick<SignedPerson, "village" | "grid" | "employer">) => Duty;

/** The registers that name who is responsible. */
export interface DutyRegisters {
	readonly villages: readonly PlanRow<typeof villageDutyPlan>[];
	readonly firms: readonly Pick<PlanRow<typeof enterpriseRegisterPlan>, "name" | "officer">[];
}

/** A list by the names that the places know its rows by: a village stands in many files under many names. */
function byKnownName<Row extends { readonly [name in Key]: string | null }, Key extends string>(
	rows: readonly Row[],
	key: Key,
	nameOf: (written: string) => string | null,
): ReadonlyMap<string, Row> {
	return new Map(
		rows.flatMap((row) => {
			const written = row[key];
			return written === null ? [] : [[nameOf(written) ?? written, row] as const];
		}),
	);
}

/** Reads duties from the registers. A village or a firm that no list names has nobody. */
export function dutyReader({ villages, firms }: DutyRegisters, labels: LabelContext): DutyOf {
	const villageNamed = (written: string): string | null => {
		const text = readVillageText(written, labels);
		return text.kind === "known" ? text.value : null;
	};
	const firmNamed = (written: string): string | null => enterpriseNamed(written, labels);
	const byVillage = byKnownName(villages, "village", villageNamed);
	const byFirm = byKnownName(firms, "name", firmNamed);
	return ({ village, grid, employer }) => {
		const home = village === null ? undefined : byVillage.get(village);
		const firm = employer === null ? null : firmNamed(employer);
		const firmOfficer = (firm === null ? null : byFirm.get(firm)?.officer) ?? null;
		return {
			grid: grid ?? home?.grid ?? null,
			gridWorker: home?.grid_worker ?? null,
			officer: firmOfficer ?? home?.officer ?? null,
			firm: firmOfficer === null ? null : firm,
		};
	};
}
