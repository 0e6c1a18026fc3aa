/** One setting: its name, its control, and under it what it means or what is wrong with it. */
import { type ReactNode, useId } from "react";
import styles from "./settings.module.css";

/** What the control must carry to belong to its label and its hint. */
export interface ControlProps {
	readonly id: string;
	readonly "aria-describedby": string;
	readonly "aria-invalid": boolean;
	readonly status: "" | "error";
}

interface Props {
	readonly label: string;
	readonly hint: ReactNode;
	/** Null while the value is fine. */
	readonly problem?: string | null;
	readonly children: (control: ControlProps) => ReactNode;
}

export function FormRow({ label, hint, problem = null, children }: Props) {
	const id = useId();
	const hintId = `${id}-hint`;
	return (
		<div className={styles.field}>
			<label htmlFor={id}>{label}</label>
			<div className={styles.control}>
				{children({
					id,
					"aria-describedby": hintId,
					"aria-invalid": problem !== null,
					status: problem === null ? "" : "error",
				})}
				<p id={hintId} className={problem === null ? styles.hint : styles.problem}>
					{problem ?? hint}
				</p>
			</div>
		</div>
	);
}
