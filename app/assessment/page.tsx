/** 考核: score sheet, scheme, what-if, funnel, appeals and circulars; the page only mounts its screen. */
import { AssessmentScreen } from "@/components/assessment/AssessmentScreen";

export default function Page() {
	return <AssessmentScreen />;
}
