/** 宣防台账: activities, leads, protection, results and the reward list; the page only mounts its screen. */
import { LedgersScreen } from "@/components/ledgers/LedgersScreen";

export default function Page() {
	return <LedgersScreen />;
}
