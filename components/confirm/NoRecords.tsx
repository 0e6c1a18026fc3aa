/** Said instead of the queues while there is nothing to decide about. */
"use client";

import { Alert } from "antd";
import Link from "next/link";
import styles from "./confirm.module.css";

export function NoRecords() {
	return (
		<Alert
			type="info"
			showIcon
			title="还没有数据"
			description={
				<>
					先到
					<Link href="/import/" className={styles.link ?? ""}>
						“数据导入”
					</Link>
					导入警情、案件等文件，再来确认。
				</>
			}
		/>
	);
}
