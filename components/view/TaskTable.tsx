/** A list of tasks that are ticked off where they stand; done ones stay, say how they ended, and can be taken back. */
"use client";

import { Alert, Button, Popconfirm } from "antd";
import { useState } from "react";
import type { BlockActions } from "@/components/blocks/block-actions";
import { type RowActions, TableView } from "@/components/blocks/TableView";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { useTask } from "@/components/ui/use-task";
import type { CivilDate } from "@/lib/base/civil";
import type { TaskList, TickTask } from "@/lib/blocks/visit-words";
import { VisitDialog } from "./VisitDialog";
import styles from "./view.module.css";

interface Props {
	readonly list: TaskList;
	/** The day the list is read on. */
	readonly day: CivilDate;
	readonly actions: BlockActions;
	readonly hasCaption?: boolean;
}

interface ButtonsProps {
	readonly task: TickTask;
	readonly isBlocked: boolean;
	readonly onTick: (task: TickTask) => void;
	readonly onTakeBack: (task: TickTask) => void;
}

function TaskButtons({ task, isBlocked, onTick, onTakeBack }: ButtonsProps) {
	const { title, standing, last } = task;
	return (
		<span className={styles.days}>
			{standing.status !== "done" && (
				<Button
					size="small"
					disabled={isBlocked}
					aria-label={`登记回访：${title}`}
					onClick={() => onTick(task)}
				>
					登记
				</Button>
			)}
			{last !== null && (
				<Popconfirm
					title="撤回这次登记？"
					description="撤回后按没有登记处理，记录仍留存。"
					okText="撤回"
					cancelText="返回"
					disabled={isBlocked}
					onConfirm={() => onTakeBack(task)}
				>
					<Button size="small" type="text" disabled={isBlocked} aria-label={`撤回登记：${title}`}>
						撤回
					</Button>
				</Popconfirm>
			)}
		</span>
	);
}

/** Room for both buttons. */
const BUTTONS_WIDTH = 132;

export function TaskTable({ list, day, actions, hasCaption = true }: Props) {
	const { visits } = useWorkspace();
	const { problem, run } = useTask();
	const [ticking, setTicking] = useState<TickTask | null>(null);
	const [by, setBy] = useState("");
	const { blockedText, takeBack } = visits;
	const isBlocked = blockedText !== null;
	const tasks = new Map(list.tasks.map((task) => [task.rowId, task]));
	const onTakeBack = ({ subject, last }: TickTask) => {
		if (last !== null) run(() => takeBack({ subject, at: last.at }));
	};
	const rowActions: RowActions = {
		header: "登记",
		width: BUTTONS_WIDTH,
		of: (rowId) => {
			const task = tasks.get(rowId);
			return (
				task && <TaskButtons task={task} isBlocked={isBlocked} onTick={setTicking} onTakeBack={onTakeBack} />
			);
		},
	};
	return (
		<>
			{problem !== null && <Alert type="error" showIcon title={problem} />}
			{isBlocked && list.tasks.length > 0 && <Alert type="info" showIcon title={blockedText} />}
			<TableView block={list.table} actions={actions} hasCaption={hasCaption} rowActions={rowActions} />
			{ticking !== null && (
				<VisitDialog task={ticking} day={day} by={by} onKept={setBy} onClose={() => setTicking(null)} />
			)}
		</>
	);
}
