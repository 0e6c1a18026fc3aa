/** The watch over outside requests must see them from pages, frames, workers and sockets, or its silence means nothing. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { watchContext } from "../support/outside";

const FILES: Record<string, [type: string, body: string]> = {
	"/": [
		"text/html",
		`<iframe src="/frame.html"></iframe><img src="http://picture.invalid/a.png"><script>
			new Worker("/worker.js");
			fetch("http://page.invalid/b").catch(() => {});
			try { new WebSocket("ws://socket.invalid/c") } catch {}
			navigator.sendBeacon("http://beacon.invalid/d", "x");
		</script>`,
	],
	"/frame.html": ["text/html", `<script>fetch("http://frame.invalid/e").catch(() => {})</script>`],
	"/worker.js": [
		"text/javascript",
		`fetch("http://worker.invalid/f").catch(() => {});
		 try { importScripts("http://import.invalid/g.js") } catch {}
		 try { new WebSocket("ws://worker-socket.invalid/h") } catch {}`,
	],
};

test("sees a request of every kind", async ({ context, page }) => {
	const server = createServer((request, response) => {
		const [type, body] = FILES[request.url ?? ""] ?? ["text/plain", ""];
		response.writeHead(200, { "Content-Type": type }).end(body);
	}).listen(0, "127.0.0.1");
	try {
		await new Promise((done) => server.once("listening", done));
		const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const watch = watchContext(context, origin);
		await page.goto(origin);
		for (const host of ["picture", "page", "socket", "beacon", "frame", "worker", "import", "worker-socket"])
			await expect.poll(() => watch.outside.join("\n"), host).toContain(`//${host}.invalid/`);
		expect(watch.outside.filter((address) => !address.includes(".invalid/"))).toEqual([]);
	} finally {
		server.closeAllConnections();
		server.close();
	}
});
