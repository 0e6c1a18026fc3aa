/** 待确认: categories and places that only an officer can settle; the page only mounts its screen. */
import { ConfirmScreen } from "@/components/confirm/ConfirmScreen";

export default function Page() {
	return <ConfirmScreen />;
}
