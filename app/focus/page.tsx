/** 重点村·园区: which village and which zone to visit this week, and why; the page only mounts its screen. */
import { FocusScreen } from "@/components/focus/FocusScreen";

export default function Page() {
	return <FocusScreen />;
}
