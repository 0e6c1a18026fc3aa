/** Several tabs of one desk: one writes, the others read along; the store's fence, not this, keeps two from writing. */

type Message =
	| { readonly kind: "who"; readonly from: string }
	| { readonly kind: "writer"; readonly to: string }
	| { readonly kind: "changed" }
	| { readonly kind: "taken" };

/** What other tabs tell. */
export interface TabEvents {
	/** Another tab has stored something. */
	readonly onChanged: () => void;
	/** Another tab writes from now on. */
	readonly onTaken: () => void;
}

/** The other tabs of this browser. */
export class Tabs {
	private readonly channel: BroadcastChannel;
	private writes = false;
	/** Ends the asking under way: another tab goes first. */
	private giveWay: (() => void) | null = null;

	constructor(
		name: string,
		private readonly id: string,
		private readonly events: TabEvents,
	) {
		this.channel = new BroadcastChannel(name);
		this.channel.onmessage = ({ data }: MessageEvent<Message>) => this.hear(data);
	}

	/** Whether this tab is the one that writes. */
	get isWriter(): boolean {
		return this.writes;
	}

	/**
	 * True when this tab is to write: no other one says within so many milliseconds that it does. Of tabs that ask in the
	 * same moment, as when a browser opens them all again, one goes first.
	 */
	async asksToWrite(patience: number): Promise<boolean> {
		const isFree = new Promise<boolean>((resolve) => {
			this.giveWay = () => resolve(false);
			setTimeout(() => resolve(true), patience);
		});
		this.post({ kind: "who", from: this.id });
		this.writes = await isFree;
		this.giveWay = null;
		return this.writes;
	}

	/** This tab writes from now on; the others learn it. */
	take(): void {
		this.writes = true;
		this.post({ kind: "taken" });
	}

	/** This tab only reads from now on, or nothing while it is locked. */
	yieldWriting(): void {
		this.writes = false;
	}

	/** This tab has stored something. */
	tellChange(): void {
		this.post({ kind: "changed" });
	}

	close(): void {
		this.channel.close();
	}

	private post(message: Message): void {
		this.channel.postMessage(message);
	}

	private hear(message: Message): void {
		if (message.kind === "who") this.hearAsking(message.from);
		if (message.kind === "writer" && message.to === this.id) this.giveWay?.();
		if (message.kind === "changed" && !this.writes) this.events.onChanged();
		if (message.kind === "taken" && this.writes) {
			this.writes = false;
			this.events.onTaken();
		}
	}

	private hearAsking(from: string): void {
		const isAsking = this.giveWay !== null;
		if (this.writes || (isAsking && this.id < from)) this.post({ kind: "writer", to: from });
		else if (isAsking) this.giveWay?.();
	}
}
