/** Runs on the product's page: starts when a file is chosen, stops when the account stands there, and keeps the longest task. */

/** Milliseconds of the page's own clock; zero where a moment has not come. */
export interface ImportClock {
	began: number;
	ended: number;
	longest: number;
}

declare global {
	interface Window {
		benchClock?: ImportClock;
	}
}

const clock: ImportClock = { began: 0, ended: 0, longest: 0 };
window.benchClock = clock;

new PerformanceObserver((list) => {
	for (const { startTime, duration } of list.getEntries())
		if (clock.began > 0 && startTime + duration > clock.began)
			clock.longest = Math.max(clock.longest, duration);
}).observe({ type: "longtask" });

/** Told of changes rather than asking every frame, which would be work of its own. */
const standing = new MutationObserver(() => {
	if (!/导入完成：/.test(document.body.textContent ?? "")) return;
	clock.ended = performance.now();
	standing.disconnect();
});

document.addEventListener(
	"change",
	() => {
		clock.began = performance.now();
		standing.observe(document.body, { childList: true, subtree: true, characterData: true });
	},
	{ capture: true, once: true },
);
