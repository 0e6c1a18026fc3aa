/** A masked narrative, the words that decided a value marked; pointing at them shows the value, and the other way round. */
"use client";

import type { SheetNarrative } from "@/lib/blocks/from-event-detail";
import { DIMENSIONS } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import styles from "./event.module.css";
import { rowAnchor } from "./row-anchor";

interface Props {
	readonly narrative: SheetNarrative;
	/** Dimensions that are pointed at. */
	readonly pointed: readonly DimensionId[];
	readonly onPoint: (dimensions: readonly DimensionId[]) => void;
}

const namesOf = (dimensions: readonly DimensionId[]) =>
	dimensions.map((id) => DIMENSIONS[id].label.zh).join("、");

interface MarkProps extends Omit<Props, "narrative"> {
	readonly text: string;
	readonly dimensions: readonly [DimensionId, ...DimensionId[]];
}

function Mark({ text, dimensions, pointed, onPoint }: MarkProps) {
	const isPointed = dimensions.some((id) => pointed.includes(id));
	const [first] = dimensions;
	const show = () => onPoint(dimensions);
	const hide = () => onPoint([]);
	return (
		<a
			href={`#${rowAnchor(first)}`}
			className={isPointed ? styles.pointedMark : styles.mark}
			title={`${namesOf(dimensions)}的依据`}
			onMouseEnter={show}
			onMouseLeave={hide}
			onFocus={show}
			onBlur={hide}
			onClick={(event) => {
				event.preventDefault();
				const row = document.getElementById(rowAnchor(first));
				row?.scrollIntoView({ block: "nearest" });
				row?.querySelector("button")?.focus();
			}}
		>
			{text}
		</a>
	);
}

export function NarrativeView({ narrative, pointed, onPoint }: Props) {
	return (
		<div>
			<h3 className={styles.heading}>{narrative.label}</h3>
			<p className={styles.narrative}>
				{narrative.pieces.map(({ at, text, dimensions }) => {
					const [first, ...others] = dimensions;
					return first === undefined ? (
						<span key={at}>{text}</span>
					) : (
						<Mark key={at} text={text} dimensions={[first, ...others]} pointed={pointed} onPoint={onPoint} />
					);
				})}
			</p>
		</div>
	);
}
