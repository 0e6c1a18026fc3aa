/** A classifier as bytes for storing: a head in JSON, then keys, then weights, sealed by a checksum. */
import { AppError } from "@/lib/base/errors";
import type { Classifier } from "./classifier-model";

/** “YPC1”: raise the digit with any change of layout or of how runs become keys. */
const MAGIC = 0x59504331;
const PREFIX = 8;
const CHECKSUM = 4;
const KEY = 4;

type Head = Omit<Classifier, "keys" | "weights">;

/** FNV-1a over bytes. */
function checksumOf(bytes: Uint8Array): number {
	return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5 | 0) >>> 0;
}

function damaged(detail: string): AppError {
	return new AppError("classifier_damaged", "保存的案情分类模型已损坏，请用已确认的标签重新训练。", {
		detail,
	});
}

/** Bytes of a classifier: about 18 a known run with 13 classes. */
export function packClassifier({ keys, weights, ...head }: Classifier): Uint8Array<ArrayBuffer> {
	const headBytes = new TextEncoder().encode(JSON.stringify(head));
	const keysAt = PREFIX + headBytes.length;
	const weightsAt = keysAt + keys.length * KEY;
	const bytes = new Uint8Array(weightsAt + weights.length + CHECKSUM);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, MAGIC);
	view.setUint32(4, headBytes.length);
	bytes.set(headBytes, PREFIX);
	keys.forEach((key, at) => {
		view.setUint32(keysAt + at * KEY, key);
	});
	bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), weightsAt);
	view.setUint32(bytes.length - CHECKSUM, checksumOf(bytes.subarray(0, -CHECKSUM)));
	return bytes;
}

const isShare = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 1;
const isPositive = (value: unknown): boolean =>
	typeof value === "number" && Number.isFinite(value) && value > 0;

function isHead(value: unknown): value is Head {
	if (typeof value !== "object" || value === null) return false;
	const { labels, scales, temperature, examples, accuracy } = value as Partial<Record<keyof Head, unknown>>;
	return (
		Array.isArray(labels) &&
		labels.every((label, at) => typeof label === "string" && (at === 0 || labels[at - 1] < label)) &&
		Array.isArray(scales) &&
		scales.length === labels.length &&
		scales.every(isPositive) &&
		isPositive(temperature) &&
		Number.isInteger(examples) &&
		Number(examples) >= 0 &&
		isShare(accuracy)
	);
}

function readHead(bytes: Uint8Array): Head {
	try {
		const head: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
		if (isHead(head)) return head;
	} catch (cause) {
		throw damaged(`head: ${String(cause)}`);
	}
	throw damaged("head does not describe a classifier");
}

/**
 * Revives packed bytes.
 * @throws AppError `classifier_damaged` for anything that {@link packClassifier} did not write
 */
export function unpackClassifier(bytes: Uint8Array): Classifier {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < PREFIX + CHECKSUM || view.getUint32(0) !== MAGIC) throw damaged("no classifier");
	const end = bytes.length - CHECKSUM;
	if (view.getUint32(end) !== checksumOf(bytes.subarray(0, end))) throw damaged("checksum differs");
	const keysAt = PREFIX + view.getUint32(4);
	if (keysAt > end) throw damaged("head too long");
	const head = readHead(bytes.subarray(PREFIX, keysAt));
	const count = (end - keysAt) / (KEY + head.labels.length);
	if (!Number.isInteger(count)) throw damaged("weights do not fill their rows");
	const weightsAt = keysAt + count * KEY;
	const keys = Uint32Array.from({ length: count }, (_, at) => view.getUint32(keysAt + at * KEY));
	if (keys.some((key, at) => at > 0 && key <= (keys[at - 1] ?? 0))) throw damaged("keys do not ascend");
	const weights = new Int8Array(bytes.slice(weightsAt, end).buffer);
	const { labels, scales, temperature, examples, accuracy } = head;
	return { labels, keys, weights, scales, temperature, examples, accuracy };
}
