/** What stands in place of the report while the engine opens or the first answer is under way. */
"use client";

import { Skeleton } from "antd";
import styles from "./view.module.css";

export function Waiting({ text }: { readonly text: string }) {
	return (
		<div className={styles.waiting}>
			<output>{text}</output>
			<div aria-hidden="true" className={styles.paper}>
				<Skeleton active={false} paragraph={{ rows: 6 }} />
			</div>
		</div>
	);
}
