/** Settings that survive a closed tab. */
"use client";
import { useCallback, useEffect, useState } from "react";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { readSettings, writeSettings } from "@/lib/settings/settings-file";
import { store, stored } from "./storage";

/** The stored settings; a text that cannot be read any more is put aside under its own key, so that nothing is lost. */
function storedSettings(): Settings {
	const text = stored("settings");
	if (text === null) return DEFAULT_SETTINGS;
	try {
		return readSettings(text);
	} catch {
		store("settings.unreadable", text);
		return DEFAULT_SETTINGS;
	}
}

/** The settings and how to keep new ones; read after mounting because the exported page has no storage. */
export function useSettings(): readonly [Settings, (settings: Settings) => void] {
	const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
	useEffect(() => setSettings(storedSettings()), []);
	const keep = useCallback((next: Settings) => {
		store("settings", writeSettings(next));
		setSettings(next);
	}, []);
	return [settings, keep];
}
