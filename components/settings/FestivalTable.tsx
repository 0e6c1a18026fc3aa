/** One year's arrangement: each festival with its days off, their number, and what is worked instead. */
import type { FestivalRow } from "./holiday-rows";
import styles from "./settings.module.css";

interface Props {
	/** Accessible name. */
	readonly label: string;
	readonly rows: readonly FestivalRow[];
}

export function FestivalTable({ label, rows }: Props) {
	return (
		<table aria-label={label} className={`${styles.table} yp-num`}>
			<thead>
				<tr>
					<th scope="col">节日</th>
					<th scope="col">放假</th>
					<th scope="col">天数</th>
					<th scope="col">补班（上班的周末）</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ festival, off, days, makeup }) => (
					<tr key={festival}>
						<td>{festival}</td>
						<td>{off}</td>
						<td>{`${days}天`}</td>
						<td>{makeup}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
