/** Which step of the targets comes next and whether it can still be reached; and whether losses fell by number, by size, or by one case. */
"use client";

import type { LossDifference } from "@/lib/analysis/loss-change";
import { wallTargetsTable } from "@/lib/blocks/from-trends-targets";
import { changePhrase } from "@/lib/wording/change";
import { yuanText } from "@/lib/wording/numbers";
import type { SlideProps } from "../slide";
import { WallTable } from "../WallTable";
import styles from "../wall.module.css";

const yuan = (fen: number): string => yuanText(Math.abs(fen) / 100);
const signed = (fen: number, words: readonly [up: string, down: string]): string =>
	`${fen < 0 ? words[1] : words[0]}${yuan(fen)}`;

function Parts({ title, parts }: { readonly title: string; readonly parts: LossDifference }) {
	const { base, now, byNumber, byMean, compared } = parts;
	return (
		<section className={styles.card} aria-label={title}>
			<h3>{title}</h3>
			<p className={styles.change}>
				{changePhrase({ base: base / 100, now: now / 100, verdict: compared.verdict }, { unit: "元" })}
			</p>
			<p className={styles.small}>
				{`因起数${signed(byNumber, ["多", "少"])}，因每起金额${signed(byMean, ["多", "少"])}`}
			</p>
		</section>
	);
}

export function TargetsSlide({ board }: SlideProps) {
	const { losses } = board;
	return (
		<div className={styles.stack}>
			<WallTable block={wallTargetsTable(board)} />
			<h3 className={styles.heading}>损失＝起数×每起金额</h3>
			{losses === null ? (
				<p className={styles.small}>两年的损失不能比较：记录不全，或损失不详的太多。</p>
			) : (
				<div className={styles.pair}>
					<Parts title="全部" parts={losses.all} />
					<Parts title="去掉最大一笔" parts={losses.withoutLargest} />
				</div>
			)}
		</div>
	);
}
