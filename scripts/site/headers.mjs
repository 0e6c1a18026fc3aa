/** The headers every file leaves with, whoever serves it: no record may travel, nothing foreign may run. */

const POLICY = [
	"default-src 'self'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"font-src 'self' data:",
	"connect-src 'self'",
	"worker-src 'self'",
	"frame-src 'none'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join("; ");

/** Constant for all files: a policy in a page's `<meta>` would not cover its workers. */
export const SECURITY_HEADERS = Object.freeze({
	"Content-Security-Policy": POLICY,
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Embedder-Policy": "require-corp",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":
		"camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), serial=(), usb=()",
	"Referrer-Policy": "no-referrer",
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
});

const TYPES = {
	css: "text/css; charset=utf-8",
	csv: "text/csv",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	gif: "image/gif",
	html: "text/html; charset=utf-8",
	ico: "image/x-icon",
	jpg: "image/jpeg",
	js: "text/javascript; charset=utf-8",
	json: "application/json; charset=utf-8",
	mjs: "text/javascript; charset=utf-8",
	png: "image/png",
	svg: "image/svg+xml",
	txt: "text/plain; charset=utf-8",
	wasm: "application/wasm",
	woff2: "font/woff2",
	xls: "application/vnd.ms-excel",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The media type of a file name; unknown endings are opaque bytes. A csv claims no charset: demo exports are GBK. */
export function mediaType(fileName) {
	const ending = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
	return TYPES[ending] ?? "application/octet-stream";
}

/** Names that carry a hash of their content may be kept for ever; everything else is asked for again. */
export function cacheControl(urlPath) {
	return urlPath.startsWith("/_next/static/") ? "public, max-age=31536000, immutable" : "no-cache";
}
