/** 时段分析: all dimensions of any window, filtering each other; the page only mounts its screen. */
import { ExploreScreen } from "@/components/explore/ExploreScreen";

export default function Page() {
	return <ExploreScreen />;
}
