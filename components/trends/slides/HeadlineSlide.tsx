/** The year in seven figures, each with both counts, its interval and whether it is luck. */
"use client";

import type { FigureBlock } from "@/lib/blocks/block";
import { wallFigures, wallNotes } from "@/lib/blocks/from-trends";
import type { SlideProps } from "../slide";
import styles from "../wall.module.css";

/** Signs of a value that a card has room for in the largest type. */
const ROOMY = 6;

function Card({ figure: { label, text, comparisons, notes } }: { readonly figure: FigureBlock }) {
	return (
		<section className={styles.card} aria-label={label}>
			<h3>{label}</h3>
			<p className={`${styles.value} ${text.length > ROOMY ? styles.long : ""}`}>{text}</p>
			{comparisons.map(({ label: against, phrase, verdictWord, interval, tone }) => (
				<div key={against}>
					<p className={`${styles.change} ${styles[tone]}`}>
						{`${against}${phrase}`}
						{verdictWord !== null && <strong>{verdictWord}</strong>}
					</p>
					{interval !== null && <p className={styles.small}>{interval}</p>}
				</div>
			))}
			{notes.map((note) => (
				<p key={note} className={styles.small}>
					{note}
				</p>
			))}
		</section>
	);
}

/** The answer in three lines: what clearly changed, for better and for worse, and what may be luck. */
function Answer({ figures }: { readonly figures: readonly FigureBlock[] }) {
	const of = (tone: "better" | "worse" | "noise") =>
		figures
			.filter(({ comparisons }) => comparisons.some((compared) => compared.tone === tone))
			.map(({ label }) => label);
	const [better, worse, noise] = [of("better"), of("worse"), of("noise")];
	return (
		<section className={`${styles.card} ${styles.answer}`} aria-label="结论">
			<h3>结论</h3>
			<dl>
				<dt>明显向好</dt>
				<dd className={better.length === 0 ? "" : styles.better}>{better.join("、") || "没有"}</dd>
				<dt>明显趋差</dt>
				<dd className={worse.length === 0 ? "" : styles.worse}>{worse.join("、") || "没有"}</dd>
				<dt>可能只是波动</dt>
				<dd>{noise.join("、") || "没有"}</dd>
			</dl>
		</section>
	);
}

export function HeadlineSlide({ board }: SlideProps) {
	const figures = wallFigures(board);
	return (
		<div className={styles.cards}>
			{figures.map((figure) => (
				<Card key={figure.id} figure={figure} />
			))}
			<Answer figures={figures} />
			{wallNotes(board).map(({ id, text }) => (
				<section key={id} className={`${styles.card} ${styles.badge}`} aria-label="提示">
					<p>{text}</p>
				</section>
			))}
		</div>
	);
}
