/** Around an answer on the screen: why there is none, that one is under way, and the earlier one, pale, until it comes. */
"use client";

import { Alert } from "antd";
import type { ReactNode } from "react";
import type { Asked } from "@/components/state/use-asked";
import styles from "./view.module.css";
import { Waiting } from "./Waiting";

interface Props {
	readonly asked: Pick<Asked<unknown>, "isStale" | "problem">;
	/** Heading where it could not be made, such as 这一期未能统计出来. */
	readonly failure: string;
	/** What is told once it stands. */
	readonly said: string;
	/** Null while there is no answer. */
	readonly children: ReactNode;
}

export function AnswerFrame({ asked, failure, said, children }: Props) {
	const { isStale, problem } = asked;
	const hasAnswer = children !== null;
	return (
		<>
			{problem !== null && (
				<Alert
					type="error"
					showIcon
					title={failure}
					description={`${problem} 可换一个时段或去掉筛选条件再试；数据仍在，不必重新导入。`}
				/>
			)}
			<output className={isStale && hasAnswer ? styles.updating : "yp-unseen"}>
				{isStale ? "正在统计…" : hasAnswer ? said : ""}
			</output>
			{!hasAnswer && problem === null && <Waiting text="正在统计…" />}
			{hasAnswer && (
				<div className={isStale ? styles.stale : styles.fresh} aria-busy={isStale}>
					{children}
				</div>
			)}
		</>
	);
}
