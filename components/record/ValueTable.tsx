/** The values of an event's victim, or of its case: value, source, evidence, and the way to correct each. */
"use client";

import type { EventSheet } from "@/lib/blocks/from-event-detail";
import type { DimensionId } from "@/lib/dimensions/dimension";
import styles from "./event.module.css";
import type { DecisionState } from "./use-decision";
import { ValueRow } from "./ValueRow";

interface Props {
	readonly group: EventSheet["groups"][number];
	readonly pointed: readonly DimensionId[];
	readonly onPoint: (dimensions: readonly DimensionId[]) => void;
	readonly decision: DecisionState;
	/** True where nothing can be corrected at the moment. */
	readonly isBlocked: boolean;
}

export function ValueTable({ group, pointed, onPoint, decision, isBlocked }: Props) {
	return (
		<table className={`${styles.table} yp-num`}>
			<caption className={styles.caption}>{`${group.label}（${group.rows.length}项）`}</caption>
			<colgroup>
				<col className={styles.nameColumn} />
				<col className={styles.valueColumn} />
				<col className={styles.sourceColumn} />
				<col />
				<col className={styles.actionColumn} />
			</colgroup>
			<thead>
				<tr>
					<th scope="col">维度</th>
					<th scope="col">取值</th>
					<th scope="col">来源</th>
					<th scope="col">依据</th>
					<th scope="col">操作</th>
				</tr>
			</thead>
			<tbody>
				{group.rows.map((row) => (
					<ValueRow
						key={row.dimension}
						row={row}
						isPointed={pointed.includes(row.dimension)}
						onPoint={onPoint}
						decision={decision}
						isBlocked={isBlocked}
					/>
				))}
			</tbody>
		</table>
	);
}
