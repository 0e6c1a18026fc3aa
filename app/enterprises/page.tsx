/** 企业: one officer a firm, pledges, talks, activation and incidents; the page only mounts its screen. */
import { EnterprisesScreen } from "@/components/enterprises/EnterprisesScreen";

export default function Page() {
	return <EnterprisesScreen />;
}
