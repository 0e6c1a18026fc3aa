/** 数据质量: what is wrong with the records and what to do about it; the page only mounts its screen. */
import { QualityScreen } from "@/components/quality/QualityScreen";

export default function Page() {
	return <QualityScreen />;
}
