/** The first address: the morning briefing. */
import { BriefingScreen } from "@/components/briefing/BriefingScreen";

export default function Page() {
	return <BriefingScreen />;
}
