/** A page that broke while it was drawn: what the officer may do, and what to tell whoever maintains the desk. */
"use client";

import { Alert, Button, Space } from "antd";
import { officerMessage } from "@/lib/base/errors";

interface Props {
	readonly error: Error;
	readonly onAgain: () => void;
}

export function BrokenPage({ error, onAgain }: Props) {
	return (
		<>
			<h1>此页没有能显示出来</h1>
			<Alert
				type="error"
				showIcon
				title={officerMessage(error)}
				description="已导入的数据和登记都保存在本机，没有受到影响。可以重试或先看别的页面；反复出现时，请把这段文字交给维护人员。"
				action={
					<Space orientation="vertical">
						<Button type="primary" onClick={onAgain}>
							重试
						</Button>
						<Button onClick={() => window.location.reload()}>重新载入页面</Button>
					</Space>
				}
			/>
		</>
	);
}
