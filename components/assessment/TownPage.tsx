/** 镇级数据包: the one file that goes out to the township, and the same file opened to be read. */
"use client";

import { Alert, Button } from "antd";
import { useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import type { AssessmentBoard } from "@/components/state/assessment-board";
import { nowMoment } from "@/components/state/clock";
import { useDemoMark } from "@/components/state/use-demo-mark";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { DropZone } from "@/components/ui/DropZone";
import { download } from "@/components/ui/download";
import { Panel } from "@/components/ui/Panel";
import { useTask } from "@/components/ui/use-task";
import type { AssessmentRequest } from "@/lib/assessment/ask-input";
import { LOSS_WITHHELD } from "@/lib/assessment/losses-for-town";
import { schemeName } from "@/lib/blocks/from-assessment-words";
import type { TownBundle } from "@/lib/bundle/bundle";
import { readBundle, writeBundle } from "@/lib/bundle/bundle-file";
import { tablesAbsence } from "@/lib/bundle/disclosure";
import { fullRangeText } from "@/lib/wording/dates";
import styles from "./assessment.module.css";
import { circularOf } from "./circular-of";
import { TownBundleView } from "./TownBundleView";

interface Props {
	/** Null without a sheet: then a file can still be opened. */
	readonly found: AssessmentBoard | null;
	readonly request: AssessmentRequest | null;
	readonly actions: BlockActions;
}

const NOTE =
	"数据包只有办法、各村居计分的起数和得分，锁定的整年另有隐去小数的村居类别交叉表及可公开的日期类别；没有姓名、证件号、电话、地址、案情和警情编号。" +
	`${LOSS_WITHHELD}。`;

interface ExportProps {
	readonly found: AssessmentBoard;
	readonly request: AssessmentRequest;
}

function Export({ found, request }: ExportProps) {
	const { settings } = useWorkspace();
	const isDemo = useDemoMark();
	const { isBusy, problem, run } = useTask();
	const { locked, elsewhere } = found;
	const sheet = locked?.sheet ?? found.sheet;
	const absence = tablesAbsence(sheet, locked?.checksum ?? null, elsewhere.tables);
	const save = () =>
		run(async () => {
			const bytes = writeBundle({
				sheet,
				station: settings.station.name,
				isDemo,
				now: nowMoment(),
				reports: [circularOf(found, request, { settings, isDemo })],
				sealChecksum: locked?.checksum ?? null,
				elsewhere,
				forbidden: [],
			});
			download(
				`${settings.station.name}_镇级数据包_${sheet.input.asOf.replaceAll("-", "")}.json`,
				bytes,
				"application/json",
			);
		});
	return (
		<Panel id="town-export" title="导出镇级数据包" note={NOTE}>
			<div className={`${styles.row} yp-no-print`}>
				<Button type="primary" loading={isBusy} disabled={elsewhere.file !== null} onClick={save}>
					导出镇级数据包
				</Button>
				<span>{`${schemeName(sheet.scheme)}，${fullRangeText(sheet.input.window)}`}</span>
			</div>
			{elsewhere.file !== null && (
				<Alert type="warning" showIcon title="不能导出" description={elsewhere.file} />
			)}
			{elsewhere.file === null && absence !== null && <p>{absence}</p>}
			{problem !== null && <Alert type="error" showIcon title="没有导出" description={problem} />}
		</Panel>
	);
}

export function TownPage({ found, request, actions }: Props) {
	const [bundle, setBundle] = useState<TownBundle | null>(null);
	const { problem, run } = useTask();
	const open = ([file]: readonly File[]) =>
		run(async () => {
			setBundle(null);
			if (file !== undefined) setBundle(readBundle(new Uint8Array(await file.arrayBuffer())));
		});
	return (
		<div className={styles.stack}>
			{found !== null && request !== null && <Export found={found} request={request} />}
			<Panel
				id="town-open"
				title="打开镇级数据包"
				note="只读：打开的数据包不进入本机工作区，离开本页即关闭。"
				keepWhole={false}
			>
				<DropZone isCompact title="把镇级数据包拖到这里，或点击选择文件" onFiles={open} />
				{problem !== null && <Alert type="error" showIcon title="没有打开" description={problem} />}
			</Panel>
			{bundle !== null && <TownBundleView bundle={bundle} actions={actions} />}
		</div>
	);
}
