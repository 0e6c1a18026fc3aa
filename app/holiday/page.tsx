/** 假期分析: a holiday beside the same festival of earlier years, and what to prepare for the next; the page only mounts its screen. */
import { HolidayScreen } from "@/components/holiday/HolidayScreen";

export default function Page() {
	return <HolidayScreen />;
}
