/** 预警止付: how far alerts got, what of them is still open, and what came of those that were missed; the page only mounts its screen. */
import { ResponseScreen } from "@/components/response/ResponseScreen";

export default function Page() {
	return <ResponseScreen />;
}
