/** What waits, one line each; the one in view is marked and kept in sight. */
"use client";

import { useEffect, useRef } from "react";
import styles from "./confirm.module.css";

/** One line of the list. */
export interface WaitingLine {
	readonly key: string;
	/** What it is, masked. */
	readonly text: string;
	/** Small, above the text. */
	readonly head: string;
	/** Right of the head. */
	readonly figure?: string;
}

interface Props {
	readonly label: string;
	readonly lines: readonly WaitingLine[];
	readonly currentKey: string | null;
	readonly onGo: (key: string) => void;
}

export function WaitingList({ label, lines, currentKey, onGo }: Props) {
	const list = useRef<HTMLOListElement>(null);
	useEffect(() => {
		// An effect because only a rendered line can be scrolled to.
		if (currentKey !== null)
			list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
	}, [currentKey]);
	return (
		<ol ref={list} className={styles.list} aria-label={label}>
			{lines.map(({ key, head, text, figure }) => (
				<li key={key}>
					<button
						type="button"
						className={styles.line}
						aria-current={key === currentKey ? "true" : undefined}
						onClick={() => onGo(key)}
					>
						<span className={`${styles.head} yp-num`}>
							<span>{head}</span>
							{figure !== undefined && <span>{figure}</span>}
						</span>
						<span className={styles.text}>{text}</span>
					</button>
				</li>
			))}
		</ol>
	);
}
