/** Failures across threads: a thrown AppError arrives as one, with its code and its words, on the other side. */
import { AppError, CancelledError } from "@/lib/base/errors";

/** What a call came to; plain, so that it can be sent. */
export type Told<T> =
	| { readonly isDone: true; readonly value: T }
	| { readonly isDone: false; readonly failure: Failure };

interface Failure {
	readonly kind: "cancelled" | "app" | "other";
	readonly code: string;
	readonly message: string;
	readonly detail: string | null;
}

type Method = (...args: never[]) => Promise<unknown>;

/** An object of asynchronous methods as it is called from another thread. */
export type Telling<Api> = {
	readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => Promise<infer T>
		? (...args: Args) => Promise<Told<T>>
		: never;
};

function failureOf(error: unknown): Failure {
	if (error instanceof CancelledError)
		return { kind: "cancelled", code: error.code, message: error.message, detail: null };
	if (error instanceof AppError)
		return { kind: "app", code: error.code, message: error.message, detail: error.detail };
	const message = error instanceof Error ? error.message : String(error);
	const detail = error instanceof Error ? (error.stack ?? null) : null;
	return { kind: "other", code: "internal", message, detail };
}

function errorOf({ kind, code, message, detail }: Failure): Error {
	if (kind === "cancelled") return Object.assign(new CancelledError(""), { message });
	const more = detail === null ? {} : { detail };
	return kind === "app" ? new AppError(code, message, more) : Object.assign(new Error(message), more);
}

/** The methods with their failures told instead of thrown. */
export function telling<Api extends Readonly<Record<string, Method>>>(api: Api): Telling<Api> {
	const told = Object.entries(api).map(([name, method]) => [
		name,
		async (...args: never[]): Promise<Told<unknown>> => {
			try {
				return { isDone: true, value: await method(...args) };
			} catch (error) {
				return { isDone: false, failure: failureOf(error) };
			}
		},
	]);
	return Object.fromEntries(told) as Telling<Api>;
}

/** What the other thread gave. @throws what it threw */
export async function heard<T>(answer: Promise<Told<T>>): Promise<T> {
	const told = await answer;
	if (told.isDone) return told.value;
	throw errorOf(told.failure);
}
