/** Says that another tab writes and this one only reads, and lets the officer go on here instead. */
"use client";
import { Alert, Button } from "antd";
import { useTask } from "@/components/ui/use-task";

interface Props {
	/** Becomes the writing tab; rejects with an AppError. */
	readonly onTakeOver: () => Promise<void>;
}

export function ReadOnlyBar({ onTakeOver }: Props) {
	const { isBusy, problem, run } = useTask();
	return (
		<div role="status" className="yp-no-print">
			<Alert
				type={problem === null ? "warning" : "error"}
				showIcon
				title="另一个标签页正在使用本工作区，此页只读：可以查看和导出，不能导入、撤销或改设置。"
				description={problem ?? undefined}
				action={
					<Button
						type="primary"
						loading={isBusy}
						title="接着在此页操作，另一个标签页随即变为只读"
						onClick={() => run(onTakeOver)}
					>
						在此页继续
					</Button>
				}
			/>
		</div>
	);
}
