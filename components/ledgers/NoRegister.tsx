/** What stands on a page whose ledger holds nothing: which file it is made from, and where to bring it. */
"use client";

import { Alert } from "antd";
import Link from "next/link";

interface Props {
	/** What is missing, as a heading. */
	readonly title: string;
	/** The file by its name and the columns it needs. */
	readonly file: string;
}

export function NoRegister({ title, file }: Props) {
	return (
		<Alert
			type="info"
			showIcon
			title={title}
			description={
				<>
					{`本页取自${file}。`}若还没有导入，请到<Link href="/import/">“数据导入”</Link>导入。
				</>
			}
		/>
	);
}
