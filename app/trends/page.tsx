/** 同比大屏: whether the year is better than the last, and whether that is luck; the page only mounts its screen. */
import { TrendsScreen } from "@/components/trends/TrendsScreen";

export default function Page() {
	return <TrendsScreen />;
}
