#!/usr/bin/env node
/** Serves the built page: static files only, the security headers on every one of them, nothing outside `root`. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { cacheControl, mediaType, SECURITY_HEADERS } from "./site/headers.mjs";
import { siteOptions } from "./site/options.mjs";

const ENCODINGS = [
	["br", ".br"],
	["gzip", ".gz"],
];

const fileAt = (path) => stat(path).catch(() => null);

/** The URL's path inside `root`, or null when it is malformed, hidden or would leave it. */
function pathInside(root, urlPath) {
	let name;
	try {
		name = decodeURIComponent(urlPath).replace(/\/{2,}/g, "/");
	} catch {
		return null;
	}
	if (!name.startsWith("/") || /[\0\\]|\/\./.test(name)) return null;
	const path = resolve(root, `.${name}`);
	return path === root || path.startsWith(root + sep) ? { name, path } : null;
}

/** The smallest prepared body the client accepts: `file.br`, `file.gz` or the file itself. */
async function bodyOf(path, file, accepted) {
	for (const [encoding, suffix] of ENCODINGS) {
		if (!new RegExp(`(^|[ ,])${encoding}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\\b`).test(accepted)) continue;
		const packed = await fileAt(path + suffix);
		if (packed?.isFile()) return { path: path + suffix, size: packed.size, encoding };
	}
	return { path, size: file.size, encoding: null };
}

function refuse(response, status, headers = {}) {
	response.writeHead(status, { ...SECURITY_HEADERS, "Content-Length": 0, ...headers }).end();
}

async function answer(root, request, response) {
	if (request.method !== "GET" && request.method !== "HEAD")
		return refuse(response, 405, { Allow: "GET, HEAD" });
	const [urlPath = "/", query] = (request.url ?? "/").split("?", 2);
	const inside = pathInside(root, urlPath);
	if (!inside) return refuse(response, 400);
	let { name, path } = inside;
	let file = await fileAt(path);
	if (file?.isDirectory() && !name.endsWith("/"))
		return refuse(response, 308, { Location: encodeURI(`${name}/`) + (query ? `?${query}` : "") });
	if (file?.isDirectory()) {
		path = join(path, "index.html");
		file = await fileAt(path);
	} else if (name.endsWith("/")) file = null;
	const status = file?.isFile() ? 200 : 404;
	if (status === 404) {
		[name, path] = ["/404.html", join(root, "404.html")];
		file = await fileAt(path);
		if (!file) return refuse(response, 404);
	}
	return send({ request, response, status, name, path, file });
}

async function send({ request, response, status, name, path, file }) {
	const body = await bodyOf(path, file, String(request.headers["accept-encoding"] ?? ""));
	const tag = `W/"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`;
	const headers = {
		...SECURITY_HEADERS,
		"Content-Type": mediaType(path),
		"Content-Length": body.size,
		"Cache-Control": status === 200 ? cacheControl(name) : "no-cache",
		ETag: tag,
		Vary: "Accept-Encoding",
		...(body.encoding && { "Content-Encoding": body.encoding }),
	};
	if (status === 200 && request.headers["if-none-match"] === tag) {
		const { "Content-Length": _, "Content-Encoding": __, ...kept } = headers;
		return response.writeHead(304, kept).end();
	}
	response.writeHead(status, headers);
	if (request.method === "HEAD") return response.end();
	createReadStream(body.path)
		.on("error", () => response.destroy())
		.pipe(response);
}

const listen = (server, port, host) =>
	new Promise((done, fail) => {
		server.once("error", fail);
		server.listen(port, host, () => {
			server.removeListener("error", fail);
			done(server.address().port);
		});
	});

/**
 * Starts serving `root`; a taken port gives the next free one (port 0: any).
 * @param {{root: string, port?: number, host?: string}} options
 * @returns {Promise<{origin: string, port: number, close: () => Promise<void>}>}
 */
export async function serve({ root, port = 4173, host = "127.0.0.1" }) {
	const home = resolve(root);
	const server = createServer((request, response) => {
		answer(home, request, response).catch(() => response.destroy());
	});
	for (let at = port; ; at++) {
		try {
			const taken = await listen(server, at, host);
			const close = () =>
				new Promise((done) => {
					server.close(() => done());
					server.closeAllConnections();
				});
			return { origin: `http://${host === "127.0.0.1" ? "localhost" : host}:${taken}`, port: taken, close };
		} catch (error) {
			if (error.code !== "EADDRINUSE" || at >= port + 50) throw error;
		}
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { root, port, host } = siteOptions(process.argv.slice(2));
	console.log((await serve({ root, port, host })).origin);
}
