/** The national classes here and in the country, and which classes and villages made the number change. */
"use client";

import { Chart } from "@/components/ui/Chart";
import type { WallDriver } from "@/lib/trends/wall-parts";
import type { SlideProps } from "../slide";
import styles from "../wall.module.css";
import { classesOption } from "../wall-option";

const SHOWN = 6;
const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0");

function Driver({ driver }: { readonly driver: WallDriver }) {
	const { label, base, now, parts } = driver;
	return (
		<section className={styles.group} aria-label={label}>
			<h3 className={styles.heading}>
				{`按${label}`}
				<small>{`${base}起→${now}起，合计${signed(now - base)}起`}</small>
			</h3>
			<table className={styles.table}>
				<tbody>
					{parts.slice(0, SHOWN).map((part) => (
						<tr key={part.value ?? "#unknown"}>
							<th scope="row">{part.label}</th>
							<td className={styles.number}>{`${part.base}→${part.now}`}</td>
							<td className={styles.number}>{signed(part.contribution)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

export function ClassesSlide({ board: { categories, drivers }, unit, height }: SlideProps) {
	if (categories.classes.length === 0) return <p className={styles.small}>本年还没有记录，类别不作比较。</p>;
	const outside = categories.classes.filter(({ outside: side }) => side !== null);
	const words = outside.map(
		({ label, outside: side }) => `${label}${side === "above" ? "高于" : "低于"}全国`,
	);
	return (
		<>
			<div className={styles.pair}>
				<figure className={styles.chart}>
					<figcaption>类别占比（%）</figcaption>
					<Chart
						option={classesOption(categories.classes, { unit })}
						alt={`本镇各类别占比与全国对比：${words.join("、") || "与全国相比都在波动范围内"}`}
						height={height - unit * 4}
						formatValue={(value) => (value === null ? "—" : `${value}%`)}
					/>
				</figure>
				<div className={styles.stack}>
					{drivers.map((driver) => (
						<Driver key={driver.dimension} driver={driver} />
					))}
				</div>
			</div>
			<p className={styles.small}>
				{`${words.length === 0 ? "各类占比与全国相比都在波动范围内" : `波动范围外：${words.join("、")}`}；全国占比出自${categories.national.source}，只供参照；其他${categories.other}起、类别不详${categories.unknown}起不计入`}
			</p>
		</>
	);
}
