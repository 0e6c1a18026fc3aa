/** The register of protection: how many have the app and the 金钟罩, village by village, and where two values disagree. */
"use client";

import { Segmented } from "antd";
import { useMemo, useState } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { shieldConflictTable, shieldPersonsTable, shieldWarning } from "@/lib/blocks/from-ledgers-conflicts";
import {
	SHIELD_WORDS,
	shieldGridTable,
	shieldMonthsTable,
	shieldTable,
} from "@/lib/blocks/from-ledgers-shield";
import type { ShieldLedger } from "@/lib/ledgers/shield";
import { SHIELD_FIGURES, type ShieldFigure } from "@/lib/ledgers/shield-told";
import { LedgerPanel } from "./LedgerPanel";
import styles from "./ledgers.module.css";
import { NoRegister } from "./NoRegister";

interface Props {
	readonly shield: ShieldLedger | null;
	readonly actions: BlockActions;
}

const FILE =
	"防护登记：按村居按月的登记数（月份、村居、反诈APP注册人数、金钟罩登记人数、家属登记人数、截止日期），或反诈APP、金钟罩的个人登记册";

interface GridProps {
	readonly shield: ShieldLedger;
	readonly actions: BlockActions;
}

/** Villages against months, one figure at a time. */
function Grid({ shield, actions }: GridProps) {
	const [chosen, setChosen] = useState<ShieldFigure>("shield");
	const tables = useMemo(
		() =>
			SHIELD_FIGURES.flatMap((figure) => {
				const table = shieldGridTable(shield, figure);
				return table === null ? [] : [{ figure, table }];
			}),
		[shield],
	);
	const shown = tables.find(({ figure }) => figure === chosen) ?? tables[0];
	if (shown === undefined) return null;
	return (
		<LedgerPanel block={shown.table} actions={actions}>
			<Segmented
				className="yp-no-print"
				aria-label="逐村逐月的指标"
				options={tables.map(({ figure }) => ({ value: figure, label: SHIELD_WORDS[figure].label }))}
				value={shown.figure}
				onChange={setChosen}
			/>
		</LedgerPanel>
	);
}

export function ShieldTab({ shield, actions }: Props) {
	const shown = useMemo(() => {
		if (shield === null) return null;
		return {
			warning: shieldWarning(shield),
			conflicts: shieldConflictTable(shield),
			latest: shieldTable(shield),
			months: shieldMonthsTable(shield),
			persons: shieldPersonsTable(shield),
		};
	}, [shield]);
	if (shield === null || shown === null) return <NoRegister title="期末以前没有防护登记" file={FILE} />;
	return (
		<div className={styles.stack}>
			{shown.warning !== null && <BlockView block={shown.warning} actions={actions} />}
			<LedgerPanel block={shown.conflicts} actions={actions} />
			<LedgerPanel block={shown.latest} actions={actions} />
			<LedgerPanel block={shown.months} actions={actions} />
			<Grid shield={shield} actions={actions} />
			<LedgerPanel block={shown.persons} actions={actions} />
		</div>
	);
}
