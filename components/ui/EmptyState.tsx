/** What stands where there is nothing yet: why, and what to do about it. */
"use client";

import { Empty } from "antd";
import type { ReactNode } from "react";

interface Props {
	readonly title: string;
	/** What to do, in one sentence. */
	readonly hint?: string;
	/** Buttons. */
	readonly children?: ReactNode;
}

export function EmptyState({ title, hint, children }: Props) {
	return (
		<Empty
			image={Empty.PRESENTED_IMAGE_SIMPLE}
			description={
				<>
					<strong>{title}</strong>
					{hint !== undefined && <p>{hint}</p>}
				</>
			}
		>
			{children}
		</Empty>
	);
}
