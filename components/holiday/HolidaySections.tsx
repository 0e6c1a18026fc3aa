/** The sections of a holiday on the screen, as a report will write them. */
"use client";

import { memo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { usePrinting } from "@/components/ui/print-moment";
import type { ReportSection } from "@/lib/report/document";
import styles from "./holiday.module.css";

/** Less tall than its table, which stands beside it. */
const CURVE_HEIGHT = 480;

/** A chart beside its table, two alike tables beside each other, or one block under the other. */
function layoutOf(blocks: ReportSection["blocks"]): string | undefined {
	if (blocks.some(({ kind }) => kind === "chart")) return styles.curve;
	return blocks.every(({ kind }) => kind === "table") && blocks.length > 1 ? styles.pair : styles.stack;
}

interface Props {
	readonly sections: readonly ReportSection[];
	readonly actions: BlockActions;
}

function Section({ section, actions }: { readonly section: ReportSection; readonly actions: BlockActions }) {
	const { id, heading, blocks } = section;
	const figures = blocks.filter(({ kind }) => kind === "figure");
	const first = blocks.findIndex(({ kind }) => kind === "figure");
	const [before, after] = first < 0 ? [blocks, []] : [blocks.slice(0, first), blocks.slice(first)];
	const headingId = `section-${id}`;
	// On paper the chart is as low as any, so that its table stands on the same page.
	const height = usePrinting() ? undefined : CURVE_HEIGHT;
	const view = (some: ReportSection["blocks"]) =>
		some.map((block) => <BlockView key={block.id} block={block} actions={actions} chartHeight={height} />);
	return (
		<section aria-labelledby={headingId} className={styles.section}>
			<h2 id={headingId}>{heading}</h2>
			<div className={layoutOf(blocks)}>
				{view(before)}
				{figures.length > 0 && <div className={styles.figures}>{view(figures)}</div>}
				{view(after.filter(({ kind }) => kind !== "figure"))}
			</div>
		</section>
	);
}

function PlainSections({ sections, actions }: Props) {
	return sections.map((section) => <Section key={section.id} section={section} actions={actions} />);
}

/** Drawn again only when sections or actions change: opening the drawer leaves the tables alone. */
export const HolidaySections = memo(PlainSections);
