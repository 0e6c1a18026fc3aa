/** 设置: the officer sets counting rules, names and mappings here; the page only mounts its screen. */
import { SettingsScreen } from "@/components/settings/SettingsScreen";

export default function Page() {
	return <SettingsScreen />;
}
