/** Single-key commands of a screen; silent while the reader types, chooses or has something open above the screen. */
"use client";
import { useKeyPresses } from "@/components/ui/use-key-presses";

/** Key as the browser names it → what it does. */
export type Commands = Readonly<Record<string, () => void>>;

/** Listens while the screen is mounted. */
export function useKeys(commands: Commands): void {
	useKeyPresses((key) => {
		const command = commands[key];
		command?.();
		return command !== undefined;
	});
}
