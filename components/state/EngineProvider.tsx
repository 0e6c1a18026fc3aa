/** Opens the desk once and hands it to the page: opening, locked, open or failed, and which tab writes. */
"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { AppError, officerMessage } from "@/lib/base/errors";
import type { EngineReader } from "@/lib/engine/engine";
import { type DataClient, startDataWorker } from "./data-worker";
import type { Opened } from "./desk-core";
import { oldStorage } from "./old-storage";
import { Tabs } from "./tabs";
import type { Access } from "./workspace";

type OpenedDesk = Extract<Opened, { readonly state: "open" }>;

/** The desk as the page knows it. */
export interface Desk {
	readonly phase: "opening" | "locked" | "open" | "failed";
	/** Batches that are back in the engine, while a kept workspace opens. */
	readonly progress: { readonly done: number; readonly total: number } | null;
	/** Message for the officer when it could not be opened. */
	readonly problem: string | null;
	readonly client: DataClient | null;
	readonly tabs: Tabs | null;
	/** How it was opened; null until then. */
	readonly opened: OpenedDesk | null;
	readonly access: Access;
	readonly setAccess: (access: Access) => void;
	/** Grows when another tab has stored something. */
	readonly news: number;
	/** False = wrong passcode; rejects with anything else that goes wrong. */
	readonly unlock: (passcode: string) => Promise<boolean>;
}

const CHANNEL = "yanpan.desk";
const NOWHERE: Desk = {
	phase: "opening",
	progress: null,
	problem: null,
	client: null,
	tabs: null,
	opened: null,
	access: "write",
	setAccess: () => undefined,
	news: 0,
	unlock: async () => false,
};

const DeskContext = createContext<Desk>(NOWHERE);

/** The page's one desk: React mounts twice in strict mode, and a second worker would be a second writer. */
interface Started {
	readonly client: DataClient;
	readonly tabs: Tabs;
	readonly listeners: Set<(news: "changed" | "taken") => void>;
}

/** How long a writing tab has for an answer, in milliseconds: on a busy machine while the engine starts, or once it runs. */
const PATIENCE = { starting: 1000, running: 400 } as const;

let started: Started | null = null;

function start(): Started {
	const listeners: Started["listeners"] = new Set();
	const tell = (news: "changed" | "taken") => {
		for (const listener of listeners) listener(news);
	};
	const id = Array.from(crypto.getRandomValues(new Uint32Array(2))).join("-");
	const tabs = new Tabs(CHANNEL, id, { onChanged: () => tell("changed"), onTaken: () => tell("taken") });
	const client = startDataWorker(() => tell("taken"));
	void client.startEngine().catch(() => undefined);
	return { client, tabs, listeners };
}

type Shown = Pick<Desk, "phase" | "progress" | "problem" | "opened" | "access" | "news">;

async function openDesk(
	{ client, tabs }: Started,
	passcode: string | null,
	show: (more: Partial<Shown>) => void,
): Promise<void> {
	const isWriter = await tabs.asksToWrite(passcode === null ? PATIENCE.starting : PATIENCE.running);
	const access: Access = isWriter ? "write" : "read";
	const request = { passcode, access, oldSettings: oldStorage().settings };
	const opened = await client.openWith(request, (done, total) => show({ progress: { done, total } }));
	if (opened.state === "locked") {
		tabs.yieldWriting();
		show({ phase: "locked", progress: null });
		return;
	}
	const isOvertaken = isWriter && !tabs.isWriter;
	if (isOvertaken) await client.yieldWriting();
	else if (opened.access === "write") tabs.take();
	show({ phase: "open", progress: null, opened, access: isOvertaken ? "read" : opened.access });
	if (opened.recovery !== null) await client.acknowledge().catch(() => undefined);
}

export function EngineProvider({ children }: { readonly children: ReactNode }) {
	const [shown, setShown] = useState<Shown>(NOWHERE);
	const [desk, setDesk] = useState<Started | null>(null);
	const show = useCallback((more: Partial<Shown>) => setShown((before) => ({ ...before, ...more })), []);

	useEffect(() => {
		// An effect because workers and channels need a browser: the exported page has none.
		const isFirst = started === null;
		started ??= start();
		const { listeners, client } = started;
		const listen = (news: "changed" | "taken") => {
			if (news === "taken") {
				void client.yieldWriting().catch(() => undefined);
				show({ access: "read" });
			} else setShown((before) => ({ ...before, news: before.news + 1 }));
		};
		listeners.add(listen);
		setDesk(started);
		if (isFirst)
			openDesk(started, null, show).catch((error: unknown) =>
				show({ phase: "failed", problem: officerMessage(error) }),
			);
		return () => void listeners.delete(listen);
	}, [show]);

	const unlock = useCallback(
		async (passcode: string) => {
			if (desk === null) return false;
			try {
				await openDesk(desk, passcode, show);
				return true;
			} catch (error) {
				if (error instanceof AppError && error.code === "wrong_passcode") return false;
				throw error;
			}
		},
		[desk, show],
	);
	const setAccess = useCallback((access: Access) => show({ access }), [show]);
	const value = useMemo<Desk>(
		() => ({ ...shown, client: desk?.client ?? null, tabs: desk?.tabs ?? null, unlock, setAccess }),
		[shown, desk, unlock, setAccess],
	);
	return <DeskContext.Provider value={value}>{children}</DeskContext.Provider>;
}

/** The desk, whatever its phase. */
export function useDesk(): Desk {
	return useContext(DeskContext);
}

/** What the page asks of; null while the desk is not open. */
export function useEngine(): { readonly engine: EngineReader | null; readonly problem: string | null } {
	const { phase, client, problem } = useDesk();
	return useMemo(
		() => ({ engine: phase === "open" ? (client?.reader ?? null) : null, problem }),
		[phase, client, problem],
	);
}
