/** 数据导入 */
import { ImportScreen } from "@/components/import/ImportScreen";

export default function Page() {
	return <ImportScreen />;
}
