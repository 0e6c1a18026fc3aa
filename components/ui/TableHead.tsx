/** The head of a data table: names, counting rules on hover, and sorting by button. */
import { Tooltip } from "antd";
import styles from "./data-table.module.css";

/** A column's head as the table knows it. */
export interface HeadCell {
	readonly id: string;
	readonly label: string;
	readonly align: "left" | "right" | "center";
	readonly hint: string | undefined;
	/** Null = this column does not sort. */
	readonly toggle: (() => void) | null;
	readonly sorted: "asc" | "desc" | false;
}

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;
const ARROW = { asc: "▲", desc: "▼" } as const;

interface Props {
	readonly cells: readonly HeadCell[];
	/** On paper: names only, because browsers leave buttons out of heads they repeat. */
	readonly isPlain: boolean;
}

function Label({ cell }: { readonly cell: HeadCell }) {
	if (cell.toggle === null) {
		// biome-ignore lint/a11y/noNoninteractiveTabindex: the hint must be reachable without a mouse
		return cell.hint === undefined ? cell.label : <span tabIndex={0}>{cell.label}</span>;
	}
	return (
		<button type="button" className={styles.sort} onClick={cell.toggle}>
			{cell.label}
			<span aria-hidden="true" className={styles.arrow}>
				{cell.sorted === false ? "↕" : ARROW[cell.sorted]}
			</span>
		</button>
	);
}

export function TableHead({ cells, isPlain }: Props) {
	return (
		<thead>
			<tr aria-rowindex={1}>
				{cells.map((cell) => (
					<th
						key={cell.id}
						scope="col"
						className={styles[cell.align]}
						aria-sort={cell.sorted === false ? undefined : ARIA_SORT[cell.sorted]}
					>
						{isPlain ? (
							cell.label
						) : cell.hint === undefined ? (
							<Label cell={cell} />
						) : (
							<Tooltip title={cell.hint}>
								<span>
									<Label cell={cell} />
								</span>
							</Tooltip>
						)}
					</th>
				))}
			</tr>
		</thead>
	);
}
