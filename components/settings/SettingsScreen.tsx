/** The settings screen 设置: everything the officer may set, in parts, saved on purpose. */
"use client";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { BackupPanel } from "./BackupPanel";
import { BandsPanel } from "./BandsPanel";
import { CountingPanel } from "./CountingPanel";
import { FontsPanel } from "./FontsPanel";
import { HeaderMappingsPanel } from "./HeaderMappingsPanel";
import { PlacesPanel } from "./PlacesPanel";
import { SaveBar } from "./SaveBar";
import { StationPanel } from "./StationPanel";
import styles from "./settings.module.css";
import { UnreadableNote } from "./UnreadableNote";
import { useSettingsDraft } from "./use-settings-draft";
import { ValueMappingsPanel } from "./ValueMappingsPanel";

export function SettingsScreen() {
	const { settings, span, imports } = useWorkspace();
	const edited = useSettingsDraft();
	const { draft, setPart } = edited;
	return (
		<div className={styles.screen}>
			<SaveBar
				settings={edited}
				eventCount={span?.events ?? 0}
				isBlocked={imports.phase === "reading" || imports.phase === "loading"}
			/>
			<UnreadableNote key={edited.status.kind} />
			<div className={styles.pair}>
				<StationPanel station={draft.station} setPart={setPart} />
				<CountingPanel dayCutHour={draft.dayCutHour} weekStart={draft.weekStart} setPart={setPart} />
			</div>
			<BandsPanel settings={draft} setPart={setPart} />
			<PlacesPanel places={draft.places} setPart={setPart} />
			<HeaderMappingsPanel mappings={draft.headerMappings} setPart={setPart} />
			<ValueMappingsPanel settings={draft} setPart={setPart} />
			<div className={styles.pair}>
				<FontsPanel fonts={draft.fonts} setPart={setPart} />
				<BackupPanel saved={settings} hasChanges={edited.changed.length > 0} onSettings={edited.replace} />
			</div>
		</div>
	);
}
