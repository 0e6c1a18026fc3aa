/** The passcode, the lock, the storage and the backup, as the screens may use them. */
"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { AppError } from "@/lib/base/errors";
import type { Settings } from "@/lib/settings/settings";
import { nowMoment } from "./clock";
import { useDesk } from "./EngineProvider";
import { idleMinutes, useIdleLock } from "./use-idle-lock";
import { useWipe } from "./use-wipe";
import type { Safety, StorageUse } from "./workspace";

/** Documents of the workspace that belong to its safety. */
const DECLINED = "passcode_declined";
const LOCK_AFTER = "lock_after_minutes";
const STANDARD_MINUTES = 15;

interface Parts {
	/** Runs after everything that was stored. */
	readonly changed: () => Promise<void>;
	readonly setSettings: (settings: Settings) => void;
	/** Grows with everything that was stored. */
	readonly revision: number;
}

/** What is kept of the officer's choices about safety. */
function useChoices() {
	const { client, opened, access } = useDesk();
	const [hasPasscode, setHasPasscode] = useState(false);
	const [isDeclined, setDeclined] = useState(true);
	const [minutes, setMinutes] = useState<number | null>(STANDARD_MINUTES);
	useEffect(() => {
		// An effect because the choices stand in the workspace, which has just been opened.
		if (client === null || opened === null) return;
		setHasPasscode(opened.hasPasscode);
		void client.document(DECLINED).then((value) => setDeclined(value === true));
		void client.document(LOCK_AFTER).then((value) => {
			if (value !== null) setMinutes(typeof value === "number" && value > 0 ? value : null);
		});
	}, [client, opened]);
	const keep = useCallback(
		(name: string, value: number | boolean) => client?.keepDocument(name, value).catch(() => undefined),
		[client],
	);
	return { hasPasscode, setHasPasscode, isDeclined, setDeclined, minutes, setMinutes, keep, access, opened };
}

function useStorageUse(revision: number): StorageUse | null {
	const { client, phase } = useDesk();
	const [use, setUse] = useState<StorageUse | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again after everything that was stored
	useEffect(() => {
		// An effect because only the browser knows.
		if (client === null || phase !== "open") return;
		client.usage().then(setUse, () => setUse(null));
	}, [client, phase, revision]);
	return use;
}

export function useSafety({ changed, setSettings, revision }: Parts): Safety {
	const { client, tabs, setAccess } = useDesk();
	const choices = useChoices();
	const { hasPasscode, setHasPasscode, isDeclined, setDeclined, minutes, setMinutes, keep, access, opened } =
		choices;
	const storage = useStorageUse(revision);
	const wipe = useWipe();
	const lock = useCallback(() => {
		client?.end();
		window.location.reload();
	}, [client]);
	const [isHeldOpen, holdOpen] = useState(false);
	useIdleLock(idleMinutes({ hasPasscode, minutes, isHeldOpen }), lock);

	return useMemo<Safety>(() => {
		const desk = () => {
			if (client === null) throw new Error("the desk is not open");
			return client;
		};
		return {
			access,
			hasPasscode,
			isPasscodeOffered: !hasPasscode && !isDeclined && access === "write",
			declinePasscode: () => {
				setDeclined(true);
				void keep(DECLINED, true);
			},
			setPasscode: async (current, next) => {
				await desk().setPasscode(current, next, nowMoment());
				setHasPasscode(next !== null);
				await changed();
			},
			lockAfterMinutes: minutes,
			setLockAfterMinutes: (next) => {
				setMinutes(next);
				void keep(LOCK_AFTER, next ?? 0);
			},
			holdOpen,
			lock,
			takeOver: async () => {
				tabs?.take();
				await desk().takeOver();
				setAccess("write");
				await changed();
			},
			storage,
			recovery: opened?.recovery ?? null,
			journal: () => desk().journal(),
			backup: async (passcode) => {
				const bytes = await desk().backup(passcode, nowMoment());
				return new Blob([bytes as BlobPart], { type: "application/octet-stream" });
			},
			restore: async (file, passcode, mode) => {
				const bytes = new Uint8Array(await file.arrayBuffer());
				const { settings, ...outcome } = await desk()
					.restore(bytes, { passcode, mode, now: nowMoment() })
					.catch((error: unknown) => {
						// What was restored is stored: opened from the beginning, it shows, or the opening says what is wrong.
						if (error instanceof AppError && error.code === "restored_unopened") window.location.reload();
						throw error;
					});
				setSettings(settings);
				await changed();
				return outcome;
			},
			wipe,
		};
	}, [
		client,
		tabs,
		setAccess,
		changed,
		setSettings,
		access,
		hasPasscode,
		setHasPasscode,
		isDeclined,
		setDeclined,
		minutes,
		setMinutes,
		keep,
		lock,
		storage,
		wipe,
		opened,
	]);
}
