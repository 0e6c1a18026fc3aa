/** The row of controls above a screen's content: what is asked on the left, what is done with it on the right. */
import type { ReactNode } from "react";
import styles from "./toolbar.module.css";

interface Props {
	/** Accessible name of the group. */
	readonly label: string;
	readonly children: ReactNode;
	/** Right-hand side: exports, print. */
	readonly actions?: ReactNode;
}

export function Toolbar({ label, children, actions }: Props) {
	return (
		<fieldset aria-label={label} className={`${styles.bar} yp-no-print`}>
			<div className={styles.side}>{children}</div>
			{actions !== undefined && <div className={styles.side}>{actions}</div>}
		</fieldset>
	);
}
