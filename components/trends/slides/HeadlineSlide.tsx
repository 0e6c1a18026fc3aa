/** The year in seven figures, each with both counts, its interval and whether it is luck. */
"use client";

import type { SlideProps } from "../slide";
import styles from "../wall.module.css";
import { type WallCard, wallCards } from "../wall-words";

/** Signs of a value that a card has room for in the largest type. */
const ROOMY = 6;

function Card({ card }: { readonly card: WallCard }) {
	return (
		<section className={styles.card} aria-label={card.label}>
			<h3>{card.label}</h3>
			<p className={`${styles.value} ${card.value.length > ROOMY ? styles.long : ""}`}>{card.value}</p>
			<p className={`${styles.change} ${styles[card.tone]}`}>
				{card.change}
				{card.verdict !== null && <strong>{card.verdict}</strong>}
			</p>
			{[card.both, card.interval, card.beside].map(
				(words) =>
					words !== null &&
					words !== "" && (
						<p key={words} className={styles.small}>
							{words}
						</p>
					),
			)}
		</section>
	);
}

/** The answer in three lines: what clearly changed, for better and for worse, and what may be luck. */
function Answer({ cards }: { readonly cards: readonly WallCard[] }) {
	const of = (tone: WallCard["tone"]) =>
		cards.filter((card) => card.tone === tone && card.verdict !== null).map(({ label }) => label);
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

export function HeadlineSlide({ board: { headline } }: SlideProps) {
	const { calls, cases } = headline.isDoubleFall;
	const cards = wallCards(headline);
	return (
		<div className={styles.cards}>
			{cards.map((card) => (
				<Card key={card.id} card={card} />
			))}
			<Answer cards={cards} />
			{(calls || cases) && (
				<section className={`${styles.card} ${styles.badge}`} aria-label="双下降">
					<p className={styles.value}>双下降</p>
					<p className={styles.small}>{calls ? "警情" : "案件"}与损失都明显下降，去掉最大一笔后仍然下降</p>
				</section>
			)}
		</div>
	);
}
