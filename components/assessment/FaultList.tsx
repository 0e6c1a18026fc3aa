/** What is wrong, a line each; nothing where nothing is. */
import styles from "./assessment.module.css";

export function FaultList({ faults }: { readonly faults: readonly string[] }) {
	if (faults.length === 0) return null;
	return (
		<ul className={styles.faults} aria-live="polite">
			{[...new Set(faults)].map((words) => (
				<li key={words}>{words}</li>
			))}
		</ul>
	);
}
