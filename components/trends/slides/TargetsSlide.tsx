/** Which step of the targets comes next and whether it can still be reached; and whether losses fell by number, by size, or by one case. */
"use client";

import type { LossDifference } from "@/lib/analysis/loss-change";
import type { WallTarget } from "@/lib/trends/wall-parts";
import { changePhrase, verdictWord } from "@/lib/wording/change";
import { dayText } from "@/lib/wording/dates";
import { yuanText } from "@/lib/wording/numbers";
import type { SlideProps } from "../slide";
import styles from "../wall.module.css";
import { METRIC_NAMES, metricText } from "../wall-words";

const STATUS = {
	reached: { words: "已达到", tone: "better" },
	missed: { words: "未达到", tone: "worse" },
	next: { words: "下一步", tone: "noise" },
	later: { words: "以后", tone: "noise" },
	unmeasured: { words: "上年无完整记录", tone: "noise" },
} as const satisfies Record<WallTarget["status"], { readonly words: string; readonly tone: string }>;

function standing({ metric, left, restLastYear, isReachedSoFar, verdict, status }: WallTarget): string {
	const luck = verdict === null ? "" : `（${verdictWord(verdict)}）`;
	if (status === "reached" || status === "missed") return luck;
	if (left === null) return "";
	const so = isReachedSoFar === null ? "" : isReachedSoFar ? `目前达标${luck}；` : `目前未达标${luck}；`;
	if (left < 0) return `${so}已超出${metricText(metric, -left)}，到期不能达到`;
	const rest = restLastYear === null ? "" : `，上年余下时间有${metricText(metric, restLastYear)}`;
	return `${so}到期前还可有${metricText(metric, left)}${rest}`;
}

function Targets({ targets }: { readonly targets: readonly WallTarget[] }) {
	if (targets.length === 0)
		return <p className={styles.small}>还没有设置目标：在“设置—同比大屏”里写上日期、指标和下降幅度。</p>;
	return (
		<table className={styles.table}>
			<thead>
				<tr>
					<th scope="col">到期</th>
					<th scope="col">指标</th>
					<th scope="col" className={styles.number}>
						目标
					</th>
					<th scope="col">情况</th>
					<th scope="col">说明</th>
				</tr>
			</thead>
			<tbody>
				{targets.map((target) => (
					<tr key={`${target.by}/${target.metric}/${target.fallPercent}`}>
						<th scope="row">{dayText(target.by)}</th>
						<td>{METRIC_NAMES[target.metric]}</td>
						<td className={styles.number}>下降{target.fallPercent}%</td>
						<td className={styles[STATUS[target.status].tone]}>{STATUS[target.status].words}</td>
						<td>{standing(target)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

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

export function TargetsSlide({ board: { targets, losses } }: SlideProps) {
	return (
		<div className={styles.stack}>
			<Targets targets={targets} />
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
