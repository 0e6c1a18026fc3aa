/** Villages among their like by calls per 10 000, with intervals: who is really outside chance, and who only looks so. */
"use client";

import { FUNNEL_CELLS } from "@/lib/blocks/funnel-words";
import type { PeerGroup, RankedUnit } from "@/lib/trends/wall-parts";
import { verdictWord } from "@/lib/wording/change";
import { numberText } from "@/lib/wording/numbers";
import type { SlideProps } from "../slide";
import styles from "../wall.module.css";

const rate = (value: number): string => numberText(value, { decimals: 1 });

/** A bar from the low to the high end of the interval with a mark at the rate, on one scale for the group. */
function Interval({ unit: { shrunk }, scale }: { readonly unit: RankedUnit; readonly scale: number }) {
	if (shrunk === null) return null;
	const at = (value: number) => `${Math.min(100, (100 * value) / scale)}%`;
	return (
		<span className={styles.interval} aria-hidden="true">
			<span style={{ left: at(shrunk.low), right: `calc(100% - ${at(shrunk.high)})` }} />
			<b style={{ left: at(shrunk.rate) }} />
		</span>
	);
}

function Unit({ unit, scale }: { readonly unit: RankedUnit; readonly scale: number }) {
	const { rank, village, count, shrunk, place, compared } = unit;
	const funnel = place === null ? null : FUNNEL_CELLS[place];
	return (
		<tr>
			<td className={styles.number}>{rank}</td>
			<th scope="row">{village}</th>
			<td className={styles.number}>{count}</td>
			<td className={styles.number}>{shrunk === null ? "—" : rate(shrunk.rate)}</td>
			<td className={styles.wide}>
				<Interval unit={unit} scale={scale} />
			</td>
			<td className={funnel === null ? "" : styles[funnel.tone]}>{funnel?.text ?? "—"}</td>
			<td>{compared === null ? "—" : verdictWord(compared.verdict)}</td>
		</tr>
	);
}

interface GroupProps {
	readonly group: PeerGroup;
	readonly rows: number;
}

function Group({ group, rows }: GroupProps) {
	const ranked = group.units.filter(({ rank }) => rank !== null);
	const scale = Math.max(1, ...ranked.map(({ shrunk }) => shrunk?.high ?? 0));
	const unranked = group.units.length - ranked.length;
	const beyond = Math.max(0, ranked.length - rows);
	return (
		<section className={styles.group} aria-label={group.name}>
			<h3 className={styles.heading}>
				{group.name}
				{group.per10k !== null && <small>平均每万人{rate(group.per10k)}起</small>}
			</h3>
			<table className={styles.table}>
				<thead>
					<tr>
						<th scope="col" className={styles.number}>
							位次
						</th>
						<th scope="col">村居</th>
						<th scope="col" className={styles.number}>
							警情
						</th>
						<th scope="col" className={styles.number}>
							每万人
						</th>
						<th scope="col">95%区间</th>
						<th scope="col">与同组相比</th>
						<th scope="col">同比</th>
					</tr>
				</thead>
				<tbody>
					{ranked.slice(0, rows).map((unit) => (
						<Unit key={unit.village} unit={unit} scale={scale} />
					))}
				</tbody>
			</table>
			<p className={styles.small}>
				{[
					beyond > 0 ? `其余${beyond}个见概览页` : "",
					unranked > 0 ? `${unranked}个不宜排名（不足300人或人口不详）` : "",
				]
					.filter((part) => part !== "")
					.join("；")}
			</p>
		</section>
	);
}

/** Lines of a group besides its rows: heading, head, note. */
const OTHER_LINES = 4;
const LINE_UNITS = 1.68;
/** Groups that stand side by side. */
const SHOWN_GROUPS = 2;

export function RankingSlide({ board: { ranking }, unit, height }: SlideProps) {
	const rows = Math.max(3, Math.floor(height / (unit * LINE_UNITS)) - OTHER_LINES);
	const hidden = ranking.groups.slice(SHOWN_GROUPS).map(({ name }) => name);
	const more = hidden.length === 0 ? "" : `${hidden.join("、")}组见概览页；`;
	if (ranking.groups.length === 0)
		return <p className={styles.small}>没有村居可以排名：没有村居名单，或本年还没有记录。</p>;
	return (
		<>
			<div className={styles.pair}>
				{ranking.groups.slice(0, SHOWN_GROUPS).map((group) => (
					<Group key={group.name} group={group} rows={rows} />
				))}
			</div>
			<p className={styles.small}>
				{`由高到低，第1位最高；按受害人现住地，已向同组平均收缩，区间重叠的不分先后；${more}另有住辖区外${ranking.outside}起、住处不详${ranking.unknown}起未列入`}
			</p>
		</>
	);
}
