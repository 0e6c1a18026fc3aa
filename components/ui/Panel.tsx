/** A titled part of a screen on white paper; its heading is a landmark, its footer a quiet note. */
"use client";

import { Card } from "antd";
import type { ReactNode } from "react";
import styles from "./panel.module.css";

interface Props {
	/** Anchor and accessible name are made from it; unique on the page. */
	readonly id: string;
	readonly title: ReactNode;
	readonly children: ReactNode;
	/** Right of the title: switches, links. Not printed. */
	readonly extra?: ReactNode;
	/** Small print under the content: counting rule, cut-off. */
	readonly note?: ReactNode;
	/** False lets a long panel break across printed pages; default true. */
	readonly keepWhole?: boolean;
}

export function Panel({ id, title, children, extra, note, keepWhole = true }: Props) {
	const headingId = `${id}-heading`;
	return (
		<section id={id} aria-labelledby={headingId} className={`${styles.panel} ${keepWhole ? "yp-whole" : ""}`}>
			<Card
				size="small"
				title={
					<h2 id={headingId} className={styles.heading}>
						{title}
					</h2>
				}
				extra={extra === undefined ? undefined : <div className="yp-no-print">{extra}</div>}
			>
				{children}
				{note !== undefined && <div className={styles.note}>{note}</div>}
			</Card>
		</section>
	);
}
