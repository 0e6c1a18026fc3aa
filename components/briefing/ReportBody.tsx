/** The report on the screen, section by section, as every export writes it. */
"use client";

import { memo } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { chartHeight } from "@/components/blocks/chart-option";
import type { ReportDocument, ReportSection } from "@/lib/report/document";
import { chineseNumeral } from "@/lib/wording/numerals";
import styles from "./report-body.module.css";
import { type BlockGroup, groupsOf, rowsOf } from "./section-groups";

interface GroupProps {
	readonly group: BlockGroup;
	readonly actions: BlockActions;
}

/** More tables than this get an index of their captions. */
const TABLES_AT_A_GLANCE = 4;

function tallest({ blocks }: BlockGroup): number {
	return Math.max(...blocks.map((block) => (block.kind === "chart" ? chartHeight(block) : 0)));
}

/** Ways to the tables of a long group. */
function TableIndex({ group }: { readonly group: BlockGroup }) {
	const tables = group.blocks.filter((block) => block.kind === "table");
	if (tables.length <= TABLES_AT_A_GLANCE) return null;
	return (
		<nav aria-label="各表" className={`${styles.index} yp-no-print`}>
			{tables.map(({ id, caption }) => (
				<a key={id} href={`#${id}`}>
					{caption}
				</a>
			))}
		</nav>
	);
}

function Group({ group, actions }: GroupProps) {
	const height = group.layout === "charts" ? tallest(group) : undefined;
	return (
		<>
			<TableIndex group={group} />
			<div className={styles[group.layout]}>
				{group.blocks.map((block) => (
					<BlockView key={block.id} block={block} actions={actions} chartHeight={height} />
				))}
			</div>
		</>
	);
}

interface SectionProps {
	readonly section: ReportSection;
	readonly position: number;
	readonly actions: BlockActions;
}

function Section({ section, position, actions }: SectionProps) {
	const headingId = `section-${section.id}`;
	return (
		<section aria-labelledby={headingId} className={styles.section}>
			<h2 id={headingId}>{`${chineseNumeral(position + 1)}、${section.heading}`}</h2>
			{rowsOf(groupsOf(section.blocks)).map((groups) => (
				<div key={groups[0]?.blocks[0]?.id} className={groups.length > 1 ? styles.pair : undefined}>
					{groups.map((group) => (
						<Group key={group.layout} group={group} actions={actions} />
					))}
				</div>
			))}
		</section>
	);
}

interface Props {
	readonly report: ReportDocument;
	readonly actions: BlockActions;
}

function PlainReportBody({ report, actions }: Props) {
	return (
		<>
			{report.sections.map((section, position) => (
				<Section key={section.id} section={section} position={position} actions={actions} />
			))}
			<footer className={styles.footnotes}>
				<h2>说明</h2>
				<ol>
					{report.footnotes.map((footnote) => (
						<li key={footnote}>{footnote}</li>
					))}
				</ol>
			</footer>
		</>
	);
}

/** Drawn again only when report or actions change: opening the drawer leaves 23 tables alone. */
export const ReportBody = memo(PlainReportBody);
