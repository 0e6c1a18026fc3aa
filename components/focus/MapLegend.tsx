/** What colours, numbers and marks of the schematic map mean, in words. */
import { HEAT_STEPS } from "@/data/theme";
import { FLAGS } from "@/lib/focus/flags";
import styles from "./area-map.module.css";
import { HEAT_WORDS } from "./map-option";

interface Props {
	readonly hasOwnMap: boolean;
}

export function MapLegend({ hasOwnMap }: Props) {
	return (
		<div className={styles.legend}>
			<h3 className={styles.legendTitle}>图例</h3>
			<p>颜色越深、数字越大，风险分越高；50分相当于各地常态水平的平均，每高20分风险翻一倍。</p>
			<ul className={styles.steps}>
				{HEAT_WORDS.map((words, step) => (
					<li key={words} className={styles.step}>
						<span className={styles.swatch} style={{ background: HEAT_STEPS[step] }} aria-hidden="true" />
						{words}
					</li>
				))}
			</ul>
			<ul className={styles.marks}>
				<li>粗框并写“本周”：本周重点或推荐</li>
				<li>斜线并写“间隔期”：走访间隔期内，不再推荐</li>
				<li>{`写“${FLAGS.few_people.label}”：一起事件就会使分数大变`}</li>
				<li>蓝框：正在查看，名称写在图下</li>
				<li>“—”：还没有评分</li>
				{hasOwnMap && <li>浅灰、没有字：地图上有、名册上没有的地方；块太小时字不显示，移到上面可见</li>}
			</ul>
		</div>
	);
}
