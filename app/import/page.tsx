/** 数据导入: exports come in here; the page only mounts its screen. */
import { ImportScreen } from "@/components/import/ImportScreen";

export default function Page() {
	return <ImportScreen />;
}
