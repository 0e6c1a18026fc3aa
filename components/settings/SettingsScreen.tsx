/** The settings screen 设置: everything the officer may set, in parts, saved on purpose. */
"use client";
import { useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import type { Access } from "@/components/state/workspace";
import { labelWork } from "@/lib/ingest/reband";
import { BandsPanel } from "./BandsPanel";
import { CorrectionsPanel } from "./CorrectionsPanel";
import { CountingPanel } from "./CountingPanel";
import { FontsPanel } from "./FontsPanel";
import { HeaderMappingsPanel } from "./HeaderMappingsPanel";
import { HolidaysPanel } from "./HolidaysPanel";
import { JournalPanel } from "./JournalPanel";
import { LoopPanels } from "./LoopPanels";
import { PlacesPanel } from "./PlacesPanel";
import { SaveBar } from "./SaveBar";
import { SecurityPanel } from "./SecurityPanel";
import { SettingsFilePanel } from "./SettingsFilePanel";
import { StationPanel } from "./StationPanel";
import { StoragePanel } from "./StoragePanel";
import { SubtypesPanel } from "./SubtypesPanel";
import styles from "./settings.module.css";
import { TransferPanel } from "./TransferPanel";
import { TrendsPanel } from "./TrendsPanel";
import { UnreadableNote } from "./UnreadableNote";
import { useSettingsDraft } from "./use-settings-draft";
import { ValueMappingsPanel } from "./ValueMappingsPanel";
import { WipePanel } from "./WipePanel";

function blockedText(access: Access, isImporting: boolean): string | null {
	if (access === "read") return "此页只读，请先在此页继续";
	return isImporting ? "正在导入，完成后才能保存" : null;
}

export function SettingsScreen() {
	const { settings, span, imports, revision, safety, corrections } = useWorkspace();
	const edited = useSettingsDraft();
	const { draft, setPart } = edited;
	/** Backups change no record, but the journal. */
	const [backups, setBackups] = useState(0);
	const backup = async (passcode: string) => {
		const file = await safety.backup(passcode);
		setBackups((count) => count + 1);
		return file;
	};
	const isImporting = imports.phase === "reading" || imports.phase === "loading";
	return (
		<div className={styles.screen}>
			<SaveBar
				settings={edited}
				eventCount={labelWork(settings, draft) === "none" ? 0 : (span?.events ?? 0)}
				blockedText={blockedText(safety.access, isImporting)}
			/>
			<UnreadableNote key={edited.status.kind} />
			<div className={styles.pair}>
				<StationPanel station={draft.station} setPart={setPart} />
				<CountingPanel dayCutHour={draft.dayCutHour} weekStart={draft.weekStart} setPart={setPart} />
			</div>
			<HolidaysPanel notices={draft.holidayNotices} setPart={setPart} />
			<BandsPanel settings={draft} setPart={setPart} />
			<SubtypesPanel subtypes={draft.subtypes} setPart={setPart} />
			<PlacesPanel places={draft.places} setPart={setPart} />
			<HeaderMappingsPanel mappings={draft.headerMappings} setPart={setPart} />
			<ValueMappingsPanel settings={draft} setPart={setPart} />
			<LoopPanels draft={draft} setPart={setPart} />
			<TrendsPanel trends={draft.trends} villages={draft.places.villages} setPart={setPart} />
			<CorrectionsPanel corrections={corrections} revision={revision} />
			<div className={styles.pair}>
				<FontsPanel fonts={draft.fonts} setPart={setPart} />
				<SettingsFilePanel
					saved={settings}
					hasChanges={edited.changed.length > 0}
					onSettings={edited.replace}
				/>
			</div>
			<div className={styles.pair}>
				<SecurityPanel safety={safety} />
				<StoragePanel storage={safety.storage} />
			</div>
			<TransferPanel safety={{ ...safety, backup }} isBusy={imports.phase !== "idle"} />
			<JournalPanel onJournal={safety.journal} revision={revision === 0 ? 0 : revision + backups} />
			<WipePanel safety={safety} />
		</div>
	);
}
