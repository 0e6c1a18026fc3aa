/** Lays cards or panels side by side in equal columns, as many as fit: the same rule for a wide desk and for A4. */
import type { ReactNode } from "react";
import styles from "./card-grid.module.css";

interface Props {
	readonly children: ReactNode;
	/** Least width of a column; columns share what is left. */
	readonly columnWidth?: "figure" | "panel" | "wide";
}

export function CardGrid({ children, columnWidth = "figure" }: Props) {
	return <div className={`${styles.grid} ${styles[columnWidth]}`}>{children}</div>;
}
