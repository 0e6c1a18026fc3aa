/** One headline figure: legible from two metres, explained on hover, its rows one click away. */
"use client";

import { Dropdown, Tooltip } from "antd";
import { type ReactNode, useId } from "react";
import type { Tone } from "@/data/theme";
import styles from "./figure-card.module.css";
import { ToneText } from "./ToneText";

/** One line under the figure, such as a comparison with an earlier window. */
export interface FigureLine {
	readonly text: string;
	readonly tone: Tone;
	/** Replaces the tone's own word. */
	readonly word?: string;
}

/** What the hover (and a screen reader) says about the figure. */
export interface FigureExplanation {
	readonly title: string;
	readonly lines: readonly string[];
}

/** An entry of the right-click menu (Shift+F10 on the keyboard). */
export interface FigureAction {
	readonly key: string;
	readonly label: string;
	readonly onSelect: () => void;
}

interface Props {
	readonly label: string;
	/** As printed, such as `12` or `3.6`; `—` where not measured. */
	readonly value: string;
	readonly unit?: string;
	readonly lines?: readonly FigureLine[];
	readonly explanation?: FigureExplanation;
	/** Leads to the rows behind the figure; makes the card a button. */
	readonly onClick?: (() => void) | undefined;
	readonly actions?: readonly FigureAction[];
}

function Explanation({ title, lines }: FigureExplanation) {
	return (
		<span className={styles.explanation}>
			<strong>{title}</strong>
			{lines.map((line) => (
				<span key={line}>{line}</span>
			))}
		</span>
	);
}

/** The card under its right-click menu; without actions the card alone. */
function WithActions({
	actions,
	children,
}: {
	readonly actions: readonly FigureAction[];
	readonly children: ReactNode;
}) {
	const items = actions.map((action) => ({ key: action.key, label: action.label, onClick: action.onSelect }));
	return (
		<Dropdown trigger={["contextMenu"]} menu={{ items }} disabled={items.length === 0}>
			<div className={styles.frame}>{children}</div>
		</Dropdown>
	);
}

export function FigureCard({ label, value, unit, lines = [], explanation, onClick, actions = [] }: Props) {
	const explanationId = useId();
	const body = (
		<>
			<span className={styles.label}>{label}</span>
			<span className={`${styles.value} yp-num`}>
				{value}
				{unit !== undefined && <span className={styles.unit}>{unit}</span>}
			</span>
			{lines.map((line) => (
				<span key={line.text} className={styles.line}>
					<ToneText tone={line.tone} text={line.text} word={line.word} />
				</span>
			))}
		</>
	);
	const described = explanation === undefined ? {} : { "aria-describedby": explanationId };
	const card = onClick ? (
		<button
			type="button"
			className={`${styles.card} ${styles.pressable} yp-whole`}
			onClick={onClick}
			{...described}
		>
			{body}
		</button>
	) : (
		<article
			aria-label={label}
			tabIndex={explanation ? 0 : undefined}
			className={`${styles.card} yp-whole`}
			{...described}
		>
			{body}
		</article>
	);
	return (
		<WithActions actions={actions}>
			{explanation === undefined ? (
				card
			) : (
				<Tooltip
					title={<Explanation {...explanation} />}
					mouseEnterDelay={0.3}
					styles={{ root: { maxWidth: 420 } }}
				>
					{card}
				</Tooltip>
			)}
			{explanation !== undefined && (
				<span id={explanationId} hidden>
					{[explanation.title, ...explanation.lines].join("；")}
				</span>
			)}
		</WithActions>
	);
}
