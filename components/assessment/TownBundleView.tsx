/** A township's bundle as it is read: whose it is, the sheet down to days and classes, the cross tables, the rule, its documents. */
"use client";

import { Alert } from "antd";
import { useMemo, useState } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { TableView } from "@/components/blocks/TableView";
import { Panel } from "@/components/ui/Panel";
import { SideDrawer } from "@/components/ui/SideDrawer";
import { shortChecksum } from "@/lib/assessment/seal";
import { villageClausesTable } from "@/lib/blocks/from-assessment-village";
import type { BundleVillage, TownBundle } from "@/lib/bundle/bundle";
import { bundleCrossTable, bundleEventsTable, bundleSheetTable } from "@/lib/bundle/bundle-tables";
import { momentText } from "@/lib/wording/moments";
import styles from "./assessment.module.css";
import { SchemeText } from "./SchemeText";

interface Props {
	readonly bundle: TownBundle;
	readonly actions: BlockActions;
}

function Village({ bundle, village, actions }: Props & { readonly village: BundleVillage }) {
	const [clauses, events] = useMemo(
		() => [
			villageClausesTable(bundle, { ...village, adjustments: [] }),
			bundleEventsTable(bundle, village.village),
		],
		[bundle, village],
	);
	return (
		<div className={styles.stack}>
			<TableView block={clauses} actions={actions} />
			<TableView block={events} actions={actions} />
		</div>
	);
}

export function TownBundleView({ bundle, actions }: Props) {
	const [name, setName] = useState<string | null>(null);
	const { station, created, isDemo, sealChecksum, warnings, reports } = bundle;
	const village = bundle.villages.find((one) => one.village === name) ?? null;
	const sheet = useMemo(() => bundleSheetTable(bundle), [bundle]);
	const crosses = useMemo(() => bundle.tables.map((table) => bundleCrossTable(bundle, table)), [bundle]);
	const seal = sealChecksum === null ? "年度未锁定" : `锁定校验码${shortChecksum(sealChecksum)}`;
	return (
		<>
			<Alert
				type="info"
				showIcon
				title={`${station}${isDemo ? "（演示数据）" : ""}的镇级数据包，只读`}
				description={`${momentText(created)}生成，${seal}。${warnings.join("")}`}
			/>
			<Panel id="town-sheet" title={sheet.caption} keepWhole={false}>
				<TableView
					block={sheet}
					actions={actions}
					hasCaption={false}
					choice={{ chosen: name, onChoose: setName }}
				/>
			</Panel>
			{crosses.map((block) => (
				<Panel key={block.id} id={block.id.replace(/\W/g, "-")} title={block.caption} keepWhole={false}>
					<TableView block={block} actions={actions} hasCaption={false} />
				</Panel>
			))}
			<SchemeText scheme={bundle.scheme} />
			{reports.map((report) => (
				<Panel key={report.title} id="town-report" title={report.title} keepWhole={false}>
					{report.blocks.map((block) => (
						<BlockView key={block.id} block={block} actions={actions} />
					))}
				</Panel>
			))}
			<SideDrawer
				isOpen={village !== null}
				title={village?.village ?? ""}
				width={1080}
				onClose={() => setName(null)}
			>
				{village !== null && <Village bundle={bundle} village={village} actions={actions} />}
			</SideDrawer>
		</>
	);
}
