/** 考核表: what is to be known first, the sheet, and the village that is looked at. */
"use client";

import { Alert } from "antd";
import { useMemo, useState } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import { sheetNotes, sheetTable } from "@/lib/blocks/from-assessment";
import { momentText } from "@/lib/wording/moments";
import styles from "./assessment.module.css";
import type { AssessmentPageProps } from "./page-props";
import { SchemeText } from "./SchemeText";
import { VillageDrawer } from "./VillageDrawer";

export function SheetPage({ found, actions }: AssessmentPageProps) {
	const { sheet, locked } = found;
	const [village, setVillage] = useState<string | null>(null);
	const block = useMemo(() => sheetTable(sheet), [sheet]);
	return (
		<div className={styles.stack}>
			{locked !== null && (
				<Alert
					type="warning"
					showIcon
					title={`本年度已于${momentText(locked.at)}锁定：以“通报与锁定”中封存的考核表为准，本页按现有记录重新计算`}
				/>
			)}
			<div className={styles.notes}>
				{sheetNotes(sheet).map((note) => (
					<BlockView key={note.id} block={note} actions={actions} />
				))}
			</div>
			<p className="yp-no-print">点一行（或移到该行按回车）看这个村居的逐条得分、算式和计入的警情案件。</p>
			<Panel id="assessment-sheet" title={block.caption} keepWhole={false}>
				<TableView
					block={block}
					actions={actions}
					hasCaption={false}
					choice={{ chosen: village, onChoose: setVillage }}
				/>
			</Panel>
			<SchemeText scheme={sheet.scheme} />
			<VillageDrawer found={found} village={village} actions={actions} onClose={() => setVillage(null)} />
		</div>
	);
}
