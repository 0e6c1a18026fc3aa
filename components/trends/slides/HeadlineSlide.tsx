/** The year in seven figures, each with both counts, its interval and whether it is luck. */
"use client";

import type { SlideProps } from "../slide";
import styles from "../wall.module.css";
import { type WallCard, wallCards } from "../wall-words";

function Card({ card }: { readonly card: WallCard }) {
	return (
		<section className={styles.card} aria-label={card.label}>
			<h3>{card.label}</h3>
			<p className={styles.value}>{card.value}</p>
			<p className={`${styles.change} ${styles[card.tone]}`}>
				{card.change}
				{card.verdict !== null && <strong>{card.verdict}</strong>}
			</p>
			<p className={styles.small}>
				{[card.both, card.interval].filter((part) => part !== null && part !== "").join("，")}
			</p>
			{card.beside !== "" && <p className={styles.small}>{card.beside}</p>}
		</section>
	);
}

export function HeadlineSlide({ board: { headline } }: SlideProps) {
	const { calls, cases } = headline.isDoubleFall;
	return (
		<div className={styles.cards}>
			{wallCards(headline).map((card) => (
				<Card key={card.id} card={card} />
			))}
			{(calls || cases) && (
				<section className={`${styles.card} ${styles.badge}`} aria-label="双下降">
					<p className={styles.value}>双下降</p>
					<p className={styles.small}>{calls ? "警情" : "案件"}与损失都明显下降，去掉最大一笔后仍然下降</p>
				</section>
			)}
		</div>
	);
}
