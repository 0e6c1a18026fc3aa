/** Several tabs of one desk: one writes, the others read along; the store's fence, not this, keeps two from writing. */

type Message =
	| { readonly kind: "who"; readonly from: string }
	| { readonly kind: "writer"; readonly to: string }
	| { readonly kind: "changed" }
	| { readonly kind: "taken" };

/** How long a writing tab has for an answer, in milliseconds: machines are busy, and meanwhile the engine starts anyway. */
const PATIENCE = 1000;

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
	private isWriter = false;
	private answered: (() => void) | null = null;

	constructor(
		name: string,
		private readonly id: string,
		private readonly events: TabEvents,
	) {
		this.channel = new BroadcastChannel(name);
		this.channel.onmessage = ({ data }: MessageEvent<Message>) => this.hear(data);
	}

	/** True when another tab says that it writes. */
	async hasWriter(): Promise<boolean> {
		const answer = new Promise<boolean>((resolve) => {
			this.answered = () => resolve(true);
			setTimeout(() => resolve(false), PATIENCE);
		});
		this.post({ kind: "who", from: this.id });
		return answer;
	}

	/** This tab writes from now on; the others learn it. */
	take(): void {
		this.isWriter = true;
		this.post({ kind: "taken" });
	}

	/** This tab only reads from now on. */
	yieldWriting(): void {
		this.isWriter = false;
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
		if (message.kind === "who" && this.isWriter) this.post({ kind: "writer", to: message.from });
		if (message.kind === "writer" && message.to === this.id) this.answered?.();
		if (message.kind === "changed" && !this.isWriter) this.events.onChanged();
		if (message.kind === "taken" && this.isWriter) {
			this.isWriter = false;
			this.events.onTaken();
		}
	}
}
