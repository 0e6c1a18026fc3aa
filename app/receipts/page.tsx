/** 回执筛查: who signed and was defrauded before, or is related to somebody who was; the page only mounts its screen. */
import { ReceiptsScreen } from "@/components/receipts/ReceiptsScreen";

export default function Page() {
	return <ReceiptsScreen />;
}
