/** The contract of a plan: a statement made purely from a question, with the rule it counts by. */
import type { ColumnKind, Columns, RowOf, Statement } from "@/lib/engine/engine";

/** A statement ready to be asked; carries its name for errors and progress. */
export interface Plan<Columns extends Record<string, ColumnKind>> extends Statement<Columns> {
	/** Name of the question, such as `breakdown`. */
	readonly name: string;
}

/** A row of the plan that a function makes. */
export type PlanRow<Make extends (...question: never[]) => { readonly columns: Columns }> = RowOf<
	ReturnType<Make>["columns"]
>;
