/** The rows behind one check: its rule, what to do, its tables, their download, and each record's history one click away. */
"use client";

import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { BlockView } from "@/components/blocks/BlockView";
import type { BlockActions } from "@/components/blocks/block-actions";
import { useExports } from "@/components/blocks/use-exports";
import { RecordDrawer } from "@/components/record/RecordDrawer";
import { useSource } from "@/components/state/use-source";
import { SideDrawer } from "@/components/ui/SideDrawer";
import type { RecordLink } from "@/lib/blocks/block";
import type { QualityCheck } from "@/lib/report/quality/check";
import styles from "./quality.module.css";
import type { QualityAsked } from "./use-quality";

interface Props {
	readonly check: QualityCheck | null;
	readonly asked: QualityAsked;
	readonly onClose: () => void;
}

const NO_CONDITIONS: readonly string[] = [];

function Contents({ check, asked }: { readonly check: QualityCheck; readonly asked: QualityAsked }) {
	const [record, setRecord] = useState<RecordLink | null>(null);
	const source = useSource(null, NO_CONDITIONS);
	const file = useExports(source);
	const blocks = useMemo(() => check.blocks(asked.answer, asked.labels), [check, asked]);
	const tables = blocks.filter((block) => block.kind === "table");
	const hasRows = tables.some(({ rows }) => rows.length > 0);
	const actions = useMemo<BlockActions>(
		() => ({
			source,
			openRows: () => undefined,
			editText: () => undefined,
			originalText: () => "",
			filters: [],
			addFilter: () => undefined,
			openRecord: setRecord,
		}),
		[source],
	);
	return (
		<div className={styles.contents}>
			<dl className={styles.words}>
				<dt>查什么</dt>
				<dd>{check.rule}</dd>
				<dt>怎么办</dt>
				<dd>{check.advice}</dd>
			</dl>
			{hasRows && (
				<div>
					<Button
						icon={<DownloadOutlined aria-hidden="true" />}
						loading={file.isBusy}
						onClick={() => file.saveWorkbook(`数据质量_${check.label}`, tables)}
					>
						下载为表格
					</Button>
				</div>
			)}
			{blocks.map((block) => (
				<BlockView key={block.id} block={block} actions={actions} />
			))}
			<RecordDrawer link={record} onClose={() => setRecord(null)} />
		</div>
	);
}

export function CheckDrawer({ check, asked, onClose }: Props) {
	return (
		<SideDrawer isOpen={check !== null} title={check?.label ?? ""} onClose={onClose} width={1360}>
			{check !== null && <Contents key={check.id} check={check} asked={asked} />}
		</SideDrawer>
	);
}
